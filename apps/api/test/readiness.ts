import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { anchors, components, type Phase } from "@keelson/domain/readiness/words";
import type { TestApi } from "./harness.ts";
import { behind, type TestInitiative } from "./initiative.ts";

/** What one respondent says of each component, from 0 to 4. */
export type Ratings = readonly [number, number, number, number];

/** All statements of a phase, answered by component. */
export const answersOf = (phase: Phase, ratings: Ratings) =>
  bankV1.items
    .filter((item) => item.phase === phase)
    .map(({ code, component }) => ({ code, answer: anchors[ratings[components.indexOf(component)]!] }));

async function done<Record>(api: TestApi, who: string, name: string, input: object, fields: string): Promise<Record> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { it } = await api.ask<{ it: { record: Record | null; problems: object[] } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { record: ${fields} problems { code path } } }`,
    { input },
  );
  if (!it.record) throw new Error(JSON.stringify(it.problems));
  return it.record;
}

/** A round that asks these partners, and that is open until the end of time: its id. */
export async function openRound(api: TestApi, home: TestInitiative, phase: Phase, codes: readonly string[]) {
  const { id } = await done<{ id: string }>(
    api,
    home.backbone,
    "planAssessment",
    {
      initiativeId: home.id,
      phase,
      closesOn: "2999-12-31",
      invitations: codes.map((code) => ({ membershipId: home.partners[code]!.id, respondentsWanted: 3 })),
    },
    "assessment { id }",
  );
  await done(api, home.backbone, "moveAssessment", { id, to: "OPEN" }, "assessment { id }");
  return id;
}

/** A round that was answered by the first person of each of these partners, and closed after its last day. */
export async function closedRound(
  api: TestApi,
  home: TestInitiative,
  phase: Phase,
  said: Readonly<Record<string, Ratings>>,
): Promise<string> {
  const id = await openRound(api, home, phase, Object.keys(said));
  for (const [code, ratings] of Object.entries(said)) {
    const { token, id: membershipId } = home.partners[code]!;
    const input = { assessmentId: id, membershipId, answers: answersOf(phase, ratings) };
    await done(api, token, "answerReadiness", input, "response { language }");
  }
  await behind(
    api,
    "update readiness_assessment set opens_on = current_date - 30, closes_on = current_date - 2 where state = 'OPEN'",
  );
  await done(api, home.backbone, "moveAssessment", { id, to: "CLOSED" }, "assessment { id }");
  return id;
}
