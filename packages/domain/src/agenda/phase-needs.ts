/** What an initiative has to have before its second phase, and goes on having from then on. Source: docs/methodology.md 4.1, 4.2. */
export const phaseNeeds = [
  "NO_MOST_AFFECTED_GROUP",
  "NO_ACTIVE_BACKBONE",
  "NO_ACTIVE_COMMUNITY",
  "NO_COMMUNITY_SEAT",
] as const;
/** One of `phaseNeeds`: what is missing. */
export type PhaseNeed = (typeof phaseNeeds)[number];

/** What there is of it: counts, each 0 or more. */
export interface PhaseFacts {
  /** Groups of people that are said to be most affected. */
  readonly mostAffectedGroups: number;
  /** Active memberships that are the backbone, and that are communities. */
  readonly backbones: number;
  readonly communities: number;
  /** Seats of communities in the steering committee that vote. */
  readonly communitySeats: number;
}

/** What is missing before PHASE_II; nothing where all of it is there. Source: docs/methodology.md 4.1, 4.2. */
export function missingForOrganising({
  mostAffectedGroups,
  backbones,
  communities,
  communitySeats,
}: PhaseFacts): PhaseNeed[] {
  const holds: Readonly<Record<PhaseNeed, boolean>> = {
    NO_MOST_AFFECTED_GROUP: mostAffectedGroups > 0,
    NO_ACTIVE_BACKBONE: backbones > 0,
    NO_ACTIVE_COMMUNITY: communities > 0,
    NO_COMMUNITY_SEAT: communitySeats > 0,
  };
  return phaseNeeds.filter((need) => !holds[need]);
}
