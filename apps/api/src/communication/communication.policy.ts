import { may as mayOfAgenda } from "../agenda/agenda.policy.ts";
import {
  conveningRoles,
  namesOf,
  ownIn as own,
  saysFor,
  speakingRoles,
  takesPart,
} from "../identity/identity.policy.ts";
import type { Actor, Asker } from "../kernel/actor.ts";
import { parseAnyOf } from "../kernel/node-id.ts";
import { NotFound } from "../kernel/refusal.ts";
import { exchangeAudiences, type ExchangeAudience } from "@keelson/domain/communication/exchange";
import type { CommentSubject } from "@keelson/domain/communication/comment";
import type { PersonRole, TokenScope } from "@keelson/domain/identity/roles";

// docs/methodology.md 3.2, row "Meetings, decisions, actions"; what it leaves open is docs/decisions/0028

const reporting: readonly PersonRole[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];

/** Runs the meetings: the backbone, the steering committee, whoever chairs a working group. */
export const convenes = (actor: Actor | null, initiativeId: string): boolean =>
  own(actor, initiativeId).some(({ roles }) => roles.some((role) => conveningRoles.includes(role)));

/** Adds and changes an organisation's own actions: its lead, or who represents a community. */
const speaksFor = (actor: Actor | null, initiativeId: string, id: string): boolean =>
  own(actor, initiativeId).some(
    ({ membershipId, roles }) => membershipId === id && roles.some((role) => speakingRoles.includes(role)),
  );

/** An action, as far as rights go. */
interface Action {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly personId: string;
}

export const may = {
  runMeetings: convenes,
  addActionItem: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    convenes(actor, initiativeId) || speaksFor(actor, initiativeId, membershipId),
  changeActionItem: (actor: Actor | null, { initiativeId, membershipId }: Action): boolean =>
    may.addActionItem(actor, initiativeId, membershipId),
  /** Whoever may change it, and its owner. */
  moveActionItem: (actor: Actor | null, item: Action): boolean =>
    may.changeActionItem(actor, item) ||
    (actor?.personId === item.personId && actsFor(actor, item.initiativeId, item.membershipId)),
};

/** A touchpoint is the word of the organisation itself. */
export const actsFor = (actor: Actor | null, initiativeId: string, id: string): boolean =>
  own(actor, initiativeId).some(({ membershipId }) => membershipId === id);

/** Whoever may add an action at all. */
export const addsActions = (actor: Actor | null, initiativeId: string): boolean =>
  convenes(actor, initiativeId) || speaksFrom(actor, initiativeId).length > 0;

/** The organisations whose people somebody gives actions to, where they do not run the meetings. */
export const speaksFrom = (actor: Actor | null, initiativeId: string): string[] =>
  own(actor, initiativeId)
    .map(({ membershipId }) => membershipId)
    .filter((id) => speaksFor(actor, initiativeId, id));

/** Reads every meeting and action of an initiative: whoever takes part in it, but for funders, who read what they are invited to. */
export const joins = (actor: Actor | null, initiativeId: string): boolean =>
  own(actor, initiativeId).some(({ roles }) => roles.some((role) => role !== "FUNDER_REPRESENTATIVE"));

/** The memberships somebody is invited by. */
export const attends = (actor: Actor | null): string[] =>
  actor?.reportLinkId === null ? [...new Set(actor.assignments.map(({ membershipId }) => membershipId))] : [];

/** The partners that somebody reports for: when it is due stands in their calendar. */
export const reportsFor = (actor: Actor | null): string[] =>
  actor?.reportLinkId === null
    ? actor.assignments
        .filter(({ roles }) => roles.some((role) => reporting.includes(role)))
        .map(({ membershipId }) => membershipId)
    : [];

/** What is for whoever takes part, of whatever kind. */
export const sees = (actor: Actor | null, initiativeId: string): boolean =>
  actor?.reportLinkId === null && takesPart(actor, initiativeId);

/** Those who run meetings do it by a token that manages, where they are of the backbone; everybody else by one that reports. */
export const scopeFor = (actor: Actor | null, initiativeId: string): TokenScope =>
  own(actor, initiativeId).some(({ roles }) => roles.some((role) => role.startsWith("BACKBONE_")))
    ? "MANAGE"
    : "REPORT";

/**
 * Whoever takes part asks, tells and answers their peers (docs/methodology.md 3.2, "Exchange posts"), for the organisations they act for; whoever works for
 * the backbone for that alone.
 */
const takesTurnsFor = (actor: Actor | null, initiativeId: string): string[] => {
  const voices = saysFor(actor, initiativeId);
  if (own(actor, initiativeId).some(({ roles }) => roles.some((role) => role.startsWith("BACKBONE_")))) return voices;
  const others = own(actor, initiativeId).filter(({ isSuspended }) => !isSuspended);
  return [...new Set([...voices, ...others.map(({ membershipId }) => membershipId)])];
};

/** In whose name somebody says something of such an object. */
const wordsFor = (actor: Actor | null, initiativeId: string, kind: CommentSubject | undefined): string[] =>
  kind === "EXCHANGE_POST" ? takesTurnsFor(actor, initiativeId) : saysFor(actor, initiativeId);

/** Is somebody a peer here: with a part in the work, and nobody's who funds, whatever else they are? */
export const isPeer = (actor: Actor | null, initiativeId: string): boolean =>
  joins(actor, initiativeId) &&
  !own(actor, initiativeId).some(
    ({ roles, membershipRoles }) => membershipRoles.includes("FUNDER") || roles.includes("FUNDER_REPRESENTATIVE"),
  );

