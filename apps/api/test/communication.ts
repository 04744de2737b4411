import type { TestApi } from "./harness.ts";

/** What a mutation of meetings or actions answers. */
export interface Answered {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly minutesVersion: number;
}

/** What a mutation of series answers. */
export interface SeriesAnswered {
  readonly series: { readonly id: string; readonly cadenceDays: number; readonly version: number } | null;
  readonly meetings: readonly { readonly id: string; readonly startsAt: string; readonly title: string }[];
  readonly problems: Problems;
}

type Problems = readonly { readonly code: string; readonly path: readonly string[] }[];

/** Meetings and actions through the API, as their people would use it. */
export function communication(api: TestApi) {
  const send =
    (name: string, input: string, record: "meeting" | "actionItem", more = "") =>
    async (who: string, values: object) => {
      const version = record === "meeting" ? "minutesVersion" : "";
      const { data, errors } = await api.send<Record<string, Record<string, unknown> & { problems: Problems }> | null>(
        who,
        `mutation ($input: ${input}!) { ${name}(input: $input) { ${record} { id version state ${version} } ${more} problems { code path } } }`,
        { input: values },
      );
      // an error is told as a problem of everything
      const codes = (errors ?? []).map(({ extensions }) => ({ code: extensions.code, path: [] }));
      if (!data) return { record: null, problems: codes };
      const payload = data[name]!;
      return { ...payload, record: payload[record] as Answered | null };
    };
  const done = async (answer: Promise<{ record: Answered | null; problems: Problems }>): Promise<Answered> => {
    const { record, problems } = await answer;
    if (!record) throw new Error(JSON.stringify(problems));
    return record;
  };
  return {
    done,
    addAction: send("addActionItem", "AddActionItemInput", "actionItem"),
    changeAction: send("changeActionItem", "ChangeActionItemInput", "actionItem"),
    moveAction: send("moveActionItem", "MoveActionItemInput", "actionItem"),
    plan: send("planMeeting", "PlanMeetingInput", "meeting"),
    change: send("changeMeeting", "ChangeMeetingInput", "meeting"),
    move: send("moveMeeting", "MoveMeetingInput", "meeting"),
    attend: send("recordAttendance", "RecordAttendanceInput", "meeting"),
    write: send("writeMinutes", "WriteMinutesInput", "meeting"),
    publish: send(
      "publishMinutes",
      "PublishMinutesInput",
      "meeting",
      "actionItems { text dueOn owner { name } } decisions { id number title }",
    ),
    leave: send("setAgendaItemRemains", "SetAgendaItemRemainsInput", "meeting"),
    /** A series and the meetings that were planned with it, by any of the three mutations that answer so. */
    series: async (
      who: string,
      name: "planMeetingSeries" | "planNextMeetings" | "changeMeetingSeries",
      values: object,
    ) => {
      const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
      const { data, errors } = await api.send<Record<string, SeriesAnswered> | null>(
        who,
        `mutation ($input: ${input}!) { ${name}(input: $input) { series { id circle purpose cadenceDays version } meetings { id startsAt title } problems { code path } } }`,
        { input: values },
      );
      const codes = (errors ?? []).map(({ extensions }) => ({ code: extensions.code, path: [] }));
      return data?.[name] ?? { series: null, meetings: [], problems: codes };
    },
    /** Who acts for whom, by the beginning of their name. */
    owner: async (who: string, slug: string, search: string) => {
      const { initiative } = await api.ask<{
        initiative: {
          together: { possibleOwners: { id: string; name: string; membership: { id: string; code: string } }[] };
        };
      }>(
        who,
        `query ($slug: String!, $search: String!) { initiative(slug: $slug) { together { possibleOwners(search: $search) { id name membership { id code } } } } }`,
        { slug, search },
      );
      return initiative.together.possibleOwners.map(({ id, name, membership }) => ({
        personId: id,
        membershipId: membership.id,
        name,
        code: membership.code,
      }));
    },
  };
}
