import { newestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { sees } from "../readiness.policy.ts";
import { BackboneTime } from "./backbone-time.entity.ts";

/** Where a backbone's time went, quarter by quarter, the latest first. */
export const findBackboneTimes = pages<PageAsked & { readonly initiativeId: string }, BackboneTime>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from backbone_time t where t.initiative_id = asked.initiative_id and asked.seen",
  node: [BackboneTime, "t"],
  place: ["t.starts_on", "t.initiative_id"],
  order: newestFirst,
  keyOf: ({ startsOn, initiativeId }) => [startsOn, initiativeId],
});
