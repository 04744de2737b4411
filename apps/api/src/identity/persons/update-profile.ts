import type { Work } from "../../kernel/context.ts";
import { languageTag } from "@keelson/domain/identity/language-tag";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { signedIn, themselves } from "../identity.policy.ts";
import type { UpdateProfileInput } from "./person.input.ts";
import type { ViewerType } from "./person.type.ts";

const nameMax = 200;

/** Changes what a person says of themselves: their name, and the language they want to be written in. What is left out stays. */
export const updateProfile: Work<UpdateProfileInput, { viewer: ViewerType | null }> = async (unit, input) => {
  // a token for either work will do, one that may only read writes nothing
  const scope = unit.actor?.scopes.includes("MANAGE") ? "MANAGE" : "REPORT";
  const { personId, email } = signedIn(themselves(unit.actor), scope);
  const name = input.name?.trim();
  if (name !== undefined && (name === "" || name.length > nameMax))
    throw new Refused({ code: "TEXT_REQUIRED", message: `A name has 1–${nameMax} characters.`, path: ["name"] });
  const language = typeof input.language === "string" ? spoken(input.language) : input.language;
  const [person] = await unit.rows<{ name: string }>(
    `update person set name = coalesce($2, name), language = case when $3 then $4 else language end where id = $1 returning name`,
    [personId, name ?? null, language !== undefined, language ?? null],
  );
  return { viewer: person ? { id: nodeId("person", nil, personId), name: person.name, email } : null };
};

function spoken(text: string): string {
  const tag = languageTag(text.trim());
  if (tag !== null && tag.length <= 35) return tag;
  throw new Refused({
    code: "LANGUAGE_NOT_KNOWN",
    message: "A language is a BCP 47 tag, such as en or pt-BR.",
    path: ["language"],
  });
}
