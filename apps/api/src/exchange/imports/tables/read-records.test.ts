import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecords, type FileRecord } from "./read-records.ts";

const field = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc
    .array(fc.constantFrom('"', ",", "\n", "\r\n", "\r", "é", "x", " "), { maxLength: 8 })
    .map((parts) => parts.join("")),
);
const text = field.map((value) => value.replaceAll("\0", ""));
const records = fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { maxLength: 12 });

test("records come back as they were written, at the lines they begin on, however the bytes are cut", () =>
  fc.assert(
    fc.asyncProperty(
      records,
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, newline, hasBom, size) => {
        const lines = rows.map(
          (fields) => fields.map((value) => `"${value.replaceAll('"', '""')}"`).join(",") + newline,
        );
        const expected: FileRecord[] = [];
        let line = 1;
        for (const [index, fields] of rows.entries()) {
          expected.push({ line, fields });
          line += (lines[index] ?? "").split("\n").length - 1;
        }
        const bytes = Buffer.from((hasBom ? "\uFEFF" : "") + lines.join(""));
        expect(await all(cut(bytes, size))).toEqual(expected);
      },
    ),
    { numRuns: 300, seed: Number(process.env["KEELSON_SEED"] ?? 20_261_122) },
  ));

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function all(bytes: AsyncIterable<Buffer>): Promise<FileRecord[]> {
  const found: FileRecord[] = [];
  for await (const batch of readRecords(bytes)) found.push(...batch);
  return found;
}
