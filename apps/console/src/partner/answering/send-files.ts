import { ask, Failed, Unreachable } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";
import type { Attached, Sending } from "./draft.ts";
import { readFile } from "./kept-files.ts";

const announceMutation = graphql(`
  mutation AnnounceReadinessFile($input: AnnounceReadinessFileInput!) {
    announceReadinessFile(input: $input) {
      upload {
        fileId
        address
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

/** How far a file is on its way: 0 to 1. */
export interface FileUnderWay {
  readonly name: string;
  readonly share: number;
}

/** Keelson does not take a file, and says why. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  constructor(
    readonly file: Attached,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** This device has a file no more: its person has to choose it again. */
export const fileLost = "FILE_LOST";

/** This connection is too slow for a file: it does not arrive within the minute that the API waits for it. */
const fileTooSlow = "FILE_TOO_SLOW";

/** How often each file broke off while it was sent, by its key. */
const breaks = new Map<string, number>();
const breaksMax = 2;

/**
 * Sends the files of answers that Keelson does not have yet, one after the other, each as soon as the one before has arrived, and tells of each by
 * which id it is known. Throws `FileRefused` for the first that is not taken.
 */
export async function sendFiles(
  { membershipId, answers }: Sending,
  assessmentId: string,
  tell: { readonly onShare: (file: FileUnderWay) => void; readonly onSent: (key: string, id: string) => Promise<void> },
): Promise<void> {
  const files = answers.flatMap(({ evidence }) =>
    evidence.flatMap(({ file }) => (file && file.id === null ? [file] : [])),
  );
  for (const file of files) {
    const { key, name } = file;
    const bytes = key === null ? null : await readFile(key);
    if (key === null || bytes === null) throw new FileRefused(file, fileLost, name);
    tell.onShare({ name, share: 0 });
    const input = { assessmentId, membershipId, name, bytes: bytes.byteLength };
    const { upload, problems } = (await ask(announceMutation, { input })).announceReadinessFile;
    const [problem] = problems;
    if (problem) throw new FileRefused(file, problem.code, problem.message);
    if (!upload) throw new Unreachable("an answer without data");
    const refusal = await post(upload.address, bytes, (share) => tell.onShare({ name, share })).catch(
      (error: unknown) => {
        // a connection over which it was announced, and that does not carry it, is no lost one
        if (error instanceof Unreachable && isTooSlow(key)) throw new FileRefused(file, fileTooSlow, name);
        throw error;
      },
    );
    breaks.delete(key);
    if (refusal) throw new FileRefused(file, refusal.code, refusal.message);
    await tell.onSent(key, upload.fileId);
  }
}

/** Notes that a file broke off once more, and says whether that was once too often. Whoever presses Send again begins anew. */
function isTooSlow(key: string): boolean {
  const often = (breaks.get(key) ?? 0) + 1;
  breaks.set(key, often % breaksMax);
  return often >= breaksMax;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Sends bytes to an address of this origin. Null where they were taken; throws what may work another time. */
function post(address: string, bytes: ArrayBuffer, onShare: (share: number) => void): Promise<Refusal | null> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how far it is
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new Unreachable("no answer")));
    request.addEventListener("timeout", () => reject(new Unreachable("no answer in time")));
    request.addEventListener("load", () => {
      if (request.status === 201) return resolve(null);
      const refusal = refusalIn(request.responseText);
      if (!refusal) return reject(new Unreachable(`HTTP ${request.status}`));
      if (/^(?:FILE_|NOT_OPEN)/.test(refusal.code)) return resolve(refusal);
      reject(new Failed(refusal.message, null, refusal.code));
    });
    request.send(bytes);
  });
}

function refusalIn(text: string): Refusal | null {
  try {
    // as the API answers: apps/api/src/http/file-routes.ts
    const { errors } = JSON.parse(text) as { errors?: { message: string; extensions: { code: string } }[] };
    const [error] = errors ?? [];
    return error ? { code: error.extensions.code, message: error.message } : null;
  } catch {
    return null;
  }
}
