import type { StatusKind } from "@keelson/ui/Status.tsx";
import type { Position } from "../../gql/graphql.ts";

/** With which shape and colour a position is told, beside its word. */
export const positionKinds: Readonly<Record<Position, StatusKind>> = {
  STRONG_YES: "on-track",
  YES_WITH_RESERVATIONS: "on-track",
  CAN_LIVE_WITH: "on-track",
  NEEDS_DISCUSSION: "at-risk",
  STAND_ASIDE: "at-risk",
  BLOCK: "off-track",
  ABSTAIN: "no-data",
  RECUSED: "no-data",
};
