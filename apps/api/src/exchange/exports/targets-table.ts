import type { Unit } from "../../kernel/context.ts";
import type { TargetColumn } from "../imports/targets/read-targets.ts";
import { tableOf, type FieldTypes, type PackageTable } from "./tables/package-table.ts";

const types: FieldTypes<TargetColumn> = { indicator: "string", period: "string", value: "number" };

/** What is aimed at now; what was aimed at before is not carried. */
export function targetsTable(unit: Unit, initiativeId: string): PackageTable {
  const sql = `
    select i.code as indicator, t.period, trim_scale(t.value)::text as value
    from target t
    join indicator i on i.initiative_id = t.initiative_id and i.id = t.indicator_id
    where t.initiative_id = $1 and t.closed_at = 'infinity'
    order by i.code collate "C", t.period_start, t.period_end, t.period collate "C"`;
  return tableOf(unit, "targets.csv", types, { sql, values: [initiativeId], isOptional: true });
}
