import { categoryKey } from "@keelson/domain/measurement/categories";
import type { Problem } from "@keelson/domain/measurement/problem";
import { withTotals } from "@keelson/domain/measurement/total";
import type { RevisionReason } from "@keelson/domain/measurement/words";
import { signedIn } from "../../identity/identity.policy.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, refuse, Refused, Rehearsed } from "../../kernel/refusal.ts";
import { dimensionsOf, ruleOf } from "../dimensions/find-dimensions.ts";
import { definitionsByCode } from "../indicators/find-definitions.ts";
import { may } from "../measurement.policy.ts";
import { beginPeriods, type Place } from "../obligations/begin-periods.ts";
import { heldPeriods } from "../obligations/stamp.ts";
import { answeredBefore, keepAnswer, requestOf } from "./answer-again.ts";
import { findMeasurementsById } from "./find-measurements.ts";
import { inPeriods } from "./locked-measurements.ts";
import { warningsOf, placesBefore } from "./warnings-of.ts";
import type { Measurement } from "./measurement.entity.ts";
import type { MeasurementInput, RecordMeasurementsInput, SeenMeasurementInput } from "./measurement.input.ts";
import { readRows, type ReadGroup, type Reportable } from "./read-rows.ts";
import { standingAt, type Revision } from "./standing-at.ts";
import { submit } from "./submit-measurements.ts";
import { writeDrafts, type Draft } from "./write-drafts.ts";

export interface Recorded {
  readonly measurements: Measurement[];
  readonly warnings: readonly Problem[];
}

const rowsMax = 5_000;

/**
 * Records one partner's figures, all rows or none, as drafts. Rows for a draft that is there change it and leave its other figures
 * as they are; rows for what was submitted before make a new revision, which says all of it anew and, once figures were accepted,
 * says why. Of what the sender has seen the rows are all there is to say, and CONFLICT tells where it is not as it was seen. Each row is of the definition in force for its period; a draft of an earlier one is said anew under it.
 */
export const recordMeasurements: Work<RecordMeasurementsInput, Recorded> = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, id: membershipId } = parseNodeId("membership", input.membershipId);
  allow(may.report(actor, initiativeId, membershipId), "membership");
  refuseRowCount(input.rows);
  const { idempotencyKey, dryRun } = input;
  const request = requestOf(initiativeId, membershipId, idempotencyKey, saidBy(input));
  const before = dryRun ? null : await answeredBefore(unit, actor, request);
  if (before) {
    const measurements = await findMeasurementsById(unit, initiativeId, before.measurementIds);
    return { measurements, warnings: before.warnings };
  }

  const { measurements, warnings } = await recordRows(unit, actor, { ...input, initiativeId, membershipId });
  if (dryRun) throw new Rehearsed({ measurements: [], warnings } satisfies Recorded);
  await keepAnswer(unit, actor, request, { measurementIds: measurements.map(({ id }) => id), warnings });
  return { measurements, warnings };
};

/** No rows say nothing, and more than so many are sent in parts. */
export function refuseRowCount({ length }: readonly unknown[]): void {
  const message = `Send 1 to ${rowsMax} rows at a time.`;
  refuse(length === 0 || length > rowsMax ? [{ code: "ROWS_OUT_OF_RANGE", message, path: ["rows"] }] : []);
}

/** What a partner says, where it is known who says it. */
export interface Recording {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly rows: readonly MeasurementInput[];
  readonly reason?: RevisionReason | null;
  readonly submit?: boolean | null;
  /** What the sender looked at before it wrote. */
  readonly seen?: readonly SeenMeasurementInput[] | null;
  /** It takes figures back: whoever may check them may do that alone, for the figures themselves were checked. */
  readonly isWithdrawal?: boolean;
  /** The rows are all there is to say: what a draft said besides is dropped. */
  readonly isWhole?: boolean;
}

