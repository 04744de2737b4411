import { visibleInitiatives } from "../agenda.policy.js";
/**
 * Under which terms the figures of initiatives may be used, and where they come from: whoever reads the figures reads that too. Null where no
 * package said so. Who contributed them, by mail address, is for the package alone.
 */
export const creditsOf = async (unit, ids) => {
  const rows = await unit.rows(
    `select initiative_id as id, licenses, sources from provenance where initiative_id = any ($1::uuid[])`,
    [visibleInitiatives(unit).filter((id) => ids.includes(id))],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const found = byId.get(id);
    return found ? { licenses: found.licenses.map(credit), sources: found.sources.map(credit) } : null;
  });
};
const credit = ({ name = null, title = null, path = null }) => ({ name, title, path });
//# sourceMappingURL=find-credits.js.map
