import { parseNodeId } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import { adopt, agendaOf, draftAgenda, propose } from "../agendas.ts";
import { behind, type TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";

/** Who may read and do what of the agenda: docs/methodology.md 3.2, rows "Agenda draft" and "Agenda endorsement". */

export const agendaSecrets = {
  agendaInForce: "an outcome of home's agenda",
  agendaDraft: "an outcome of home's draft",
  agendaInForceAway: "an outcome of away's agenda",
  agendaDraftAway: "an outcome of away's draft",
  questionToAll: "what home asks in public",
  questionInside: "what home asks its partners",
  dissentToAll: "what A has against it",
  reasonInside: "what A has against it inside",
  decisionInside: "what the committee of home decided",
  reservationOfA: "a reservation of A's",
  askedOfAll: "what home asks everybody",
  raisedByAll: "what everybody has raised",
  askedOfPartners: "what home will ask its partners",
} as const;

/** Of the home initiative. */
export interface AgendaIds {
  readonly inForce: string;
  readonly draft: string;
  /** Proposals: one that is open, and one that is over and not counted yet. */
  readonly open: string;
  readonly over: string;
  readonly hash: string;
  /** The committee's decision on the backbone. */
  readonly choice: string;
  /** A version that the committee may adopt. */
  readonly proposed: string;
  /** Consultations that are planned and open, and a theme of that one. */
  readonly planned: string;
  readonly asking: string;
  readonly theme: string;
  /** What everybody was asked: a proposal that was decided, and a consultation that was answered. */
  readonly asked: string;
  readonly answered: string;
}

/** Rows of the home initiative, as the database knows them. */
export interface AgendaRows {
  readonly inForce: string;
  readonly draft: string;
  /** An outcome of the agenda in force, and one of the draft alone. */
  readonly outcome: string;
  readonly outcomeDrafted: string;
  /** A proposal of partner A's that anybody reads and what came of it, one that partners read, and two decisions of the committee. */
  readonly asked: string;
  readonly open: string;
  readonly over: string;
  readonly counted: string;
  /** Whoever of the backbone had it counted. */
  readonly recorder: string;
  readonly replaced: string;
  readonly proposed: string;
  readonly answered: string;
}

const S = agendaSecrets;

/** An agenda in force and a draft in both initiatives; proposals and decisions in the home one. */
export async function tellAgenda(
  api: TestApi,
  home: TestInitiative,
  away: TestInitiative,
  steering: string,
): Promise<{ readonly ids: AgendaIds; readonly rows: AgendaRows }> {
  const tell = async (initiative: TestInitiative, inForce: string, drafted: string) => {
    const content = agendaOf([["O1", inForce]], { indicatorCodes: ["VISITS"] });
    // of programmes alone: it is warned of
    const strategies = content.strategies.map((strategy) => ({ ...strategy, kind: "PROGRAMME" }));
    const first = await draftAgenda(api, initiative, { ...content, strategies });
    await adopt(api, initiative, first.id);
    const draft = await draftAgenda(
      api,
      initiative,
      agendaOf([
        ["O1", inForce],
        ["O2", drafted],
      ]),
    );
    return { inForce: first.id, draft: draft.id, hash: first.contentHash, content: { ...content, strategies } };
  };
  await tell(away, S.agendaInForceAway, S.agendaDraftAway);
  const versions = await tell(home, S.agendaInForce, S.agendaDraft);
  const proposals = await tellProposals(api, home, versions.inForce, steering);
  const choice = await tellDecisions(api, home, steering);
  const asked = await tellConsultations(api, home, versions.inForce);
  const proposed = await tellEndorsements(api, home, versions);
  const row = async (sql: string) =>
    (await api.look<{ id: string }>(sql, [parseNodeId("initiative", home.id).id]))[0]!.id;
  return {
    ids: {
      inForce: versions.inForce,
      draft: versions.draft,
      hash: versions.hash,
      choice,
      open: proposals.open,
      over: proposals.over,
      proposed,
      planned: asked.planned,
      asking: asked.asking,
      theme: asked.theme,
      asked: proposals.asked,
      answered: asked.answered,
    },
    rows: {
      inForce: parseNodeId("agendaVersion", versions.inForce).id,
      draft: parseNodeId("agendaVersion", versions.draft).id,
      outcome: await row("select id from outcome where initiative_id = $1 and code = 'O1'"),
      outcomeDrafted: await row("select id from outcome where initiative_id = $1 and code = 'O2'"),
      asked: parseNodeId("proposal", proposals.asked).id,
      open: parseNodeId("proposal", proposals.open).id,
      over: parseNodeId("proposal", proposals.over).id,
      counted: await row("select id from decision where initiative_id = $1 and kind = 'PROPOSAL'"),
      recorder: await row("select recorded_by as id from decision where initiative_id = $1 and kind = 'PROPOSAL'"),
      proposed: parseNodeId("agendaVersion", proposed).id,
      answered: parseNodeId("consultation", asked.answered).id,
      replaced: await row(
        "select supersedes_id as id from decision where initiative_id = $1 and supersedes_id is not null",
      ),
    },
  };
}

const write = async <Record>(
  api: TestApi,
  who: string,
  name: string,
  input: object,
  fields: string,
): Promise<Record> => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await api.ask<{ it: { record: Record | null; problems: object[] } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code path } } }`,
    { input },
  );
  if (!it.record) throw new Error(JSON.stringify(it.problems));
  return it.record;
};

/** One that A brought in for all to read, which was decided; one that is open among partners; one that is over. */
async function tellProposals(api: TestApi, home: TestInitiative, inForce: string, steering: string) {
  const [a, b] = [home.partners["A"]!, home.partners["B"]!];
  const open = (who: string, more: object) =>
    write<{ id: string }>(
      api,
      who,
      "openProposal",
      { initiativeId: home.id, title: "t", body: "b", method: "MAJORITY", closesOn: "2999-12-31", ...more },
      "proposal { id }",
    ).then(({ id }) => id);
  const stand = (id: string, reason: string, position = "STAND_ASIDE") =>
    write(api, a.token, "respondToProposal", { id, membershipId: a.id, position, reason }, "proposal { id }");
  const pass = () =>
    behind(
      api,
      "update proposal set opens_on = current_date - 9, closes_on = current_date - 1 where closes_on > current_date",
    );
  const asked = await open(a.token, {
    membershipId: a.id,
    title: S.questionToAll,
    visibility: "PUBLIC",
    agendaVersionId: inForce,
    decisionTypeCode: "AGENDA",
    kind: "AGENDA_CHANGE",
  });
  await stand(asked, S.dissentToAll);
  await pass();
  await write(api, home.backbone, "resolveProposal", { id: asked }, "decision { id }");
  const over = await open(home.backbone, { method: "CONSENT", quorum: "1/99" });
  await stand(over, S.reasonInside, "BLOCK");
  await pass();
  const undecided = await open(steering, {
    title: S.questionInside,
    method: "DELEGATED",
    holderId: b.id,
    // nobody has to wait: who may decide it now is a matter of rights alone
    communitySafeguard: false,
  });
  await stand(undecided, S.reasonInside);
  return { asked, over, open: undecided };
}

/** One that everybody was asked and told of, one that is open, and one that is planned. */
async function tellConsultations(api: TestApi, home: TestInitiative, inForce: string) {
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
  const did = <Record>(name: string, input: object, fields: string) =>
    write<Record>(api, home.backbone, name, input, fields);
  const plan = (title: string, more: object) =>
    did<{ id: string }>(
      "planConsultation",
      {
        initiativeId: home.id,
        title,
        languages: ["en"],
        questions: ["q"],
        channels: ["c"],
        closesOn: days(20),
        ...more,
      },
      "consultation { id }",
    ).then(({ id }) => id);
  const move = (id: string, to: string, response = "") =>
    did("moveConsultation", { id, to, response }, "consultation { id }");
  const raise = (consultationId: string, text: string) =>
    did<{ id: string }>("raiseTheme", { consultationId, text, heard: 3 }, "theme { id }");
  const answered = await plan(S.askedOfAll, { audiences: ["CONSTITUENTS"], agendaVersionId: inForce });
  await move(answered, "OPEN");
  const raised = await raise(answered, S.raisedByAll);
  await did("answerTheme", { id: raised.id, response: "WE_WILL", text: "t" }, "theme { id }");
  await behind(api, "update consultation set opens_on = current_date - 20, closes_on = current_date - 1");
  await move(answered, "CLOSED");
  await move(answered, "ANSWERED", "r");
  const asking = await plan("t", { audiences: ["PARTNERS"] });
  await move(asking, "OPEN");
  const { id: theme } = await raise(asking, "t");
  return { answered, asking, theme, planned: await plan(S.askedOfPartners, { audiences: ["PARTNERS"] }) };
}

/** A has its reservations, and a minor version is carried by all. */
async function tellEndorsements(
  api: TestApi,
  home: TestInitiative,
  { inForce, hash, content }: { readonly inForce: string; readonly hash: string; readonly content: object },
): Promise<string> {
  const a = home.partners["A"]!;
  const reserved = {
    agendaVersionId: inForce,
    membershipId: a.id,
    state: "ENDORSED_WITH_RESERVATIONS",
    contentHash: hash,
    reservationText: S.reservationOfA,
    alignmentNote: "n",
  };
  await write(api, a.token, "endorseAgenda", reserved, "endorsement { id }");
  const { id } = await propose(api, home, (await draftAgenda(api, home, { ...content, principles: [] })).id);
  await behind(
    api,
    `update agenda_endorsement e set state = 'ENDORSED', content_hash = v.content_hash, objection_until = null, decided_on = current_date
     from agenda_version v where v.id = e.version_id and v.status = 'PROPOSED_FOR_ADOPTION'`,
  );
  return id;
}

async function tellDecisions(api: TestApi, home: TestInitiative, steering: string) {
  const record = (more: object) =>
    write<{ id: string }>(
      api,
      steering,
      "recordDecision",
      { initiativeId: home.id, title: "t", text: S.decisionInside, rationale: "r", method: "CONSENT", ...more },
      "decision { id }",
    );
  const { id } = await record({ kind: "BACKBONE_CHOICE", reviewOn: "2999-01-01" });
  return (await record({ kind: "BACKBONE_CHOICE", supersedesId: id })).id;
}

export const agendaRights: ModuleRights = {
  fields: `
