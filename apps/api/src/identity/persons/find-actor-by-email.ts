import { tokenScopes } from "@keelson/domain/identity/roles";
import pg from "pg";
import type { Actor, Assignment } from "../../kernel/actor.ts";
import { nil } from "../../kernel/node-id.ts";

/** Keelson itself: imports that nobody in particular makes. It has a name in the audit trail and no rights to read anything. */
export const keelsonItself: Actor = {
  personId: nil,
  name: "Keelson",
  email: "",
  scopes: tokenScopes,
  expiresOn: null,
  assignments: [],
};

/** Somebody at the terminal acts as the person of an address, with that person's rights; null where the address is unknown. */
export async function findActorByEmail(ownerUrl: string, email: string): Promise<Actor | null> {
  const owner = new pg.Client({ connectionString: ownerUrl, options: "-c search_path=keelson -c role=keelson_owner" });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ id: string; name: string; email: string; assignments: Assignment[] }>(
      "select id, name, email, assignments_of(id) as assignments from person where email = lower($1)",
      [email],
    );
    const person = rows[0];
    if (!person) return null;
    return {
      personId: person.id,
      name: person.name,
      email: person.email,
      scopes: tokenScopes,
      expiresOn: null,
      assignments: person.assignments,
    };
  } finally {
    await owner.end();
  }
}