/** For whom somebody writes: never for those among whom they do not read. */
export const audiencesFor = (actor: Actor | null, initiativeId: string): ExchangeAudience[] =>
  takesTurnsFor(actor, initiativeId).length === 0
    ? []
    : exchangeAudiences.filter((audience) => audience !== "PEERS_ONLY" || isPeer(actor, initiativeId));

/** Exchange posts e that are read, as a where-clause over what says whether somebody takes part, and is a peer. */
export const isReadPost = (inside: string, peer: string): string =>
  `(${inside} and (e.audience <> 'PEERS_ONLY' or ${peer}))`;

/** The organisation for which somebody writes updates: the first that makes them one of those who run the meetings. NOT_FOUND. */
export function convenesFor(actor: Actor | null, initiativeId: string): string {
  const [organisation] = namesOf(actor, initiativeId, conveningRoles);
  if (organisation === undefined) throw new NotFound("initiative");
  return organisation;
}

/** The organisation in whose name somebody says something: the one they name, or the first they may. NOT_FOUND, as `what`, of any other. */
export function voiceOf(
  actor: Actor | null,
  initiativeId: string,
  asked: string | null | undefined,
  what: string,
  kind?: CommentSubject,
): string {
  const organisations = wordsFor(actor, initiativeId, kind);
  const voice = asked ? parseAnyOf(["membership"], asked, what).id : organisations[0];
  if (voice === undefined || !organisations.includes(voice)) throw new NotFound(what);
  return voice;
}

/** The same of an exchange post. */
export const turnOf = (
  actor: Actor | null,
  initiativeId: string,
  asked: string | null | undefined,
  what: string,
): string => voiceOf(actor, initiativeId, asked, what, "EXCHANGE_POST");

/** Somebody's own words, as far as rights go. */
export interface Said {
  /** What it is on; of an update, nothing. */
  readonly subjectKind?: CommentSubject;
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly personId: string;
}

export const mayOfWords = {
  comment: (actor: Actor | null, initiativeId: string, kind?: CommentSubject): boolean =>
    wordsFor(actor, initiativeId, kind).length > 0,
  translate: mayOfAgenda.translate,
  /** What somebody said is theirs to change, as long as nobody hid it. */
  changeComment: (actor: Actor | null, said: Said & { readonly hiddenAt: Date | null }): boolean =>
    said.hiddenAt === null && isTheirs(actor, said),
  /** Nobody deletes what others said: whoever runs the meetings hides it, and says why. */
  hideComment: convenes,
  writeUpdate: convenes,
  /** What is not said yet goes out under a name: whoever wrote it changes and publishes it, for the organisation they wrote it for. */
  changeUpdate: (actor: Actor | null, { initiativeId, membershipId, personId }: Said): boolean =>
    convenes(actor, initiativeId) &&
    actor?.personId === personId &&
    saysFor(actor, initiativeId).includes(membershipId),
  /** What puts words in somebody's mouth goes: by whose words they are, who say things there still, and by whoever runs the meetings. */
  hideTranslation: (actor: Actor | null, initiativeId: string, said: Said | null): boolean =>
    convenes(actor, initiativeId) || (said !== null && isTheirs(actor, said)),
  /** What was put in somebody's mouth they read for as long as they take part, whatever they still say. */
  readHiddenTranslation: (actor: Actor | null, initiativeId: string, said: Said | null): boolean =>
    convenes(actor, initiativeId) || (said !== null && sees(actor, initiativeId) && actor?.personId === said.personId),
  changeExchangePost: (actor: Actor | null, post: Omit<Said, "subjectKind">): boolean =>
    isTheirs(actor, { ...post, subjectKind: "EXCHANGE_POST" }),
  /** What helped somebody is somebody else's. */
  markHelpful: (actor: Actor | null, { initiativeId, personId }: Said): boolean =>
    actor?.personId !== personId && takesTurnsFor(actor, initiativeId).length > 0,
};

/** Said by them, for an organisation for which they say such things still. */
const isTheirs = (actor: Actor | null, { initiativeId, membershipId, personId, subjectKind }: Said): boolean =>
  actor?.personId === personId && wordsFor(actor, initiativeId, subjectKind).includes(membershipId);

/** What decides which updates of an initiative somebody reads. */
export interface UpdatesRead {
  /** What is for everybody: whoever takes part, and the public of an initiative that publishes. */
  readonly open: boolean;
  /** Drafts too: those who write them. */
  readonly writes: boolean;
  /** All that are published: the backbone. */
  readonly every: boolean;
  /** What their organisations are there, separated by commas. */
  readonly roles: string;
}

export const updatesRead = ({ actor, published }: Asker, initiativeId: string): UpdatesRead => ({
  open: actor === null ? published.includes(initiativeId) : sees(actor, initiativeId),
  writes: convenes(actor, initiativeId),
  every: own(actor, initiativeId).some(({ roles }) => roles.some((role) => role.startsWith("BACKBONE_"))),
  roles: [...new Set(own(actor, initiativeId).flatMap(({ membershipRoles }) => membershipRoles))].join(","),
});

/** As a where-clause over `u`, and `asked` with what decides it. */
export const isReadUpdate = `(asked.writes or u.published_at is not null and (asked.every or asked.open and 'PUBLIC' = any (u.audiences)
  or u.audiences && string_to_array(asked.roles, ',')))`;
