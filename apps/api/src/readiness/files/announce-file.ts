import { randomBytes } from "node:crypto";
import { fileNameOf, fileTypes, isFileType } from "@keelson/domain/files/file-types";
import type { Unit, Work } from "../../kernel/context.ts";
import type { FileLimits } from "../../kernel/file-store.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import type { ReadinessAssessment } from "../assessments/assessment.entity.ts";
import { checkOpen } from "../assessments/check-open.ts";
import { lockedInvitation } from "../assessments/locked-invitation.ts";
import { may } from "../readiness.policy.ts";
import type { AnnounceReadinessFileInput, ReadinessUploadType } from "./file.type.ts";
import { sha256Of } from "./keep-file.ts";

/** How long a permission waits to be used, in minutes. */
const permissionMinutes = 10;
/** Files of one person in one round. */
const filesMax = 100;
const nameMax = 255;

/**
 * Lets whoever answers a round send one file, once, within ten minutes; whose and how large it is, is settled here, and what it is, when it has come.
 * Refused with NOT_OPEN, FILE_EMPTY, FILE_TOO_LARGE, FILES_TOO_MANY, and FILES_QUOTA_REACHED where the organisation's files leave no room for it.
 * Source: docs/decisions/0037.
 */
export const announceReadinessFile: Work<AnnounceReadinessFileInput, { upload: ReadinessUploadType | null }> = async (
  unit,
  input,
) => {
  // one after the other, so that two at once do not both take the last room
  const { actor, assessment, invitation } = await lockedInvitation(unit, input, may.answer);
  const { initiativeId, assessmentId, membershipId } = invitation;
  await checkOpen(unit, assessment);
  const name = saidBriefly(input.name, "name", "Say what the file is called.", nameMax);
  await letGo(unit, assessment, { personId: actor.personId, name, bytes: input.bytes });
  await checkRoom(unit, assessment, { membershipId, personId: actor.personId, bytes: input.bytes });
  const secret = randomBytes(32).toString("base64url");
  const [row] = await unit.rows<{ id: string; until: Date }>(
    `insert into readiness_file (initiative_id, assessment_id, membership_id, person_id, name, bytes, permission_sha256)
     values ($1, $2, $3, $4, $5, $6, $7) returning id, announced_at + make_interval(mins => $8) as until`,
    [
      initiativeId,
      assessmentId,
      membershipId,
      actor.personId,
      name,
      input.bytes,
      sha256Of(Buffer.from(secret)),
      permissionMinutes,
    ],
  );
  if (!row) throw new Error("a row that was written is not told");
  const fileId = nodeId("readinessFile", initiativeId, row.id);
  return { upload: { fileId, address: `/files/${fileId}/${secret}`, until: row.until } };
};

/**
 * Lets go of what holds room for nothing: the sender's own files that did not come in time, and those that came, that no answer names, and that are
 * announced once more because their sender did not hear of it. Not those of a moment ago: the same document may be shown twice.
 */
async function letGo(
  unit: Unit,
  { initiativeId, id }: ReadinessAssessment,
  { personId, name, bytes }: { personId: string; name: string; bytes: number },
): Promise<void> {
  const names = Object.keys(fileTypes)
    .filter(isFileType)
    .map((type) => fileNameOf(name, type));
  await unit.rows(
    `delete from readiness_file where initiative_id = $1 and assessment_id = $2 and person_id = $3
       and coalesce(kept_at, began_at, announced_at) < now() - make_interval(mins => $4)
       and (kept_at is null or not is_named and name = any ($5) and bytes = $6)`,
    [initiativeId, id, personId, permissionMinutes, names, bytes],
  );
}

async function checkRoom(
  unit: Unit,
  { initiativeId, id }: ReadinessAssessment,
  { membershipId, personId, bytes }: { membershipId: string; personId: string; bytes: number },
): Promise<void> {
  const limits = unit.files;
  if (!limits) throw new Refused({ code: "FILES_NOT_TAKEN", message: "This Keelson takes no files.", path: [] });
  checkLength(bytes, limits);
  const [held] = await unit.rows<{ bytes: string; own: number }>(
    `select files_held($1, $2, $3) as bytes, (select count(*)::int from readiness_file f
       where f.initiative_id = $1 and f.assessment_id = $2 and f.person_id = $4) as own`,
    [initiativeId, id, membershipId, personId],
  );
  if (Number(held?.own) >= filesMax) {
    const message = `One person shows at most ${filesMax} files in a round. Take one away that says least.`;
    throw new Refused({ code: "FILES_TOO_MANY", message, path: [] });
  }
  if (Number(held?.bytes) + bytes > limits.quotaBytes) {
    const message = `Your organisation's files in this round may have ${megabytes(limits.quotaBytes)} MB together, and this one has no room among them. Send a smaller one, or take one away.`;
    throw new Refused({ code: "FILES_QUOTA_REACHED", message, path: ["bytes"] });
  }
}

function checkLength(bytes: number, { bytesMax }: FileLimits): void {
  if (bytes < 1)
    throw new Refused({ code: "FILE_EMPTY", message: "The file is empty. Choose another one.", path: ["bytes"] });
  if (bytes > bytesMax) {
    const message = `A file may have ${megabytes(bytesMax)} MB. Send a smaller one, or a part of it.`;
    throw new Refused({ code: "FILE_TOO_LARGE", message, path: ["bytes"] });
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toLocaleString("en");
