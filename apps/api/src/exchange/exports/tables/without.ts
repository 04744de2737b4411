import type { FieldTypes } from "./package-table.ts";

/** Columns that a package has only where they say something: so one that never needed them is the same bytes as ever. */
export const versionColumns = ["effectiveFrom"] as const;
export const sensitiveColumns = ["isSensitive", "suppressZeros"] as const;
export const statusColumns = ["status"] as const;

/** The columns of a table but for some. */
export function without<Column extends string>(
  types: FieldTypes<Column>,
  absent: readonly string[],
): FieldTypes<Column> {
  // whatever is left is typed as it was; what is not there is not written
  return Object.fromEntries(Object.entries(types).filter(([name]) => !absent.includes(name))) as FieldTypes<Column>;
}
