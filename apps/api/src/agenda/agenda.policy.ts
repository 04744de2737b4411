import type { Actor } from "../kernel/actor.ts";

export const may = {
  /** Anybody who is somebody may found an initiative. */
  createInitiative: (actor: Actor | null): actor is Actor => actor !== null,
};

/** The initiatives a person may see: those in which they have a role. The public's come with public pages. */
export const visibleInitiatives = (actor: Actor | null): string[] => [
  ...new Set(actor?.assignments.map(({ initiativeId }) => initiativeId)),
];
