import { afterAll, beforeAll, expect, test } from "vitest";
import { goodPackage, packageFolder, type GoodFile } from "../../../test/data-package.ts";
import { freshDatabase, type FreshDatabase } from "../../../test/harness.ts";
import { doorOf } from "../../door.ts";
import { keelsonItself } from "../../identity/persons/find-actor-by-email.ts";
import { Context } from "../../kernel/context.ts";
import { formatFault } from "./faults.ts";
import { importInto } from "./import-package.ts";
import { PackageRefused } from "./package-refused.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

/** The faults of a package, each as `file:line:column CODE`; everything is as empty as before. */
async function faultsOf(source: string, backboneEmail: string | null = null): Promise<string[]> {
  const ctx = new Context(doorOf(fresh.database), keelsonItself);
  const refused: unknown = await importInto(ctx, { source, dryRun: false, backboneEmail }).catch(
    (error: unknown) => error,
  );
  if (!(refused instanceof PackageRefused)) throw new Error("it was not refused", { cause: refused });
  expect(await rowsAnywhere()).toEqual([]);
  return refused.faults.map((fault) => formatFault(fault).split(" ").slice(0, 2).join(" "));
}

/** Every table that is not empty. */
async function rowsAnywhere(): Promise<string[]> {
  const tables = await fresh.look<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'keelson'::regnamespace and relkind = 'r' and relname <> 'migration'",
  );
  const union = tables
    .map(({ name }) => `select '${name}' as name where exists (select from ${name})`)
    .join(" union all ");
  return (await fresh.look<{ name: string }>(union)).map(({ name }) => name);
}

type Change = Partial<
  Record<
    GoodFile | "obligations.csv" | "waivers.csv" | "components.csv" | "overlaps.csv" | "baselines.csv",
    string | Buffer | null | ((text: string) => string)
  >
>;

async function changed(change: Change): Promise<string> {
  const files: Record<string, string | Buffer | null> = { ...goodPackage() };
  for (const [file, to] of Object.entries(change))
    files[file] = typeof to === "function" ? to(String(files[file])) : to;
  return packageFolder(files);
}

const header = "organisation,indicator,period,valueState,value,numerator,denominator,note,SEX,ETHNICITY";
/** measurements.csv of these rows; the first is on line 2. */
const measurements = (...rows: readonly string[]): Change => ({ "measurements.csv": [header, ...rows, ""].join("\n") });
const replaced =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    return text.replace(from, to);
  };

