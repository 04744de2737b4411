import type { TokenScope } from "@keelson/domain/identity/roles";
import type { DataSource } from "typeorm";
import type { Actor, Assignment } from "../../kernel/actor.ts";
import { Unauthenticated } from "../../kernel/refusal.ts";
import { hashOf } from "./create-api-token.ts";

interface Rights {
  readonly person_id: string;
  readonly person_name: string;
  readonly email: string;
  readonly scopes: TokenScope[];
  readonly expires_on: string | null;
  readonly assignments: Assignment[];
}

/**
 * Who is asking, by the Authorization header, with the rights of this very moment: a person demoted a second ago has lost them.
 * Null without a header: the public. UNAUTHENTICATED where the token is unknown or expired.
 */
export async function findActor(database: DataSource, authorization: string | undefined): Promise<Actor | null> {
  if (authorization === undefined) return null;
  const secret = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!secret) throw new Unauthenticated();
  const [rights] = await database.query<Rights[]>("select * from rights_of_token($1)", [hashOf(secret)]);
  if (!rights) throw new Unauthenticated("This token is unknown or has expired.");
  return {
    personId: rights.person_id,
    name: rights.person_name,
    email: rights.email,
    scopes: rights.scopes,
    expiresOn: rights.expires_on,
    assignments: rights.assignments,
  };
}
