import type { WrittenDefinition } from "./indicators/write-indicators.ts";

/** The ids of what has been written, in the order of the package's lists: a place in a list finds its id. */
export interface Written {
  readonly initiativeId: string;
  readonly membershipIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly definitions: readonly WrittenDefinition[];
  readonly categorySetIds: readonly string[];
}
