import type { Definition } from "@keelson/domain/measurement/definition";

/** An indicator as a package defines it: what holds for all of its versions, and the versions, oldest first. */
export interface ReadIndicator extends Pick<Definition, (typeof sameInAll)[number]> {
  readonly code: string;
  readonly versions: Version[];
}

/** What another version cannot change: with another of these it is another indicator. Source: docs/decisions/0009. */
export const sameInAll = ["measureType", "frequency", "yearStartMonth", "reportingStyle"] as const;

/** A definition and the first of the indicator's periods under it; null, and the beginning of time, for the first. */
export interface Version extends Definition {
  readonly effectiveFrom: string | null;
  readonly startsOn: string;
}

/** Sorts before every date, and is the database's word for it. */
export const always = "-infinity";

/** Which version a period that begins on a day belongs to; 0 is the first. */
export function versionAt({ versions }: ReadIndicator, day: string): number {
  return versions.findLastIndex(({ startsOn }) => startsOn <= day);
}
