import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { byText, latestFirst, type PageAsked } from "../../kernel/page.ts";
import { pages } from "../../kernel/pages.ts";
import { countedAmong, ownMemberships, seenAmong, sees } from "../readiness.policy.ts";
import {
  ReadinessAssessment,
  ReadinessChange,
  ReadinessInvitation,
  ReadinessResponse,
  ReadinessResult,
  ReadinessScore,
} from "./assessment.entity.ts";
import type { ComponentChange } from "./summarise-change.ts";
import type { Summary } from "./summarise.ts";

/** Every round of an initiative, the latest first. */
export const findAssessments = pages<PageAsked & { readonly initiativeId: string }, ReadinessAssessment>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: "from readiness_assessment a where a.initiative_id = asked.initiative_id and asked.seen",
  node: [ReadinessAssessment, "a"],
  place: ["a.created_at", "a.id"],
  order: latestFirst,
  keyOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
});

/** Who is asked in a round, by code. */
export const findReadinessInvitations = pages<PageAsked & NodeId, ReadinessInvitation>({
  asked: {
    initiative_id: ["uuid", ({ initiativeId }) => initiativeId],
    assessment_id: ["uuid", ({ id }) => id],
    seen: ["boolean", ({ initiativeId }, { actor }) => sees(actor, initiativeId)],
  },
  rows: `from readiness_invitation v
    where v.initiative_id = asked.initiative_id and v.assessment_id = asked.assessment_id and asked.seen`,
  node: [ReadinessInvitation, "v"],
  place: ["v.code", "v.membership_id"],
  order: byText,
  keyOf: ({ code, membershipId }) => [code, membershipId],
});

const read = readerOf({ node: [ReadinessAssessment, "a"] });
const readInvitations = readerOf({ node: [ReadinessInvitation, "v"] });
const readResponses = readerOf({ node: [ReadinessResponse, "r"] });
const readResults = readerOf({ node: [ReadinessResult, "t"] });
const readChanges = readerOf({ node: [ReadinessChange, "g"] });
const readScores = readerOf({ node: [ReadinessScore, "s"] });

