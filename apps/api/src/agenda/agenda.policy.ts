import { visible } from "../identity/identity.policy.ts";
import type { Actor } from "../kernel/actor.ts";

/** The initiatives a person may see: those in which they have a role. The public's come with public pages. */
export const visibleInitiatives = (actor: Actor | null): string[] => visible(actor);
