/**
 * What kind of thing an indicator measures; it decides which figures a partner gives and how they may be combined.
 *
 * Source: docs/methodology.md 4.4.1; spelling as in the public API.
 */
export const measureTypes = [
  "COUNT",
  "PEOPLE_COUNT",
  "AMOUNT",
  "PROPORTION",
  "RATE",
  "MEAN",
  "ORDINAL",
  "NOMINAL",
  "MILESTONE",
  "COMPOSITE",
  "QUALITATIVE",
] as const;
/** One of `measureTypes`. */
export type MeasureType = (typeof measureTypes)[number];

/**
 * How the figures of several partners become one figure for the initiative.
 *
 * Source: docs/methodology.md 4.4.4.
 */
export const acrossPartnersWords = [
  "SUM",
  "SUM_DISTINCT",
  "MAX",
  "MIN",
  "RATIO_OF_SUMS",
  "WEIGHTED_MEAN",
  "DISTRIBUTION",
  "COUNT_TRUE",
  "SINGLE_SOURCE",
  "LIST",
  "NONE",
] as const;
/** One of `acrossPartnersWords`. */
export type AcrossPartners = (typeof acrossPartnersWords)[number];

/**
 * How the figures of several periods become one figure for a longer one.
 *
 * Source: docs/methodology.md 4.4.5.
 */
export const acrossTimeWords = [
  "SUM",
  "LAST",
  "AVERAGE",
  "MAX",
  "DISTINCT",
  "RATIO_OF_SUMS",
  "WEIGHTED_MEAN",
  "DISTRIBUTION",
  "LIST",
  "NONE",
] as const;
/** One of `acrossTimeWords`. */
export type AcrossTime = (typeof acrossTimeWords)[number];

/** Which way the initiative wants the figure to go. Source: docs/methodology.md 4.4.1. */
export const desiredDirections = ["INCREASE", "DECREASE", "MAINTAIN"] as const;
/** One of `desiredDirections`. */
export type DesiredDirection = (typeof desiredDirections)[number];

/**
 * What a partner's figure of a period counts: what the period itself added, or everything since the partner began.
 *
 * Source: docs/methodology.md 4.4.1 and 4.4.5.
 */
export const reportingStyles = ["PERIODIC", "CUMULATIVE_TO_DATE"] as const;
/** One of `reportingStyles`. */
export type ReportingStyle = (typeof reportingStyles)[number];

/** How often partners report an indicator; ONE_OFF has no rhythm. Source: docs/methodology.md 4.4.1. */
export const frequencies = ["DAILY", "WEEKLY", "MONTHLY", "QUARTERLY", "SEMIANNUAL", "ANNUAL", "ONE_OFF"] as const;
/** One of `frequencies`. */
export type Frequency = (typeof frequencies)[number];

/** Whom the figure speaks of: everybody in the place, the systems around them, or one programme's own customers. */
export const indicatorLevels = ["POPULATION", "SYSTEM", "PERFORMANCE"] as const;
/** One of `indicatorLevels`. */
export type IndicatorLevel = (typeof indicatorLevels)[number];

/**
 * What a partner says instead of, or beside, a figure: missing, not applicable, nothing to measure and zero stay four
 * different things.
 *
 * Source: docs/methodology.md 0, rule 2.
 */
export const valueStates = [
  "REPORTED",
  "ESTIMATED",
  "NO_EXPOSURE",
  "NOT_COLLECTED",
  "NOT_APPLICABLE",
  "SUPPRESSED_AT_SOURCE",
] as const;
/** One of `valueStates`. */
export type ValueState = (typeof valueStates)[number];

/** How far a collective figure can be trusted to stand for all expected partners. Source: docs/methodology.md 4.4.4. */
export const aggregateStatuses = ["COMPLETE", "PARTIAL", "INSUFFICIENT", "NO_DATA", "NOT_AGGREGATED"] as const;
/** One of `aggregateStatuses`. */
export type AggregateStatus = (typeof aggregateStatuses)[number];

/** Where a figure stands against its target. Source: docs/methodology.md 4.4.6. */
export const progressStatuses = [
  "ACHIEVED",
  "REGRESSED",
  "TOO_EARLY",
  "ON_TRACK",
  "AT_RISK",
  "OFF_TRACK",
  "NO_DATA",
] as const;
/** One of `progressStatuses`. */
export type ProgressStatus = (typeof progressStatuses)[number];

/** How far a partner's measurement has come on its way to counting. Source: docs/methodology.md 4.4.3. */
export const measurementStates = [
  "DRAFT",
  "SUBMITTED",
  "QUERIED",
  "ACCEPTED",
  "ACCEPTED_WITH_NOTE",
  "SUPERSEDED",
] as const;
/** One of `measurementStates`. */
export type MeasurementState = (typeof measurementStates)[number];

/** How far partner and backbone have agreed on reporting an indicator. Source: docs/methodology.md 4.4.2. */
export const obligationStates = ["PROPOSED", "ACCEPTED", "DECLINED", "ENDED"] as const;
/** One of `obligationStates`. */
export type ObligationState = (typeof obligationStates)[number];

/** Where a partner stands with one period of an obligation. Source: docs/methodology.md 4.4.2 and 4.18. */
export const obligationPeriodStates = ["NOT_DUE", "DUE", "FULFILLED", "OVERDUE", "WAIVED"] as const;
/** One of `obligationPeriodStates`. */
export type ObligationPeriodState = (typeof obligationPeriodStates)[number];

/** Why a partner changes a figure that was already accepted. Source: docs/methodology.md 4.4.3. */
export const revisionReasons = ["COUNTING_ERROR", "LATE_DATA", "DEFINITION", "DEDUPLICATION", "OTHER"] as const;
/** One of `revisionReasons`. */
export type RevisionReason = (typeof revisionReasons)[number];
