/** What Riverbend has agreed on: two versions of its agenda, what people said of them, and what was decided. */
import { of, alsoOf, persons } from "./persons.mjs";
import { day, deed, initiative, organisation, the } from "./words.mjs";

const director = of("BACKBONE");
const chair = of("TOWN_CLINIC");

const first = {
  problem: {
    text: "A child in Riverbend meets a dozen organisations between birth and a first job, and each of them sees a small part of the way. Where one hands over to the next, children are lost: between the clinic and the nursery, between primary and secondary school, between school and work. Those with the least help at home are lost most often.",
    evidence: [
      "The town's own count of two years ago: of 100 children who start primary school, 46 have not reached all five areas of the readiness check.",
      "What 212 parents said in kitchens, at school gates and at the clinic, written down by Parents' Table.",
      "The schools' registers: nearly one pupil in four misses a tenth of the school year or more.",
    ],
    whoIsMostAffected:
      "Children on the Hill, families who are new to the country, and young people who have been sent home from school more than once.",
    rootCauses: [
      "Nobody is responsible for the steps from one organisation to the next.",
      "Rents on the Hill rise, families move, and what was begun with a child stops.",
      "What organisations know of a child stays with them.",
      "Families have no say in how the services for them are run.",
    ],
  },
  vision: {
    text: "Every child in Riverbend is known, is wanted, and finds the way to work they can live by.",
    horizonYear: 2035,
  },
  boundaries: {
    inScope: ["Everybody from before birth to 24 who lives or learns in Riverbend", "Those who raise them"],
    outOfScope: ["University studies", "Housing as such: we name what it does to children, and others build"],
    geography: ["East bank", "West bank", "The Hill"],
    population: "About 9,800 people under 25 and their families",
    timeHorizon: "Ten years, looked at anew every two",
    actorsNeeded: [
      "Nurseries, schools and the college",
      "The clinic and the midwives",
      "Employers and the guild",
      "Parents and young people",
    ],
    actorsNotNeeded: ["Those who work in other towns only"],
  },
  goals: [
    {
      code: "G1",
      text: "A good start",
      outcomes: [
        {
          code: "BORN_WELL",
          text: "Children are born healthy.",
          level: "POPULATION",
          targetYear: 2030,
          indicatorCodes: ["EARLY_CARE", "HEALTHY_BIRTH"],
        },
        {
          code: "READY",
          text: "Children begin school ready to learn.",
          level: "POPULATION",
          targetYear: 2030,
          indicatorCodes: ["SCHOOL_READY", "EARLY_PLACES"],
        },
      ],
    },
    {
      code: "G2",
      text: "Doing well at school",
      outcomes: [
        {
          code: "READS",
          text: "Children read well by the age of eight.",
          level: "POPULATION",
          targetYear: 2030,
          indicatorCodes: ["READING", "TUTORING"],
        },
        {
          code: "NUMBERS",
          text: "Young people are at ease with numbers at fourteen.",
          level: "POPULATION",
          targetYear: 2031,
          indicatorCodes: ["MATHS"],
        },
        {
          code: "PRESENT",
          text: "Pupils are not away from school.",
          level: "POPULATION",
          targetYear: 2029,
          indicatorCodes: ["MISSED_SCHOOL", "SUSPENDED"],
        },
      ],
    },
    {
      code: "G3",
      text: "A first step into work",
      outcomes: [
        {
          code: "LEAVES",
          text: "Young people leave school with a certificate.",
          level: "POPULATION",
          targetYear: 2031,
          indicatorCodes: ["ON_TRACK"],
        },
        {
          code: "WORKS",
          text: "Young people are in work or learning half a year after school.",
          level: "POPULATION",
          targetYear: 2032,
          indicatorCodes: ["FIRST_STEP", "APPRENTICES"],
        },
      ],
    },
  ],
  strategies: [
    {
      code: "S1",
      text: "Hand children over by name: whoever lets a child go has spoken with whoever takes them on.",
      kind: "SYSTEM",
      outcomeCodes: ["BORN_WELL", "READY", "PRESENT"],
      ownerGroup: "Early years",
    },
    {
      code: "S2",
      text: "Bring tutoring and mentoring to where children are anyway.",
      kind: "PROGRAMME",
      outcomeCodes: ["READS", "NUMBERS"],
      ownerGroup: "School years",
    },
    {
      code: "S3",
      text: "Open paid first steps with every larger employer of the town.",
      kind: "PROGRAMME",
      outcomeCodes: ["LEAVES", "WORKS"],
      ownerGroup: "First step",
    },
  ],
  principles: [
    { text: "No meeting about families without families.", kind: "COMMUNITY_LEADERSHIP" },
    { text: "We count what is missing as missing.", kind: "DATA" },
    { text: "Whoever is furthest away is asked first.", kind: "EQUITY" },
  ],
};

