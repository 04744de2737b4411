import type { Unit } from "../../kernel/context.ts";
import { Faults } from "./faults.ts";
import { checkComponents, readComponents } from "./indicators/read-components.ts";
import { readDimensions } from "./indicators/read-dimensions.ts";
import { readIndicators } from "./indicators/read-indicators.ts";
import type { Known } from "./known.ts";
import { CategorySets } from "./measurements/category-sets.ts";
import { deriveTotals } from "./measurements/derive-totals.ts";
import { findDuplicates } from "./measurements/find-duplicates.ts";
import { readMeasurements } from "./measurements/read-measurements.ts";
import { Staging } from "./measurements/staging.ts";
import { Periods } from "./obligations/periods.ts";
import { readObligations, type Obligation } from "./obligations/read-obligations.ts";
import { readWaivers } from "./obligations/read-waivers.ts";
import { findReportedWaivers, stageWaivers } from "./obligations/stage-waivers.ts";
import { readOrganisations } from "./organisations/read-organisations.ts";
import { readOverlaps, type ReadOverlap } from "./overlaps/read-overlaps.ts";
import { readDescriptor, type Descriptor } from "./package/descriptor.ts";
import type { PackageSource } from "./package/package-source.ts";
import { PackageRefused } from "./package-refused.ts";
import type { Progress } from "./progress.ts";
import { readBaselines, type Baseline } from "./targets/read-baselines.ts";
import { refuseTargetsReached } from "./targets/refuse-targets-reached.ts";
import { readTargets, type Target } from "./targets/read-targets.ts";
import { today } from "../../kernel/today.ts";

/** A package that was read whole and found good. Its figures wait in the staging table. */
export interface ReadPackage {
  readonly descriptor: Descriptor;
  readonly known: Known;
  /** Null: the measurements say what was expected. */
  readonly obligations: readonly Obligation[] | null;
  readonly overlaps: readonly ReadOverlap[];
  readonly targets: readonly Target[];
  readonly baselines: readonly Baseline[];
  readonly periods: Periods;
  readonly categorySets: CategorySets;
  /** The rows of measurements.csv. */
  readonly rows: number;
}

/** What an import asks of a package beyond being sound. */
export interface Wanted {
  /** Somebody is to direct its backbone, so it must have one. */
  readonly backbone: boolean;
}

/** Reads all of a package, whatever is wrong on the way, and refuses it with every fault. Writes nothing but the staging table. */
export async function readPackage(
  unit: Unit,
  source: PackageSource,
  wanted: Wanted,
  tell: Progress,
): Promise<ReadPackage> {
  const faults = new Faults();
  const descriptor = await readDescriptor(source, faults);
  await checkSlug(unit, descriptor, faults);
  const organisations = await readOrganisations(source, faults);
  if (wanted.backbone && organisations.isWhole && !organisations.list.some(({ roles }) => roles.includes("BACKBONE"))) {
    const message = "Somebody is to direct the backbone, but no organisation here is BACKBONE.";
    faults.add({ file: "organisations.csv", line: 1, column: "roles", code: "NO_BACKBONE_ORGANISATION", message });
  }
  const dimensions = await readDimensions(source, faults);
  const components = await readComponents(source, faults);
  const indicators = await readIndicators(source, dimensions, components, faults);
  checkComponents(components, indicators);
  const known: Known = { organisations, dimensions, indicators };
  const obligations = await readObligations(source, known, today(unit.now, descriptor?.timeZone ?? "UTC"), faults);
  const staging = new Staging(unit);
  const periods = new Periods();
  const categorySets = new CategorySets();
  await staging.open();
  await stageWaivers(unit, await readWaivers(source, known, periods, faults));
  const areComparable = await readMeasurements(source, known, { staging, periods, categorySets }, faults, tell);
  const rows = staging.rows;
  const overlaps = await readOverlaps(source, known, faults);
  const targets = await readTargets(source, known, faults);
  const baselines = await readBaselines(source, known, faults);
  refuseTargetsReached(known, targets, baselines, faults);
  tell({ phase: "CHECKING", rows });
  if (areComparable) {
    await findDuplicates(unit, faults);
    await findReportedWaivers(unit, faults);
    await deriveTotals(unit, known, periods, categorySets, staging, faults);
  }
  if (faults.count > 0 || !descriptor) throw new PackageRefused(faults);
  return { descriptor, known, obligations, overlaps, targets, baselines, periods, categorySets, rows };
}

async function checkSlug({ rows }: Unit, descriptor: Descriptor | null, faults: Faults): Promise<void> {
  if (!descriptor) return;
  const [slug] = await rows<{ taken: boolean }>("select slug_is_taken($1) as taken", [descriptor.slug]);
  if (slug?.taken) faults.add(initiativeExists(descriptor.slug));
}

/** An import makes an initiative and changes none. */
export function initiativeExists(slug: string) {
  const message = `There is an initiative ${slug} already. Change the name, or start from an empty database.`;
  return { file: "datapackage.json", line: 1, column: "name", code: "INITIATIVE_EXISTS", message };
}
