import type { Aggregate, AggregateRule } from "@keelson/domain/measurement/aggregate";
import type { CompositePart } from "@keelson/domain/measurement/composite";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import type { Answered } from "./answered-periods.ts";

/** What is asked of the figures of some periods of one indicator. */
export interface Question {
  readonly asking: readonly Answered[];
  /** The key of the categories asked for, by definition; '' is the total. */
  readonly keys: ReadonlyMap<string, string>;
  /** The instant asked as of; null for now. */
  readonly past: string | null;
  readonly minCoverage: string;
  /** With what has been submitted and not been decided on. */
  readonly includeSubmitted: boolean;
}

/** A figure as one audience sees it. */
export interface Figured extends Aggregate {
  readonly suppressed: boolean;
  readonly restated: boolean;
  /** For an outside audience, when anything of it last changed. */
  readonly changedAt: readonly Date[];
  /** Of an index, what it is made of; null of any other indicator. */
  readonly parts: readonly (CompositePart & { readonly indicator: IndicatorDefinition })[] | null;
}

export const ruleOf = (
  { measureType, acrossPartners, acrossTime, multiplier, allowsNegative, populationCap }: IndicatorDefinition,
  minCoverage: string,
): AggregateRule => ({
  measureType,
  acrossPartners,
  acrossTime,
  multiplier,
  allowsNegative,
  populationCap,
  minCoverage,
});

/** Which of the parts of a longer period its figure is made of: of a stock, only the last. */
export const speaking = <Part>(
  { acrossTime }: Pick<AggregateRule, "acrossTime">,
  parts: readonly Part[],
): readonly Part[] => (acrossTime === "LAST" ? parts.slice(-1) : parts);

export const noFigure = {
  value: null,
  numerator: null,
  denominator: null,
  lower: null,
  upper: null,
  isLowerBound: false,
  valueState: null,
} satisfies Partial<Aggregate>;
