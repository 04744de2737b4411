import type { Unit } from "../../kernel/context.ts";
import { nil, parseNodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { ReadinessAnswerInput } from "../assessments/assessment.input.ts";

/** A respondent of a round, and for whom. */
export interface Respondent {
  readonly initiativeId: string;
  readonly assessmentId: string;
  readonly membershipId: string;
  readonly personId: string;
}

/**
 * Notes which files a respondent's answers name from now on, and takes those away that they named until now. FILE_NOT_THERE where one was not sent,
 * or is gone because no answer named it for a day: the way out is to send it again.
 */
export async function nameFiles(
  unit: Unit,
  { initiativeId, assessmentId, membershipId, personId }: Respondent,
  answers: readonly ReadinessAnswerInput[],
): Promise<void> {
  const named = answers.flatMap(({ evidence }, index) =>
    evidence.flatMap(({ fileId }, place) =>
      fileId ? [{ fileId, path: ["answers", String(index), "evidence", String(place), "fileId"] }] : [],
    ),
  );
  const ids = [...new Set(named.map(({ fileId }) => rowOf(fileId, initiativeId)))];
  const whose = [initiativeId, assessmentId, membershipId, personId, ids];
  const theirs = "initiative_id = $1 and assessment_id = $2 and membership_id = $3 and person_id = $4";
  const found = await unit.rows<{ id: string }>(
    `update readiness_file set is_named = true where ${theirs} and id = any ($5::uuid[]) and kept_at is not null returning id`,
    whose,
  );
  const known = new Set(found.map(({ id }) => id));
  const missing = named.filter(({ fileId }) => !known.has(rowOf(fileId, initiativeId)));
  if (missing.length > 0)
    throw new Refused(
      missing.map(({ path }) => ({
        code: "FILE_NOT_THERE",
        message: "This file is not here, or not any more. Send it again, and then the answers.",
        path,
      })),
    );
  await unit.rows(`delete from readiness_file where ${theirs} and is_named and id <> all ($5::uuid[])`, whose);
}

/** The row that an id names; one of another initiative names none. */
export function rowOf(fileId: string, initiativeId: string): string {
  const node = parseNodeId("readinessFile", fileId);
  return node.initiativeId === initiativeId ? node.id : nil;
}
