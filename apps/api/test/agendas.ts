import type { TestApi } from "./harness.ts";
import { behind, type TestInitiative } from "./initiative.ts";
import { parseNodeId } from "../src/kernel/node-id.ts";

/** An agenda that lacks nothing, with these outcomes under one goal: codes and texts. */
export const agendaOf = (outcomes: readonly (readonly [code: string, text: string])[], more: object = {}) => ({
  problem: {
    text: "Children fall behind.",
    evidence: ["A survey"],
    whoIsMostAffected: "Newcomers",
    rootCauses: ["Rent"],
  },
  vision: { text: "Every child reads.", horizonYear: 2035 },
  boundaries: {
    inScope: ["Ages 0–18"],
    outOfScope: ["Higher education"],
    geography: ["Riverbend"],
    population: "Children",
    timeHorizon: "Ten years",
    actorsNeeded: ["Schools"],
    actorsNotNeeded: ["Universities"],
  },
  goals: [
    {
      code: "G1",
      text: "Ready for school",
      outcomes: outcomes.map(([code, text]) => ({ code, text, level: "POPULATION", targetYear: 2030, ...more })),
    },
  ],
  strategies: [
    { code: "S1", text: "Change the law.", kind: "POLICY", outcomeCodes: [outcomes[0]![0]], ownerGroup: "Law" },
  ],
  principles: [{ text: "Nothing about us without us.", kind: "COMMUNITY_LEADERSHIP" }],
});

export interface SeenVersion {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly version: number;
  readonly contentHash: string;
}
export interface AgendaAnswer {
  readonly agendaVersion: SeenVersion | null;
  readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const answered = "{ agendaVersion { id number status version contentHash } problems { code path } }";
const must = ({ agendaVersion, problems }: AgendaAnswer): SeenVersion => {
  if (!agendaVersion) throw new Error(JSON.stringify(problems));
  return agendaVersion;
};

/** Sends one of the mutations of the agenda, and gives its payload. */
export async function sendAgenda(api: TestApi, who: string, name: string, input: object): Promise<AgendaAnswer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const answer = await api.ask<{ it: AgendaAnswer }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) ${answered} }`,
    { input },
  );
  return answer.it;
}

export const draftAgenda = async (api: TestApi, { id, backbone }: TestInitiative, content: object, more: object = {}) =>
  must(await sendAgenda(api, backbone, "draftAgenda", { initiativeId: id, content, ...more }));

export const moveAgenda = async (api: TestApi, { backbone }: TestInitiative, id: string, to: string) =>
  must(await sendAgenda(api, backbone, "moveAgenda", { id, to }));

/** Brings a draft before the partners. */
export async function propose(api: TestApi, initiative: TestInitiative, id: string): Promise<SeenVersion> {
  await moveAgenda(api, initiative, id, "IN_CONSULTATION");
  return moveAgenda(api, initiative, id, "PROPOSED_FOR_ADOPTION");
}

/** A draft that is in force at once, behind the backs of partners and committee: for tests of what comes after. */
export async function adopt(api: TestApi, initiative: TestInitiative, id: string) {
  await propose(api, initiative, id);
  const row = parseNodeId("agendaVersion", id);
  const of = `initiative_id = '${row.initiativeId}'`;
  await behind(
    api,
    `select set_config('app.steers', '${row.initiativeId}', true);
     update agenda_version set status = 'SUPERSEDED' where ${of} and status = 'ADOPTED';
     update agenda_version set status = 'ADOPTED', adopted_on = current_date where ${of} and id = '${row.id}';
     update outcome set adopted_on = current_date where ${of} and adopted_on is null and code = any (array(
       select jsonb_path_query(content, '$.goals[*].outcomes[*].code') #>> '{}' from agenda_version where ${of} and id = '${row.id}'))`,
  );
}