Initiative.status                R   -   R   R   R   R   R   R   R   -
Initiative.agenda                R   -   R   R   R   R   R   R   R   -
Initiative.agendaVersion         R   -   R   R   R   R   R   R   R   -
Initiative.agendaVersions        R   -   R   R   R   R   R   R   R   -
Initiative.outcome               R   -   R   R   R   R   R   R   R   -
Initiative.outcomes              R   -   R   R   R   R   R   R   R   -
AgendaVersion.id                 R   -   R   R   R   R   R   R   R   -
AgendaVersion.number             R   -   R   R   R   R   R   R   R   -
AgendaVersion.status             R   -   R   R   R   R   R   R   R   -
AgendaVersion.frame              R   -   R   R   R   R   R   R   R   -
AgendaVersion.language           R   -   R   R   R   R   R   R   R   -
AgendaVersion.content            R   -   R   R   R   R   R   R   R   -
AgendaVersion.contentHash        R   -   R   R   R   R   R   R   R   -
AgendaVersion.changeSummary      R   -   R   R   R   R   R   R   R   -
AgendaVersion.proposedOn         R   -   R   R   R   R   R   R   R   -
AgendaVersion.adoptedOn          R   -   R   R   R   R   R   R   R   -
AgendaVersion.version            R   -   R   R   R   R   R   R   R   -
AgendaVersion.warnings           R   -   R   R   R   R   R   R   R   -
AgendaVersion.basedOn            -   -   R   R   R   R   R   R   R   -
AgendaVersion.viewerCan          -   -   R   R   R   R   -   -   -   -
AgendaContent.problem            R   -   R   R   R   R   R   R   R   -
AgendaContent.vision             R   -   R   R   R   R   R   R   R   -
AgendaContent.boundaries         R   -   R   R   R   R   R   R   R   -
AgendaContent.goals              R   -   R   R   R   R   R   R   R   -
AgendaContent.strategies         R   -   R   R   R   R   R   R   R   -
AgendaContent.principles         R   -   R   R   R   R   R   R   R   -
AgendaProblem.text               R   -   R   R   R   R   R   R   R   -
AgendaProblem.evidence           R   -   R   R   R   R   R   R   R   -
AgendaProblem.whoIsMostAffected  R   -   R   R   R   R   R   R   R   -
AgendaProblem.rootCauses         R   -   R   R   R   R   R   R   R   -
AgendaVision.text                R   -   R   R   R   R   R   R   R   -
AgendaVision.horizonYear         R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.inScope         R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.outOfScope      R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.geography       R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.population      R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.timeHorizon     R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.actorsNeeded    R   -   R   R   R   R   R   R   R   -
AgendaBoundaries.actorsNotNeeded R   -   R   R   R   R   R   R   R   -
AgendaGoal.code                  R   -   R   R   R   R   R   R   R   -
AgendaGoal.text                  R   -   R   R   R   R   R   R   R   -
AgendaGoal.outcomes              R   -   R   R   R   R   R   R   R   -
AgendaOutcome.code               R   -   R   R   R   R   R   R   R   -
AgendaOutcome.text               R   -   R   R   R   R   R   R   R   -
AgendaOutcome.level              R   -   R   R   R   R   R   R   R   -
AgendaOutcome.indicatorCodes     R   -   R   R   R   R   R   R   R   -
AgendaOutcome.targetYear         R   -   R   R   R   R   R   R   R   -
AgendaStrategy.code              R   -   R   R   R   R   R   R   R   -
AgendaStrategy.text              R   -   R   R   R   R   R   R   R   -
AgendaStrategy.kind              R   -   R   R   R   R   R   R   R   -
AgendaStrategy.outcomeCodes      R   -   R   R   R   R   R   R   R   -
AgendaStrategy.ownerGroup        R   -   R   R   R   R   R   R   R   -
AgendaPrinciple.text             R   -   R   R   R   R   R   R   R   -
AgendaPrinciple.kind             R   -   R   R   R   R   R   R   R   -
Outcome.id                       R   -   R   R   R   R   R   R   R   -
Outcome.code                     R   -   R   R   R   R   R   R   R   -
Outcome.text                     R   -   R   R   R   R   R   R   R   -
Outcome.level                    R   -   R   R   R   R   R   R   R   -
Outcome.targetYear               R   -   R   R   R   R   R   R   R   -
Outcome.goalCode                 R   -   R   R   R   R   R   R   R   -
Outcome.goalText                 R   -   R   R   R   R   R   R   R   -
Outcome.isInForce                R   -   R   R   R   R   R   R   R   -
Outcome.language                 R   -   R   R   R   R   R   R   R   -
Outcome.indicators               R   -   R   R   R   R   R   R   R   -

