import { visible } from "../../identity/identity.policy.js";
import { latestFirst } from "../../kernel/page.js";
import { pages } from "../../kernel/pages.js";
import { Restatement } from "./restatement.entity.js";
/** What changed in closed periods of an indicator, the latest first. */
export const findRestatements = pages({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    indicator_id: ["uuid", ({ indicatorId }) => indicatorId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
  },
  rows: `from restatement r where r.initiative_id = asked.initiative_id and r.indicator_id = asked.indicator_id and asked.seen`,
  node: [Restatement, "r"],
  place: ["r.restated_at", "r.id"],
  order: latestFirst,
  keyOf: ({ restatedAt, id }) => [restatedAt.toISOString(), id],
});
//# sourceMappingURL=find-restatements.js.map
