import type { MembershipRole } from "@keelson/domain/identity/roles";

/** By what a figure can be cut: an address says `by=` and this. */
export interface Breakdown {
  readonly id: string;
  readonly kind: "NONE" | "DIMENSION" | "PARTNER";
}

/** No category is called this: codes of dimensions are in capitals. */
export const byPartner = "partner";

/**
 * What somebody is offered: nothing, each dimension, and for the backbone the partners, whose own figures nobody else is answered. An index has parts
 * instead.
 */
export function breakdownsOf(
  indicator: { readonly measureType: string; readonly dimensions: readonly { readonly code: string }[] },
  roles: readonly MembershipRole[],
): readonly [Breakdown, ...Breakdown[]] {
  const partners = roles.includes("BACKBONE") && indicator.measureType !== "COMPOSITE";
  return [
    { id: "", kind: "NONE" },
    ...indicator.dimensions.map(({ code }) => ({ id: code, kind: "DIMENSION" as const })),
    ...(partners ? [{ id: byPartner, kind: "PARTNER" as const }] : []),
  ];
}
