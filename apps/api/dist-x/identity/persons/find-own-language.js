import { nil } from "../../kernel/node-id.js";
/** The language that the person asking wants to be written in; null where they have not said, and for the public. */
export const ownLanguage = async ({ actor, rows }, keys) => {
  const [person] = await rows("select language from person where id = $1", [actor?.personId ?? nil]);
  return keys.map(() => person?.language ?? null);
};
//# sourceMappingURL=find-own-language.js.map
