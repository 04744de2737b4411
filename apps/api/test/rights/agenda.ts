import { parseNodeId } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import { adopt, agendaOf, draftAgenda } from "../agendas.ts";
import type { TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";

/** Who may read and do what of the agenda: docs/methodology.md 3.2, rows "Agenda draft" and "Agenda endorsement". */

export const agendaSecrets = {
  agendaInForce: "an outcome of home's agenda",
  agendaDraft: "an outcome of home's draft",
  agendaInForceAway: "an outcome of away's agenda",
  agendaDraftAway: "an outcome of away's draft",
} as const;

/** Of the home initiative. */
export interface AgendaIds {
  readonly inForce: string;
  readonly draft: string;
}

/** Rows of the home initiative, as the database knows them. */
export interface AgendaRows {
  readonly inForce: string;
  readonly draft: string;
  /** An outcome of the agenda in force, and one of the draft alone. */
  readonly outcome: string;
  readonly outcomeDrafted: string;
}

const S = agendaSecrets;

/** An agenda in force and a draft, in both initiatives. */
export async function tellAgenda(
  api: TestApi,
  home: TestInitiative,
  away: TestInitiative,
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
    return { inForce: first.id, draft: draft.id };
  };
  await tell(away, S.agendaInForceAway, S.agendaDraftAway);
  const ids = await tell(home, S.agendaInForce, S.agendaDraft);
  const outcomes = await api.look<{ id: string; code: string }>(
    "select id, code from outcome where initiative_id = $1 order by code",
    [parseNodeId("initiative", home.id).id],
  );
  return {
    ids,
    rows: {
      inForce: parseNodeId("agendaVersion", ids.inForce).id,
      draft: parseNodeId("agendaVersion", ids.draft).id,
      outcome: outcomes[0]!.id,
      outcomeDrafted: outcomes[1]!.id,
    },
  };
}

export const agendaRights: ModuleRights = {
  fields: `
Initiative.agenda                R   -   R   R   R   R   R   R   R   -
Initiative.agendaVersions        R   -   R   R   R   R   R   R   R   -
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
AgendaVersion.viewerCan          -   -   R   R   -   -   -   -   -   -
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
`,
  secrets: `
agendaInForce                    R   -   R   R   R   R   R   R   R   -
agendaDraft                      -   -   R   R   R   R   R   R   R   -
agendaInForceAway                -   R   -   -   -   -   -   -   -   -
agendaDraftAway                  -   R   -   -   -   -   -   -   -   -
`,
  mutations: `
draftAgenda                      -   -   W   W   -   -   -   -   -   -
editAgenda                       -   -   W   W   -   -   -   -   -   -
moveAgenda                       -   -   W   W   -   -   -   -   -   -
`,
  // G those that were adopted, H those that were not, D drafts
  tables: `
agenda_version select              G    -    I    I    I    I    I    I    I    -    I    I    -    -    -
agenda_version insert              -    -    D    D    -    -    -    -    -    -    -    -    -    -    -
agenda_version update              -    -    H    H    -    -    -    -    -    -    -    -    -    -    -
outcome select                     G    -    I    I    I    I    I    I    I    -    I    I    -    -    -
outcome insert                     -    -    H    H    -    -    -    -    -    -    -    -    -    -    -
outcome delete                     -    -    H    H    -    -    -    -    -    -    -    -    -    -    -
`,
  loaders: `
outcomesById                     R   -   R   R   R   R   R   R   R   -
outcomesById, drafted            -   -   R   R   R   R   R   R   R   -
outcomesOf                       R   -   R   R   R   R   R   R   R   -
findAgendaVersions               R   -   R   R   R   R   R   R   R   -
agendaVersionsById               R   -   R   R   R   R   R   R   R   -
agendaVersionsById, a draft      -   -   R   R   R   R   R   R   R   -
agendaInForceOf                  R   -   R   R   R   R   R   R   R   -
`,
};

/** What is sent: as in expectations.ts. */
export const agendaInputs: Record<
  string,
  (ids: { readonly initiative: string; readonly agenda: AgendaIds }) => readonly [object, ...object[]]
> = {
  draftAgenda: ({ initiative }) => [{ initiativeId: initiative, content: agendaOf([["O3", "another"]]) }],
  editAgenda: ({ agenda }) => [{ id: agenda.draft, expectedVersion: 1, changeSummary: "another" }],
  moveAgenda: ({ agenda }) => [
    { id: agenda.draft, to: "IN_CONSULTATION" },
    { id: agenda.draft, to: "ADOPTED" },
    { id: agenda.inForce, to: "SUPERSEDED" },
  ],
};

/** What loaders are handed: as in expectations.ts. */
export const agendaLoaderKeys: Record<
  string,
  (world: { readonly rows: { readonly home: string; readonly agenda: AgendaRows } }) => readonly unknown[]
> = {
  outcomesById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.outcome }]],
  "outcomesById, drafted": ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.outcomeDrafted }]],
  outcomesOf: ({ rows }) => [[rows.home]],
  findAgendaVersions: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  agendaVersionsById: ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.inForce }]],
  "agendaVersionsById, a draft": ({ rows }) => [[{ initiativeId: rows.home, id: rows.agenda.draft }]],
  agendaInForceOf: ({ rows }) => [[rows.home]],
};

/** Lists of the schema that are no pages, for each is bounded by the agenda it belongs to. */
export const agendaBounded: readonly string[] = [
  "AgendaContent.goals",
  "AgendaContent.principles",
  "AgendaContent.strategies",
  "AgendaGoal.outcomes",
  "Initiative.outcomes",
  "Outcome.indicators",
];