/** The second agenda: after a year of work, and after families and young people said what was wrong with the first. */
const second = {
  ...first,
  problem: {
    ...first.problem,
    text: "A child in Riverbend meets a dozen organisations between birth and a first job, and each of them sees a small part of the way. Where one hands over to the next, children are lost: between the clinic and the nursery, between primary and secondary school, between school and work. Those whom the services trust least are lost most often.",
    rootCauses: [
      "Nobody is responsible for the steps from one organisation to the next.",
      "Rents on the Hill rise, families move, and what was begun with a child stops.",
      "What organisations know of a child stays with them, and families are not told what that is.",
      "Families and young people have no say in how the services for them are run.",
    ],
  },
  vision: {
    text: "Every child in Riverbend is known, is wanted, is heard, and finds the way to work they can live by.",
    horizonYear: 2035,
  },
  goals: [
    {
      ...first.goals[0],
      outcomes: [
        {
          ...first.goals[0].outcomes[0],
          text: "Children are born healthy, and their mothers are looked after from early on.",
        },
        {
          ...first.goals[0].outcomes[1],
          text: "Children begin school ready to learn, and their schools are ready for them.",
        },
      ],
    },
    {
      ...first.goals[1],
      outcomes: [
        ...first.goals[1].outcomes.slice(0, 2),
        { ...first.goals[1].outcomes[2], text: "Pupils are at school, and want to be." },
      ],
    },
    {
      ...first.goals[2],
      outcomes: [
        first.goals[2].outcomes[0],
        {
          ...first.goals[2].outcomes[1],
          text: "Young people are in work or learning half a year after school, and stay.",
        },
      ],
    },
    {
      code: "G4",
      text: "Families and young people decide with us",
      outcomes: [
        {
          code: "TRUSTED",
          text: "Parents trust those who work with their children.",
          level: "SYSTEM",
          targetYear: 2029,
          indicatorCodes: ["TRUST", "FOOD", "SHARING"],
        },
        {
          code: "LISTENED",
          text: "What young people say changes what we do.",
          level: "SYSTEM",
          targetYear: 2029,
          indicatorCodes: ["HEARD", "MENTORED", "SUMMER"],
        },
      ],
    },
  ],
  strategies: [
    {
      ...first.strategies[0],
      text: "Hand children over by name, with their family at the table: whoever lets a child go has spoken with whoever takes them on.",
    },
    first.strategies[1],
    first.strategies[2],
    {
      code: "S4",
      text: "Change the rule by which pupils are sent home, so that a day away from lessons is a day with somebody.",
      kind: "POLICY",
      outcomeCodes: ["PRESENT"],
      ownerGroup: "School years",
    },
    {
      code: "S5",
      text: "Pay parents and young people for the time they give, and let them write part of every agenda.",
      kind: "SYSTEM",
      outcomeCodes: ["TRUSTED", "LISTENED"],
      ownerGroup: "Parents and young people",
    },
  ],
  principles: [...first.principles, { text: "We say what we got wrong before others find it.", kind: "TRUST" }],
};

/** Whoever speaks for an organisation that has a voice. */
const voices = persons
  .filter(
    ({ organisation, roles }) => !["BACKBONE", "FOUNDATION"].includes(organisation) && !roles.includes("CASE_HANDLER"),
  )
  .map(({ organisation, email }) => ({ code: organisation, email }));

