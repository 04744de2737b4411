import { csvOf } from "../../kernel/csv.ts";
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
 * What a public page shows, as a file for a spreadsheet: one row a period, figures exactly as the API gives them, and
 * the reason where there is none. Columns are called the same in every language, for programs.
 */
export function figuresCsvOf(outcomes: readonly Outcome[]): string {
  const rows = outcomes.flatMap(({ code, name, unit, series }) =>
    series.map((figure) => [
      code,
      name,
      unit,
      figure.period,
      figure.periodStart,
      figure.periodEnd,
      figure.value ?? null,
      figure.numerator ?? null,
      figure.denominator ?? null,
      reasonOf(figure),
      figure.reported,
      figure.expected,
      figure.target ?? null,
      figure.definitionVersion,
      figure.restated,
      figure.expected > 0 ? figure.asOf : null,
    ]),
  );
  return csvOf({ columns, rows });
}
