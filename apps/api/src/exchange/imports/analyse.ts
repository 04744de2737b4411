import type { Unit } from "../../kernel/context.ts";

/** What keelson_app may analyse (migrations, rights) and an import fills. */
type FilledTable =
  | "membership"
  | "indicator"
  | "indicator_definition"
  | "obligation"
  | "obligation_period"
  | "measurement"
  | "measurement_value"
  | "counted_figure"
  | "aggregate_cell"
  | "category_set"
  | "release"
  | "release_cell";

/**
 * Tells the planner what was written: nobody else may for hours, and until then its plans would be those for empty tables. Late in
 * the transaction, for another import that analyses waits until this one ends.
 */
export async function analyse({ rows }: Unit, tables: readonly FilledTable[]): Promise<void> {
  await rows(`analyze ${tables.join(", ")}`);
}