test.each<[string, Change, string[]]>([
  // the tables' form
  [
    "a missing file",
    { "organisations.csv": null },
    ["organisations.csv FILE_MISSING", "datapackage.json:10:resources FILE_MISSING"],
  ],
  [
    "missing dimensions",
    { "dimensions.csv": null },
    [
      "datapackage.json:10:resources FILE_MISSING",
      "dimensions.csv FILE_MISSING",
      "measurements.csv:1:SEX UNKNOWN_COLUMN",
      "measurements.csv:1:ETHNICITY UNKNOWN_COLUMN",
    ],
  ],
  [
    "a missing column",
    { "measurements.csv": replaced("denominator,", "") },
    ["measurements.csv:1:denominator MISSING_COLUMN"],
  ],
  [
    "an unknown column",
    { "organisations.csv": replaced("ended,dataSharingConsent", "ended,dataSharing") },
    ["organisations.csv:1:dataSharing UNKNOWN_COLUMN"],
  ],
  [
    "an unknown dimension column",
    { "measurements.csv": replaced("ETHNICITY", "ETHNIC") },
    ["measurements.csv:1:ETHNIC UNKNOWN_COLUMN"],
  ],
  [
    "a column twice",
    { "targets.csv": replaced("indicator,period,value", "indicator,value,value") },
    ["targets.csv:1:value DUPLICATE_COLUMN", "targets.csv:1:period MISSING_COLUMN"],
  ],
  [
    "an empty file",
    { "targets.csv": "" },
    [
      "targets.csv:1:indicator MISSING_COLUMN",
      "targets.csv:1:period MISSING_COLUMN",
      "targets.csv:1:value MISSING_COLUMN",
    ],
  ],
  ["too few fields", measurements("N,REFS,202401,,10,,,"), ["measurements.csv:2:SEX WRONG_COLUMN_COUNT"]],
  ["too many fields", measurements("N,REFS,202401,,10,,,,,,"), ["measurements.csv:2:ETHNICITY WRONG_COLUMN_COUNT"]],
  [
    "a quote within a field",
    measurements("N,REFS,202401,,10,,,,,", 'N,REFS,202402,,10,,,5" pipe,,'),
    ["measurements.csv:3:note BROKEN_QUOTE"],
  ],
  ["text after a quote", measurements('N,REFS,202402,,10,,,"pipe"5,,'), ["measurements.csv:2:note BROKEN_QUOTE"]],
  [
    "a quote never closed",
    measurements("N,REFS,202401,,x,,,,,", 'N,REFS,202402,,10,,,"pipe,,', "N,REFS,202403,,10,,,,,"),
    ["measurements.csv:2:value NOT_A_NUMBER", "measurements.csv:3:note BROKEN_QUOTE"],
  ],
  [
    "NUL",
    measurements("N,REFS,202401,,10,,,,,", "N,REFS,202402,,1\0,,,,,"),
    ["measurements.csv:3:value NUL_NOT_ALLOWED"],
  ],
  [
    "bytes that are not UTF-8",
    {
      "organisations.csv": Buffer.from(
        "code,name,country,roles,joined,ended\nBB,Backbone,,BACKBONE,,\nN,Cité,GB,PARTNER,,\n",
        "latin1",
      ),
      ...measurements("N,REFS,202401,,10,,,,,"),
    },
    ["organisations.csv:3:name NOT_UTF8"],
  ],
  ["UTF-16", { "targets.csv": Buffer.from("\uFEFFindicator,period,value\n", "utf16le") }, ["targets.csv:1 NOT_UTF8"]],
  [
    "a cut-off character",
    { "targets.csv": Buffer.from("indicator,period,value\nREFS,2024,é", "utf8").subarray(0, -1) },
    ["targets.csv:2:value NOT_UTF8"],
  ],
  [
    "a field of 65,537 characters",
    measurements(`N,REFS,202401,,10,,,${"x".repeat(65_537)},,`),
    ["measurements.csv:2:note FIELD_TOO_LONG"],
  ],
  [
    "a record without end",
    measurements(`N,REFS,202401,,10,,,"${"x\n".repeat(600_000)}`),
    ["measurements.csv:2:note RECORD_TOO_LONG"],
  ],
  [
    "a line without end",
    measurements("N,REFS,202401,,10,,,,,", "x".repeat(3_000_000)),
    ["measurements.csv:3 RECORD_TOO_LONG"],
  ],
  // the descriptor
  ["no JSON", { "datapackage.json": replaced('"title":', '"title"') }, ["datapackage.json:3 DESCRIPTOR_NOT_VALID"]],
  ["half a JSON", { "datapackage.json": (text) => text.slice(0, 60) }, ["datapackage.json:4 DESCRIPTOR_NOT_VALID"]],
  ["a JSON list", { "datapackage.json": "[]" }, ["datapackage.json:1 DESCRIPTOR_NOT_VALID"]],
  [
    "a slug that is none",
    { "datapackage.json": replaced("tiny-good", "Tiny Good") },
    ["datapackage.json:2:name SLUG_NOT_VALID"],
  ],
  ["no title", { "datapackage.json": replaced('"title"', '"tittle"') }, ["datapackage.json:1:title FIELD_REQUIRED"]],
  [
    "NUL in JSON",
    { "datapackage.json": replaced("A tiny", "A \\u0000 tiny") },
    ["datapackage.json:3:title NUL_NOT_ALLOWED"],
  ],
  [
    "another planet's time",
    { "datapackage.json": replaced("Europe/London", "Mars/Gale") },
    ["datapackage.json:33:initiative.timeZone TIME_ZONE_NOT_KNOWN"],
  ],
  [
    "a threshold as text",
    { "datapackage.json": replaced('"smallCellThreshold": 5', '"smallCellThreshold": "5"') },
    ["datapackage.json:36:initiative.smallCellThreshold NOT_A_NUMBER"],
  ],
  [
    "an unknown phase",
    { "datapackage.json": replaced("PHASE_I", "PHASE_IV") },
    ["datapackage.json:35:initiative.currentPhase WORD_NOT_KNOWN"],
  ],
  // organisations, dimensions, indicators
  [
    "an organisation twice",
    { "organisations.csv": (text) => `${text}N,Again,,PARTNER,,,\n` },
    ["organisations.csv:5:code DUPLICATE_ROW"],
  ],
  [
    "faults of an organisation",
    {
      "organisations.csv": (text) =>
        `${text}X,,gb,PARTNER;BOSS,2024-02-30,2023-01-01,ALL\nY, ,,,2024-02-02,2024-02-01,\n`,
    },
    [
      "organisations.csv:5:name TEXT_REQUIRED",
      "organisations.csv:5:roles WORD_NOT_KNOWN",
      "organisations.csv:5:joined DATE_NOT_VALID",
      "organisations.csv:5:dataSharingConsent WORD_NOT_KNOWN",
      "organisations.csv:5:country COUNTRY_NOT_VALID",
      "organisations.csv:5:ended DATES_OUT_OF_ORDER",
      "organisations.csv:6:name TEXT_REQUIRED",
      "organisations.csv:6:roles ROLE_REQUIRED",
      "organisations.csv:6:ended DATES_OUT_OF_ORDER",
    ],
  ],
  [
    "a dimension that differs from itself",
    { "dimensions.csv": replaced("SEX,M,Male,true,true", "SEX,M,Male,true,false") },
    ["dimensions.csv:3:exhaustive DIMENSION_DIFFERS"],
  ],
  [
    "a truth that is neither",
    { "dimensions.csv": replaced("SEX,M,Male,true,true", "SEX,M,Male,yes,true") },
    ["dimensions.csv:3:exclusive WORD_NOT_KNOWN", "dimensions.csv:3:exclusive DIMENSION_DIFFERS"],
  ],
  [
    "a dimension called value",
    { "dimensions.csv": (text) => `${text}value,X,X,true,true\n` },
    ["dimensions.csv:6:dimension CODE_NOT_ALLOWED"],
  ],
  [
    "an unknown dimension",
    { "indicators.csv": replaced("MONTHLY,SEX", "MONTHLY,SEX;AGE") },
    ["indicators.csv:2:dimensions UNKNOWN_DIMENSION"],
  ],
  [
    "a rule across partners that the type forbids",
    { "indicators.csv": replaced("RATE,RATIO_OF_SUMS", "RATE,SUM") },
    ["indicators.csv:3:acrossPartners AGGREGATION_NOT_ALLOWED"],
  ],
  [
    "an answer dimension that is missing",
    { "indicators.csv": replaced("COUNT,SUM,SUM", "NOMINAL,DISTRIBUTION,LAST") },
    ["indicators.csv:2:answerDimension ANSWER_DIMENSION_REQUIRED"],
  ],
  [
    "answers of a dimension that is none of its own",
    {
      "indicators.csv": (text) =>
        replaced(
          "COUNT,SUM,SUM,1,DECREASE,MONTHLY,SEX",
          "NOMINAL,DISTRIBUTION,LAST,1,DECREASE,MONTHLY,SEX,ETHNICITY",
        )(
          text
            .replace("dimensions\n", "dimensions,answerDimension\n")
            .replaceAll(/(ANNUAL|MONTHLY),(.*)\n/g, "$1,$2,\n"),
        ).replace("SEX,ETHNICITY,\n", "SEX,ETHNICITY\n"),
    },
    ["indicators.csv:2:answerDimension ANSWER_DIMENSION_REQUIRED"],
  ],
  [
    "versions that do not follow each other",
    {
      "indicators.csv": `code,name,definition,unit,level,measureType,acrossPartners,acrossTime,multiplier,desiredDirection,frequency,dimensions,effectiveFrom
REFS,Referrals,All of them.,referrals,PERFORMANCE,COUNT,SUM,SUM,1,DECREASE,MONTHLY,SEX,
RATE,Rate,Those per those.,per 1000,POPULATION,RATE,RATIO_OF_SUMS,LAST,1000,DECREASE,ANNUAL,,
SHARE,Share,Those of those.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,100,INCREASE,ANNUAL,SEX;ETHNICITY,
WAIT,Wait,Mean days.,days,PERFORMANCE,MEAN,WEIGHTED_MEAN,WEIGHTED_MEAN,1,DECREASE,MONTHLY,,202301
REFS,Referrals,More of them.,referrals,PERFORMANCE,COUNT,SUM,SUM,1,DECREASE,MONTHLY,SEX,202403
REFS,Referrals,Less of them.,referrals,PERFORMANCE,COUNT,SUM,SUM,1,DECREASE,MONTHLY,SEX,202403
REFS,Referrals,All of them.,referrals,PERFORMANCE,COUNT,SUM,SUM,1,DECREASE,MONTHLY,SEX,202402
RATE,Rate,Others.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,1000,DECREASE,QUARTERLY,,2025
RATE,Rate,Others.,per 1000,POPULATION,RATE,RATIO_OF_SUMS,LAST,1000,DECREASE,ANNUAL,,2025Q1
SHARE,Share,Of all.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,100,INCREASE,ANNUAL,SEX,2024
`,
      ...measurements("N,SHARE,2023,,,7,9,,,A", "N,SHARE,2024,,,7,9,,,A"),
    },
    [
      "indicators.csv:5:effectiveFrom FIRST_VERSION_REQUIRED",
      "indicators.csv:7:code DUPLICATE_ROW",
      "indicators.csv:8:effectiveFrom EFFECTIVE_FROM_TOO_EARLY",
      "indicators.csv:9:measureType DEFINITION_DIFFERS",
      "indicators.csv:9:frequency DEFINITION_DIFFERS",
      "indicators.csv:10:effectiveFrom PERIOD_OF_ANOTHER_FREQUENCY",
      "measurements.csv:3:ETHNICITY DIMENSION_NOT_OF_INDICATOR",
    ],
  ],
  [
    "components that make no index",
    {
      "indicators.csv": (text) =>
        `${text}INDEX,Index,All in one.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,\nOTHER,Other,All in one.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,\nNONE,None,Of nothing.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,\n`,
      "components.csv":
        "composite,indicator,weight,worst,best\nINDEX,RATE,half,100,0\nINDEX,REFS,0.5,7,7.0\nINDEX,REFZ,0.5,0,1\nINDEX,REFS,0.5,0,1\nOTHER,RATE,0.5,0,1\nOTHER,INDEX,0.6,0,1\nREFS,RATE,1,0,1\nINDEXX,RATE,1,0,1\n",
    },
    [
      "components.csv:2:weight COMPOSITE_WEIGHTS_INVALID",
      "components.csv:3:best COMPOSITE_GOALPOSTS_INVALID",
      "components.csv:4:indicator UNKNOWN_INDICATOR",
      "components.csv:5:composite DUPLICATE_ROW",
      "components.csv:7:indicator COMPOSITE_OF_COMPOSITES",
      "components.csv:9:composite UNKNOWN_INDICATOR",
      "indicators.csv:2:code COMPOSITE_NOT_ALLOWED",
      "indicators.csv:7:code COMPOSITE_WEIGHTS_INVALID",
      "indicators.csv:8:code COMPOSITE_REQUIRED",
    ],
  ],
  [
    "an index that somebody reports, and a text that says nothing",
    {
      "indicators.csv": (text) =>
        `${text}INDEX,Index,All in one.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,\nSTORY,Story,What happened.,texts,SYSTEM,QUALITATIVE,LIST,LIST,1,INCREASE,ANNUAL,\n`,
      "components.csv": "composite,indicator,weight,worst,best\nINDEX,RATE,0.5,100,0\nINDEX,REFS,0.50,0,100\n",
      ...measurements("N,INDEX,2024,,10,,,,,", "N,STORY,2024,,,,, ,,", "N,STORY,2023,NOT_COLLECTED,,,,,,"),
    },
    ["measurements.csv:2:value COMPOSITE_IS_COMPUTED", "measurements.csv:3:note TEXT_REQUIRED"],
  ],
  [
    "an unknown word",
    { "indicators.csv": replaced("MONTHLY,SEX", "FORTNIGHTLY,SEX") },
    ["indicators.csv:2:frequency WORD_NOT_KNOWN"],
  ],
  [
    "a multiplier that is none",
    { "indicators.csv": replaced("LAST,1000,", "LAST,1e3,") },
    ["indicators.csv:3:multiplier NOT_A_NUMBER"],
  ],
  // measurements
  [
    "unknown codes",
    measurements("X,REFS,202401,,10,,,,,", "N,REFZ,202401,,10,,,,,", "N,REFS,202401,,10,,,,Q,"),
    [
      "measurements.csv:2:organisation UNKNOWN_ORGANISATION",
      "measurements.csv:3:indicator UNKNOWN_INDICATOR",
      "measurements.csv:4:SEX UNKNOWN_CATEGORY",
    ],
  ],
  [
    "a dimension of another indicator",
    measurements("N,REFS,202401,,10,,,,,A"),
    ["measurements.csv:2:ETHNICITY DIMENSION_NOT_OF_INDICATOR"],
  ],
  [
    "a duplicate row",
    measurements("N,REFS,202401,,10,,,,,", "S,REFS,202401,,10,,,,,", "N,REFS,202401,,11,,,,,", "N,REFS,202401,,x,,,,,"),
    [
      "measurements.csv:4:organisation DUPLICATE_ROW",
      "measurements.csv:5:value NOT_A_NUMBER",
      "measurements.csv:5:organisation DUPLICATE_ROW",
    ],
  ],
  ["text in a number", measurements("N,REFS,202401,,ten,,,,,"), ["measurements.csv:2:value NOT_A_NUMBER"]],
  ["an exponent", measurements("N,REFS,202401,,1e3,,,,,"), ["measurements.csv:2:value NOT_A_NUMBER"]],
  ["a thousands separator", measurements('N,REFS,202401,,"1,000",,,,,'), ["measurements.csv:2:value NOT_A_NUMBER"]],
  [
    "a rate without denominator",
    measurements("N,RATE,2024,,,12,,,,"),
    ["measurements.csv:2:denominator DENOMINATOR_REQUIRED"],
  ],
  [
    "a proportion with numerator above denominator",
    measurements("N,SHARE,2024,,,12,9,,,"),
    ["measurements.csv:2:numerator NUMERATOR_EXCEEDS_DENOMINATOR"],
  ],
  ["a negative count", measurements("N,REFS,202401,,-1,,,,,"), ["measurements.csv:2:value NEGATIVE_NOT_ALLOWED"]],
  [
    "a percentage for a proportion",
    measurements("N,SHARE,2024,,12.5,,,,,"),
    [
      "measurements.csv:2:value VALUE_NOT_ALLOWED",
      "measurements.csv:2:numerator NUMERATOR_REQUIRED",
      "measurements.csv:2:denominator DENOMINATOR_REQUIRED",
    ],
  ],
  [
    "categories that do not add up",
    measurements(
      "S,REFS,202401,,4,,,,M,",
      "N,REFS,202401,,10,,,,,",
      "N,REFS,202401,,4,,,,F,",
      "N,REFS,202401,,5,,,,M,",
    ),
    ["measurements.csv:3:value DISAGGREGATION_DOES_NOT_SUM"],
  ],
  [
    "a period of another frequency",
    measurements("N,REFS,2024,,10,,,,,", "N,RATE,2024April,,,1,2,,,"),
    ["measurements.csv:2:period PERIOD_OF_ANOTHER_FREQUENCY", "measurements.csv:3:period PERIOD_OF_ANOTHER_FREQUENCY"],
  ],
  [
    "a period that is none",
    measurements("N,REFS,2024-01,,10,,,,,", "N,REFS,202413,,10,,,,,"),
    ["measurements.csv:2:period PERIOD_NOT_VALID", "measurements.csv:3:period PERIOD_NOT_VALID"],
  ],
  [
    "a state with a figure",
    measurements("N,REFS,202401,NOT_COLLECTED,10,,,,,"),
    ["measurements.csv:2:value STATE_WITH_FIGURE"],
  ],
  ["an unknown state", measurements("N,REFS,202401,LOST,,,,,,"), ["measurements.csv:2:valueState WORD_NOT_KNOWN"]],
  [
    "a fault after quoted line breaks",
    measurements('N,REFS,202401,,10,,,"one\ntwo\r\nthree\n",,', "", "N,REFS,202402,,-1,,,,,"),
    ["measurements.csv:7:value NEGATIVE_NOT_ALLOWED"],
  ],
  // the rest
  [
    "obligations",
    {
      "obligations.csv":
        "organisation,indicator,from,to\nN,REFS,202401,\nN,REFS,202401,202403\nX,REFZ,202401,\nN,REFS,2024,\nN,REFS,202405,202404\n",
    },
    [
      "obligations.csv:3:organisation DUPLICATE_ROW",
      "obligations.csv:4:organisation UNKNOWN_ORGANISATION",
      "obligations.csv:4:indicator UNKNOWN_INDICATOR",
      "obligations.csv:5:from PERIOD_OF_ANOTHER_FREQUENCY",
      "obligations.csv:6:to PERIODS_OUT_OF_ORDER",
    ],
  ],
  [
    "waivers",
    {
      "waivers.csv":
        "organisation,indicator,period,reason\nN,REFS,202402,SAFETY\nN,REFS,202402,OTHER\nX,REFZ,202401,SAFETY\nN,RATE,202401,SAFETY\nN,REFS,202404,ILLNESS\nN,REFS,202405,\nS,REFS,202401,SAFETY\nS,WAIT,202401,OTHER\n",
    },
    [
      "waivers.csv:3:organisation DUPLICATE_ROW",
      "waivers.csv:4:organisation UNKNOWN_ORGANISATION",
      "waivers.csv:4:indicator UNKNOWN_INDICATOR",
      "waivers.csv:5:period PERIOD_OF_ANOTHER_FREQUENCY",
      "waivers.csv:6:reason WORD_NOT_KNOWN",
      "waivers.csv:7:reason WORD_NOT_KNOWN",
      "waivers.csv:8:period WAIVED_AND_REPORTED",
      "waivers.csv:9:period WAIVED_AND_REPORTED",
    ],
  ],
  [
    "licenses that are no list",
    { "datapackage.json": replaced('"licenses": [', '"sources": "the office", "licenses": [7, ') },
    ["datapackage.json:5:licenses CREDITS_NOT_VALID", "datapackage.json:5:sources CREDITS_NOT_VALID"],
  ],
  [
    "sources that no database could keep",
    {
      "datapackage.json": replaced(
        '"licenses": [',
        '"sources": [{"title": "\\u0000"}], "licenses": [{"a": "\\ud800"}, ',
      ),
    },
    ["datapackage.json:5:licenses CREDITS_NOT_VALID", "datapackage.json:5:sources CREDITS_NOT_VALID"],
  ],
  [
    "sources without end",
    {
      "datapackage.json": replaced('"licenses": [', `"sources": [{"title": "${"x".repeat(262_144)}"}], "licenses": [`),
    },
    ["datapackage.json:5:sources TEXT_TOO_LONG"],
  ],
  [
    "targets",
    { "targets.csv": "indicator,period,value\nREFZ,2024,1\nREFS,next year,1\nREFS,2024,many\nREFS,2024,2\n" },
    [
      "targets.csv:2:indicator UNKNOWN_INDICATOR",
      "targets.csv:3:period PERIOD_NOT_VALID",
      "targets.csv:4:value NOT_A_NUMBER",
      "targets.csv:5:indicator DUPLICATE_ROW",
    ],
  ],
  [
    "baselines",
    {
      "baselines.csv":
        "indicator,period,value,numerator,denominator,quality\nREFS,2020,1,2,,\nREFZ,then,1,,,\nSHARE,2020,50,1,3,\nRATE,2020,,,,GOOD\nSHARE,2020,33.33,1,3,\n",
    },
    [
      "baselines.csv:2:numerator NUMERATOR_NOT_ALLOWED",
      "baselines.csv:3:indicator UNKNOWN_INDICATOR",
      "baselines.csv:3:period PERIOD_NOT_VALID",
      "baselines.csv:4:value VALUE_DOES_NOT_FOLLOW",
      "baselines.csv:5:quality WORD_NOT_KNOWN",
      "baselines.csv:5:value VALUE_REQUIRED",
      "baselines.csv:6:indicator DUPLICATE_ROW",
    ],
  ],
  [
    "a target that is where it all began",
    { "baselines.csv": "indicator,period,value\nREFS,2020,90.0\n" },
    ["targets.csv:2:value TARGET_EQUALS_BASELINE"],
  ],
  [
    "overlaps that were found by linking records of what is sensitive",
    {
      "indicators.csv": (text) =>
        text
          .trimEnd()
          .split("\n")
          .map((line, place) => `${line},${place === 0 ? "isSensitive" : ""}\n`)
          .join("") +
        "HEADS,Heads,Different people.,people,POPULATION,PEOPLE_COUNT,SUM_DISTINCT,LAST,1,INCREASE,ANNUAL,,true\n",
      "overlaps.csv":
        "indicator,period,organisations,people,method\nHEADS,2024,N;S,3,RECORD_LINKAGE\nHEADS,2025,N;S,3,EXPERT\n",
    },
    ["overlaps.csv:2:method RECORD_LINKAGE_NOT_ALLOWED"],
  ],
  [
    "a dimension that is sensitive on one row and not on another",
    {
      "dimensions.csv": (text) =>
        text
          .trimEnd()
          .split("\n")
          .map((line, place) => `${line},${["isSensitive", "true"][place] ?? ""}\n`)
          .join(""),
    },
    ["dimensions.csv:3:isSensitive DIMENSION_DIFFERS"],
  ],
  [
    "overlaps",
    {
      "indicators.csv": (text) =>
        `${text}HEADS,Heads,Different people.,people,POPULATION,PEOPLE_COUNT,SUM_DISTINCT,LAST,1,INCREASE,ANNUAL,\n`,
      "overlaps.csv":
        "indicator,period,organisations,people,method\nHEADS,2024,N;S,3,EXPERT\nHEADS,2024,S;N,4,EXPERT\nREFS,202401,N;S,1,EXPERT\nHEADS,202401,N;X,1.5,GUESS\nHEADS,2024,N,1,EXPERT\n",
    },
    [
      "overlaps.csv:3:organisations DUPLICATE_ROW",
      "overlaps.csv:4:indicator OVERLAP_NOT_APPLICABLE",
      "overlaps.csv:5:organisations UNKNOWN_ORGANISATION",
      "overlaps.csv:5:people OVERLAP_NOT_A_COUNT",
      "overlaps.csv:5:method WORD_NOT_KNOWN",
      "overlaps.csv:5:period PERIOD_OF_ANOTHER_FREQUENCY",
      "overlaps.csv:6:organisations OVERLAP_PARTNERS_INVALID",
    ],
  ],
  [
    "an organisation with a semicolon",
    { "organisations.csv": (text) => `${text}X;Y,Two,,PARTNER,,,\n` },
    ["organisations.csv:5:code CODE_NOT_ALLOWED"],
  ],
  [
    "how an organisation takes part is none of the ways, or it left and nobody says when",
    {
      "organisations.csv": (text) =>
        text
          .trimEnd()
          .split("\n")
          .map((line, at) => `${line},${["status", "ACTIVE", "GONE", "EXITED"][at]}`)
          .join("\n")
          .replace("2024-06-30", ""),
    },
    ["organisations.csv:3:status WORD_NOT_KNOWN", "organisations.csv:4:ended DATE_REQUIRED"],
  ],
  // one mistake is named once
  [
    "an indicator with a fault has rows all the same",
    { "indicators.csv": replaced("COUNT,SUM,SUM", "COUNT,SUMM,SUM") },
    ["indicators.csv:2:acrossPartners WORD_NOT_KNOWN"],
  ],
  [
    "organisations that cannot be read",
    { "organisations.csv": replaced("code,", "cod,") },
    ["organisations.csv:1:cod UNKNOWN_COLUMN", "organisations.csv:1:code MISSING_COLUMN"],
  ],
  [
    "dimensions that cannot be read",
    { "dimensions.csv": replaced("SEX,M", 'SEX,"M') },
    ["dimensions.csv:3:category BROKEN_QUOTE"],
  ],
])("refused with the exact place: %s", async (_, change, faults) => {
  const found = await faultsOf(await changed(change));
  expect(found.toSorted()).toEqual(faults.toSorted());
});

