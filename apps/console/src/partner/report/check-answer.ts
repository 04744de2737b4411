import { categoryKey } from "@keelson/domain/measurement/categories";
import type { Decimal } from "@keelson/domain/measurement/decimal";
import { fieldsOf, shapeOf, type FigureField } from "@keelson/domain/measurement/figure-shape";
import { checkFigure, type Figure } from "@keelson/domain/measurement/figure";
import { checkNote } from "@keelson/domain/measurement/note";
import { ratio } from "@keelson/domain/measurement/ratio";
import { withTotals, type CategoryFigure } from "@keelson/domain/measurement/total";
import { sameAsPrevious, warnings } from "@keelson/domain/measurement/warnings";
import type { ValueState } from "@keelson/domain/measurement/words";
import { answerOf, placeOf, saysTheSame, type Answer } from "./answer.ts";
import { cellKey, type Cell, type Group } from "./group.ts";
import { readText, type CellState } from "./read-text.ts";

/** Something to be put right, or looked at once more: which cell, what (the server's own word where it has one), and the numbers it speaks of. */
export interface Finding {
  /** Null: all of the group. */
  readonly cell: string | null;
  readonly code: string;
  readonly given?: Decimal;
  readonly other?: Decimal;
  /** A word that was read, and as what. */
  readonly word?: string;
  readonly state?: CellState;
}

/** What a partner says of one set of categories, as it is sent. */
export interface Row {
  readonly categories: readonly { readonly dimension: string; readonly category: string }[];
  readonly valueState: ValueState;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly note: string | null;
}

/** An answer, read and checked by the rules of the server. */
export interface Checked {
  readonly rows: readonly Row[];
  /** What follows from other cells, by cell: totals of parts. */
  readonly sums: Readonly<Record<string, Decimal>>;
  /** What was understood of each text that can be written in several ways, by cell. */
  readonly read: Readonly<Record<string, Decimal>>;
  /** Of the total: the ratio of its two halves, which is what will be shown. */
  readonly ratio: Decimal | null;
  readonly problems: readonly Finding[];
  /** What is unusual, and not confirmed. */
  readonly warnings: readonly Finding[];
  /** Nothing is said at all. */
  readonly isBlank: boolean;
  /** What its figures are, to be compared. */
  readonly figures: string;
}

/** Reads what was typed and says all that is wrong or unusual about it; what is wrong keeps it from being sent, never from being kept. */
export function checkAnswer(group: Group, answer: Answer): Checked {
  if (answer.state === "LATER") return { ...nothing, isBlank: false };
  return answer.state === "REPORTED" || answer.state === "ESTIMATED"
    ? checkFigures(group, answer, answer.state)
    : noFigure(answer, answer.state);
}

const nothing: Checked = {
  rows: [],
  sums: {},
  read: {},
  ratio: null,
  problems: [],
  warnings: [],
  isBlank: true,
  figures: "",
};

function noFigure({ note }: Answer, valueState: ValueState): Checked {
  const row = {
    categories: [],
    valueState,
    value: null,
    numerator: null,
    denominator: null,
    note: note.trim() || null,
  };
  return { ...nothing, rows: [row], isBlank: false, figures: valueState };
}