Initiative.proposals             R   -   R   R   R   R   R   R   R   -
Initiative.decisions             R   -   R   R   R   R   R   R   R   -
Initiative.decision              R   -   R   R   R   R   R   R   R   -
Initiative.proposal              R   -   R   R   R   R   R   R   R   -
Proposal.id                      R   -   R   R   R   R   R   R   R   -
Proposal.title                   R   -   R   R   R   R   R   R   R   -
Proposal.body                    R   -   R   R   R   R   R   R   R   -
Proposal.language                R   -   R   R   R   R   R   R   R   -
Proposal.kind                    R   -   R   R   R   R   R   R   R   -
Proposal.decisionTypeCode        R   -   R   R   R   R   R   R   R   -
Proposal.method                  R   -   R   R   R   R   R   R   R   -
Proposal.threshold               R   -   R   R   R   R   R   R   R   -
Proposal.quorum                  R   -   R   R   R   R   R   R   R   -
Proposal.communitySafeguard      R   -   R   R   R   R   R   R   R   -
Proposal.opensOn                 R   -   R   R   R   R   R   R   R   -
Proposal.closesOn                R   -   R   R   R   R   R   R   R   -
Proposal.visibility              R   -   R   R   R   R   R   R   R   -
Proposal.broughtBy               -   -   R   R   R   R   R   R   R   -
Proposal.holder                  -   -   R   R   R   R   R   R   R   -
Proposal.agendaVersion           R   -   R   R   R   R   R   R   R   -
Proposal.decision                R   -   R   R   R   R   R   R   R   -
Proposal.tally                   -   -   R   R   R   R   R   R   R   -
Proposal.voters                  -   -   R   R   R   R   R   R   R   -
Proposal.viewerCan               -   -   R   R   R   R   -   -   -   -
Proposal.stage                   R   -   R   R   R   R   R   R   R   -
Proposal.ownVoices               -   -   -   -   R   R   -   -   -   -
ProposalTally.eligible           -   -   R   R   R   R   R   R   R   -
ProposalTally.responded          -   -   R   R   R   R   R   R   R   -
ProposalTally.quorumMet          -   -   R   R   R   R   R   R   R   -
ProposalTally.supportShare       -   -   R   R   R   R   R   R   R   -
ProposalTally.result             -   -   R   R   R   R   R   R   R   -
ProposalTally.nextStep           -   -   R   R   R   R   R   R   R   -
ProposalTally.positions          -   -   R   R   R   R   R   R   R   -
PositionCount.position           R   -   R   R   R   R   R   R   R   -
PositionCount.count              R   -   R   R   R   R   R   R   R   -
ProposalVoter.id                 -   -   R   R   R   R   R   R   R   -
ProposalVoter.by                 -   -   R   R   R   R   R   R   R   -
ProposalVoter.isCommunity        -   -   R   R   R   R   R   R   R   -
ProposalVoter.position           -   -   R   R   R   R   R   R   R   -
ProposalVoter.reason             -   -   R   R   R   R   R   R   R   -
ProposalVoter.language           -   -   R   R   R   R   R   R   R   -
ProposalVoter.respondedAt        -   -   R   R   R   R   R   R   R   -
Decision.id                      R   -   R   R   R   R   R   R   R   -
Decision.number                  R   -   R   R   R   R   R   R   R   -
Decision.kind                    R   -   R   R   R   R   R   R   R   -
Decision.title                   R   -   R   R   R   R   R   R   R   -
Decision.text                    R   -   R   R   R   R   R   R   R   -
Decision.rationale               R   -   R   R   R   R   R   R   R   -
Decision.language                R   -   R   R   R   R   R   R   R   -
Decision.method                  R   -   R   R   R   R   R   R   R   -
Decision.result                  R   -   R   R   R   R   R   R   R   -
Decision.eligible                R   -   R   R   R   R   R   R   R   -
Decision.positions               R   -   R   R   R   R   R   R   R   -
Decision.dissent                 R   -   R   R   R   R   R   R   R   -
Decision.dissentLanguage         R   -   R   R   R   R   R   R   R   -
Decision.decidedOn               R   -   R   R   R   R   R   R   R   -
Decision.leadTimeDays            R   -   R   R   R   R   R   R   R   -
Decision.visibility              R   -   R   R   R   R   R   R   R   -
Decision.reviewOn                -   -   R   R   R   R   R   R   R   -
Decision.agendaVersion           R   -   R   R   R   R   R   R   R   -
Decision.proposal                R   -   R   R   R   R   R   R   R   -
Decision.supersedes              -   -   R   R   R   R   R   R   R   -
Decision.supersededBy            -   -   R   R   R   R   R   R   R   -
Decision.viewerCan               -   -   R   R   R   R   -   -   -   -
Decision.contentHash             -   -   R   R   R   R   R   R   R   -
Decision.recordedAs              R   -   R   R   R   R   R   R   R   -
Decision.endorsements            -   -   R   R   R   R   R   R   R   -
EndorsementCount.state           -   -   R   R   R   R   R   R   R   -
EndorsementCount.count           -   -   R   R   R   R   R   R   R   -

