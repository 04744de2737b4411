import type { Dimension } from "./indicators/read-dimensions.ts";
import type { ReadIndicator } from "./indicators/versions.ts";
import type { Member } from "./organisations/read-organisations.ts";
import type { Coded } from "./tables/coded.ts";

/** What the rows of the large tables refer to. */
export interface Known {
  readonly organisations: Coded<Member>;
  readonly dimensions: Coded<Dimension>;
  readonly indicators: Coded<ReadIndicator>;
}
