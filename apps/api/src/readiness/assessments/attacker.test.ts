import { readFile } from "node:fs/promises";
import { assess, type Round } from "@keelson/domain/readiness/assess";
import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { ownItems } from "@keelson/domain/readiness/own-statements";
import { anchors } from "@keelson/domain/readiness/words";
import { buildSchema, getNamedType, isLeafType, isNonNullType, isObjectType, type GraphQLObjectType } from "graphql";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Dice } from "../../../test/dice.ts";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, colleague, foundInitiative, member, type TestInitiative } from "../../../test/initiative.ts";
import { answerOf } from "./rated.ts";
import type { Said } from "./assessment.entity.ts";
import { summarise, summariseOwn } from "./summarise.ts";

/** `npm test` plays one history of rounds; KEELSON_ATTACKS plays as many as it says, from KEELSON_SEED on. */
const histories = Number(process.env["KEELSON_ATTACKS"] ?? 1);
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_123);

/** Somebody who answers, and for whom. */
interface Respondent {
  readonly name: string;
  readonly token: string;
  readonly of: string;
}
type Sheet = Readonly<Record<string, Said>>;
type Sheets = ReadonlyMap<Respondent, Sheet>;

let api: TestApi;
let home: TestInitiative;
let respondents: Respondent[];
/** By code. */
const memberships: Record<string, { id: string; isCommunity: boolean }> = {};
/** Everybody who asks, each of their kind; null is the public. */
let readers: Record<string, string | null>;
let query: string;
/** What the initiative asks besides the bank. */
const own = [{ code: "X1", component: "COMMUNITY_INVOLVEMENT" as const }];
const codes = [...bankV1.items, ...own.map((of) => ({ ...of, phase: "PHASE_I" }))]
  .filter(({ phase }) => phase === "PHASE_I")
  .map(({ code }) => code);
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B", "C", "D"]);
  const away = await foundInitiative(api, "hill", []);
  const steering = await member(api, home, "STEER", ["STEERING_COMMITTEE"], ["STEERING_CHAIR"]);
  await done(home.backbone, "addReadinessStatement", {
    initiativeId: home.id,
    phase: "PHASE_I",
    text: "The river is safe.",
    language: "en",
    component: own[0]!.component,
  });
  const youth = await member(api, home, "YOUTH", ["COMMUNITY"], ["COMMUNITY_REPRESENTATIVE"]);
  const leads = { ...home.partners, YOUTH: youth };
  respondents = [];
  for (const [of, { id, token }] of Object.entries(leads)) {
    memberships[of] = { id, isCommunity: of === "YOUTH" };
    respondents.push({ name: of, token, of });
    // of A and B three answer, so that a score of theirs is kept; of the others one, whose score is their own
    if (of !== "A" && of !== "B") continue;
    for (const name of [`second${of}`, `third${of}`])
      respondents.push({ name, of, token: await colleague(api, home, id, name, ["PARTNER_STAFF"]) });
  }
  const silent = await colleague(api, home, home.partners["C"]!.id, "silent", ["PARTNER_LEAD"]);
  const [a, b, c] = ["A", "secondB", "C"].map((name) => respondents.find((one) => one.name === name)!.token);
  readers = {
    public: null,
    outsider: away.backbone,
    backbone: home.backbone,
    steering: steering.token,
    funder: home.funder,
    A: a!,
    secondB: b!,
    C: c!,
    silent,
    YOUTH: youth.token,
  };
  query = `{ initiative(slug: "river") { readiness { assessments(first: 1) { nodes ${await everythingOf("ReadinessAssessment")} } } } }`;
});
afterAll(() => api.close());
// of many histories in a row everybody asks more than anybody may
beforeEach(() => api.look("delete from traffic.spent"));

/** What differs from round to round though everything that was said is the same. */
const ofTheRound = new Set(["id", "round", "bankVersion", "closesOn", "opensOn"]);
const given: Readonly<Record<string, string>> = { first: "first: 99", language: 'language: "en"' };

/** Every field of a type of this module, as deep as it goes: whatever is added to it is asked too. */
async function everythingOf(name: string): Promise<string> {
  const schema = buildSchema(await readFile(new URL("../../../schema.graphql", import.meta.url), "utf8"));
  const fieldsOf = (type: GraphQLObjectType, within: readonly string[] = []): string =>
    `{ ${Object.values(type.getFields())
      .filter((field) => !ofTheRound.has(field.name))
      .map((field) => {
        const args = field.args.filter(({ type: of, name: arg }) => isNonNullType(of) || arg === "language");
        const said = args.length > 0 ? `(${args.map((arg) => given[arg.name]).join(", ")})` : "";
        const of = getNamedType(field.type);
        if (isLeafType(of)) return field.name + said;
        if (of.name === "Membership") return `${field.name} { code }`;
        const isDeeper =
          isObjectType(of) && of.name.startsWith("Readiness") && ![...within, type.name].includes(of.name);
        return isDeeper ? `${field.name}${said} ${fieldsOf(of, [...within, type.name])}` : "";
      })
      .join(" ")} }`;
  return fieldsOf(schema.getType(name) as GraphQLObjectType);
}

