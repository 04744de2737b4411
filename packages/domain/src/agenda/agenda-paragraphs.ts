import type { AgendaContent } from "./agenda-content.ts";

/** What of an agenda is talked about by itself. Source: docs/methodology.md 4.3 and 3.2, "comment" in the row of the agenda's draft. */
export const agendaParagraphKinds = [
  "PROBLEM",
  "VISION",
  "BOUNDARIES",
  "GOAL",
  "OUTCOME",
  "STRATEGY",
  "PRINCIPLE",
] as const;
/** One of `agendaParagraphKinds`. */
export type AgendaParagraphKind = (typeof agendaParagraphKinds)[number];

/** A paragraph of an agenda, as it is read at one time. */
export interface AgendaParagraph {
  readonly kind: AgendaParagraphKind;
  /** Of a goal, an outcome or a strategy its own; of a principle its kind; "" of what there is once. */
  readonly code: string;
  /** All that is written in it, each text on a line of its own; "" where nothing is yet. */
  readonly text: string;
}

/** The paragraphs of an agenda, in the order in which they are read. A principle that is there twice is one. */
export function paragraphsOf(content: AgendaContent): AgendaParagraph[] {
  const { problem, vision, boundaries, goals, strategies, principles } = content;
  const year = (one: number | null) => (one === null ? "" : String(one));
  const paragraph = (kind: AgendaParagraphKind, code: string, ...texts: readonly string[]): AgendaParagraph => ({
    kind,
    code,
    text: texts.filter((text) => text !== "").join("\n"),
  });
  const said = principles.map(({ kind, text }) => paragraph("PRINCIPLE", kind, text));
  return [
    paragraph("PROBLEM", "", problem.text, problem.whoIsMostAffected, ...problem.rootCauses, ...problem.evidence),
    paragraph("VISION", "", vision.text, year(vision.horizonYear)),
    paragraph(
      "BOUNDARIES",
      "",
      ...boundaries.inScope,
      ...boundaries.outOfScope,
      boundaries.population,
      ...boundaries.geography,
      boundaries.timeHorizon,
      ...boundaries.actorsNeeded,
      ...boundaries.actorsNotNeeded,
    ),
    ...goals.flatMap(({ code, text, outcomes }) => [
      paragraph("GOAL", code, text),
      ...outcomes.map((outcome) => paragraph("OUTCOME", outcome.code, outcome.text, year(outcome.targetYear))),
    ]),
    ...strategies.map(({ code, text }) => paragraph("STRATEGY", code, text)),
    ...said.filter(
      ({ code, text }, place) => said.findIndex((one) => one.code === code && one.text === text) === place,
    ),
  ];
}

/**
 * Which of these paragraphs is the one that once read as `was`; null: it is no longer there. Goals, outcomes and strategies are known by their code,
 * whatever they say now. A principle has none: it is the one that says the same, or else the first of those most like it, as long as at least half of
 * what both say is in both. `language` is that of the words, as a BCP 47 tag.
 */
export function paragraphNow(
  was: AgendaParagraph,
  paragraphs: readonly AgendaParagraph[],
  language: string,
): AgendaParagraph | null {
  const alike = paragraphs.filter(({ kind }) => kind === was.kind);
  if (was.kind !== "PRINCIPLE") return alike.find(({ code }) => code === was.code) ?? null;
  const same = alike.filter(({ text }) => text === was.text);
  const found = same.find(({ code }) => code === was.code) ?? same[0];
  if (found) return found;
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const wordsOf = (text: string) =>
    new Set([...words.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment.toLowerCase()] : [])));
  const before = wordsOf(was.text);
  let best: AgendaParagraph | null = null;
  let most = 1 / 2;
  for (const one of alike) {
    const now = wordsOf(one.text);
    const both = [...before].filter((word) => now.has(word)).length;
    const share = both === 0 ? 0 : (2 * both) / (before.size + now.size);
    if (share < most || (share === most && best !== null)) continue;
    [best, most] = [one, share];
  }
  return best;
}