function checkFigures(group: Group, answer: Answer, state: "REPORTED" | "ESTIMATED"): Checked {
  const { measureType } = group.expected.definition;
  if (fieldsOf[shapeOf(measureType)].length === 0) return checkStory(answer, state);
  const places = [...new Set(group.cells.map(({ place }) => place))];
  const read = places.map((place) => {
    const cells = group.cells.filter((cell) => cell.place === place);
    return readPlace(group, answer, cells, state);
  });
  const figures = read.flatMap(({ figure }) => (figure ? [figure] : []));
  const { dimensions, expected } = group;
  const { figures: all, problems: contradictions } = withTotals(expected.definition, dimensions, figures);
  const total = all.find(({ categories }) => categoryKey(categories) === "");
  const problems = [
    ...read.flatMap((place) => place.problems),
    ...contradictions.map(({ categories, path, code }) => {
      const others = figures.filter((figure) => categoryKey(figure.categories) !== categoryKey(categories));
      const added = withTotals(expected.definition, dimensions, others).figures;
      const field = fieldOf(path[0]) ?? "value";
      const is = (list: readonly CategoryFigure[]) =>
        list.find((figure) => categoryKey(figure.categories) === categoryKey(categories))?.figure[field] ?? "0";
      return { cell: cellKey(categoryKey(categories), field), code, given: is(figures), other: is(added) };
    }),
  ];
  const isBlank = read.every((place) => place.isBlank);
  const fingerprint = JSON.stringify(figures.map(({ categories, figure }) => [categoryKey(categories), figure]));
  const isAsked = problems.length === 0 && answer.confirmed !== fingerprint;
  // how a text was read is nothing that a note speaks of
  const doubts = isAsked ? read.flatMap((place) => place.doubts) : [];
  const unlike = isAsked && !isExplained(group, answer) ? compare(group, all, figures) : [];
  return {
    rows: figures.map((figure) => rowOf(figure, answer.note.trim() || null, figures)),
    sums: Object.fromEntries(all.filter(({ derived }) => derived).flatMap(sumsOf)),
    read: Object.fromEntries(read.flatMap((place) => place.read)),
    ratio: total ? ratioOf(group, total.figure) : null,
    problems: [...problems, ...(isBlank || problems.length > 0 ? [] : incomplete(group, answer, total))],
    warnings: [...doubts, ...unlike],
    isBlank,
    figures: fingerprint,
  };
}

/** Somebody wrote why these figures are as they are: now, or when they were sent. A note that was sent with other figures explains none of these. */
function isExplained(group: Group, answer: Answer): boolean {
  const known = answerOf(group, answer.mark);
  const note = answer.note.trim();
  if (note !== "" && note !== known.note.trim()) return true;
  const wasNoted = group.expected.measurement?.values.some((value) => (value.note ?? "") !== "") ?? false;
  return wasNoted && saysTheSame({ ...answer, reply: "", reason: null }, known);
}

/** A story has no figure: its words are its note. */
function checkStory({ note }: Answer, valueState: "REPORTED" | "ESTIMATED"): Checked {
  const isBlank = note.trim() === "";
  const [found] = checkNote("QUALITATIVE", valueState, note);
  const row = { categories: [], valueState, value: null, numerator: null, denominator: null, note: note.trim() };
  return {
    ...nothing,
    rows: isBlank ? [] : [row],
    problems: found && !isBlank ? [{ cell: null, code: found.code }] : [],
    isBlank,
    figures: note.trim(),
  };
}

interface ReadPlace {
  readonly figure: CategoryFigure | null;
  readonly problems: readonly Finding[];
  readonly doubts: readonly Finding[];
  readonly read: readonly (readonly [string, Decimal])[];
  readonly isBlank: boolean;
}

function readPlace(
  group: Group,
  { texts, mark }: Answer,
  cells: readonly Cell[],
  state: "REPORTED" | "ESTIMATED",
): ReadPlace {
  const { definition } = group.expected;
  const known = () => answerOf(group, mark);
  const input: Record<FigureField, string | null> = { value: null, numerator: null, denominator: null };
  const problems: Finding[] = [];
  const doubts: Finding[] = [];
  const read: [string, Decimal][] = [];
  let valueState: ValueState = state;
  for (const { key, field, isComputed } of cells) {
    const text = isComputed ? "" : (texts[key] ?? "");
    const found = readText(text, mark, isCounted(definition.measureType, field));
    if (found.kind === "number") {
      input[field] = found.decimal;
      if (found.isPercent && isCounted(definition.measureType, field)) problems.push({ cell: key, code: "PERCENT" });
      if (!found.isSure) doubts.push({ cell: key, code: "READ_AS", given: found.decimal });
      if (text.trim() !== found.decimal) read.push([key, found.decimal]);
    } else if (found.kind === "state") {
      valueState = found.state;
      // what Keelson has of it was asked about before
      if (!found.isSure && text !== known().texts[key])
        doubts.push(
          /\p{L}/u.test(text)
            ? { cell: key, code: "WORD", word: text.trim(), state: found.state }
            : { cell: key, code: "STROKE" },
        );
    } else if (found.kind === "unread") input[field] = text;
  }
  const place = cells[0];
  const isBlank = valueState === state && Object.values(input).every((text) => text === null);
  if (!place || isBlank) return { figure: null, problems: [], doubts: [], read: [], isBlank: true };
  const checked = checkFigure(definition, { valueState, ...input });
  problems.push(
    ...checked.problems.map(({ code, path }) => ({
      cell: cellKey(place.place, fieldOf(path[0]) ?? place.field),
      code,
    })),
  );
  const { categories } = place;
  const figure =
    checked.figure && problems.length === 0 ? { categories, figure: checked.figure, derived: false } : null;
  return { figure, problems, doubts, read, isBlank };
}

