import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goodPackage, packageFolder, temporaryFolder } from "../../../test/data-package.ts";
import { freshDatabase, type FreshDatabase } from "../../../test/harness.ts";
import { bring, filesOf, send, truthOf } from "../../../test/there-and-back.ts";
import { nil } from "../../kernel/node-id.ts";
import { verify } from "../../verify.ts";
import type { ExportInput } from "./export-package.ts";

const sample = fileURLToPath(new URL("../../../../../samples/childrens-outcomes-england", import.meta.url));

let [here, there]: FreshDatabase[] = [];
beforeEach(async () => {
  [here, there] = [await freshDatabase(), await freshDatabase()];
});
afterEach(async () => {
  await here!.close();
  await there!.close();
});

const newPlace = async (name: string) => path.join(await temporaryFolder(), name);

/** Imports, exports, imports what came out into the other database, and exports again. */
async function thereAndBack(source: string) {
  const imported = await bring(here!, source);
  const first = await newPlace("first");
  const exported = await send(here!, first);
  const again = await bring(there!, first);
  const second = await newPlace("second");
  await send(there!, second);
  return { imported, exported, again, first: await filesOf(first), second: await filesOf(second), folder: first };
}

const brokenPromises = async ({ url }: FreshDatabase) => (await verify(url)).filter(({ broken }) => broken.length > 0);

test("the demonstration goes out, comes in elsewhere and goes out again: the same bytes and the same truths", async () => {
  const { imported, exported, again, first, second } = await thereAndBack(sample);
  expect(second).toEqual(first);
  expect(exported).toMatchObject({ slug: imported.slug, rows: imported.rows });
  expect(again).toEqual({ ...imported, initiativeId: again.initiativeId, sha256: exported.sha256 });
  const [were, are] = [await truthOf(here!), await truthOf(there!)];
  expect(are).toEqual(were);
  expect(are.cells).toContainEqual(
    expect.objectContaining({
      code: "REREFERRALS",
      key: "",
      period_start: "2024-04-01",
      numerator: "142897",
      denominator: "632828",
      reported: 153,
      expected: 153,
    }),
  );
  expect(await brokenPromises(there!)).toEqual([]);
  const [was, is] = [
    await readFile(path.join(sample, "datapackage.json"), "utf8"),
    first["datapackage.json"] ?? "",
  ].map((text): { licenses: object; sources: object; initiative: object } => JSON.parse(text));
  const { licenses, sources, initiative } = was!;
  expect(is).toMatchObject({ licenses, sources, initiative });
  expect(JSON.stringify([is!.licenses, is!.sources])).toBe(JSON.stringify([licenses, sources]));
});

