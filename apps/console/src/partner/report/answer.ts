import { categoryKey } from "@keelson/domain/measurement/categories";
import type { RevisionReason, ValueState } from "@keelson/domain/measurement/words";
import { isConfirmation } from "./confirmations.ts";
import { cellKey, type Group } from "./group.ts";
import { textOfState, type CellState, type DecimalMark } from "./read-text.ts";
import type { SaidValue } from "./report-query.ts";

/** What is said of an indicator as a whole: figures, an estimate, why there is none; LATER leaves it out of what is sent now. */
export type AnswerState = ValueState | "LATER";

/** What somebody has put into one group, as they typed it, right or wrong. */
export interface Answer {
  readonly state: AnswerState;
  /** By cell. One that is not here is blank. */
  readonly texts: Readonly<Record<string, string>>;
  /** How the language they were typed in writes decimals. */
  readonly mark: DecimalMark;
  readonly note: string;
  /** What the figures were when somebody said that they are right, unusual as they are. */
  readonly confirmed: string | null;
  /** Why what was accepted changes. */
  readonly reason: RevisionReason | null;
  /** What is said to the backbone's open question. */
  readonly reply: string;
  /** The version of what was there when it was begun; 0: nothing was. */
  readonly over: number;
  /** … and its revision, for each revision counts its own versions. Drafts that were kept before it was do not say it. */
  readonly overRevision?: number;
  /** When it was last changed, in milliseconds: of two, the later one stands. */
  readonly at: number;
}

/** What Keelson knows already, as it would have been typed. */
export function answerOf({ expected, cells }: Group, mark: DecimalMark): Answer {
  const given = (expected.measurement?.values ?? []).filter(({ derived }) => !derived);
  const byPlace = new Map(given.map((value) => [placeOf(value), value]));
  const total = byPlace.get("");
  const hasParts = given.some((value) => placeOf(value) !== "");
  const isFigure = !total || hasParts || total.valueState === "REPORTED" || total.valueState === "ESTIMATED";
  const texts = cells.flatMap(({ key, place, field, isComputed }) => {
    const value = byPlace.get(place);
    if (!value || !isFigure || isComputed) return [];
    const text = textOf(value, field, mark);
    return text === "" ? [] : [[key, text]];
  });
  const note = (total ?? given.find((value) => value.note !== null))?.note ?? "";
  const isEstimate = given.some(({ valueState }) => valueState === "ESTIMATED");
  return {
    state: isFigure ? (isEstimate ? "ESTIMATED" : "REPORTED") : (total?.valueState ?? "REPORTED"),
    texts: Object.fromEntries(texts),
    mark,
    note: isConfirmation(note) ? "" : note,
    confirmed: null,
    reason: null,
    reply: "",
    over: expected.measurement?.version ?? 0,
    overRevision: expected.measurement?.revision ?? 0,
    at: 0,
  };
}

export const placeOf = ({ categories }: Pick<SaidValue, "categories">): string =>
  categoryKey(Object.fromEntries(categories.map(({ dimension, category }) => [dimension, category])));

function textOf(value: SaidValue, field: "value" | "numerator" | "denominator", mark: DecimalMark): string {
  const { valueState } = value;
  if (valueState === "REPORTED" || valueState === "ESTIMATED") return typed(value[field], mark);
  const isFirst = field !== "denominator";
  return isFirst ? textOfState[valueState satisfies CellState] : typed(value.denominator, mark);
}

/** A decimal as somebody would type it who leaves no doubt: "1.234" could be a thousand. */
export function typed(decimal: string | null, mark: DecimalMark): string {
  if (decimal === null) return "";
  const text = decimal.replace(".", mark);
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? `${text}0` : text;
}

/** Were both begun over the same? What does not say which revision it was begun over was begun over none: whoever typed it looks again. */
export const isOverTheSame = (a: Answer, b: Answer): boolean =>
  a.over === b.over && (a.overRevision ?? 0) === (b.overRevision ?? 0);

/** Do both say the same, whenever they were written? */
export function saysTheSame(a: Answer, b: Answer): boolean {
  const keys = new Set([...Object.keys(a.texts), ...Object.keys(b.texts)]);
  return (
    a.state === b.state &&
    a.note.trim() === b.note.trim() &&
    a.reason === b.reason &&
    a.reply.trim() === b.reply.trim() &&
    [...keys].every((key) => (a.texts[key] ?? "").trim() === (b.texts[key] ?? "").trim())
  );
}

/** The cell that stands for a group where something concerns all of it: its first. */
export const firstCell = ({ cells }: Group): string =>
  cells.find(({ isComputed }) => !isComputed)?.key ?? cellKey("", "value");
