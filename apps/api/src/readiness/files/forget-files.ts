import type { Disk } from "flydrive";
import type { Context, Work } from "../../kernel/context.ts";
import { uuidPattern } from "../../kernel/node-id.ts";

/** Takes away what was announced and did not come within an hour, and what no answer named within a day. */
export const forgetFiles: Work<null, object> = async (unit) => {
  await unit.rows("select forget_files()");
  return {};
};

/** Takes a file out of the store whose row is gone. Done already is as good. */
export async function forgetFile(store: Disk, payload: unknown): Promise<void> {
  const key = typeof payload === "object" && payload !== null && "key" in payload ? String(payload.key) : "";
  if (!uuidPattern.test(key)) throw new Error("a job that names no file");
  await store.delete(key);
}

/** Younger than this, somebody may be about to write its row, or to see that two Keelsons were given one store. */
const lostAfterMilliseconds = 30 * 24 * 60 * 60 * 1_000;

/**
 * Takes out of the store what no row has: after a backup of the database was restored that is older than the store. What is not named as files are is
 * somebody else's, and stays.
 */
export async function forgetLostFiles(asItself: () => Context, store: Disk): Promise<void> {
  for (let next: string | undefined | null; next !== null;) {
    const page = await store.listAll("", { recursive: true, ...(next !== undefined && { paginationToken: next }) });
    const files = [...page.objects].flatMap((one) => (one.isFile && uuidPattern.test(one.key) ? [one] : []));
    const lost = await nobodyHas(
      asItself(),
      files.map(({ key }) => key),
    );
    for (const file of files.filter(({ key }) => lost.has(key))) {
      const { lastModified } = await file.getMetaData();
      if (lastModified.getTime() < Date.now() - lostAfterMilliseconds) await store.delete(file.key);
    }
    next = page.paginationToken ?? null;
  }
}

async function nobodyHas(ctx: Context, keys: readonly string[]): Promise<ReadonlySet<string>> {
  try {
    return new Set(await ctx.ask(filesNobodyHas, keys));
  } finally {
    await ctx.end();
  }
}

const filesNobodyHas: Work<readonly string[], string[]> = async (unit, keys) =>
  (await unit.rows<{ key: string }>("select key from files_nobody_has($1) key", [keys])).map(({ key }) => key);
