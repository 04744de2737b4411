import type { Problem } from "../measurement/problem.ts";
import type { IndicatorLevel } from "../measurement/words.ts";

/**
 * What a strategy works through: a programme, the systems around people, the law, or what people want and demand.
 *
 * Source: docs/methodology.md 4.3.
 */
export const strategyKinds = ["PROGRAMME", "SYSTEM", "POLICY", "PUBLIC_WILL"] as const;
/** One of `strategyKinds`. */
export type StrategyKind = (typeof strategyKinds)[number];

/** What a principle is about. Source: docs/methodology.md 4.3. */
export const principleKinds = ["EQUITY", "COMMUNITY_LEADERSHIP", "LEARNING", "TRUST", "DATA", "OTHER"] as const;
/** One of `principleKinds`. */
export type PrincipleKind = (typeof principleKinds)[number];

/** What the agenda is called when it is shown; nothing else hangs on it. Source: docs/methodology.md 4.3. */
export const agendaFrames = ["COMMON_AGENDA", "COMMUNITY_ASPIRATION"] as const;
/** One of `agendaFrames`. */
export type AgendaFrame = (typeof agendaFrames)[number];

/** What partners agree on. Its digest is of all of this and nothing else. Source: docs/methodology.md 4.3. */
export interface AgendaContent {
  readonly problem: {
    readonly text: string;
    readonly evidence: readonly string[];
    readonly whoIsMostAffected: string;
    readonly rootCauses: readonly string[];
  };
  readonly vision: { readonly text: string; readonly horizonYear: number | null };
  readonly boundaries: {
    readonly inScope: readonly string[];
    readonly outOfScope: readonly string[];
    readonly geography: readonly string[];
    readonly population: string;
    readonly timeHorizon: string;
    readonly actorsNeeded: readonly string[];
    readonly actorsNotNeeded: readonly string[];
  };
  readonly goals: readonly Goal[];
  readonly strategies: readonly Strategy[];
  readonly principles: readonly Principle[];
}

/** What is to be reached, in outcomes. */
export interface Goal {
  readonly code: string;
  readonly text: string;
  readonly outcomes: readonly Outcome[];
}

/**
 * One change that all work for. Its code is its identity in the initiative: an outcome of the same code in another version is the
 * same outcome, however it is worded. Indicators are named by their codes.
 */
export interface Outcome {
  readonly code: string;
  readonly text: string;
  readonly level: IndicatorLevel;
  readonly indicatorCodes: readonly string[];
  readonly targetYear: number | null;
}

/** A way to outcomes, and the group that looks after it, by its name. */
export interface Strategy {
  readonly code: string;
  readonly text: string;
  readonly kind: StrategyKind;
  readonly outcomeCodes: readonly string[];
  readonly ownerGroup: string | null;
}

/** How the partners mean to work with each other and with the people concerned. */
export interface Principle {
  readonly text: string;
  readonly kind: PrincipleKind;
}

/** All outcomes of an agenda, in the order of its goals. */
export const outcomesOf = ({ goals }: AgendaContent): readonly Outcome[] => goals.flatMap(({ outcomes }) => outcomes);

/** The longest text of an agenda, in UTF-16 code units, the most a list of it may hold, and the years it may speak of. */
export const agendaBounds = { textMax: 5_000, listMax: 200, yearMin: 1900, yearMax: 2200 };

/**
 * What keeps this from being kept as a draft, which may be incomplete: codes that are missing, none or there twice, a strategy for an
 * outcome that is not there, texts that nobody could keep. Paths lead into the content. Source: docs/methodology.md 1 and 4.3.
 */
