interface Handed {
  readonly id: string;
  readonly period: string;
  readonly membership: { readonly id: string; readonly organisation: { readonly name: string } };
}

/** What one partner handed in for one period, to be looked at together. */
export interface HandedIn {
  readonly key: string;
  /** The first of it, which is looked at first. */
  readonly id: string;
  readonly organisation: string;
  readonly period: string;
  readonly figures: number;
}

/** Submissions by partner and period, in the order in which the first of each came. */
export function handedInBy(submissions: readonly Handed[]): HandedIn[] {
  const found = new Map<string, HandedIn>();
  for (const { id, period, membership } of submissions) {
    const key = `${membership.id} ${period}`;
    const before = found.get(key);
    const { name: organisation } = membership.organisation;
    found.set(key, before ? { ...before, figures: before.figures + 1 } : { key, id, organisation, period, figures: 1 });
  }
  return [...found.values()];
}