/** Rounds by their rows; null where there is none that the actor may see. */
export const assessmentsById: Batch<NodeId, ReadinessAssessment | null> = async (unit, keys) => {
  const found = await read(
    unit,
    "from readiness_assessment a where a.initiative_id = any ($1::uuid[]) and a.id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map((assessment) => [assessment.id, assessment]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** What rounds say, once they were closed; null before. */
export const summariesOf: Batch<NodeId, Summary | null> = async (unit, keys) => {
  const found = await readResults(
    unit,
    "from readiness_result t where t.initiative_id = any ($1::uuid[]) and t.assessment_id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const byId = new Map(found.map(({ assessmentId, summary }) => [assessmentId, summary]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/**
 * What became of readiness since the rounds before; null where there is none before, or it is not closed. Of a component no difference is told beside
 * scores with names, in both rounds, that would leave one pair or two without (docs/decisions/0034): asked now, for names come and go.
 */
export const changesOf: Batch<NodeId, ReadinessChange | null> = async (unit, keys) => {
  const found = await readChanges(
    unit,
    "from readiness_change g where g.initiative_id = any ($1::uuid[]) and g.assessment_id = any ($2::uuid[])",
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const untold = await unit.rows<{ assessment_id: string; component: string }>(
    `select g.assessment_id, c.component from readiness_change g
     cross join jsonb_to_recordset(g.summary -> 'components') as c (component text, difference jsonb)
     where g.initiative_id = any ($1::uuid[]) and g.assessment_id = any ($2::uuid[]) and c.difference <> 'null'
       and not change_may_be_told(g.initiative_id, g.assessment_id, c.component)`,
    [seenAmong(unit, keys), keys.map(({ id }) => id)],
  );
  const hidden = new Set(untold.map((row) => `${row.assessment_id} ${row.component}`));
  const byId = new Map(
    found.map(({ summary, ...change }) => {
      const isHidden = ({ component }: ComponentChange) => hidden.has(`${change.assessmentId} ${component}`);
      const told = summary.components.map((each) => (isHidden(each) ? { ...each, difference: null } : each));
      return [change.assessmentId, { ...change, summary: { ...summary, components: told } }];
    }),
  );
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** What the viewer has said in rounds, and nobody else reads; null where they said nothing. */
export const ownResponsesOf: Batch<NodeId, ReadinessResponse | null> = async (unit, keys) => {
  const found = await readResponses(
    unit,
    `from readiness_response r where r.initiative_id = any ($1::uuid[]) and r.assessment_id = any ($2::uuid[])
       and r.person_id = $3::uuid`,
    [seenAmong(unit, keys), keys.map(({ id }) => id), unit.actor?.personId ?? null],
  );
  const byId = new Map(found.map((response) => [response.assessmentId, response]));
  return keys.map(({ id }) => byId.get(id) ?? null);
};

/** The invitations of the viewer's own organisations, round by round. */
export const ownInvitationsOf: Batch<NodeId, ReadinessInvitation[]> = async (unit, keys) => {
  const found = await readInvitations(
    unit,
    `from readiness_invitation v where v.initiative_id = any ($1::uuid[]) and v.assessment_id = any ($2::uuid[])
       and v.membership_id = any ($3::uuid[]) order by v.code`,
    [
      seenAmong(unit, keys),
      keys.map(({ id }) => id),
      keys.flatMap(({ initiativeId }) => ownMemberships(unit.actor, initiativeId)),
    ],
  );
  return keys.map(({ id }) => found.filter(({ assessmentId }) => assessmentId === id));
};

/** An organisation in a round. */
export interface InvitationKey extends NodeId {
  readonly membershipId: string;
}

/** How many of an organisation have answered: for whoever prepares; null for everybody else. */
export const respondentsOf: Batch<InvitationKey, number | null> = async (unit, keys) => {
  const counted = countedAmong(unit, keys);
  const found = await unit.rows<{ assessment_id: string; membership_id: string; respondents: number }>(
    "select * from respondents_of($1, $2)",
    [counted, [...new Set(keys.map(({ id }) => id))]],
  );
  const byKey = new Map(found.map((row) => [`${row.assessment_id} ${row.membership_id}`, row.respondents]));
  return keys.map(({ initiativeId, id, membershipId }) =>
    counted.includes(initiativeId) ? (byKey.get(`${id} ${membershipId}`) ?? 0) : null,
  );
};

/**
 * An organisation's own scores: for its own people, and for others with its consent; none where so few count in them that they would be
 * somebody's alone. With a name they are shown only where those in the component's mean who never had one are three and more, or nobody keeps
 * its own back now: of two, the one who knows itself would know the other. Where the community's difference is shown that holds on either side
 * of it, for with the mean it tells both sides'; and with a comparison of rounds it holds of the pairs (docs/decisions/0033 and 0034).
 */
export const scoresOfInvitations: Batch<InvitationKey, ReadinessScore[]> = async (unit, keys) => {
  const found = await readScores(
    unit,
    `from readiness_score s join readiness_invitation v on v.initiative_id = s.initiative_id and v.assessment_id = s.assessment_id
       and v.membership_id = s.membership_id
     where s.initiative_id = any ($1::uuid[]) and s.assessment_id = any ($2::uuid[]) and s.membership_id = any ($3::uuid[])
       and (s.membership_id = any ($4::uuid[]) or v.shares_score and names_may_be_told(s.initiative_id, s.assessment_id, s.component))
     order by s.component`,
    [
      seenAmong(unit, keys),
      keys.map(({ id }) => id),
      keys.map(({ membershipId }) => membershipId),
      keys.flatMap(({ initiativeId }) => ownMemberships(unit.actor, initiativeId)),
    ],
  );
  return keys.map(({ id, membershipId }) =>
    found.filter((score) => score.assessmentId === id && score.membershipId === membershipId),
  );
};
