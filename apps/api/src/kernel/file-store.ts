import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { Scanner } from "./scan-file.ts";

/** A bucket that speaks the protocol of S3. */
export interface BucketSettings {
  readonly bucket: string;
  readonly region: string;
  /** Null: Amazon's own. */
  readonly endpoint: string | null;
  readonly keyId: string;
  readonly key: string;
}

/** What somebody may send as a file. */
export interface FileLimits {
  /** Bytes of one. */
  readonly bytesMax: number;
  /** Bytes of all of one organisation in one round. */
  readonly quotaBytes: number;
}

export const fileLimits: FileLimits = { bytesMax: 5_000_000, quotaBytes: 100_000_000 };

/** What a process needs to take files in and to give them back. */
export interface Files {
  readonly store: Disk;
  readonly limits: FileLimits;
  /** Null: files are kept without being looked at, and say so. */
  readonly scanner: Scanner | null;
}

/** Where files are kept, under names that are drawn for them: a bucket, or a folder of the data directory that nobody else reads. */
export async function openFileStore(dataDirectory: string, bucket: BucketSettings | null): Promise<Disk> {
  if (bucket !== null) return new Disk(await bucketDriver(bucket));
  const location = path.join(dataDirectory, "files");
  await mkdir(location, { recursive: true, mode: 0o700 });
  return new Disk(new FSDriver({ location, visibility: "private" }));
}

/** The same; null where no bucket is set up and this process may write nowhere: everything else goes on without. */
export async function storeOf({
  dataDirectory,
  bucket,
}: {
  readonly dataDirectory: string;
  readonly bucket: BucketSettings | null;
}): Promise<Disk | null> {
  return openFileStore(dataDirectory, bucket).catch((error: unknown) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["EACCES", "EPERM", "EROFS"].includes(code)) return null;
    throw error;
  });
}

async function bucketDriver({ bucket, region, endpoint, keyId, key }: BucketSettings) {
  // its packages are large, and not everybody's: who has no bucket never loads them, and may be without
  const { S3Driver } = await import("flydrive/drivers/s3").catch((cause: unknown) => {
    const needed = "@aws-sdk/client-s3 and @aws-sdk/s3-request-presigner";
    throw new Error(`KEELSON_FILES_BUCKET needs the packages ${needed}: npm ci brings them.`, { cause });
  });
  return new S3Driver({
    bucket,
    region,
    // a name of its own for each bucket is Amazon's way, and few others'
    ...(endpoint !== null && { endpoint, forcePathStyle: true }),
    credentials: { accessKeyId: keyId, secretAccessKey: key },
    visibility: "private",
    // who may read a bucket is the bucket's to say
    supportsACL: false,
    // others than Amazon do not all know the newer ones
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
}
