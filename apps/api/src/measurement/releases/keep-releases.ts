import { aggregateAcrossPartners } from "@keelson/domain/measurement/aggregate";
import type { DistinctPeople } from "@keelson/domain/measurement/distinct-people";
import { decideRelease } from "@keelson/domain/measurement/release";
import type { AcrossPartners, AcrossTime, MeasureType } from "@keelson/domain/measurement/words";
import type { Unit } from "../../kernel/context.ts";
import { placeOf, type Cell } from "../aggregates/find-tallies.ts";
import { keptDistinct } from "../overlaps/find-distinct.ts";

/** One period's total as it stands, beside the release of it that is in force. */
interface Candidate extends Cell {
  readonly definitionId: string;
  readonly start: string;
  readonly end: string;
  readonly measureType: MeasureType;
  readonly acrossPartners: AcrossPartners;
  readonly acrossTime: AcrossTime;
  readonly multiplier: number;
  readonly allowsNegative: boolean;
  readonly populationCap: string | null;
  readonly minCoverage: string;
  readonly smallCellThreshold: number;
  readonly contributors: number;
  readonly contributorsUnnamed: number;
  readonly inForce: string | null;
  readonly inForceShown: "FIGURE" | "SUPPRESSED" | "COVERAGE_ONLY" | null;
  /** A figure has been shown before, in force or not; changes are counted against the last one shown. */
  readonly lastShown: "IN_FORCE" | "EARLIER" | null;
  readonly changed: number;
  readonly changedUnnamed: number;
  /** The release in force says the very same of the figures. */
  readonly same: boolean;
  readonly inForceLower: string | null;
  readonly inForceUpper: string | null;
}

/**
 * Brings the releases that outside audiences read up to what counts now: for the periods of these obligation periods, or for all
 * of the initiative. What one change would give away is held until enough partners have changed. Called in the transaction that
 * moved the figures, under the initiative's clock, at its stamp.
 */
export async function keepReleases(
  unit: Unit,
  initiativeId: string,
  at: Date,
  obligationPeriodIds: readonly string[] | null = null,
): Promise<void> {
  await unit.widen({ keeps: [initiativeId] });
  const candidates = await findCandidates(unit, initiativeId, obligationPeriodIds);
  const people = await distinctFor(unit, initiativeId, candidates);
  const made = candidates.flatMap((candidate, index) => {
    const { inForceShown, inForceLower, inForceUpper } = candidate;
    const distinct = people[index] ?? null;
    const aggregate = aggregateAcrossPartners(candidate, candidate, distinct);
    const decision = decideRelease({ ...candidate, aggregate });
    if (decision === "HOLD") return [];
    const told = decision.shown === "FIGURE" ? distinct : null;
    const [lower, upper] = [told?.lower ?? null, told?.upper ?? null];
    const same = candidate.same && lower === inForceLower && upper === inForceUpper;
    return same && decision.shown === inForceShown ? [] : [{ candidate, shown: decision.shown, lower, upper }];
  });
  if (made.length === 0) return;
  const replaced = made.flatMap(({ candidate }) => candidate.inForce ?? []);
  await unit.rows("update release set replaced_at = $3 where initiative_id = $1 and id = any ($2::uuid[])", [
    initiativeId,
    replaced,
    at,
  ]);
  await unit.rows(
    `insert into release (initiative_id, definition_id, period_start, period_end, released_at, shown, expected, waived, reported,
       no_exposure, estimated, revised, n, value, numerator, denominator, weighted, least, greatest, lower, upper)
     select $1, u.* from unnest($2::uuid[], $3::date[], $4::date[], $5::timestamptz[], $6::text[], $7::int[],
       $8::int[], $9::int[], $10::int[], $11::int[], $12::int[], $13::int[], $14::numeric[], $15::numeric[], $16::numeric[],
       $17::numeric[], $18::numeric[], $19::numeric[], $20::numeric[], $21::numeric[]) u`,
    [
      initiativeId,
      made.map(({ candidate }) => candidate.definitionId),
      made.map(({ candidate }) => candidate.start),
      made.map(({ candidate }) => candidate.end),
      made.map(() => at),
      made.map(({ shown }) => shown),
      ...(["expected", "waived", "reported"] as const).map((name) => made.map(({ candidate }) => candidate[name])),
      ...(
        [
          "noExposure",
          "estimated",
          "revised",
          "n",
          "value",
          "numerator",
          "denominator",
          "weighted",
          "least",
          "greatest",
        ] as const
      ).map((name) => made.map(({ candidate, shown }) => (shown === "FIGURE" ? candidate[name] : null))),
      made.map(({ lower }) => lower),
      made.map(({ upper }) => upper),
    ],
  );
}

/** What is known of the different people of each candidate; null where nobody knows overlaps, or people are added up. */
async function distinctFor(
  unit: Unit,
  initiativeId: string,
  candidates: readonly Candidate[],
): Promise<(DistinctPeople | null)[]> {
  const distinct = candidates.filter(({ acrossPartners }) => acrossPartners === "SUM_DISTINCT");
  if (distinct.length === 0) return [];
  const found = await keptDistinct(
    unit,
    distinct.map(({ definitionId, start, end }) => ({
      initiativeId,
      definitionId,
      categoryKey: "",
      from: start,
      to: end,
      asOf: null,
    })),
    { isShared: true },
  );
  return candidates.map((candidate) => found[distinct.indexOf(candidate)]?.get(placeOf(candidate)) ?? null);
}

