import { stateOfWord } from "./state-words.ts";

/** What a cell can say instead of a number, in as many words as spreadsheets have for it. */
export type CellState = "NOT_APPLICABLE" | "NOT_COLLECTED" | "SUPPRESSED_AT_SOURCE" | "NO_EXPOSURE";

/** What was typed or pasted into a cell, read. `isSure` is false where it could mean something else: to be looked at once more. */
export type ReadText =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly decimal: string; readonly isSure: boolean; readonly isPercent: boolean }
  | { readonly kind: "state"; readonly state: CellState; readonly isSure: boolean }
  | { readonly kind: "unread" };

/** How the language writes one and a half. */
export type DecimalMark = "." | ",";

/** Signs that tables have for it, whatever their language. In them a stroke, or two dots, is "nothing here"; in some it is zero. */
const signs: readonly (readonly [RegExp, CellState, boolean])[] = [
  [/^(?:[-–—−]+|\.{2,3}|…)$/, "NOT_COLLECTED", false],
  [/^\*+$/, "SUPPRESSED_AT_SOURCE", true],
];

/** The shortest text that says each, as a cell shows it. */
export const textOfState: Readonly<Record<CellState, string>> = {
  NOT_APPLICABLE: "n/a",
  NOT_COLLECTED: "not collected",
  SUPPRESSED_AT_SOURCE: "*",
  NO_EXPOSURE: "none",
};

/**
 * Reads a cell as people write figures: with a decimal comma or point, thousands apart by space, point, comma or apostrophe, a per cent sign, Arabic
 * or Persian digits. "1,234" is a thousand where only whole numbers can be meant, else by the language's own mark; either way it is not sure.
 * What cannot be read stays as it is.
 */
export function readText(text: string, mark: DecimalMark, isWhole: boolean): ReadText {
  const plain = inPlainDigits(text);
  if (plain === "") return { kind: "blank" };
  const sign = signs.find(([pattern]) => pattern.test(plain));
  if (sign) return { kind: "state", state: sign[1], isSure: sign[2] };
  const word = stateOfWord(plain);
  if (word) return { kind: "state", ...word };
  const found = /^([-+])?\s*(\d[\d.,'’ ]*?)\s*(%)?$/.exec(plain);
  if (!found) return { kind: "unread" };
  const [, minus, body = "", percent] = found;
  const number = readBody(body, mark, isWhole);
  if (!number) return { kind: "unread" };
  const decimal = (minus === "-" ? "-" : "") + number.decimal;
  return { kind: "number", decimal, isSure: number.isSure, isPercent: percent !== undefined };
}

function inPlainDigits(text: string): string {
  return (
    text
      // marks of direction that Arabic spreadsheets put around figures
      .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replaceAll("٫", ".")
      .replaceAll("٬", "'")
      .replaceAll("٪", "%")
      .replace(/\s/g, " ")
      .replace(/−(?=\s*\d)/g, "-")
      .trim()
  );
}

function readBody(body: string, mark: DecimalMark, isWhole: boolean): { decimal: string; isSure: boolean } | null {
  const hasSpaces = /['’ ]/.test(body);
  const points = body.split(".").length - 1;
  const commas = body.split(",").length - 1;
  if (points > 0 && commas > 0) {
    const last = body.lastIndexOf(".") > body.lastIndexOf(",") ? "." : ",";
    return grouped(body, last, true);
  }
  const only = points > 0 ? "." : commas > 0 ? "," : null;
  if (only === null) return grouped(body, null, true);
  if (points + commas > 1) return grouped(body, null, true);
  // thousands are apart already: this one is the decimal
  if (hasSpaces) return grouped(body, only, true);
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(body)) return grouped(body, only, true);
  return grouped(body, isWhole || only !== mark ? null : only, false);
}

/** The number, if whatever stands between its digits stands between thousands; `decimal` is the mark before what is less than one. */
function grouped(
  body: string,
  decimal: DecimalMark | null,
  isSure: boolean,
): { decimal: string; isSure: boolean } | null {
  const at = decimal === null ? -1 : body.lastIndexOf(decimal);
  const whole = at < 0 ? body : body.slice(0, at);
  const rest = at < 0 ? "" : body.slice(at + 1);
  if (at >= 0 && !/^\d+$/.test(rest)) return null;
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,'’ ])\d{3}(?:\1\d{3})*$/.test(whole)) return null;
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  return { decimal: rest === "" ? digits : `${digits}.${rest}`, isSure };
}
