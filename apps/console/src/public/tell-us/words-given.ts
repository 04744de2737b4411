import { languageTag } from "@keelson/domain/identity/language-tag";

/** What somebody has filled in so far: it goes along from page to page in the forms themselves, and is kept nowhere else. */
export interface WordsGiven {
  /** A BCP 47 tag; und where what they called it is none. */
  readonly language: string;
  readonly text: string;
  readonly isAboutBackbone: boolean;
  readonly contact: string;
  /** Drawn with the first page: whoever sends the same twice tells it once. */
  readonly key: string;
}

/** What a form brought. A text area sends lines as the web does, with a carriage return; they are kept as they were typed. */
export function wordsGiven(form: Readonly<Record<string, string>>, fresh: string): WordsGiven {
  return {
    language: tagOf(form["language"] ?? ""),
    text: linesAsTyped(form["text"] ?? ""),
    isAboutBackbone: form["about"] === "backbone",
    contact: form["contact"] ?? "",
    key: /^[\w-]{22,128}$/.test(form["key"] ?? "") ? (form["key"] ?? "") : fresh,
  };
}

export const linesAsTyped = (text: string): string => text.replaceAll("\r\n", "\n");

/** The tag of a language, as somebody typed it; und where it is none. */
export const tagOf = (typed: string): string => languageTag(typed) ?? "und";
