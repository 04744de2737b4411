import { outcomesOf, type AgendaContent } from "./agenda-content.ts";
import { canonicalJson } from "./canonical-json.ts";
import { align, compareWords, type Run } from "./compare-words.ts";

/** The parts that an agenda is read in, in that order. Source: docs/methodology.md 4.3. */
export const agendaPartKinds = [
  "PROBLEM",
  "EVIDENCE",
  "MOST_AFFECTED",
  "ROOT_CAUSE",
  "VISION",
  "HORIZON_YEAR",
  "IN_SCOPE",
  "OUT_OF_SCOPE",
  "GEOGRAPHY",
  "POPULATION",
  "TIME_HORIZON",
  "ACTORS_NEEDED",
  "ACTORS_NOT_NEEDED",
  "GOAL",
  "OUTCOME",
  "OUTCOME_GOAL",
  "OUTCOME_LEVEL",
  "OUTCOME_TARGET_YEAR",
  "OUTCOME_INDICATOR",
  "STRATEGY",
  "STRATEGY_KIND",
  "STRATEGY_OUTCOME",
  "STRATEGY_GROUP",
  "PRINCIPLE",
] as const;
/** One of `agendaPartKinds`. */
export type AgendaPartKind = (typeof agendaPartKinds)[number];

/** Parts that are not written but named: a year, a code, one of a list. They are other or the same, and never so word by word. */
export const namedPartKinds: readonly AgendaPartKind[] = [
  "HORIZON_YEAR",
  "OUTCOME_GOAL",
  "OUTCOME_LEVEL",
  "OUTCOME_TARGET_YEAR",
  "OUTCOME_INDICATOR",
  "STRATEGY_KIND",
  "STRATEGY_OUTCOME",
];

/** A part of an agenda and what it says, in none, one or several texts. */
export interface AgendaPart {
  readonly kind: AgendaPartKind;
  /** Of the goal, outcome or strategy that it is about, of a principle its kind; "" of what there is once. */
  readonly code: string;
  readonly texts: readonly string[];
}

/** All that an agenda says, part by part; what says nothing is left out. */
export function partsOf(content: AgendaContent): AgendaPart[] {
  const { problem, vision, boundaries, goals, strategies, principles } = content;
  const part = (kind: AgendaPartKind, said: readonly string[] | string | number | null, code = ""): AgendaPart => ({
    kind,
    code,
    texts: said === null || said === "" ? [] : typeof said === "object" ? said : [String(said)],
  });
  return [
    part("PROBLEM", problem.text),
    part("EVIDENCE", problem.evidence),
    part("MOST_AFFECTED", problem.whoIsMostAffected),
    part("ROOT_CAUSE", problem.rootCauses),
    part("VISION", vision.text),
    part("HORIZON_YEAR", vision.horizonYear),
    part("IN_SCOPE", boundaries.inScope),
    part("OUT_OF_SCOPE", boundaries.outOfScope),
    part("GEOGRAPHY", boundaries.geography),
    part("POPULATION", boundaries.population),
    part("TIME_HORIZON", boundaries.timeHorizon),
    part("ACTORS_NEEDED", boundaries.actorsNeeded),
    part("ACTORS_NOT_NEEDED", boundaries.actorsNotNeeded),
    ...goals.flatMap(({ code: goal, text, outcomes }) => [
      // a goal without words is one all the same
      { kind: "GOAL" as const, code: goal, texts: [text] },
      ...outcomes.flatMap((outcome) => [
        { kind: "OUTCOME" as const, code: outcome.code, texts: [outcome.text] },
        part("OUTCOME_GOAL", goal, outcome.code),
        part("OUTCOME_LEVEL", outcome.level, outcome.code),
        part("OUTCOME_TARGET_YEAR", outcome.targetYear, outcome.code),
        part("OUTCOME_INDICATOR", outcome.indicatorCodes, outcome.code),
      ]),
    ]),
    ...strategies.flatMap(({ code, text, kind, outcomeCodes, ownerGroup }) => [
      { kind: "STRATEGY" as const, code, texts: [text] },
      part("STRATEGY_KIND", kind, code),
      part("STRATEGY_OUTCOME", outcomeCodes, code),
      // a group without a name is not the same as no group
      { kind: "STRATEGY_GROUP" as const, code, texts: ownerGroup === null ? [] : [ownerGroup] },
    ]),
    ...[...new Set(principles.map(({ kind }) => kind))].map((kind) =>
      part(
        "PRINCIPLE",
        principles.filter((principle) => principle.kind === kind).map(({ text }) => text),
        kind,
      ),
    ),
  ].filter(({ texts }) => texts.length > 0);
}

