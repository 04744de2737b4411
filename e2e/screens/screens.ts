/** What a screen may be in: with something to show, on its way, with nothing to show, not answered, and without a connection. */
export const states = ["filled", "loading", "empty", "error", "offline"] as const;
export type State = (typeof states)[number];

export type Who = "nobody" | "backbone" | "partner" | "funder" | "handler";

/** A screen of the console: one line here, and it is looked at in every state, and stands among the pictures of docs/screens. */
export interface Screen {
  /** Of its pictures, and in what a check says of it. */
  readonly name: string;
  readonly who: Who;
  /** With :initiative, :indicator, :period and :assessment for those of wherever it is opened. */
  readonly address: string;
  /** All, where nothing is said. */
  readonly states?: readonly State[];
}

/** Nothing of it waits for an answer. */
const atOnce: readonly State[] = ["filled"];
/** Made on the server: nothing of it waits, fails or breaks off in the browser. */
const whole: readonly State[] = ["filled", "empty"];
/** There is none without something in it. */
const neverEmpty: readonly State[] = ["filled", "loading", "error", "offline"];

export const screens: readonly Screen[] = [
  { name: "public", who: "nobody", address: "/p/:initiative", states: whole },
  { name: "public-outcome", who: "nobody", address: "/p/:initiative/:indicator", states: atOnce },
  { name: "public-told", who: "nobody", address: "/p/:initiative/what-was-told", states: whole },
  { name: "tell-us", who: "nobody", address: "/p/:initiative/tell-us", states: whole },
  { name: "track", who: "nobody", address: "/p/:initiative/track", states: atOnce },
  { name: "voice", who: "handler", address: "/i/:initiative/voice", states: neverEmpty },
  { name: "sign-in", who: "nobody", address: "/signin", states: atOnce },
  { name: "initiatives", who: "backbone", address: "/initiatives", states: neverEmpty },
  { name: "start", who: "backbone", address: "/start", states: neverEmpty },
  { name: "found", who: "backbone", address: "/start/new", states: neverEmpty },
  { name: "set-up", who: "backbone", address: "/i/:initiative/set-up", states: neverEmpty },
  { name: "home", who: "backbone", address: "/i/:initiative" },
  { name: "partner-home", who: "partner", address: "/i/:initiative/home", states: neverEmpty },
  { name: "inbox", who: "backbone", address: "/inbox", states: neverEmpty },
  { name: "reporting", who: "backbone", address: "/i/:initiative/reporting?status=all" },
  { name: "outcomes", who: "backbone", address: "/i/:initiative/outcomes" },
  { name: "outcomes-table", who: "funder", address: "/i/:initiative/outcomes?view=table", states: atOnce },
  { name: "outcome", who: "backbone", address: "/i/:initiative/outcomes/:indicator" },
  {
    name: "outcome-partners",
    who: "backbone",
    address: "/i/:initiative/outcomes/:indicator?by=partner&tab=table",
    states: ["filled", "loading", "error"],
  },
  {
    name: "outcome-sources",
    who: "backbone",
    address: "/i/:initiative/outcomes/:indicator?tab=sources",
    states: ["filled", "loading", "error"],
  },
  {
    name: "outcome-download",
    who: "funder",
    address: "/i/:initiative/outcomes/:indicator?tab=download",
    states: atOnce,
  },
  { name: "outcome-table", who: "funder", address: "/i/:initiative/outcomes/:indicator?tab=table", states: atOnce },
  { name: "agenda", who: "partner", address: "/i/:initiative/agenda" },
  {
    name: "agenda-comparison",
    who: "partner",
    address: "/i/:initiative/agenda?v=2.0&compare=1.0",
    states: ["filled", "loading", "error"],
  },
  {
    name: "agenda-draft",
    who: "backbone",
    address: "/i/:initiative/agenda?v=1.1&edit=1",
    states: ["filled", "loading", "error"],
  },
  { name: "agenda-outcome", who: "funder", address: "/i/:initiative/agenda/outcomes/O1", states: neverEmpty },
  { name: "activities", who: "backbone", address: "/i/:initiative/activities" },
  { name: "activities-list", who: "funder", address: "/i/:initiative/activities?view=list", states: atOnce },
  { name: "activities-timeline", who: "funder", address: "/i/:initiative/activities?view=timeline", states: atOnce },
  { name: "activities-network", who: "funder", address: "/i/:initiative/activities?view=network", states: atOnce },
  // an initiative that has just begun has signals that say nothing
  { name: "conditions", who: "partner", address: "/i/:initiative/conditions" },
  { name: "conditions-print", who: "backbone", address: "/print/i/:initiative/conditions", states: neverEmpty },
  { name: "portfolio", who: "funder", address: "/portfolio", states: neverEmpty },
  { name: "report", who: "partner", address: "/i/:initiative/report/:period" },
  { name: "answer", who: "partner", address: "/i/:initiative/readiness/answer/:assessment", states: neverEmpty },
  { name: "review", who: "backbone", address: "/i/:initiative/review" },
  { name: "consultations", who: "backbone", address: "/i/:initiative/consultations", states: ["filled", "empty"] },
  { name: "proposals", who: "partner", address: "/i/:initiative/proposals" },
  { name: "decisions", who: "backbone", address: "/i/:initiative/decisions", states: ["filled", "loading", "empty"] },
  { name: "decision", who: "partner", address: "/i/:initiative/decisions/1", states: ["filled", "error"] },
  { name: "readiness", who: "backbone", address: "/i/:initiative/readiness" },
  {
    name: "readiness-cell",
    who: "partner",
    address: "/i/:initiative/readiness?phase=PHASE_I&round=1&component=COMMUNITY_INVOLVEMENT",
    states: ["filled", "error"],
  },
  { name: "phases", who: "backbone", address: "/i/:initiative/readiness/phases" },
  { name: "suitability", who: "backbone", address: "/i/:initiative/readiness/suitability" },
  {
    name: "suitability-answering",
    who: "backbone",
    address: "/i/:initiative/readiness/suitability?view=answer",
    states: ["filled", "error"],
  },
  { name: "together", who: "backbone", address: "/i/:initiative/together" },
  { name: "updates", who: "backbone", address: "/i/:initiative/updates" },
  { name: "exchange", who: "partner", address: "/i/:initiative/exchange" },
  { name: "actions", who: "partner", address: "/i/:initiative/actions?mine=1" },
  { name: "members", who: "backbone", address: "/i/:initiative/settings/members", states: neverEmpty },
  { name: "groups", who: "backbone", address: "/i/:initiative/settings/groups", states: neverEmpty },
  { name: "statements", who: "partner", address: "/i/:initiative/settings/statements", states: neverEmpty },
  { name: "publishing", who: "backbone", address: "/i/:initiative/settings/public", states: neverEmpty },
  { name: "backbone", who: "backbone", address: "/i/:initiative/backbone" },
  { name: "backbone-rate", who: "partner", address: "/i/:initiative/backbone/rate", states: neverEmpty },
  {
    name: "readiness-change",
    who: "backbone",
    address: "/i/:initiative/readiness/change",
    states: ["loading", "empty", "error"],
  },
  { name: "profile", who: "partner", address: "/i/:initiative/settings/profile", states: neverEmpty },
  { name: "notifications", who: "partner", address: "/settings/notifications", states: neverEmpty },
  { name: "stop", who: "nobody", address: "/stop/token", states: atOnce },
  { name: "tokens", who: "partner", address: "/i/:initiative/settings/tokens", states: neverEmpty },
];

/** What the names in an address stand for somewhere. */
export interface Place {
  readonly initiative: string;
  readonly indicator: string;
  readonly period: string;
  /** A round of readiness that is open; none where nobody is asked. */
  readonly assessment?: string;
}

/** Is there such a screen at all? */
export const isThere = ({ address }: Screen, { assessment }: Place): boolean =>
  assessment !== undefined || !address.includes(":assessment");

export const addressOf = ({ address }: Screen, place: Place): string =>
  address
    .replace(":initiative", place.initiative)
    .replace(":indicator", place.indicator)
    .replace(":period", place.period)
    .replace(":assessment", place.assessment ?? "");
