import type { Problem } from "../measurement/problem.ts";
import { anchors, componentCodes, components, phases, type Anchor, type Component, type Phase } from "./words.ts";

/** What a statement of the bank is about, whatever the language. */
export interface BankItem {
  /** `P1.GI.1`: the phase, the component, a number. It is never given to another statement. */
  readonly code: string;
  readonly phase: Phase;
  readonly component: Component;
  /** No phase is left while it is missing. */
  readonly isCritical: boolean;
}

/** The words of a bank in one language. */
export interface BankTexts {
  /** What each number from 0 to 4 means. */
  readonly anchors: Readonly<Record<Anchor, string>>;
  /** By code. */
  readonly statements: Readonly<Record<string, string>>;
}

/**
 * The statements that respondents rate. A bank that was used is never changed: another text is another version, and a translation
 * keeps the code. Source: docs/methodology.md 4.8.2.
 */
export interface QuestionBank {
  readonly version: number;
  readonly items: readonly BankItem[];
  /** The language whose words are meant where translations differ, as a BCP 47 tag. */
  readonly sourceLanguage: string;
  /** By language's tag; the source's are there for every statement, others for as many as are translated. */
  readonly texts: Readonly<Record<string, BankTexts>>;
}

/** What the code of a bank's statement says; null of any other text. */
export function readItemCode(code: string): Pick<BankItem, "phase" | "component"> | null {
  const [, phaseNumber, componentCode] = /^P([123])\.(GI|SP|CI|EI)\.[1-9]\d?$/.exec(code) ?? [];
  const phase = phases[Number(phaseNumber) - 1];
  const component = components.find((each) => componentCodes[each] === componentCode);
  return phase === undefined || component === undefined ? null : { phase, component };
}

/** The most a statement may have, in characters: one that is longer asks two things. */
export const statementLengthMax = 300;

/**
 * Everything that keeps a bank from being asked: codes that are none, or are there twice; a statement filed where its code does not say;
 * a phase's component without statements, or without a critical one; a statement or an anchor without words in the source language, too
 * long, or translated though it is not there.
 *
 * Empty when there is nothing against it; `path` is within the bank. Source: docs/methodology.md 4.8.2.
 */
export function checkBank(bank: QuestionBank): Problem[] {
  return [...checkItems(bank.items), ...checkCells(bank.items), ...checkTexts(bank)];
}

/** The statement as it is said in that language, or else in the bank's own. Null where the bank has no such code. */
export function statementIn(
  bank: QuestionBank,
  code: string,
  language: string,
): { readonly text: string; readonly language: string } | null {
  for (const each of [language, bank.sourceLanguage]) {
    const texts = Object.hasOwn(bank.texts, each) ? bank.texts[each]?.statements : undefined;
    const text = texts !== undefined && Object.hasOwn(texts, code) ? texts[code] : undefined;
    if (text !== undefined) return { text, language: each };
  }
  return null;
}

/**
 * The statements by which two versions may be compared: those whose words, in the language they were written in, are the same in both.
 * A better translation makes no other statement of one. Source: docs/methodology.md 4.8.2 and 4.8.5.
 */
export function comparableCodes(first: QuestionBank, second: QuestionBank): readonly string[] {
  if (first.sourceLanguage !== second.sourceLanguage) return [];
  const scale = ({ texts, sourceLanguage }: QuestionBank) => texts[sourceLanguage]?.anchors;
  // the same words on another scale are another question
  if (anchors.some((anchor) => scale(first)?.[anchor] !== scale(second)?.[anchor])) return [];
  const words = (bank: QuestionBank, code: string) => statementIn(bank, code, bank.sourceLanguage)?.text ?? null;
  return first.items
    .map(({ code }) => code)
    .filter((code) => {
      const before = words(first, code);
      return before !== null && before === words(second, code);
    });
}

/**
 * A bank with other words: version and codes stay where only translations changed, and a statement's text that changed makes the next
 * version, in which its translations are left out until somebody translates it anew. A language that is new has the source's anchors.
 *
 * `changes` are by language and code; those that name no statement of the bank are for `checkBank` to find.
 * Source: docs/methodology.md 4.8.2.
 */
