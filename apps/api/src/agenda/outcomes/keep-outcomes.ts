import { outcomesOf, type AgendaContent } from "@keelson/domain/agenda/agenda-content";
import { QueryFailedError } from "typeorm";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";

/**
 * Gives every outcome that a version names its identity, once it has been kept. One that no version names any more is forgotten, unless
 * something refers to it: OUTCOME_IN_USE, for nobody could say then what that contributes to.
 */
export async function keepOutcomes({ rows }: Unit, initiativeId: string, content: AgendaContent): Promise<void> {
  const codes = outcomesOf(content).map(({ code }) => code);
  await rows(
    `insert into outcome (initiative_id, code) select $1, code from unnest($2::text[]) code
     on conflict (initiative_id, code) do nothing`,
    [initiativeId, codes],
  );
  try {
    await rows(
      `delete from outcome where initiative_id = $1 and code <> all (array(
         select jsonb_path_query(content, '$.goals[*].outcomes[*].code') #>> '{}' from agenda_version where initiative_id = $1))`,
      [initiativeId],
    );
  } catch (error) {
    if (!(error instanceof QueryFailedError && "code" in error.driverError && error.driverError.code === "23503"))
      throw error;
    throw new Refused({
      code: "OUTCOME_IN_USE",
      message:
        "Activities contribute to an outcome that would be gone. Keep it, or take it out of the activities first.",
      path: ["content", "goals"],
    });
  }
}
