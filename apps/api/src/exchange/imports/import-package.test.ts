import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goodPackage, packageFolder } from "../../../test/data-package.ts";
import { freshDatabase, type FreshDatabase } from "../../../test/harness.ts";
import { zipFile } from "../../../test/zip.ts";
import { doorOf } from "../../door.ts";
import { keelsonItself } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { verify } from "../../verify.ts";
import { importInto, type ImportInput } from "./import-package.ts";

const sampleAt = (name: string) => fileURLToPath(new URL(`../../../../../samples/${name}`, import.meta.url));
const sample = sampleAt("childrens-outcomes-england");

let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.close());

const bring = (source: string, more: Partial<ImportInput> = {}) =>
  importInto(new Context(doorOf(fresh.database), keelsonItself), {
    source,
    dryRun: false,
    ...more,
  });

/** Every value, by the codes that a package has for it. */
const values = () =>
  fresh.look<Record<string, unknown>>(
    `select s.code as organisation, i.code as indicator, p.period, c.key, v.value_state, v.value, v.numerator, v.denominator, v.derived, v.note
     from measurement_value v
     join measurement m on m.id = v.measurement_id
     join obligation_period p on p.id = m.obligation_period_id
     join indicator i on i.id = p.indicator_id
     join membership s on s.id = v.membership_id
     join category_set c on c.initiative_id = v.initiative_id and c.id = v.category_set_id
     order by s.code, i.code, p.period, c.key`,
  );

/** The promises of checks/ that the database breaks. */
const brokenPromises = async () => (await verify(fresh.url)).filter(({ broken }) => broken.length > 0);

test("a package becomes an initiative whose figures count at once", async () => {
  const imported = await bring(await packageFolder(goodPackage()), { backboneEmail: "Director@Example.org" });
  expect(imported).toMatchObject({
    slug: "tiny-good",
    rows: 12,
    organisations: 3,
    indicators: 4,
    measurements: 9,
    obligations: 8,
    obligationPeriods: 10,
    targets: 2,
  });
  const figures = await values();
  expect(figures).toHaveLength(13);
  expect(figures.filter(({ derived }) => derived)).toEqual([
    {
      organisation: "S",
      indicator: "REFS",
      period: "202401",
      key: "",
      value_state: "ESTIMATED",
      value: "5",
      numerator: null,
      denominator: null,
      derived: true,
      note: null,
    },
  ]);
  expect(figures.find(({ indicator, organisation }) => indicator === "WAIT" && organisation === "S")).toMatchObject({
    value_state: "NO_EXPOSURE",
    denominator: null,
  });
  expect(await brokenPromises()).toEqual([]);
  const states = await fresh.look(
    "select period, state, first_submitted_at is not null as submitted from obligation_period p join membership m on m.id = p.membership_id where m.code = 'N' and period like '2024__' and indicator_id = (select id from indicator where code = 'REFS') order by period",
  );
  expect(states).toEqual([
    { period: "202401", state: "SUBMITTED", submitted: true },
    { period: "202402", state: "DUE", submitted: false },
    { period: "202403", state: "SUBMITTED", submitted: true },
  ]);
  expect(
    await fresh.look(
      "select name, country, roles, joined_on, ended_on, data_sharing_consent from membership m join organisation o on o.id = organisation_id where code = 'S'",
    ),
  ).toEqual([
    {
      name: "South",
      country: null,
      roles: ["PARTNER", "WORKING_GROUP"],
      joined_on: null,
      ended_on: "2024-06-30",
      data_sharing_consent: "AGGREGATE_ONLY",
    },
  ]);
  expect(
    await fresh.look(
      "select p.email, a.roles, m.code from assignment a join person p on p.id = person_id join membership m on m.id = membership_id",
    ),
  ).toEqual([{ email: "director@example.org", roles: ["BACKBONE_DIRECTOR"], code: "BB" }]);
  expect(
    await fresh.look(
      "select i.code, period, value, closed_at = 'infinity' as open from target join indicator i on i.id = indicator_id order by 1",
    ),
  ).toEqual([
    { code: "REFS", period: "2024", value: "90", open: true },
    { code: "SHARE", period: "2024", value: "0.8", open: true },
  ]);
});

test("it is one audit event that names the package", async () => {
  const { sha256, initiativeId } = await bring(await packageFolder(goodPackage()));
  const events = await fresh.look<{ initiative_id: string }>(
    "select id, initiative_id, action, reason from audit_event where action = 'importPackage'",
  );
  expect(new Set(events.map((event) => Reflect.get(event, "id"))).size).toBe(1);
  expect(events.find((event) => event.initiative_id === initiativeId)).toMatchObject({
    reason: `package tiny-good, SHA-256 ${sha256}`,
  });
});

