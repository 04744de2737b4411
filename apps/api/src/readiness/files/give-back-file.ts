import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { NotFound } from "../../kernel/refusal.ts";
import type { ReadinessFile } from "./file.entity.ts";
import { ownFilesById } from "./find-files.ts";

/** The viewer's own file, to be given back to them. */
export const giveBackFile: Work<string, ReadinessFile> = async (unit, fileId) => {
  signedIn(themselves(unit.actor), "READ");
  const [file] = await ownFilesById(unit, [parseNodeId("readinessFile", fileId)]);
  if (!file) throw new NotFound("readiness file");
  return file;
};
