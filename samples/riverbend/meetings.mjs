/** When Riverbend's people met, what they took on, and what came of it. */
import { alsoOf, of } from "./persons.mjs";
import { day, deed, initiative, organisation, person, the, workday } from "./words.mjs";

const staff = alsoOf("BACKBONE");
const committee = ["TOWN_CLINIC", "BRIDGE_ACADEMY", "SCHOOLS_OFFICE", "TRADES_GUILD", "PARENTS", "YOUNG_VOICES"];
const schoolYears = [
  "MENTORS",
  "BRIDGE_ACADEMY",
  "NORTHFIELD_HIGH",
  "READING_ROOM",
  "AFTER_BELL",
  "DOCK_YOUTH",
  "YOUNG_VOICES",
];
const firstStep = [
  "TOWN_COLLEGE",
  "TRADES_GUILD",
  "MENTORS",
  "BRIDGE_ACADEMY",
  "NORTHFIELD_HIGH",
  "WELCOME_HOUSE",
  "FOUNDATION",
];

const invited = (codes) => ["BACKBONE", ...codes].map(organisation);
const plan = (name, on, by, title, codes, more) =>
  deed(
    on,
    by,
    "planMeeting",
    {
      initiativeId: initiative,
      title,
      inviteMembershipIds: invited(codes),
      languages: ["en"],
      durationMinutes: 90,
      ...more,
    },
    name,
  );
const came = (on, by, name, codes, remote = []) =>
  deed(
    on,
    by,
    "recordAttendance",
    {
      meetingId: the(name),
      attendance: ["BACKBONE", ...codes].map((code) => ({
        membershipId: organisation(code),
        personId: person(code === "BACKBONE" ? staff : of(code)),
        mode: remote.includes(code) ? "REMOTE" : "IN_PERSON",
      })),
    },
    name,
  );
const held = (on, by, name) => deed(on, by, "moveMeeting", { id: the(name), step: "HOLD" }, name);
/** Written on the day, and published some days later. */
const minutes = (on, by, name, text) => [
  deed(
    on,
    by,
    "writeMinutes",
    { meetingId: the(name), expectedVersion: the(name, "minutesVersion"), language: "en", text: text.join("\n") },
    name,
  ),
  deed(on + 4, by, "publishMinutes", { meetingId: the(name) }),
];

