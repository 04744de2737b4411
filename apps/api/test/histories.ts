import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { doorOf, itselfIn } from "../src/door.ts";
import { importInto } from "../src/exchange/imports/import-package.ts";
import { keelsonItself } from "../src/identity/persons/find-actor-by-email.ts";
import { Context } from "../src/kernel/context.ts";
import type { ActWith } from "../src/kernel/in-each-initiative.ts";
import { noteAllUnanswered } from "../src/measurement/queries/note-unanswered.ts";
import { writePackageInto } from "./data-package.ts";
import { Dice } from "./dice.ts";
import { tokenFor, type Answer, type TestApi } from "./harness.ts";
import { codes, cutsOf, indicators, packageOf, rowsOf, type Code } from "./indicators.ts";
import { behind, colleague, foundInitiative, type TestInitiative } from "./initiative.ts";
import { aggregateFields, reporting, type Aggregate, type Problem, type Row } from "./reporting.ts";

/** An initiative that histories took place in, or that an import brought, and a token of its backbone. */
export interface Scene {
  readonly slug: string;
  readonly token: string;
  /** Its quarters, oldest first. */
  readonly periods: readonly string[];
}

/** A question for one collective figure. */
export interface Question {
  readonly slug: string;
  readonly code: Code;
  readonly period: string;
  readonly categories: NonNullable<Row["categories"]>;
}

/** An answer that was given on the way: to whom, to which question, and the aggregate with its instant. */
export interface Remembered {
  readonly token: string;
  readonly question: Question;
  readonly answer: Aggregate;
}

/** What the clients did, and what they were told. */
export interface Told {
  readonly scenes: Scene[];
  readonly remembered: Remembered[];
  /** How often each step was taken, and how it ended. */
  readonly done: Record<string, number>;
  /** Mutations that were answered without a problem, by initiative and action. */
  readonly acknowledged: Record<string, Record<string, number>>;
  readonly unforeseen: object[];
}

/** How much happens. A history is what the partners say of one indicator and period, and what becomes of it. */
export interface Scale {
  readonly seed: number;
  readonly histories: number;
  readonly initiatives: number;
  readonly stepsPerHistory: number;
}

const partners = ["A", "B", "C"];
/** So many histories go on at the same time: enough for eight clients to meet, few enough for them to meet often. */
const atOnce = 25;

/** Asks several questions in one request, each as of now (null) or as of an instant. */
export async function askAll(
  api: TestApi,
  token: string,
  questions: readonly { readonly question: Question; readonly asOf: string | null }[],
): Promise<Answer<Record<string, { indicator: { aggregate: Aggregate } }>>> {
  const fields = questions.map(({ question: { slug, code, period, categories }, asOf }, place) => {
    const said = asOf === null ? "" : `, asOf: "${asOf}"`;
    return `at${place}: initiative(slug: "${slug}") { indicator(code: "${code}") {
      aggregate(period: "${period}", categories: ${cutText(categories)}${said}) { ${aggregateFields} upper } } }`;
  });
  return api.send(token, `{ ${fields.join(" ")} }`);
}

/** Categories as an argument of a query. */
export const cutText = (categories: NonNullable<Row["categories"]>): string =>
  `[${categories.map(({ dimension, category }) => `{ dimension: "${dimension}", category: "${category}" }`).join()}]`;

/**
 * Eight clients at once, of each partner a reporter and a lead, and two of the backbone's staff, go through the histories of one
 * initiative after the other. Meanwhile packages are imported, and questions go unanswered.
 */
