import { NotFound } from "./refusal.ts";

/** What an opaque id points at: a row of an initiative. */
export interface NodeId {
  readonly initiativeId: string;
  readonly id: string;
}

/** The kinds of rows that have ids of their own in the API. */
export type Kind =
  | "initiative"
  | "membership"
  | "indicator"
  | "obligation"
  | "obligationPeriod"
  | "overlap"
  | "activity"
  | "activityTerm"
  | "milestone"
  | "reinforcementLink"
  | "contributionLink"
  | "measurement"
  | "meeting"
  | "meetingSeries"
  | "actionItem"
  | "update"
  | "comment"
  | "exchangePost"
  | "translation"
  | "agendaVersion"
  | "outcome"
  | "proposal"
  | "endorsement"
  | "consultation"
  | "theme"
  | "proposalVoter"
  | "decision"
  | "screen"
  | "screenCondition"
  | "assessment"
  | "readinessInvitation"
  | "readinessFile"
  | "readinessStatement"
  | "phaseTransition"
  | "backboneReview"
  | "backboneWorkItem"
  | "case"
  | "constituentGroup"
  | "group"
  | "seat"
  | "organisation"
  | "person"
  | "token";

/** How the id of each kind begins. */
export const prefixes: Readonly<Record<Kind, string>> = {
  initiative: "ini",
  membership: "mem",
  indicator: "ind",
  obligation: "obl",
  obligationPeriod: "obp",
  overlap: "ovl",
  activity: "act",
  activityTerm: "atm",
  milestone: "ams",
  reinforcementLink: "arl",
  contributionLink: "acl",
  measurement: "mea",
  meeting: "mee",
  meetingSeries: "mse",
  actionItem: "aci",
  update: "upd",
  comment: "com",
  exchangePost: "exp",
  translation: "tra",
  agendaVersion: "agv",
  outcome: "out",
  proposal: "pro",
  endorsement: "end",
  consultation: "con",
  theme: "the",
  proposalVoter: "voi",
  decision: "dec",
  screen: "scr",
  screenCondition: "scc",
  assessment: "rda",
  readinessInvitation: "rdi",
  readinessFile: "rdf",
  readinessStatement: "rds",
  phaseTransition: "pht",
  backboneReview: "bbr",
  backboneWorkItem: "bbw",
  case: "cas",
  constituentGroup: "cgr",
  group: "grp",
  seat: "sea",
  organisation: "org",
  person: "per",
  token: "tok",
};

/** The id clients see: it carries the kind, the initiative and the row, and says nothing else. */
export function nodeId(kind: Kind, initiativeId: string, id: string): string {
  return `${prefixes[kind]}_${Buffer.from(hex(initiativeId) + hex(id), "hex").toString("base64url")}`;
}

/** What `nodeId` was made from. Anything else, an id of another kind too, is NOT_FOUND. */
export function parseNodeId(kind: Kind, text: string): NodeId {
  const [prefix, packed] = [text.slice(0, 3), text.slice(4)];
  const bytes = Buffer.from(packed, "base64url").toString("hex");
  if (prefix !== prefixes[kind] || bytes.length !== 64) throw new NotFound(wordsOf(kind));
  return { initiativeId: uuid(bytes.slice(0, 32)), id: uuid(bytes.slice(32)) };
}

/** What an id of one of several kinds was made from. Anything else is NOT_FOUND, in the same words whichever kind it would be of. */
export function parseAnyOf<One extends Kind>(
  kinds: readonly One[],
  text: string,
  what: string,
): NodeId & { kind: One } {
  const kind = kinds.find((one) => text.startsWith(prefixes[one]));
  if (!kind) throw new NotFound(what);
  try {
    return { kind, ...parseNodeId(kind, text) };
  } catch {
    throw new NotFound(what);
  }
}

/** The rows behind several ids. A single call uses ids of one initiative: ids of another do not exist for it. */
export function parseNodeIds(kind: Kind, texts: readonly string[]): { initiativeId: string; ids: string[] } {
  const parsed = texts.map((text) => parseNodeId(kind, text));
  const initiativeId = parsed[0]?.initiativeId;
  if (initiativeId === undefined || parsed.some((node) => node.initiativeId !== initiativeId))
    throw new NotFound(wordsOf(kind));
  return { initiativeId, ids: parsed.map(({ id }) => id) };
}

/** As it is said to a person: obligation period. */
const wordsOf = (kind: Kind) => kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const hex = (id: string) => id.replaceAll("-", "");

const uuid = (bytes: string) =>
  [bytes.slice(0, 8), bytes.slice(8, 12), bytes.slice(12, 16), bytes.slice(16, 20), bytes.slice(20)].join("-");

/** A row id as the database writes it. */
export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The row id of what belongs to no initiative. */
export const nil = "00000000-0000-0000-0000-000000000000";
