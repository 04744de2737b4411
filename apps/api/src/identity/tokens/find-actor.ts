import { tokenScopes, type TokenScope } from "@keelson/domain/identity/roles";
import type { DataSource } from "typeorm";
import { poolOf } from "../../kernel/database.ts";
import type { Actor, Assignment } from "../../kernel/actor.ts";
import { Unauthenticated } from "../../kernel/refusal.ts";
import { sessionIdleSeconds, sessionWholeSeconds } from "../sign-in/sessions.ts";
import { hashOf } from "./create-api-token.ts";

interface Rights {
  readonly person_id: string;
  readonly person_name: string;
  readonly email: string;
  readonly is_admin: boolean;
  readonly assignments: Assignment[];
}

interface TokenRights extends Rights {
  readonly scopes: TokenScope[];
  readonly expires_on: string | null;
}

/**
 * Who is asking, by the Authorization header, or else by the token of a session, with the rights of this very moment: a person
 * demoted a second ago has lost them. Null without either, and where the session is over: the public. UNAUTHENTICATED where the
 * API token is unknown, revoked or expired. A look that is no `use` leaves the hour of the session as it is.
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
  const [rights] = await rightsBy<TokenRights>(
    database,
    "select person_id, person_name, email, is_admin, scopes, expires_on, assignments from rights_of_token($1)",
    [hashOf(secret)],
  );
  if (!rights) throw new Unauthenticated("This token is unknown, or was revoked, or has expired.");
  return { ...actorOf(rights), scopes: rights.scopes, expiresOn: rights.expires_on };
}

/** A session may do whatever its person may. */
async function actorOfSession(database: DataSource, token: string, use: boolean): Promise<Actor | null> {
  const [rights] = use
    ? await rightsBy<Rights>(
        database,
        "select person_id, person_name, email, is_admin, assignments from rights_of_session($1, $2, $3)",
        [token, sessionIdleSeconds, sessionWholeSeconds],
      )
    : await rightsBy<Rights>(
        database,
        "select person_id, person_name, email, is_admin, assignments from rights_of_unused_session($1, $2)",
        [token, sessionWholeSeconds],
      );
  return rights ? { ...actorOf(rights), scopes: tokenScopes, expiresOn: null } : null;
}

/** The first statement of every request: a connection keeps it planned. */
async function rightsBy<Found extends Rights>(
  database: DataSource,
  text: string,
  values: readonly unknown[],
): Promise<Found[]> {
  const { rows } = await poolOf(database).query<Found>({
    name: /rights_\w+/.exec(text)?.[0] ?? "",
    text,
    values: [...values],
  });
  return rows;
}

const actorOf = ({ person_id, person_name, email, is_admin, assignments }: Rights) => ({
  personId: person_id,
  name: person_name,
  email,
  isAdmin: is_admin,
  assignments,
});