const awkward = {
  ...goodPackage(),
  "organisations.csv": `code,name,country,roles,joined,ended,dataSharingConsent
S,South,,PARTNER;WORKING_GROUP,,2024-06-30,NONE
N,"=HYPERLINK(""http://evil.example"",""North, the"")",GB,PARTNER,2020-01-01,,NAMED_PUBLIC
BB,Backbone,GB,BACKBONE,,,
é,Ｗide,FR,COMMUNITY;PARTNER,,,NAMED_TO_PARTNERS
`,
  "indicators.csv": `code,name,definition,unit,level,measureType,acrossPartners,acrossTime,multiplier,desiredDirection,frequency,yearStartMonth,dimensions,populationsDisjoint,allowsOver100,allowsNegative,tolerance,reportingStyle,populationCap,burdenMinutesPerReport,compositeMethod,minPresentWeight,answerDimension
REFS,Referrals,"All of
them, ""each""",referrals,PERFORMANCE,COUNT,SUM,LAST,1,DECREASE,MONTHLY,,SEX,,,true,02.50,CUMULATIVE_TO_DATE,,015,,,
SHARE,Share,Those of those.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,100,INCREASE,ANNUAL,4,ETHNICITY;SEX,true,true,,,,,,,,
WAIT,Wait,Mean days.,days,SYSTEM,MEAN,WEIGHTED_MEAN,WEIGHTED_MEAN,1,MAINTAIN,QUARTERLY,,,,,,,,,,,,
ONCE,Once,Money.,GBP,SYSTEM,AMOUNT,SUM,LAST,1,MAINTAIN,ONE_OFF,,,,,,,,,,,,
INDEX,Index,All in one.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,,,,,,,,,,GEOMETRIC,0.60,
MOOD,Mood,How it is.,answers,PERFORMANCE,ORDINAL,DISTRIBUTION,LAST,1,INCREASE,ANNUAL,,ETHNICITY,,,,,,,,,,ETHNICITY
HEADS,Heads,Different people.,people,POPULATION,PEOPLE_COUNT,SUM_DISTINCT,LAST,1,INCREASE,ANNUAL,,,,,,,,01000.0,,,,
LAW,Law,It is passed.,yes,SYSTEM,MILESTONE,COUNT_TRUE,LAST,1,INCREASE,ANNUAL,,,,,,,,,,,,
STORY,Story,What happened.,texts,SYSTEM,QUALITATIVE,LIST,LIST,1,INCREASE,ANNUAL,,,,,,,,,,,,
`,
  "components.csv": `composite,indicator,weight,worst,best
INDEX,WAIT,0.70,30,0
INDEX,SHARE,0.3,0.0,100
`,
  "obligations.csv": `organisation,indicator,from,to,purpose
S,REFS,202401,,
N,REFS,202401,202406,"So that, together, we see"
N,SHARE,2023April,2024April,
é,WAIT,2199Q1,,
é,ONCE,2024,,
`,
  "waivers.csv": `organisation,indicator,period,reason,note
S,REFS,202403,SAFETY,
é,WAIT,2024Q2,NOT_APPLICABLE,"No, none"
N,REFS,202405,MEMBERSHIP_ENDED,
`,
  "measurements.csv": `organisation,indicator,period,valueState,value,numerator,denominator,note,SEX,ETHNICITY
S,REFS,202401,ESTIMATED,2.0,,,"@SUM(1+1)*cmd|' /C calc'!A0",M,
S,REFS,202401,,003,,,"two
lines, ""quoted"" 𝕬",F,
N,REFS,202401,,-0.0,,,,,
N,REFS,202402,NOT_COLLECTED,,,, ,,
é,WAIT,2024Q1,,12.5000,,8,,,
N,WAIT,2024Q1,,,,0,,,
N,SHARE,2023April,SUPPRESSED_AT_SOURCE,,,90.10,,,
N,SHARE,2024April,,,12,9,,,
N,SHARE,2024April,,,5,4,,M,A
é,SHARE,2024April,NOT_APPLICABLE,,,,,,
é,ONCE,2024Q3,NO_EXPOSURE,,,,,,
S,ONCE,2024,,-0.5,,,,,
S,STORY,2024,,,,,"It began
again.",,
S,LAW,2024,,1.0,,,,,
S,HEADS,2024,ESTIMATED,12,,,,,
S,MOOD,2024,,5,,,,,B
S,MOOD,2024,,7,,,,,A
`.replace("-0.5", "1000000000000000000000.000100"),
  "overlaps.csv": `indicator,period,organisations,people,method
HEADS,2024,S;N,03.0,EXPERT
HEADS,2024,é;S;N,1,RECORD_LINKAGE
`,
  "baselines.csv": `indicator,value,period,numerator,denominator,source,quality
SHARE,,2020,1.0,3,"The register, then",HIGH
REFS,0120.50,2019,,,,
WAIT,14.0,2019Q4,,08,,LOW
`,
  "targets.csv": "indicator,period,value\nSHARE,2030,0.80\nREFS,2024,90\nREFS,2024Q1,-5\n",
};

