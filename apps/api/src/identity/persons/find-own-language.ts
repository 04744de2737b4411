import type { Batch } from "../../kernel/context.ts";
import { nil } from "../../kernel/node-id.ts";

/** The language that the person asking wants to be written in; null where they have not said, and for the public. */
export const ownLanguage: Batch<"own", string | null> = async ({ actor, rows }, keys) => {
  const [person] = await rows<{ language: string | null }>("select language from person where id = $1", [
    actor?.personId ?? nil,
  ]);
  return keys.map(() => person?.language ?? null);
};
