import { found } from "../../agenda/initiatives/create-initiative.ts";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import type { Unit } from "../../kernel/context.ts";
import { keepReleases } from "../../measurement/releases/keep-releases.ts";
import { stamp } from "../../measurement/obligations/stamp.ts";
import { analyse } from "./analyse.ts";
import { writeIndicators } from "./indicators/write-indicators.ts";
import { countFigures } from "./measurements/count-figures.ts";
import { writeCategorySets } from "./measurements/write-category-sets.ts";
import { writeMeasurements } from "./measurements/write-measurements.ts";
import { countExpected, stageAnswers } from "./obligations/stage-answers.ts";
import { stageObligations } from "./obligations/stage-obligations.ts";
import { stagePeriods } from "./obligations/stage-periods.ts";
import { writeObligations } from "./obligations/write-obligations.ts";
import { writeOrganisations } from "./organisations/write-organisations.ts";
import { writeProvenance } from "./package/write-provenance.ts";
import { PackageRefused } from "./package-refused.ts";
import type { Progress } from "./progress.ts";
import type { ReadPackage } from "./read-package.ts";
import { writeOverlaps } from "./overlaps/write-overlaps.ts";
import { writeBaselines } from "./targets/write-baselines.ts";
import { writeTargets } from "./targets/write-targets.ts";
import type { Written } from "./written.ts";

/** How much an import wrote. */
export interface Counts {
  readonly organisations: number;
  readonly indicators: number;
  readonly obligations: number;
  readonly obligationPeriods: number;
  readonly measurements: number;
  readonly targets: number;
}

/** Far beyond any initiative, and few enough that a slip in a year does not fill a disk. */
const obligationPeriodsMax = 5_000_000;

/**
 * Writes a package that was found good as a new initiative. In the lock order of all that changes what counts: obligation periods
 * first, then the initiative's clock, which is held only while the aggregates are built.
 */
export async function writePackage(
  unit: Unit,
  { descriptor, known, obligations, overlaps, targets, baselines, periods, categorySets }: ReadPackage,
  { personId, publicPageEnabled = false }: { readonly personId: string; readonly publicPageEnabled?: boolean },
  tell: Progress,
): Promise<{ initiative: Initiative; written: Written; counts: Counts }> {
  await stagePeriods(unit, periods, obligations);
  await stageObligations(unit, periods, obligations);
  await refuseTooMany(unit, obligations !== null);
  await stageAnswers(
    unit,
    known.indicators.list.map(({ frequency }) => frequency === "ONE_OFF"),
  );

  // what has figures is at work
  const initiative = await found(unit, { ...descriptor, publicPageEnabled, status: "ACTIVE" });
  await unit.widen({ imports: [initiative.id] });
  await writeProvenance(unit, initiative.id, descriptor);
  const written: Written = {
    initiativeId: initiative.id,
    membershipIds: await writeOrganisations(unit, initiative.id, known.organisations.list),
    ...(await writeIndicators(unit, initiative.id, known.dimensions.list, known.indicators.list)),
    categorySetIds: await writeCategorySets(unit, initiative.id, categorySets.keys),
  };
  const obligationCount = await writeObligations(unit, written, personId);
  const { obligationPeriods, measurements } = await writeMeasurements(unit, written, known, personId, tell);

  tell({ phase: "COUNTING", rows: measurements });
  await analyse(unit, [
    "membership",
    "indicator",
    "indicator_definition",
    "obligation",
    "obligation_period",
    "measurement",
    "measurement_value",
    "category_set",
  ]);
  const at = await stamp(unit, initiative.id);
  await writeTargets(unit, written, targets, at);
  await writeBaselines(unit, written, baselines, at);
  await writeOverlaps(unit, written, overlaps, personId, at);
  await countFigures(unit, initiative.id, at);
  await analyse(unit, ["counted_figure", "aggregate_cell"]);
  tell({ phase: "RELEASING", rows: measurements });
  await keepReleases(unit, initiative.id, at);
  await analyse(unit, ["release", "release_cell"]);
  const counts = {
    organisations: known.organisations.list.length,
    indicators: known.indicators.list.length,
    obligations: obligationCount,
    obligationPeriods,
    measurements,
    targets: targets.length,
  };
  return { initiative, written, counts };
}

async function refuseTooMany(unit: Unit, isGiven: boolean): Promise<void> {
  const count = await countExpected(unit);
  if (count <= obligationPeriodsMax) return;
  const place = isGiven
    ? { file: "obligations.csv", line: 1, column: "from" }
    : { file: "measurements.csv", line: 1, column: "period" };
  const message = `${count} periods would be expected, more than ${obligationPeriodsMax}. Perhaps a year is mistyped.`;
  throw new PackageRefused({ listed: [{ ...place, code: "TOO_MANY_PERIODS", message }], count: 1 });
}
