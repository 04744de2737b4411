import type { FieldTypes } from "./package-table.ts";

/** The columns of a package in which no definition has ever changed. */
export function withoutVersions<Column extends string>(
  types: FieldTypes<Column | "effectiveFrom">,
): FieldTypes<Exclude<Column, "effectiveFrom">> {
  const { effectiveFrom: _, ...rest } = types;
  return rest;
}