AgendaVersion.endorsements       -   -   R   R   R   R   R   R   R   -
AgendaVersion.ownEndorsements    -   -   -   -   R   R   -   -   -   -
AgendaVersion.endorsementTally   -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.id             -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.by             -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.state          -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.isCommunity    -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.reservationText -  -   R   R   R   R   R   R   R   -
AgendaEndorsement.alignmentNote  -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.language       -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.decidedOn      -   -   R   R   R   R   R   R   R   -
AgendaEndorsement.objectionUntil -   -   -   -   -   -   -   -   -   -
EndorsementTally.eligible        -   -   R   R   R   R   R   R   R   -
EndorsementTally.responded       -   -   R   R   R   R   R   R   R   -
EndorsementTally.endorsed        -   -   R   R   R   R   R   R   R   -
EndorsementTally.withReservations -  -   R   R   R   R   R   R   R   -
EndorsementTally.declined        -   -   R   R   R   R   R   R   R   -
EndorsementTally.responseRate    -   -   R   R   R   R   R   R   R   -
EndorsementTally.endorseShare    -   -   R   R   R   R   R   R   R   -
EndorsementTally.endorsedOfAll   -   -   R   R   R   R   R   R   R   -
EndorsementTally.adoptable       -   -   R   R   R   R   R   R   R   -
EndorsementTally.obstacles       -   -   R   R   R   R   R   R   R   -
Initiative.consultations         R   -   R   R   R   R   R   R   R   -
Initiative.consultation          R   -   R   R   R   R   R   R   R   -
Consultation.id                  R   -   R   R   R   R   R   R   R   -
Consultation.title               R   -   R   R   R   R   R   R   R   -
Consultation.language            R   -   R   R   R   R   R   R   R   -
Consultation.audiences           R   -   R   R   R   R   R   R   R   -
Consultation.languages           R   -   R   R   R   R   R   R   R   -
Consultation.channels            R   -   R   R   R   R   R   R   R   -
Consultation.questions           R   -   R   R   R   R   R   R   R   -
Consultation.questionLanguages   R   -   R   R   R   R   R   R   R   -
Consultation.responseLanguage    R   -   R   R   R   R   R   R   R   -
Consultation.opensOn             R   -   R   R   R   R   R   R   R   -
Consultation.closesOn            R   -   R   R   R   R   R   R   R   -
Consultation.status              R   -   R   R   R   R   R   R   R   -
Consultation.response            R   -   R   R   R   R   R   R   R   -
Consultation.answeredOn          R   -   R   R   R   R   R   R   R   -
Consultation.agendaVersion       R   -   R   R   R   R   R   R   R   -
Consultation.themes              R   -   R   R   R   R   R   R   R   -
Consultation.viewerCan           -   -   R   R   R   R   -   -   -   -
ConsultationTheme.id             R   -   R   R   R   R   R   R   R   -
ConsultationTheme.text           R   -   R   R   R   R   R   R   R   -
ConsultationTheme.language       R   -   R   R   R   R   R   R   R   -
ConsultationTheme.heard          -   -   R   R   R   -   -   -   -   -
ConsultationTheme.isHeardByFew   R   -   R   R   R   R   R   R   R   -
ConsultationTheme.response       R   -   R   R   R   R   R   R   R   -
ConsultationTheme.responseText   R   -   R   R   R   R   R   R   R   -
ConsultationTheme.responseLanguage R -   R   R   R   R   R   R   R   -
ConsultationTheme.withdrawnAt    o   o   o   o   o   o   o   o   o   o
ConsultationTheme.withdrawnBecause o o   o   o   o   o   o   o   o   o
ConsultationTheme.viewerCan      -   -   R   R   R   R   -   -   -   -
`,
  secrets: `
