import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import type { Aggregate } from "@keelson/domain/measurement/aggregate";
import { tally, type PartnerAnswer, type Tally } from "@keelson/domain/measurement/tally";
import type { ValueState } from "@keelson/domain/measurement/words";
import type { TestApi } from "./harness.ts";
import { indicators, type Code } from "./indicators.ts";

/** One act of the audit trail: who did what is not needed here, but which rows it touched, in the order of commits. */
export interface Act {
  readonly initiative: string;
  readonly seq: number;
  readonly action: string;
  /** The instant of the initiative's clock that it took; null where it moved nothing that counts. */
  readonly at: Date | null;
  readonly stamps: number;
  readonly changes: readonly { entity: string; operation: "INSERT" | "UPDATE" | "DELETE"; ids: string[] }[];
}

/** What one partner is asked, and what it said, of one indicator and period. */
export interface Slot {
  readonly id: string;
  readonly code: Code;
  readonly period: string;
  /** What can be asked of one partner: two places alike are of one indicator and one partner. */
  readonly asked: string;
  readonly start: string;
  readonly end: string;
}

/** What one partner is asked, and from when to when. */
interface Asked {
  readonly id: string;
  readonly asked: string;
  readonly start: string;
  readonly end: string;
}

/** A figure as it was said. */
interface Said {
  readonly key: string;
  readonly valueState: ValueState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** What was written down of an initiative, apart from all that is kept for quick answers. */
export interface Written {
  readonly acts: readonly Act[];
  readonly slots: ReadonlyMap<string, Slot>;
  readonly obligations: ReadonlyMap<string, Asked>;
  /** Measurements: the slot each belongs to, and what it says. What was submitted once says the same for ever. */
  readonly measurements: ReadonlyMap<string, { readonly slot: string; readonly said: readonly Said[] }>;
}

/**
 * Notes every instant that an initiative's clock takes, beside the act that takes it: the audit trail then tells what was so when,
 * without a look at what is counted. Called once, before anything happens.
 */
export async function noteStamps({ look }: Pick<TestApi, "look">): Promise<void> {
  await look(`create schema noted;
    create table noted.stamp (initiative_id uuid not null, event_id uuid not null, at timestamptz not null);
    create function noted.note() returns trigger language plpgsql security definer as $$
    begin
      insert into noted.stamp values (new.initiative_id, current_setting('app.event')::uuid, new.at);
      return null;
    end $$;
    create trigger note after update on keelson.initiative_clock for each row execute function noted.note()`);
}

/** Reads what was written down of one initiative. */
export async function readTrail({ look }: Pick<TestApi, "look">, slug: string): Promise<Written> {
  const acts = await look<Act>(
    `select i.slug as initiative, e.seq::int as seq, e.action,
       (select max(s.at) from noted.stamp s where s.initiative_id = e.initiative_id and s.event_id = e.id) as at,
       (select count(*)::int from noted.stamp s where s.initiative_id = e.initiative_id and s.event_id = e.id) as stamps,
       coalesce((select json_agg(json_build_object('entity', c.entity, 'operation', c.operation, 'ids', c.ids) order by c.id)
         from audit_change c where c.initiative_id = e.initiative_id and c.event_id = e.id), '[]') as changes
     from audit_event e join initiative i on i.id = e.initiative_id where i.slug = $1 order by e.seq`,
    [slug],
  );
  const slots = await look<Slot>(
    `select p.id, i.code, p.period, concat(p.indicator_id, p.membership_id) as asked, p.period_start::text as start, p.period_end::text as end
     from obligation_period p join indicator i on i.initiative_id = p.initiative_id and i.id = p.indicator_id
     join initiative n on n.id = p.initiative_id where n.slug = $1`,
    [slug],
  );
  const obligations = await look<Asked>(
    `select o.id, concat(o.indicator_id, o.membership_id) as asked, o.starts_on::text as start, o.ends_on::text as end
     from obligation o join initiative n on n.id = o.initiative_id where n.slug = $1`,
    [slug],
  );
  const measurements = await look<{ id: string; slot: string; said: Said[] }>(
    `select m.id, m.obligation_period_id as slot, coalesce((
       select json_agg(json_build_object('key', s.key, 'valueState', v.value_state, 'value', trim_scale(v.value)::text,
         'numerator', trim_scale(v.numerator)::text, 'denominator', trim_scale(v.denominator)::text))
       from measurement_value v join category_set s on s.initiative_id = v.initiative_id and s.id = v.category_set_id
       where v.initiative_id = m.initiative_id and v.measurement_id = m.id), '[]') as said
     from measurement m join initiative n on n.id = m.initiative_id where n.slug = $1`,
    [slug],
  );
  return {
    acts,
    slots: new Map(slots.map((slot) => [slot.id, slot])),
    obligations: new Map(obligations.map((obligation) => [obligation.id, obligation])),
    measurements: new Map(measurements.map((measurement) => [measurement.id, measurement])),
  };
}

/** Where one slot stands. */
interface Standing {
  readonly slot: string;
  isBound: boolean;
  isWaived: boolean;
  /** The measurement that counts, and whether it took the place of another that did. */
  counts: string | null;
  isRevision: boolean;
}

/** Where an initiative's partners stood, as the domain counts it. */
export class Standings {
  readonly #written: Written;
  /** Those who are expected, by what they are expected to say. */
  readonly #bound = new Map<string, Standing[]>();

