import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { rowsOfBank } from "@keelson/domain/readiness/bank-file";
import { bankV1 } from "@keelson/domain/readiness/bank-v1";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, type TestInitiative } from "../../../test/initiative.ts";
import { closedRound, openRound } from "../../../test/readiness.ts";
import { doorOf, itselfIn } from "../../door.ts";
import { exportBankInto } from "./export-bank.ts";
import { importBankFrom } from "./import-bank-file.ts";
import { Context } from "../../kernel/context.ts";
import { importBank } from "../../readiness/banks/import-bank.ts";

let api: TestApi;
let home: TestInitiative;
let folder: string;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "river", ["A", "B", "C"]);
  folder = await mkdtemp(path.join(os.tmpdir(), "keelson-banks-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await api.close();
});

const itself = () => itselfIn(api.database);
const take = (file: string, dryRun = false) => importBankFrom(itself(), { path: file, dryRun });
async function write(name: string, version: string | null = null): Promise<string> {
  const file = path.join(folder, name);
  const ctx = itself();
  await exportBankInto(ctx, { path: file, version });
  await ctx.end();
  return file;
}
/** The file with something in it said otherwise. */
async function reworded(file: string, name: string, change: (text: string) => string): Promise<string> {
  const other = path.join(folder, name);
  await writeFile(other, change(await readFile(file, "utf8")));
  return other;
}
const askedIn = async (language: string) => {
  const { initiative } = await api.ask<{
    initiative: {
      readiness: {
        assessments: {
          nodes: {
            bankVersion: number;
            statements: { code: string; text: string; language: string }[];
            change: { items: number } | null;
          }[];
        };
      };
    };
  }>(
    home.backbone,
    `query ($language: String!) { initiative(slug: "river") { readiness { assessments(first: 9) { nodes {
       bankVersion change { items } statements(language: $language) { code text language } } } } } }`,
    { language },
  );
  return initiative.readiness.assessments.nodes.map((node) => ({
    ...node,
    said: Object.fromEntries(node.statements.map(({ code, ...said }) => [code, said])),
  }));
};
const kept = () => api.look("select version, bank from question_bank order by version");
const ratings = { A: [3, 3, 3, 3], B: [2, 3, 2, 3], C: [4, 3, 3, 2] } as const;

test("what was exported changes nothing, and the example of the documentation begins another language", async () => {
  const file = await write("v1.csv");
  expect(await take(file)).toBe("Version 1 says this already: nothing was changed.");
  expect(await kept()).toEqual([]);
  await expect(write("v1.csv")).rejects.toThrow("PATH_IS_TAKEN");
  await expect(write("v7.csv", "7")).rejects.toThrow("BANK_VERSION_UNKNOWN");

  const german = fileURLToPath(new URL("../../../../../docs/question-bank-german.csv", import.meta.url));
  expect(await take(german, true)).toBe("Would translate version 1.");
  expect(await kept()).toEqual([]);
  expect(await take(german)).toBe("Translated version 1.");
  expect(await take(german)).toBe("Version 1 says this already: nothing was changed.");
  await openRound(api, home, "PHASE_I", ["A"]);
  const [round] = await askedIn("de");
  expect(round!.bankVersion).toBe(1);
  expect(round!.said["P1.GI.1"]!.text).toMatch(/^Organisationen und Menschen/);
  expect(round!.said["P1.GI.3"]!.language).toBe("en");
  await behind(api, "update readiness_assessment set state = 'ARCHIVED'");
});

