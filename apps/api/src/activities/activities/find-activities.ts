import type { ActivityStatus } from "@keelson/domain/activities/words";
import { visible, visibleAmong } from "../../identity/identity.policy.ts";
import type { Asker } from "../../kernel/actor.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { literal } from "../../kernel/literal.ts";
import { parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { oldestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { isVisibleActivity, seesAll } from "../activities.policy.ts";
import { Activity } from "./activity.entity.ts";
import type { ActivityFilterInput } from "./activity.input.ts";

/** Which activities of an initiative are asked for, by their rows; null asks for all. */
export interface ActivityFilter {
  readonly statuses: readonly ActivityStatus[] | null;
  readonly membershipId: string | null;
  readonly typeId: string | null;
  readonly populationId: string | null;
  readonly placeId: string | null;
  readonly outcomeId: string | null;
  readonly search: string | null;
}

export interface ActivitiesAsked extends PageAsked, ActivityFilter {
  readonly initiativeId: string;
}

/** What somebody filters by, as rows; an id of another kind is NOT_FOUND. */
export function filterOf(input: ActivityFilterInput | null): ActivityFilter {
  const row = (kind: "membership" | "activityTerm" | "outcome", id: string | null | undefined) =>
    id ? parseNodeId(kind, id).id : null;
  return {
    statuses: input?.statuses ?? null,
    membershipId: row("membership", input?.membershipId),
    typeId: row("activityTerm", input?.typeId),
    populationId: row("activityTerm", input?.populationGroupId),
    placeId: row("activityTerm", input?.placeId),
    outcomeId: row("outcome", input?.outcomeId),
    search: input?.search?.trim() || null,
  };
}

/** The columns of a filter in SQL, for lists whose askings carry one, and the condition over `a` that they make. */
export const filtering = {
  columns: {
    statuses: ["text", ({ statuses }: ActivityFilter) => statuses && `{${statuses.join()}}`],
    lead_or_support: ["uuid", ({ membershipId }: ActivityFilter) => membershipId],
    type_id: ["uuid", ({ typeId }: ActivityFilter) => typeId],
    population_id: ["uuid", ({ populationId }: ActivityFilter) => populationId],
    place_id: ["uuid", ({ placeId }: ActivityFilter) => placeId],
    outcome_id: ["uuid", ({ outcomeId }: ActivityFilter) => outcomeId],
    search: ["text", ({ search }: ActivityFilter) => literal(search)],
  },
  condition: `(asked.statuses is null or a.status = any (asked.statuses::text[]))
    and (asked.lead_or_support is null or a.membership_id = asked.lead_or_support or asked.lead_or_support = any (a.supporting_ids))
    and (asked.type_id is null or a.type_id = asked.type_id)
    and (asked.population_id is null or asked.population_id = any (a.population_ids))
    and (asked.place_id is null or asked.place_id = any (a.place_ids))
    and (asked.outcome_id is null or exists (
      select from contribution_link l where l.initiative_id = a.initiative_id and l.activity_id = a.id and l.outcome_id = asked.outcome_id))
    and (asked.search is null or a.title ilike asked.search or a.code ilike asked.search)`,
} as const;

/** The activities of an initiative, those that begin first first. */
export const findActivities = pages<ActivitiesAsked, Activity>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker: Asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }: Asker) => seesAll(actor, initiativeId)],
    ...filtering.columns,
  },
  rows: `from activity a where a.initiative_id = asked.initiative_id and ${isVisibleActivity("asked.seen", "asked.inside")}
    and ${filtering.condition}
    -- to what an activity contributes is told to those who take part
    and (asked.outcome_id is null or asked.inside)`,
  node: [Activity, "a"],
  place: ["a.start_date", "a.id"],
  order: oldestFirst,
  keyOf: ({ startDate, id }) => [startDate, id],
});

const read = readerOf({ node: [Activity, "a"] });

/** Activities by their rows; null where there is none that the actor may see. */
export const activitiesById: Batch<NodeId, Activity | null> = async (unit, keys) => {
  const seen = visibleAmong(unit, keys);
  const found = await read(
    unit,
    `from activity a where a.id = any ($2::uuid[])
       and ${isVisibleActivity("a.initiative_id = any ($1::uuid[])", "a.initiative_id = any ($3::uuid[])")}`,
    [seen, keys.map(({ id }) => id), seen.filter((id) => seesAll(unit.actor, id))],
  );
  const byId = new Map(found.map((activity) => [activity.id, activity]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** Activities by their codes; null where there is none that the actor may see. */
export const activitiesByCode: Batch<
  { readonly initiativeId: string; readonly code: string },
  Activity | null
> = async (unit, keys) => {
  const seen = visibleAmong(unit, keys);
  const found = await read(
    unit,
    `from activity a where a.code = any ($2::text[])
       and ${isVisibleActivity("a.initiative_id = any ($1::uuid[])", "a.initiative_id = any ($3::uuid[])")}`,
    [seen, keys.map(({ code }) => code), seen.filter((id) => seesAll(unit.actor, id))],
  );
  return keys.map(
    ({ initiativeId, code }) =>
      found.find((activity) => activity.initiativeId === initiativeId && activity.code === code) ?? null,
  );
};
