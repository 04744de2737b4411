import type { MembershipRole } from "../identity/roles.ts";

/** How many organisations of a stakeholder group, by group. */
export type ByGroup = Readonly<Partial<Record<MembershipRole, number>>>;

/** Who came, of those who were invited. */
export interface Participation {
  /** By group, the share of those invited who came, 0–1. A group nobody of which was invited has none. */
  readonly rate: ByGroup;
  /** The share of all invited, 0–1; null where nobody was. */
  readonly overall: number | null;
  /** The community's rate over the best group's, 0–1; null where no community was invited, or nobody came at all. */
  readonly participationParity: number | null;
}

/**
 * Who came to meetings, group by group: an overall share hides who stayed away.
 *
 * `invited` and `attended` count the same things (organisations, or organisations at meetings); attended is at most invited in each
 * group, more than that counts as all of them. The overall share is a ratio of sums, never a mean of shares.
 * Source: docs/methodology.md 4.6 and COMM-03.
 */
export function participation(invited: ByGroup, attended: ByGroup): Participation {
  const groups = stakeholderOrder.filter((group) => (invited[group] ?? 0) > 0);
  const came = (group: MembershipRole) => Math.min(attended[group] ?? 0, invited[group] ?? 0);
  const rates = groups.map((group) => [group, came(group) / (invited[group] ?? 1)] as const);
  const best = Math.max(0, ...rates.map(([, rate]) => rate));
  const community = rates.find(([group]) => group === "COMMUNITY")?.[1];
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    rate: Object.fromEntries(rates),
    overall: groups.length === 0 ? null : sum(groups.map(came)) / sum(groups.map((group) => invited[group] ?? 0)),
    participationParity: community === undefined || best === 0 ? null : community / best,
  };
}

/** Community first: whoever is both counts where they are fewest. */
const stakeholderOrder: readonly MembershipRole[] = [
  "COMMUNITY",
  "PARTNER",
  "FUNDER",
  "STEERING_COMMITTEE",
  "WORKING_GROUP",
  "BACKBONE",
];

/**
 * The group an organisation is counted in when attendance is looked at: one alone, so that nobody is added up twice. Null of roles that
 * are none. Source: docs/methodology.md 4.6, `stakeholderGroup`; the order is docs/decisions/0028.
 */
export const stakeholderGroupOf = (roles: readonly MembershipRole[]): MembershipRole | null =>
  stakeholderOrder.find((group) => roles.includes(group)) ?? null;
