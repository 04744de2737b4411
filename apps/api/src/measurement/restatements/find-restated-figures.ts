import { pinnedPeople } from "@keelson/domain/measurement/distinct-people";
import { restatement } from "@keelson/domain/measurement/restatement";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import type { Batch, Unit } from "../../kernel/context.ts";
import { placeOf } from "../aggregates/find-tallies.ts";
import { baselinesOf } from "../baselines/find-baselines.ts";
import { definitionsById } from "../indicators/find-definitions.ts";
import { sees } from "../measurement.policy.ts";
import { releasesOf, type Released } from "../releases/find-released.ts";
import { targetsOf } from "../targets/find-targets.ts";
import { heldAgainst, toldFigure } from "./restate.ts";
import type { Restatement } from "./restatement.entity.ts";

/** The collective figure before and after, as far as the audience has been shown both. */
export interface RestatedFigures {
  readonly before: string | null;
  readonly after: string | null;
  readonly relativeChange: string | null;
  readonly crossedTarget: boolean | null;
}

/** The figures of restatements: for the backbone what counted, for everybody else what was released. */
export const restatedFiguresOf: Batch<Restatement, RestatedFigures> = async (unit, entries) => {
  const isInside = ({ initiativeId }: Restatement) => sees.all(unit.actor, initiativeId);
  const own = await inside(unit, entries.filter(isInside));
  const others = entries.filter((entry) => !isInside(entry));
  const shown = await outside(unit, others);
  return entries.map((entry) => own.get(entry.id) ?? shown[others.indexOf(entry)] ?? hidden);
};

const hidden: RestatedFigures = { before: null, after: null, relativeChange: null, crossedTarget: null };

/** As the backbone saw it: what counted. */
async function inside({ rows }: Unit, entries: readonly Restatement[]): Promise<Map<string, RestatedFigures>> {
  if (entries.length === 0) return new Map();
  const found = await rows<RestatedFigures & { id: string }>(
    `select restatement_id as id, trim_scale(before)::text as before, trim_scale(after)::text as after,
       trim_scale(relative_change)::text as "relativeChange", crossed_target as "crossedTarget"
     from restatement_figure where initiative_id = any ($1::uuid[]) and restatement_id = any ($2::uuid[])`,
    [[...new Set(entries.map(({ initiativeId }) => initiativeId))], entries.map(({ id }) => id)],
  );
  return new Map(found.map(({ id, ...figures }) => [id, figures]));
}

/** As outside audiences saw it: the release in force before, and the one that took its place with the restatement. */
async function outside(unit: Unit, entries: readonly Restatement[]): Promise<RestatedFigures[]> {
  if (entries.length === 0) return [];
  const nodes = entries.map(({ initiativeId, indicatorId }) => ({ initiativeId, id: indicatorId }));
  const initiatives = await initiativesById(
    unit,
    entries.map(({ initiativeId }) => initiativeId),
  );
  const definitions = await definitionsById(
    unit,
    entries.map(({ initiativeId, definitionId }) => ({ initiativeId, id: definitionId })),
  );
  const targets = await targetsOf(unit, nodes);
  const baselines = await baselinesOf(unit, nodes);
  // stamps are whole milliseconds
  const releases = await releasesOf(
    unit,
    [1, 0].flatMap((earlier) =>
      entries.map(({ initiativeId, definitionId, periodStart: from, periodEnd: to, restatedAt }) => {
        const asOf = new Date(restatedAt.getTime() - earlier).toISOString();
        return { initiativeId, definitionId, categoryKey: "", from, to, asOf };
      }),
    ),
  );
  return entries.map(({ period, periodStart: start, periodEnd: end, restatedAt }, index) => {
    const [was, is] = [index, index + entries.length].map((moment) => releases[moment]?.get(placeOf({ start, end })));
    const [initiative, definition] = [initiatives[index], definitions[index]];
    const isShown = was?.shown === "FIGURE" && is?.shown === "FIGURE";
    // held: what was shown stayed as it was, and what it would have become is not told
    const isHeld = is?.releasedAt.getTime() !== restatedAt.getTime();
    if (!isShown || isHeld || !definition || !initiative) return hidden;
    const rule = { ...definition, minCoverage: initiative.minCoverage };
    const told = (release: Released) => toldFigure(rule, release, pinnedPeople(release.lower, release.upper));
    const [before, after] = [told(was), told(is)];
    const against = heldAgainst(definition, targets[index], baselines[index], period, restatedAt);
    const { relativeChange, crossedTarget } = restatement(definition, { before, after }, against);
    return { before, after, relativeChange, crossedTarget };
  });
}
