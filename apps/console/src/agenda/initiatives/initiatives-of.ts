import type { MembershipRole } from "@keelson/domain/identity/roles";

/** An initiative that somebody takes part in, with what they are there and for whom. */
export interface MyInitiative {
  readonly slug: string;
  readonly name: string;
  readonly organisations: readonly string[];
  readonly roles: readonly MembershipRole[];
  /** In its steering committee, and not of the backbone. */
  readonly steers: boolean;
}

/** What the rules below need of a membership. */
interface Mine {
  readonly roles: readonly MembershipRole[];
  readonly initiative: { readonly slug: string; readonly name: string; readonly viewerSteers: boolean };
  readonly organisation: { readonly name: string };
}

/** Each initiative once, by name, however many organisations somebody acts for there. */
export function initiativesOf({ memberships }: { readonly memberships: readonly Mine[] }): MyInitiative[] {
  const found = new Map<string, MyInitiative>();
  for (const { initiative, organisation, roles } of memberships) {
    const before = found.get(initiative.slug);
    found.set(initiative.slug, {
      slug: initiative.slug,
      name: initiative.name,
      organisations: [...new Set([...(before?.organisations ?? []), organisation.name])],
      roles: [...new Set([...(before?.roles ?? []), ...roles])],
      steers: initiative.viewerSteers,
    });
  }
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/**
 * Where somebody begins: in their initiative, where their role has its work; among their initiatives, where there are several, and in the portfolio
 * where they fund them all. A role gets another place by a line here, once its screen is there.
 */
export function landingOf(initiatives: readonly MyInitiative[]): string {
  const [first] = initiatives;
  if (initiatives.length > 1 && initiatives.every(({ roles }) => roles.every((role) => role === "FUNDER")))
    return "/portfolio";
  if (initiatives.length !== 1 || !first) return "/initiatives";
  const place = placeOf(first);
  return place === "" ? `/i/${first.slug}` : `/i/${first.slug}/${place}`;
}

/** In the order in which a role's work goes before another's, for whoever is several things. */
const places: readonly (readonly [MembershipRole, string])[] = [
  ["BACKBONE", ""],
  ["PARTNER", "home"],
  ["FUNDER", "outcomes"],
];

/** Who steers begins with what there is to steer by. */
const placeOf = ({ roles, steers }: MyInitiative): string =>
  steers ? "conditions" : (places.find(([role]) => roles.includes(role))?.[1] ?? "outcomes");
