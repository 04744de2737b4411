/** A stretch of a text that was compared with another: in both, in the first alone, or in the second alone. */
export interface Run {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * What became of a text, word by word: those that stayed, were taken out and were put in, in the order in which both are read. Without what was
 * added it is the first text to the last character, and without what was removed the second; what stayed is as much as can have stayed.
 *
 * Words are what the language takes for them, where no spaces stand between them too (Unicode Standard Annex 29, by `Intl.Segmenter`). `language`
 * is a BCP 47 tag. Where nothing but spaces or stops stayed between two changes, they are told as one: nobody reads a comma that stayed.
 */
export function compareWords(before: string, after: string, language: string): Run[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment);
  const runs: Run[] = [];
  let removed = "";
  let added = "";
  const tell = () => {
    if (removed !== "") runs.push({ kind: "removed", text: removed });
    if (added !== "") runs.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  const stretches = stretchesOf(align(wordsOf(before), wordsOf(after)));
  for (const [place, { same, removed: out, added: put }] of stretches.entries()) {
    removed += out.join("");
    added += put.join("");
    const stayed = same.join("");
    const isBetween = removed + added !== "" && place < stretches.length - 1;
    if (isBetween && !/[\p{L}\p{N}]/u.test(stayed)) {
      removed += stayed;
      added += stayed;
      continue;
    }
    tell();
    if (stayed !== "") runs.push({ kind: "same", text: stayed });
  }
  tell();
  return runs;
}

/** One place of two sequences that were laid beside each other: in both, or in one of them alone. */
export interface Aligned<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
}

/** Two sequences beside each other, so that as many as can be stand beside their like: a longest common subsequence, the earliest one. */
export function align<Item extends string>(before: readonly Item[], after: readonly Item[]): Aligned<Item>[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
  }
  const both = (items: readonly Item[]) => items.map((item) => ({ before: item, after: item }));
  return [
    ...both(before.slice(0, start)),
    ...alignDifferent(before.slice(start, endBefore), after.slice(start, endAfter)),
    ...both(before.slice(endBefore)),
  ];
}

function alignDifferent<Item>(before: readonly Item[], after: readonly Item[]): Aligned<Item>[] {
  // how many can stand beside their like from these two places on
  const width = after.length + 1;
  const most = new Uint32Array((before.length + 1) * width);
  const from = (i: number, j: number) => most[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      most[i * width + j] = before[i] === after[j] ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1));
  const aligned: Aligned<Item>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [one = null, other = null] = [before[i], after[j]];
    if (i < before.length && j < after.length && one === other) {
      aligned.push({ before: one, after: other });
      i += 1;
      j += 1;
    } else if (j === after.length || (i < before.length && from(i + 1, j) >= from(i, j + 1))) {
      aligned.push({ before: one, after: null });
      i += 1;
    } else {
      aligned.push({ before: null, after: other });
      j += 1;
    }
  }
  return aligned;
}

/** What was taken out and put in at one place, and what stayed after it. */
interface Stretch {
  readonly removed: string[];
  readonly added: string[];
  readonly same: string[];
}

function stretchesOf(aligned: readonly Aligned<string>[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { before, after } of aligned) {
    const stayed = before !== null && after !== null;
    let last = stretches.at(-1);
    if (!last || (!stayed && last.same.length > 0)) {
      last = { removed: [], added: [], same: [] };
      stretches.push(last);
    }
    if (stayed) last.same.push(before);
    else if (before !== null) last.removed.push(before);
    else if (after !== null) last.added.push(after);
  }
  return stretches;
}
