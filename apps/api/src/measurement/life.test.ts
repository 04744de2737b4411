import { measurementSteps, nextState } from "@keelson/domain/measurement/workflow";
import { nextObligationState, obligationSteps } from "@keelson/domain/measurement/obligation";
import { measurementStates, obligationStates, type MeasurementState } from "@keelson/domain/measurement/words";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type TestApi } from "../../test/harness.ts";
import { askAll, type Question } from "../../test/histories.ts";
import { behind, consentToBeNamed, foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import {
  anyStep,
  canBeTried,
  countedOf,
  dueOf,
  live,
  named,
  unborn,
  type Counted,
  type Life,
  type Step,
} from "../../test/life.ts";
import { kinds, reporting, type Aggregate, type Problem, type Reporting } from "../../test/reporting.ts";
import { writeDown } from "../audit/write-down.ts";
import { itselfIn } from "../door.ts";
import { findActorByEmail } from "../identity/persons/find-actor-by-email.ts";
import { localContextOf } from "../identity/local-context-of.ts";
import { Context, type Work } from "../kernel/context.ts";
import { nodeId, parseNodeId } from "../kernel/node-id.ts";
import { Refused } from "../kernel/refusal.ts";
import { verify } from "../verify.ts";
import type { ActWith } from "../kernel/in-each-initiative.ts";
import { noteAllUnanswered } from "./queries/note-unanswered.ts";

/** More of them: `LIVES=1000 npx vitest run src/measurement/life.test.ts`. */
const lives = Number(process.env["LIVES"] ?? 50);
const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);

const isDrawn = (from: MeasurementState, to: MeasurementState) =>
  measurementSteps.some((step) => nextState(from, step) === to);

/** Every arrow of the two drawings, of measurements and of what is asked. */
const drawn = [
  ...measurementStates.flatMap((from) =>
    measurementStates.filter((to) => isDrawn(from, to)).map((to) => `${from} → ${to}`),
  ),
  ...obligationStates.flatMap((from) =>
    obligationSteps.flatMap((step) => {
      const to = nextObligationState(from, step);
      return to === null ? [] : [`asked: ${from} → ${to}`];
    }),
  ),
];

const fresh = { state: "DRAFT", version: 0, wasDecided: false } as const;

/** What has moved from one moment of a life to the next. What begins is told as if it had begun as a draft or as proposed. */
const arrowsBetween = (before: Life, after: Life): string[] => [
  ...after.revisions.flatMap(({ state }, place) => arrow("", before.revisions[place]?.state ?? fresh.state, state)),
  ...after.obligations.flatMap((state, place) => arrow("asked: ", before.obligations[place] ?? "PROPOSED", state)),
];
const arrow = (what: string, from: string, to: string) => (from === to ? [] : [`${what}${from} → ${to}`]);

