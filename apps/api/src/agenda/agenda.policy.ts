import { takesPart, visible, visibleAmong, worksForBackbone } from "../identity/identity.policy.ts";
import type { Asker } from "../kernel/actor.ts";

export const may = {
  /** The backbone edits an initiative's settings (docs/methodology.md 3.2). */
  setPublicPage: worksForBackbone,
  /** The backbone writes the agenda down, and brings it before the partners; what it says is for them to adopt (3.2, and rule 1). */
  draftAgenda: worksForBackbone,
  moveAgenda: worksForBackbone,
};

/** The initiatives somebody may see: those in which they have a role, and of the public those that publish. */
export const visibleInitiatives = visible;

/** By which decision the backbone was chosen is told to the initiative's own people: no decision is marked public yet. */
export const seesDecision = takesPart;

/**
 * Whoever takes part reads every version of the agenda, from the first draft on; the public reads those that were adopted
 * (docs/methodology.md 3.2). As a where-clause over `v` and its two parameters.
 */
export const visibleVersions = (asker: Asker, rows: readonly { readonly initiativeId: string }[]) => {
  const seen = visibleAmong(asker, rows);
  return { seen, inside: seen.filter((id) => takesPart(asker.actor, id)) };
};
export const isVisibleVersion = (seen: string, inside: string): string =>
  `(v.initiative_id = any (${seen}::uuid[]) and (v.adopted_on is not null or v.initiative_id = any (${inside}::uuid[])))`;