agendaInForce                    R   -   R   R   R   R   R   R   R   -
agendaDraft                      -   -   R   R   R   R   R   R   R   -
agendaInForceAway                -   R   -   -   -   -   -   -   -   -
agendaDraftAway                  -   R   -   -   -   -   -   -   -   -
questionToAll                    R   -   R   R   R   R   R   R   R   -
questionInside                   -   -   R   R   R   R   R   R   R   -
dissentToAll                     R   -   R   R   R   R   R   R   R   -
reasonInside                     -   -   R   R   R   R   R   R   R   -
decisionInside                   -   -   R   R   R   R   R   R   R   -
reservationOfA                   -   -   R   R   R   R   R   R   R   -
askedOfAll                       R   -   R   R   R   R   R   R   R   -
raisedByAll                      R   -   R   R   R   R   R   R   R   -
askedOfPartners                  -   -   R   R   R   R   R   R   R   -
`,
  mutations: `
draftAgenda                      -   -   W   W   -   -   -   -   -   -
editAgenda                       -   -   W   W   -   -   -   -   -   -
moveAgenda                       -   -   W   W   -   -   -   -   -   -
openProposal                     -   -   W   W   W   -   -   -   -   -
openProposal, a partner's        -   -   -   -   -   W   -   -   -   -
respondToProposal                -   -   -   -   -   W   -   -   -   -
resolveProposal                  -   -   W   W   W   -   -   -   -   -
recordDecision                   -   -   W   W   W   -   -   -   -   -
recordDecision, the committee's  -   -   -   -   W   -   -   -   -   -
endorseAgenda                    -   -   -   -   -   W   -   -   -   -
moveInitiative                   -   -   -   -   W   -   -   -   -   -
chooseBackbone                   -   -   -   -   W   -   -   -   -   -
adoptAgenda                      -   -   -   -   W   -   -   -   -   -
planConsultation                 -   -   W   W   W   -   -   -   -   -
moveConsultation                 -   -   W   W   W   -   -   -   -   -
raiseTheme                       -   -   W   W   W   -   -   -   -   -
answerTheme                      -   -   W   W   W   -   -   -   -   -
withdrawTheme                    -   -   W   -   -   -   -   -   -   -
`,
  // G those that were adopted, H those that were not, D drafts; M marked to be read by all, Q what they brought in, K what they recorded;
  // E before the partners or in force; X asked of everybody, J raised and answered, L planned
  tables: `