/** What each said of a version: ENDORSED, unless it says otherwise; those who said nothing. */
const endorsed = (version, on, silent, otherwise) =>
  voices
    .filter(({ code }) => !silent.includes(code))
    .map(({ code, email }, place) =>
      deed(on + (place % 9), email, "endorseAgenda", {
        agendaVersionId: the(version),
        membershipId: organisation(code),
        contentHash: the(version, "contentHash"),
        state: "ENDORSED",
        ...otherwise[code],
      }),
    );

const about = (version, title, from, more) => ({
  initiativeId: initiative,
  agendaVersionId: the(version),
  title,
  opensOn: day(from),
  closesOn: day(from + 20),
  audiences: ["PARTNERS", "COMMUNITY", "CONSTITUENTS"],
  ...more,
});

/** What was raised, and what came of it. */
const themes = (consultation, on, raised) =>
  raised.flatMap(({ text, language, heard, response, answer }, place) => {
    const name = `${consultation} theme ${place + 1}`;
    return [
      deed(
        on,
        alsoOf("BACKBONE"),
        "raiseTheme",
        { consultationId: the(consultation), text, language, ...(heard && { heard }) },
        name,
      ),
      ...(response
        ? [deed(on + 16, alsoOf("BACKBONE"), "answerTheme", { id: the(name), response, text: answer })]
        : []),
    ];
  });

const backbone = [
  deed(-560, director, "updateProfile", { name: "Imani Okoro" }),
  deed(
    -560,
    chair,
    "recordDecision",
    {
      initiativeId: initiative,
      kind: "BACKBONE_CHOICE",
      title: "Riverbend Together holds the backbone",
      text: "Riverbend Together keeps the calendar, the minutes and the figures. It leads no programme and has no vote.",
      rationale:
        "It runs no service in the town that could gain by it. Two other organisations were asked, and said that they would rather report than coordinate.",
      method: "CONSENT",
      reviewOn: day(170),
      visibility: "PUBLIC",
    },
    "backbone chosen",
  ),
  deed(-560, chair, "chooseBackbone", { membershipId: organisation("BACKBONE"), decisionId: the("backbone chosen") }),
];

const firstAgenda = [
  deed(
    -558,
    director,
    "draftAgenda",
    { initiativeId: initiative, content: first, changeSummary: "The first agenda" },
    "1.0",
  ),
  deed(-556, director, "moveAgenda", { id: the("1.0"), to: "IN_CONSULTATION" }),
  deed(
    -555,
    director,
    "planConsultation",
    about("1.0", "What should be different for children in Riverbend?", -555, {
      languages: ["en"],
      channels: ["Kitchen tables, by Parents' Table", "School gates", "The clinic's waiting room"],
      questions: ["What do you wish somebody had done when your child moved on?", "What is missing in this agenda?"],
    }),
    "first consultation",
  ),
  deed(-555, director, "moveConsultation", { id: the("first consultation"), to: "OPEN" }),
  ...themes("first consultation", -545, [
    {
      text: "Nobody told the nursery what the health visitor already knew about our son.",
      language: "en",
      heard: 31,
      response: "WE_WILL",
      answer: "Handing over by name is the first strategy of the agenda. It begins with the clinic and four nurseries.",
    },
    {
      text: "The buses from the Hill stop at six, so no club is for our children.",
      language: "en",
      heard: 58,
      response: "WE_CANNOT",
      answer: "The bus company decides that, and has said no twice. Two clubs moved to the Hill instead.",
    },
  ]),
  deed(-530, director, "moveConsultation", { id: the("first consultation"), to: "CLOSED" }),
  deed(-528, director, "moveConsultation", {
    id: the("first consultation"),
    to: "ANSWERED",
    response: "212 people answered. Two of their points are in the agenda; one we cannot change, and say so.",
  }),
  deed(-527, director, "moveAgenda", { id: the("1.0"), to: "PROPOSED_FOR_ADOPTION" }),
  ...endorsed("1.0", -525, ["RIVER_SPORTS", "WELCOME_HOUSE", "ST_BRAN", "OPEN_DOOR"], {
    NORTHFIELD_HIGH: {
      state: "DECLINED",
      alignmentNote: "We carry the goals. We cannot promise figures every quarter with the staff we have.",
    },
    YOUNG_VOICES: {
      state: "ENDORSED_WITH_RESERVATIONS",
      reservationText: "It speaks about young people on every page, and nowhere with them.",
    },
  }),
  deed(-514, chair, "adoptAgenda", {
    id: the("1.0"),
    rationale:
      "More than four in five of those who were asked carry it. What Young Voices miss is taken up within the first year.",
    dissent: "Young Voices endorsed it with a reservation: young people are written about, and do not decide.",
  }),
];

