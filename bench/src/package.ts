import { createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { once } from "node:events";
import path from "node:path";

/** The size of an initiative that is made up: every partner reports every indicator in every month, but for a few. */
export interface Size {
  readonly slug: string;
  readonly partners: number;
  readonly indicators: number;
  readonly months: number;
  /** One report of so many is missing; 0: none. */
  readonly missingOneOf: number;
  /** False: only what is expected is written down, and nothing is reported yet. */
  readonly reported: boolean;
}

export const month = (index: number) => `${2000 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, "0")}`;
export const partnerCode = (index: number) => `P${String(index).padStart(4, "0")}`;
export const indicatorCode = (index: number) => `I${String(index).padStart(3, "0")}`;

/** Writes an invented data package, large and plain: proportions with numerators and denominators that no one would mind. */
export async function writePackage(folder: string, size: Size): Promise<{ rows: number }> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const partners = Array.from({ length: size.partners }, (_, index) => partnerCode(index));
  const indicators = Array.from({ length: size.indicators }, (_, index) => indicatorCode(index));
  const last = month(size.months - 1);
  const files: Record<string, string> = {
    "organisations.csv": table(
      "code,name,country,roles,joined,ended",
      ["BB,Backbone,GB,BACKBONE,,", "FF,Funder,GB,FUNDER,,"],
      partners.map((code) => `${code},Partner ${code},GB,PARTNER,,`),
    ),
    "indicators.csv": table(
      "code,name,definition,unit,level,measureType,acrossPartners,acrossTime,multiplier,desiredDirection,frequency,dimensions",
      indicators.map(
        (code) =>
          `${code},Indicator ${code},Invented.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,100,INCREASE,MONTHLY,`,
      ),
    ),
    "obligations.csv": table(
      "organisation,indicator,from,to",
      partners.flatMap((partner) => indicators.map((indicator) => `${partner},${indicator},${month(0)},${last}`)),
    ),
  };
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  await writeFile(
    path.join(folder, "datapackage.json"),
    descriptor(size.slug, [...Object.keys(files), "measurements.csv"]),
  );
  return { rows: await writeMeasurements(path.join(folder, "measurements.csv"), size, partners, indicators) };
}

async function writeMeasurements(
  file: string,
  { months, missingOneOf, reported }: Size,
  partners: readonly string[],
  indicators: readonly string[],
): Promise<number> {
  const out = createWriteStream(file);
  out.write("organisation,indicator,period,valueState,value,numerator,denominator,note\n");
  let rows = 0;
  let dice = 1;
  const upTo = reported ? months : 0;
  for (let at = 0; at < upTo; at += 1)
    for (const indicator of indicators) {
      const lines: string[] = [];
      for (const partner of partners) {
        dice = (dice * 48_271) % 2_147_483_647;
        if (missingOneOf > 0 && dice % missingOneOf === 0) continue;
        const denominator = 100 + (dice % 900);
        lines.push(`${partner},${indicator},${month(at)},,,${Math.floor(denominator / 3)},${denominator},\n`);
      }
      rows += lines.length;
      if (!out.write(lines.join(""))) await once(out, "drain");
    }
  out.end();
  await once(out, "finish");
  return rows;
}

const table = (head: string, ...rows: readonly (readonly string[])[]) => [head, ...rows.flat(), ""].join("\n");

const descriptor = (name: string, files: readonly string[]) =>
  JSON.stringify({
    name,
    title: `Invented: ${name}`,
    description: "Made up to measure with.",
    licenses: [{ name: "CC0-1.0" }],
    resources: files.map((file) => ({ name: file.replace(".csv", ""), path: file })),
    initiative: {
      timeZone: "Europe/London",
      defaultLanguage: "en",
      currentPhase: "PHASE_III",
      smallCellThreshold: 5,
      minCoverage: 0.5,
    },
  });
