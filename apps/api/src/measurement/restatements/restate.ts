import { aggregateAcrossPartners, type AggregateRule } from "@keelson/domain/measurement/aggregate";
import type { Decimal } from "@keelson/domain/measurement/decimal";
import type { DistinctPeople } from "@keelson/domain/measurement/distinct-people";
import { restatement, type Restatement } from "@keelson/domain/measurement/restatement";
import { emptyTally, type Tally } from "@keelson/domain/measurement/tally";
import { parsePeriod } from "@keelson/domain/measurement/period";
import type { Against } from "@keelson/domain/measurement/progress";
import type { RevisionReason } from "@keelson/domain/measurement/words";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import type { Unit } from "../../kernel/context.ts";
import { placeOf, keptTallies } from "../aggregates/find-tallies.ts";
import { againstOf, aimsOf } from "../aggregates/progress-of.ts";
import { baselinesOf, type KnownBaseline } from "../baselines/find-baselines.ts";
import { definitionAt, definitionsOf } from "../indicators/find-definitions.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { keptDistinct } from "../overlaps/find-distinct.ts";
import { targetsOf, type KnownTarget } from "../targets/find-targets.ts";

/** A closed period of an indicator. */
interface Closed {
  readonly indicatorId: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  /** Why the figures changed that were taken in at this very stamp; what was never given before came late. */
  readonly reasons: readonly RevisionReason[];
}

/**
 * Writes down what a change did to the figures of closed periods, where whoever read them should know. Called in the transaction that
 * moved them, after what counts was reconciled at the stamp: before it is what was known a moment earlier, after it what is known now.
 * Gives whether any of the periods were closed.
 */
export async function restate(
  unit: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
  at: Date,
): Promise<boolean> {
  const closed = await closedAmong(unit, initiativeId, obligationPeriodIds, at);
  if (closed.length === 0) return false;
  await unit.widen({ keeps: [initiativeId] });
  const [initiative] = await initiativesById(unit, [initiativeId]);
  if (!initiative) throw new Error(`initiative ${initiativeId} is not to be seen`);
  const nodes = closed.map(({ indicatorId }) => ({ initiativeId, id: indicatorId }));
  const definitions = (await definitionsOf(unit, nodes)).map((versions, index) =>
    definitionAt(versions, closed[index]?.start ?? ""),
  );
  const [targets, baselines] = [await targetsOf(unit, nodes), await baselinesOf(unit, nodes)];
  // stamps are whole milliseconds
  const moments = [new Date(at.getTime() - 1).toISOString(), null];
  const asked = moments.flatMap((asOf) =>
    closed.map(({ start, end }, index) => {
      const definitionId = definitions[index]?.id ?? "";
      return { initiativeId, definitionId, categoryKey: "", from: start, to: end, asOf };
    }),
  );
  const tallies = await keptTallies(unit, asked);
  const isPeople = definitions.some(({ acrossPartners }) => acrossPartners === "SUM_DISTINCT");
  const people = isPeople ? await keptDistinct(unit, asked) : [];
  const restated = closed.flatMap((period, index) => {
    const definition = definitions[index];
    if (!definition) return [];
    const rule = { ...definition, minCoverage: initiative.minCoverage };
    const [before = null, after = null] = [index, index + closed.length].map((moment) =>
      toldFigure(
        rule,
        tallies[moment]?.get(placeOf(period)) ?? emptyTally,
        people[moment]?.get(placeOf(period)) ?? null,
      ),
    );
    const against = heldAgainst(definition, targets[index], baselines[index], period.period, at);
    const change = restatement(definition, { before, after }, against);
    return change.isMaterial ? [{ ...period, definition, before, after, ...change }] : [];
  });
  await write(unit, initiativeId, at, restated);
  return true;
}

/** What a figure is read as: its value or, of people whose overlaps are not known, the least they can be. */
export function toldFigure(rule: AggregateRule, tally: Tally, distinct: DistinctPeople | null): Decimal | null {
  const { value, lower } = aggregateAcrossPartners(rule, tally, distinct);
  return value ?? lower;
}

/** What a period's figure was held against at an instant: the lines that a correction may cross. */
export function heldAgainst(
  definition: IndicatorDefinition,
  targets: readonly KnownTarget[] | undefined,
  baselines: readonly KnownBaseline[] | undefined,
  code: string,
  at: Date,
): Against {
  const period = parsePeriod(code);
  if (!period) throw new Error(`${code} is no period`);
  return againstOf(aimsOf(targets ?? [], baselines ?? [], at)(definition, period), period);
}

async function closedAmong(
  { rows }: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[],
  at: Date,
): Promise<Closed[]> {
  return rows(
    `select c.indicator_id as "indicatorId", c.period, c.period_start as start, c.period_end as end,
       coalesce(array_agg(distinct coalesce(m.reason, 'LATE_DATA')) filter (where m.id is not null), '{}') as reasons
     from obligation_period p
     join period_closing c on c.initiative_id = p.initiative_id and c.indicator_id = p.indicator_id
       and c.period_start = p.period_start and c.period_end = p.period_end
     left join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id and m.decided_at = $3
     where p.initiative_id = $1 and p.id = any ($2::uuid[])
     group by c.indicator_id, c.period, c.period_start, c.period_end
     order by c.indicator_id, c.period_start, c.period_end`,
    [initiativeId, obligationPeriodIds, at],
  );
}

interface Restated extends Closed, Restatement {
  readonly definition: IndicatorDefinition;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
}

/** The entry, that every audience may read, and its figures beside it. */
async function write({ rows }: Unit, initiativeId: string, at: Date, restated: readonly Restated[]): Promise<void> {
  if (restated.length === 0) return;
  const made = await rows<{ id: string; place: string }>(
    `insert into restatement (initiative_id, restated_at, indicator_id, definition_id, period, period_start, period_end, reason)
     select $1, $2, u.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[], $8::text[]) u
     returning id, indicator_id || ' ' || period as place`,
    [
      initiativeId,
      at,
      restated.map(({ indicatorId }) => indicatorId),
      restated.map(({ definition }) => definition.id),
      restated.map(({ period }) => period),
      restated.map(({ start }) => start),
      restated.map(({ end }) => end),
      restated.map(({ reasons }) => (reasons.length === 1 ? reasons[0] : null)),
    ],
  );
  const ids = new Map(made.map(({ id, place }) => [place, id]));
  await rows(
    `insert into restatement_figure (initiative_id, restatement_id, before, after, relative_change, crossed_target)
     select $1, u.* from unnest($2::uuid[], $3::numeric[], $4::numeric[], $5::numeric[], $6::boolean[]) u`,
    [
      initiativeId,
      restated.map(({ indicatorId, period }) => ids.get(`${indicatorId} ${period}`)),
      restated.map(({ before }) => before),
      restated.map(({ after }) => after),
      restated.map(({ relativeChange }) => relativeChange),
      restated.map(({ crossedTarget }) => crossedTarget),
    ],
  );
}