const meetings = [
  plan("beginning", -552, staff, "Steering committee: how we begin", committee, {
    on: workday(-545),
    at: "16:00",
    place: "Town hall, room 2",
    agenda: [
      { title: "What the backbone does, and what it does not", purpose: "DECIDE" },
      { title: "Reading the draft of the agenda aloud", purpose: "DISCUSS" },
    ],
  }),
  held(-545, staff, "beginning"),
  came(-545, staff, "beginning", ["TOWN_CLINIC", "BRIDGE_ACADEMY", "SCHOOLS_OFFICE", "TRADES_GUILD", "PARENTS"]),
  ...minutes(-545, staff, "beginning", [
    "# What the backbone does",
    "It keeps the calendar, the minutes and the figures. It has no vote, and nobody wants it to have one.",
    "",
    "# The draft of the agenda",
    "Read aloud, twice. Parents' Table asks for simpler words in four places; they are marked in the draft.",
    "Young Voices could not come at four in the afternoon. From now on the committee meets at half past five.",
  ]),

  plan("too late", -345, staff, "Steering committee: figures that come too late", committee, {
    on: workday(-330),
    at: "17:30",
    place: "The Reading Room",
    agenda: [
      { title: "Why nine reports were late", purpose: "LEARN" },
      { title: "One week or two", purpose: "DECIDE" },
    ],
  }),
  held(-330, staff, "too late"),
  came(
    -330,
    staff,
    "too late",
    ["TOWN_CLINIC", "SCHOOLS_OFFICE", "TRADES_GUILD", "PARENTS", "YOUNG_VOICES"],
    ["TRADES_GUILD"],
  ),
  ...minutes(-330, staff, "too late", [
    "# Why nine reports were late",
    "The quarter ends in the holidays twice a year, and the people who count are teachers.",
    "",
    "# One week or two",
    "Two: the 15th. The clinic would have kept the one week, and goes along.",
  ]),

  plan("second agenda", -166, staff, "Steering committee: the second agenda", committee, {
    on: workday(-150),
    at: "17:30",
    place: "Parents' Table, Mill Lane",
    agenda: [
      { title: "Who endorses it, who does not, and why", purpose: "INFORM" },
      { title: "Adopting it", purpose: "DECIDE" },
      { title: "What Bridge Academy needs for its year", purpose: "DISCUSS" },
    ],
  }),
  held(-150, staff, "second agenda"),
  came(-150, staff, "second agenda", committee),
  ...minutes(-150, staff, "second agenda", [
    "# Who endorses it",
    "23 of the 24 who answered. Northfield High declines it because of the rule on sending pupils home, and stays a partner.",
    "",
    "# Adopting it",
    "Adopted. Kwame: it is the first paper of this town that has young people as somebody and not as something.",
    "",
    "# What Bridge Academy needs",
    "A room and half a post, for a year. The school years group looks for both.",
  ]),

  plan("trades", -86, of("TOWN_COLLEGE"), "First step group: paid weeks in workshops", firstStep, {
    on: workday(-75),
    at: "09:00",
    place: "Guild of Trades, workshop 1",
    agenda: [
      { title: "What 55 young people said of their six weeks", purpose: "LEARN" },
      { title: "Thirty workshops by next summer", purpose: "DISCUSS" },
    ],
  }),
  held(-75, of("TOWN_COLLEGE"), "trades"),
  came(
    -75,
    of("TOWN_COLLEGE"),
    "trades",
    ["TOWN_COLLEGE", "TRADES_GUILD", "MENTORS", "BRIDGE_ACADEMY", "FOUNDATION"],
    ["FOUNDATION"],
  ),
  ...minutes(-75, of("TOWN_COLLEGE"), "trades", [
    "# What 55 young people said",
    "41 would do it again. The way there costs more than many have: the bus fare comes up eleven times.",
    "/action Ask the Foundation whether bus fares may be paid from the grant @dariusz by {{-40}}",
    "",
    "# Thirty workshops",
    "Fifteen more are needed. Nobody has asked the bakers yet.",
    "/action Visit the five bakeries of the West bank @pavel by {{12}}",
  ]),

  // held, and nobody wrote down what was said
  plan("without minutes", -58, of("MENTORS"), "School years group: a room instead of the way home", schoolYears, {
    on: workday(-45),
    at: "15:30",
    link: "https://meet.riverbend.example/school-years",
    agenda: [{ title: "Who pays for the second room", purpose: "DISCUSS" }],
  }),
  held(-45, of("MENTORS"), "without minutes"),
  came(
    -44,
    of("MENTORS"),
    "without minutes",
    ["MENTORS", "BRIDGE_ACADEMY", "DOCK_YOUTH", "READING_ROOM"],
    ["BRIDGE_ACADEMY", "DOCK_YOUTH", "READING_ROOM"],
  ),

  plan("autumn", -34, staff, "Steering committee: where we stand in autumn", committee, {
    on: workday(-20),
    at: "17:30",
    place: "Bridge Academy, library",
    languages: ["en", "ar"],
    agenda: [
      { title: "MATHS moves away from its target: what do we know?", purpose: "LEARN" },
      { title: "The pay for parents and young people", purpose: "DISCUSS" },
      { title: "The milestone that Little Oaks missed", purpose: "INFORM" },
    ],
  }),
  held(-20, staff, "autumn"),
  came(
    -20,
    staff,
    "autumn",
    ["TOWN_CLINIC", "BRIDGE_ACADEMY", "SCHOOLS_OFFICE", "PARENTS", "YOUNG_VOICES"],
    ["PARENTS"],
  ),
  ...minutes(-20, staff, "autumn", [
    "# Numbers at fourteen",
    "The share has hardly moved in two years, and the aim is two in three. The clubs reach those who come anyway.",
    "Nobody claims to know why. Before anything new begins, the two tutoring activities on the West bank talk: they look alike.",
    "/action Talk with Northfield about who tutors whom @marcus by {{-6}}",
    "/action Ask twenty pupils who stay away from the clubs why they do @kwame by {{24}}",
    "",
    "# The pay for parents and young people",
    "Parents' Table opens a proposal. The committee has no view of its own before everybody has been asked.",
    "",
    "# Little Oaks",
    "The second hall on the Hill has no heating. The priest has been asked; the landlord has not answered.",
  ]),

  plan(
    "flooded",
    -24,
    of("DOCK_YOUTH"),
    "Parents and young people: who writes the next agenda",
    ["DOCK_YOUTH", "MILL_LANE", "PARENTS", "YOUNG_VOICES"],
    {
      on: workday(-9),
      at: "18:00",
      place: "Dockside Youth Club",
      agenda: [{ title: "A third of the points: how are they chosen?", purpose: "DISCUSS" }],
    },
  ),
  deed(-12, of("DOCK_YOUTH"), "moveMeeting", {
    id: the("flooded"),
    step: "CANCEL",
    because: "The club's cellar is under water. We meet as soon as it is dry.",
  }),

  plan("next", -6, staff, "Steering committee: before the winter", committee, {
    on: workday(6),
    at: "17:30",
    place: "Town hall, room 2",
    languages: ["en"],
    interpretation: ["ar"],
    agenda: [
      { title: "What was taken on in autumn", purpose: "INFORM" },
      { title: "What is being said about the pay", purpose: "INFORM" },
      { title: "Who is late with the figures, and what would help", purpose: "DISCUSS" },
      { title: "The Hill: what nobody offers there", purpose: "DISCUSS", indicatorCodes: ["EARLY_PLACES", "MENTORED"] },
    ],
  }),
  plan("trades in winter", -5, of("TOWN_COLLEGE"), "First step group: the bakers", firstStep, {
    on: workday(20),
    at: "09:00",
    place: "Riverbend Town College, kitchen",
    agenda: [{ title: "What the bakeries said", purpose: "INFORM" }],
  }),
];