export function checkAgendaDraft(content: AgendaContent): Problem[] {
  const { goals, strategies } = content;
  const problems: Problem[] = [...textProblems(content, [])];
  const say = (code: string, message: string, path: readonly string[]) => problems.push({ code, message, path });
  const each = [
    goals.map(({ code }, place) => [code, ["goals", String(place), "code"]] as const),
    goals.flatMap(({ outcomes }, goal) =>
      outcomes.map(({ code }, place) => [code, ["goals", String(goal), "outcomes", String(place), "code"]] as const),
    ),
    strategies.map(({ code }, place) => [code, ["strategies", String(place), "code"]] as const),
  ];
  for (const codes of each) {
    const seen = new Set<string>();
    for (const [code, path] of codes) {
      if (!codePattern.test(code)) say("CODE_NOT_ALLOWED", "A code is 1–64 letters, digits, dots, dashes.", path);
      else if (seen.has(code)) say("CODE_TAKEN", `${code} is there twice.`, path);
      seen.add(code);
    }
  }
  const known = new Set(outcomesOf(content).map(({ code }) => code));
  for (const [place, { outcomeCodes }] of strategies.entries())
    for (const [nth, code] of outcomeCodes.entries())
      if (!known.has(code))
        say("UNKNOWN_OUTCOME", `No goal has an outcome ${code}.`, [
          "strategies",
          String(place),
          "outcomeCodes",
          String(nth),
        ]);
  return problems;
}

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** Texts too long to keep or that no database holds, lists without end, and years nobody means, wherever they are. */
function textProblems(value: unknown, path: readonly string[]): Problem[] {
  const { textMax, listMax, yearMin, yearMax } = agendaBounds;
  if (typeof value === "string") {
    if (value.length > textMax)
      return [{ code: "TEXT_TOO_LONG", message: `Say it in at most ${textMax} characters.`, path }];
    return /[\0\p{Surrogate}]/u.test(value)
      ? [{ code: "TEXT_NOT_VALID", message: "There is a character in it that is none.", path }]
      : [];
  }
  if (typeof value === "number")
    return Number.isInteger(value) && value >= yearMin && value <= yearMax
      ? []
      : [{ code: "OUT_OF_RANGE", message: `A year is ${yearMin} to ${yearMax}.`, path }];
  if (value === null || typeof value !== "object") return [];
  if (Array.isArray(value) && value.length > listMax)
    return [{ code: "TOO_MANY", message: `At most ${listMax} of these.`, path }];
  return Object.entries(value).flatMap(([key, below]) => textProblems(below, [...path, key]));
}

/**
 * What an agenda lacks before partners are asked what they think of it: the words for its problem and vision, who is most affected, what
 * it does not do (a boundary that excludes nothing is not a boundary), and a goal with an outcome. Source: docs/methodology.md 4.3.
 */
export function checkAgendaComplete(content: AgendaContent): Problem[] {
  const problems: Problem[] = [];
  const must = (holds: boolean, message: string, ...path: readonly string[]) => {
    if (!holds) problems.push({ code: "TEXT_REQUIRED", message, path });
  };
  const { problem, vision, boundaries, goals, strategies, principles } = content;
  must(isSaid(problem.text), "Say the problem.", "problem", "text");
  must(isSaid(problem.whoIsMostAffected), "Say who is most affected.", "problem", "whoIsMostAffected");
  must(isSaid(vision.text), "Say the vision.", "vision", "text");
  if (!boundaries.outOfScope.some(isSaid))
    problems.push({
      code: "OUT_OF_SCOPE_REQUIRED",
      message: "Say what is out of scope: a boundary that excludes nothing is not a boundary.",
      path: ["boundaries", "outOfScope"],
    });
  must(outcomesOf(content).length > 0, "Name at least one goal with an outcome.", "goals");
  for (const [place, { text, outcomes }] of goals.entries()) {
    must(isSaid(text), "Say the goal.", "goals", String(place), "text");
    for (const [nth, outcome] of outcomes.entries())
      must(isSaid(outcome.text), "Say the outcome.", "goals", String(place), "outcomes", String(nth), "text");
  }
  for (const [place, { text }] of strategies.entries())
    must(isSaid(text), "Say the strategy.", "strategies", String(place), "text");
  for (const [place, { text }] of principles.entries())
    must(isSaid(text), "Say the principle.", "principles", String(place), "text");
  return problems;
}

const isSaid = (text: string): boolean => text.trim() !== "";

/** What an agenda is warned of, and may be adopted with all the same. */
export const agendaWarnings = ["NO_SYSTEM_STRATEGY"] as const;
/** One of `agendaWarnings`. */
export type AgendaWarning = (typeof agendaWarnings)[number];

/** An agenda of programmes alone leaves the systems as they are: NO_SYSTEM_STRATEGY. Source: docs/methodology.md 4.3. */
export function warningsOf({ strategies }: AgendaContent): AgendaWarning[] {
  return strategies.some(({ kind }) => kind === "SYSTEM" || kind === "POLICY") ? [] : ["NO_SYSTEM_STRATEGY"];
}
