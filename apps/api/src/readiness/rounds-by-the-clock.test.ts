import { backboneItems } from "@keelson/domain/readiness/backbone";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, rowCounts, type TestApi } from "../../test/harness.ts";
import { behind, foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import { answersOf, openRound } from "../../test/readiness.ts";
import { itselfIn } from "../door.ts";
import { closeAllRounds } from "./assessments/close-rounds-over.ts";
import { closeAllReviews } from "./backbone-reviews/close-reviews-over.ts";

let api: TestApi;
let home: TestInitiative;
let away: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B", "C", "D", "E"]);
  away = await foundInitiative(api, "hill", ["A", "B", "C", "D", "E"]);
});
afterAll(() => api.close());
beforeEach(() => behind(api, "update initiative set time_zone = 'UTC'"));

const actWith = (context: Parameters<typeof itselfIn>[1]) => itselfIn(api.database, context);
const strike = async () => [await closeAllRounds(actWith), await closeAllReviews(actWith)];
const codes = async (who: string, name: string, input: object) => {
  const document = `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { it: ${name}(input: $input) { problems { code } } }`;
  const { it } = await api.ask<{ it: { problems: { code: string }[] } }>(who, document, { input });
  return it.problems.map(({ code }) => code);
};
/** A round and a review, each answered by all five in their own way. */
async function answered(of: TestInitiative) {
  const round = await openRound(api, of, "PHASE_I", Object.keys(of.partners));
  const closesOn = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const { openBackboneReview } = await api.ask<{ openBackboneReview: { review: { id: string } } }>(
    of.backbone,
    "mutation ($input: OpenBackboneReviewInput!) { openBackboneReview(input: $input) { review { id } problems { code } } }",
    { input: { initiativeId: of.id, closesOn } },
  );
  const review = openBackboneReview.review.id;
  const words = ["A_LITTLE", "PARTLY", "MOSTLY", "CLEARLY_SO", "MOSTLY"];
  for (const [index, { token, id: membershipId }] of Object.values(of.partners).entries()) {
    const answers = answersOf("PHASE_I", [index % 5, 3, 2, 4]);
    expect(await codes(token, "answerReadiness", { assessmentId: round, membershipId, answers })).toEqual([]);
    const rated = Object.values(backboneItems).flatMap((of) => of.map((code) => ({ code, answer: words[index] })));
    expect(await codes(token, "rateBackbone", { reviewId: review, membershipId, answers: rated })).toEqual([]);
  }
  return { round, review };
}
/** Their last day was so many days before the day it is somewhere. */
const over = (days: number, zone = "UTC") =>
  behind(
    api,
    `update readiness_assessment set opens_on = current_date - 40, closes_on = (now() at time zone '${zone}')::date - ${days} where state = 'OPEN';
     update backbone_review set opens_on = current_date - 40, closes_on = (now() at time zone '${zone}')::date - ${days} where state = 'OPEN'`,
  );
const seen = ({ slug, backbone }: TestInitiative) =>
  api.ask<{ initiative: object }>(
    backbone,
    `query ($slug: String!) { initiative(slug: $slug) { readiness { assessments(first: 9) { nodes { state
       result { invited answered overall gate { result reasons } items { code mean } components { component mean dots sd band agreement } } } } }
       backbone { review { state result { asked answered functions { function partnerScore dots items { code mean } } } } } } }`,
    { slug },
  );

test("a round and a review are closed on the day after their last, where the initiative is, and count as by hand, once", async () => {
  const [mine, theirs] = [await answered(home), await answered(away)];
  expect(await strike()).toEqual([0, 0]);
  await over(0);
  expect(await strike()).toEqual([0, 0]);
  // on the same instant it is a day later in the east, at the least
  await over(0, "Pacific/Pago_Pago");
  await behind(api, "update initiative set time_zone = 'Pacific/Pago_Pago'");
  expect(await strike()).toEqual([0, 0]);
  await behind(api, "update initiative set time_zone = 'Pacific/Kiritimati' where slug = 'river'");
  expect(await strike()).toEqual([1, 1]);
  await over(1, "Pacific/Pago_Pago");
  expect(await codes(away.backbone, "moveAssessment", { id: theirs.round, to: "CLOSED" })).toEqual([]);
  expect(await codes(away.backbone, "closeBackboneReview", { id: theirs.review })).toEqual([]);
  expect(await seen(home)).toEqual(await seen(away));
  expect(JSON.stringify(await seen(home))).toMatch(/"state":"CLOSED","result":\{"invited":5,"answered":5/);

  const counts = await rowCounts(api);
  expect(await strike()).toEqual([0, 0]);
  expect(await rowCounts(api)).toEqual(counts);
  // whoever comes later finds it closed
  expect(await codes(home.backbone, "moveAssessment", { id: mine.round, to: "CLOSED" })).toEqual([
    "TRANSITION_NOT_ALLOWED",
  ]);
  expect(await codes(home.backbone, "closeBackboneReview", { id: mine.review })).toEqual(["TRANSITION_NOT_ALLOWED"]);

  const told = await api.look(
    `select e.action, e.reason from audit_event e join initiative i on i.id = e.initiative_id
     where i.slug = 'river' and e.actor_id = '00000000-0000-0000-0000-000000000000' and e.action in ('closeRounds', 'closeReviews') order by 1 desc`,
  );
  const reason = "the last day is over";
  expect(told).toEqual([
    { action: "closeRounds", reason },
    { action: "closeReviews", reason },
  ]);
});

test("where one initiative's cannot be closed, the others' are, and it is told which", async () => {
  for (const one of [home, away]) await openRound(api, one, "PHASE_II", ["A"]);
  await over(1);
  // something keeps home's from being written
  const [{ id }] = (await api.look("select id from initiative where slug = 'river'")) as [{ id: string }];
  await api.look(
    `create function keelson.stuck() returns trigger language plpgsql as $$ begin raise exception 'stuck'; end $$;
     create trigger stuck before update on readiness_assessment for each row when (new.initiative_id = '${id}') execute function keelson.stuck()`,
  );
  await expect(closeAllRounds(actWith)).rejects.toThrow("rounds of some initiatives could not be closed");
  await api.look("drop trigger stuck on readiness_assessment; drop function keelson.stuck()");
  const open = () =>
    api.look(
      "select i.slug from readiness_assessment a join initiative i on i.id = a.initiative_id where a.state = 'OPEN'",
    );
  expect(await open()).toEqual([{ slug: "river" }]);
  expect(await closeAllRounds(actWith)).toBe(1);
  expect(await open()).toEqual([]);
});

test("while a sample's story is told, its rounds are its own to close", async () => {
  await openRound(api, home, "PHASE_III", ["A"]);
  await over(1);
  await behind(api, "insert into telling select id from initiative where slug = 'river'");
  expect(await closeAllRounds(actWith)).toBe(0);
  await behind(api, "delete from telling");
  expect(await closeAllRounds(actWith)).toBe(1);
});