test("faults come by file and line", async () => {
  const source = await changed({
    ...measurements("N,REFS,202401,,x,,,,,", "X,REFS,202401,,1,,,,,"),
    "targets.csv": replaced("90", "ninety"),
    "organisations.csv": replaced("GB,PARTNER", "gb,PARTNER"),
    "datapackage.json": replaced("tiny-good", "Tiny Good"),
  });
  expect(await faultsOf(source)).toEqual([
    "datapackage.json:2:name SLUG_NOT_VALID",
    "organisations.csv:3:country COUNTRY_NOT_VALID",
    "measurements.csv:2:value NOT_A_NUMBER",
    "measurements.csv:3:organisation UNKNOWN_ORGANISATION",
    "targets.csv:2:value NOT_A_NUMBER",
  ]);
});

test("a hundred faults are listed and all are counted", async () => {
  const bad = Array.from({ length: 150 }, (_, index) => `N,REFS,${2000 + index}01,,x,,,,,`);
  const again = Array.from({ length: 120 }, () => "S,REFS,202401,,1,,,,,");
  const source = await changed(measurements(...again, ...bad));
  const ctx = new Context(doorOf(fresh.database), keelsonItself);
  const refused: unknown = await importInto(ctx, { source, dryRun: false }).catch((error: unknown) => error);
  if (!(refused instanceof PackageRefused)) throw new Error("it was not refused", { cause: refused });
  expect(refused.count).toBe(119 + 150);
  expect(refused.faults).toHaveLength(100);
  expect(refused.faults.at(-1)).toMatchObject({ line: 102, code: "DUPLICATE_ROW" });
  expect(refused.message.split("\n").slice(-2)).toEqual(["… and 169 more", "269 faults; nothing was written."]);
});

