import type { Decimal } from "../measurement/decimal.ts";
import { ratio } from "../measurement/ratio.ts";
import { pairKey } from "./reinforcement.ts";
import type { Link } from "./reinforcement.ts";

/** An activity as overlaps see it. */
export interface Placed {
  readonly id: string;
  readonly organisation: string;
  /** Null: not said, and then it is like no other. */
  readonly activityType: string | null;
  /** The names of its cells. */
  readonly cells: readonly string[];
}

/** Two activities that may be doing the same for the same people, in the order of their ids; worth a talk. */
export interface OverlapCandidate {
  readonly ids: readonly [string, string];
  readonly jaccard: Decimal;
}

/** From which likeness of their cells on two activities are worth a talk. */
export const overlapFrom = { shared: 1, of: 2 } as const;

/**
 * How alike two sets of cells are: what they share of what they have together, 0 to 1. Two without any cell are not
 * alike, for nothing is known of them.
 *
 * Source: docs/methodology.md 4.5; vector MRA-01.
 */
export function jaccard(a: readonly string[], b: readonly string[]): Decimal {
  const { shared, together } = likeness(new Set(a), new Set(b));
  return ratio(String(shared), String(together), 1) ?? "0";
}

/**
 * Pairs that may overlap, most alike first: led by different organisations, of the same type, at least half of their cells
 * the same, and not known to strengthen each other. A candidate says "possible overlap – talk", and nothing more.
 *
 * `confirmed` are the reinforcement links that both leads confirmed, in whichever direction. The order of what comes in
 * changes nothing.
 * Source: docs/methodology.md 4.5; vector MRA-01.
 */
export function overlapCandidates(activities: readonly Placed[], confirmed: readonly Link[]): OverlapCandidate[] {
  const linked = new Set(confirmed.map(({ from, to }) => pairKey(from, to)));
  const ofType = new Map<string, (Placed & { readonly set: ReadonlySet<string> })[]>();
  for (const activity of activities) {
    if (activity.activityType === null || activity.cells.length === 0) continue;
    const alike = ofType.get(activity.activityType) ?? [];
    alike.push({ ...activity, set: new Set(activity.cells) });
    ofType.set(activity.activityType, alike);
  }
  const found = [...ofType.values()].flatMap((alike) =>
    alike.flatMap((a, index) =>
      alike.slice(index + 1).flatMap((b) => {
        const { shared, together } = likeness(a.set, b.set);
        const isAlike = shared * overlapFrom.of >= together * overlapFrom.shared;
        if (!isAlike || a.organisation === b.organisation || linked.has(pairKey(a.id, b.id))) return [];
        return [{ pair: a.id < b.id ? ([a.id, b.id] as const) : ([b.id, a.id] as const), shared, together }];
      }),
    ),
  );
  return found
    .toSorted((a, b) => b.shared * a.together - a.shared * b.together || inOrder(a.pair, b.pair))
    .map(({ pair, shared, together }) => ({
      ids: pair,
      jaccard: ratio(String(shared), String(together), 1) ?? "0",
    }));
}

const inOrder = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? -1 : 1;

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  let shared = 0;
  for (const cell of a) if (b.has(cell)) shared += 1;
  return { shared, together: a.size + b.size - shared };
}
