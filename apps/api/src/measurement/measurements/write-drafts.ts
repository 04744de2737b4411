import { categoryKey, type Categories } from "@keelson/domain/measurement/categories";
import type { Figure } from "@keelson/domain/measurement/figure";
import type { RevisionReason } from "@keelson/domain/measurement/words";
import { isTaken, type Unit } from "../../kernel/context.ts";
import { entitiesOf } from "../../kernel/entities.ts";
import { Refused } from "../../kernel/refusal.ts";
import { internCategorySets } from "../dimensions/intern-category-sets.ts";
import type { Alone } from "./locked-measurements.ts";
import { Measurement } from "./measurement.entity.ts";
import type { Revision } from "./standing-at.ts";

/** What a measurement will say once it is written. */
export interface Draft {
  readonly definitionId: string;
  /** The latest revision that is there; a draft of it is changed, anything else is followed by the next. */
  readonly revision: Revision | null;
  readonly figures: readonly { categories: Categories; figure: Figure; derived: boolean; note: string | null }[];
  /** Where in the input it began, for problems that concern all of it. */
  readonly rowIndex: number;
}

export interface Recording {
  readonly initiativeId: string;
  readonly membershipId: string;
  readonly recordedBy: string;
  readonly reason: RevisionReason | null;
  /** What is begun is handed in at once, by who recorded it; a draft that was there before is handed in by `submit`. */
  readonly isHandedIn: boolean;
}

/** Writes drafts and their figures, one statement a table. Gives the measurements as they were written, in the order of the drafts. */
export async function writeDrafts(
  unit: Unit,
  recording: Recording,
  drafts: readonly Draft[],
  periodIds: readonly string[],
): Promise<Alone[]> {
  const ids = drafts.map(({ revision }) => (revision?.state === "DRAFT" ? revision.id : null));
  const begun = await beginRevisions(unit, recording, drafts, periodIds, ids);
  const changed = await changeDrafts(unit, recording, drafts, ids);
  const byPeriod = new Map([...begun, ...changed].map((written) => [written.obligationPeriodId, written]));
  const measurements = periodIds.flatMap((id) => byPeriod.get(id) ?? []);
  await writeFigures(
    unit,
    recording,
    drafts,
    measurements.map(({ id }) => id),
  );
  return measurements;
}

const written = entitiesOf<Alone>({ node: [Measurement, "m"] });

async function beginRevisions(
  { db, rows }: Unit,
  { initiativeId, membershipId, recordedBy, reason, isHandedIn }: Recording,
  drafts: readonly Draft[],
  periodIds: readonly string[],
  ids: readonly (string | null)[],
): Promise<Alone[]> {
  const fresh = drafts
    .map((draft, index) => ({ draft, periodId: periodIds[index] }))
    .filter((_, index) => ids[index] === null);
  if (fresh.length === 0) return [];
  const { node, nodeOf } = written(db);
  const conflict = () => {
    // a colleague recorded the same period while this was being read, or took back what this was to follow: it is a draft again
    const message = "Somebody at your organisation has just changed the same period; look at it and send again.";
    return new Refused({ code: "CONFLICT", message, path: ["rows"] });
  };
  const made = await rows<{ node: unknown }>(
    // two steps in one: whoever takes both is one person, which goes through only where nobody else could have checked it (measurement.policy.ts)
    `insert into measurement as m (initiative_id, membership_id, recorded_by, recorded_at, state, submitted_by, submitted_at, single_eyes, version,
       obligation_period_id, definition_id, revision, not_applicable, reason)
     select $1, $2, $3::uuid, said.at, case when $9 then 'SUBMITTED' else 'DRAFT' end, case when $9 then $3::uuid end, case when $9 then said.at end, $9,
       case when $9 then 2 else 1 end, u.*
     from (select clock_timestamp() as at) said,
       unnest($4::uuid[], $5::uuid[], $6::int[], $7::boolean[], $8::text[]) u (period_id, definition_id, revision)
     -- counted, so that each is looked up: of what must not be there the planner would read the whole initiative (docs/decisions/0022)
     where u.revision = 1 or 0 = (
       select count(*) from measurement d
       where d.initiative_id = $1 and d.obligation_period_id = u.period_id and d.revision = u.revision - 1 and d.state = 'DRAFT')
     returning ${node} as node`,
    [
      initiativeId,
      membershipId,
      recordedBy,
      fresh.map(({ periodId }) => periodId),
      fresh.map(({ draft }) => draft.definitionId),
      fresh.map(({ draft }) => (draft.revision?.revision ?? 0) + 1),
      fresh.map(({ draft }) => isNotApplicable(draft)),
      fresh.map(({ draft }) => (draft.revision?.wasAccepted ? reason : null)),
      isHandedIn,
    ],
  ).catch((error: unknown) => Promise.reject(isTaken(error) ? conflict() : error));
  if (made.length < fresh.length) throw conflict();
  return made.map((row) => nodeOf(row.node));
}

