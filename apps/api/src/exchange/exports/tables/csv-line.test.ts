import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecords } from "../../imports/tables/read-records.ts";
import { csvLine } from "./csv-line.ts";

const seed = Number(process.env["KEELSON_SEED"] ?? 20_261_122);

async function* piecesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}

async function readBack(text: string): Promise<(readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for await (const records of readRecords(piecesOf(text))) found.push(...records.map(({ fields }) => fields));
  return found;
}

const awkward = fc.constantFrom(
  '"',
  '""',
  ",",
  "\n",
  "\r",
  "\r\n",
  " ",
  "=1+1",
  "@SUM(A1)",
  "\t",
  "#",
  "'",
  "\u2028",
  "é",
  "𝕬",
);
const field = fc
  .array(fc.oneof(awkward, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 6 })
  .map((parts) => parts.join("").replaceAll("\0", ""));

test("whatever is written is read back as it was", () =>
  fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) =>
          fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      async (records) => {
        const header = records[0]!.map((_, index) => `c${index}`);
        expect(await readBack([header, ...records].map(csvLine).join(""))).toEqual([header, ...records]);
      },
    ),
    { numRuns: 500, seed },
  ));

test("quotes stand only where they must", () => {
  expect(csvLine(["a", " b ", "'", "=1+1", "é;|", ""])).toBe("a, b ,',=1+1,é;|,\n");
  expect(csvLine(['say "x"', "a,b", "a\nb", "a\rb"])).toBe('"say ""x""","a,b","a\nb","a\rb"\n');
});