test("obligations say who is expected until today, and nobody waits for those who left", async () => {
  const obligations = "organisation,indicator,from,to\nN,WAIT,202312,202402\nS,REFS,202405,\nN,RATE,2023,2024\n";
  await bring(await packageFolder({ ...goodPackage(), "obligations.csv": obligations }));
  const found = await fresh.look<{ place: string; state: string; waive_reason: string | null }>(
    `select concat_ws(' ', m.code, i.code, p.period) as place, p.state, p.waive_reason from obligation_period p
     join membership m on m.id = p.membership_id join indicator i on i.id = p.indicator_id order by 1`,
  );
  const of = (start: string) =>
    found
      .filter(({ place }) => place.startsWith(start))
      .map(({ place, state }) => `${place.slice(start.length + 1)} ${state}`);
  expect(of("N WAIT")).toEqual(["202312 DUE", "202401 SUBMITTED", "202402 DUE"]);
  expect(of("N RATE")).toEqual(["2023 DUE", "2024 SUBMITTED"]);
  // reported without having been asked for
  expect(of("N REFS")).toEqual(["202401 SUBMITTED", "202403 SUBMITTED"]);
  const left = of("S REFS");
  expect(left.slice(0, 4)).toEqual(["202401 SUBMITTED", "202405 DUE", "202406 DUE", "202407 WAIVED"]);
  expect(left.slice(3).every((period) => period.endsWith("WAIVED"))).toBe(true);
  expect(left.at(-1)).toBe(`${new Date().toISOString().slice(0, 7).replace("-", "")} WAIVED`);
  expect(
    await fresh.look("select from_period, to_period, ends_on, state from obligation where from_period = '202405'"),
  ).toEqual([{ from_period: "202405", to_period: null, ends_on: "infinity", state: "ACCEPTED" }]);
  expect(await brokenPromises()).toEqual([]);
});

test("a partner is let off where the package says so, asked or not; whoever left needs no line", async () => {
  await bring(
    await packageFolder({
      ...goodPackage(),
      "obligations.csv":
        "organisation,indicator,from,to,purpose\nN,REFS,202401,202404,To learn\nS,REFS,202405,202408,\n",
      "waivers.csv":
        "organisation,indicator,period,reason\nN,REFS,202402,SAFETY\nS,REFS,202406,CAPACITY\nN,WAIT,203001,OTHER\n",
    }),
  );
  const waived = await fresh.look<{ place: string }>(
    `select concat_ws(' ', m.code, i.code, p.period, p.waive_reason) as place from obligation_period p
     join membership m on m.id = p.membership_id join indicator i on i.id = p.indicator_id where state = 'WAIVED' order by 1`,
  );
  expect(waived.map(({ place }) => place)).toEqual([
    "N REFS 202402 SAFETY",
    "N WAIT 203001 OTHER",
    "S REFS 202406 CAPACITY",
    "S REFS 202407 MEMBERSHIP_ENDED",
    "S REFS 202408 MEMBERSHIP_ENDED",
  ]);
  expect(
    await fresh.look(
      `select period_start, expected, waived from aggregate_cell c join indicator_definition d on d.id = c.definition_id
       join indicator i on i.id = d.indicator_id where i.code = 'REFS' and period_start in ('2024-02-01', '2024-04-01') and expected + waived > 0
       order by 1`,
    ),
  ).toEqual([
    { period_start: "2024-02-01", expected: 0, waived: 1 },
    { period_start: "2024-04-01", expected: 1, waived: 0 },
  ]);
  expect(await fresh.look("select purpose from obligation order by starts_on")).toEqual([
    { purpose: "To learn" },
    { purpose: null },
  ]);
  expect(await brokenPromises()).toEqual([]);
});

test("an obligation that begins in the future has made no periods yet", async () => {
  await bring(
    await packageFolder({
      ...goodPackage(),
      "obligations.csv": "organisation,indicator,from,to\nN,REFS,219901,\nN,WAIT,202401,\n",
    }),
  );
  expect(
    await fresh.look("select from_period, bound_to is null as unbound from obligation order by starts_on desc"),
  ).toEqual([
    { from_period: "219901", unbound: true },
    { from_period: "202401", unbound: false },
  ]);
  expect(await fresh.look("select from obligation_period where period_start > now() + '1 year'")).toEqual([]);
});

