import { isFileType, type FileType } from "@keelson/domain/files/file-types";
import { withoutMetadata } from "@keelson/domain/files/without-metadata";
import type { Problem } from "@keelson/domain/measurement/problem";
import { fileTypeFromBuffer } from "file-type";
import * as yauzl from "yauzl";

/** A file as it may be kept. */
export interface Recognised {
  readonly type: FileType;
  /** As they came, but for pictures, which are without what they say beside what is seen. */
  readonly bytes: Uint8Array;
}

/**
 * What a file is, by its bytes alone: neither its name nor what its sender says of it counts. What is none of the few types that are taken, or is one
 * of them and something else as well, is refused, with the code FILE_EMPTY, FILE_TYPE_NOT_TAKEN or FILE_BROKEN.
 */
export async function recogniseFile(bytes: Uint8Array): Promise<Recognised | Problem> {
  if (bytes.length === 0) return { code: "FILE_EMPTY", message: "The file is empty. Choose another one.", path: [] };
  // before anything is unpacked of it
  if (startsWith(bytes, "PK\x03\x04") && !(await isSoundZip(bytes))) return broken;
  // a table whose first word is as a format begins is text still
  const type = isPlainText(bytes) ? "text/plain" : ((await fileTypeFromBuffer(bytes))?.mime ?? "");
  if (!isFileType(type)) return notTaken;
  if (type === "image/jpeg" || type === "image/png" || type === "image/webp") {
    const picture = withoutMetadata(type, bytes);
    return picture ? { type, bytes: picture } : broken;
  }
  if (type === "application/pdf" && !isWholePdf(bytes)) return broken;
  return { type, bytes };
}

const notTaken: Problem = {
  code: "FILE_TYPE_NOT_TAKEN",
  message:
    "What is in this file is none of what is taken: PDF, JPEG, PNG, WebP, DOCX, XLSX, ODT, ODS, or plain text (CSV) in UTF-8. Save it as one of these.",
  path: [],
};

const broken: Problem = {
  code: "FILE_BROKEN",
  message: "The file is not whole, or is something else beside what it looks like. Save it anew, and choose it again.",
  path: [],
};

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.subarray(0, text.length)).toString("latin1") === text;

/** From its first byte to its last line: what stands before or behind is for other readers. */
const isWholePdf = (bytes: Uint8Array): boolean =>
  startsWith(bytes, "%PDF-") &&
  /%%EOF\s*$/.test(
    Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64)))
      .toString("latin1")
      .replaceAll("\0", ""),
  );

/** What a browser, or whatever else reads it, could take for a page, a picture or a program. */
const markup =
  /<\s*(?:!doctype|!entity|\?xml|\?php|html|head|body|svg|script|style|iframe|object|embed|math|meta|link)\b/i;

/** Text in UTF-8 without control characters, and without marks that something would run or show; a PDF may be written like that, and is none. */
function isPlainText(bytes: Uint8Array): boolean {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  // tab, line feed, form feed and carriage return are of text
  return !/[^\P{Cc}\t\n\f\r]/u.test(text) && !/^(?:#!|%PDF-)/.test(text) && !markup.test(text);
}

const entriesMax = 5_000;
/** Of what a document says it unpacks to. Programs that open it have limits of their own. */
const unpackedMax = 200_000_000;
const ratioMax = 200;

/** A zip that begins with its first entry, ends with its directory, and unpacks to no more than a document does, within its own folder. */
async function isSoundZip(bytes: Uint8Array): Promise<boolean> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!endsWithDirectory(buffer)) return false;
  try {
    // it checks every name, and throws for one that leads out
    const zip = await yauzl.fromBufferPromise(buffer);
    if (zip.entryCount > entriesMax) return false;
    let unpacked = 0;
    const names = new Set<string>();
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      if (names.has(entry.fileName) || entry.isEncrypted()) return false;
      names.add(entry.fileName);
    }
    return unpacked <= Math.min(unpackedMax, Math.max(1_000_000, bytes.length * ratioMax));
  } catch {
    return false;
  }
}

/** The end of a zip's directory, without a comment behind it, is 22 bytes. Source: PKWARE APPNOTE 4.3.16. */
const endsWithDirectory = (bytes: Buffer): boolean =>
  bytes.subarray(-22, -18).toString("latin1") === "PK\x05\x06" && bytes.readUInt16LE(bytes.length - 2) === 0;
