import { ask, askFloor, clientOf, type Client } from "../http.ts";
import type { Running } from "../keelson.ts";
import { month } from "../package.ts";
import { sideBySide } from "../timing.ts";
import type { World } from "../world.ts";

interface Page {
  readonly nodes: readonly { readonly counts: { readonly expected: number } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const query = `query ($slug: String!, $after: String) { initiative(slug: $slug) { reportingProgress(period: "${month(0)}") {
  partners(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { membership { code organisation { name } }
    counts { expected submitted accepted overdue waived } } } } } }`;

/** The whole board, page by page, as the console reads it; the floor answers it by one statement. Milliseconds a board. */
export async function timeBoard(api: Running, floor: Running, world: World, rounds: number) {
  const [keelson, bare] = [clientOf(api.address, world.backbone), clientOf(floor.address, world.backbone)];
  const cells = await readBoard(keelson, world.slug);
  if (cells !== 20_000) throw new Error(`the board has ${cells} cells instead of 20,000`);
  const [own = NaN, under = NaN] = await sideBySide(rounds, [
    () => readBoard(keelson, world.slug),
    () => askFloor(bare, "/board", world.slug),
  ]);
  keelson.close();
  bare.close();
  return { own, floor: under };
}

async function readPage(client: Client, slug: string, after: string | null): Promise<Page> {
  const { initiative } = await ask<{ initiative: { reportingProgress: { partners: Page } } }>(client, query, {
    slug,
    after,
  });
  return initiative.reportingProgress.partners;
}

async function readBoard(client: Client, slug: string): Promise<number> {
  let cells = 0;
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo }: Page = await readPage(client, slug, after);
    for (const { counts } of nodes) cells += counts.expected;
    if (!pageInfo.hasNextPage) return cells;
    after = pageInfo.endCursor;
  }
}
