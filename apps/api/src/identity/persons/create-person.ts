import type { Work } from "../../kernel/context.ts";
import { personOf } from "./person-of.ts";

/** Makes a person known by an address: the first one, who founds an initiative and invites the others. */
export const createPerson: Work<{ email: string; name: string | null }, { id: string | null }> = async (
  unit,
  { email, name },
) => personOf(unit, email, name);
