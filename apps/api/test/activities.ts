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
