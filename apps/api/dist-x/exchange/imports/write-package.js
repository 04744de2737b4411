import { found } from "../../agenda/initiatives/create-initiative.js";
import { keepReleases } from "../../measurement/releases/keep-releases.js";
import { stamp } from "../../measurement/obligations/stamp.js";
import { analyse } from "./analyse.js";
import { writeIndicators } from "./indicators/write-indicators.js";
import { countFigures } from "./measurements/count-figures.js";
import { writeCategorySets } from "./measurements/write-category-sets.js";
import { writeMeasurements } from "./measurements/write-measurements.js";
import { countExpected, stageAnswers } from "./obligations/stage-answers.js";
import { stageObligations } from "./obligations/stage-obligations.js";
import { stagePeriods } from "./obligations/stage-periods.js";
import { writeObligations } from "./obligations/write-obligations.js";
import { writeOrganisations } from "./organisations/write-organisations.js";
import { writeProvenance } from "./package/write-provenance.js";
import { PackageRefused } from "./package-refused.js";
import { writeOverlaps } from "./overlaps/write-overlaps.js";
import { writeBaselines } from "./targets/write-baselines.js";
import { writeTargets } from "./targets/write-targets.js";
/** Far beyond any initiative, and few enough that a slip in a year does not fill a disk. */
const obligationPeriodsMax = 5_000_000;
/**
 * Writes a package that was found good as a new initiative. In the lock order of all that changes what counts: obligation periods
 * first, then the initiative's clock, which is held only while the aggregates are built.
 */
export async function writePackage(
  unit,
  { descriptor, known, obligations, overlaps, targets, baselines, periods, categorySets },
  { personId, publicPageEnabled = false },
  tell,
) {
  await stagePeriods(unit, periods, obligations);
  await stageObligations(unit, periods, obligations);
  await refuseTooMany(unit, obligations !== null);
  await stageAnswers(
    unit,
    known.indicators.list.map(({ frequency }) => frequency === "ONE_OFF"),
  );
  const initiative = await found(unit, { ...descriptor, publicPageEnabled });
  await unit.widen({ imports: [initiative.id] });
  await writeProvenance(unit, initiative.id, descriptor);
  const written = {
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
async function refuseTooMany(unit, isGiven) {
  const count = await countExpected(unit);
  if (count <= obligationPeriodsMax) return;
  const place = isGiven
    ? { file: "obligations.csv", line: 1, column: "from" }
    : { file: "measurements.csv", line: 1, column: "period" };
  const message = `${count} periods would be expected, more than ${obligationPeriodsMax}. Perhaps a year is mistyped.`;
  throw new PackageRefused({ listed: [{ ...place, code: "TOO_MANY_PERIODS", message }], count: 1 });
}
//# sourceMappingURL=write-package.js.map
