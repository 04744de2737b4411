import { ask, clientOf } from "../http.ts";
import { cpuOf, type Running } from "../keelson.ts";
import type { World } from "../world.ts";

export const queries = {
  point: `query ($slug: String!) { initiative(slug: $slug) { indicator(code: "I000") { code name unit } } }`,
  list: `query ($slug: String!) { initiative(slug: $slug) { indicator(code: "I000") { measurements(first: 50) { nodes {
    id state revision period membership { code organisation { name } } } } } } }`,
} as const;

/** CPU of the API process for a point read and for a list of 50 with parents, as the backbone; the floor's beside it. */
export async function timeReads(api: Running, floor: Running, world: World, times: number) {
  const [keelson, bare] = [clientOf(api.address, world.backbone), clientOf(floor.address, world.backbone)];
  const spent = async (kind: keyof typeof queries) => ({
    own: await cpuPerRequest(api.pid, times, () => ask(keelson, queries[kind], { slug: world.slug })),
    floor: await cpuPerRequest(floor.pid, times, () => bare.post(`/${kind}`, { slug: world.slug })),
  });
  const answer = { point: await spent("point"), list: await spent("list") };
  keelson.close();
  bare.close();
  return answer;
}

/** Three times as many requests go before: until then a good part of the CPU goes into compiling, of the floor as of the API. */
async function cpuPerRequest(pid: number, times: number, request: () => Promise<unknown>): Promise<number> {
  for (let warm = 0; warm < times * 3; warm += 1) await request();
  const before = await cpuOf(pid);
  for (let done = 0; done < times; done += 1) await request();
  return ((await cpuOf(pid)) - before) / times;
}
