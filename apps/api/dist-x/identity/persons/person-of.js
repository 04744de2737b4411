import { nil } from "../../kernel/node-id.js";
import { Refused } from "../../kernel/refusal.js";
/** The person behind an address, made where there is none; named after the address until they say their name. */
export async function personOf(unit, address, name) {
  const email = address.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) {
    throw new Refused({ code: "EMAIL_NOT_VALID", message: `${address} is no e-mail address.`, path: ["email"] });
  }
  const called = name?.trim() || email.slice(0, email.indexOf("@"));
  const [look] = await unit.rows("select person_by_email($1) as known, uuidv7() as fresh", [email]);
  if (look?.known) return { id: look.known, name: called };
  const id = look?.fresh ?? nil;
  await unit.rows("insert into person (id, email, name) values ($1, $2, $3)", [id, email, called]);
  return { id, name: called };
}
//# sourceMappingURL=person-of.js.map