const secondAgenda = [
  deed(
    -205,
    director,
    "draftAgenda",
    {
      initiativeId: initiative,
      content: second,
      changeSummary:
        "A fourth goal: families and young people decide with us. Three outcomes say more clearly what is meant; two strategies are new.",
    },
    "2.0",
  ),
  deed(-203, director, "moveAgenda", { id: the("2.0"), to: "IN_CONSULTATION" }),
  deed(
    -202,
    director,
    "planConsultation",
    about("2.0", "Does the new agenda say what you said?", -202, {
      languages: ["en", "ar"],
      channels: [
        "Welcome House, with an interpreter",
        "Young Voices' online forum",
        "Parents' evenings of five schools",
      ],
      questions: ["Is your point in it?", "Which sentence would you strike?"],
    }),
    "second consultation",
  ),
  deed(-202, director, "moveConsultation", { id: the("second consultation"), to: "OPEN" }),
  ...themes("second consultation", -190, [
    {
      text: "You ask us to come to meetings in the afternoon, when we work, and nobody pays for the hours.",
      language: "en",
      heard: 44,
      response: "WE_WILL",
      answer:
        "Paying for the time people give is a strategy now. How much, and from which budget, partners are asked in a proposal.",
    },
    {
      text: "نريد أن نعرف ما هي المعلومات التي تُجمع عن أطفالنا ومن يراها.",
      language: "ar",
      heard: 17,
      response: "WE_DID",
      answer: "صار في جدول الأعمال أن تُخبَر العائلات بما يُعرف عن أطفالها، وتوجد صفحة تشرح ذلك بالعربية في بيت الترحيب.",
    },
    {
      text: "الدروس باللغة العربية بعد المدرسة تساعد أولادنا على القراءة أيضًا.",
      language: "ar",
      response: "WE_CANNOT",
      answer: "لا يوجد حاليًا من يدرّسها ولا مكان لها. نسأل المكتبات مرة أخرى في الخريف.",
    },
    {
      text: "Being sent home teaches nobody anything. Ask us what would.",
      language: "en",
      heard: 63,
      response: "WE_DID",
      answer:
        "The rule by which pupils are sent home is a strategy of its own, and six pupils sit in the group that rewrites it.",
    },
  ]),
  deed(-180, director, "moveConsultation", { id: the("second consultation"), to: "CLOSED" }),
  deed(-172, director, "moveConsultation", {
    id: the("second consultation"),
    to: "ANSWERED",
    response: "163 people answered, 38 of them in Arabic. Each point has its answer, the one we cannot meet too.",
  }),
  // what was said in one language is read in the other
  deed(-171, director, "translateText", {
    id: the("second consultation"),
    part: "ANSWER",
    language: "ar",
    text: "أجاب 163 شخصًا، 38 منهم بالعربية. لكل نقطة جوابها، والنقطة التي لا نستطيع تلبيتها أيضًا.",
  }),
  deed(-171, director, "translateText", {
    id: the("second consultation theme 2"),
    language: "en",
    text: "We want to know what is collected about our children, and who sees it.",
  }),
  deed(-171, director, "translateText", {
    id: the("second consultation theme 2"),
    part: "ANSWER",
    language: "en",
    text: "It is in the agenda now that families are told what is known of their children, and a page at Welcome House explains it in Arabic.",
  }),
  deed(-171, director, "translateText", {
    id: the("2.0"),
    paragraph: { kind: "VISION", text: `${second.vision.text}\n${second.vision.horizonYear}` },
    language: "ar",
    text: "كل طفل في ريفربند معروف ومرغوب فيه ومسموع الصوت، ويجد طريقه إلى عمل يعيش منه.\n2035",
  }),
  deed(-171, director, "moveAgenda", { id: the("2.0"), to: "PROPOSED_FOR_ADOPTION" }),
  ...endorsed("2.0", -168, ["AFTER_BELL", "ST_BRAN"], {
    NORTHFIELD_HIGH: {
      state: "DECLINED",
      alignmentNote:
        "We agree with the goal on being heard. The rule on sending pupils home is the school's own, and we do not sign it away.",
    },
    BRIDGE_ACADEMY: {
      state: "ENDORSED_WITH_RESERVATIONS",
      reservationText:
        "We need a year before the new rule on sending pupils home applies to us, and somebody who pays for the room.",
    },
  }),
  deed(-150, chair, "adoptAgenda", {
    id: the("2.0"),
    rationale:
      "24 of 26 have answered, and 23 of them carry it. What Bridge Academy asks for is on the school years group's table.",
    dissent: "One school declines it because of the rule on sending pupils home; another asks for a year's time.",
  }),
];