agenda_version select              G    -    I    I    I    I    I    I    I    -    I    I    -    -    -
agenda_version insert              -    -    D    D    -    -    -    -    -    -    -    -    -    -    -
agenda_version update              -    -    H    H    E    -    -    -    -    -    -    -    -    -    -
outcome select                     G    -    I    I    I    I    I    I    I    -    I    I    -    -    -
outcome insert                     -    -    H    H    -    -    -    -    -    -    -    -    -    -    -
outcome update                     -    -    -    -    I    -    -    -    -    -    -    -    -    -    -
outcome delete                     -    -    H    H    -    -    -    -    -    -    -    -    -    -    -
proposal select                    M    -    I    I    I    I    I    I    I    -    I    I    -    -    -
proposal insert                    -    -    Q    Q    Q    Q    -    -    -    -    -    -    -    -    -
proposal_voter select              -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
proposal_voter update              -    -    -    -    O    O    -    -    -    -    -    -    -    -    -
decision select                    M    -    I    I    I    I    I    I    I    -    I    I    -    -    -
decision insert                    -    -    K    K    K    -    -    -    -    -    -    -    -    -    -
agenda_endorsement select          -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
agenda_endorsement update          -    -    -    -    O    O    -    -    -    -    -    -    -    -    -
consultation select                X    -    I    I    I    I    I    I    I    -    I    I    -    -    -
consultation insert                -    -    L    L    L    -    -    -    -    -    -    -    -    -    -
consultation update                -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
consultation_theme select          J    -    I    I    I    I    I    I    I    -    I    I    -    -    -
consultation_theme insert          -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
consultation_theme update          -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
`,
  loaders: `
