/** What happened to Riverbend's figures after they came in: a quarter that was closed, and restated; one that waits, and one that was asked about. */
import { alsoOf, of } from "./persons.mjs";
import { deed, indicator, organisation, the } from "./words.mjs";

const director = of("BACKBONE");
const staff = alsoOf("BACKBONE");

const reports = (code, key, reason, row, as) =>
  deed(
    0,
    of(code),
    "recordMeasurements",
    {
      membershipId: organisation(code),
      idempotencyKey: `riverbend-${key}`,
      submit: true,
      ...(reason && { reason }),
      rows: [row],
    },
    as,
  );

// of the day of the telling: figures carry the stamps of the database's own clock
export const deeds = [
  deed(0, director, "closePeriod", {
    indicatorId: indicator("MATHS"),
    period: "2026Q2",
    note: "Used for the committee's evening in autumn.",
  }),
  reports(
    "NORTHFIELD_HIGH",
    "maths-recount",
    "COUNTING_ERROR",
    {
      indicatorCode: "MATHS",
      period: "2026Q2",
      numerator: "39",
      denominator: "101",
      note: "One class had been counted twice.",
    },
    "recount",
  ),
  deed(0, director, "acceptMeasurements", { ids: [the("recount")] }),
  reports("MENTORS", "mentored-late", null, {
    indicatorCode: "MENTORED",
    period: "2026Q3",
    value: "43",
    note: "Three weeks late: two mentors were away.",
  }),
  reports(
    "BRIDGE_ACADEMY",
    "on-track-late",
    null,
    { indicatorCode: "ON_TRACK", period: "2026Q3", numerator: "121", denominator: "130" },
    "doubted",
  ),
  deed(0, staff, "queryMeasurement", {
    id: the("doubted"),
    question:
      "In spring two in three were on the way, now more than nine in ten. Does it leave out those who changed school?",
  }),
];