export async function interleave(api: TestApi, scale: Scale): Promise<Told> {
  const told: Told = { scenes: [], remembered: [], done: {}, acknowledged: {}, unforeseen: [] };
  const folder = await mkdtemp(path.join(os.tmpdir(), "keelson-histories-"));
  const length = Math.ceil(scale.histories / scale.initiatives / codes.length);
  const periods = Array.from({ length }, (_, place) => `${2015 + Math.floor(place / 4)}Q${1 + (place % 4)}`);
  try {
    for (let place = 0; place < scale.initiatives; place += 1) {
      const dice = new Dice(scale.seed * 100 + place);
      const initiative = await foundInitiative(api, `histories-${place}`, partners);
      told.scenes.push({ slug: initiative.slug, token: initiative.backbone, periods });
      await goThrough(api, { told, initiative, periods, dice, folder, steps: scale.stepsPerHistory });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return told;
}

interface Season {
  readonly told: Told;
  readonly initiative: TestInitiative;
  readonly periods: readonly string[];
  readonly dice: Dice;
  readonly folder: string;
  readonly steps: number;
}

/** What a client knows of a measurement: what it was last told. */
interface Known {
  readonly id: string;
  readonly partner: string;
  readonly place: Place;
  readonly state: string;
  readonly version: number;
}

/** An indicator and one of its periods: where a history takes place. */
interface Place {
  readonly code: Code;
  readonly period: string;
}

/** A client takes some steps at once, in one request, and says how many. */
type Client = () => Promise<number>;

async function goThrough(api: TestApi, season: Season) {
  const { told, initiative, periods, dice } = season;
  const { slug } = initiative;
  const did = reporting(api, initiative);
  const proposed: Record<string, string[]> = { A: [], B: [], C: [] };
  for (const code of codes) {
    const id = await did.define(code, indicators[code]);
    // some are asked before they report, some are never asked
    for (const partner of partners.filter(() => dice.chance(60))) {
      const { obligations } = await did.propose(id, [initiative.partners[partner]!.id], periods[0]!, periods.at(-1));
      proposed[partner]!.push(...obligations.map((obligation) => obligation.id));
    }
  }
  const agreed: string[] = [];
  // a set: what was taken back and let off again meanwhile is there once
  const waived = new Set<string>();
  let known = new Map<string, Known>();
  let scene: Place[] = [];

  /** One request; what it answers, or null where nothing came of it. */
  const send = async <Data>(step: string, token: string, query: string, variables: object): Promise<Data | null> => {
    const answer: Answer<Data> = await api.send<Data>(token, query, variables);
    for (const error of answer.errors ?? []) {
      // a client names now and then what is not there for it
      if (error.extensions.code !== "NOT_FOUND") told.unforeseen.push({ step, ...error });
    }
    count(`${step} asked`);
    if (answer.errors) count(`${step} ${answer.errors[0]?.extensions.code}`);
    return answer.errors ? null : answer.data;
  };
  const count = (what: string) => void (told.done[what] = (told.done[what] ?? 0) + 1);

  interface Payload {
    readonly measurements?: readonly Omit<Known, "partner" | "place">[];
    readonly obligations?: readonly { id: string; state: string }[];
    readonly obligationPeriods?: readonly { id: string; state: string }[];
    readonly problems: readonly Problem[];
  }
  const mutate = async (
    token: string,
    mutation: string,
    type: string,
    input: object,
    list = "measurements",
  ): Promise<Payload | null> => {
    const data = await send<{ it: Payload }>(
      mutation,
      token,
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) {
         ${list} { id state ${list === "measurements" ? "version" : ""} } problems { code message path } } }`,
      { input },
    );
    for (const problem of data?.it.problems ?? []) {
      count(`${mutation} ${problem.code}`);
      if (!foreseen.includes(problem.code)) told.unforeseen.push({ mutation, ...problem });
    }
    if (data?.it.problems.length === 0) {
      count(`${mutation} moved`);
      const acknowledged = (told.acknowledged[slug] ??= {});
      acknowledged[mutation] = (acknowledged[mutation] ?? 0) + 1;
    }
    return data?.it ?? null;
  };

  /** The answer is remembered, measurement by measurement in the order asked. */
  const learn = (about: readonly Pick<Known, "partner" | "place">[], answer: Payload | null) => {
    for (const [index, { id, state, version }] of (answer?.measurements ?? []).entries()) {
      const what = about[index];
      if (what && (known.get(id)?.version ?? 0) < version)
        known.set(id, { id, state, version, partner: what.partner, place: what.place });
    }
    return about.length;
  };
  /** The same was asked and answered twice. It was one step. */
  const repeated = (one: Payload, other: Payload) => {
    const acknowledged = told.acknowledged[slug]!;
    acknowledged["recordMeasurements"] = acknowledged["recordMeasurements"]! - 1;
    const ids = [one, other].map(({ measurements = [] }) => measurements.map(({ id }) => id).join());
    if (ids[0] !== ids[1]) told.unforeseen.push({ repeated: ids });
  };
  /** Measurements in these states, as far as the client knows, and now and then any. */
  const those = (dice: Dice, most: number, states: readonly string[], partner?: string) => {
    const all = [...known.values()].filter((one) => partner === undefined || one.partner === partner);
    const isSure = dice.chance(94);
    return isSure
      ? dice.some(
          all.filter(({ state }) => states.includes(state)),
          most,
        )
      : dice.some(all, 1);
  };
  const moveEach = async (
    token: string,
    mutation: string,
    type: string,
    found: readonly Known[],
    more: object = {},
    isSingle = false,
  ) => {
    if (found.length === 0) return 0;
    const ids = found.map(({ id }) => id);
    const answer = await mutate(token, mutation, type, { ...(isSingle ? { id: ids[0] } : { ids }), ...more });
    // whoever is told that something has moved forgets what they knew of it
    for (const { path } of answer?.problems ?? []) if (path[0] === "ids") known.delete(ids[Number(path[1])] ?? "");
    return learn(found, answer);
  };

  const look = async (token: string, dice: Dice): Promise<number> => {
    const { code, period } = dice.pick(scene);
    const asked = dice.pick([period, period, period.slice(0, 4)]);
    const question = { slug, code, period: asked, categories: dice.pick(cutsOf(code)) };
    const { data, errors } = await askAll(api, token, [{ question, asOf: null }]);
    if (errors) told.unforeseen.push(...errors);
    else told.remembered.push({ token, question, answer: data["at0"]!.indicator.aggregate });
    count("look asked");
    return 1;
  };

  const backbone = (token: string, dice: Dice) => async () => {
    const roll = dice.roll(100);
    if (roll < 60) return moveEach(token, "acceptMeasurements", "MeasurementIdsInput", those(dice, 8, ["SUBMITTED"]));
    if (roll < 75) {
      const found = those(dice, 1, ["SUBMITTED"]);
      return moveEach(token, "queryMeasurement", "QueryMeasurementInput", found, { question: "Is it so?" }, true);
    }
    if (roll < 82) {
      const { period } = dice.pick(scene);
      const due = await send<{ initiative: { obligationPeriods: { nodes: { id: string }[] } } }>(
        "list",
        token,
        `query ($slug: String!) { initiative(slug: $slug) { obligationPeriods(period: "${period}", first: 20) { nodes { id } } } }`,
        { slug },
      );
      const ids = dice.some(due?.initiative.obligationPeriods.nodes.map(({ id }) => id) ?? [], 4);
      if (ids.length === 0) return 1;
      const input = { ids, reason: "CAPACITY", note: "Nobody is there." };
      const type = "WaiveObligationPeriodsInput";
      const answer = await mutate(token, "waiveObligationPeriods", type, input, "obligationPeriods");
      for (const { id } of answer?.obligationPeriods ?? []) waived.add(id);
      return ids.length;
    }
    if (roll < 87) {
      const ids = dice.some([...waived], 4);
      if (ids.length === 0) return 0;
      await mutate(token, "reinstateObligationPeriods", "ObligationPeriodIdsInput", { ids }, "obligationPeriods");
      for (const id of ids) waived.delete(id);
      return ids.length;
    }
    if (roll < 91) return leaveUnanswered();
    if (roll < 93 && agreed.length > 0) {
      const ids = dice.some(agreed, 1);
      await mutate(
        token,
        "endObligations",
        "EndObligationsInput",
        { ids, lastPeriod: dice.pick(periods) },
        "obligations",
      );
      return 1;
    }
    return look(token, dice);
  };

  const partner = (code: string, token: string, isLead: boolean, dice: Dice) => async () => {
    const { id: membershipId } = initiative.partners[code]!;
    const reason = dice.chance(95) ? "LATE_DATA" : null;
    const roll = dice.roll(100);
    if (roll < (isLead ? 22 : 58)) {
      // rather what nobody is at: two cuts of one draft need not agree
      const drafted = [...known.values()].filter((one) => one.partner === code && one.state === "DRAFT");
      const fresh = scene.filter((place) => drafted.every((one) => one.place !== place));
      const places = dice.chance(85) ? dice.some(fresh, 12) : dice.some(scene, 4);
      if (places.length === 0) return 0;
      const input = {
        membershipId,
        idempotencyKey: `step-${dice.roll(1e9)}-${dice.roll(1e9)}`,
        rows: places.flatMap((place) => rowsOf(place.code, place.period, dice)),
        submit: dice.chance(isLead ? 80 : 8),
        reason,
      };
      const about = places.map((place) => ({ partner: code, place }));
      const asked = () => mutate(token, "recordMeasurements", "RecordMeasurementsInput", input);
      const first = asked();
      // who hears nothing sends again: the second is answered as the first was, and writes nothing
      const answers = dice.chance(5) ? await Promise.all([first, asked()]) : [await first];
      const [answer, same] = answers.filter((told) => told?.problems.length === 0);
      if (answer && same) repeated(answer, same);
      learn(about, answer ?? null);
      return places.length;
    }
    if (roll < 66) {
      // an open question is rather answered
      const states = dice.chance(25) ? ["DRAFT", "QUERIED"] : ["DRAFT"];
      const found = dice.chance(97) ? those(dice, 16, states, code) : those(dice, 2, states);
      return moveEach(token, "submitMeasurements", "MeasurementIdsInput", found);
    }
    if (roll < 76) {
      const found = those(dice, 1, ["DRAFT", "QUERIED", "ACCEPTED", "ACCEPTED_WITH_NOTE", "SUBMITTED"], code);
      const rows = found.flatMap((one) =>
        rowsOf(one.place.code, "", dice).map(({ categories, valueState, value, numerator, denominator }) => ({
          categories,
          valueState,
          value,
          numerator,
          denominator,
        })),
      );
      const isSubmitted = dice.chance(50);
      const more = { expectedVersion: found[0]?.version, rows, reason, submit: isSubmitted };
      return moveEach(token, "reviseMeasurement", "ReviseMeasurementInput", found, more, true);
    }
    if (roll < 84) {
      const states = ["SUBMITTED", "QUERIED", "ACCEPTED", "ACCEPTED_WITH_NOTE"];
      const input = "WithdrawMeasurementsInput";
      return moveEach(token, "withdrawMeasurements", input, those(dice, 4, states, code), { reason });
    }
    if (roll < 92) {
      const found = those(dice, 1, ["QUERIED"], code);
      return moveEach(token, "answerMeasurement", "AnswerMeasurementInput", found, { answer: "It stands." }, true);
    }
    if (roll < 95) {
      const ids = dice.some(proposed[code]!, 2);
      if (ids.length === 0) return 0;
      const isDeclined = dice.chance(15);
      const mutation = isDeclined ? "declineObligations" : "acceptObligations";
      const type = isDeclined ? "DeclineObligationsInput" : "ObligationIdsInput";
      const answer = await mutate(token, mutation, type, { ids }, "obligations");
      if (!isDeclined && answer?.problems.length === 0) agreed.push(...ids);
      return ids.length;
    }
    return look(token, dice);
  };

  /** One question that is open has been so for a fortnight, and the clock strikes. */
  const leaveUnanswered = async () => {
    await behind(
      api,
      `update measurement_query set asked_at = asked_at - interval '15 days' where (initiative_id, id) in (
         select initiative_id, id from measurement_query where answered_at is null order by id desc limit 1 for update skip locked)`,
    );
    const actWith: ActWith = (context) => itselfIn(api.database, context);
    count(`noteUnanswered ${(await noteAllUnanswered(actWith)) > 0 ? "moved" : "asked"}`);
    return 1;
  };

  /** A package of one of the histories' years comes in as an initiative of its own. */
  const bring = async (place: number) => {
    const brought = `${slug}-import-${place}`;
    const source = path.join(season.folder, brought);
    const email = "director@imports.example";
    await writePackageInto(source, packageOf(brought, periods.slice(0, 4), new Dice(dice.roll(1e9))));
    const ctx = new Context(doorOf(api.database), keelsonItself);
    await importInto(ctx, { source, dryRun: false, backboneEmail: email });
    const token = await tokenFor(api, email, ["READ"]);
    told.scenes.push({ slug: brought, token, periods: periods.slice(0, 4) });
    count("importPackage moved");
    told.acknowledged[brought] = { importPackage: 1 };
  };

  const clients = await openClients();
  const places: Place[] = dice.shuffled(codes.flatMap((code) => periods.map((period) => ({ code, period }))));
  const imports = new Set([0, 2, 5]);
  for (let from = 0; from < places.length; from += atOnce) {
    scene = places.slice(from, from + atOnce);
    known = new Map();
    let left = scene.length * season.steps;
    const isTimeToImport = imports.has(from / atOnce);
    await Promise.all([
      ...clients.map(async (client) => {
        while (left > 0) {
          const steps = await client();
          left -= Math.max(1, steps);
        }
      }),
      isTimeToImport ? bring(from / atOnce) : null,
    ]);
  }

  async function openClients(): Promise<Client[]> {
    const { viewer } = await api.ask<{ viewer: { memberships: { id: string }[] } }>(
      initiative.backbone,
      "{ viewer { memberships { id } } }",
    );
    const second = await colleague(api, initiative, viewer.memberships[0]!.id, "second", ["BACKBONE_STAFF"]);
    const opened = [initiative.backbone, second].map((token) => backbone(token, new Dice(dice.roll(1e9))));
    for (const code of partners) {
      const { id, token: lead } = initiative.partners[code]!;
      const reporter = await colleague(api, initiative, id, `reporter-${code.toLowerCase()}`, ["PARTNER_REPORTER"]);
      for (const token of [reporter, lead]) opened.push(partner(code, token, token === lead, new Dice(dice.roll(1e9))));
    }
    return opened;
  }
}

/** What a person can be told, who acts on what others act on too. */
const foreseen = [
  "CONFLICT",
  "CONFLICT_OF_INTEREST",
  "DISAGGREGATION_DOES_NOT_SUM",
  "FOUR_EYES_REQUIRED",
  "REASON_REQUIRED",
  "TRANSITION_NOT_ALLOWED",
  // of the end of an obligation that has ended earlier
  "PERIOD_NOT_VALID",
];
