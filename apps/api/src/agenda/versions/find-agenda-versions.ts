import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { takesPart, visible } from "../../identity/identity.policy.ts";
import { isVisibleVersion, visibleVersions } from "../agenda.policy.ts";
import { AgendaVersion } from "./agenda-version.entity.ts";

/** The versions of an initiative's agenda, the newest first. */
export const findAgendaVersions = pages<PageAsked & { readonly initiativeId: string }, AgendaVersion>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
  },
  rows: `from agenda_version v
    where v.initiative_id = asked.initiative_id and asked.seen and (v.adopted_on is not null or asked.inside)`,
  node: [AgendaVersion, "v"],
  place: ["v.created_at", "v.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [AgendaVersion, "v"] });

/** Versions by their rows; null where there is none that the actor may see. */
export const agendaVersionsById: Batch<NodeId, AgendaVersion | null> = async (unit, keys) => {
  const { seen, inside } = visibleVersions(unit, keys);
  const found = await read(
    unit,
    `from agenda_version v where v.id = any ($3::uuid[]) and ${isVisibleVersion("$1", "$2")}`,
    [seen, inside, keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((version) => [version.id, version]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** The agenda in force of each initiative; null where none was adopted, or the actor may not see it. */
export const agendaInForceOf: Batch<string, AgendaVersion | null> = async (unit, initiativeIds) => {
  const keys = initiativeIds.map((initiativeId) => ({ initiativeId }));
  const { seen } = visibleVersions(unit, keys);
  const found = await read(
    unit,
    "from agenda_version v where v.initiative_id = any ($1::uuid[]) and v.status = 'ADOPTED'",
    [seen],
  );
  const byInitiative = new Map(found.map((version) => [version.initiativeId, version]));
  return initiativeIds.map((id) => byInitiative.get(id) ?? null);
};
