import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused } from "../../kernel/refusal.ts";
import { said } from "../../kernel/said.ts";
import { may, scopeFor } from "../activities.policy.ts";
import { ActivityTerm } from "./activity-term.entity.ts";
import type { AddActivityTermInput } from "./activity-term.type.ts";

/** More than anybody chooses from. */
export const termsMax = 100;

/** Adds a word to one of the initiative's lists, under a code that is unique there. */
export const addActivityTerm: Work<AddActivityTermInput, { activityTerm: ActivityTerm | null }> = async (
  unit,
  input,
) => {
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  const actor = signedIn(themselves(unit.actor), scopeFor(unit.actor, initiativeId));
  allow(may.keepTerms(actor, initiativeId), "initiative");
  const { kind, code } = input;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(code))
    throw new Refused({
      code: "CODE_NOT_ALLOWED",
      message: "A code is 1–64 letters, digits, dots, dashes.",
      path: ["code"],
    });
  const name = shortName(input.name);
  const known = await unit.db.findBy(ActivityTerm, { initiativeId, kind });
  if (known.some((term) => term.code === code))
    throw new Refused({ code: "CODE_TAKEN", message: `${code} is in this list already.`, path: ["code"] });
  if (known.length >= termsMax) {
    const message = `A list has at most ${termsMax} words. Use one that is there.`;
    throw new Refused({ code: "TOO_MANY_TERMS", message, path: ["kind"] });
  }
  const activityTerm = unit.db.create(ActivityTerm, { initiativeId, kind, code, name });
  await unit.db.insert(ActivityTerm, activityTerm);
  return { activityTerm };
};

/** A name of at most 200 characters. */
export function shortName(text: string, field = "name"): string {
  const name = said(text, field, "Give it a name.");
  refuse(
    name.length > 200 ? [{ code: "TEXT_TOO_LONG", message: "A name has at most 200 characters.", path: [field] }] : [],
  );
  return name;
}