async function changeDrafts(
  { db, rows }: Unit,
  recording: Recording,
  drafts: readonly Draft[],
  ids: readonly (string | null)[],
): Promise<Alone[]> {
  const changed = drafts.map((draft, index) => ({ draft, id: ids[index] })).filter(({ id }) => id !== null);
  if (changed.length === 0) return [];
  const { node, nodeOf } = written(db);
  const moved = await rows<{ node: unknown }>(
    `update measurement m set recorded_by = $3, earlier_recorders = array_remove(array_append(m.earlier_recorders, m.recorded_by), $3), recorded_at = clock_timestamp(), version = m.version + 1,
       not_applicable = u.not_applicable, reason = coalesce($4, m.reason), definition_id = u.definition_id
     from unnest($2::uuid[], $5::boolean[], $6::int[], $7::uuid[]) u (id, not_applicable, version, definition_id)
     where m.initiative_id = $1 and m.id = u.id and m.state = 'DRAFT' and m.version = u.version returning ${node} as node`,
    [
      recording.initiativeId,
      changed.map(({ id }) => id),
      recording.recordedBy,
      recording.reason,
      changed.map(({ draft }) => isNotApplicable(draft)),
      changed.map(({ draft }) => draft.revision?.version),
      changed.map(({ draft }) => draft.definitionId),
    ],
  );
  // its other figures were read before it was locked: what a colleague has written meanwhile must not be undone
  if (moved.length < changed.length) {
    const message = "A colleague changed or submitted a draft while you changed it; look at it and send again.";
    throw new Refused({ code: "CONFLICT", message, path: ["rows"] });
  }
  // all it says is written anew: what was kept, what is derived now, and nothing that was dropped
  await rows("delete from measurement_value where initiative_id = $1 and measurement_id = any ($2::uuid[])", [
    recording.initiativeId,
    changed.map(({ id }) => id),
  ]);
  return moved.map((row) => nodeOf(row.node));
}

async function writeFigures(unit: Unit, recording: Recording, drafts: readonly Draft[], ids: readonly string[]) {
  const figures = drafts.flatMap((draft, index) =>
    draft.figures.map((figure) => ({ ...figure, measurementId: ids[index] })),
  );
  const sets = await internCategorySets(
    unit,
    recording.initiativeId,
    figures.map(({ categories }) => categoryKey(categories)),
  );
  await unit.rows(
    `insert into measurement_value (initiative_id, membership_id, measurement_id, category_set_id, value_state, value, numerator, denominator, derived, note)
     select $1, $2, u.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[], $9::boolean[], $10::text[]) u`,
    [
      recording.initiativeId,
      recording.membershipId,
      figures.map(({ measurementId }) => measurementId),
      figures.map(({ categories }) => sets.get(categoryKey(categories))),
      figures.map(({ figure }) => figure.valueState),
      figures.map(({ figure }) => figure.value),
      figures.map(({ figure }) => figure.numerator),
      figures.map(({ figure }) => figure.denominator),
      figures.map(({ derived }) => derived),
      figures.map(({ note }) => note),
    ],
  );
}

const isNotApplicable = ({ figures }: Draft): boolean =>
  figures.some(({ categories, figure }) => categoryKey(categories) === "" && figure.valueState === "NOT_APPLICABLE");