const proposals = [
  // decided elsewhere and written down; the second took the place of the first
  deed(
    -480,
    chair,
    "recordDecision",
    {
      initiativeId: initiative,
      title: "Figures are in one week after a quarter ends",
      text: "Every partner reports its figures within one week after the end of a quarter.",
      rationale: "Figures that are half a year old change nobody's plans.",
      method: "CONSENSUS",
    },
    "one week",
  ),
  deed(-330, chair, "recordDecision", {
    initiativeId: initiative,
    title: "Figures are in by the 15th after a quarter ends",
    text: "Every partner reports its figures by the 15th of the month after a quarter. Whoever is later says so, and when.",
    rationale: "A week fell into the holidays twice. Better a little later and right than in time and guessed.",
    method: "CONSENSUS",
    dissent: "The clinic would have kept the one week.",
    reviewOn: day(60),
    supersedesId: the("one week"),
  }),
  deed(
    -310,
    chair,
    "openProposal",
    {
      initiativeId: initiative,
      title: "One readiness check for all nurseries",
      body: "All nurseries look at four-year-olds by the same five areas, in the same month. The Schools Office chooses which check that is, after it has seen all three that are used today.",
      kind: "INDICATOR_CHANGE",
      method: "DELEGATED",
      holderId: organisation("SCHOOLS_OFFICE"),
      communitySafeguard: false,
      opensOn: day(-310),
      closesOn: day(-290),
    },
    "one check",
  ),
  deed(-288, of("SCHOOLS_OFFICE"), "resolveProposal", {
    id: the("one check"),
    adopt: true,
    rationale:
      "The check that Sunrise uses takes twenty minutes, and parents are in the room. The other two take an hour without them.",
  }),
  // nobody answered in the summer: that, too, is on record
  deed(
    -130,
    of("RIVER_SPORTS"),
    "openProposal",
    {
      initiativeId: initiative,
      membershipId: organisation("RIVER_SPORTS"),
      title: "A sports day for the whole town",
      body: "One day in spring on which all schools and clubs meet by the river. River Sports would organise it; every partner would send two people.",
      kind: "OTHER",
      method: "MAJORITY",
      opensOn: day(-130),
      closesOn: day(-116),
      visibility: "PUBLIC",
    },
    "sports day",
  ),
  deed(-110, chair, "resolveProposal", { id: the("sports day") }),
];

/** Proposals that are open on the day of the telling: what voices have said of them so far. */
const positions = (proposal, on, said) =>
  Object.entries(said).map(([code, [position, reason]], place) =>
    deed(on + (place % 7), of(code), "respondToProposal", {
      id: the(proposal),
      membershipId: organisation(code),
      position,
      ...(reason && { reason }),
    }),
  );

