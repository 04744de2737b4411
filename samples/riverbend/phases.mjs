/** Whom Riverbend is about, who sits in its committee, and how that decided of the phase. */
import { of } from "./persons.mjs";
import { deed, initiative, organisation, person, the } from "./words.mjs";

const director = of("BACKBONE");
const chair = of("TOWN_CLINIC");

const group = (name, description, estimatedSize, more) =>
  deed(-566, director, "setConstituentGroup", {
    initiativeId: initiative,
    name,
    description,
    estimatedSize,
    isMostAffected: true,
    languages: ["en"],
    ...more,
  });
const seat = (on, code, more) =>
  deed(on, chair, "giveSeat", {
    groupId: the("committee"),
    membershipId: organisation(code),
    personId: person(of(code)),
    ...more,
  });

export const deeds = [
  group("Children on the Hill", "Where rents rise and families move, and what was begun with a child stops.", 1900, {
    contactChannels: ["Parents' Table, in kitchens and at school gates"],
  }),
  group(
    "Families who are new to the country",
    "Who have somebody to ask, and not always in a language of theirs.",
    640,
    {
      languages: ["en", "ar", "sw"],
      contactChannels: ["Welcome House", "The midwives"],
    },
  ),
  group("Young people who were sent home from school", "More than once, and mostly the same few hundred.", 310, {
    contactChannels: ["Young Voices"],
  }),
  deed(
    -559,
    chair,
    "setGroup",
    {
      initiativeId: initiative,
      kind: "STEERING_COMMITTEE",
      name: "Steering committee",
      charter: "Decides what the backbone may not: the agenda, the phase, and who takes part. Meets every quarter.",
    },
    "committee",
  ),
  seat(-559, "TOWN_CLINIC", { isChair: true }),
  seat(-559, "PARENTS", { compensated: true }),
  ...["BRIDGE_ACADEMY", "SCHOOLS_OFFICE", "TRADES_GUILD"].map((code) => seat(-559, code)),
  seat(-559, "BACKBONE", { voting: false }),
  // what the first round changed
  seat(-327, "YOUNG_VOICES", { compensated: true }),
  deed(-326, chair, "decidePhase", {
    assessmentId: the("first round"),
    goesOn: false,
    title: "We stay in the first phase, and ask people first",
    text: "Riverbend stays in its first phase until those it is about were asked where they live. We ask all organisations again in spring.",
    rationale:
      "The answers say that we are not ready, and where: people were asked in the town hall, and those it is about do not go there.",
    method: "CONSENT",
    dissent: "One member would have gone on, so that what was begun with the schools does not wait.",
  }),
  deed(-203, chair, "decidePhase", {
    assessmentId: the("second round"),
    goesOn: true,
    title: "We go on to organise ourselves",
    text: "Riverbend goes on to its second phase: working groups, a second agenda, and figures that all report alike.",
    rationale:
      "Twelve organisations answered, and see it alike. Parents and young people were asked in fourteen kitchens, and say so themselves.",
    method: "CONSENSUS",
  }),
];