/** A partner that shares nothing is in no release; it stays expected, so the coverage tells of it. */
function findCandidates(
  { rows }: Unit,
  initiativeId: string,
  obligationPeriodIds: readonly string[] | null,
): Promise<Candidate[]> {
  const scope = obligationPeriodIds
    ? `select distinct definition_id, period_start, period_end from counted_figure
       where initiative_id = $1 and obligation_period_id = any ($2::uuid[])`
    : "select definition_id, period_start, period_end from aggregate_cell where initiative_id = $1 and category_set_id = $2";
  const total = "00000000-0000-0000-0000-000000000000";
  return rows<Candidate>(
    `select s.definition_id as "definitionId", s.period_start as start, s.period_end as end,
       d.measure_type as "measureType", d.across_partners as "acrossPartners", d.across_time as "acrossTime", d.multiplier,
       d.allows_negative as "allowsNegative", trim_scale(d.population_cap)::text as "populationCap", i.min_coverage as "minCoverage", i.small_cell_threshold as "smallCellThreshold",
       now_.*, r.id as "inForce", r.shown as "inForceShown", trim_scale(r.lower)::text as "inForceLower", trim_scale(r.upper)::text as "inForceUpper", case when r.shown = 'FIGURE' then 'IN_FORCE' when l.released_at is not null then 'EARLIER' end as "lastShown", then_.changed, then_.unnamed as "changedUnnamed",
       coalesce((r.expected, r.waived, r.reported) = (now_.expected, now_.waived, now_.reported)
         and (r.shown <> 'FIGURE' or (then_.changed = 0 and (r.no_exposure, r.estimated, r.revised)
           = (now_."noExposure", now_.estimated, now_.revised))), false) as same
     from (${scope}) s
     join indicator_definition d on d.initiative_id = $1 and d.id = s.definition_id
     join initiative i on i.id = $1
     left join release r on r.initiative_id = $1 and r.definition_id = s.definition_id and r.period_start = s.period_start
       and r.period_end = s.period_end and r.replaced_at = 'infinity'
     left join lateral (
       select x.released_at from release x
       where x.initiative_id = $1 and x.definition_id = s.definition_id and x.period_start = s.period_start
         and x.period_end = s.period_end and x.shown = 'FIGURE'
       order by x.released_at desc limit 1) l on true
     cross join lateral (
       select coalesce(sum(f.expected), 0)::int as expected, coalesce(sum(f.waived), 0)::int as waived,
         coalesce(sum(f.reported), 0)::int as reported, coalesce(sum(f.no_exposure), 0)::int as "noExposure",
         coalesce(sum(f.estimated), 0)::int as estimated, coalesce(sum(f.revised), 0)::int as revised,
         count(coalesce(f.value, f.denominator))::int as n,
         trim_scale(coalesce(sum(f.value), 0))::text as value, trim_scale(coalesce(sum(f.numerator), 0))::text as numerator,
         trim_scale(coalesce(sum(f.denominator), 0))::text as denominator, trim_scale(coalesce(sum(f.weighted), 0))::text as weighted,
         trim_scale(min(f.value))::text as least, trim_scale(max(f.value))::text as greatest,
         count(coalesce(f.value, f.denominator))::int as contributors,
         (count(coalesce(f.value, f.denominator)) filter (where m.data_sharing_consent <> 'NAMED_PUBLIC'))::int as "contributorsUnnamed"
       from counted_figure f
       join membership m on m.initiative_id = $1 and m.id = f.membership_id
       where f.initiative_id = $1 and f.definition_id = s.definition_id and f.category_set_id = '${total}'
         and f.period_start = s.period_start and f.period_end = s.period_end and f.closed_at = 'infinity' and (f.kind = 1 or m.data_sharing_consent <> 'NONE')) now_
     cross join lateral (
       select count(distinct x.membership_id)::int as changed,
         (count(distinct x.membership_id) filter (where m.data_sharing_consent <> 'NAMED_PUBLIC'))::int as unnamed
       from (
         select f.membership_id from counted_figure f
         where l.released_at is not null and f.initiative_id = $1 and f.definition_id = s.definition_id and f.category_set_id = '${total}'
           and f.period_start = s.period_start and f.period_end = s.period_end and f.kind = 0
           and (f.closed_at = 'infinity' or (f.opened_at <= l.released_at and f.closed_at > l.released_at))
         -- the same figure then and now is one group of two, or one row that spans both
         group by f.membership_id, f.reported, f.value, f.numerator, f.denominator
         having bool_or(f.closed_at = 'infinity') <> bool_or(f.opened_at <= l.released_at)) x
       -- a partner that shares nothing is in no release, so its changes hide nobody else's
       join membership m on m.initiative_id = $1 and m.id = x.membership_id and m.data_sharing_consent <> 'NONE') then_`,
    [initiativeId, obligationPeriodIds ?? total],
  );
}