  constructor(written: Written, standings: Iterable<Standing>) {
    this.#written = written;
    for (const standing of standings) {
      const slot = written.slots.get(standing.slot);
      if (!standing.isBound || !slot) continue;
      const place = placeOf(slot);
      this.#bound.set(place, [...(this.#bound.get(place) ?? []), standing]);
    }
  }

  /** The collective figure of some periods together, cut by a set of categories, as the domain counts it. */
  aggregate(code: Code, periods: readonly string[], key: string): Aggregate & { restated: boolean } {
    const rule = {
      // the words of the indicators and of a new initiative
      multiplier: 1,
      allowsNegative: false,
      populationCap: null,
      minCoverage: "0.8",
      ...indicators[code],
    };
    const parts = periods.map((period) => this.#tallyOf(code, period, key));
    const aggregate = aggregateAcrossTime(
      rule,
      parts.map(({ tally }) => tally),
    );
    return { ...aggregate, restated: parts.some(({ isRestated }) => isRestated) };
  }

  #tallyOf(code: Code, period: string, key: string): { tally: Tally; isRestated: boolean } {
    const bound = this.#bound.get(placeOf({ code, period })) ?? [];
    const answers = bound.map((standing) => this.#answersOf(standing, key));
    const { measureType } = indicators[code];
    const total = tally(
      measureType,
      answers.map(({ total }) => total),
    );
    const isRestated = answers.some((answer) => answer.isRestated);
    if (key === "") return { tally: total, isRestated };
    const part = tally(
      measureType,
      answers.map(({ part }) => part),
    );
    // of a category: its own answers, and the expectation of the total less the partners it does not apply to
    const without = answers.filter(({ isWithout }) => isWithout).length;
    return { tally: { ...part, expected: total.expected - without, waived: total.waived + without }, isRestated };
  }

  #answersOf({ isWaived, counts, isRevision }: Standing, key: string) {
    const said = isWaived || counts === null ? [] : (this.#written.measurements.get(counts)?.said ?? []);
    const [whole, own] = ["", key].map((at) => said.find((one) => one.key === at) ?? null);
    const isLetOff = isWaived || whole?.valueState === "NOT_APPLICABLE";
    const waived: PartnerAnswer = { waived: true };
    return {
      total: isLetOff ? waived : { waived: false as const, figure: whole ?? null },
      part: isWaived ? waived : { waived: false as const, figure: own ?? null },
      isWithout: !isLetOff && own?.valueState === "NOT_APPLICABLE",
      isRestated: isRevision && own !== null && own !== undefined,
    };
  }
}

const placeOf = ({ code, period }: Pick<Slot, "code" | "period">) => `${code} ${period}`;

/** As the tables say it is now. */
export async function standingsNow(
  { look }: Pick<TestApi, "look">,
  slug: string,
  written: Written,
): Promise<Standings> {
  const standings = await look<Standing>(
    `select p.id as slot, p.state <> 'UNBOUND' as "isBound", p.state = 'WAIVED' as "isWaived", m.id as counts,
       exists (select from measurement e where e.initiative_id = m.initiative_id and e.obligation_period_id = p.id
         and e.revision < m.revision and e.decided_at is not null) as "isRevision"
     from obligation_period p join initiative n on n.id = p.initiative_id
     left join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
     where n.slug = $1`,
    [slug],
  );
  return new Standings(written, standings);
}

/** As it was at an instant, by what had been done until then. */
export function standingsAt(written: Written, until: Date): Standings {
  const standings = new Map<string, Standing>();
  const accepted = new Map<string, Asked>();
  const last = written.acts.findLastIndex(({ at }) => at !== null && at <= until);
  for (const act of written.acts.slice(0, last + 1)) apply(act, written, standings, accepted);
  return new Standings(written, standings.values());
}

function apply(
  { action, changes }: Act,
  { slots, measurements, obligations }: Written,
  standings: Map<string, Standing>,
  accepted: Map<string, Asked>,
): void {
  const ids = (entity: string, operation: string) =>
    changes.filter((one) => one.entity === entity && one.operation === operation).flatMap((one) => one.ids);
  const [made, changed] = [ids("obligation_period", "INSERT"), ids("obligation_period", "UPDATE")];
  for (const slot of made)
    standings.set(slot, { slot, isBound: false, isWaived: false, counts: null, isRevision: false });
  const each = (slots: readonly string[], more: Partial<Standing>) => {
    for (const slot of slots) {
      const standing = standings.get(slot);
      if (!standing) throw new Error(`${action} touches the obligation period ${slot} that nobody made`);
      Object.assign(standing, more);
    }
  };
  const slotOf = (id: string) => measurements.get(id)?.slot ?? "";
  const takeIn = (taken: readonly string[]) => {
    const replaced = new Set([...standings.values()].map(({ counts }) => counts));
    for (const id of new Set(taken.filter((measurement) => !replaced.has(measurement)))) {
      const before = standings.get(slotOf(id));
      each([slotOf(id)], { counts: id, isRevision: (before?.counts ?? null) !== null });
    }
  };
  const isAsked = (id: string) => {
    const slot = slots.get(id)!;
    return [...accepted.values()].some(
      ({ asked, start, end }) => asked === slot.asked && start <= slot.start && slot.end <= end,
    );
  };
  for (const id of [...ids("obligation", "INSERT"), ...ids("obligation", "UPDATE")]) {
    // how far it was asked for before it was ended nobody remembers: no history goes on for longer
    if (action === "acceptObligations" || action === "importPackage")
      accepted.set(id, { ...obligations.get(id)!, end: "9999" });
    if (action === "endObligations") accepted.set(id, obligations.get(id)!);
  }
  switch (action) {
    case "recordMeasurements":
    case "reviseMeasurement":
    case "submitMeasurements":
    case "answerMeasurement":
      return each(changed, { isBound: true, isWaived: false });
    case "withdrawMeasurements": {
      // what is taken back binds where it was asked for, or is let off; what is replaced is let off as it was
      const replaced = new Set(ids("measurement", "INSERT").map(slotOf));
      for (const slot of changed.filter((slot) => !replaced.has(slot)))
        each([slot], { isBound: isAsked(slot) || standings.get(slot)?.isWaived === true });
      return;
    }
    case "acceptObligations":
      return each([...made, ...changed], { isBound: true });
    case "endObligations":
      return each(changed, { isBound: false, isWaived: false });
    case "waiveObligationPeriods":
      return each(changed, { isWaived: true });
    case "reinstateObligationPeriods":
      return each(changed, { isWaived: false });
    case "acceptMeasurements":
    case "noteUnanswered":
      return takeIn(ids("measurement", "UPDATE"));
    case "importPackage":
      each(made, { isBound: true });
      return takeIn(ids("measurement", "INSERT"));
    default:
    // nothing else moves what counts
  }
}
