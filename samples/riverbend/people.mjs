/** Who works together in Riverbend. The town is invented, and so is every organisation in it. */

/**
 * Those who report. What an organisation `does` says what it is asked for; `reach` is how many people it works with in a quarter;
 * what may be told by its name is its own choice.
 */
const partners = [
  {
    code: "SUNRISE",
    name: "Sunrise Nursery Trust",
    does: ["EARLY"],
    roles: ["PARTNER"],
    dataSharingConsent: "NAMED_TO_PARTNERS",
    reach: 240,
  },
  {
    code: "LITTLE_OAKS",
    name: "Little Oaks Playgroups",
    does: ["EARLY"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 96,
  },
  {
    code: "MILL_LANE",
    name: "Mill Lane Family Centre",
    does: ["EARLY", "FAMILY"],
    roles: ["PARTNER"],
    dataSharingConsent: "NAMED_PUBLIC",
    reach: 180,
  },
  {
    code: "EASTBANK",
    name: "Eastbank Children's Centre",
    does: ["EARLY", "FAMILY"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 150,
  },
  {
    code: "RIVERSIDE_PRIMARY",
    name: "Riverside Primary School",
    does: ["SCHOOL"],
    roles: ["PARTNER"],
    dataSharingConsent: "NAMED_TO_PARTNERS",
    reach: 410,
  },
  {
    code: "HILLTOP_PRIMARY",
    name: "Hilltop Primary School",
    does: ["SCHOOL"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 360,
  },
  {
    code: "WEIR_PRIMARY",
    name: "Weir Street Primary School",
    does: ["SCHOOL"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 285,
  },
  {
    code: "ST_BRAN",
    name: "St Bran's School",
    does: ["SCHOOL", "WORK"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 330,
  },
  {
    code: "BRIDGE_ACADEMY",
    name: "Bridge Academy",
    does: ["SCHOOL", "WORK"],
    roles: ["PARTNER", "STEERING_COMMITTEE"],
    dataSharingConsent: "NAMED_TO_PARTNERS",
    reach: 840,
  },
  {
    code: "NORTHFIELD_HIGH",
    name: "Northfield High School",
    does: ["SCHOOL", "WORK"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 720,
  },
  {
    code: "SCHOOLS_OFFICE",
    name: "Riverbend Schools Office",
    does: ["SCHOOL"],
    roles: ["PARTNER", "STEERING_COMMITTEE"],
    dataSharingConsent: "NAMED_PUBLIC",
    reach: 130,
  },
  {
    code: "READING_ROOM",
    name: "The Reading Room",
    does: ["SCHOOL", "YOUTH"],
    roles: ["PARTNER"],
    dataSharingConsent: "NAMED_PUBLIC",
    reach: 160,
  },
  {
    code: "AFTER_BELL",
    name: "After the Bell",
    does: ["YOUTH"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 140,
  },
  {
    code: "DOCK_YOUTH",
    name: "Dockside Youth Club",
    does: ["YOUTH"],
    roles: ["PARTNER", "WORKING_GROUP"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 95,
  },
  {
    code: "MENTORS",
    name: "Riverbend Mentors",
    does: ["YOUTH", "WORK"],
    roles: ["PARTNER", "WORKING_GROUP"],
    dataSharingConsent: "NAMED_TO_PARTNERS",
    reach: 120,
  },
  {
    code: "RIVER_SPORTS",
    name: "River Sports Association",
    does: ["YOUTH"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 210,
  },
  {
    code: "TOWN_CLINIC",
    name: "Town Clinic",
    does: ["HEALTH"],
    roles: ["PARTNER", "STEERING_COMMITTEE"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 260,
  },
  {
    code: "MIDWIVES",
    name: "Riverbend Midwives",
    does: ["HEALTH"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 90,
  },
  {
    code: "OPEN_DOOR",
    name: "Open Door Counselling",
    does: ["HEALTH", "FAMILY"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 55,
  },
  {
    code: "PANTRY",
    name: "The Common Pantry",
    does: ["FAMILY"],
    roles: ["PARTNER"],
    dataSharingConsent: "NAMED_PUBLIC",
    reach: 320,
  },
  {
    code: "WELCOME_HOUSE",
    name: "Welcome House",
    does: ["FAMILY", "WORK"],
    roles: ["PARTNER"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 75,
  },
  {
    code: "TOWN_COLLEGE",
    name: "Riverbend Town College",
    does: ["WORK"],
    roles: ["PARTNER", "WORKING_GROUP"],
    dataSharingConsent: "NAMED_TO_PARTNERS",
    reach: 510,
  },
  {
    code: "TRADES_GUILD",
    name: "Guild of Trades",
    does: ["WORK"],
    roles: ["PARTNER", "STEERING_COMMITTEE"],
    dataSharingConsent: "AGGREGATE_ONLY",
    reach: 85,
  },
  {
    code: "LIBRARIES",
    name: "Riverbend Libraries",
    does: ["EARLY", "SCHOOL"],
    roles: ["PARTNER"],
    dataSharingConsent: "NAMED_PUBLIC",
    reach: 190,
  },
];

/** Those who ask nobody to report, and those who report nothing. */
const others = [
  { code: "BACKBONE", name: "Riverbend Together (backbone)", roles: ["BACKBONE"] },
  { code: "PARENTS", name: "Parents' Table", roles: ["COMMUNITY", "STEERING_COMMITTEE"] },
  { code: "YOUNG_VOICES", name: "Young Voices", roles: ["COMMUNITY", "STEERING_COMMITTEE"] },
  { code: "FOUNDATION", name: "Confluence Foundation", roles: ["FUNDER"] },
];

/** The day on which they began; who came later says so. */
const beginning = "2024-10-01";
const later = { WELCOME_HOUSE: "2025-04-01", RIVER_SPORTS: "2025-01-01" };

export const organisations = [...others, ...partners].map((one) => ({
  does: [],
  dataSharingConsent: "AGGREGATE_ONLY",
  ...one,
  joined: later[one.code] ?? beginning,
}));
