import { Faults } from "./faults.js";
import { checkComponents, readComponents } from "./indicators/read-components.js";
import { readDimensions } from "./indicators/read-dimensions.js";
import { readIndicators } from "./indicators/read-indicators.js";
import { CategorySets } from "./measurements/category-sets.js";
import { deriveTotals } from "./measurements/derive-totals.js";
import { findDuplicates } from "./measurements/find-duplicates.js";
import { readMeasurements } from "./measurements/read-measurements.js";
import { Staging } from "./measurements/staging.js";
import { Periods } from "./obligations/periods.js";
import { readObligations } from "./obligations/read-obligations.js";
import { readWaivers } from "./obligations/read-waivers.js";
import { findReportedWaivers, stageWaivers } from "./obligations/stage-waivers.js";
import { readOrganisations } from "./organisations/read-organisations.js";
import { readOverlaps } from "./overlaps/read-overlaps.js";
import { readDescriptor } from "./package/descriptor.js";
import { PackageRefused } from "./package-refused.js";
import { readBaselines } from "./targets/read-baselines.js";
import { refuseTargetsReached } from "./targets/refuse-targets-reached.js";
import { readTargets } from "./targets/read-targets.js";
import { today } from "../../kernel/today.js";
/** Reads all of a package, whatever is wrong on the way, and refuses it with every fault. Writes nothing but the staging table. */
export async function readPackage(unit, source, wanted, tell) {
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
  const known = { organisations, dimensions, indicators };
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
async function checkSlug({ rows }, descriptor, faults) {
  if (!descriptor) return;
  const [slug] = await rows("select slug_is_taken($1) as taken", [descriptor.slug]);
  if (slug?.taken) faults.add(initiativeExists(descriptor.slug));
}
/** An import makes an initiative and changes none. */
export function initiativeExists(slug) {
  const message = `There is an initiative ${slug} already. Change the name, or start from an empty database.`;
  return { file: "datapackage.json", line: 1, column: "name", code: "INITIATIVE_EXISTS", message };
}
//# sourceMappingURL=read-package.js.map
