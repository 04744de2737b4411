import { ask, askFloor, clientOf } from "../http.ts";
import type { Running } from "../keelson.ts";
import { month } from "../package.ts";
import { sideBySide } from "../timing.ts";
import type { World } from "../world.ts";

export const query = `query ($slug: String!, $asOf: DateTime) { initiative(slug: $slug) { indicators(first: 20) { nodes { code
  series(from: "${month(0)}", to: "${month(49)}", asOf: $asOf) { period value numerator denominator reported expected status } } } } }`;

/**
 * Collective outcomes as a funder reads them: every indicator × 50 periods, beside the floor. Milliseconds an answer. `anew` is as the first
 * to ask reads them, after something has changed: an instant yet to come is answered as of now, and was never told before.
 */
export async function timeOutcomes(api: Running, floor: Running, world: World, rounds: number) {
  const [keelson, bare] = [clientOf(api.address, world.funder), clientOf(floor.address, world.funder)];
  const { initiative } = await ask<{ initiative: { indicators: { nodes: { series: { value: string | null }[] }[] } } }>(
    keelson,
    query,
    { slug: world.slug },
  );
  const figures = initiative.indicators.nodes.flatMap(({ series }) => series).filter(({ value }) => value !== null);
  if (figures.length !== 1_000) throw new Error(`${figures.length} figures were answered instead of 1,000`);
  let ahead = Date.parse("2200-01-01");
  const [own = NaN, anew = NaN, under = NaN] = await sideBySide(rounds, [
    () => ask(keelson, query, { slug: world.slug }),
    () => ask(keelson, query, { slug: world.slug, asOf: new Date((ahead += 1)).toISOString() }),
    () => askFloor(bare, "/outcomes", world.slug),
  ]);
  keelson.close();
  bare.close();
  return { own, anew, floor: under };
}
