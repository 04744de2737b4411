import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

const tables = {
  "organisations.csv": `code,name,country,roles,joined,ended,dataSharingConsent
BB,Backbone,GB,BACKBONE,,,
N,North,GB,PARTNER,2020-01-01,,NAMED_PUBLIC
S,South,,PARTNER;WORKING_GROUP,,2024-06-30,
`,
  "dimensions.csv": `dimension,category,name,exclusive,exhaustive
SEX,F,Female,true,true
SEX,M,Male,true,true
ETHNICITY,A,Asian,false,true
ETHNICITY,B,Black,false,true
`,
  "indicators.csv": `code,name,definition,unit,level,measureType,acrossPartners,acrossTime,multiplier,desiredDirection,frequency,dimensions
REFS,Referrals,All of them.,referrals,PERFORMANCE,COUNT,SUM,SUM,1,DECREASE,MONTHLY,SEX
RATE,Rate,Those per those.,per 1000,POPULATION,RATE,RATIO_OF_SUMS,LAST,1000,DECREASE,ANNUAL,
SHARE,Share,Those of those.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,100,INCREASE,ANNUAL,SEX;ETHNICITY
WAIT,Wait,Mean days.,days,PERFORMANCE,MEAN,WEIGHTED_MEAN,WEIGHTED_MEAN,1,DECREASE,MONTHLY,
`,
  "measurements.csv": `organisation,indicator,period,valueState,value,numerator,denominator,note,SEX,ETHNICITY
N,REFS,202401,,10,,,,,
N,REFS,202401,,4,,,,F,
N,REFS,202401,,6,,,,M,
S,REFS,202401,REPORTED,3,,,parts only,F,
S,REFS,202401,ESTIMATED,2,,,,M,
N,REFS,202403,NOT_COLLECTED,,,,the clerk was ill,,
N,RATE,2024,,,12,3400,,,
S,RATE,2024,SUPPRESSED_AT_SOURCE,,,900,,,
N,SHARE,2024,,,7,9,,,
S,SHARE,2024,NOT_APPLICABLE,,,,,,
N,WAIT,202401,,12.5,,8,,,
S,WAIT,202401,,,,0,,,
`,
  "targets.csv": `indicator,period,value
REFS,2024,90
SHARE,2024,0.8
`,
};

/** A file of a package that is there in every one that `goodPackage` makes. */
export type GoodFile = keyof typeof tables | "datapackage.json";

/** A small sound package: three organisations, figures of every shape, one figure that is derived from its parts. */
export function goodPackage(name = "tiny-good"): Record<GoodFile, string> {
  const descriptor = {
    name,
    title: "A tiny initiative",
    description: "Too small to be a problem.",
    licenses: [{ name: "CC0-1.0" }],
    resources: Object.keys(tables).map((file) => ({ name: file.replace(".csv", ""), path: file })),
    initiative: {
      timeZone: "Europe/London",
      defaultLanguage: "en",
      currentPhase: "PHASE_I",
      smallCellThreshold: 5,
      minCoverage: 0.8,
    },
  };
  return { "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`, ...tables };
}

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "keelson-package-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder of their own; null leaves one out. */
export async function packageFolder(files: Record<string, string | Buffer | null>): Promise<string> {
  const folder = await temporaryFolder();
  await writePackageInto(folder, files);
  return folder;
}

/** The same, into a folder that somebody else takes away. */
export async function writePackageInto(folder: string, files: Record<string, string | Buffer | null>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    if (text === null) continue;
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  }
}
