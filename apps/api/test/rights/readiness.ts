import { parseNodeId } from "../../src/kernel/node-id.ts";
import type { TestApi } from "../harness.ts";
import type { TestInitiative } from "../initiative.ts";
import type { ModuleRights } from "./of-modules.ts";
import type { World } from "./world.ts";

/** The rights of docs/methodology.md 3.2, rows "Initiative settings" and "Readiness …": expectations.ts joins these to its own tables. */

export const readinessSecrets = {
  evidenceOfHome: "what home's answers rest on",
  conditionOfA: "what A sees to",
  evidenceAway: "what away's answers rest on",
} as const;

/** Of the home initiative: its screen, and what A has to see to. */
export interface ReadinessIds {
  readonly screen: string;
  readonly condition: string;
}

export const readinessRights: ModuleRights = {
  fields: `
Initiative.readiness             -   -   R   R   R   R   R   R   R   -
Readiness.screen                 -   -   R   R   R   R   R   R   R   -
Readiness.screens                -   -   R   R   R   R   R   R   R   -
Readiness.viewerCan              -   -   R   R   R   -   -   -   -   -
SuitabilityScreen.id             -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.result         -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.answers        -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.conditions     -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.influentialChampion - - R  R   R   R   R   R   R   -
SuitabilityScreen.adequateFinancialResources - - R R R R  R   R   R   -
SuitabilityScreen.senseOfUrgency -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.basisForCollaboration - - R R  R   R   R   R   R   -
SuitabilityScreen.language       -   -   R   R   R   R   R   R   R   -
SuitabilityScreen.screenedOn     -   -   R   R   R   R   R   R   R   -
ScreenAnswered.question          -   -   R   R   R   R   R   R   R   -
ScreenAnswered.answer            -   -   R   R   R   R   R   R   R   -
ScreenAnswered.evidence          -   -   R   R   R   R   R   R   R   -
ScreenCondition.id               -   -   R   R   R   R   R   R   R   -
ScreenCondition.question         -   -   R   R   R   R   R   R   R   -
ScreenCondition.text             -   -   R   R   R   R   R   R   R   -
ScreenCondition.owner            -   -   R   R   R   R   R   R   R   -
ScreenCondition.dueOn            -   -   R   R   R   R   R   R   R   -
ScreenCondition.metOn            -   -   R   R   R   R   R   R   R   -
ScreenCondition.metHow           -   -   R   R   R   R   R   R   R   -
ScreenCondition.viewerCan        -   -   R   R   R   R   -   -   -   -
`,
  secrets: `
evidenceOfHome                   -   -   R   R   R   R   R   R   R   -
conditionOfA                     -   -   R   R   R   R   R   R   R   -
evidenceAway                     -   R   -   -   -   -   -   -   -   -
`,
  mutations: `
screenInitiative                 -   -   W   W   W   -   -   -   -   -
meetCondition                    -   -   W   W   W   W   -   -   -   -
`,
  tables: `
suitability_screen select          -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
suitability_screen insert          -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
suitability_condition select       -    -    I    I    I    I    I    I    I    -    I    I    -    -    -
suitability_condition insert       -    -    I    I    I    -    -    -    -    -    -    -    -    -    -
suitability_condition update       -    -    I    I    I    O    -    -    -    -    -    -    -    -    -
`,
  loaders: `
findScreens                      -   -   R   R   R   R   R   R   R   -
latestScreenOf                   -   -   R   R   R   R   R   R   R   -
conditionsOf                     -   -   R   R   R   R   R   R   R   -
conditionsById                   -   -   R   R   R   R   R   R   R   -
`,
};

/** Lists that are not paged: each is bounded by what it belongs to. */
export const readinessBounded: readonly string[] = ["SuitabilityScreen.answers", "SuitabilityScreen.conditions"];

export const readinessLists: readonly string[] = ["findScreens"];

const answers = (evidence: string, said: Readonly<Record<string, string>> = {}) =>
  ["COMPLEX_PROBLEM", "CAPACITY_FOR_FIVE_CONDITIONS", "COMMUNITY_SUPPORT", "BACKBONE_FUNDING"].map((question) => ({
    question,
    answer: said[question] ?? "YES",
    evidence,
  }));

/** What is sent: as in expectations.ts. */
export const readinessInputs: Record<
  string,
  (ids: {
    readonly initiative: string;
    readonly a: string;
    readonly readiness: ReadinessIds;
  }) => readonly [object, ...object[]]
> = {
  screenInitiative: ({ initiative, a }) => [
    { initiativeId: initiative, answers: answers("e") },
    {
      initiativeId: initiative,
      answers: answers("e", { BACKBONE_FUNDING: "NO" }),
      conditions: [{ question: "BACKBONE_FUNDING", text: "t", membershipId: a, dueOn: "2999-12-31" }],
    },
  ],
  meetCondition: ({ readiness }) => [{ id: readiness.condition, how: "h" }],
};

const condition = ({ rows, ids }: World) => [
  [{ initiativeId: rows.home, id: parseNodeId("screenCondition", ids.readiness.condition).id }],
];

/** What loaders are handed: as in expectations.ts. */
export const readinessLoaderKeys: Record<string, (world: World) => readonly unknown[]> = {
  findScreens: ({ rows }) => [{ initiativeId: rows.home, first: 9 }],
  latestScreenOf: ({ rows }) => [[rows.home]],
  conditionsOf: ({ rows, ids }) => [[{ initiativeId: rows.home, id: parseNodeId("screen", ids.readiness.screen).id }]],
  conditionsById: condition,
};

/** A screen with two conditions, one of them A's and one that was met; and one away. */
export async function tellReadiness(api: TestApi, home: TestInitiative, away: TestInitiative): Promise<ReadinessIds> {
  const screen = async ({ id, backbone, partners }: TestInitiative, evidence: string, text: string) => {
    const { screenInitiative } = await api.ask<{
      screenInitiative: { screen: { id: string; conditions: { id: string }[] } | null; problems: object[] };
    }>(
      backbone,
      `mutation ($input: ScreenInitiativeInput!) { screenInitiative(input: $input) {
         screen { id conditions { id } } problems { code path } } }`,
      {
        input: {
          initiativeId: id,
          answers: answers(evidence, { COMMUNITY_SUPPORT: "PARTLY", BACKBONE_FUNDING: "NO" }),
          conditions: [
            { question: "COMMUNITY_SUPPORT", text, membershipId: partners["A"]!.id, dueOn: "2999-12-31" },
            { question: "BACKBONE_FUNDING", text: "t", membershipId: partners["B"]!.id, dueOn: "2999-12-31" },
          ],
          influentialChampion: "c",
          adequateFinancialResources: "m",
          senseOfUrgency: "u",
          basisForCollaboration: "b",
        },
      },
    );
    if (!screenInitiative.screen) throw new Error(JSON.stringify(screenInitiative.problems));
    return screenInitiative.screen;
  };
  const S = readinessSecrets;
  await screen(away, S.evidenceAway, "t");
  const { id, conditions } = await screen(home, S.evidenceOfHome, S.conditionOfA);
  await api.ask(
    home.backbone,
    "mutation ($input: MeetConditionInput!) { meetCondition(input: $input) { problems { code } } }",
    { input: { id: conditions[1]!.id, how: "h" } },
  );
  return { screen: id, condition: conditions[0]!.id };
}