test("a changed text makes the next version: rounds that were keep theirs, later ones ask by it, and both are compared by what is the same", async () => {
  await closedRound(api, home, "PHASE_I", ratings);
  const before = bankV1.texts["en"]!.statements["P1.GI.2"]!;
  const file = await reworded(await write("again.csv"), "v2.csv", (text) =>
    text
      .replaceAll(/^1,/gm, "2,")
      .replace(before, "Leaders said so in writing.")
      .replaceAll(/^2,P1\.GI\.2,.*,(?:fr|es|ar|sw|de),.*\n/gm, ""),
  );
  expect(await take(file, true)).toMatch(/^Would make version 2: changed P1\.GI\.2\./);
  expect(await take(file)).toMatch(/^Made version 2: changed P1\.GI\.2\./);
  expect(await take(file)).toBe("Version 2 says this already: nothing was changed.");
  expect(await readFile(await write("v2 again.csv"), "utf8")).toBe(await readFile(file, "utf8"));

  await closedRound(api, home, "PHASE_I", ratings);
  const [second, first] = await askedIn("sw");
  expect([first!.bankVersion, second!.bankVersion]).toEqual([1, 2]);
  expect(first!.said["P1.GI.2"]).toEqual({ text: bankV1.texts["sw"]!.statements["P1.GI.2"], language: "sw" });
  // nobody has translated it anew
  expect(second!.said["P1.GI.2"]).toEqual({ text: "Leaders said so in writing.", language: "en" });
  expect(second!.said["P1.GI.3"]).toEqual(first!.said["P1.GI.3"]);
  expect(second!.change!.items).toBe(15);
});

test("a file with faults is told each of them by line and column, and nothing of it is kept", async () => {
  const rows = await kept();
  const english = bankV1.texts["en"]!.statements["P1.SP.2"]!;
  const wrong = await reworded(path.join(folder, "v1.csv"), "wrong.csv", (text) =>
    text.replace(english, "Another question.").replace("PHASE_I,COMMUNITY", "PHASE_V,COMMUNITY"),
  );
  const line = (code: string) => 2 + rowsOfBank(bankV1).findIndex((row) => row.code === code);
  await expect(take(wrong)).rejects.toThrow(
    `wrong.csv:${line("P1.CI.1")}:phase BANK_WORD_UNKNOWN Write one of PHASE_I, `,
  );
  const changed = await reworded(path.join(folder, "v1.csv"), "changed.csv", (text) =>
    text.replace(english, "Another."),
  );
  await expect(take(changed)).rejects.toThrow(
    `changed.csv:${line("P1.SP.2")}:text BANK_TEXT_CHANGED Version 1 says “${english}”`,
  );
  const short = await reworded(path.join(folder, "v1.csv"), "short.csv", (text) => text.replace("critical,", ""));
  await expect(take(short)).rejects.toThrow("short.csv:1:critical MISSING_COLUMN");
  const broken = await reworded(path.join(folder, "v1.csv"), "broken.csv", (text) => `${text}1,P1.GI.1,"never closed`);
  await expect(take(broken)).rejects.toThrow("BROKEN_QUOTE");
  await expect(take(path.join(folder, "nowhere.csv"))).rejects.toThrow("FILE_MISSING");
  await expect(take(await reworded(wrong, "empty.csv", () => ""))).rejects.toThrow("FILE_EMPTY");
  expect(await kept()).toEqual(rows);
});

test("no person takes a bank in, whoever they are, and no words that were asked are changed behind it", async () => {
  const [backbone] = await api.look<{ id: string }>("select id from person where email = 'backbone@river.example'");
  const rights = { scopes: ["MANAGE"], expiresOn: null, reportLinkId: null, assignments: [] } as const;
  const person = { personId: backbone!.id, name: "", email: "", isAdmin: true, ...rights };
  await expect(
    new Context(doorOf(api.database), person).run(importBank, { rows: [], dryRun: false }, { read: null }),
  ).rejects.toThrow("No such");
  await expect(
    itself().run(
      ({ rows }) =>
        rows(
          `update question_bank set bank = jsonb_set(bank, '{texts,en,statements,P1.GI.2}', '"Else."') where version = 2`,
        ),
      null,
      [],
    ),
  ).rejects.toThrow("another text is another version");
});
