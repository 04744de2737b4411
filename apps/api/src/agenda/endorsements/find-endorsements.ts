import { parseShare, twoThirds } from "@keelson/domain/agenda/decision";
import { tallyEndorsements, type EndorsementState, type EndorsementTally } from "@keelson/domain/agenda/endorsement";
import { takesPart } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
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
    inside: ["boolean", ({ initiativeId }, { actor }) => takesPart(actor, initiativeId)],
  },
  rows: `from agenda_endorsement e
    where e.initiative_id = asked.initiative_id and e.version_id = asked.version_id and asked.inside`,
  node: [AgendaEndorsement, "e"],
  place: ["e.code", "e.id"],
  order: byText,
  keyOf: ({ code, id }) => [code, id],
});

const read = readerOf({ node: [AgendaEndorsement, "e"] });

/** Where the organisations that the actor speaks for stand to versions. */
export const ownEndorsementsOf: Batch<NodeId, AgendaEndorsement[]> = async (unit, keys) => {
  const found = await read(
    unit,
    `from agenda_endorsement e where e.initiative_id = any ($1::uuid[]) and e.version_id = any ($2::uuid[])
       and e.membership_id = any ($3::uuid[]) order by e.code`,
    [
      visibleVersions(unit, keys).inside,
      keys.map(({ id }) => id),
      keys.flatMap(({ initiativeId }) => voicesOf(unit.actor, initiativeId)),
    ],
  );
  return slots(
    keys.map(({ id }) => id),
    found,
    ({ versionId }) => versionId,
  );
};

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
 * version may rest on the consultation of the one it is based on.
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
         and (c.agenda_version_id = v.id or v.minor > 0 and c.agenda_version_id = v.based_on_id)) as "isConsulted",
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