/** Who took on what; the steps it went since, each by its owner. */
const taken = [
  ["BACKBONE", -21, -2, "Write down what the school years group said, while somebody remembers", []],
  ["BACKBONE", -20, 4, "Ask the bus company a third time about the bus from the Hill", [["START", -9]]],
  [
    "AFTER_BELL",
    -140,
    -100,
    "Write down on one page what After the Bell offers, for the other clubs",
    [["DONE", -104]],
  ],
  [
    "READING_ROOM",
    -140,
    -90,
    "Ask the reading partners whether they would go on with year four",
    [
      ["START", -120],
      ["DONE", -88],
    ],
  ],
  [
    "MILL_LANE",
    -120,
    -70,
    "Find thirty parents who want to write part of the agenda",
    [
      ["START", -118],
      ["DONE", -74],
    ],
  ],
  ["MIDWIVES", -110, -60, "Put the one number on every poster in the waiting rooms", [["DONE", -63]]],
  ["SCHOOLS_OFFICE", -100, -30, "Bring the draft of the rule on sending home to the heads", [["START", -70]]],
  ["MILL_LANE", -30, 10, "Ask the thirty parents when they can meet in winter", [["START", -12]]],
  [
    "BRIDGE_ACADEMY",
    -42,
    5,
    "Fill the youth worker's post",
    [
      ["START", -40],
      ["BLOCK", -15],
    ],
  ],
  ["LIBRARIES", -60, -10, "Ask for Arabic books for the bags that go home", []],
  ["LITTLE_OAKS", -50, 30, "Ask the landlord once more about the heating of the second hall", [["START", -35]]],
  ["ST_BRAN", -90, -45, "Find somebody who takes over the maths with things that move", [["CANCEL", -60]]],
  ["YOUNG_VOICES", -20, 18, "Bring three points of pupils for the next committee", []],
  ["WELCOME_HOUSE", -18, 25, "Find an interpreter for the evening about data", []],
];
const steps = { DONE: "FINISH", START: "START", BLOCK: "BLOCK", CANCEL: "CANCEL" };
const actions = taken.flatMap(([code, on, due, text, moves]) => [
  deed(
    on,
    staff,
    "addActionItem",
    { membershipId: organisation(code), personId: person(of(code)), text, language: "en", dueOn: day(due) },
    text,
  ),
  ...moves.map(([step, when]) => deed(when, of(code), "moveActionItem", { id: the(text), step: steps[step] })),
]);

export const deeds = [...meetings, ...actions];
