import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { FreshDatabase } from "./harness.ts";
import { doorOf } from "../src/door.ts";
import { keelsonItself } from "../src/identity/persons/find-actor-by-email.ts";
import { Context } from "../src/kernel/context.ts";
import { nobody } from "../src/kernel/local-context.ts";
import { nil } from "../src/kernel/node-id.ts";
import { importInto } from "../src/exchange/imports/import-package.ts";
import { exportFrom, type ExportInput } from "../src/exchange/exports/export-package.ts";
import { findInitiativeId } from "../src/exchange/exports/find-initiative-id.ts";

/** Imports as the command line does. */
export const bring = ({ database }: FreshDatabase, source: string) =>
  importInto(new Context(doorOf(database), keelsonItself), { source, dryRun: false });

/** Exports the only initiative there is, as the command line does. */
export async function send(fresh: FreshDatabase, to: string, more: Partial<ExportInput> = {}) {
  const [initiative] = await fresh.look<{ slug: string }>("select slug from initiative");
  const initiativeId = (await findInitiativeId(fresh.url, initiative?.slug ?? "")) ?? nil;
  const door = doorOf(fresh.database);
  const ctx = new Context({ ...door, localContextOf: () => ({ ...nobody, imports: [initiativeId] }) }, null);
  return exportFrom(ctx, { initiativeId, path: to, ...more });
}

/** Every file of a folder, by name. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), "utf8")])),
  );
}

/** What is asked, what counts and what follows from it, by codes. */
export async function truthOf({ look }: FreshDatabase) {
  return {
    figures: await look<{ readonly state: string; readonly derived: boolean | null }>(
      `select s.code as organisation, i.code as indicator, p.period, p.state, p.waive_reason, c.key, v.value_state, v.value, v.numerator,
         v.denominator, v.derived, v.note
       from obligation_period p join membership s on s.id = p.membership_id join indicator i on i.id = p.indicator_id
       left join measurement m on m.obligation_period_id = p.id and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')
       left join measurement_value v on v.measurement_id = m.id
       left join category_set c on c.initiative_id = v.initiative_id and c.id = v.category_set_id
       where p.state <> 'UNBOUND' order by 1, 2, p.period_start, p.period_end, c.key`,
    ),
    cells: await look(
      `select i.code, s.key, c.period_start, c.period_end, c.expected, c.waived, c.reported, c.no_exposure, c.estimated, c.n, c.value, c.numerator,
         c.denominator, c.weighted, c.least, c.greatest
       from aggregate_cell c join indicator_definition d on d.id = c.definition_id join indicator i on i.id = d.indicator_id
       join category_set s on s.initiative_id = c.initiative_id and s.id = c.category_set_id
       where c.expected + c.waived + c.n + c.reported > 0 order by 1, 2, 3, 4`,
    ),
  };
}
