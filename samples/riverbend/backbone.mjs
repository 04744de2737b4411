/** How Riverbend's people see their backbone, what it works on, where its time went, and who pays it. */
import { alsoOf, of } from "./persons.mjs";
import { day, deed, initiative, organisation, person, quarter, the } from "./words.mjs";

const director = of("BACKBONE");
const staff = alsoOf("BACKBONE");
const scale = ["NOT_YET", "A_LITTLE", "PARTLY", "MOSTLY", "CLEARLY_SO"];

/** What each makes of the six functions, from 0 to 4; null is "don't know". */
const functions = ["BV", "BA", "BM", "BP", "BO", "BF"];
const counts = { BV: 4, BA: 8, BM: 5, BP: 4, BO: 3, BF: 3 };
const views = {
  MILL_LANE: [3, 3, 3, 2, 1, 2],
  TOWN_CLINIC: [3, 3, 2, 2, 2, 2],
  BRIDGE_ACADEMY: [3, 4, 3, 2, 1, 1],
  SCHOOLS_OFFICE: [4, 3, 4, 1, 3, 2],
  TRADES_GUILD: [2, 3, 2, 2, 1, 1],
  MENTORS: [3, 4, 3, 3, null, 1],
  TOWN_COLLEGE: [3, 3, 3, 2, 2, 2],
  DOCK_YOUTH: [2, 2, 1, 3, 1, 0],
  PARENTS: [2, 3, 1, 3, 1, null],
  YOUNG_VOICES: [2, 2, 1, 2, 0, null],
  FOUNDATION: [4, 3, 3, 2, 2, 3],
};
const own = [3, 4, 4, 2, 2, 3];

/** Statement by statement a little more or less than the view as a whole. */
const answers = (view, place) =>
  functions.flatMap((code, at) =>
    Array.from({ length: counts[code] }, (_, index) => {
      const less =
        view[at] === null
          ? null
          : Math.max(
              0,
              Math.min(
                4,
                view[at] + ((place + index + at) % 3 === 0 ? 1 : 0) - ((place + 2 * index) % 4 === 0 ? 1 : 0),
              ),
            );
      return { code: `${code}${index + 1}`, answer: less === null ? "DONT_KNOW" : scale[less] };
    }),
  );
const rate = (on, by, code, view, place) =>
  deed(on, by, "rateBackbone", {
    reviewId: the("review"),
    membershipId: organisation(code),
    answers: answers(view, place),
  });

const shares = (...of) =>
  [
    "GUIDE_VISION_AND_STRATEGY",
    "SUPPORT_ALIGNED_ACTIVITIES",
    "ESTABLISH_SHARED_MEASUREMENT_PRACTICES",
    "BUILD_PUBLIC_WILL",
    "ADVANCE_POLICY",
    "MOBILIZE_FUNDING",
  ].map((function_, place) => ({ function: function_, share: of[place] }));
const time = (quarters, ...of) =>
  deed(-15, director, "setBackboneTime", {
    initiativeId: initiative,
    period: quarter(quarters),
    shares: shares(...of),
  });

const work = (name, on, by, of, title, plannedHours) =>
  deed(
    on,
    director,
    "addBackboneWorkItem",
    {
      initiativeId: initiative,
      function: of,
      title,
      membershipId: organisation("BACKBONE"),
      personId: person(by),
      plannedHours,
      language: "en",
    },
    name,
  );
const works = [
  ["w1", -260, staff, "ESTABLISH_SHARED_MEASUREMENT_PRACTICES", "Teach every new reporter the quarterly form", 60],
  ["w2", -210, director, "SUPPORT_ALIGNED_ACTIVITIES", "Find mentors and first employers who will meet each month", 80],
  ["w3", -120, staff, "BUILD_PUBLIC_WILL", "Four evenings in the libraries: what the figures say", 45],
  ["w4", -90, director, "ADVANCE_POLICY", "Ask the council to let nurseries and schools share a start date", 30],
  ["w5", -60, director, "MOBILIZE_FUNDING", "Bring two more funders to the same four outcomes", 50],
  ["w6", -30, director, "GUIDE_VISION_AND_STRATEGY", "Prepare the yearly look at the agenda", 25],
];
const stands = (name, on, state, outcomeNote) => {
  const [, , by, of, title, plannedHours] = works.find(([one]) => one === name);
  return deed(on, director, "changeBackboneWorkItem", {
    id: the(name),
    function: of,
    title,
    membershipId: organisation("BACKBONE"),
    personId: person(by),
    plannedHours,
    language: "en",
    state,
    ...(outcomeNote && { outcomeNote }),
  });
};

export const deeds = [
  ...works.map((one) => work(...one)),
  stands("w1", -200, "IN_PROGRESS"),
  stands(
    "w1",
    -110,
    "DONE",
    "Twenty-two of twenty-four partners report without asking. The film shows how, in three languages.",
  ),
  stands("w2", -180, "IN_PROGRESS"),
  stands("w3", -100, "IN_PROGRESS"),
  stands("w4", -35, "DROPPED", "The council moved its own plan to next year. We ask again when it is on the table."),
  stands("w5", -40, "IN_PROGRESS"),
  deed(-200, director, "sayBackboneFunding", {
    initiativeId: initiative,
    securedUntil: day(120),
    source: "Confluence Foundation, first grant; the town pays the office.",
    language: "en",
  }),
  deed(-18, director, "sayBackboneFunding", {
    initiativeId: initiative,
    securedUntil: day(485),
    source: "Confluence Foundation, second grant (letter to the committee); the town pays the office for as long.",
    language: "en",
  }),
  time(-4, "0.3", "0.35", "0.2", "0.05", "0", "0.1"),
  time(-3, "0.22", "0.33", "0.25", "0.08", "0.02", "0.1"),
  time(-2, "0.18", "0.3", "0.27", "0.1", "0.05", "0.1"),
  time(-1, "0.15", "0.25", "0.28", "0.14", "0.06", "0.12"),
  // the committee asks, and closes it the day after the last; a year later it asks again
  deed(-338, of("TOWN_CLINIC"), "openBackboneReview", { initiativeId: initiative, closesOn: day(-311) }, "review"),
  ...Object.entries(views).map(([code, view], place) => rate(-336 + 2 * place, of(code), code, view, place)),
  rate(-322, director, "BACKBONE", own, 1),
  rate(-321, staff, "BACKBONE", own, 2),
  deed(-310, of("TOWN_CLINIC"), "closeBackboneReview", { id: the("review") }),
  deed(
    -6,
    of("TOWN_CLINIC"),
    "openBackboneReview",
    { initiativeId: initiative, closesOn: day(22) },
    "this year's review",
  ),
];
