import { tokenScopes } from "@keelson/domain/identity/roles";
import type { Actor, Assignment } from "../../kernel/actor.ts";
import { asOwner } from "../../kernel/as-owner.ts";
import type { LocalContext } from "../../kernel/local-context.ts";
import { nil } from "../../kernel/node-id.ts";

/** Keelson itself: imports that nobody in particular makes. It has a name in the audit trail and no rights to read anything. */
export const keelsonItself: Actor = {
  personId: nil,
  name: "Keelson",
  email: "",
  isAdmin: false,
  scopes: tokenScopes,
  expiresOn: null,
  reportLinkId: null,
  assignments: [],
};

/** Keelson itself at work with the rows a local context opens: it has the roles that these lists are of, and no other. */
export const keelsonIn = ({ audience, imports, backbone }: LocalContext): Actor => ({
  ...keelsonItself,
  assignments: [...new Set([...audience, ...imports, ...backbone])].map((initiativeId) => ({
    initiativeId,
    membershipId: nil,
    roles: backbone.includes(initiativeId) ? ["BACKBONE_STAFF"] : [],
    membershipRoles: [],
    isSuspended: false,
  })),
});

/** Somebody at the terminal acts as the person of an address, with that person's rights; null where the address is unknown. */
export async function findActorByEmail(ownerUrl: string, email: string): Promise<Actor | null> {
  const [actor = null] = (await findActorsByEmail(ownerUrl, [email])).values();
  return actor;
}

/** The same of many addresses at once, by address as it is kept: in small letters. */
export async function findActorsByEmail(ownerUrl: string, emails: readonly string[]): Promise<Map<string, Actor>> {
  const { rows } = await asOwner(ownerUrl, (owner) =>
    owner.query<{ id: string; name: string; email: string; is_admin: boolean; assignments: Assignment[] }>(
      "select id, name, email, is_admin, assignments_of(id) as assignments from person where email = any ($1)",
      [emails.map((email) => email.toLowerCase())],
    ),
  );
  const rights = { scopes: tokenScopes, expiresOn: null, reportLinkId: null };
  return new Map(
    rows.map(({ id: personId, name, email, is_admin: isAdmin, assignments }) => [
      email,
      { personId, name, email, isAdmin, ...rights, assignments },
    ]),
  );
}
