import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import { notAggregated } from "@keelson/domain/measurement/aggregate";
import { pinnedPeople } from "@keelson/domain/measurement/distinct-people";
import { emptyTally } from "@keelson/domain/measurement/tally";
import { isReleased, nothingReleased, releasesOf } from "../releases/find-released.js";
import { byDefinition } from "./answered-periods.js";
import { noFigure, ruleOf, speaking } from "./figured.js";
import { placeOf } from "./find-tallies.js";
/** As outside audiences see it: what was released. */
export async function figuresOutside(ctx, { asking, keys, past, minCoverage }) {
  const found = await byDefinition(asking, keys, past, (range) => ctx.load(releasesOf, range));
  return asking.map(({ definition, tiles }) => {
    const rule = ruleOf(definition, minCoverage);
    const releases = found.get(definition.id);
    if (!releases) return unreleased(rule, false);
    if (!isReleased(keys.get(definition.id) ?? "")) return unreleased(rule, true);
    return outside(rule, tiles, releases);
  });
}
const untold = { ...nothingReleased, shown: "COVERAGE_ONLY" };
/** A roll-up over a hidden part stays hidden. */
function outside(rule, tiles, releases) {
  const known = (tiles ?? []).map((period) => releases.get(placeOf(period)));
  const changedAt = known.flatMap((release) => release?.releasedAt ?? []);
  if (!tiles) return { ...unreleased(rule, false), changedAt };
  const parts = speaking(rule, known).map((release) => release ?? untold);
  const aggregate = aggregateAcrossTime(
    rule,
    parts,
    parts.map(({ lower, upper }) => pinnedPeople(lower, upper)),
  );
  const suppressed = parts.some(({ shown }) => shown === "SUPPRESSED");
  const hidden =
    suppressed ||
    aggregate.status === "INSUFFICIENT" ||
    parts.some(({ shown, reported }) => shown !== "FIGURE" && reported > 0);
  const restated = !hidden && parts.some(({ revised }) => revised > 0);
  const shown = hidden ? { ...aggregate, ...noFigure } : aggregate;
  return { ...shown, suppressed, restated, changedAt, parts: null };
}
/** What no release tells of: of a filter by three dimensions, or of periods that do not fill the one asked for, nothing is computed. */
const unreleased = (rule, suppressed) => ({
  ...notAggregated(rule, emptyTally),
  suppressed,
  restated: false,
  changedAt: [],
  parts: null,
});
//# sourceMappingURL=figures-outside.js.map
