import { tokenScopes } from "@keelson/domain/identity/roles";
import { asOwner } from "../../kernel/as-owner.js";
import { nil } from "../../kernel/node-id.js";
/** Keelson itself: imports that nobody in particular makes. It has a name in the audit trail and no rights to read anything. */
export const keelsonItself = {
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
export const keelsonIn = ({ audience, imports, backbone }) => ({
  ...keelsonItself,
  assignments: [...new Set([...audience, ...imports, ...backbone])].map((initiativeId) => ({
    initiativeId,
    membershipId: nil,
    roles: backbone.includes(initiativeId) ? ["BACKBONE_STAFF"] : [],
    membershipRoles: [],
  })),
});
/** Somebody at the terminal acts as the person of an address, with that person's rights; null where the address is unknown. */
export async function findActorByEmail(ownerUrl, email) {
  const { rows } = await asOwner(ownerUrl, (owner) =>
    owner.query(
      "select id, name, email, is_admin, assignments_of(id) as assignments from person where email = lower($1)",
      [email],
    ),
  );
  const person = rows[0];
  if (!person) return null;
  const { id: personId, name, is_admin: isAdmin, assignments } = person;
  const scopes = { scopes: tokenScopes, expiresOn: null, reportLinkId: null };
  return { personId, name, email: person.email, isAdmin, ...scopes, assignments };
}
//# sourceMappingURL=find-actor-by-email.js.map
