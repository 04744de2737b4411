import type { Decimal } from "@keelson/domain/measurement/decimal";
import type { BackboneFunction } from "@keelson/domain/readiness/words";
import type { SignalCode, Silence } from "@keelson/domain/readiness/conditions";

/** Whose signals, today, and the quarter ends that are looked back on, the oldest first. */
export interface Asked {
  readonly initiativeId: string;
  readonly today: string;
  readonly quarterEnds: readonly string[];
}

/** What one figure is read as. */
export const signalKinds = ["SHARE", "COUNT", "DAYS", "RATIO", "SCORE", "MONTHS"] as const;
export type SignalKind = (typeof signalKinds)[number];

/** The page on which somebody may change what a signal tells of. */
export const signalPlaces = [
  "AGENDA",
  "CONSULTATIONS",
  "REPORTING",
  "OUTCOMES",
  "ACTIVITIES",
  "TOGETHER",
  "ACTIONS",
  "GROUPS",
  "BACKBONE",
] as const;
export type SignalPlace = (typeof signalPlaces)[number];

/** Why there is no trend: only how it stands now is kept, or an answer takes the place of the one before. */
export const trendSilences = ["KEPT_AS_IT_STANDS", "LAST_ANSWER_ONLY", "NOTHING_HELD", "NOT_YOURS"] as const;
export type TrendSilence = (typeof trendSilences)[number];

/** A signal as it stood at the end of a day: value null where nothing could be said. */
export interface SignalPoint {
  readonly on: string;
  readonly value: number | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
}

/** What is known of one thing, on one day. It is never added to another. */
export interface Signal extends SignalPoint {
  readonly code: SignalCode;
  /** Of the backbone, where it is of one of its functions alone. */
  readonly function: BackboneFunction | null;
  readonly kind: SignalKind;
  /** Null where there is a value. */
  readonly silence: Silence | null;
  /** The first day of what is counted; null: all that was. */
  readonly from: string | null;
  /** Of so many that should be counted, so many are known; null where that is the numerator and the denominator themselves. */
  readonly known: number | null;
  readonly outOf: number | null;
  /** The same at earlier quarter ends, the oldest first; null: it cannot be told honestly. */
  readonly trend: readonly SignalPoint[] | null;
  readonly trendSilence: TrendSilence | null;
  readonly place: SignalPlace;
}

/** A share of counts: null where there is nothing to divide by, which is not nought. */
export const share = (on: string, numerator: number, denominator: number): SignalPoint => ({
  on,
  value: denominator === 0 ? null : numerator / denominator,
  numerator: String(numerator),
  denominator: String(denominator),
});

/** How many, and of how many; nothing is said where there is nothing it could be of. */
export const count = (on: string, numerator: number, denominator: number): SignalPoint => ({
  on,
  value: denominator === 0 ? null : numerator,
  numerator: String(numerator),
  denominator: String(denominator),
});

/** A figure that is made of no two counts. */
export const figure = (on: string, value: number | null): SignalPoint => ({
  on,
  value,
  numerator: null,
  denominator: null,
});

interface Told {
  readonly code: SignalCode;
  readonly function?: BackboneFunction;
  readonly kind: SignalKind;
  readonly place: SignalPlace;
  readonly point: SignalPoint;
  readonly from?: string;
  readonly known?: number;
  readonly outOf?: number;
  /** Why nothing is said, where there is no value; left out: there is nothing to count yet. */
  readonly silence?: Silence;
  /** Earlier points, or why there are none. */
  readonly trend: readonly SignalPoint[] | TrendSilence;
}

/** A signal, with all that is said of it. */
export const signal = ({ point, trend, silence = "NOTHING_YET", ...told }: Told): Signal => ({
  ...point,
  ...told,
  function: told.function ?? null,
  silence: point.value === null ? silence : null,
  from: told.from ?? null,
  known: told.known ?? null,
  outOf: told.outOf ?? null,
  trend: typeof trend === "string" ? null : trend,
  trendSilence: typeof trend === "string" ? trend : null,
});

/** A signal of which nothing can be said to anybody, or not to whoever asks. */
export const silent = (
  { code, kind, place }: Pick<Told, "code" | "kind" | "place">,
  on: string,
  silence: "NOT_HELD" | "NOT_YOURS",
): Signal =>
  signal({
    code,
    kind,
    place,
    point: figure(on, null),
    silence,
    trend: silence === "NOT_HELD" ? "NOTHING_HELD" : "NOT_YOURS",
  });
