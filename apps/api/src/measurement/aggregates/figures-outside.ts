import { aggregateAcrossTime } from "@keelson/domain/measurement/across-time";
import { type AggregateRule, notAggregated } from "@keelson/domain/measurement/aggregate";
import { pinnedPeople } from "@keelson/domain/measurement/distinct-people";
import type { Period } from "@keelson/domain/measurement/period";
import { emptyTally } from "@keelson/domain/measurement/tally";
import type { Context } from "../../kernel/context.ts";
import { isReleased, releasesOf, type Released, type Releases } from "../releases/find-released.ts";
import { byDefinition } from "./answered-periods.ts";
import { noFigure, ruleOf, speaking, type Figured, type Question } from "./figured.ts";
import { placeOf } from "./find-tallies.ts";

/** As outside audiences see it: what was released. */
export async function figuresOutside(ctx: Context, { asking, keys, past, minCoverage }: Question): Promise<Figured[]> {
  const found = await byDefinition(asking, keys, past, (range) => ctx.load(releasesOf, range));
  return asking.map(({ definition, tiles }) => {
    const rule = ruleOf(definition, minCoverage);
    const releases = found.get(definition.id);
    if (!releases) return unreleased(rule, false);
    if (!isReleased(keys.get(definition.id) ?? "")) return unreleased(rule, true);
    return outside(rule, tiles, releases);
  });
}

/** A roll-up over a hidden part stays hidden. */
function outside(rule: AggregateRule, tiles: readonly Period[] | null, releases: Releases): Figured {
  const changedAt = (tiles ?? []).flatMap((period) => releases.get(placeOf(period))?.releasedAt ?? []);
  if (!tiles) return { ...unreleased(rule, false), changedAt };
  const parts: readonly Omit<Released, "releasedAt">[] = speaking(rule, tiles).map(
    (period) =>
      releases.get(placeOf(period)) ?? { ...emptyTally, revised: 0, lower: null, upper: null, shown: "COVERAGE_ONLY" },
  );
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
  const shown = hidden ? { ...aggregate, ...noFigure } : aggregate;
  const restated = !hidden && parts.some(({ revised }) => revised > 0);
  return { ...shown, suppressed, restated, changedAt, parts: null };
}

/** What no release tells of: of a filter by three dimensions, or of periods that do not fill the one asked for, nothing is computed. */
const unreleased = (rule: AggregateRule, suppressed: boolean): Figured => ({
  ...notAggregated(rule, emptyTally),
  suppressed,
  restated: false,
  changedAt: [],
  parts: null,
});
