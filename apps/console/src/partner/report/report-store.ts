import { answerOf, firstCell, isOverTheSame, saysTheSame, type Answer } from "./answer.ts";
import { checkAnswer, type Finding } from "./check-answer.ts";
import type { Draft } from "./draft.ts";
import { groupOf, inTables, type Group } from "./group.ts";
import { pasteInto, type Pasted } from "./paste-into.ts";
import type { Table } from "./read-table.ts";
import type { DecimalMark } from "./read-text.ts";
import type { Expected } from "./report-query.ts";
import { fateOf, type Fate, type Said } from "./steps.ts";

/** A group as it stands in the form. */
export interface GroupView extends Said {
  readonly fate: Fate;
  /** All that keeps it from being handed in. */
  readonly problems: readonly Finding[];
  /** Whether what is wrong is said: not while somebody is still typing in it. */
  readonly isTold: boolean;
  /** Somebody else changed it since it was begun here. */
  readonly isOvertaken: boolean;
}

/** How far what was typed is kept on this device. */
export interface Keeping {
  readonly isSaved: boolean;
  /** When it was last saved, in milliseconds; null: nothing was typed yet. */
  readonly savedAt: number | null;
}

type Answers = Readonly<Record<string, Answer>>;

/** How long after a keystroke it is written down: together with the next ones, and never later than this. */
const keepMilliseconds = 200;
/** How long after a keystroke what concerns the whole form is drawn: the key itself is seen first. */
const asideMilliseconds = 50;

/**
 * A report while it is filled in. Each group tells its own readers alone, so that a keystroke draws one row and not sixty. Whatever is typed is given
 * to `keep` within 200 ms.
 */
export class ReportStore {
  readonly groups: readonly Group[];
  readonly #mark: DecimalMark;
  readonly #keep: (answers: Answers) => Promise<unknown>;
  readonly #known = new Map<string, Answer>();
  readonly #answers: Map<string, Answer>;
  readonly #views = new Map<string, GroupView>();
  readonly #readers = new Map<string, Set<() => void>>();
  readonly #left = new Set<string>();
  readonly #undo: ReadonlyMap<string, Answer | undefined>[] = [];
  readonly #unkept = new Set<string>();
  #lastTyped: string | null = null;
  #hasTried = false;
  #pasted: Pasted | null = null;
  #keeping: Keeping = { isSaved: true, savedAt: null };
  #timer: ReturnType<typeof setTimeout> | null = null;
  #aside: ReturnType<typeof setTimeout> | null = null;