/** The step itself, also for corrections and withdrawals: drafts of all rows or of none, and the measurements as they stand now. */
export async function recordRows(unit: Unit, actor: Actor, recording: Recording): Promise<Recorded> {
  const { initiativeId, membershipId, rows, reason = null, isWhole = false, isWithdrawal = false } = recording;
  const seen = new Map(recording.seen?.map((one) => [placeOf(one), one]));
  const { groups, problems } = readRows(rows, await reportableOf(unit, initiativeId, rows));
  refuse([...problems, ...seenProblems(rows, recording.seen ?? [])]);
  const { asked, at, before } = await standingOf(unit, recording, groups);
  refuse(movedProblems(groups, at, seen));
  const drafts = groups.map((group, index) =>
    draftOf(group, at[index] ?? null, isWhole || seen.has(placeOf(nameOf(group)))),
  );
  refuse([...drafts.flatMap((draft) => draft.problems), ...(reason ? [] : reasonProblems(drafts))]);
  const warnings = warningsOf(groups, drafts, before);
  const periodIds = asked.every(isThere) ? asked : await beginPeriods(unit, initiativeId, membershipId, groups);
  const held = await heldPeriods(unit, initiativeId, periodIds);
  const recordedBy = actor.personId;
  const isHandedIn = recording.submit === true && !isWithdrawal;
  const written = await writeDrafts(
    unit,
    { initiativeId, membershipId, recordedBy, reason, isHandedIn },
    drafts,
    periodIds,
  );
  const recorded = inPeriods(written, held);
  return {
    measurements: recording.submit ? await submitRecorded(unit, actor, recording, recorded, drafts) : recorded,
    warnings,
  };
}

/** Of each group its obligation period and latest revision, and the latest revision of the period before; nulls where there is none. */
async function standingOf(unit: Unit, { initiativeId, membershipId }: Recording, groups: readonly ReadGroup[]) {
  const own = new Map(groups.map((group) => [keyOf(group), group as Place]));
  const before = placesBefore(groups);
  const places = new Map([...own, ...before.flatMap((place) => (place ? [[keyOf(place), place] as const] : []))]);
  const found = await standingAt(unit, initiativeId, membershipId, [...places.values()]);
  const byKey = new Map([...places.keys()].map((key, index) => [key, found[index]]));
  const standings = groups.map((group) => byKey.get(keyOf(group)));
  return {
    asked: standings.map((standing) => standing?.periodId ?? null),
    at: standings.map((standing) => standing?.latest ?? null),
    before: before.map((place) => (place && byKey.get(keyOf(place))?.latest) ?? null),
  };
}

const keyOf = ({ indicator, period }: Place) => `${indicator.indicatorId} ${period.start} ${period.end}`;
const isThere = (id: string | null): id is string => id !== null;

/** What a call says: a field that is left out and its default, written out or null, are the same. */
const saidBy = ({ rows, reason, seen, submit: isSubmitted }: RecordMeasurementsInput) => ({
  rows: rows.map((row) => ({ ...row, categories: row.categories ?? [], valueState: row.valueState ?? "REPORTED" })),
  reason,
  seen,
  submit: isSubmitted ?? false,
});

const placeOf = ({ indicatorCode, period }: { indicatorCode: string; period: string }) => `${indicatorCode} ${period}`;
const nameOf = ({ indicator, period }: ReadGroup) => ({ indicatorCode: indicator.indicator.code, period: period.code });

/** What was seen is said once, and of what is sent: anything else is a mistake that would go unnoticed. */
function seenProblems(rows: readonly MeasurementInput[], seen: readonly SeenMeasurementInput[]): Problem[] {
  const sent = new Set(rows.map(placeOf));
  const first = new Map<string, number>();
  return seen.flatMap((one, index) => {
    const place = placeOf(one);
    const path = ["seen", String(index)];
    if (!sent.has(place)) return [{ code: "SEEN_WITHOUT_ROW", message: `No row is of ${place}.`, path }];
    const before = first.get(place);
    first.set(place, before ?? index);
    if (before === undefined) return [];
    const message = `Entry ${before} says already what was seen of ${place}.`;
    return [{ code: "DUPLICATE_SEEN", message, path }];
  });
}

