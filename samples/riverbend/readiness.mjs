/** How ready Riverbend's people said they were: two rounds of the first phase, and one of the second that is open. */
import { alsoOf, of } from "./persons.mjs";
import { day, deed, initiative, organisation, the } from "./words.mjs";

const director = of("BACKBONE");
const staff = alsoOf("BACKBONE");
const ratings = ["NOT_STARTED", "DISCUSSED", "STARTED", "LARGELY_IN_PLACE", "FULLY_IN_PLACE"];
const components = ["GI", "SP", "CI", "EI"];

/** What one person says: four statements of four components, 0 to 4 each, and ? for what they do not know. */
const answersOf = (phase, said, evidence) =>
  said.split(" ").flatMap((block, component) =>
    [...block].map((rating, item) => ({
      code: `${phase}.${components[component]}.${item + 1}`,
      answer: rating === "?" ? "DONT_KNOW" : ratings[Number(rating)],
      ...(item === 0 && evidence && { evidence: [{ kind: "DOCUMENT", text: evidence }] }),
    })),
  );

/** A round from its planning on: who is asked, and what they say, one after the other from its first day. */
const round = (name, { phase, code, from, days, asked = [], said, evidence = {} }) => [
  deed(
    from,
    director,
    "planAssessment",
    {
      initiativeId: initiative,
      phase,
      closesOn: day(from + days),
      invitations: [...Object.keys(said), ...asked].map((organisationCode) => ({
        membershipId: organisation(organisationCode),
        respondentsWanted: 1,
      })),
    },
    name,
  ),
  deed(from, director, "moveAssessment", { id: the(name), to: "OPEN" }),
  ...Object.entries(said).map(([organisationCode, ratingsSaid], place) =>
    deed(from + 1 + Math.min(Math.floor(place / 2), days - 1), of(organisationCode), "answerReadiness", {
      assessmentId: the(name),
      membershipId: organisation(organisationCode),
      language: "en",
      answers: answersOf(code, ratingsSaid, evidence[organisationCode]),
    }),
  ),
];
const closed = (name, on) => deed(on, director, "moveAssessment", { id: the(name), to: "CLOSED" });

// those who plan think that people were asked; those who were to be asked do not
const first = round("first round", {
  phase: "PHASE_I",
  code: "P1",
  from: -366,
  days: 20,
  said: {
    PARENTS: "1211 2111 0100 1?01",
    YOUNG_VOICES: "1111 11?1 0000 ?111",
    TOWN_CLINIC: "2322 3222 3232 2121",
    BRIDGE_ACADEMY: "2212 2122 3333 1211",
    SCHOOLS_OFFICE: "3322 3232 3332 2221",
    TRADES_GUILD: "2222 2212 2322 11?1",
    MENTORS: "2312 2122 1211 2211",
    MILL_LANE: "2212 2221 0111 1211",
    SUNRISE: "1222 2122 3223 2?21",
    LIBRARIES: "2222 3222 3332 2221",
    DOCK_YOUTH: "1212 2121 0010 1111",
    PANTRY: "2212 1221 1000 1?11",
  },
});

const second = round("second round", {
  phase: "PHASE_I",
  code: "P1",
  from: -232,
  days: 20,
  asked: ["NORTHFIELD_HIGH", "WELCOME_HOUSE"],
  evidence: {
    TOWN_CLINIC: "The list of all who were asked, and what was said in 14 kitchens, on the shelf in the town hall.",
  },
  said: {
    PARENTS: "3332 3332 2322 3232",
    YOUNG_VOICES: "3323 33?3 2232 2332",
    TOWN_CLINIC: "4333 3333 3333 3333",
    BRIDGE_ACADEMY: "3333 3233 3332 3332",
    SCHOOLS_OFFICE: "4433 4333 3333 3433",
    TRADES_GUILD: "3333 3233 3323 3232",
    MENTORS: "3332 3333 3322 3332",
    MILL_LANE: "3433 3333 2322 3323",
    SUNRISE: "3333 3332 3333 3?33",
    LIBRARIES: "3343 4333 3343 3333",
    DOCK_YOUTH: "3332 3323 2223 3232",
    PANTRY: "3333 3332 2233 3332",
  },
});

// open while somebody first looks at the sample; of the second phase, in which it is
const open = round("open round", {
  phase: "PHASE_II",
  code: "P2",
  from: -6,
  days: 15,
  asked: ["MILL_LANE", "SUNRISE", "LIBRARIES", "DOCK_YOUTH", "PANTRY", "NORTHFIELD_HIGH", "WELCOME_HOUSE", "MENTORS"],
  said: {
    PARENTS: "2321 3332 2212 2322",
    TOWN_CLINIC: "3333 4333 3322 3333",
    SCHOOLS_OFFICE: "3322 3333 3323 4333",
    TRADES_GUILD: "2322 3233 2222 3223",
    YOUNG_VOICES: "2221 3322 1211 2222",
  },
});

export const deeds = [
  ...first,
  closed("first round", -344),
  // it comes on the agenda of the committee's next meeting
  deed(-343, staff, "putOnAgenda", {
    assessmentId: the("first round"),
    component: "COMMUNITY_INVOLVEMENT",
    title: "Were people asked? Half of us say yes, and half say no",
  }),
  deed(-328, director, "discussAssessment", {
    id: the("first round"),
    among: "The steering committee, with four people from Parents' Table and Young Voices",
    about:
      "Schools and the clinic said that people had been asked: they meant two evenings in the town hall. Nobody from the Hill had been there, and nobody had asked those who were not.",
    outcome:
      "Parents' Table goes to people's kitchens, paid for it. Young Voices has a seat in the committee. We ask again in spring.",
  }),
  ...second,
  closed("second round", -210),
  deed(-204, director, "discussAssessment", {
    id: the("second round"),
    among: "The steering committee and the chairs of the working groups",
    about: "Young people still see less than schools do of what their word has changed. Nobody disputes it any more.",
    outcome:
      "The second agenda says beside each goal who asked for it. We go on to work out how we organise ourselves.",
  }),
  ...open,
];