describe("in 1,000 lives of one measurement", () => {
  /** A life, with all that was known of it: each figure from when to when, and what was so at each moment. */
  class Ledger {
    readonly known: { readonly from: number; to: number; readonly counted: Counted }[] = [];
    readonly truth: Counted[] = [];
    note(life: Life) {
      const counted = countedOf(life);
      const now = this.truth.push(counted) - 1;
      const open = this.known.at(-1);
      if (open && JSON.stringify(open.counted) === JSON.stringify(counted)) return;
      if (open) open.to = now;
      this.known.push({ from: now, to: Infinity, counted });
    }
  }
  const arrows = new Set<string>();
  const refusals = new Set<string>();

  class Try implements fc.Command<{ life: Life }, Ledger> {
    readonly #step: Step;
    constructor(step: Step) {
      this.#step = step;
    }
    check = ({ life }: Readonly<{ life: Life }>) => canBeTried(life, this.#step);
    toString = () => JSON.stringify(this.#step);
    run(model: { life: Life }, ledger: Ledger) {
      const before = model.life;
      const { life, codes, action } = live(before, this.#step);
      for (const code of codes) refusals.add(`${this.#step.do} ${code}`);
      if (action === null) expect(life).toBe(before);
      else expect(codes).toEqual([]);

      expect(life.revisions.length).toBeGreaterThanOrEqual(before.revisions.length);
      for (const [place, { state, version, wasDecided }] of life.revisions.entries()) {
        const was = before.revisions[place] ?? fresh;
        expect(version - was.version).toBeGreaterThanOrEqual(state === was.state ? 0 : 1);
        expect(wasDecided).toBe(was.wasDecided || (state !== was.state && state.startsWith("ACCEPTED")));
      }
      for (const arrow of arrowsBetween(before, life)) {
        arrows.add(arrow);
        expect(drawn).toContain(arrow);
      }
      const held = (states: readonly MeasurementState[]) =>
        life.revisions.filter(({ state }) => states.includes(state)).length;
      expect(held(["ACCEPTED", "ACCEPTED_WITH_NOTE"])).toBeLessThanOrEqual(1);
      expect(held(["SUBMITTED", "QUERIED"])).toBeLessThanOrEqual(1);
      expect(life.revisions.slice(0, -1).filter(({ state }) => state === "DRAFT")).toEqual([]);
      expect(life.obligations.filter((state) => state === "PROPOSED" || state === "ACCEPTED").length).toBeLessThan(2);
      // whoever waits for the backbone, or counts, is expected or let off
      if (held(["SUBMITTED", "QUERIED", "ACCEPTED", "ACCEPTED_WITH_NOTE"]) > 0) expect(life.slot?.isBound).toBe(true);

      model.life = life;
      ledger.note(life);
    }
  }

  test("nothing happens that is not drawn, what is refused changes nothing, and no asOf ever changes", () => {
    fc.assert(
      fc.property(
        fc.commands(
          anyStep.map((step) => step.map((step) => new Try(step))),
          { maxCommands: 60, size: "max" },
        ),
        (steps) => {
          const ledger = new Ledger();
          fc.modelRun(() => ({ model: { life: unborn }, real: ledger }), steps);
          for (const [at, counted] of ledger.truth.entries())
            expect(ledger.known.filter(({ from, to }) => from <= at && at < to).map((one) => one.counted)).toEqual([
              counted,
            ]);
        },
      ),
      { numRuns: 1000, seed },
    );
  });

  test("and everything that is drawn did happen, and everything that can be refused was", () => {
    expect([...arrows].toSorted()).toEqual(drawn.toSorted());
    expect([...refusals].toSorted()).toEqual(
      [
        "record REASON_REQUIRED",
        "revise CONFLICT",
        "revise REASON_REQUIRED",
        "revise TRANSITION_NOT_ALLOWED",
        "submit REASON_REQUIRED",
        "submit TRANSITION_NOT_ALLOWED",
        "answer TRANSITION_NOT_ALLOWED",
        "withdraw CONFLICT",
        "withdraw REASON_REQUIRED",
        "withdraw TRANSITION_NOT_ALLOWED",
        "query NOT_FOUND",
        "query TRANSITION_NOT_ALLOWED",
        "accept NOT_FOUND",
        "accept TRANSITION_NOT_ALLOWED",
        "waive NOT_FOUND",
        "waive TRANSITION_NOT_ALLOWED",
        "reinstate NOT_FOUND",
        "reinstate TRANSITION_NOT_ALLOWED",
        "propose OBLIGATION_EXISTS",
        "agree TRANSITION_NOT_ALLOWED",
        "decline TRANSITION_NOT_ALLOWED",
        "end TRANSITION_NOT_ALLOWED",
      ].toSorted(),
    );
  });
});

describe("through the API", () => {
  let api: TestApi;
  let initiative: TestInitiative;
  let initiativeId: string;
  let did: Reporting;
  let partner: { id: string; token: string };
  let made = 0;
  /** Every answer that was given on the way: to whom, and to which question. */
  const remembered: { token: string; question: Question; answer: Aggregate }[] = [];
  const arrows = new Set<string>();

  beforeAll(async () => {
    api = await openApi();
    initiative = await foundInitiative(api, "lives", ["A"]);
    initiativeId = parseNodeId("initiative", initiative.id).initiativeId;
    did = reporting(api, initiative);
    partner = initiative.partners["A"]!;
    await consentToBeNamed(api, "lives");
  });
  afterAll(() => api.close());

  const actWith: ActWith = (context) => itselfIn(api.database, context);

  /** What lies behind the API: all of it as one digest, what was written down last, and where to find the life. */
  interface Behind {
    readonly digest: string;
    readonly events: number;
    readonly action: string;
    readonly slot: string | null;
    readonly obligations: readonly string[];
  }
  const tables =
    "obligation obligation_period measurement measurement_value measurement_query counted_figure aggregate_cell release idempotency_key initiative_clock audit_chain";
  const lookBehind = async (indicator: string, period: string): Promise<Behind> => {
    const digests = tables
      .split(" ")
      .map((table) => `(select string_agg(t::text, '' order by t::text) from ${table} t)`);
    const [found] = await api.look<Behind>(
      `select md5(concat_ws('|', ${digests.join(", ")})) as digest, (select count(*)::int from audit_event where action <> 'releaseFigures') as events,
         (select action from audit_event where initiative_id = $1 and action <> 'releaseFigures' order by seq desc limit 1) as action,
         (select id from obligation_period where indicator_id = $2 and period = $3) as slot,
         (select coalesce(array_agg(state order by id), '{}') from obligation where indicator_id = $2) as obligations`,
      [initiativeId, parseNodeId("indicator", indicator).id, period],
    );
    return found!;
  };

  /** One measurement's life as it is lived through the API, each with an indicator of its own. */
  interface Real {
    readonly code: string;
    readonly indicator: string;
    readonly period: string;
    readonly obligations: string[];
    revisions: { id: string; version: number }[];
    behind: Behind;
  }
  const begin = async (): Promise<Real> => {
    made += 1;
    const code = `LIFE-${made}`;
    const indicator = await did.define(code, kinds.COUNT);
    // overdue, or not due yet
    const period = made % 2 === 0 ? "2025Q2" : `${new Date().getFullYear() + 1}Q2`;
    return { code, indicator, period, obligations: [], revisions: [], behind: await lookBehind(indicator, period) };
  };

  interface Answered {
    readonly measurements?: readonly { revision: number; state: string; version: number }[];
    readonly obligations?: readonly { id: string; state: string }[];
    readonly problems: readonly Problem[];
  }
  /** A mutation, as whoever may do it does it; a top-level error counts as a refusal. */
  const send = async (token: string, mutation: string, type: string, input: object): Promise<Answered> => {
    const list = mutation.endsWith("Obligations")
      ? "obligations { id state }"
      : mutation.endsWith("ObligationPeriods")
        ? "obligationPeriods { id state }"
        : "measurements { revision state version }";
    const { data, errors } = await api.send<Record<string, Answered>>(
      token,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${list} problems { code message path } } }`,
      { input },
    );
    if (!errors) return data[mutation]!;
    return { problems: errors.map(({ message, extensions: { code } }) => ({ code, message, path: [] })) };
  };

  const act = async (real: Real, life: Life, step: Step): Promise<Answered> => {
    const { backbone } = initiative;
    const at = named(step, life);
    const revision = real.revisions[at];
    const reason = "hasReason" in step && step.hasReason ? "LATE_DATA" : null;
    const row = { indicatorCode: real.code, period: real.period };
    const ids = [revision?.id];
    switch (step.do) {
      case "record":
        return send(partner.token, "recordMeasurements", "RecordMeasurementsInput", {
          membershipId: partner.id,
          idempotencyKey: `${real.code} ${Math.random()}`,
          rows: [{ ...row, value: step.value }],
          submit: step.submit,
          reason,
        });
      case "revise":
        return send(partner.token, "reviseMeasurement", "ReviseMeasurementInput", {
          id: revision?.id,
          expectedVersion: (revision?.version ?? 0) + (step.isStale ? 1 : 0),
          rows: [{ value: step.value }],
          submit: step.submit,
          reason,
        });
      case "submit":
        return send(partner.token, "submitMeasurements", "MeasurementIdsInput", { ids });
      case "answer":
        return send(partner.token, "answerMeasurement", "AnswerMeasurementInput", { id: revision?.id, answer: "So." });
      case "withdraw":
        return send(partner.token, "withdrawMeasurements", "WithdrawMeasurementsInput", { ids, reason });
      case "query":
        return send(backbone, "queryMeasurement", "QueryMeasurementInput", { id: revision?.id, question: "Is it?" });
      case "accept":
        return send(backbone, "acceptMeasurements", "MeasurementIdsInput", { ids });
      case "noteUnanswered":
        await noteAllUnanswered(actWith);
        return { problems: [] };
      case "waive":
      case "reinstate": {
        const slots = { ids: [nodeId("obligationPeriod", initiativeId, real.behind.slot!)] };
        return step.do === "waive"
          ? send(backbone, "waiveObligationPeriods", "WaiveObligationPeriodsInput", {
              ...slots,
              reason: step.isUnsafe ? "SAFETY" : "CAPACITY",
              note: "Nobody is there.",
            })
          : send(backbone, "reinstateObligationPeriods", "ObligationPeriodIdsInput", slots);
      }
      case "propose":
        return send(backbone, "proposeObligations", "ProposeObligationsInput", {
          indicatorId: real.indicator,
          membershipIds: [partner.id],
          from: real.period.replace("Q2", "Q1"),
          to: real.period.replace("Q2", "Q4"),
        });
      case "agree":
        return send(partner.token, "acceptObligations", "ObligationIdsInput", { ids: [real.obligations[at]] });
      case "decline":
        return send(partner.token, "declineObligations", "DeclineObligationsInput", { ids: [real.obligations[at]] });
      case "end":
        return send(backbone, "endObligations", "EndObligationsInput", {
          ids: [real.obligations[at]],
          lastPeriod: real.period.replace("Q2", step.isBefore ? "Q1" : "Q3"),
        });
    }
  };

  interface Read {
    readonly obligationPeriods: { nodes: { state: string; dueOn: string; firstSubmittedAt: string | null }[] };
    readonly indicator: {
      readonly aggregate: { periodEnd: string };
      readonly measurements: {
        nodes: { revisions: { id: string; revision: number; state: string; version: number }[] }[];
      };
    };
  }
  const readAs = async (token: string, { indicator, code, period }: Real) => {
    const { initiative } = await api.ask<{ initiative: Read }>(
      token,
      `query ($indicator: ID!) { initiative(slug: "lives") {
         obligationPeriods(period: "${period}", indicatorId: $indicator, first: 2) { nodes { state dueOn firstSubmittedAt } }
         indicator(code: "${code}") { aggregate(period: "${period}") { periodEnd }
           measurements(period: "${period}", first: 5) { nodes { revisions { id revision state version } } } } } }`,
      { indicator },
    );
    return initiative;
  };

  /** Everything that can be seen of the life is as the model has it. */
  const compare = async (real: Real, life: Life) => {
    const { obligationPeriods, indicator } = await readAs(partner.token, real);
    const revisions = (indicator.measurements.nodes[0]?.revisions ?? []).toReversed();
    expect(revisions.map(({ revision, state, version }) => ({ revision, state, version }))).toEqual(
      life.revisions.map(({ state, version }, place) => ({ revision: place + 1, state, version })),
    );
    real.revisions = revisions;
    expect(real.behind.obligations).toEqual(life.obligations);
    const [due] = obligationPeriods.nodes;
    const today = new Date().toISOString().slice(0, 10);
    const days = { today, endsOn: indicator.aggregate.periodEnd, dueOn: due?.dueOn ?? "" };
    expect(due?.state ?? null).toEqual(dueOf(life, days));
    if (due) expect(due.firstSubmittedAt !== null).toBe(life.slot?.isSubmitted);
    const question = { slug: "lives", code: real.code, period: real.period, categories: [] } as const;
    for (const token of [initiative.backbone, initiative.funder]) {
      const { data, errors } = await askAll(api, token, [{ question: question as never, asOf: null }]);
      expect(errors).toBeUndefined();
      const { aggregate } = data["at0"]!.indicator;
      if (token === initiative.backbone) expect(aggregate).toMatchObject(countedOf(life));
      remembered.push({ token, question: question as never, answer: aggregate });
    }
  };

  /** What was answered from one answer on is answered again, as of its instant. */
  const askAgain = async (from: number) => {
    for (const token of [initiative.backbone, initiative.funder]) {
      const own = remembered.slice(from).filter((one) => one.token === token);
      for (let at = 0; at < own.length; at += 40) {
        const some = own.slice(at, at + 40);
        const questions = some.map(({ question, answer }) => ({ question, asOf: answer.asOf }));
        const { data, errors } = await askAll(api, token, questions);
        expect(errors).toBeUndefined();
        expect(some.map((_, place) => data[`at${place}`]?.indicator.aggregate)).toEqual(
          some.map(({ answer }) => answer),
        );
      }
    }
  };

  class Try implements fc.AsyncCommand<{ life: Life }, Real> {
    readonly #step: Step;
    constructor(step: Step) {
      this.#step = step;
    }
    check = ({ life }: Readonly<{ life: Life }>) => canBeTried(life, this.#step);
    toString = () => JSON.stringify(this.#step);
    async run(model: { life: Life }, real: Real) {
      const step = this.#step;
      if (step.do === "noteUnanswered") {
        await behind(
          api,
          `update measurement_query set asked_at = asked_at - interval '15 days' where answered_at is null and measurement_id in (
             select m.id from measurement m join obligation_period p on p.id = m.obligation_period_id
             where p.indicator_id = '${parseNodeId("indicator", real.indicator).id}')`,
        );
        real.behind = await lookBehind(real.indicator, real.period);
      }
      const { life, codes, action, answered } = live(model.life, step);
      const told = await act(real, model.life, step);
      if (step.do === "noteUnanswered") await api.released();
      expect(told.problems.map(({ code }) => code)).toEqual(codes);
      if (step.do !== "noteUnanswered")
        expect(told.measurements?.map(({ revision, state, version }) => ({ revision, state, version })) ?? []).toEqual(
          answered.map((place) => ({
            revision: place + 1,
            state: life.revisions[place]?.state,
            version: life.revisions[place]?.version,
          })),
        );
      if (step.do === "propose") real.obligations.push(...(told.obligations ?? []).map(({ id }) => id));
      const before = real.behind;
      real.behind = await lookBehind(real.indicator, real.period);
      // where nothing at all has changed behind the API, nothing has before it
      if (action === null) {
        expect(real.behind).toEqual(before);
        return;
      }
      expect(real.behind).toMatchObject({ events: before.events + 1, action });
      await compare(real, life);
      for (const arrow of arrowsBetween(model.life, life)) arrows.add(arrow);
      model.life = life;
    }
  }

  test(`${lives} lives are told, kept and written down as they are drawn, and what was answered is answered again`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.commands(
          anyStep.map((step) => step.map((step) => new Try(step))),
          { maxCommands: 30, size: "max" },
        ),
        async (steps) => {
          const from = remembered.length;
          await fc.asyncModelRun(async () => ({ model: { life: unborn }, real: await begin() }), steps);
          await askAgain(from);
        },
      ),
      { numRuns: lives, seed },
    );
  }, 1_200_000);

  test("and after all of them still, and the database keeps every promise", async () => {
    expect(remembered.length).toBeGreaterThan(lives * 3);
    expect(arrows.size, [...arrows].join()).toBeGreaterThan(8);
    await askAgain(0);
    expect((await verify(api.url)).filter(({ broken }) => broken.length > 0)).toEqual([]);
  });
});

describe("past the API, with rights that are honest,", () => {
  let api: TestApi;
  let initiative: TestInitiative;
  let did: Reporting;
  const reached = new Map<MeasurementState, string>();

  beforeAll(async () => {
    api = await openApi();
    initiative = await foundInitiative(api, "past", ["A"]);
    did = reporting(api, initiative);
    await did.define("VISITS", kinds.COUNT);
    const { id, token } = initiative.partners["A"]!;
    const row = (quarter: number, value = "1") => [{ indicatorCode: "VISITS", period: `2025Q${quarter}`, value }];
    const { measurements } = await did.record(token, id, row(1));
    reached.set("DRAFT", measurements[0]!.id);
    reached.set("SUBMITTED", (await did.report("A", row(2)))[0]!);
    reached.set("SUPERSEDED", (await did.count("A", row(3)))[0]!);
    reached.set("ACCEPTED", (await did.count("A", row(3, "2"), { reason: "LATE_DATA" }))[0]!);
    const [noted] = await did.report("A", row(4));
    await did.query(noted!);
    await behind(api, "update measurement_query set asked_at = asked_at - interval '15 days'");
    await noteAllUnanswered((context) => itselfIn(api.database, context));
    reached.set("ACCEPTED_WITH_NOTE", noted!);
    const [queried] = await did.report("A", [{ indicatorCode: "VISITS", period: "2024Q1", value: "1" }]);
    await did.query(queried!);
    reached.set("QUERIED", queried!);
  });
  afterAll(() => api.close());

  /** Moves a measurement by hand, and takes it back; how many rows moved. */
  const move: Work<{ id: string; to: MeasurementState }, object> = async ({ rows }, input) => {
    const { initiativeId, id } = parseNodeId("measurement", input.id);
    const moved = await rows<{ state: string }>(
      "update measurement set state = $3 where initiative_id = $1 and id = $2 returning state",
      [initiativeId, id, input.to],
    );
    throw new Refused({ code: `MOVED_${moved.length}`, message: "It was only tried.", path: [] });
  };
  const tried = async (email: string, id: string, to: MeasurementState): Promise<string> => {
    const actor = await findActorByEmail(api.url, email);
    const ctx = new Context({ database: api.database, localContextOf, writeDown }, actor);
    try {
      return (await ctx.run(move, { id, to }, {})).problems.map(({ code }) => code).join();
    } catch (error) {
      return error instanceof Error ? error.message.replace(/:.*/, "") : "?";
    }
  };

  test("every state is there to begin from", async () => {
    const states = await api.look<{ id: string; state: string }>("select id, state from measurement");
    for (const [state, id] of reached)
      expect(states.find((row) => row.id === parseNodeId("measurement", id).id)?.state).toBe(state);
  });

  const violates = 'new row violates row-level security policy for table "measurement"';
  const isDecision = (from: MeasurementState, to: MeasurementState) =>
    ["QUERIED", "ACCEPTED", "ACCEPTED_WITH_NOTE"].includes(to) || ["ACCEPTED", "ACCEPTED_WITH_NOTE"].includes(from);
  const told = {
    backbone: (from: MeasurementState, to: MeasurementState) => {
      // a draft is its partner's own: to the backbone there is none, and it makes none
      if (from === "DRAFT") return "MOVED_0";
      if (to === "DRAFT") return violates;
      if (!isDrawn(from, to)) return "TRANSITION_NOT_ALLOWED";
      return isDecision(from, to) ? "MOVED_1" : "NOT_THE_PARTNER";
    },
    partner: (from: MeasurementState, to: MeasurementState) =>
      isDrawn(from, to) && !isDecision(from, to) ? "MOVED_1" : "TRANSITION_NOT_ALLOWED",
  };

  describe.each([
    ["the backbone", "backbone@past.example", told.backbone],
    ["the partner", "a@past.example", told.partner],
  ] as const)("%s", (_, email, expected) => {
    const every = measurementStates.flatMap((from) =>
      measurementStates.filter((to) => to !== from).map((to) => [from, to] as const),
    );
    test.each(every)("moves %s to %s only where it is drawn, and its own to move", async (from, to) => {
      expect(await tried(email, reached.get(from)!, to)).toBe(expected(from, to));
    });
  });
});
