import type { Work } from "../../kernel/context.ts";
import type { Stop } from "./stop-tokens.ts";

/** Writes to somebody no more about these things, because whoever has one of their mails said so: Keelson itself does it for them. */
export const stopMails: Work<Stop, object> = async ({ rows }, { personId, types }) => {
  await rows(
    `insert into notification_preference (person_id, type, mail) select $1, type, 'NEVER' from unnest($2::text[]) type
     on conflict (person_id, type) do update set mail = 'NEVER'`,
    [personId, types],
  );
  return {};
};
