import { createHash } from "node:crypto";
import { paragraphsOf, type AgendaParagraph } from "@keelson/domain/agenda/agenda-paragraphs";
import { translatedKinds, type TextPart, type TranslatedKind } from "@keelson/domain/communication/translation";
import { consultationsById, themesById } from "../../agenda/consultations/find-consultations.ts";
import { decisionsById } from "../../agenda/decisions/find-decisions.ts";
import { proposalsById } from "../../agenda/proposals/find-proposals.ts";
import { agendaVersionsById } from "../../agenda/versions/find-agenda-versions.ts";
import type { Batch } from "../../kernel/context.ts";
import { parseAnyOf, type Kind, type NodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { actionItemsById } from "../action-items/find-action-items.ts";
import type { Said } from "../communication.policy.ts";
import { commentsById } from "../comments/find-comments.ts";
import { meetingsById } from "../meetings/find-meetings.ts";
import { updatesById } from "../updates/find-updates.ts";

/** What is put into other languages, by its kind and row. */
export interface Original extends NodeId {
  readonly of: TranslatedKind;
}

/** Words as they stand, that are put into other languages by themselves. */
export interface Words {
  /** Null: the text itself. */
  readonly part: TextPart | null;
  /** Of an agenda; null: of anything else. */
  readonly paragraph: AgendaParagraph | null;
  readonly title: string | null;
  readonly text: string;
  /** A BCP 47 tag; null: nobody said. */
  readonly language: string | null;
  /** By which a translation knows the words that it was made of: in hex, of the title too where there is one. */
  readonly sha256: string;
}

export interface OriginalSeen extends Original {
  /** All that there are now: parts without words are left out. */
  readonly words: readonly Words[];
  /** Of which it is written in the first place: by it a paragraph is found again. */
  readonly language: string;
  /** Whose they are alone; null: they are the initiative's. */
  readonly said: Said | null;
  /** Why nobody puts them into other languages now; null: they may. */
  readonly refusal: string | null;
}

type Found = Pick<OriginalSeen, "words"> & Partial<Pick<OriginalSeen, "language" | "said" | "refusal">>;

/** What a kind's own loader gives: what that does not give, nobody translates, and nobody reads translations of. */
const found =
  <Row>(load: Batch<NodeId, Row | null>, wordsOf: (row: Row) => Found | null): Batch<NodeId, Found | null> =>
  async (unit, nodes) =>
    (await load(unit, nodes)).map((row) => row && wordsOf(row));

const words = (text: string | null, language: string | null, more: Partial<Words> = {}): Words[] =>
  text ? [{ part: null, paragraph: null, title: null, ...more, text, language, sha256: sha256(text, more.title) }] : [];

const sha256 = (text: string, title: string | null = null): string =>
  createHash("sha256")
    .update(title === null ? text : `${title}\n${text}`)
    .digest("hex");

/** Each kind's own ids, its own loader, and the words it has. */
const kinds: Readonly<Record<TranslatedKind, readonly [Kind, Batch<NodeId, Found | null>]>> = {
  COMMENT: [
    "comment",
    // what was hidden is hidden in every language
    found(commentsById, (said) => (said.hiddenAt === null ? { words: words(said.text, said.language), said } : null)),
  ],
  UPDATE: [
    "update",
    found(updatesById, (said) => {
      const { title, text, language, publishedAt } = said;
      const refusal = publishedAt === null ? "It may still change. Publish it, and then translate it." : null;
      return { words: words(text, language, { title }), said, refusal };
    }),
  ],
  MEETING: ["meeting", found(meetingsById, (meeting) => ({ words: words(meeting.minutes, meeting.minutesLanguage) }))],
  PROPOSAL: [
    "proposal",
    found(proposalsById, ({ title, body, language }) => ({ words: words(body, language, { title }) })),
  ],
  DECISION: [
    "decision",
    found(decisionsById, ({ title, text, rationale, language, dissent, dissentLanguage }) => ({
      words: [
        ...words(text, language, { title }),
        ...words(rationale, language, { part: "RATIONALE" }),
        ...words(dissent, dissentLanguage, { part: "DISSENT" }),
      ],
    })),
  ],
  CONSULTATION: [
    "consultation",
    found(consultationsById, ({ response, responseLanguage }) => ({
      words: words(response, responseLanguage, { part: "ANSWER" }),
    })),
  ],
  THEME: [
    "theme",
    found(themesById, ({ text, language, responseText, responseLanguage, withdrawnAt }) => ({
      words: [...words(text, language), ...words(responseText, responseLanguage, { part: "ANSWER" })],
      refusal: withdrawnAt === null ? null : "It was taken back: nobody is asked to read it any more.",
    })),
  ],
  ACTION_ITEM: ["actionItem", found(actionItemsById, ({ text, language }) => ({ words: words(text, language) }))],
  AGENDA_VERSION: [
    "agendaVersion",
    found(agendaVersionsById, ({ content, language }) => ({
      words: paragraphsOf(content).flatMap((paragraph) => words(paragraph.text, language, { paragraph })),
      language,
    })),
  ],
};

/** What an id names that may be translated. NOT_FOUND of any other kind. */
export function parseOriginal(text: string): Original {
  const named = translatedKinds.map((of) => kinds[of][0]);
  const { kind, ...node } = parseAnyOf(named, text, "text");
  const of = translatedKinds.find((one) => kinds[one][0] === kind);
  if (!of) throw new NotFound("text");
  return { of, ...node };
}

/** What the actor reads of these, by a statement a kind however many; null of the others. */
export const originalsRead: Batch<Original, OriginalSeen | null> = async (unit, originals) => {
  const read = new Map<string, OriginalSeen>();
  for (const of of translatedKinds) {
    // what is asked of several parts of one is read once
    const own = [...new Map(originals.flatMap((one) => (one.of === of ? [[one.id, one]] : []))).values()];
    const rows = own.length > 0 ? await kinds[of][1](unit, own) : [];
    for (const [place, { initiativeId, id }] of own.entries()) {
      const row = rows[place];
      if (row) read.set(id, { language: "und", said: null, refusal: null, ...row, of, initiativeId, id });
    }
  }
  return originals.map(({ id }) => read.get(id) ?? null);
};
