import type { CellState } from "./read-text.ts";

/** By what they say, a line a language. */
type Words = Readonly<Partial<Record<CellState, readonly string[]>>>;

/** In full there is no other way to read it. */
const plainWords: Words = {
  NOT_APPLICABLE: [
    "not applicable, does not apply",
    "non applicable, sans objet",
    "no aplica, no aplicable, no procede",
    "لا ينطبق, غير منطبق",
    "haihusiki, haitumiki",
  ],
  NOT_COLLECTED: [
    "not collected",
    "non collecté, pas collecté",
    "no recogido, no recopilado",
    "لم يجمع, لم تجمع",
    "haikukusanywa",
  ],
};

/** In short it may be zero, or unknown, or neither: whoever wrote it is asked. */
const doubtfulWords: Words = {
  NOT_APPLICABLE: ["n/a, na", "s/o, so"],
  NOT_COLLECTED: [
    "nd, n/d, no data, not available, unknown",
    "non disponible, pas de données, inconnu",
    "s/d, sin datos, no disponible, desconocido",
    "لا توجد بيانات, غير متوفر, غير متاح, غير معروف",
    "hakuna data, hakuna takwimu, haijulikani",
  ],
  NO_EXPOSURE: [
    "none, nobody, no one, nil, null, nothing",
    "aucun, aucune, personne, néant, nul, rien",
    "ninguno, ninguna, nadie, nada, nulo",
    "لا شيء, لا أحد, لا يوجد, لا توجد",
    "hakuna, hamna, hakuna mtu",
  ],
};

/** As people write one word in several ways: with accents or none, with points or spaces between letters, with another alif. */
const bare = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/\.\s*|ـ/g, "")
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ")
    .trim();

const known = new Map(
  [plainWords, doubtfulWords].flatMap((words, turn) =>
    Object.entries(words).flatMap(([state, all]) =>
      all
        .flatMap((line) => line.split(", "))
        .map((word) => [bare(word), { state: state as CellState, isSure: turn === 0 }] as const),
    ),
  ),
);

/** What a word says that stands where a figure should, in any of our languages; null where it is no such word. */
export const stateOfWord = (word: string): { readonly state: CellState; readonly isSure: boolean } | null =>
  known.get(bare(word)) ?? null;
