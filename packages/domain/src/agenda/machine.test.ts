import { expect, test } from "vitest";
import { agendaLife } from "./agenda-life.ts";
import { consultationLife, themeLife } from "./consultation.ts";
import { endorsementLife } from "./endorsement.ts";
import { initiativeLife } from "./governance.ts";
import { membershipLife } from "../identity/membership-life.ts";
import { mayPass, type Machine } from "./machine.ts";

// The drawings of docs/methodology.md 4.1 to 4.3, written a second time.
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
  [
    "an initiative",
    initiativeLife,
    [
      "PROPOSED ACTIVE",
      "PROPOSED SCREENED_OUT",
      "ACTIVE PAUSED",
      "PAUSED ACTIVE",
      "ACTIVE CLOSED",
      "PAUSED CLOSED",
      "SCREENED_OUT PROPOSED",
    ],
  ],
  [
    "a membership",
    membershipLife,
    ["INVITED ACTIVE", "INVITED DECLINED", "ACTIVE SUSPENDED", "SUSPENDED ACTIVE", "ACTIVE EXITED", "SUSPENDED EXITED"],
  ],
  ["a consultation", consultationLife, ["PLANNED OPEN", "OPEN CLOSED", "CLOSED ANSWERED"]],
  // docs/methodology.md draws none: the least there can be
  ["a theme", themeLife, ["RAISED ANSWERED", "RAISED WITHDRAWN", "ANSWERED WITHDRAWN"]],
  [
    "an endorsement",
    endorsementLife,
    [
      ...["ENDORSED", "ENDORSED_WITH_RESERVATIONS", "DECLINED"].flatMap((said) => [
        `PENDING ${said}`,
        `WITHDRAWN ${said}`,
      ]),
      "ENDORSED ENDORSED_WITH_RESERVATIONS",
      "ENDORSED_WITH_RESERVATIONS ENDORSED",
      ...["ENDORSED", "ENDORSED_WITH_RESERVATIONS"].flatMap((said) => [
        `${said} DECLINED`,
        `${said} WITHDRAWN`,
        `${said} PENDING`,
        `DECLINED ${said}`,
      ]),
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
