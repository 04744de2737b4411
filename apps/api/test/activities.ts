import type { TestApi } from "./harness.ts";

/** A problem as a payload tells it. */
export interface Told {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

export interface AnActivity {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly version: number;
}

export interface ALink {
  readonly id: string;
  readonly isConfirmedByFrom: boolean;
  readonly isConfirmedByTo: boolean;
  readonly version: number;
}

export interface AMilestone {
  readonly id: string;
  readonly state: string;
  readonly version: number;
}

/** The ids of an initiative's outcomes, by their codes. */
export async function outcomesIn(api: TestApi, token: string, slug: string): Promise<Record<string, string>> {
  const { initiative } = await api.ask<{ initiative: { outcomes: { id: string; code: string }[] } }>(
    token,
    `{ initiative(slug: "${slug}") { outcomes { id code } } }`,
  );
  return Object.fromEntries(initiative.outcomes.map(({ id, code }) => [code, id]));
}

/** What partners do with activities, as they would over the API; each gives the payload's record and its problems. */
export function activities(api: TestApi) {
  const of =
    <Record extends object>(mutation: string, input: string, record: string, fields: string) =>
    async (token: string, given: object): Promise<{ record: Record | null; problems: Told[] }> => {
      const data = await api.ask<{ it: { problems: Told[] } & { [key: string]: Record | null } }>(
        token,
        `mutation ($input: ${input}!) { it: ${mutation}(input: $input) { ${record} { ${fields} } problems { code message path } } }`,
        { input: given },
      );
      return { record: data.it[record] ?? null, problems: data.it.problems };
    };
  const activityFields = "id code title status version";
  const linkFields = "id kind isConfirmedByFrom isConfirmedByTo version";
  const milestoneFields = "id title state plannedDate forecastDate actualDate version";
  const moves = {
    addTerm: of<{ id: string }>(
      "addActivityTerm",
      "AddActivityTermInput",
      "activityTerm",
      "id kind code name isRetired version",
    ),
    changeTerm: of<{ id: string }>(
      "changeActivityTerm",
      "ChangeActivityTermInput",
      "activityTerm",
      "id name isRetired version",
    ),
    propose: of<AnActivity>("proposeActivity", "ProposeActivityInput", "activity", activityFields),
    change: of<AnActivity>("changeActivity", "ChangeActivityInput", "activity", activityFields),
    file: of<AnActivity>("fileActivity", "FileActivityInput", "activity", activityFields),
    move: of<AnActivity>("changeActivityStatus", "ChangeActivityStatusInput", "activity", activityFields),
    contribute: of<{ id: string }>(
      "recordContribution",
      "RecordContributionInput",
      "contributionLink",
      "id weight evidenceLevel rationale version outcome { code }",
    ),
    removeContribution: of<{ id: string }>("removeContribution", "RemoveContributionInput", "contributionLink", "id"),
    reinforce: of<ALink>("proposeReinforcement", "ProposeReinforcementInput", "reinforcementLink", linkFields),
    confirm: of<ALink>("confirmReinforcement", "ReinforcementInput", "reinforcementLink", linkFields),
    unlink: of<ALink>("removeReinforcement", "ReinforcementInput", "reinforcementLink", linkFields),
    addMilestone: of<AMilestone>("addMilestone", "AddMilestoneInput", "milestone", milestoneFields),
    changeMilestone: of<AMilestone>("changeMilestone", "ChangeMilestoneInput", "milestone", milestoneFields),
    moveMilestone: of<AMilestone>("changeMilestoneState", "ChangeMilestoneStateInput", "milestone", milestoneFields),
    split: of<AnActivity>("splitCapacity", "SplitCapacityInput", "activity", activityFields),
    resolve: of<object>("resolveOverlap", "ResolveOverlapInput", "overlapTalk", "resolution note"),
    need: async (token: string, input: object): Promise<{ known: number; problems: Told[] }> =>
      (
        await api.ask<{ setCellNeeds: { known: number; problems: Told[] } }>(
          token,
          `mutation ($input: SetCellNeedsInput!) { setCellNeeds(input: $input) { known problems { code message path } } }`,
          { input },
        )
      ).setCellNeeds,
  };
  return {
    ...moves,
    /** The same where no problem is expected: the record. */
    done: async <Record extends object>(
      answer: Promise<{ record: Record | null; problems: Told[] }>,
    ): Promise<Record> => {
      const { record, problems } = await answer;
      if (!record) throw new Error(JSON.stringify(problems));
      return record;
    },
  };
}
