import type { Proposal } from "./proposal.entity.ts";

/**
 * The first day on which something may come of a proposal: the day after its last. Where the committee laid the safeguard down, the
 * holder of what was delegated need not wait for what others think of it.
 */
export const dueOn = ({ holderId, communitySafeguard, opensOn, closesOn }: Proposal): string =>
  holderId !== null && !communitySafeguard ? opensOn : dayAfter(closesOn);

/** The next day, as a date. */
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
