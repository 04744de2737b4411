import { UndirectedGraph } from "graphology";
import { connectedComponents } from "graphology-components";
import { density } from "graphology-metrics/graph/density.js";
import { expect, test } from "vitest";
import fc from "fast-check";
import { holds } from "../../test/holds.ts";
import { network } from "./network.ts";
import { reinforcement } from "./reinforcement.ts";

const node = fc.nat(14).map((number) => `n${number}`);
const graph = fc.record({
  nodes: fc.uniqueArray(node),
  links: fc.array(
    fc.record({ from: node, to: node, confirmedByFrom: fc.constant(true), confirmedByTo: fc.constant(true) }),
    { maxLength: 30 },
  ),
  organisations: fc.integer({ min: 1, max: 20 }),
});

/** The same in graphology, which is another's: nodes, and each pair that is joined once. */
function published(nodes: readonly string[], links: readonly { from: string; to: string }[]) {
  const made = new UndirectedGraph({ allowSelfLoops: false });
  for (const id of nodes) made.addNode(id);
  for (const { from, to } of links) if (from !== to && made.hasNode(from) && made.hasNode(to)) made.mergeEdge(from, to);
  return made;
}

test("on 1,000 random graphs degrees, parts, density and isolation are those that graphology finds", () => {
  holds(
    fc.property(graph, ({ nodes, links }) => {
      const theirs = published(nodes, links);
      const ours = network(nodes, links);
      expect([...ours.degrees]).toEqual(nodes.map((id) => [id, theirs.degree(id)]));
      const parts = connectedComponents(theirs).map((part) => part.toSorted().join());
      expect(ours.components.map((part) => part.join()).toSorted()).toEqual(parts.toSorted());
      if (nodes.length > 1) expect(ours.density).toBeCloseTo(density(theirs), 12);
      // each activity led by another organisation: the density across organisations is the network's
      const led = nodes.map((id) => ({ id, organisation: id }));
      const found = reinforcement(led, links);
      expect(found.linkedCrossOrgPairs).toBe(theirs.size);
      if (nodes.length > 1) expect(Number(found.density)).toBeCloseTo(density(theirs), 9);
      expect(found.isolated).toEqual(nodes.filter((id) => theirs.degree(id) === 0));
    }),
  );
});

test("on 1,000 random graphs the density across organisations is that of graphology's edges across them", () => {
  holds(
    fc.property(graph, ({ nodes, links, organisations }) => {
      const organisationOf = (id: string) => String(Number(id.slice(1)) % organisations);
      const theirs = published(nodes, links);
      const across = theirs.filterEdges((_edge, _attributes, a, b) => organisationOf(a) !== organisationOf(b)).length;
      const all = published(
        nodes,
        nodes.flatMap((from) => nodes.map((to) => ({ from, to }))),
      );
      const possible = all.filterEdges((_edge, _attributes, a, b) => organisationOf(a) !== organisationOf(b)).length;
      const found = reinforcement(
        nodes.map((id) => ({ id, organisation: organisationOf(id) })),
        links,
      );
      expect(found).toMatchObject({ crossOrgPairs: possible, linkedCrossOrgPairs: across });
    }),
  );
});
