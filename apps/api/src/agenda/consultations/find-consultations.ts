import { takesPartThemselves, visible } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots } from "../../kernel/slots.ts";
import { visibleVersions } from "../agenda.policy.ts";
import { Consultation, ConsultationTheme } from "./consultation.entity.ts";

/** Whoever is asked reads what they are asked: the public where it is open to constituents, once it has begun. */
const isOpenToAll = "c.status <> 'PLANNED' and c.audiences && array['CONSTITUENTS', 'PUBLIC']";

/** What an initiative asks and has asked people, the latest first. */
export const findConsultations = pages<PageAsked & { readonly initiativeId: string }, Consultation>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, asker) => visible(asker).includes(initiativeId)],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPartThemselves(actor, initiativeId)],
  },
  rows: `from consultation c
    where c.initiative_id = asked.initiative_id and asked.seen and (asked.inside or ${isOpenToAll})`,
  node: [Consultation, "c"],
  place: ["c.created_at", "c.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

const read = readerOf({ node: [Consultation, "c"] });
const readThemes = readerOf({ node: [ConsultationTheme, "t"] });

/** Consultations by their rows; null where there is none that the actor may see. */
export const consultationsById: Batch<NodeId, Consultation | null> = async (unit, keys) => {
  const { seen, inside } = visibleVersions(unit, keys);
  const found = await read(
    unit,
    `from consultation c where c.initiative_id = any ($1::uuid[]) and c.id = any ($3::uuid[])
       and (c.initiative_id = any ($2::uuid[]) or ${isOpenToAll})`,
    [seen, inside, keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((consultation) => [consultation.id, consultation]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** Themes t that are read: by whoever takes part, and by the public once all of their consultation c is answered. */
const isReadTheme = `from consultation_theme t join consultation c on c.initiative_id = t.initiative_id and c.id = t.consultation_id
  where t.initiative_id = any ($1::uuid[]) and (t.initiative_id = any ($2::uuid[]) or c.status = 'ANSWERED' and ${isOpenToAll})`;

/** What was raised in consultations, in the order in which it was: for the public, once all of it is answered. */
export const themesOf: Batch<NodeId, ConsultationTheme[]> = async (unit, keys) => {
  const { seen, inside } = visibleVersions(unit, keys);
  const ids = keys.map(({ id }) => id);
  const found = await readThemes(unit, `${isReadTheme} and t.consultation_id = any ($3::uuid[]) order by t.id`, [
    seen,
    inside,
    ids,
  ]);
  return slots(ids, found, ({ consultationId }) => consultationId);
};

/** Themes by their rows; null where there is none that the actor reads. */
export const themesById: Batch<NodeId, ConsultationTheme | null> = async (unit, keys) => {
  const { seen, inside } = visibleVersions(unit, keys);
  const ids = keys.map(({ id }) => id);
  const found = await readThemes(unit, `${isReadTheme} and t.id = any ($3::uuid[])`, [seen, inside, ids]);
  const byId = new Map(found.map((theme) => [theme.id, theme]));
  return ids.map((id) => byId.get(id) ?? null);
};
