import type { Batch } from "../../kernel/context.ts";
import { NotFound } from "../../kernel/refusal.ts";
import { today } from "../../kernel/today.ts";
import { initiativesById } from "./find-initiatives.ts";

/** The date where each initiative is, at the moment of asking. */
export const todayOf: Batch<string, string> = async (unit, initiativeIds) => {
  const initiatives = await initiativesById(unit, initiativeIds);
  return initiatives.map((initiative) => {
    if (!initiative) throw new NotFound("initiative");
    return today(unit.now, initiative.timeZone);
  });
};
