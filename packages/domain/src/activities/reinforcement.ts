import type { Decimal } from "../measurement/decimal.ts";
import { ratio } from "../measurement/ratio.ts";

/** One activity strengthens another, by their ids. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** A link and who of the two leads said yes. */
export interface ReinforcementLink extends Link {
  readonly confirmedByFrom: boolean;
  readonly confirmedByTo: boolean;
}

/** An activity and the organisation that leads it. */
export interface Led {
  readonly id: string;
  readonly organisation: string;
}

/** How far the activities of different organisations strengthen each other. */
export interface Reinforcement {
  /** Pairs of activities led by different organisations, in no order. */
  readonly crossOrgPairs: number;
  /** Those of them that a confirmed link joins, in whichever direction. */
  readonly linkedCrossOrgPairs: number;
  /** Linked ÷ all; null where there is no such pair. */
  readonly density: Decimal | null;
  /** Activities that no confirmed link joins to any other, in the order given. */
  readonly isolated: readonly string[];
  /** Null where there is no activity. */
  readonly isolatedShare: Decimal | null;
}

/** Two activities together, the same whichever is named first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A link counts once both leads have confirmed it, and never from an activity to itself. Source: docs/methodology.md 4.5. */
export function counts({ from, to, confirmedByFrom, confirmedByTo }: ReinforcementLink): boolean {
  return confirmedByFrom && confirmedByTo && from !== to;
}

/**
 * How far activities strengthen each other across organisations. Links within one organisation are allowed and end
 * isolation, but do not count in the density; both directions count once; links of activities that are not among those
 * given count nowhere.
 *
 * Source: docs/methodology.md 4.5; vector MRA-04.
 */
export function reinforcement(activities: readonly Led[], links: readonly ReinforcementLink[]): Reinforcement {
  const organisationOf = new Map(activities.map(({ id, organisation }) => [id, organisation]));
  const isAmong = ({ from, to }: Link) => organisationOf.has(from) && organisationOf.has(to);
  const counting = links.filter((link) => counts(link) && isAmong(link));
  const crossing = counting.filter(({ from, to }) => organisationOf.get(from) !== organisationOf.get(to));
  const linked = new Set(crossing.map(({ from, to }) => pairKey(from, to))).size;
  const joined = new Set(counting.flatMap(({ from, to }) => [from, to]));
  const isolated = [...organisationOf.keys()].filter((id) => !joined.has(id));
  const crossOrgPairs = pairsAcross(organisationOf);
  return {
    crossOrgPairs,
    linkedCrossOrgPairs: linked,
    density: ratio(String(linked), String(crossOrgPairs), 1),
    isolated,
    isolatedShare: ratio(String(isolated.length), String(organisationOf.size), 1),
  };
}

/** All pairs, less those within one organisation. */
function pairsAcross(organisationOf: ReadonlyMap<string, string>): number {
  const sizes = new Map<string, number>();
  for (const organisation of organisationOf.values()) sizes.set(organisation, (sizes.get(organisation) ?? 0) + 1);
  const pairs = (size: number) => (size * size - size) / 2;
  return [...sizes.values()].reduce((left, size) => left - pairs(size), pairs(organisationOf.size));
}
