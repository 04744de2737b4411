/** Makes this data package anew: `node make.mjs`. The same every time. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { deeds as aboutActivities } from "./activities.mjs";
import { deeds as aboutTheBackbone } from "./backbone.mjs";
import { deeds as aboutTheAgenda } from "./agenda.mjs";
import { deeds as aboutFigures } from "./corrections.mjs";
import { deeds as amongPeers } from "./exchange.mjs";
import { periods, rowsOf } from "./figures.mjs";
import { dimensions, indicators } from "./indicators.mjs";
import { deeds as aboutMeetings } from "./meetings.mjs";
import { organisations } from "./people.mjs";
import { persons } from "./persons.mjs";
import { deeds as aboutReadiness } from "./readiness.mjs";
import { deeds as aboutPhases } from "./phases.mjs";
import { deeds as aboutScreens } from "./screens.mjs";
import { deeds as toldToOthers } from "./updates.mjs";

const askedOf = (indicator) =>
  organisations.filter(({ does }) =>
    indicator.needsAll
      ? indicator.by.every((kind) => does.includes(kind))
      : indicator.by.some((kind) => does.includes(kind)),
  );
const quarterOf = (day) => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const asked = indicators.flatMap((indicator) =>
  askedOf(indicator).map((organisation) => ({ indicator, organisation, from: quarterOf(organisation.joined) })),
);

const tables = {
  "organisations.csv": {
    columns: ["code", "name", "country", "roles", "joined", "ended", "dataSharingConsent"],
    rows: organisations.map((one) => ({ ...one, roles: one.roles.join(";") })),
  },
  "dimensions.csv": {
    columns: ["dimension", "category", "name", "exclusive", "exhaustive"],
    rows: dimensions,
  },
  "indicators.csv": {
    columns: [
      "code",
      "name",
      "definition",
      "unit",
      "level",
      "measureType",
      "acrossPartners",
      "acrossTime",
      "multiplier",
      "desiredDirection",
      "frequency",
      "dimensions",
      "answerDimension",
      "tolerance",
    ],
    rows: indicators.map((one) => ({ ...one, frequency: "QUARTERLY", dimensions: (one.dimensions ?? []).join(";") })),
  },
  "obligations.csv": {
    columns: ["organisation", "indicator", "from", "to"],
    rows: asked.map(({ organisation, indicator, from }) => ({
      organisation: organisation.code,
      indicator: indicator.code,
      from,
    })),
  },
  "measurements.csv": {
    columns: [
      "organisation",
      "indicator",
      "period",
      "valueState",
      "value",
      "numerator",
      "denominator",
      "note",
      "GENDER",
      "PLACE",
      "HEARD",
    ],
    rows: asked.flatMap(({ organisation, indicator, from }) =>
      periods
        .filter((period) => period >= from)
        .flatMap((period) =>
          rowsOf(organisation, indicator, period).map((row) => ({
            ...row,
            organisation: organisation.code,
            indicator: indicator.code,
            period,
          })),
        ),
    ),
  },
  "overlaps.csv": {
    columns: ["indicator", "period", "organisations", "people", "method"],
    rows: periods.flatMap((period) => overlapsOf("FOOD", "PANTRY", period)),
  },
  "baselines.csv": {
    columns: ["indicator", "period", "value", "numerator", "denominator", "quality", "source"],
    rows: indicators.flatMap((indicator) => baselineOf(indicator)),
  },
  "targets.csv": {
    columns: ["indicator", "period", "value"],
    rows: indicators.flatMap(({ code, aim }) =>
      aim === undefined ? [] : [{ indicator: code, period: "2027Q4", value: aim }],
    ),
  },
};

/**
 * What those who give food have found out together: about a fifth of whom another helps comes to the pantry as well, and the others share nobody.
 * Who has a mentor from two organisations nobody has counted.
 */
function overlapsOf(code, hub, period) {
  const indicator = indicators.find((one) => one.code === code);
  const said = askedOf(indicator).flatMap((organisation) => {
    const [row] = period < quarterOf(organisation.joined) ? [] : rowsOf(organisation, indicator, period);
    return row && !row.valueState ? [{ code: organisation.code, value: row.value }] : [];
  });
  return said.flatMap((one, place) =>
    said.slice(place + 1).map((other) => ({
      indicator: code,
      period,
      organisations: `${one.code};${other.code}`,
      people: one.code === hub || other.code === hub ? Math.round(Math.min(one.value, other.value) / 5) : 0,
      method: "JOINT_SURVEY",
    })),
  );
}

/** Where it began: what the town said of its first quarter, all who are asked together. A count of which somebody was missing is none. */
function baselineOf(indicator) {
  const [period] = periods;
  const totals = askedOf(indicator).map((organisation) => rowsOf(organisation, indicator, period)[0] ?? {});
  const given = totals.filter(
    ({ valueState, value, denominator }) => !valueState && (value ?? denominator) !== undefined,
  );
  const add = (of) => given.reduce((sum, row) => sum + Number(of(row)), 0);
  const said = (figure) => [
    {
      indicator: indicator.code,
      period,
      ...figure,
      quality: "MEDIUM",
      source: "The partners' reports of the first quarter",
    },
  ];
  if (indicator.aim === undefined) return [];
  if (indicator.acrossPartners === "RATIO_OF_SUMS")
    return said({ numerator: add(({ numerator }) => numerator), denominator: add(({ denominator }) => denominator) });
  if (indicator.acrossPartners === "WEIGHTED_MEAN")
    return said({
      value: (add(({ value, denominator }) => value * denominator) / add(({ denominator }) => denominator)).toFixed(2),
    });
  if (indicator.acrossPartners === "SUM" && given.length === totals.length)
    return said({ value: Number(add(({ value }) => value).toFixed(1)) });
  return [];
}

for (const [file, { columns, rows }] of Object.entries(tables))
  write(file, [columns.join(), ...rows.map((row) => columns.map((column) => cell(row[column])).join())]);
write("datapackage.json", [
  JSON.stringify(
    {
      profile: "tabular-data-package",
      name: "riverbend",
      title: "Riverbend, an invented town: cradle to career",
      description:
        "Every child in Riverbend thrives from birth to a first job. Riverbend does not exist: the town, its organisations, people and figures are invented to show how Keelson works.",
      licenses: [{ name: "CC0-1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/", title: "CC0 1.0" }],
      sources: [{ title: "Invented; made by make.mjs" }],
      initiative: {
        timeZone: "Europe/London",
        defaultLanguage: "en",
        currentPhase: "PHASE_I",
        smallCellThreshold: 5,
        minCoverage: 0.7,
      },
      resources: Object.keys(tables).map((file) => ({
        name: file.slice(0, -".csv".length),
        path: file,
        profile: "tabular-data-resource",
      })),
    },
    null,
    2,
  ),
]);

// beside the package, and no part of it: who they are, and what they have done, in the order in which they did it
const deeds = [
  ...aboutScreens,
  ...aboutTheAgenda,
  ...aboutActivities,
  ...aboutMeetings,
  ...amongPeers,
  ...toldToOthers,
  ...aboutReadiness,
  ...aboutPhases,
  ...aboutFigures,
  ...aboutTheBackbone,
].toSorted((a, b) => a.day - b.day);
const list = (name, rows) => `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
write("story.json", [`{\n${list("people", persons)},\n${list("deeds", deeds)}\n}`]);

function write(file, lines) {
  writeFileSync(join(import.meta.dirname, file), `${lines.join("\n")}\n`);
}

/** RFC 4180. */
function cell(value) {
  const text = String(value ?? "");
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
