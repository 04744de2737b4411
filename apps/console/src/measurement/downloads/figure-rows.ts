import type { AggregateStatus, ProgressStatus, ValueState } from "../../gql/graphql.ts";
import type { Field, Table } from "../../kernel/csv.ts";

/** Whose figure it is, and what it means. */
export interface Subject {
  readonly initiative: string;
  readonly indicator: string;
  readonly name: string;
  readonly unit: string;
}

/** One figure as it is downloaded: nothing in it that its reader may not see, since it is what the API told them. */
export interface Downloaded {
  readonly period: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value?: string | null;
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly status: AggregateStatus;
  readonly valueState?: ValueState | null;
  readonly suppressed: boolean;
  readonly reported: number;
  readonly expected: number;
  readonly waived: number;
  readonly coverage: number;
  readonly restated: boolean;
  readonly definitionVersion: number;
  readonly isLowerBound: boolean;
  readonly target?: string | null;
  readonly progressStatus?: ProgressStatus | null;
  readonly asOf: string;
}

/** What a figure is cut by: of the total, nothing. */
export interface Cut {
  readonly dimension: string;
  readonly category: string;
}

/** The figures of an indicator, total or cut. */
export interface Figures {
  readonly subject: Subject;
  readonly cut: Cut | null;
  readonly series: readonly Downloaded[];
}

const columns = [
  "initiative",
  "indicator",
  "name",
  "unit",
  "dimension",
  "category",
  "period",
  "period_start",
  "period_end",
  "value",
  "numerator",
  "denominator",
  "status",
  "value_state",
  "suppressed",
  "reported",
  "expected",
  "waived",
  "coverage",
  "is_lower_bound",
  "restated",
  "definition_version",
  "target",
  "progress_status",
  "as_of",
] as const;

/**
 * Figures as rows, a period each, in the codes of the API: why one is empty stands beside it, and never zero in its place. Periods of which nothing was
 * asked and nothing is known are left out.
 */
export function figureTable(figures: readonly Figures[]): Table {
  return {
    columns,
    rows: figures.flatMap(({ subject, cut, series }) =>
      series
        .filter(isTold)
        .map((one): Field[] => [
          subject.initiative,
          subject.indicator,
          subject.name,
          subject.unit,
          cut?.dimension ?? null,
          cut?.category ?? null,
          one.period,
          one.periodStart,
          one.periodEnd,
          one.value ?? null,
          one.numerator ?? null,
          one.denominator ?? null,
          one.status,
          one.valueState ?? null,
          one.suppressed,
          one.reported,
          one.expected,
          one.waived,
          one.coverage,
          one.isLowerBound,
          one.restated,
          one.definitionVersion,
          one.target ?? null,
          one.progressStatus ?? null,
          one.asOf,
        ]),
    ),
  };
}

const isTold = ({ value, expected, waived, suppressed }: Downloaded): boolean =>
  (value ?? null) !== null || expected > 0 || waived > 0 || suppressed;