/** What is not as its sender saw it: nothing of somebody else's is replaced by who has not read it. */
function movedProblems(
  groups: readonly ReadGroup[],
  at: readonly (Revision | null)[],
  seen: ReadonlyMap<string, SeenMeasurementInput>,
): Problem[] {
  return groups.flatMap((group, index) => {
    const revision = at[index] ?? null;
    const looked = seen.get(placeOf(nameOf(group)));
    // versions begin anew with each revision
    if (!looked || (looked.revision === (revision?.revision ?? 0) && looked.version === (revision?.version ?? 0)))
      return [];
    const message = revision
      ? `It was changed since: it is version ${revision.version} of revision ${revision.revision}, ${revision.state}. Look at it again.`
      : "It is not there any more. Look at it again.";
    return [{ code: "CONFLICT", message, path: ["rows", String(group.rows[0]?.index ?? 0)] }];
  });
}

/** Submits what was recorded; what keeps it from being submitted is told of the rows it came from. */
async function submitRecorded(
  unit: Unit,
  actor: Actor,
  { initiativeId, isWithdrawal = false }: Recording,
  recorded: readonly Measurement[],
  drafts: readonly Draft[],
): Promise<Measurement[]> {
  try {
    return await submit(unit, actor, initiativeId, recorded, { from: ["DRAFT", "SUBMITTED"], isWithdrawal });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const rowOf = (id: string | undefined) => String(drafts[Number(id)]?.rowIndex ?? 0);
    throw new Refused(error.problems.map((problem) => ({ ...problem, path: ["rows", rowOf(problem.path[1])] })));
  }
}

async function reportableOf(
  unit: Unit,
  initiativeId: string,
  rows: readonly MeasurementInput[],
): Promise<Map<string, Reportable[]>> {
  const codes = [...new Set(rows.map(({ indicatorCode }) => indicatorCode))];
  const found = await definitionsByCode(
    unit,
    codes.map((code) => ({ initiativeId, code })),
  );
  const versions = found.flat();
  const dimensions = await dimensionsOf(unit, versions);
  const reportable = new Map<string, Reportable[]>();
  for (const [index, indicator] of versions.entries()) {
    const { code } = indicator.indicator;
    reportable.set(code, [...(reportable.get(code) ?? []), { indicator, dimensions: dimensions[index] ?? [] }]);
  }
  return reportable;
}

/** What the measurement will say: the rows, over those of the draft that is there, and the totals that follow from them. */
function draftOf(group: ReadGroup, revision: Revision | null, isWhole: boolean): Draft & { problems: Problem[] } {
  const given = new Map(group.rows.map((row) => [categoryKey(row.categories), row]));
  const kept =
    revision?.state === "DRAFT" && revision.definitionId === group.indicator.id && !isWhole
      ? revision.values.filter(({ derived, categories }) => !derived && !given.has(categoryKey(categories)))
      : [];
  const notes = new Map([...kept, ...group.rows].map(({ categories, note }) => [categoryKey(categories), note]));
  const direct = [
    ...kept.map(({ categories, valueState, value, numerator, denominator }) => ({
      categories,
      figure: { valueState, value, numerator, denominator },
      derived: false,
    })),
    ...group.rows.map(({ categories, figure }) => ({ categories, figure, derived: false })),
  ];
  const { figures, problems } = withTotals(group.indicator, group.dimensions.map(ruleOf), direct);
  const place = (categories: Readonly<Record<string, string>>) => given.get(categoryKey(categories)) ?? group.rows[0];
  return {
    definitionId: group.indicator.id,
    revision,
    figures: figures.map((figure) => ({ ...figure, note: notes.get(categoryKey(figure.categories)) ?? null })),
    problems: problems.map(({ categories, ...found }) => ({
      ...found,
      path: ["rows", String(place(categories)?.index ?? 0), ...found.path],
    })),
    rowIndex: group.rows[0]?.index ?? 0,
  };
}

/** Figures that were accepted do not change without a reason. */
function reasonProblems(drafts: readonly Draft[]): Problem[] {
  const changed = drafts.filter(({ revision }) => revision?.wasAccepted);
  return changed.map(({ rowIndex }) => ({
    code: "REASON_REQUIRED",
    message: "Figures for this period were accepted; say in `reason` why they change, e.g. LATE_DATA.",
    path: ["rows", String(rowIndex)],
  }));
}
