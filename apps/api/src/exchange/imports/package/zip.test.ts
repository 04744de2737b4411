import { writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { goodPackage, temporaryFolder } from "../../../../test/data-package.ts";
import { zipFile, type ZipEntry } from "../../../../test/zip.ts";
import { PackageRefused } from "../package-refused.ts";
import { openPackage } from "./package-source.ts";

const good: ZipEntry[] = Object.entries(goodPackage()).map(([name, bytes]) => ({ name, bytes }));
const table = (more: Partial<ZipEntry>): ZipEntry => ({ name: "organisations.csv", bytes: "code\n", ...more });

/** The refusals of a zip, opened and read to the end. */
async function refusalsOf(file: string): Promise<string[]> {
  try {
    const source = await openPackage(file);
    for (const name of ["datapackage.json", "organisations.csv", "measurements.csv"] as const) {
      if (source.has(name)) for await (const chunk of source.read(name)) expect(chunk.length).toBeGreaterThan(0);
    }
    await source.close();
    return [];
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    return error.faults.map(({ file: where, code }) => `${where} ${code}`);
  }
}

test("a sound zip is read", async () => expect(await refusalsOf(await zipFile(good))).toEqual([]));

test.each<[string, ZipEntry, string]>([
  ["a name that leads up", table({ name: "../organisations.csv" }), "../organisations.csv ZIP_UNSAFE_NAME"],
  ["a name that leads up from within", table({ name: "a/../../x.csv" }), "a/../../x.csv ZIP_UNSAFE_NAME"],
  ["an absolute name", table({ name: "/etc/passwd" }), "/etc/passwd ZIP_UNSAFE_NAME"],
  ["a drive", table({ name: "C:/x.csv" }), "C:/x.csv ZIP_UNSAFE_NAME"],
  ["a backslash", table({ name: "..\\x.csv" }), "..\\x.csv ZIP_UNSAFE_NAME"],
  ["a link", table({ name: "link", bytes: "/etc/passwd", unixMode: 0o120777 }), "link ZIP_LINK"],
  ["encryption", table({ name: "x.csv", flags: 1 }), "x.csv ZIP_ENCRYPTED"],
  ["a name twice", table({ name: "measurements.csv" }), "measurements.csv ZIP_NAME_TWICE"],
  ["a bomb", table({ name: "x.csv", bytes: Buffer.alloc(20_000_000) }), "x.csv ZIP_BOMB"],
])("a zip is refused for %s", async (_, entry, refusal) => {
  expect(await refusalsOf(await zipFile([...good, entry]))).toEqual([refusal]);
});

test("a bomb that lies about its size is refused while it unpacks", async () => {
  const bomb = table({ bytes: Buffer.alloc(50_000_000), claimedBytes: 1000 });
  const before = process.memoryUsage().rss;
  expect(await refusalsOf(await zipFile([bomb]))).toEqual(["package.zip ZIP_BOMB"]);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2);
});

test("a damaged zip is refused", async () => {
  expect(await refusalsOf(await zipFile([table({ claimedCrc: 1 })]))).toEqual(["organisations.csv ZIP_NOT_READABLE"]);
  const file = path.join(await temporaryFolder(), "no.zip");
  await writeFile(file, "this is no zip");
  expect(await refusalsOf(file)).toEqual(["no.zip ZIP_NOT_READABLE"]);
});

test("more than fifty entries are refused", async () => {
  const many = Array.from({ length: 51 }, (_, index) => table({ name: `${index}.csv` }));
  expect(await refusalsOf(await zipFile(many))).toEqual(["package.zip ZIP_TOO_MANY_ENTRIES"]);
});

test("a package that is not there is refused", async () => {
  expect(await refusalsOf("/nowhere/at/all")).toEqual(["/nowhere/at/all PACKAGE_NOT_FOUND"]);
});