test("the terms of use and the sources are kept with the initiative", async () => {
  const sources = [{ title: "Office for Statistics", path: "https://stats.example" }];
  const json = { ...JSON.parse(goodPackage()["datapackage.json"]), sources };
  await bring(await packageFolder({ ...goodPackage(), "datapackage.json": JSON.stringify(json) }));
  expect(await fresh.look("select licenses, sources from provenance")).toEqual([
    { licenses: [{ name: "CC0-1.0" }], sources },
  ]);
});

test("what has no rhythm is expected where it is named", async () => {
  const files = goodPackage();
  await bring(
    await packageFolder({
      ...files,
      "indicators.csv": files["indicators.csv"].replace("DECREASE,MONTHLY,SEX", "DECREASE,ONE_OFF,SEX"),
      "obligations.csv": "organisation,indicator,from,to\nN,REFS,2023,\nS,REFS,2022Q1,2022Q4\n",
    }),
  );
  const found = await fresh.look<{ period: string; state: string }>(
    "select period, state from obligation_period p join indicator i on i.id = indicator_id where code = 'REFS' order by 1, 2",
  );
  expect(found.map(({ period, state }) => `${period} ${state}`)).toEqual(
    ["202401 SUBMITTED", "202401 SUBMITTED", "202403 SUBMITTED", "2022Q1 DUE", "2022Q4 DUE", "2023 DUE"].toSorted(),
  );
});