  constructor(
    expected: readonly Expected[],
    draft: Draft,
    mark: DecimalMark,
    keep: (answers: Answers) => Promise<unknown>,
  ) {
    this.groups = inTables(expected.map(groupOf));
    this.#mark = mark;
    this.#keep = keep;
    for (const group of this.groups) this.#known.set(group.key, answerOf(group, mark));
    const kept = Object.entries(draft.answers).filter(([key]) => this.#known.has(key));
    this.#answers = new Map(kept);
    if (kept.length > 0) this.#keeping = { isSaved: true, savedAt: Math.max(...kept.map(([, { at }]) => at)) };
  }

  /** A group, or "form" for what concerns all of it. */
  readonly subscribe = (topic: string, reader: () => void): (() => void) => {
    const readers = this.#readers.get(topic) ?? new Set();
    this.#readers.set(topic, readers.add(reader));
    return () => void readers.delete(reader);
  };

  view(key: string): GroupView {
    const seen = this.#views.get(key);
    if (seen) return seen;
    const group = this.groups.find((one) => one.key === key);
    const known = this.#known.get(key);
    if (!group || !known) throw new Error(`no group ${key}`);
    const answer = this.#answers.get(key) ?? known;
    const said = { group, answer, known, checked: checkAnswer(group, answer) };
    const fate = fateOf(said);
    const isOvertaken = !isOverTheSame(answer, known) && !saysTheSame({ ...answer, reply: "", reason: null }, known);
    const view = {
      ...said,
      fate,
      isOvertaken,
      problems: [...said.checked.problems, ...missing(said, fate, isOvertaken)],
      isTold: this.#hasTried || this.#left.has(key),
    };
    this.#views.set(key, view);
    return view;
  }

  get all(): readonly GroupView[] {
    return this.groups.map(({ key }) => this.view(key));
  }
  /** What was typed and is not written down yet. */
  get unkept(): Answers {
    return Object.fromEntries([...this.#unkept].map((key) => [key, this.view(key).answer]));
  }
  get pasted(): Pasted | null {
    return this.#pasted;
  }
  get keeping(): Keeping {
    return this.#keeping;
  }

  /** What somebody typed or chose in a group. Keystrokes in one cell after each other are undone together. */
  change(key: string, change: Partial<Answer>, cell: string | null = null): void {
    if (cell === null || cell !== this.#lastTyped) this.#undo.push(new Map([[key, this.#answers.get(key)]]));
    this.#lastTyped = cell;
    this.#put(key, { ...this.view(key).answer, ...change });
    if (cell === null) this.#tell("form");
    else this.#aside ??= setTimeout(() => this.#tell("form"), asideMilliseconds);
  }

  type(key: string, cell: string, text: string): void {
    const { texts } = this.view(key).answer;
    this.change(key, { texts: { ...texts, [cell]: text } }, `${key} ${cell}`);
  }

  paste(key: string, column: number, table: Table): void {
    const row = this.groups.findIndex((group) => group.key === key);
    const { answers, pasted } = pasteInto(this.all, { row, column }, table);
    this.#undo.push(new Map([...answers.keys()].map((one) => [one, this.#answers.get(one)])));
    this.#lastTyped = null;
    for (const [one, change] of answers) {
      this.#left.add(one);
      this.#put(one, { ...this.view(one).answer, ...change });
    }
    this.#pasted = pasted;
    this.#tell("form");
  }

  /** Takes back the last thing that was typed, chosen or pasted. Gives the groups it changed. */
  undo(): readonly string[] {
    const before = this.#undo.pop();
    this.#lastTyped = null;
    this.#pasted = null;
    if (!before) return [];
    for (const [key, answer] of before) this.#put(key, answer ?? this.#knownOf(key));
    this.#tell("form");
    return [...before.keys()];
  }

  dismissPasted(): void {
    this.#pasted = null;
    this.#tell("form");
  }

  /** The focus has left the group: what is wrong in it is said from now on. */
  leave(key: string): void {
    if (this.#left.has(key) || !this.#answers.has(key)) return;
    this.#left.add(key);
    this.#redraw(key);
  }

  /** Somebody pressed Submit: whatever is missing is said too. */
  tryAll(): void {
    this.#hasTried = true;
    for (const { key } of this.groups) this.#redraw(key);
    this.#tell("form");
  }

  /** What is unusual in these groups is right all the same: somebody says so. */
  confirm(keys: readonly string[]): void {
    for (const key of keys) this.#put(key, { ...this.view(key).answer, confirmed: this.view(key).checked.figures });
    this.#tell("form");
  }

  /** Of two who changed the same, this one stands. */
  keepMine(key: string): void {
    const { over, overRevision = 0 } = this.#knownOf(key);
    this.#put(key, { ...this.view(key).answer, over, overRevision });
    this.#tell("form");
  }

  /** … or the other: what was typed here is the same as what is there, and so nothing to send. */
  takeTheirs(key: string): void {
    this.change(key, this.#knownOf(key));
  }

  /** What another window of the same person has kept since. */
  merge({ answers }: Draft): void {
    for (const [key, answer] of Object.entries(answers)) {
      if (!this.#known.has(key) || answer.at <= (this.#answers.get(key)?.at ?? 0)) continue;
      this.#answers.set(key, answer);
      this.#redraw(key);
    }
    this.#tell("form");
  }

  /** Writes down at once whatever is not yet. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#unkept.size === 0) return;
    const keys = [...this.#unkept];
    this.#unkept.clear();
    const answers = keys.flatMap((key) => {
      const answer = this.#answers.get(key);
      return answer ? [[key, answer] as const] : [];
    });
    await this.#keep(Object.fromEntries(answers));
    this.#keeping = { isSaved: this.#unkept.size === 0, savedAt: Date.now() };
    this.#tell("form");
  }

  #knownOf(key: string): Answer {
    const known = this.#known.get(key);
    if (!known) throw new Error(`no group ${key}`);
    return known;
  }

  #put(key: string, answer: Answer): void {
    // never the same twice, however fast: what was sent is known by when it was typed
    const at = Math.max(Date.now(), (this.#answers.get(key)?.at ?? 0) + 1);
    this.#answers.set(key, { ...answer, mark: answer.mark ?? this.#mark, at });
    this.#unkept.add(key);
    this.#keeping = { ...this.#keeping, isSaved: false };
    this.#timer ??= setTimeout(() => void this.flush(), keepMilliseconds);
    this.#redraw(key);
  }

  #redraw(key: string): void {
    this.#views.delete(key);
    this.#tell(key);
  }

  #tell(topic: string): void {
    if (topic === "form" && this.#aside !== null) {
      clearTimeout(this.#aside);
      this.#aside = null;
    }
    for (const reader of this.#readers.get(topic) ?? []) reader();
  }
}

/** What a group still needs, besides figures that are sound. */
function missing({ group, answer, checked }: Said, fate: Fate, isOvertaken: boolean): Finding[] {
  const cell = firstCell(group);
  if (isOvertaken) return [{ cell, code: "CONFLICT" }];
  if (fate === "record" && group.wasAccepted && answer.reason === null) return [{ cell, code: "REASON_REQUIRED" }];
  if (fate !== "unanswered" || checked.problems.length > 0) return [];
  return [{ cell, code: checked.isBlank ? "ANSWER_REQUIRED" : "REPLY_REQUIRED" }];
}
