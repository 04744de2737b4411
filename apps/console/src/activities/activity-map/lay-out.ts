import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { OrganisationLink, OrganisationNode } from "./organisations-of.ts";

/** Where an organisation is drawn. */
export interface Spot extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/** What is drawn as one network, at most: beyond it nobody sees anything in it, and a table says more. */
export const networkMost = { organisations: 300, links: 1_500 } as const;

/** How long one frame may lay out before it draws: well within a sixtieth of a second, with the drawing. */
const sliceMilliseconds = 3;

/** The same organisations always come to lie in the same places: nothing of it is drawn by lot. */
export function layOut(nodes: readonly OrganisationNode[], links: readonly OrganisationLink[]) {
  const spots: Spot[] = nodes.map(({ id, activities }) => ({ id, radius: 5 + Math.min(9, 2 * Math.sqrt(activities)) }));
  const simulation = forceSimulation<Spot>(spots)
    .force(
      "link",
      forceLink<Spot, { source: string; target: string }>(links.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ id }) => id)
        .distance(60),
    )
    .force("charge", forceManyBody<Spot>().strength(-80).distanceMax(400))
    .force(
      "collide",
      forceCollide<Spot>(({ radius }) => radius + 3),
    )
    // what is linked to nothing stays near the others
    .force("x", forceX<Spot>().strength(0.06))
    .force("y", forceY<Spot>().strength(0.09))
    .stop();
  return {
    spots,
    /** Goes on for a slice of time; true once all is at rest. */
    step: (now: () => number): boolean => {
      const end = now() + sliceMilliseconds;
      while (simulation.alpha() > simulation.alphaMin()) {
        simulation.tick();
        if (now() >= end) return false;
      }
      return true;
    },
  };
}