outcomesById                     R   -   R   R   R   R   R   R   R   -
outcomesById, drafted            -   -   R   R   R   R   R   R   R   -
outcomesOf                       R   -   R   R   R   R   R   R   R   -
findAgendaVersions               R   -   R   R   R   R   R   R   R   -
agendaVersionsById               R   -   R   R   R   R   R   R   R   -
agendaVersionsById, a draft      -   -   R   R   R   R   R   R   R   -
agendaInForceOf                  R   -   R   R   R   R   R   R   R   -
findProposals                    R   -   R   R   R   R   R   R   R   -
proposalsById                    R   -   R   R   R   R   R   R   R   -
proposalsById, among partners    -   -   R   R   R   R   R   R   R   -
findProposalVoters               -   -   R   R   R   R   R   R   R   -
saidOf                           -   -   R   R   R   R   R   R   R   -
voterOf                          -   -   R   R   R   R   R   R   R   -
ownVoicesOf                      -   -   -   -   R   R   -   -   -   -
backboneRecordersOf              -   -   R   R   R   R   R   R   R   -
decisionsByNumber                R   -   R   R   R   R   R   R   R   -
findDecisions                    R   -   R   R   R   R   R   R   R   -
decisionsById                    R   -   R   R   R   R   R   R   R   -
decisionsOfProposals             R   -   R   R   R   R   R   R   R   -
supersedingOf                    -   -   R   R   R   R   R   R   R   -
findEndorsements                 -   -   R   R   R   R   R   R   R   -
ownEndorsementsOf                -   -   -   -   R   R   -   -   -   -
endorsementBy                    -   -   R   R   R   R   R   R   R   -
endorsementTallyOf               -   -   R   R   R   R   R   R   R   -
findConsultations                R   -   R   R   R   R   R   R   R   -
consultationsById                R   -   R   R   R   R   R   R   R   -
themesOf                         R   -   R   R   R   R   R   R   R   -
themesById                       -   -   R   R   R   R   R   R   R   -
`,
};

/** What required arguments are: the walk puts in the proposal and the consultation that everybody was asked. */
export const agendaAsked: Record<string, readonly string[]> = {
  "Initiative.proposal.proposalId": ["$proposal"],
  "Initiative.consultation.consultationId": ["$consultation"],
  // what is in the minutes, the adoption, and what came of that proposal
  "Initiative.decision.number": ["1", "2", "3"],
};

const question = (initiativeId: string) => ({
  initiativeId,
  title: "t",
  body: "b",
  method: "CONSENT",
  closesOn: "2999-12-31",
});
const decided = (initiativeId: string) => ({ initiativeId, title: "t", text: "t", rationale: "r", method: "CONSENT" });

/** What is sent: as in expectations.ts. */
export const agendaInputs: Record<
  string,
  (ids: {
    readonly initiative: string;
    readonly a: string;
    readonly b: string;
    readonly c: string;
    readonly agenda: AgendaIds;
  }) => readonly [object, ...object[]]
> = {
  draftAgenda: ({ initiative }) => [{ initiativeId: initiative, content: agendaOf([["O3", "another"]]) }],
  editAgenda: ({ agenda }) => [{ id: agenda.draft, expectedVersion: 1, changeSummary: "another" }],
  moveAgenda: ({ agenda }) => [
    { id: agenda.draft, to: "IN_CONSULTATION" },
    { id: agenda.draft, to: "ADOPTED" },
    { id: agenda.inForce, to: "SUPERSEDED" },
  ],
  openProposal: ({ initiative, a }) => [question(initiative), { ...question(initiative), membershipId: a }],
  "openProposal, a partner's": ({ initiative, a }) => [{ ...question(initiative), membershipId: a }],
  respondToProposal: ({ agenda, a, b }) => [
    { id: agenda.open, membershipId: a, position: "STRONG_YES" },
    { id: agenda.open, membershipId: b, position: "BLOCK", reason: "r" },
  ],
  resolveProposal: ({ agenda }) => [{ id: agenda.over }, { id: agenda.open, adopt: true, rationale: "r" }],
  endorseAgenda: ({ agenda, a, b }) => [
    { agendaVersionId: agenda.inForce, membershipId: a, state: "DECLINED", contentHash: agenda.hash },
    { agendaVersionId: agenda.inForce, membershipId: b, state: "ENDORSED", contentHash: agenda.hash },
  ],
  moveInitiative: ({ initiative }) => [{ initiativeId: initiative, to: "PAUSED", reason: "r" }],
  chooseBackbone: ({ agenda, c }) => [{ membershipId: c, decisionId: agenda.choice }],
  adoptAgenda: ({ agenda }) => [{ id: agenda.proposed, rationale: "r" }],
  planConsultation: ({ initiative }) => [
    {
      initiativeId: initiative,
      title: "t",
      audiences: ["PUBLIC"],
      languages: ["en"],
      questions: ["q"],
      closesOn: "2999-12-31",
    },
  ],
  moveConsultation: ({ agenda }) => [{ id: agenda.planned, to: "OPEN" }],
  raiseTheme: ({ agenda }) => [{ consultationId: agenda.asking, text: "t" }],
  answerTheme: ({ agenda }) => [{ id: agenda.theme, response: "WE_DID", text: "t" }],
  withdrawTheme: ({ agenda }) => [{ id: agenda.theme, because: "b" }],
  recordDecision: ({ initiative }) => [decided(initiative)],
  "recordDecision, the committee's": ({ initiative }) => [
    { ...decided(initiative), kind: "BACKBONE_CHOICE" },
    { ...decided(initiative), kind: "SCREEN_OVERRIDE" },
    { ...decided(initiative), kind: "PHASE_CHANGE" },
  ],
};

/** What loaders are handed: as in expectations.ts. */
export const agendaLoaderKeys: Record<
  string,
  (world: {
    readonly ids: { readonly agenda: AgendaIds };
    readonly rows: { readonly home: string; readonly a: string; readonly agenda: AgendaRows };
  }) => readonly unknown[]
> = {
  outcomesById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.outcome }]],
  "outcomesById, drafted": ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.outcomeDrafted }]],
  outcomesOf: ({ rows }) => [[rows.home]],
  findAgendaVersions: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  agendaVersionsById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.inForce }]],
  "agendaVersionsById, a draft": ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.draft }]],
  agendaInForceOf: ({ rows }) => [[rows.home]],
  findProposals: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  proposalsById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.asked }]],
  "proposalsById, among partners": ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.open }]],
  findProposalVoters: ({ rows }) => [{ initiativeId: rows.home, id: rows.agenda.asked, first: 9 }],
  saidOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.asked }]],
  voterOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.asked, membershipId: rows.a }]],
  findDecisions: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  decisionsByNumber: ({ rows }) => [[1, 2, 3].map((number) => ({ initiativeId: rows.home, number }))],
  backboneRecordersOf: ({ rows }) => [[{ initiativeId: rows.home, recordedBy: rows.agenda.recorder }]],
  ownVoicesOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.asked }]],
  decisionsById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.counted }]],
  decisionsOfProposals: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.asked }]],
  findEndorsements: ({ rows }) => [{ initiativeId: rows.home, id: rows.agenda.inForce, first: 9 }],
  ownEndorsementsOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.inForce }]],
  endorsementBy: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.inForce, membershipId: rows.a }]],
  endorsementTallyOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.inForce }]],
  findConsultations: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  consultationsById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.answered }]],
  themesOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.answered }]],
  themesById: ({ ids }) => [[parseNodeId("theme", ids.agenda.theme)]],
  supersedingOf: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.replaced }]],
};

/** Lists of the schema that are no pages, for each is bounded by the agenda it belongs to. */
export const agendaBounded: readonly string[] = [
  "AgendaContent.goals",
  "AgendaContent.principles",
  "AgendaContent.strategies",
  "AgendaGoal.outcomes",
  "AgendaVersion.ownEndorsements",
  "Consultation.themes",
  "Decision.endorsements",
  "Decision.positions",
  "Initiative.outcomes",
  "Outcome.indicators",
  "Proposal.ownVoices",
  "ProposalTally.positions",
];

/** Fields that lead to what others lead to as well: a walk that asks for all at once leaves them out, for it may not ask for so much. */
export const agendaShortcuts: readonly string[] = [
  "Initiative.agendaVersion",
  "Initiative.outcome",
  "Initiative.proposal",
  "Initiative.decision",
  "Initiative.consultation",
  "Consultation.agendaVersion",
  "AgendaVersion.basedOn",
  "Decision.agendaVersion",
  "Decision.proposal",
  "Decision.supersededBy",
  "Decision.supersedes",
  "Proposal.agendaVersion",
];

/** What only partners say of agendas and proposals: as `partnersWord` of expectations.ts. */
export const agendaPartnersWord = `
  (select md5(string_agg((id, position, reason, responded_by, responded_at)::text, '' order by id)) from proposal_voter
    where position is not null) as voices,
  (select md5(string_agg((id, state, reservation_text, alignment_note, content_hash, decided_by)::text, '' order by id)) from agenda_endorsement
    where state <> 'PENDING') as endorsements`;

/** What is tried by hand, past policies: as `attempts` of expectations.ts. */
export const agendaAttempts = (
  home: string,
  { draft, open, over, replaced, proposed, inForce }: AgendaRows,
): readonly { readonly who: "director" | "steering" | "lead" | "reporter"; readonly sql: string }[] => [
  // nobody but the committee adopts, and nobody writes over what was proposed
  {
    who: "director",
    sql: `update agenda_version set status = 'ADOPTED', adopted_on = now() where id = '${draft}' returning id`,
  },
  { who: "lead", sql: `update agenda_version set change_summary = 'x' where id = '${draft}' returning id` },
  ...(["director", "lead"] as const).map((who) => ({
    who,
    sql: `update agenda_version set status = 'ADOPTED', adopted_on = now() where id = '${proposed}' returning id`,
  })),
  // the committee adopts, and does nothing else to an agenda
  ...["status = 'WITHDRAWN'", "change_summary = 'x'"].map((change) => ({
    who: "steering" as const,
    sql: `update agenda_version set ${change} where id = '${proposed}' returning id`,
  })),
  ...(["director", "steering", "reporter"] as const).map((who) => ({
    who,
    sql: `update agenda_endorsement set state = 'DECLINED' where version_id = '${inForce}' and code = 'A' returning id`,
  })),
  {
    who: "lead",
    sql: `update agenda_endorsement set state = 'ENDORSED', reservation_text = null, content_hash = repeat('0', 64)
      where version_id = '${inForce}' and code = 'A' returning id`,
  },
  // nobody votes for another, and nobody chooses who is eligible
  ...(["director", "steering", "reporter"] as const).map((who) => ({
    who,
    sql: `update proposal_voter set position = 'STRONG_YES', responded_by = initiative_id, responded_at = now()
      where proposal_id = '${open}' and code = 'A' returning id`,
  })),
  // what binds the initiative is not the backbone's to decide, and what came of a proposal is what was said of it
  ...(["BACKBONE_CHOICE", "AGENDA_ADOPTION", "SCREEN_OVERRIDE"] as const).map((kind) => ({
    who: "director" as const,
    sql: `insert into decision (initiative_id, number, kind, title, text, rationale, language, method, result, decided_on, visibility, recorded_by)
      values ('${home}', 4711, '${kind}', 't', 't', 'r', 'en', 'CONSENT', 'ADOPTED', '2026-01-01', 'PARTNERS',
        nullif(current_setting('app.actor'), '')::uuid) returning id`,
  })),
  ...(
    [
      // counted wrongly; right, and of what is somebody else's to decide; right, and with a result that does not follow from it
      ["director", open, "ADOPTED", "99", `'{"STRONG_YES": 99}'`],
      ["director", open, "ADOPTED", counted.eligible, counted.positions],
      ["steering", over, "ADOPTED", counted.eligible, counted.positions],
    ] as const
  ).map(([who, proposal, result, eligible, positions]) => ({
    who,
    sql: `insert into decision (initiative_id, number, kind, proposal_id, title, text, rationale, language, method, result, eligible, positions, opened_on,
        decided_on, visibility, recorded_by)
      select initiative_id, 4711, 'PROPOSAL', id, 't', 't', 'r', 'en', method, '${result}', ${eligible}, ${positions}, opens_on,
        case when method = 'DELEGATED' then opens_on else closes_on + 1 end, 'PARTNERS',
        nullif(current_setting('app.actor'), '')::uuid from proposal p where id = '${proposal}' returning id`,
  })),
  // nobody says in another's name what an organisation says
  {
    who: "lead",
    sql: `update proposal_voter set position = 'STRONG_YES', responded_by = initiative_id, responded_at = now()
      where proposal_id = '${open}' and code = 'A' returning id`,
  },
  // what the committee decided the backbone does not replace, and neither lays a safeguard down nor says who decides for all
  {
    who: "director",
    sql: `insert into decision (initiative_id, number, kind, title, text, rationale, language, method, result, decided_on, visibility, recorded_by,
        supersedes_id)
      select initiative_id, 4711, 'OTHER', 't', 't', 'r', 'en', 'CONSENT', 'ADOPTED', '2026-01-01', 'PARTNERS',
        nullif(current_setting('app.actor'), '')::uuid, id from decision d where kind = 'BACKBONE_CHOICE' and id <> '${replaced}' returning id`,
  },
  ...(
    ["'CONSENT', null, false", "'DELEGATED', (select id from membership where code = 'B' limit 1), true"] as const
  ).map((rule) => ({
    who: "director" as const,
    sql: `insert into proposal (initiative_id, title, body, language, kind, method, holder_id, community_safeguard, threshold, quorum, opens_on,
        closes_on, visibility, opened_by)
      values ('${home}', 't', 'b', 'en', 'OTHER', ${rule}, '2/3', '1/2', current_date, current_date, 'PARTNERS',
        nullif(current_setting('app.actor'), '')::uuid) returning id`,
  })),
];

/** What was said of a proposal p, as a decision tells it. */
const counted = {
  eligible: "(select count(*)::int from proposal_voter o where o.proposal_id = p.id)",
  positions: `(select coalesce(jsonb_object_agg(position, n) filter (where position is not null), '{}') from (
    select position, count(*)::int as n from proposal_voter o where o.proposal_id = p.id group by 1) said)`,
};