const openProposals = [
  deed(
    -12,
    of("PARENTS"),
    "openProposal",
    {
      initiativeId: initiative,
      membershipId: organisation("PARENTS"),
      title: "Pay parents and young people for their time",
      body: "Whoever comes to a meeting as a parent or a young person, and is not paid for it by anybody else, is paid for the hours, the way and the child care. The first year costs about as much as one worker for two days a week; the Foundation has said that it would carry half.",
      kind: "BUDGET",
      method: "CONSENT",
      opensOn: day(-12),
      closesOn: day(9),
      visibility: "PUBLIC",
    },
    "pay",
  ),
  deed(-11, of("WELCOME_HOUSE"), "translateText", {
    id: the("pay"),
    language: "ar",
    title: "دفع أجر للأهل والشباب عن وقتهم",
    text: "من يأتي إلى اجتماع بصفته أبًا أو أمًا أو شابًا ولا يدفع له أحد آخر، يُدفع له عن الساعات والطريق ورعاية الأطفال. تكلفة السنة الأولى نحو تكلفة عامل واحد يومين في الأسبوع؛ وقالت المؤسسة إنها تتحمل النصف.",
  }),
  ...positions("pay", -10, {
    PARENTS: ["STRONG_YES"],
    YOUNG_VOICES: ["YES_WITH_RESERVATIONS", "Paid the same as adults, and not in vouchers."],
    MILL_LANE: ["STRONG_YES"],
    EASTBANK: ["STRONG_YES"],
    WELCOME_HOUSE: ["STRONG_YES"],
    READING_ROOM: ["CAN_LIVE_WITH"],
    TOWN_CLINIC: ["STRONG_YES"],
    MIDWIVES: ["CAN_LIVE_WITH"],
    BRIDGE_ACADEMY: ["CAN_LIVE_WITH"],
    NORTHFIELD_HIGH: ["STAND_ASIDE", "Our governors have not met since it was opened."],
    SCHOOLS_OFFICE: ["YES_WITH_RESERVATIONS", "The other half has to come from somewhere, and we do not know where."],
    PANTRY: ["STRONG_YES"],
    MENTORS: ["STRONG_YES"],
    TRADES_GUILD: [
      "NEEDS_DISCUSSION",
      "What does it do to the benefits of those who are paid? Somebody has to ask before we decide.",
    ],
    LIBRARIES: ["CAN_LIVE_WITH"],
  }),
  deed(
    -9,
    of("MENTORS"),
    "openProposal",
    {
      initiativeId: initiative,
      title: "The yearly review moves to the autumn",
      body: "The review of all outcomes is held in October instead of June, when schools have their new pupils and the figures of the summer are in.",
      kind: "PROCESS",
      method: "MAJORITY",
      opensOn: day(-9),
      closesOn: day(2),
    },
    "autumn",
  ),
  ...positions("autumn", -8, {
    MENTORS: ["STRONG_YES"],
    DOCK_YOUTH: ["STRONG_YES"],
    TOWN_COLLEGE: ["STRONG_YES"],
    BRIDGE_ACADEMY: ["STRONG_YES"],
    RIVERSIDE_PRIMARY: ["CAN_LIVE_WITH"],
    HILLTOP_PRIMARY: ["CAN_LIVE_WITH"],
    SUNRISE: ["STAND_ASIDE", "October is when our new children arrive."],
    AFTER_BELL: ["STRONG_YES"],
    READING_ROOM: ["YES_WITH_RESERVATIONS", "Not in the week of the holidays."],
    LIBRARIES: ["ABSTAIN"],
    TRADES_GUILD: ["STRONG_YES"],
    WEIR_PRIMARY: ["CAN_LIVE_WITH"],
    YOUNG_VOICES: ["STRONG_YES"],
    PARENTS: ["CAN_LIVE_WITH"],
  }),
  // open while somebody first looks at the sample; Keelson closes it on its day
  deed(
    -5,
    director,
    "planConsultation",
    {
      initiativeId: initiative,
      title: "What may organisations tell each other about a young person?",
      audiences: ["COMMUNITY", "CONSTITUENTS", "PUBLIC"],
      languages: ["en", "ar"],
      channels: ["A table in every library", "Dockside Youth Club, on Thursdays"],
      questions: ["What should your school never tell anybody?", "Who should ask you before?"],
      opensOn: day(-5),
      closesOn: day(16),
    },
    "open consultation",
  ),
  deed(-5, director, "moveConsultation", { id: the("open consultation"), to: "OPEN" }),
  ...themes("open consultation", -2, [{ text: "Ask me first, not my mother.", language: "en", heard: 9 }]),
];

export const deeds = [...backbone, ...firstAgenda, ...proposals, ...secondAgenda, ...openProposals];
