import { visibleInitiatives } from "../agenda.policy.ts";
import type { Batch } from "../../kernel/context.ts";

/** One of the licenses or sources of an initiative's figures. */
export interface Credit {
  readonly name: string | null;
  readonly title: string | null;
  readonly path: string | null;
}

export interface Credits {
  readonly licenses: readonly Credit[];
  readonly sources: readonly Credit[];
}

interface CreditsRow {
  readonly id: string;
  readonly licenses: readonly Partial<Credit>[];
  readonly sources: readonly Partial<Credit>[];
}

/**
 * Under which terms the figures of initiatives may be used, and where they come from: whoever reads the figures reads that too. Null where no
 * package said so. Who contributed them, by mail address, is for the package alone.
 */
export const creditsOf: Batch<string, Credits | null> = async (unit, ids) => {
  const rows = await unit.rows<CreditsRow>(
    `select initiative_id as id, licenses, sources from provenance where initiative_id = any ($1::uuid[])`,
    [visibleInitiatives(unit).filter((id) => ids.includes(id))],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const found = byId.get(id);
    return found ? { licenses: found.licenses.map(credit), sources: found.sources.map(credit) } : null;
  });
};

const credit = ({ name = null, title = null, path = null }: Partial<Credit>): Credit => ({ name, title, path });
