import { panelChange } from "@keelson/domain/measurement/panel-change";
import { emptyTally } from "@keelson/domain/measurement/tally";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.js";
import { NotFound } from "../../kernel/refusal.js";
import { slots, slotsOfSeen } from "../../kernel/slots.js";
import { answered, knownOf } from "../aggregates/answered-periods.js";
import { ruleOf, speaking } from "../aggregates/figured.js";
import { periodOf } from "../aggregates/find-aggregates.js";
import { placeOf } from "../aggregates/find-tallies.js";
import { sees } from "../measurement.policy.js";
/**
 * How the collective figure changed from one period to another, beside the like-for-like change. Null for all but the backbone, and
 * where one of the periods has no figure to compare or is of another definition.
 */
export async function findPanelChange(ctx, indicator, { asOf, ...asked }) {
  const { initiativeId } = indicator;
  const [from, to] = [periodOf(asked.from, "from"), periodOf(asked.to, "to")];
  if (!sees.all(ctx.actor, initiativeId)) return null;
  const { definitions, past, known } = await knownOf(ctx, indicator, asOf);
  const [before, after] = [from, to].map((period) => answered(indicator, definitions, period, known));
  // two definitions are two series: what lies between them is no change
  if (!before?.tiles || !after?.tiles || before.definition !== after.definition) return null;
  const { definition } = after;
  const panel = (tiles) =>
    ctx.load(panelsOf, {
      initiativeId,
      definitionId: definition.id,
      categoryKey: "",
      tiles: speaking(definition, tiles).map(({ start, end }) => ({ start, end })),
      asOf: past,
    });
  const [initiative, previous, current] = await Promise.all([
    ctx.load(initiativesById, initiativeId),
    panel(before.tiles),
    panel(after.tiles),
  ]);
  if (!initiative) throw new NotFound("indicator");
  const { allPartners, samePartners } = panelChange(ruleOf(definition, initiative.minCoverage), previous, current);
  return { allPartners, samePartners, partnersInBoth: samePartners.partners.length };
}
/** What each partner said, by partner, for the backbone: in one statement for all changes of a request. An instant to come is now. */
export const panelsOf = (unit, asked) =>
  slotsOfSeen(
    asked,
    ({ initiativeId }) => sees.all(unit.actor, initiativeId),
    (seen) => panels(unit, seen),
    new Map(),
  );
async function panels({ rows }, asked) {
  const tiles = asked.flatMap(({ tiles: parts, ...one }, place) => parts.map((part) => ({ ...one, ...part, place })));
  const found = await rows(
    `select a.asked, f.period_start as start, f.period_end as end, f.membership_id as "membershipId",
       f.reported, f.no_exposure as "noExposure", f.estimated, num_nonnulls(coalesce(f.value, f.denominator)) as n,
       ${["value", "numerator", "denominator", "weighted"].map((sum) => `coalesce(trim_scale(f.${sum}), 0)::text as ${sum}`).join(", ")},
       trim_scale(f.value)::text as least, trim_scale(f.value)::text as greatest
     from unnest($1::int[], $2::uuid[], $3::uuid[], $4::date[], $5::date[], $6::timestamptz[])
       a (asked, initiative_id, definition_id, from_day, to_day, as_of)
     join counted_figure f on f.initiative_id = a.initiative_id and f.definition_id = a.definition_id
       and f.category_set_id = '00000000-0000-0000-0000-000000000000' and f.period_start = a.from_day and f.period_end = a.to_day
       and f.kind = 0
       and case when a.as_of is null then f.closed_at = 'infinity' else f.opened_at <= a.as_of and f.closed_at > a.as_of end
     order by f.membership_id`,
    [
      tiles.map(({ place }) => place),
      tiles.map(({ initiativeId }) => initiativeId),
      tiles.map(({ definitionId }) => definitionId),
      tiles.map(({ start }) => start),
      tiles.map(({ end }) => end),
      tiles.map(({ asOf }) => asOf),
    ],
  );
  const rowsOf = slots(
    asked.map((_, place) => String(place)),
    found,
    (row) => String(row.asked),
  );
  return asked.map(({ tiles: parts }, place) => partnersOf(rowsOf[place] ?? [], parts.map(placeOf)));
}
/** One tally a partner and part; of a part that a partner said nothing of, an empty one. */
function partnersOf(rows, places) {
  const partners = new Map();
  for (const row of rows) {
    const tallies = partners.get(row.membershipId) ?? places.map(() => emptyTally);
    tallies[places.indexOf(placeOf(row))] = { ...emptyTally, ...row, expected: 1 };
    partners.set(row.membershipId, tallies);
  }
  return partners;
}
//# sourceMappingURL=find-panel-change.js.map
