import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { oldestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { actionById, isSeenAction, seenColumns, seenValues } from "../seen.ts";
import { ActionItem } from "./action-item.entity.ts";

export interface ActionItemsAsked extends PageAsked {
  readonly initiativeId: string;
  /** Those of the person asking alone. */
  readonly mine?: boolean | null;
  /** Those that are still to be done, or those that are over; null: all. */
  readonly open?: boolean | null;
  readonly meetingId?: string | null;
  /** Those of the meetings before this one, of its series. */
  readonly carriedTo?: string;
}

/** What was agreed to be done, the earliest due first: so what is overdue comes first. */
export const findActionItems = pages<ActionItemsAsked, ActionItem>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    ...seenColumns,
    person_id: ["uuid", ({ mine }, { actor }) => (mine ? (actor?.personId ?? null) : null)],
    mine: ["boolean", ({ mine }) => mine ?? false],
    open: ["boolean", ({ open }) => open],
    meeting_id: ["uuid", ({ meetingId }) => meetingId],
    carried_to: ["uuid", ({ carriedTo }) => carriedTo],
  },
  rows: `from action_item a
    where a.initiative_id = asked.initiative_id and ${isSeenAction()}
      and (not asked.mine or a.person_id = asked.person_id)
      and (asked.open is null or asked.open = (a.state not in ('DONE', 'CANCELLED')))
      and (asked.meeting_id is null or a.meeting_id = asked.meeting_id)
      and (asked.carried_to is null or exists (
        select from meeting t join meeting b on b.initiative_id = t.initiative_id and b.series_id = t.series_id and b.starts_at < t.starts_at
        where t.initiative_id = a.initiative_id and t.id = asked.carried_to and b.id = a.meeting_id))`,
  node: [ActionItem, "a"],
  place: ["a.due_on", "a.id"],
  order: oldestFirst,
  keyOf: ({ dueOn, id }) => [dueOn, id],
});

const read = readerOf({ node: [ActionItem, "a"] });

/** Action items by their rows; null where there is none that the actor may see. */
export const actionItemsById: Batch<NodeId, ActionItem | null> = async (unit, nodes) => {
  const found = await read(unit, `from action_item a where ${actionById}`, seenValues(unit, nodes));
  const byId = new Map(found.map((item) => [item.id, item]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};

/** What the owners of action items are called: people who agree on things know each other by name. */
export const ownerNamesOf: Batch<NodeId, string | null> = async (unit, nodes) => {
  const found = await unit.rows<{ id: string; name: string }>(
    `with seen as materialized (select a.initiative_id, a.id, a.person_id from action_item a where ${actionById})
     select s.id, n.name from seen s
     join names_together($1::uuid[], array(select person_id from seen)) n on n.initiative_id = s.initiative_id and n.person_id = s.person_id`,
    seenValues(unit, nodes),
  );
  const byId = new Map(found.map(({ id, name }) => [id, name]));
  return nodes.map(({ id }) => byId.get(id) ?? null);
};