export function reworded(
  bank: QuestionBank,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>>,
): QuestionBank {
  const rewritten = Object.entries(changes[bank.sourceLanguage] ?? {})
    .filter(([code, text]) => statementIn(bank, code, bank.sourceLanguage)?.text !== text)
    .map(([code]) => code);
  const languages = [...new Set([...Object.keys(bank.texts), ...Object.keys(changes)])];
  const texts = Object.fromEntries(
    languages.map((language) => {
      const before = bank.texts[language] ?? {
        anchors: bank.texts[bank.sourceLanguage]?.anchors ?? noAnchors,
        statements: {},
      };
      const kept = Object.entries(before.statements).filter(([code]) => !rewritten.includes(code));
      return [language, { ...before, statements: { ...Object.fromEntries(kept), ...changes[language] } }];
    }),
  );
  return { ...bank, version: rewritten.length > 0 ? bank.version + 1 : bank.version, texts };
}

const noAnchors: BankTexts["anchors"] = {
  NOT_STARTED: "",
  DISCUSSED: "",
  STARTED: "",
  LARGELY_IN_PLACE: "",
  FULLY_IN_PLACE: "",
};

function checkItems(items: readonly BankItem[]): Problem[] {
  const codes = items.map(({ code }) => code);
  return items.flatMap(({ code, phase, component }, index) => {
    const path = ["items", String(index), "code"];
    const read = readItemCode(code);
    if (read === null || read.phase !== phase || read.component !== component) {
      const message = `${code} is no code of a statement in ${phase}, ${component}. Such codes are like P1.GI.1.`;
      return [{ code: "BANK_CODE_INVALID", message, path }];
    }
    if (codes.indexOf(code) === index) return [];
    return [
      { code: "BANK_CODE_TWICE", message: `${code} is there twice. Give each statement a code of its own.`, path },
    ];
  });
}

function checkCells(items: readonly BankItem[]): Problem[] {
  return phases.flatMap((phase) =>
    components.flatMap((component) => {
      const here = items.filter((item) => item.phase === phase && item.component === component);
      if (here.some(({ isCritical }) => isCritical)) return [];
      const message = `${phase} asks nothing critical of ${component}. Each needs at least one critical statement.`;
      return [{ code: "BANK_CELL_EMPTY", message, path: ["items"] }];
    }),
  );
}

function checkTexts({ items, sourceLanguage, texts }: QuestionBank): Problem[] {
  const codes = new Set(items.map(({ code }) => code));
  const source = Object.hasOwn(texts, sourceLanguage) ? texts[sourceLanguage] : undefined;
  if (source === undefined) {
    const message = `There are no words in ${sourceLanguage}, which is the bank's own language.`;
    return [{ code: "BANK_TEXT_MISSING", message, path: ["texts", sourceLanguage] }];
  }
  const missing = [...codes]
    .filter((code) => !Object.hasOwn(source.statements, code))
    .map((code) => ({
      code: "BANK_TEXT_MISSING",
      message: `${code} has no words in ${sourceLanguage}, which is the bank's own language.`,
      path: ["texts", sourceLanguage, "statements", code],
    }));
  const wrong = Object.entries(texts).flatMap(([language, { anchors: named, statements }]) => [
    ...anchors
      .filter((anchor) => !isWorded(named[anchor]))
      .map((anchor) => ({
        code: "BANK_TEXT_MISSING",
        message: `${anchor} has no words in ${language}, or more than ${String(statementLengthMax)} characters.`,
        path: ["texts", language, "anchors", anchor],
      })),
    ...Object.entries(statements).flatMap(([code, text]) => {
      const path = ["texts", language, "statements", code];
      if (!codes.has(code)) {
        return [
          { code: "BANK_CODE_UNKNOWN", message: `${code} is translated, and is no statement of the bank.`, path },
        ];
      }
      if (isWorded(text)) return [];
      const message = `${code} needs words in ${language}, of at most ${String(statementLengthMax)} characters.`;
      return [{ code: "BANK_TEXT_INVALID", message, path }];
    }),
  ]);
  return [...missing, ...wrong];
}

const isWorded = (text: string): boolean => text.trim() !== "" && text.length <= statementLengthMax;
