import type { Work } from "../../kernel/context.ts";
import { saidLanguage } from "../action-items/said-action.ts";
import { saidTitle } from "../meetings/said-meeting.ts";
import { draftOf } from "./draft-of.ts";
import { updatesById } from "./find-updates.ts";
import { saidAudiences, saidBody } from "./said-update.ts";
import type { Update } from "./update.entity.ts";
import type { ChangeUpdateInput } from "./update.type.ts";

/** Changes a draft. What is left out stays. */
export const changeUpdate: Work<ChangeUpdateInput, { update: Update | null }> = async (unit, input) => {
  const draft = await draftOf(unit, input.id, input.expectedVersion);
  await unit.rows(
    `update initiative_update set kind = $3, title = $4, text = $5, language = $6, audiences = $7, version = version + 1
     where initiative_id = $1 and id = $2`,
    [
      draft.initiativeId,
      draft.id,
      input.kind ?? draft.kind,
      input.title ? saidTitle(input.title, 200, ["title"]) : draft.title,
      input.text ? saidBody(input.text) : draft.text,
      input.language ? saidLanguage(input.language) : draft.language,
      input.audiences ? saidAudiences(input.audiences) : draft.audiences,
    ],
  );
  const [update = null] = await updatesById(unit, [draft]);
  return { update };
};