const fieldOf = (text: string | undefined): FigureField | null =>
  text === "value" || text === "numerator" || text === "denominator" ? text : null;

/** Whole by its nature, or one half of a ratio: a per cent sign there is a mistake. */
const isCounted = (measureType: Group["expected"]["definition"]["measureType"], field: FigureField): boolean =>
  shapeOf(measureType) === "RATIO" ||
  (shapeOf(measureType) === "MEAN" ? field === "denominator" : measureType !== "AMOUNT");

/** Parts were given and neither all of them nor their total: nobody could tell how much it is. */
function incomplete(group: Group, { texts }: Answer, total: CategoryFigure | undefined): Finding[] {
  if (total) return [];
  const blank = group.cells.find(({ key, isComputed }) => !isComputed && (texts[key] ?? "").trim() === "");
  const asked =
    group.expected.definition.answerDimension === null ? group.cells.find(({ place }) => place === "") : blank;
  return [{ cell: (asked ?? blank)?.key ?? null, code: "TOTAL_REQUIRED" }];
}

const sumsOf = ({ categories, figure }: CategoryFigure): [string, Decimal][] =>
  (["value", "numerator", "denominator"] as const).flatMap((field): [string, Decimal][] => {
    const decimal = figure[field];
    return decimal === null ? [] : [[cellKey(categoryKey(categories), field), decimal]];
  });

function ratioOf({ expected: { definition } }: Group, { numerator, denominator }: Figure): Decimal | null {
  if (shapeOf(definition.measureType) !== "RATIO" || numerator === null || denominator === null) return null;
  return ratio(numerator, denominator, definition.multiplier);
}

/** What is unlike the period before, of the same definition; as the server would say it. */
function compare({ expected }: Group, all: readonly CategoryFigure[], given: readonly CategoryFigure[]): Finding[] {
  const { before, definition, indicator } = expected;
  if (!before || before.definitionVersion !== definition.version) return [];
  const was = before.values.map((value) => ({
    categories: Object.fromEntries(value.categories.map(({ dimension, category }) => [dimension, category])),
    derived: value.derived,
    // of a ratio it follows from the two halves, and nobody says it
    figure: shapeOf(definition.measureType) === "RATIO" ? { ...value, value: null } : value,
  }));
  const byPlace = new Map(before.values.map((value) => [placeOf(value), value]));
  const rule = { ...definition, reportingStyle: indicator.reportingStyle };
  const found = given.flatMap(({ categories, figure }) => {
    const place = categoryKey(categories);
    const previous = byPlace.get(place);
    return warnings(rule, figure, previous ?? null, false).map(({ code, path }): Finding => {
      const field = fieldOf(path[0]) ?? "value";
      const isRatio = code === "LARGE_CHANGE" && field === "numerator";
      const other = isRatio ? previous?.value : previous?.[field];
      return { cell: cellKey(place, field), code, ...(typeof other === "string" && { other }) };
    });
  });
  const same = sameAsPrevious(definition, all, was, false).map(({ code }) => ({ cell: null, code }));
  return [...found, ...same];
}

/** The note of a group goes with its total, or with the first part where there is none. */
function rowOf({ categories, figure }: CategoryFigure, note: string | null, all: readonly CategoryFigure[]): Row {
  const noted = all.find((other) => categoryKey(other.categories) === "") ?? all[0];
  return {
    categories: Object.entries(categories).map(([dimension, category]) => ({ dimension, category })),
    ...figure,
    note: noted?.categories === categories ? note : null,
  };
}
