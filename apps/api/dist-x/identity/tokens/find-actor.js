import { tokenScopes } from "@keelson/domain/identity/roles";
import { poolOf } from "../../kernel/database.js";
import { Unauthenticated } from "../../kernel/refusal.js";
import { sessionIdleSeconds, sessionWholeSeconds } from "../sign-in/sessions.js";
import { reportLinkPrefix } from "../report-links/make-report-link.js";
import { hashOf } from "./create-api-token.js";
/**
 * Who is asking, by the Authorization header, or else by the token of a session, with the rights of this very moment: a person
 * demoted a second ago has lost them. Null without either, and where the session is over: the public. UNAUTHENTICATED where the
 * API token, or the link that is sent as one, is unknown, revoked or expired. A look that is no `use` leaves the hour of the session as it is.
 */
export async function findActor(database, authorization, sessionToken = null, use = true) {
  if (authorization === undefined) return sessionToken === null ? null : actorOfSession(database, sessionToken, use);
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!secret) throw new Unauthenticated();
  if (secret.startsWith(reportLinkPrefix)) return actorOfLink(database, secret);
  const [rights] = await rightsBy(database, "rights_of_token", `${columns}, scopes, expires_on`, [hashOf(secret)]);
  if (!rights) throw new Unauthenticated("This token is unknown, or was revoked, or has expired.");
  return { ...actorOf(rights), scopes: rights.scopes, expiresOn: rights.expires_on, reportLinkId: null };
}
/** A session may do whatever its person may. */
async function actorOfSession(database, token, use) {
  const [rights] = use
    ? await rightsBy(database, "rights_of_session", columns, [token, sessionIdleSeconds, sessionWholeSeconds])
    : await rightsBy(database, "rights_of_unused_session", columns, [token, sessionWholeSeconds]);
  return rights ? { ...actorOf(rights), scopes: tokenScopes, expiresOn: null, reportLinkId: null } : null;
}
/** A link reads and reports for one membership, as its person; it opens nothing an administrator or a backbone may. */
async function actorOfLink(database, secret) {
  const told = "link_id, person_id, person_name, email, expires_on, assignments";
  const [rights] = await rightsBy(database, "rights_of_link", told, [hashOf(secret)]);
  if (!rights)
    throw new Unauthenticated("This link is unknown, or has expired, or you do not report for this partner any more.");
  const { link_id: reportLinkId, expires_on: expiresOn } = rights;
  return { ...actorOf({ ...rights, is_admin: false }), scopes: ["READ", "REPORT"], expiresOn, reportLinkId };
}
const columns = "person_id, person_name, email, is_admin, assignments";
/** The first statement of every request, a function of the database: a connection keeps it planned. */
async function rightsBy(database, name, told, values) {
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  const text = `select ${told} from ${name}(${places})`;
  return (await poolOf(database).query({ name, text, values: [...values] })).rows;
}
const actorOf = ({ person_id, person_name, email, is_admin, assignments }) => ({
  personId: person_id,
  name: person_name,
  email,
  isAdmin: is_admin,
  assignments,
});
//# sourceMappingURL=find-actor.js.map
