import { NotFound } from "../../kernel/refusal.js";
import { today } from "../../kernel/today.js";
import { initiativesById } from "./find-initiatives.js";
/** The date where each initiative is, at the moment of asking. */
export const todayOf = async (unit, initiativeIds) => {
  const initiatives = await initiativesById(unit, initiativeIds);
  return initiatives.map((initiative) => {
    if (!initiative) throw new NotFound("initiative");
    return today(unit.now, initiative.timeZone);
  });
};
//# sourceMappingURL=find-today.js.map
