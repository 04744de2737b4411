import type { Faults } from "../faults.ts";
import type { PackageSource } from "../package/package-source.ts";
import { Table } from "../tables/table.ts";

const required = ["indicator", "period", "value"] as const;
const optional = ["numerator", "denominator"] as const;

/** This release keeps no baselines: rather than lose some unsaid, it takes a package that has none. */
export async function refuseBaselines(source: PackageSource, faults: Faults): Promise<void> {
  if (!source.has("baselines.csv")) return;
  const table = new Table(source, { file: "baselines.csv", required, optional }, faults);
  let isTold = false;
  for await (const [first] of table.rows()) {
    if (!first || isTold) continue;
    table.fault(
      first.line,
      "indicator",
      "BASELINES_NOT_SUPPORTED",
      "Baselines are not kept by this release. Leave the file out.",
    );
    isTold = true;
  }
}
