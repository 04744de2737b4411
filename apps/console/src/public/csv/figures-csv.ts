import { reasonOf } from "../figures/reason.ts";
import type { Outcome } from "../figures/figures.ts";

const columns = [
  "indicator",
  "name",
  "unit",
  "period",
  "period_start",
  "period_end",
  "value",
  "numerator",
  "denominator",
  "not_shown_because",
  "organisations_reported",
  "organisations_asked",
  "target",
  "definition_version",
  "restated",
  "as_of",
];

/**
 * What a public page shows, as a file for a spreadsheet (RFC 4180, UTF-8 with its mark): one row a period, figures exactly as the API gives them, and
 * the reason where there is none. Columns are called the same in every language, for programs.
 */
export function csvOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ code, name, unit, series }) =>
    series.map((figure) => [
      text(code),
      text(name),
      text(unit),
      figure.period,
      figure.periodStart,
      figure.periodEnd,
      figure.value ?? "",
      figure.numerator ?? "",
      figure.denominator ?? "",
      reasonOf(figure) ?? "",
      String(figure.reported),
      String(figure.expected),
      figure.target ?? "",
      String(figure.definitionVersion),
      String(figure.restated),
      figure.expected > 0 ? figure.asOf : "",
    ]),
  );
  return `\uFEFF${[columns, ...rows].map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}

/** Words that somebody wrote: what a spreadsheet would run as a formula is marked as text. */
const text = (words: string): string => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