/** One text of a part in two agendas; null where it is not in that one. The same in both: it stayed. */
export interface ComparedText {
  readonly kind: AgendaPartKind;
  readonly code: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly runs: readonly Run[];
}

/** What became of an agenda. */
export interface AgendaComparison {
  /** All that either of them says, in the order of the second, with what is in the first alone where it stood. */
  readonly texts: readonly ComparedText[];
  /** Goals, outcomes, strategies or principles that are in both stand in another order. It is no change of what partners endorse. */
  readonly isReordered: boolean;
}

/**
 * Two agendas beside each other: parts of the same kind and code, and in each of them text by text and word by word. Nothing stayed the same but
 * what is told as the same: where no text differs, and nothing stands in another order, both have one digest.
 *
 * `language` is that of the words, as a BCP 47 tag. Source: docs/methodology.md 4.3; issue 6, the readable comparison.
 */
export function compareAgendas(before: AgendaContent, after: AgendaContent, language: string): AgendaComparison {
  const [first, second] = [partsOf(before), partsOf(after)];
  const textsOf = (parts: readonly AgendaPart[], key: string) => parts.find((part) => keyOf(part) === key)?.texts ?? [];
  const texts = inOneOrder(first, second).flatMap((part) => {
    const key = keyOf(part);
    return beside(textsOf(first, key), textsOf(second, key)).map(({ before: old, after: now }): ComparedText => ({
      kind: part.kind,
      code: part.code,
      before: old,
      after: now,
      runs: runsOf(part.kind, old ?? "", now ?? "", language),
    }));
  });
  return { texts, isReordered: isReordered(before, after) };
}

const keyOf = ({ kind, code }: AgendaPart): string => `${kind} ${code}`;

/** The parts of both, each once: the second's, and after each of them what came after it in the first alone. */
function inOneOrder(first: readonly AgendaPart[], second: readonly AgendaPart[]): AgendaPart[] {
  const parts = [...second];
  const there = new Set(second.map(keyOf));
  let place = 0;
  for (const part of first) {
    if (there.has(keyOf(part))) place = parts.findIndex((one) => keyOf(one) === keyOf(part)) + 1;
    else {
      parts.splice(place, 0, part);
      place += 1;
    }
  }
  return parts;
}

/** Texts that stayed beside themselves; between them, the first that is gone beside the first that is new, and so on. */
function beside(before: readonly string[], after: readonly string[]) {
  const found: { before: string | null; after: string | null }[] = [];
  let free = 0;
  for (const { before: old, after: now } of align(before, after)) {
    if (old !== null && now !== null) {
      found.push({ before: old, after: now });
      free = found.length;
      continue;
    }
    const open = found.findIndex((one, place) => place >= free && (old === null ? one.after : one.before) === null);
    const one = found[open];
    if (one) found[open] = { before: one.before ?? old, after: one.after ?? now };
    else found.push({ before: old, after: now });
  }
  return found;
}

function runsOf(kind: AgendaPartKind, before: string, after: string, language: string): Run[] {
  if (before === after || !namedPartKinds.includes(kind)) return compareWords(before, after, language);
  const runs: Run[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return runs.filter(({ text }) => text !== "");
}

function isReordered(before: AgendaContent, after: AgendaContent): boolean {
  const ordersOf = (content: AgendaContent): string[][] => [
    content.goals.map(({ code }) => code),
    outcomesOf(content).map(({ code }) => code),
    content.strategies.map(({ code }) => code),
    content.principles.map(({ kind, text }) => canonicalJson([kind, text])),
  ];
  const orders = ordersOf(after);
  return ordersOf(before).some((codes, nth) => {
    const others = orders[nth] ?? [];
    const [old, now] = [codes.filter((code) => others.includes(code)), others.filter((code) => codes.includes(code))];
    return old.some((code, place) => code !== now[place]);
  });
}
