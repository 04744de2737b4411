import { expect, test } from "vitest";
import { agendaLife } from "./agenda-life.ts";
import { mayPass, type Machine } from "./machine.ts";

// The drawings of docs/methodology.md 4.3, written a second time.
const drawn: readonly (readonly [string, Machine<string>, readonly string[]])[] = [
  [
    "an agenda",
    agendaLife,
    [
      "DRAFT IN_CONSULTATION",
      "IN_CONSULTATION PROPOSED_FOR_ADOPTION",
      "PROPOSED_FOR_ADOPTION ADOPTED",
      "ADOPTED SUPERSEDED",
      "IN_CONSULTATION DRAFT",
      "DRAFT WITHDRAWN",
      "IN_CONSULTATION WITHDRAWN",
      "PROPOSED_FOR_ADOPTION WITHDRAWN",
    ],
  ],
];

test.each(drawn)("%s passes as it is drawn, and in no other way", (_, machine, arrows) => {
  const taken = machine.states.flatMap((from) =>
    machine.states.filter((to) => mayPass(machine, from, to)).map((to) => `${from} ${to}`),
  );
  expect(taken.toSorted()).toEqual(arrows.toSorted());
  expect(Object.keys(machine.arrows).toSorted()).toEqual(machine.states.toSorted());
});
