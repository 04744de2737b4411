import { parseShare, twoThirds } from "@keelson/domain/agenda/decision";
import { tallyEndorsements, type EndorsementState, type EndorsementTally } from "@keelson/domain/agenda/endorsement";
import { takesPartThemselves } from "../../identity/identity.policy.ts";
import type { Batch, Unit } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { byText, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { slots } from "../../kernel/slots.ts";
import { visibleVersions, voicesOf } from "../agenda.policy.ts";
import { AgendaEndorsement } from "./agenda-endorsement.entity.ts";

/** Who was asked to endorse a version, and where they stand, by the codes of their organisations: for whoever takes part. */
export const findEndorsements = pages<PageAsked & NodeId, AgendaEndorsement>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    version_id: ["uuid", ({ id }) => id],
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPartThemselves(actor, initiativeId)],
  },
  rows: `from agenda_endorsement e
    where e.initiative_id = asked.initiative_id and e.version_id = asked.version_id and asked.inside`,
  node: [AgendaEndorsement, "e"],
  place: ["e.code", "e.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});

const read = readerOf({ node: [AgendaEndorsement, "e"] });

/** Where the organisations that the actor speaks for stand to versions, whichever of their memberships was asked. */
export const ownEndorsementsOf: Batch<NodeId, AgendaEndorsement[]> = async (unit, keys) => {
  const voices = keys.flatMap(({ initiativeId }) => voicesOf(unit.actor, initiativeId));
  const found = await ofOrganisations(unit, keys, voices);
  return slots(
    keys.map(({ id }) => id),
    [...new Map(found.map(({ endorsement }) => [endorsement.id, endorsement])).values()],
    ({ versionId }) => versionId,
  );
};

/** Where the organisation of a membership stands to a version; null where it was not asked. */
export const endorsementBy: Batch<NodeId & { readonly membershipId: string }, AgendaEndorsement | null> = async (
  unit,
  keys,
) => {
  const asked = keys.map(({ membershipId }) => membershipId);
  const found = await ofOrganisations(unit, keys, asked);
  return keys.map(
    ({ id, membershipId }) =>
      found.find(({ by, endorsement }) => by === membershipId && endorsement.versionId === id)?.endorsement ?? null,
  );
};

/** Where the organisations of memberships stand to versions, each with the membership that was asked about. */
async function ofOrganisations(unit: Unit, keys: readonly NodeId[], membershipIds: readonly string[]) {
  const { inside } = visibleVersions(unit, keys);
  const memberships = await unit.rows<{ by: string; id: string }>(
    `select a.id as by, m.id from membership a
     join membership m on m.initiative_id = a.initiative_id and m.organisation_id = a.organisation_id
     where a.initiative_id = any ($1::uuid[]) and a.id = any ($2::uuid[])`,
    [inside, membershipIds],
  );
  const found = await read(
    unit,
    `from agenda_endorsement e where e.initiative_id = any ($1::uuid[]) and e.version_id = any ($2::uuid[])
       and e.membership_id = any ($3::uuid[]) order by e.code`,
    [inside, keys.map(({ id }) => id), memberships.map(({ id }) => id)],
  );
  return found.flatMap((endorsement) =>
    memberships.filter(({ id }) => id === endorsement.membershipId).map(({ by }) => ({ by, endorsement })),
  );
}

/** How far a version is endorsed, with the counts behind it. */
export interface CountedEndorsements extends EndorsementTally {
  readonly eligible: number;
  readonly endorsed: number;
  readonly withReservations: number;
  readonly declined: number;
}

/**
 * How far versions are endorsed, and what keeps them from being adopted; null for whoever does not take part, and of what was never
 * proposed. A community's block, in whichever proposal about these words, stands until that community says something else of them; a minor
 * version may rest on the consultation of any of its major number that was in force.
 */
export const endorsementTallyOf: Batch<NodeId, CountedEndorsements | null> = async (unit, keys) => {
  const found = await unit.rows<{
    id: string;
    counts: Readonly<Partial<Record<EndorsementState, number>>>;
    eligible: number;
    mayStillObject: boolean;
    isConsulted: boolean;
    blocks: number;
    quorum: string;
    threshold: string;
    safeguard: boolean;
  }>(
    `select v.id, e.counts, e.eligible, e.may_still_object as "mayStillObject", i.adoption_response_quorum as quorum,
       i.adoption_endorse_threshold as threshold, i.community_safeguard as safeguard,
       exists (select from consultation c where c.initiative_id = v.initiative_id and c.status = 'ANSWERED'
         and c.audiences && array['CONSTITUENTS', 'PUBLIC']
         and (c.agenda_version_id = v.id or v.minor > 0 and exists (select from agenda_version w
           where w.initiative_id = v.initiative_id and w.id = c.agenda_version_id and w.major = v.major and w.adopted_on is not null)))
         as "isConsulted",
       (select count(*)::int from (
         select from agenda_version w
         join proposal p on p.initiative_id = w.initiative_id and p.agenda_version_id = w.id
         join proposal_voter o on o.initiative_id = p.initiative_id and o.proposal_id = p.id
         join membership m on m.initiative_id = o.initiative_id and m.id = o.membership_id
         where w.initiative_id = v.initiative_id and w.content_hash = v.content_hash and o.position is not null
         group by m.organisation_id
         having bool_or(o.is_community) and (array_agg(o.position order by o.responded_at desc, o.id desc))[1] = 'BLOCK') said) as blocks
     from agenda_version v join initiative i on i.id = v.initiative_id
     cross join lateral (
       select jsonb_object_agg(state, n) as counts, sum(n)::int as eligible, bool_or(still) as may_still_object
       from (select state, count(*)::int as n,
           bool_or(coalesce(objection_until >= ($3::timestamptz at time zone i.time_zone)::date, false)) as still
         from agenda_endorsement where initiative_id = v.initiative_id and version_id = v.id group by state) counted) e
     where v.initiative_id = any ($1::uuid[]) and v.id = any ($2::uuid[]) and e.eligible is not null`,
    [visibleVersions(unit, keys).inside, keys.map(({ id }) => id), unit.now],
  );
  const byId = new Map(found.map((row) => [row.id, row]));
  return keys.map(({ id }) => {
    const row = byId.get(id);
    if (!row) return null;
    const { counts, eligible } = row;
    const withReservations = counts.ENDORSED_WITH_RESERVATIONS ?? 0;
    return {
      eligible,
      endorsed: (counts.ENDORSED ?? 0) + withReservations,
      withReservations,
      declined: counts.DECLINED ?? 0,
      ...tallyEndorsements({
        eligible,
        endorsements: counts,
        responseQuorum: parseShare(row.quorum) ?? twoThirds,
        endorseThreshold: parseShare(row.threshold) ?? { numerator: 3, denominator: 4 },
        communityConsultationClosed: row.isConsulted,
        communitySafeguard: row.safeguard,
        communityBlocks: row.blocks,
        mayStillObject: row.mayStillObject,
      }),
    };
  });
};
