import type { Work } from "../../kernel/context.ts";
import { draftOf } from "./draft-of.ts";
import { updatesById } from "./find-updates.ts";
import type { Update } from "./update.entity.ts";
import type { PublishUpdateInput } from "./update.type.ts";

/** Gives an update to those it is for. It stays as it is from then on. */
export const publishUpdate: Work<PublishUpdateInput, { update: Update | null }> = async (unit, input) => {
  const draft = await draftOf(unit, input.id, input.expectedVersion);
  await unit.rows(
    "update initiative_update set published_at = date_trunc('milliseconds', $3::timestamptz), version = version + 1 where initiative_id = $1 and id = $2",
    [draft.initiativeId, draft.id, unit.now],
  );
  const [update = null] = await updatesById(unit, [draft]);
  return { update };
};
