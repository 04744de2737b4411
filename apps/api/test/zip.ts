import { writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { temporaryFolder } from "./data-package.ts";

/** One file of a zip, and the lies it may tell. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: string | Buffer;
  readonly flags?: number;
  readonly unixMode?: number;
  readonly claimedBytes?: number;
  readonly claimedCrc?: number;
}

/** Makes a zip byte by byte, since no tool would make bad ones. Source: PKWARE APPNOTE 4.3. */
export async function zipFile(entries: readonly ZipEntry[]): Promise<string> {
  const file = path.join(await temporaryFolder(), "package.zip");
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, flags = 0x800, unixMode = 0o100644, claimedBytes, claimedCrc } of entries) {
    const raw = Buffer.from(bytes);
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(claimedCrc ?? crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedBytes ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((unixMode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  await writeFile(file, Buffer.concat([...locals, central, Buffer.from("PK\x05\x06"), end]));
  return file;
}
