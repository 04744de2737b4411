import { pairKey } from "./reinforcement.ts";
import type { Link } from "./reinforcement.ts";

/** How a network hangs together, whichever way its links point. */
export interface Network {
  /** Of each node, how many different others it is joined to. */
  readonly degrees: ReadonlyMap<string, number>;
  /** The parts between which there is no link, largest first, each in the order of its names. */
  readonly components: readonly (readonly string[])[];
  /** Pairs that are joined ÷ all pairs, 0 to 1; null below two nodes. */
  readonly density: number | null;
}

/**
 * How nodes hang together by their links: both directions and several kinds between two are one, and links to oneself or
 * to what is no node are none.
 */
export function network(nodes: readonly string[], links: readonly Link[]): Network {
  const neighbours = new Map<string, Set<string>>(nodes.map((node) => [node, new Set()]));
  const joined = new Set<string>();
  for (const { from, to } of links) {
    const [one, other] = [neighbours.get(from), neighbours.get(to)];
    if (!one || !other || from === to) continue;
    one.add(to);
    other.add(from);
    joined.add(pairKey(from, to));
  }
  const size = neighbours.size;
  return {
    degrees: new Map([...neighbours].map(([node, others]) => [node, others.size])),
    components: componentsOf(neighbours),
    density: size < 2 ? null : (2 * joined.size) / (size * (size - 1)),
  };
}

function componentsOf(neighbours: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const seen = new Set<string>();
  const components: string[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    // grows while it is walked
    const component = [start];
    for (let place = 0; place < component.length; place += 1)
      for (const next of neighbours.get(component[place] ?? "") ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          component.push(next);
        }
    components.push(component.toSorted());
  }
  return components.toSorted((a, b) => b.length - a.length || ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
}
