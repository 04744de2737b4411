import { tokenScopes, type TokenScope } from "@keelson/domain/identity/roles";
import type { DataSource } from "typeorm";
import { poolOf } from "../../kernel/database.ts";
import type { Actor, Assignment } from "../../kernel/actor.ts";
import { Unauthenticated } from "../../kernel/refusal.ts";
import { sessionIdleSeconds, sessionWholeSeconds } from "../sign-in/sessions.ts";
import { reportLinkPrefix } from "../report-links/make-report-link.ts";
import { hashOf } from "./create-api-token.ts";

interface Rights {
  readonly person_id: string;
  readonly person_name: string;
  readonly email: string;
  readonly is_admin: boolean;
  readonly assignments: Assignment[];
}

interface LinkRights extends Omit<Rights, "is_admin"> {
  readonly link_id: string;
  readonly expires_on: string;
}

interface TokenRights extends Rights {
  readonly scopes: TokenScope[];
  readonly expires_on: string | null;
}

/**
 * Who is asking, by the Authorization header, or else by the token of a session, with the rights of this very moment: a person
 * demoted a second ago has lost them. Null without either, and where the session is over: the public. UNAUTHENTICATED where the
 * API token, or the link that is sent as one, is unknown, revoked or expired. A look that is no `use` leaves the hour of the session as it is.
 */
export async function findActor(
  database: DataSource,
  authorization: string | undefined,
  sessionToken: string | null = null,
  use = true,
): Promise<Actor | null> {
  if (authorization === undefined) return sessionToken === null ? null : actorOfSession(database, sessionToken, use);
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!secret) throw new Unauthenticated();
  if (secret.startsWith(reportLinkPrefix)) return actorOfLink(database, secret);
  const [rights] = await rightsBy<TokenRights>(database, "rights_of_token", `${columns}, scopes, expires_on`, [
    hashOf(secret),
  ]);
  if (!rights) throw new Unauthenticated("This token is unknown, or was revoked, or has expired.");
  if (rights.scopes.includes("CALENDAR")) throw new Unauthenticated("This token opens a calendar, and nothing else.");
  return { ...actorOf(rights), scopes: rights.scopes, expiresOn: rights.expires_on, reportLinkId: null };
}

/** Whose calendar an address opens, with their rights of this moment, to read; null where it opens none, or does not any more. */
export async function findCalendarsOwner(database: DataSource, secret: string): Promise<Actor | null> {
  const [rights] = await rightsBy<TokenRights>(database, "rights_of_token", `${columns}, scopes, expires_on`, [
    hashOf(secret),
  ]);
  if (!rights?.scopes.includes("CALENDAR")) return null;
  return { ...actorOf(rights), scopes: ["READ"], expiresOn: rights.expires_on, reportLinkId: null };
}

/** A session may do whatever its person may. */
async function actorOfSession(database: DataSource, token: string, use: boolean): Promise<Actor | null> {
  const [rights] = use
    ? await rightsBy<Rights>(database, "rights_of_session", columns, [token, sessionIdleSeconds, sessionWholeSeconds])
    : await rightsBy<Rights>(database, "rights_of_unused_session", columns, [token, sessionWholeSeconds]);
  return rights ? { ...actorOf(rights), scopes: tokenScopes, expiresOn: null, reportLinkId: null } : null;
}

/** A link reads and reports for one membership, as its person; it opens nothing an administrator or a backbone may. */
async function actorOfLink(database: DataSource, secret: string): Promise<Actor> {
  const told = "link_id, person_id, person_name, email, expires_on, assignments";
  const [rights] = await rightsBy<LinkRights>(database, "rights_of_link", told, [hashOf(secret)]);
  if (!rights)
    throw new Unauthenticated("This link is unknown, or has expired, or you do not report for this partner any more.");
  const { link_id: reportLinkId, expires_on: expiresOn } = rights;
  return { ...actorOf({ ...rights, is_admin: false }), scopes: ["READ", "REPORT"], expiresOn, reportLinkId };
}

const columns = "person_id, person_name, email, is_admin, assignments";

/** The first statement of every request, a function of the database: a connection keeps it planned. */
async function rightsBy<Found extends object>(
  database: DataSource,
  name: "rights_of_token" | "rights_of_link" | "rights_of_session" | "rights_of_unused_session",
  told: string,
  values: readonly unknown[],
): Promise<Found[]> {
  const places = values.map((_, index) => `$${index + 1}`).join(", ");
  const text = `select ${told} from ${name}(${places})`;
  return (await poolOf(database).query<Found>({ name, text, values: [...values] })).rows;
}

const actorOf = ({ person_id, person_name, email, is_admin, assignments }: Rights) => ({
  personId: person_id,
  name: person_name,
  email,
  isAdmin: is_admin,
  assignments,
});
