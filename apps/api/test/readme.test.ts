import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEngland } from "../src/demo.ts";
import { openKeelson, type Keelson } from "../src/keelson.ts";
import { configuration } from "../src/configuration.ts";
import { openServer } from "../src/server.ts";
import type { SignIn } from "../src/identity/sign-in/sign-in.ts";
import { freshDatabase, signInOf, type FreshDatabase } from "./harness.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const mark = "───";
// a machine with Node alone may have no curl
const standIn = 'command -v curl > /dev/null || curl() { apps/api/test/curl.mjs "$@"; }';

let fresh: FreshDatabase;
let keelson: Keelson;
let signIn: SignIn;
let server: Awaited<ReturnType<typeof openServer>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  keelson = await openKeelson(configuration({ DATABASE_URL: fresh.url }));
  await openEngland(keelson);
  signIn = signInOf(fresh);
  server = await openServer({ database: keelson.database, signIn, logLevel: "error" });
  await server.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await server.close();
  await signIn.close();
  await keelson.close();
  await fresh.close();
});

test("the README's lines do the whole job and answer what it shows", async () => {
  const readme = await readFile(`${root}README.md`, "utf8");
  const walk = readme.slice(readme.indexOf("## The whole job by curl"), readme.indexOf("## The command line"));
  const blocks = [...walk.matchAll(/```(sh|json)\n(.*?)```/gs)].map(([, kind, text]) => ({
    kind,
    text: text?.trim() ?? "",
  }));
  const commands = blocks.filter(({ kind }) => kind === "sh").map(({ text }) => `${text}\necho; echo '${mark}'`);
  const address = server.listeningOrigin.replace("[::1]", "localhost");
  const script = commands.join("\n").replaceAll("http://localhost:4000", address);

  const { stdout } = await promisify(execFile)("sh", ["-eu", "-c", `${standIn}\n${script}`], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: fresh.url },
  });

  // the README says that it leaves the cost out
  const cost =
    /,"extensions":\{"cost":\{"requested":\d+,"limit":(?:2000000|400000),"remaining":\d+,"resetAt":"[^"]+"\}\}(?=\}$)/;
  const told = stdout.split(mark).map((answer) => answer.trim());
  const answers = told.map((answer) => answer.replace(cost, ""));
  const shown = blocks.flatMap(({ kind }, index) =>
    kind === "sh" ? [blocks[index + 1]?.kind === "json" ? blocks[index + 1]?.text : ""] : [],
  );
  expect(shown.filter((text) => text !== "")).toHaveLength(6);
  expect(answers.slice(0, shown.length)).toEqual(shown);
  expect(told.filter((answer) => cost.test(answer))).toHaveLength(6);
});

test("the known truths of the sample hold over HTTP with a funder's token", async () => {
  const token = (
    await promisify(execFile)("npm", ["run", "-s", "keelson", "--", "token", "--email", "funder@demo.example"], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: fresh.url },
    })
  ).stdout.trim();
  const query = `{ initiative(slug: "childrens-outcomes-england") { indicator(code: "REREFERRALS") {
    ${["2012", "2018", "2024"].map((year) => `y${year}: aggregate(period: "${year}April") { value numerator denominator reported expected coverage status }`).join("\n")}
    measurements(first: 100) { totalCount } } } }`;
  const response = await fetch(`${server.listeningOrigin}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { initiative: { indicator: unknown } } };
  expect(data.initiative.indicator).toEqual({
    y2012: {
      value: "24.7298104647",
      numerator: "142806",
      denominator: "577465",
      reported: 148,
      expected: 152,
      coverage: 148 / 152,
      status: "PARTIAL",
    },
    y2018: {
      value: "22.606519448",
      numerator: "147149",
      denominator: "650914",
      reported: 151,
      expected: 152,
      coverage: 151 / 152,
      status: "PARTIAL",
    },
    y2024: {
      value: "22.5807012332",
      numerator: "142897",
      denominator: "632828",
      reported: 153,
      expected: 153,
      coverage: 1,
      status: "COMPLETE",
    },
    measurements: { totalCount: 0 },
  });
});
