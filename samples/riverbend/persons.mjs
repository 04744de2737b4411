/** Who acts for whom in Riverbend. Every name is invented, and no address leads anywhere. */

/** For each organisation: who, and as what. The four with a title are those whom a visitor may be. */
const roles = {
  BACKBONE: [
    ["Imani Okoro", ["BACKBONE_DIRECTOR"], "backbone"],
    ["Jonas Lind", ["BACKBONE_STAFF"]],
  ],
  MILL_LANE: [["Rosa Delgado", ["PARTNER_LEAD"], "partner"]],
  FOUNDATION: [["Theo Marchetti", ["FUNDER_REPRESENTATIVE"], "funder"]],
  PARENTS: [
    ["Samira Haddad", ["COMMUNITY_REPRESENTATIVE", "STEERING_MEMBER"]],
    // of no partner whom it could be about, and not of the backbone
    ["Edith Vale", ["SENSITIVE_CASE_HANDLER", "CASE_HANDLER"], "handler"],
  ],
  YOUNG_VOICES: [["Kwame Adjei", ["COMMUNITY_REPRESENTATIVE", "STEERING_MEMBER"]]],
  TOWN_CLINIC: [["Helena Brandt", ["PARTNER_LEAD", "STEERING_CHAIR"]]],
  BRIDGE_ACADEMY: [["Marcus Webb", ["PARTNER_LEAD", "STEERING_MEMBER"]]],
  SCHOOLS_OFFICE: [["Anneli Korhonen", ["PARTNER_LEAD", "STEERING_MEMBER"]]],
  TRADES_GUILD: [["Pavel Novotny", ["PARTNER_LEAD", "STEERING_MEMBER"]]],
  MENTORS: [["Grace Mbeki", ["PARTNER_LEAD", "WORKING_GROUP_CHAIR"]]],
  TOWN_COLLEGE: [["Dariusz Zielinski", ["PARTNER_LEAD", "WORKING_GROUP_CHAIR"]]],
  DOCK_YOUTH: [["Leila Farouk", ["PARTNER_LEAD", "WORKING_GROUP_CHAIR"]]],
  SUNRISE: [["Beatrix Lowell", ["PARTNER_LEAD"]]],
  LITTLE_OAKS: [["Yusuf Demir", ["PARTNER_LEAD"]]],
  EASTBANK: [["Noor Aziz", ["PARTNER_LEAD"]]],
  RIVERSIDE_PRIMARY: [["Patrick Doyle", ["PARTNER_LEAD"]]],
  HILLTOP_PRIMARY: [["Ingrid Solberg", ["PARTNER_LEAD"]]],
  WEIR_PRIMARY: [["Oluwaseun Bello", ["PARTNER_LEAD"]]],
  ST_BRAN: [["Fiona Carrick", ["PARTNER_LEAD"]]],
  NORTHFIELD_HIGH: [["Victor Hanlon", ["PARTNER_LEAD"]]],
  READING_ROOM: [["Clara Whitcombe", ["PARTNER_LEAD"]]],
  AFTER_BELL: [["Tomas Reyes", ["PARTNER_LEAD"]]],
  RIVER_SPORTS: [["Joanna Pike", ["PARTNER_LEAD"]]],
  MIDWIVES: [["Amara Nwosu", ["PARTNER_LEAD"]]],
  OPEN_DOOR: [["Simon Achterberg", ["PARTNER_LEAD"]]],
  PANTRY: [["Wilma Tate", ["PARTNER_LEAD"]]],
  WELCOME_HOUSE: [["Farid Rahmani", ["PARTNER_LEAD"]]],
  LIBRARIES: [["Una Gallagher", ["PARTNER_LEAD"]]],
};

const addressOf = (name) => `${name.split(" ")[0].toLowerCase()}@riverbend.example`;

export const persons = Object.entries(roles).flatMap(([organisation, people]) =>
  people.map(([name, roles, title]) => ({
    ...(title && { title }),
    name,
    email: addressOf(name),
    organisation,
    roles,
  })),
);

/** The address of who speaks for an organisation: the first that is named above. */
export const of = (code) => addressOf(roles[code][0][0]);
/** Somebody else of it. */
export const alsoOf = (code) => addressOf(roles[code][1][0]);