test.each<[string, (text: string) => string]>([
  ["as it is", (text) => text],
  ["with a byte-order mark", (text) => `\uFEFF${text}`],
  ["with CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["with blank lines at the end", (text) => `${text}\n\r\n\n`],
  ["without a final newline", (text) => text.trimEnd()],
  ["with every field in quotes", (text) => text.replaceAll(/[^,\n]+/g, '"$&"')],
])("a file is read %s", async (_, change) => {
  const { "datapackage.json": descriptor, ...tables } = goodPackage();
  const files = Object.fromEntries(Object.entries(tables).map(([file, text]) => [file, change(text)]));
  const imported = await bring(await packageFolder({ "datapackage.json": descriptor, ...files }));
  expect(imported).toMatchObject({ rows: 12, measurements: 9, targets: 2 });
  expect((await values()).map(({ note }) => note).filter((note) => note !== null)).toEqual([
    "the clerk was ill",
    "parts only",
  ]);
});

test("text is stored as it stands, whatever a spreadsheet or a browser would make of it", async () => {
  const notes = [
    '=HYPERLINK("http://evil.example","x")',
    "<script>alert(1)</script>",
    "two\r\nlines\nand a \u0007 bell",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "𝕬 é\u202E",
    " ",
  ];
  const rows = notes.map((note, index) => `N,REFS,20200${index + 1},,1,,,"${note.replaceAll('"', '""')}",,`);
  const [header] = goodPackage()["measurements.csv"].split("\n");
  await bring(await packageFolder({ ...goodPackage(), "measurements.csv": [header, ...rows].join("\n") }));
  expect((await values()).map(({ note }) => note)).toEqual(notes);
});

test("columns may come in any order", async () => {
  const files = goodPackage();
  const turned = files["measurements.csv"].split("\n").map((line) => line.split(",").toReversed().join(","));
  await bring(await packageFolder({ ...files, "measurements.csv": turned.join("\n") }));
  expect(await values()).toHaveLength(13);
});

test("a zip is the same as its folder, also with one folder in it", async () => {
  const files = goodPackage();
  const { sha256 } = await bring(await packageFolder({ ...files, "README.md": "not part of it" }), { dryRun: true });
  const zip = (top: string) =>
    zipFile(
      [...Object.entries(files), ["notes.txt", "x"]].map(([name = "", bytes = ""]) => ({
        name: `${top}${name}`,
        bytes,
      })),
    );
  expect(await bring(await zip(""), { dryRun: true })).toMatchObject({ sha256, rows: 12 });
  expect(await bring(await zip("tiny/"))).toMatchObject({ sha256, rows: 12, measurements: 9 });
});

test("a dry run answers the same and writes nothing", async () => {
  const source = await packageFolder(goodPackage());
  const rehearsed = await bring(source, { dryRun: true, backboneEmail: "director@example.org" });
  expect(
    await fresh.look(
      "select from initiative union all select from person union all select from organisation union all select from audit_event",
    ),
  ).toEqual([]);
  const { initiativeId, ...counts } = await bring(source);
  expect(rehearsed).toMatchObject(counts);
  expect(rehearsed.initiativeId).not.toBe(initiativeId);
});

test("an initiative that exists is not changed, not even by two imports at once", async () => {
  const source = await packageFolder(goodPackage());
  const answers = await Promise.allSettled([bring(source), bring(source)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(bring(source)).rejects.toMatchObject({
    count: 1,
    faults: [{ file: "datapackage.json", column: "name", code: "INITIATIVE_EXISTS" }],
  });
  expect(await fresh.look("select from measurement")).toHaveLength(9);
});

test("the demonstration comes in whole", async () => {
  const imported = await bring(sample);
  const lines = (await readFile(path.join(sample, "measurements.csv"), "utf8")).trimEnd().split("\n").length;
  expect(imported).toMatchObject({ rows: lines - 1, organisations: 165, indicators: 14 });
  expect(
    await fresh.look(
      `select numerator, denominator, reported, expected from aggregate_cell c
       join indicator_definition d on d.id = c.definition_id join indicator i on i.id = d.indicator_id
       where i.code = 'REREFERRALS' and period_start = '2024-04-01' and category_set_id = '00000000-0000-0000-0000-000000000000'`,
    ),
  ).toEqual([{ numerator: "142897", denominator: "632828", reported: 153, expected: 153 }]);
  expect(await brokenPromises()).toEqual([]);
});

test("the invented town comes in whole, and is made again byte for byte", async () => {
  const town = sampleAt("riverbend");
  const copy = await mkdtemp(path.join(os.tmpdir(), "keelson-riverbend-"));
  await cp(town, copy, { recursive: true });
  await promisify(execFile)(process.execPath, [path.join(copy, "make.mjs")]);
  for (const file of await readdir(town))
    expect(await readFile(path.join(copy, file)), file).toEqual(await readFile(path.join(town, file)));
  await rm(copy, { recursive: true });

  expect(await bring(town)).toMatchObject({ organisations: 28, indicators: 18 });
  expect(await brokenPromises()).toEqual([]);
});

test("a thousand periods are not compared with a thousand and a thousand others", { timeout: 60_000 }, async () => {
  const files = goodPackage();
  const [head] = files["measurements.csv"].split("\n");
  const rows = Array.from({ length: 1200 }, (_, index) => {
    const month = `${1950 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, "0")}`;
    return `N,REFS,${month},,${index},,,,,`;
  });
  await bring(await packageFolder({ ...files, "measurements.csv": [head, ...rows].join("\n") }));
  expect(await fresh.look("select from counted_figure where kind = 0")).toHaveLength(1200);
});

test("30,000 obligation periods on tables nobody has analysed", { timeout: 60_000 }, async () => {
  const codes = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const months = Array.from(
    { length: 60 },
    (_, index) => `${2020 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const [organisations, indicators] = [codes("O", 50), codes("I", 10)];
  const rows = organisations.flatMap((organisation) =>
    indicators.flatMap((indicator) => months.map((month) => `${organisation},${indicator},${month},,1,,,`)),
  );
  const [head = ""] = goodPackage()["indicators.csv"].split("\n");
  const started = performance.now();
  const imported = await bring(
    await packageFolder({
      "datapackage.json": goodPackage("many")["datapackage.json"].replace(/"resources": \[[^\]]*\]/, '"resources": []'),
      "organisations.csv": [
        "code,name,country,roles,joined,ended",
        ...organisations.map((code) => `${code},${code},,PARTNER,,`),
      ].join("\n"),
      "indicators.csv": [
        head,
        ...indicators.map((code) => `${code},n,d,u,PERFORMANCE,COUNT,SUM,SUM,1,INCREASE,MONTHLY,`),
      ].join("\n"),
      "measurements.csv": ["organisation,indicator,period,valueState,value,numerator,denominator,note", ...rows].join(
        "\n",
      ),
    }),
  );
  expect(imported.obligationPeriods).toBe(30_000);
  expect(performance.now() - started).toBeLessThan(30_000);
});

test("steps are told with their rows", async () => {
  const phases = new Map<string, number>();
  await bring(await packageFolder(goodPackage()), { onProgress: ({ phase, rows }) => phases.set(phase, rows) });
  expect([...phases]).toEqual([
    ["READING", 12],
    ["CHECKING", 12],
    ["WRITING", 10],
    ["COUNTING", 9],
    ["RELEASING", 9],
  ]);
});