interface Invitation {
  readonly invited: { readonly code: string };
  readonly scores: readonly { readonly component: string; readonly value: number }[];
  readonly respondents: number | null;
}
interface Seen {
  readonly result: object | null;
  readonly ownResponse: object | null;
  /** Of this round and the one before: docs/decisions/0033 says of what it is told, and summarise-change.test.ts that it is no more. */
  readonly change: object | null;
  readonly ownInvitations: readonly Invitation[];
  readonly invitations: { readonly nodes: readonly Invitation[] };
}

/** What somebody reads of the latest round; null where they read none. */
async function reading(who: string | null): Promise<Seen | null> {
  const answer = await api.send<{ initiative: { readiness: { assessments: { nodes: Seen[] } } | null } | null }>(
    who,
    query,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.initiative?.readiness?.assessments.nodes[0] ?? null;
}
const readAll = async () => {
  const seen: Record<string, Seen | null> = {};
  for (const [name, who] of Object.entries(readers)) seen[name] = await reading(who);
  return seen;
};

/** What of a reading is not said by answers: all but the result, one's own words, and scores of one's own organisation. */
const besides = (seen: Seen | null, own: string) =>
  seen && {
    ...seen,
    result: null,
    change: null,
    ownResponse: null,
    ownInvitations: seen.ownInvitations.map((each) => ({ ...each, scores: [] })),
    invitations: seen.invitations.nodes.map((each) => (each.invited.code === own ? { ...each, scores: [] } : each)),
  };
const organisationOf = (reader: string) => (reader === "silent" ? "C" : reader === "secondB" ? "B" : reader);

const done = async (who: string, name: string, input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const it = await api.ask<{ it: { problems: object[]; assessment?: { id: string } } }>(
    who,
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${name === "planAssessment" ? "assessment { id }" : ""} problems { code } } }`,
    { input },
  );
  expect(it.it.problems).toEqual([]);
  return it.it.assessment?.id ?? "";
};
const mark = ({ name }: Respondent) => `only ${name} knows this`;
const say = (assessmentId: string, who: Respondent, sheet: Sheet) => {
  const said = { comment: mark(who), evidence: [{ kind: "STATEMENT", text: mark(who) }] };
  const answers = Object.entries(sheet).map(([code, answer]) => ({ code, answer, ...said }));
  return done(who.token, "answerReadiness", { assessmentId, membershipId: memberships[who.of]!.id, answers });
};

/** What was said, as it may be shown: reckoned from the sheets, and not by what answers the attacker. */
function shownOf(sheets: Sheets): object {
  const items = bankV1.items.filter(({ phase }) => phase === "PHASE_I");
  const round: Round = {
    items,
    invited: Object.entries(memberships).map(([organisationId, { isCommunity }]) => ({ organisationId, isCommunity })),
    answers: Object.keys(memberships).map((organisationId) => ({
      organisationId,
      respondents: [...sheets].flatMap(([{ of }, sheet]) =>
        of === organisationId
          ? [Object.fromEntries(Object.entries(sheet).map(([code, said]) => [code, answerOf(said)]))]
          : [],
      ),
    })),
    hardEvidence: [],
  };
  const summary = { ...summarise(round, assess(round)), ownItems: summariseOwn(ownItems(items, own, round.answers)) };
  // how many of a component's organisations are communities is kept, and told to nobody
  const told = JSON.stringify(summary, (name, value: unknown) => (name === "communities" ? undefined : value));
  return JSON.parse(told) as object;
}

/**
 * Plays a round, asking everything as everybody: while it is open, before and after somebody changes what they say, and once it is closed.
 * What it says to anybody beside their own is what may be shown, and nothing else in it depends on what was said.
 */
async function play(sheets: Sheets, changing: Respondent, otherwise: Sheet): Promise<Record<string, Seen | null>> {
  const invitations = Object.values(memberships).map(({ id }) => ({ membershipId: id }));
  const planned = { initiativeId: home.id, phase: "PHASE_I", closesOn: "2999-12-31", invitations };
  const id = await done(home.backbone, "planAssessment", planned);
  await done(home.backbone, "moveAssessment", { id, to: "OPEN" });
  for (const [who, sheet] of sheets) await say(id, who, who === changing ? otherwise : sheet);
  const before = await readAll();
  await say(id, changing, sheets.get(changing)!);
  const after = await readAll();
  for (const name of Object.keys(readers)) {
    expect(after[name]?.result ?? null).toBeNull();
    if (name !== changing.name) expect([name, after[name]]).toEqual([name, before[name]]);
  }
  await behind(
    api,
    "update readiness_assessment set opens_on = current_date - 9, closes_on = current_date - 2 where state = 'OPEN'",
  );
  await done(home.backbone, "moveAssessment", { id, to: "CLOSED" });
  const closed = await readAll();
  const may = shownOf(sheets);
  for (const [name, seen] of Object.entries(closed)) {
    if (seen) expect([name, seen.change]).toEqual([name, closed["funder"]!.change]);
    if (name === "public" || name === "outsider") expect(seen).toBeNull();
    else expect([name, seen?.result]).toEqual([name, may]);
    const text = JSON.stringify(seen);
    for (const who of respondents) if (who.name !== name) expect(text).not.toContain(mark(who));
    // nobody let others see its score
    const named = seen?.invitations.nodes.filter(({ scores }) => scores.length > 0) ?? [];
    expect(named.every(({ invited }) => invited.code === organisationOf(name))).toBe(true);
    // and of one respondent, none is kept at all
    if (organisationOf(name) === "C" || name === "YOUTH") expect(named).toEqual([]);
  }
  return closed;
}

/** What somebody may say, and leave out; or, where it has to count, a number for everything. */
const draw = (dice: Dice, isWhole = false): Sheet =>
  Object.fromEntries(
    codes.flatMap((code): [string, Said][] =>
      !isWhole && dice.chance(4)
        ? []
        : [[code, !isWhole && dice.chance(12) ? dice.pick(["DONT_KNOW", "NOT_APPLICABLE"]) : dice.pick(anchors)]],
    ),
  );

test.each(Array.from({ length: histories }, (_, index) => seed + index))(
  "whoever asks whatever, over rounds that differ by a respondent, an organisation, or who said what: %i",
  async (start) => {
    const dice = new Dice(start);
    const sheets: Sheets = new Map(respondents.map((who) => [who, draw(dice, who.of === "A")]));
    const first = await play(sheets, dice.pick(respondents), draw(dice));
    // the same is said, by others: C says what D said, B's people what A's did, and of each organisation somebody else
    const partner: Readonly<Record<string, string>> = { A: "B", B: "A", C: "D", D: "C", YOUTH: "YOUTH" };
    const people = (of: string) => respondents.filter((one) => one.of === of);
    const swapped = new Map(
      respondents.map((who) => {
        const others = people(partner[who.of]!);
        const place = people(who.of).indexOf(who);
        return [who, sheets.get(others[(place + 1) % others.length]!)!];
      }),
    );
    const second = await play(swapped, dice.pick(respondents), draw(dice));
    // without one of A's three, and then without D
    const without = (gone: (who: Respondent) => boolean) => new Map([...sheets].filter(([who]) => !gone(who)));
    const smaller = without(({ name }) => name === "thirdA");
    const third = await play(smaller, dice.pick([...smaller.keys()]), draw(dice));
    const fewer = without(({ of }) => of === "D");
    const fourth = await play(fewer, dice.pick([...fewer.keys()]), draw(dice));
    for (const name of Object.keys(readers)) {
      const own = organisationOf(name);
      // of the swap nobody reads anything but their own
      expect([name, second[name]?.result]).toEqual([name, first[name]?.result]);
      expect([name, besides(second[name]!, own)]).toEqual([name, besides(first[name]!, own)]);
      if (name === "public" || name === "outsider") continue;
      // of who is missing, how many answered is told to those who remind them, and to nobody else
      for (const less of [third, fourth]) {
        const counted = (seen: Seen) => seen.invitations.nodes.map((one) => one.respondents);
        const isTold = name === "backbone" || name === "steering";
        if (isTold) expect(counted(less[name]!)).not.toEqual(counted(first[name]!));
        else expect([name, besides(less[name]!, own)]).toEqual([name, besides(first[name]!, own)]);
      }
    }
    // with fewer than three left of A, its own people read its score no more either
    expect(first["A"]!.ownInvitations[0]!.scores.length).toBeGreaterThan(0);
    expect(third["A"]!.ownInvitations[0]!.scores).toEqual([]);
  },
);