test("one order and one spelling", async () => {
  const { first, second } = await thereAndBack(await packageFolder(awkward));
  expect(second).toEqual(first);
  expect(await truthOf(there!)).toEqual(await truthOf(here!));
  const { "datapackage.json": descriptor, "indicators.csv": indicators, ...tables } = first;
  expect(tables).toEqual({
    "organisations.csv": `code,name,country,roles,joined,ended,dataSharingConsent
BB,Backbone,GB,BACKBONE,,,AGGREGATE_ONLY
N,"=HYPERLINK(""http://evil.example"",""North, the"")",GB,PARTNER,2020-01-01,,NAMED_PUBLIC
S,South,,PARTNER;WORKING_GROUP,,2024-06-30,NONE
é,Ｗide,FR,COMMUNITY;PARTNER,,,NAMED_TO_PARTNERS
`,
    "dimensions.csv": awkward["dimensions.csv"],
    "components.csv": "composite,indicator,weight,worst,best\nINDEX,WAIT,0.7,30,0\nINDEX,SHARE,0.3,0,100\n",
    "obligations.csv": `organisation,indicator,from,to,purpose
N,REFS,202401,202406,"So that, together, we see"
N,SHARE,2023April,2024April,
S,REFS,202401,,
é,ONCE,2024,,
é,WAIT,2199Q1,,
`,
    "waivers.csv": `organisation,indicator,period,reason,note
N,REFS,202405,MEMBERSHIP_ENDED,
S,REFS,202403,SAFETY,
é,WAIT,2024Q2,NOT_APPLICABLE,"No, none"
`,
    "measurements.csv": `organisation,indicator,period,valueState,value,numerator,denominator,note,SEX,ETHNICITY
N,REFS,202401,REPORTED,0,,,,,
N,REFS,202402,NOT_COLLECTED,,,, ,,
N,SHARE,2023April,SUPPRESSED_AT_SOURCE,,,90.1,,,
N,SHARE,2024April,REPORTED,,12,9,,,
N,SHARE,2024April,REPORTED,,5,4,,M,A
N,WAIT,2024Q1,NO_EXPOSURE,,,,,,
S,HEADS,2024,ESTIMATED,12,,,,,
S,LAW,2024,REPORTED,1,,,,,
S,MOOD,2024,REPORTED,7,,,,,A
S,MOOD,2024,REPORTED,5,,,,,B
S,ONCE,2024,REPORTED,1000000000000000000000.0001,,,,,
S,REFS,202401,REPORTED,3,,,"two
lines, ""quoted"" 𝕬",F,
S,REFS,202401,ESTIMATED,2,,,@SUM(1+1)*cmd|' /C calc'!A0,M,
S,STORY,2024,REPORTED,,,,"It began
again.",,
é,ONCE,2024Q3,NO_EXPOSURE,,,,,,
é,SHARE,2024April,NOT_APPLICABLE,,,,,,
é,WAIT,2024Q1,REPORTED,12.5,,8,,,
`,
    "overlaps.csv": `indicator,period,organisations,people,method
HEADS,2024,N;S,3,EXPERT
HEADS,2024,N;S;é,1,RECORD_LINKAGE
`,
    "baselines.csv": `indicator,period,value,numerator,denominator,quality,source
REFS,2019,120.5,,,,
SHARE,2020,33.3333333333,1,3,HIGH,"The register, then"
WAIT,2019Q4,14,,8,LOW,
`,
    "targets.csv": "indicator,period,value\nREFS,2024Q1,-5\nREFS,2024,90\nSHARE,2030,0.8\n",
  });
  expect(indicators)
    .toBe(`code,name,definition,unit,level,measureType,acrossPartners,acrossTime,multiplier,desiredDirection,frequency,yearStartMonth,dimensions,answerDimension,populationsDisjoint,allowsOver100,allowsNegative,tolerance,reportingStyle,populationCap,burdenMinutesPerReport,compositeMethod,minPresentWeight
HEADS,Heads,Different people.,people,POPULATION,PEOPLE_COUNT,SUM_DISTINCT,LAST,1,INCREASE,ANNUAL,1,,,false,false,false,,PERIODIC,1000,,,
INDEX,Index,All in one.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,1,,,false,false,false,,PERIODIC,,,GEOMETRIC,0.6
LAW,Law,It is passed.,yes,SYSTEM,MILESTONE,COUNT_TRUE,LAST,1,INCREASE,ANNUAL,1,,,false,false,false,,PERIODIC,,,,
MOOD,Mood,How it is.,answers,PERFORMANCE,ORDINAL,DISTRIBUTION,LAST,1,INCREASE,ANNUAL,1,ETHNICITY,ETHNICITY,false,false,false,,PERIODIC,,,,
ONCE,Once,Money.,GBP,SYSTEM,AMOUNT,SUM,LAST,1,MAINTAIN,ONE_OFF,1,,,false,false,false,,PERIODIC,,,,
REFS,Referrals,"All of
them, ""each""",referrals,PERFORMANCE,COUNT,SUM,LAST,1,DECREASE,MONTHLY,1,SEX,,false,false,true,2.5,CUMULATIVE_TO_DATE,,15,,
SHARE,Share,Those of those.,%,POPULATION,PROPORTION,RATIO_OF_SUMS,LAST,100,INCREASE,ANNUAL,4,ETHNICITY;SEX,,true,true,false,,PERIODIC,,,,
STORY,Story,What happened.,texts,SYSTEM,QUALITATIVE,LIST,LIST,1,INCREASE,ANNUAL,1,,,false,false,false,,PERIODIC,,,,
WAIT,Wait,Mean days.,days,SYSTEM,MEAN,WEIGHTED_MEAN,WEIGHTED_MEAN,1,MAINTAIN,QUARTERLY,1,,,false,false,false,,PERIODIC,,,,
`);
  expect(descriptor).toMatch(/^\{\n {2}"profile": "tabular-data-package",\n {2}"name": "tiny-good",\n {2}"title"/);
});

test("a definition that has changed goes out with all of its versions, and each figure is of its own", async () => {
  const files = goodPackage();
  const rows = files["indicators.csv"].trimEnd().split("\n");
  const index = "INDEX,Index,All in one.,points,SYSTEM,COMPOSITE,NONE,NONE,1,INCREASE,ANNUAL,";
  const { first, second } = await thereAndBack(
    await packageFolder({
      ...files,
      "indicators.csv": [
        `${rows[0]},effectiveFrom`,
        ...rows.slice(1).map((row) => `${row},`),
        `${index},`,
        rows[1]!.replace("All of them", "Only new ones").replace(/SEX$/, ",202402"),
        `${index},2024`,
        rows[3]!.replace("SEX;ETHNICITY", "SEX,2025"),
        "",
      ].join("\n"),
      "components.csv": `composite,indicator,weight,worst,best,effectiveFrom
INDEX,WAIT,0.1,30,0,2024
INDEX,RATE,0.9,10,0,2024
INDEX,WAIT,0.5,30,0,
INDEX,RATE,0.5,10,0,
`,
    }),
  );
  expect(second).toEqual(first);
  expect(await truthOf(there!)).toEqual(await truthOf(here!));
  expect(await brokenPromises(there!)).toEqual([]);
  expect(first["components.csv"]).toBe(`composite,indicator,weight,worst,best,effectiveFrom
INDEX,WAIT,0.5,30,0,
INDEX,RATE,0.5,10,0,
INDEX,WAIT,0.1,30,0,2024
INDEX,RATE,0.9,10,0,2024
`);
  expect(first["indicators.csv"]!.split("\n").map((row) => row.split(",")[0] + "," + row.split(",").at(-1))).toEqual([
    "code,effectiveFrom",
    "INDEX,",
    "INDEX,2024",
    "RATE,",
    "REFS,",
    "REFS,202402",
    "SHARE,",
    "SHARE,2025",
    "WAIT,",
    ",",
  ]);
  expect(
    await there!.look(
      `select distinct p.period, d.version, d.effective_from, d.ends_on from measurement m
       join indicator_definition d on d.id = m.definition_id join obligation_period p on p.id = m.obligation_period_id
       join indicator i on i.id = d.indicator_id where i.code = 'REFS' order by 1`,
    ),
  ).toEqual([
    { period: "202401", version: 1, effective_from: null, ends_on: "2024-02-01" },
    { period: "202403", version: 2, effective_from: "202402", ends_on: "infinity" },
  ]);
});

test("what was derived is not said to have been given", async () => {
  const { first } = await thereAndBack(await packageFolder(goodPackage()));
  expect(first["measurements.csv"]!.split("\n").filter((line) => line.startsWith("S,REFS"))).toEqual([
    "S,REFS,202401,REPORTED,3,,,parts only,F,",
    "S,REFS,202401,ESTIMATED,2,,,,M,",
  ]);
  const derived = await there!.look("select value from measurement_value where derived");
  expect(derived).toEqual([{ value: "5" }]);
});

test("a package without dimensions, waivers and targets has no files for them", async () => {
  const files = goodPackage();
  const [head] = files["measurements.csv"].split("\n");
  const bare = {
    ...files,
    "datapackage.json": JSON.stringify({ ...JSON.parse(files["datapackage.json"]), resources: [], licenses: [] }),
    "dimensions.csv": null,
    "targets.csv": null,
    "indicators.csv": files["indicators.csv"].replaceAll(/(ANNUAL|MONTHLY),.+/g, "$1,"),
    "measurements.csv": `${head!.replace(",SEX,ETHNICITY", "")}\n`,
  };
  const { first, second } = await thereAndBack(await packageFolder(bare));
  expect(second).toEqual(first);
  expect(Object.keys(first)).toEqual([
    "datapackage.json",
    "indicators.csv",
    "measurements.csv",
    "obligations.csv",
    "organisations.csv",
  ]);
  expect(first["datapackage.json"]).not.toMatch(/"(licenses|sources|targets|waivers)"/);
  expect(first["obligations.csv"]).toBe("organisation,indicator,from,to,purpose\n");
});

test("licenses and sources go wherever the figures go", async () => {
  const said = {
    licenses: [{ title: "Open", name: "ODC-BY-1.0", version: "1", "a\\b": "=1", path: "https://x.example" }],
    sources: [{ email: "a@x.example", title: "A" }, { title: 'B "b"\n' }],
  };
  const json = { ...JSON.parse(goodPackage()["datapackage.json"]), ...said };
  const { first, second } = await thereAndBack(
    await packageFolder({ ...goodPackage(), "datapackage.json": JSON.stringify(json) }),
  );
  expect(second).toEqual(first);
  const exported: typeof said = JSON.parse(first["datapackage.json"]!);
  expect(exported).toMatchObject(said);
  expect(Object.keys(exported.licenses[0]!)).toEqual(["name", "path", "title", "a\\b", "version"]);
});

const sha256 = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");

test("a zip is the same bytes whenever and wherever it is made, and holds what the folder holds", async () => {
  await bring(here!, await packageFolder(awkward));
  const [folder, one, two] = [await newPlace("folder"), await newPlace("one.zip"), await newPlace("two.ZIP")];
  const { sha256: ofFolder } = await send(here!, folder);
  expect(await send(here!, one)).toMatchObject({ sha256: ofFolder });
  const zone = process.env["TZ"];
  process.env["TZ"] = "Asia/Tokyo";
  try {
    await bring(there!, one);
    await send(there!, two);
  } finally {
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
  expect(await sha256(two)).toBe(await sha256(one));
  const third = await newPlace("third");
  expect(await send(there!, third)).toMatchObject({ sha256: ofFolder });
  expect(await filesOf(third)).toEqual(await filesOf(folder));
  expect((await readdir(path.dirname(one))).toSorted()).toEqual(["one.zip"]);
});

test("a zip that would look like a bomb is left unpacked", async () => {
  const note = "The clerk was ill and nobody else knew how to count what there was to be counted. ".repeat(100);
  const months = Array.from(
    { length: 400 },
    (_, index) => `${1990 + Math.floor(index / 12)}${String((index % 12) + 1).padStart(2, "0")}`,
  );
  const [head] = goodPackage()["measurements.csv"].split("\n");
  const rows = months.map((month) => `N,REFS,${month},NOT_COLLECTED,,,,${note},,`);
  await bring(here!, await packageFolder({ ...goodPackage(), "measurements.csv": [head, ...rows, ""].join("\n") }));
  const zip = await newPlace("notes.zip");
  const exported = await send(here!, zip);
  expect(await bring(there!, zip)).toMatchObject({ sha256: exported.sha256, rows: 400 });
  expect(await readdir(path.dirname(zip))).toEqual(["notes.zip"]);
});

test("an export is one audit event that names the package", async () => {
  const { initiativeId } = await bring(here!, await packageFolder(goodPackage()));
  const exported = await send(here!, await newPlace("out"));
  expect(
    await here!.look("select initiative_id, actor_id, action, reason from audit_event order by seq desc limit 1"),
  ).toEqual([
    {
      initiative_id: initiativeId,
      actor_id: nil,
      action: "exportPackage",
      reason: `package tiny-good, SHA-256 ${exported.sha256}`,
    },
  ]);
  expect(await here!.look("select sha256, rows::int from package_export")).toEqual([
    { sha256: exported.sha256, rows: 12 },
  ]);
  expect(await brokenPromises(here!)).toEqual([]);
});

test("what is there is never overwritten", async () => {
  await bring(here!, await packageFolder(goodPackage()));
  const full = await packageFolder({ "notes.txt": "mine" });
  await expect(send(here!, full)).rejects.toMatchObject({ problems: [{ code: "PATH_IS_TAKEN" }] });
  expect(await filesOf(full)).toEqual({ "notes.txt": "mine" });
  for (const name of ["a.zip", "a"]) {
    const file = path.join(full, name);
    await writeFile(file, "mine");
    await expect(send(here!, file)).rejects.toMatchObject({ problems: [{ code: "PATH_IS_TAKEN" }] });
    expect(await readFile(file, "utf8")).toBe("mine");
  }
  // an empty folder is as good as none
  expect(await send(here!, await temporaryFolder())).toMatchObject({ rows: 12 });
  expect(await here!.look("select from package_export")).toHaveLength(1);
});

test("an export that is broken off leaves nothing behind", async () => {
  await bring(here!, await packageFolder(goodPackage()));
  // as API callers could have named one
  await here!.look(
    `begin; select set_config('app.event', uuidv7()::text, true); update dimension set code = 'note' where code = 'SEX';
     select audit_seal(current_setting('app.event')::uuid, '${nil}', 'test', null); commit`,
  );
  for (const name of ["out", "out.zip"]) {
    const place = await newPlace(name);
    await expect(send(here!, place)).rejects.toMatchObject({ problems: [{ code: "DIMENSION_NAMED_LIKE_COLUMN" }] });
    expect(await readdir(path.dirname(place))).toEqual([]);
  }
  const onProgress = () => {
    throw new Error("the disk is full");
  };
  await here!.look(
    `begin; select set_config('app.event', uuidv7()::text, true); update dimension set code = 'SEX' where code = 'note';
     select audit_seal(current_setting('app.event')::uuid, '${nil}', 'test', null); commit`,
  );
  for (const name of ["out", "out.zip"]) {
    const place = await newPlace(name);
    await expect(send(here!, place, { onProgress })).rejects.toThrow("the disk is full");
    expect(await readdir(path.dirname(place))).toEqual([]);
  }
  expect(await here!.look("select from package_export")).toEqual([]);
});

test("steps are told with their rows", async () => {
  await bring(here!, await packageFolder(goodPackage()));
  const steps: string[] = [];
  const onProgress: ExportInput["onProgress"] = ({ phase, rows, total }) =>
    void steps.push(`${phase} ${rows}/${total}`);
  await send(here!, await newPlace("out"), { onProgress });
  expect(steps).toEqual(["WRITING 0/12", "WRITING 12/12"]);
});
