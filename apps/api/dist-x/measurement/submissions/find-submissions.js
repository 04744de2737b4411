import { oldestFirst } from "../../kernel/page.js";
import { pages } from "../../kernel/pages.js";
import { sees } from "../measurement.policy.js";
import { Measurement } from "../measurements/measurement.entity.js";
/** The day it was handed in, by UTC: an index keeps what waits in this order (measurement_waiting). */
const submittedOn = "(m.submitted_at at time zone 'UTC')::date";
/** What partners handed in and nobody has decided on, the longest waiting first: all of it for the backbone, a partner's own for itself. */
export const findSubmissions = pages({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    state: ["text", ({ state }) => state],
    sees_all: ["boolean", ({ initiativeId }, { actor }) => sees.all(actor, initiativeId)],
    own: ["text", ({ initiativeId }, { actor }) => `{${sees.own(actor, initiativeId).join()}}`],
  },
  // the two states are those of the index
  rows: `from measurement m
    cross join lateral (
      select p.* from obligation_period p where p.initiative_id = m.initiative_id and p.id = m.obligation_period_id offset 0) p
    where m.initiative_id = asked.initiative_id and m.state in ('SUBMITTED', 'QUERIED') and m.state = asked.state
      and (asked.sees_all or m.membership_id = any ((select asked.own::uuid[])::uuid[]))`,
  node: [Measurement, "m"],
  relations: { obligationPeriod: "p" },
  place: [submittedOn, "m.id"],
  order: oldestFirst,
  keyOf: ({ submittedAt, id }) => [submittedAt?.toISOString().slice(0, 10) ?? "", id],
});
//# sourceMappingURL=find-submissions.js.map
