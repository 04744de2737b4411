import { createHash, timingSafeEqual } from "node:crypto";
import { fileNameOf } from "@keelson/domain/files/file-types";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import type { Recognised } from "../../kernel/recognise-file.ts";
import { lockedAssessment } from "../assessments/locked-assessment.ts";
import { checkOpen } from "../assessments/check-open.ts";
import { may } from "../readiness.policy.ts";
import { ReadinessFile, type FileScan } from "./file.entity.ts";

export const sha256Of = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest();

/** What is sent in the address of an upload. */
export interface Permission {
  readonly fileId: string;
  readonly secret: string;
}

interface Sent {
  file: ReadinessFile | null;
}

/**
 * Takes a permission to send a file, before anything of the file is read: it is used up by that, whatever becomes of the file. UPLOAD_OVER where it
 * was used before or its ten minutes are over.
 */
export const beginReadinessFile: Work<Permission, Sent> = async (unit, { fileId, secret }) => {
  const file = await ownFile(unit, parseNodeId("readinessFile", fileId));
  if (!timingSafeEqual(file.permissionSha256, sha256Of(Buffer.from(secret)))) throw new NotFound("readiness file");
  await checkOpen(unit, await lockedAssessment(unit, { ...file, id: file.assessmentId }));
  const began = await unit.rows(
    `update readiness_file set began_at = now() where initiative_id = $1 and id = $2 and began_at is null
       and announced_at > now() - interval '10 minutes' returning id`,
    [file.initiativeId, file.id],
  );
  if (began.length === 0) {
    const message = "This permission was used before, or is over. Announce the file once more.";
    throw new Refused({ code: "UPLOAD_OVER", message, path: [] });
  }
  return { file };
};

/** What is known of a file that has come, and that the store has. */
export interface Kept extends Recognised {
  readonly fileId: string;
  readonly scan: FileScan;
}

/** Writes down that a file is kept: what it is, how long, and the digest by which it is known to be the same for ever. */
export const keepReadinessFile: Work<Kept, Sent> = async (unit, { fileId, type, bytes, scan }) => {
  const file = await ownFile(unit, parseNodeId("readinessFile", fileId));
  await checkOpen(unit, await lockedAssessment(unit, { ...file, id: file.assessmentId }));
  const kept = {
    type,
    scan,
    bytes: bytes.length,
    sha256: sha256Of(bytes),
    name: fileNameOf(file.name, type),
    keptAt: unit.now,
  };
  const { initiativeId, id } = file;
  await unit.db.update(ReadinessFile, { initiativeId, id }, kept);
  return { file: { ...file, ...kept } };
};

/** Takes a file away that was announced and not kept. */
export const dropReadinessFile: Work<string, object> = async (unit, fileId) => {
  const { initiativeId, id } = await ownFile(unit, parseNodeId("readinessFile", fileId));
  await unit.rows("delete from readiness_file where initiative_id = $1 and id = $2 and kept_at is null", [
    initiativeId,
    id,
  ]);
  return {};
};

async function ownFile(unit: Unit, { initiativeId, id }: NodeId): Promise<ReadinessFile> {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const file = await unit.db.findOneBy(ReadinessFile, { initiativeId, id, personId: actor.personId });
  if (!file) throw new NotFound("readiness file");
  allow(may.answer(actor, initiativeId, file.membershipId), "readiness file");
  return file;
}
