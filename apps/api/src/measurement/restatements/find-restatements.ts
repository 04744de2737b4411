import { pinnedPeople } from "@keelson/domain/measurement/distinct-people";
import { restatement } from "@keelson/domain/measurement/restatement";
import type { RevisionReason } from "@keelson/domain/measurement/words";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import type { Unit } from "../../kernel/context.ts";
import { keyset, page, type Page, type PageAsked } from "../../kernel/page.ts";
import { baselinesOf } from "../baselines/find-baselines.ts";
import { placeOf } from "../aggregates/find-tallies.ts";
import { definitionsOf } from "../indicators/find-definitions.ts";
import { sees } from "../measurement.policy.ts";
import { releasesOf, type Released } from "../releases/find-released.ts";
import { targetsOf } from "../targets/find-targets.ts";
import { heldAgainst, toldFigure } from "./restate.ts";
import type { RestatementType } from "./restatement.type.ts";

export interface RestatementsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly indicatorId: string;
}

/** What everybody may know of a restatement. */
interface Entry {
  readonly id: string;
  readonly definitionId: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly publishedOn: Date;
  readonly reason: RevisionReason | null;
}

type Figures = Pick<RestatementType, "before" | "after" | "relativeChange" | "crossedTarget">;

/** What changed in closed periods of an indicator, the latest first, with the figures that the audience has been shown. */
export async function findRestatements(unit: Unit, asked: RestatementsAsked): Promise<Page<Entry & Figures>> {
  const { initiativeId, indicatorId } = asked;
  const { limit, after } = keyset(asked, /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  const [count] = await unit.rows<{ total: number }>(
    "select count(*)::int as total from restatement where initiative_id = $1 and indicator_id = $2",
    [initiativeId, indicatorId],
  );
  const entries = await unit.rows<Entry>(
    `select id, definition_id as "definitionId", period, period_start as start, period_end as end, restated_at as "publishedOn", reason
     from restatement
     where initiative_id = $1 and indicator_id = $2 and ($3::timestamptz is null or (restated_at, id) < ($3::timestamptz, $4::uuid))
     order by restated_at desc, id desc limit $5`,
    [initiativeId, indicatorId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  const figures = sees.all(unit.actor, initiativeId)
    ? await inside(unit, initiativeId, entries)
    : await outside(unit, asked, entries);
  const rows = entries.map((entry, index) => ({ ...entry, ...(figures[index] ?? hidden) }));
  return page(asked, rows, count?.total ?? 0, ({ publishedOn, id }) => [publishedOn.toISOString(), id]);
}

const hidden: Figures = { before: null, after: null, relativeChange: null, crossedTarget: null };

/** As the backbone saw it: what counted. */
async function inside({ rows }: Unit, initiativeId: string, entries: readonly Entry[]): Promise<Figures[]> {
  const found = await rows<Figures & { id: string }>(
    `select restatement_id as id, trim_scale(before)::text as before, trim_scale(after)::text as after,
       trim_scale(relative_change)::text as "relativeChange", crossed_target as "crossedTarget"
     from restatement_figure where initiative_id = $1 and restatement_id = any ($2::uuid[])`,
    [initiativeId, entries.map(({ id }) => id)],
  );
  const byId = new Map(found.map(({ id, ...figures }) => [id, figures]));
  return entries.map(({ id }) => byId.get(id) ?? hidden);
}

/** As outside audiences saw it: the release in force before, and the one that took its place with the restatement. */
async function outside(unit: Unit, asked: RestatementsAsked, entries: readonly Entry[]): Promise<Figures[]> {
  if (entries.length === 0) return [];
  const { initiativeId, indicatorId } = asked;
  const node = { initiativeId, id: indicatorId };
  const [initiative] = await initiativesById(unit, [initiativeId]);
  const [definitions = []] = await definitionsOf(unit, [node]);
  const [targets] = await targetsOf(unit, [node]);
  const [baselines] = await baselinesOf(unit, [node]);
  // stamps are whole milliseconds
  const releases = await releasesOf(
    unit,
    [1, 0].flatMap((earlier) =>
      entries.map(({ definitionId, start, end, publishedOn }) => {
        const asOf = new Date(publishedOn.getTime() - earlier).toISOString();
        return { initiativeId, definitionId, categoryKey: "", from: start, to: end, asOf };
      }),
    ),
  );
  return entries.map((entry, index) => {
    const [was, is] = [index, index + entries.length].map((moment) => releases[moment]?.get(placeOf(entry)));
    const definition = definitions.find(({ id }) => id === entry.definitionId);
    const isShown = was?.shown === "FIGURE" && is?.shown === "FIGURE";
    // held: what was shown stayed as it was, and what it would have become is not told
    const isHeld = is?.releasedAt.getTime() !== entry.publishedOn.getTime();
    if (!isShown || isHeld || !definition || !initiative) return hidden;
    const rule = { ...definition, minCoverage: initiative.minCoverage };
    const told = (release: Released) => toldFigure(rule, release, pinnedPeople(release.lower, release.upper));
    const [before, after] = [told(was), told(is)];
    const against = heldAgainst(definition, targets, baselines, entry.period, entry.publishedOn);
    const { relativeChange, crossedTarget } = restatement(definition, { before, after }, against);
    return { before, after, relativeChange, crossedTarget };
  });
}
