import { network, type Network } from "@keelson/domain/activities/network";
import type { ShownMap } from "./activity-map-document.ts";

/** How the activities shown hang together by the links that both leads confirmed. */
export function networkOf({ activities, links }: ShownMap): Network {
  const confirmed = links.filter((link) => link.isConfirmedByFrom && link.isConfirmedByTo);
  return network(
    activities.map(({ id }) => id),
    confirmed.map(({ from, to }) => ({ from: from.id, to: to.id })),
  );
}
