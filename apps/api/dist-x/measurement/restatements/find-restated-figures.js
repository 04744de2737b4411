import { pinnedPeople } from "@keelson/domain/measurement/distinct-people";
import { restatement } from "@keelson/domain/measurement/restatement";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.js";
import { placeOf } from "../aggregates/find-tallies.js";
import { baselinesOf } from "../baselines/find-baselines.js";
import { definitionsById } from "../indicators/find-definitions.js";
import { sees } from "../measurement.policy.js";
import { releasesOf } from "../releases/find-released.js";
import { targetsOf } from "../targets/find-targets.js";
import { heldAgainst, toldFigure } from "./restate.js";
/** The figures of restatements: for the backbone what counted, for everybody else what was released. */
export const restatedFiguresOf = async (unit, entries) => {
  const isInside = ({ initiativeId }) => sees.all(unit.actor, initiativeId);
  const own = await inside(unit, entries.filter(isInside));
  const others = entries.filter((entry) => !isInside(entry));
  const shown = await outside(unit, others);
  return entries.map((entry) => own.get(entry.id) ?? shown[others.indexOf(entry)] ?? hidden);
};
const hidden = { before: null, after: null, relativeChange: null, crossedTarget: null };
/** As the backbone saw it: what counted. */
async function inside({ rows }, entries) {
  if (entries.length === 0) return new Map();
  const found = await rows(
    `select restatement_id as id, trim_scale(before)::text as before, trim_scale(after)::text as after,
       trim_scale(relative_change)::text as "relativeChange", crossed_target as "crossedTarget"
     from restatement_figure where initiative_id = any ($1::uuid[]) and restatement_id = any ($2::uuid[])`,
    [[...new Set(entries.map(({ initiativeId }) => initiativeId))], entries.map(({ id }) => id)],
  );
  return new Map(found.map(({ id, ...figures }) => [id, figures]));
}
/** As outside audiences saw it: the release in force before, and the one that took its place with the restatement. */
async function outside(unit, entries) {
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
    const told = (release) => toldFigure(rule, release, pinnedPeople(release.lower, release.upper));
    const [before, after] = [told(was), told(is)];
    const against = heldAgainst(definition, targets[index], baselines[index], period, restatedAt);
    const { relativeChange, crossedTarget } = restatement(definition, { before, after }, against);
    return { before, after, relativeChange, crossedTarget };
  });
}
//# sourceMappingURL=find-restated-figures.js.map
