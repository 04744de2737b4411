import { expect, test } from "vitest";
import { organisationsOf } from "./organisations-of.ts";

const activity = (id: string, lead: string) => ({
  id,
  // a membership for each activity: an organisation may have several
  lead: { id: `membership ${id}`, organisation: { id: lead, name: `The ${lead}` } },
});
const link = (from: string, to: string, isConfirmed = true) => ({
  from: { id: from },
  to: { id: to },
  isConfirmedByFrom: true,
  isConfirmedByTo: isConfirmed,
});

test("a pair of organisations is one link, whichever way and however often, and what is within one is none", () => {
  const map = {
    activities: [activity("1", "b"), activity("2", "a"), activity("3", "a"), activity("4", "c")],
    links: [link("1", "2"), link("2", "1"), link("3", "1", false), link("2", "3"), link("1", "gone")],
  };
  expect(organisationsOf(map)).toEqual({
    nodes: [
      { id: "a", name: "The a", activities: 2 },
      { id: "b", name: "The b", activities: 1 },
      { id: "c", name: "The c", activities: 1 },
    ],
    links: [{ from: "a", to: "b", confirmed: 2, waiting: 1 }],
  });
});
