import type { AgendaPartKind, ComparedText } from "@keelson/domain/agenda/compare-agendas";

/** What belongs together when it is read: an outcome or a strategy with all that is said of it, a list with its texts. */
export interface ComparedGroup {
  readonly kind: AgendaPartKind;
  readonly code: string;
  readonly texts: readonly ComparedText[];
  readonly isChanged: boolean;
}

const familyOf = (kind: AgendaPartKind): AgendaPartKind =>
  kind.startsWith("OUTCOME") ? "OUTCOME" : kind.startsWith("STRATEGY") ? "STRATEGY" : kind;

const isOther = ({ before, after }: ComparedText): boolean => before !== after;

/** Compared texts in groups, each where its first text stands. */
export function groupsOf(texts: readonly ComparedText[]): ComparedGroup[] {
  const groups = new Map<string, ComparedText[]>();
  for (const text of texts) {
    const key = `${familyOf(text.kind)} ${text.code}`;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    return [{ kind: familyOf(first.kind), code: first.code, texts: all, isChanged: all.some(isOther) }];
  });
}

/** The groups in which something has changed, with that alone; an outcome or a strategy keeps its words, for what is said of it is of them. */
export const changedGroups = (groups: readonly ComparedGroup[]): ComparedGroup[] =>
  groups
    .filter(({ isChanged }) => isChanged)
    .map((group) => ({
      ...group,
      texts: group.texts.filter(
        (text) => isOther(text) || ((text.kind === "OUTCOME" || text.kind === "STRATEGY") && text.kind === group.kind),
      ),
    }));