test("a message does nothing to a terminal", async () => {
  const ctx = new Context(doorOf(fresh.database), keelsonItself);
  const source = await changed(measurements('"\u001b[2J\nok",REFS,202401,,10,,,,,'));
  const refused: unknown = await importInto(ctx, { source, dryRun: false }).catch((error: unknown) => error);
  expect(String(refused)).toContain(
    'measurements.csv:2:organisation UNKNOWN_ORGANISATION "\\u{1b}[2J\\u{a}ok" is not in',
  );
});

test("a mistyped year does not fill the disk", async () => {
  const codes = Array.from({ length: 60 }, (_, index) => `O${index}`);
  const started = performance.now();
  const source = await changed({
    "organisations.csv": [
      "code,name,country,roles,joined,ended",
      ...codes.map((code) => `${code},${code},,PARTNER,,`),
    ].join("\n"),
    "indicators.csv": replaced("MONTHLY,SEX", "DAILY,SEX"),
    ...measurements("O1,REFS,20240101,,1,,,,,"),
    "obligations.csv": [
      "organisation,indicator,from,to",
      ...codes.map((code) => `${code},REFS,19240101,22000101`),
    ].join("\n"),
  });
  expect(await faultsOf(source)).toEqual(["obligations.csv:1:from TOO_MANY_PERIODS"]);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("a backbone director needs a backbone, and an address", async () => {
  const source = await changed({ "organisations.csv": replaced("GB,BACKBONE", "GB,PARTNER") });
  expect(await faultsOf(source, "director@example.org")).toEqual([
    "organisations.csv:1:roles NO_BACKBONE_ORGANISATION",
  ]);
  expect(await faultsOf(await changed({}), "nobody")).toEqual(["email EMAIL_NOT_VALID"]);
});
