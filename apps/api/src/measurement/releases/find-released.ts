import type { Batch } from "../../kernel/context.ts";
import { placeOf, type Cell, type TalliesAsked } from "../aggregates/find-tallies.ts";
import { emptyTally } from "@keelson/domain/measurement/tally";

/** What a release in force shows of one period's total. Its figures are empty where it shows none. */
export interface Released extends Cell {
  readonly shown: "FIGURE" | "SUPPRESSED" | "COVERAGE_ONLY";
  readonly releasedAt: Date;
  /** What overlaps left of different people, where somebody knew them. */
  readonly lower: string | null;
  readonly upper: string | null;
}

/** Releases in force at the instant asked for, by their period, as `placeOf` names it. */
export type Releases = ReadonlyMap<string, Released>;

/** What outside audiences read instead of aggregates. Totals only: parts are not released yet. */
export const releasesOf: Batch<TalliesAsked, Releases> = async ({ rows }, asked) => {
  const found = await rows<Partial<Released> & { asked: number; start: string; end: string }>(
    `select a.place::int - 1 as asked, r.period_start as start, r.period_end as end, r.shown, r.released_at as "releasedAt",
       r.expected, r.waived, r.reported, r.no_exposure as "noExposure", r.estimated, r.revised, r.n,
       trim_scale(r.value)::text as value, trim_scale(r.numerator)::text as numerator,
       trim_scale(r.denominator)::text as denominator, trim_scale(r.weighted)::text as weighted,
       trim_scale(r.least)::text as least, trim_scale(r.greatest)::text as greatest,
       trim_scale(r.lower)::text as lower, trim_scale(r.upper)::text as upper
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::date[], $5::timestamptz[])
       with ordinality a (initiative_id, definition_id, from_day, to_day, as_of, place)
     join release r on r.initiative_id = a.initiative_id and r.definition_id = a.definition_id
       and r.period_start >= a.from_day and r.period_start <= a.to_day and r.period_end <= a.to_day
       and case when a.as_of is null then r.replaced_at = 'infinity' else r.released_at <= a.as_of and r.replaced_at > a.as_of end
     where a.place = any ($6::int[])`,
    [
      asked.map(({ initiativeId }) => initiativeId),
      asked.map(({ definitionId }) => definitionId),
      asked.map(({ from }) => from),
      asked.map(({ to }) => to),
      asked.map(({ asOf }) => asOf),
      asked.flatMap(({ categoryKey }, index) => (categoryKey === "" ? [index + 1] : [])),
    ],
  );
  const answers = asked.map(() => new Map<string, Released>());
  for (const { asked: at, start, end, ...release } of found)
    answers[at]?.set(placeOf({ start, end }), {
      ...emptyTally,
      revised: 0,
      lower: null,
      upper: null,
      ...withoutNulls(release),
    });
  return answers;
};

/** A release that shows no figure keeps the coverage; its figures are those of an empty tally, and are never read. */
function withoutNulls(release: Partial<Released>): Pick<Released, "shown" | "releasedAt"> & Partial<Cell> {
  // shown, releasedAt and the coverage are never null in a release
  return Object.fromEntries(Object.entries(release).filter(([, value]) => value !== null)) as Pick<
    Released,
    "shown" | "releasedAt"
  >;
}
