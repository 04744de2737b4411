import { voicesOf } from "../agenda/agenda.policy.ts";
import { steers, takesPartThemselves, worksForBackbone } from "../identity/identity.policy.ts";
import type { Actor, Asker } from "../kernel/actor.ts";
import type { TokenScope } from "@keelson/domain/identity/roles";

// docs/methodology.md 3.2, rows "Initiative settings" and "Readiness gate decision"; what it leaves open is docs/decisions/0033

/** The backbone prepares, and the steering committee decides: either writes a screen down. */
const prepares = (actor: Actor | null, initiativeId: string): boolean =>
  worksForBackbone(actor, initiativeId) || steers(actor, initiativeId);

export const may = {
  screenInitiative: prepares,
  /** Whoever writes screens down, and the organisation that sees to it. */
  meetCondition: (actor: Actor | null, initiativeId: string, membershipId: string): boolean =>
    prepares(actor, initiativeId) || voicesOf(actor, initiativeId).includes(membershipId),
};

/** Readiness is for whoever takes part, as themselves: of it nothing is public, and a link for one report reads none of it. */
export const sees = takesPartThemselves;

/** Of these initiatives, those whose readiness somebody reads: the where-clause of a batch. */
export const seenAmong = ({ actor }: Asker, rows: readonly { readonly initiativeId: string }[]): string[] => [
  ...new Set(rows.map(({ initiativeId }) => initiativeId).filter((id) => sees(actor, id))),
];

/** What is prepared, and decided, is by a token that manages; what an organisation says of its own, by one that reports. */
export const scopeFor = (actor: Actor | null, initiativeId: string): TokenScope =>
  prepares(actor, initiativeId) ? "MANAGE" : "REPORT";
