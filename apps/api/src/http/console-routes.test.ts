import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, signInOf, type FreshDatabase } from "../../test/harness.ts";
import type { SignIn } from "../identity/sign-in/sign-in.ts";
import { openServer } from "../server.ts";
import { readConsole } from "./console-routes.ts";

let fresh: FreshDatabase;
let signIn: SignIn;
let http: Awaited<ReturnType<typeof openServer>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "keelson-console-"));
  await mkdir(path.join(folder, "assets"));
  await writeFile(path.join(folder, "assets", "staff-abc123.js"), "console.log(1)");
  await writeFile(path.join(folder, "documents.json"), '{ "beside": 1 }');
  const page = (entry: string) => `<html><script src="/assets/${entry}-abc123.js"></script></html>`;
  fresh = await freshDatabase();
  signIn = signInOf(fresh);
  const pages = { partner: page("partner"), staff: page("staff") };
  const { publicPages } = await readConsole();
  http = await openServer({
    database: fresh.database,
    signIn,
    logLevel: "error",
    pages: { assets: path.join(folder, "assets"), pages, publicPages, worker: "skipWaiting()" },
  });
});
afterAll(async () => {
  await http.close();
  await signIn.close();
  await fresh.close();
  await rm(folder, { recursive: true });
});

const visit = (url: string) => http.inject({ url, headers: { accept: "text/html,application/xhtml+xml" } });

test.each([
  ["/", "staff"],
  ["/signin?next=%2Fi%2Fhome", "staff"],
  ["/i/home/outcomes", "staff"],
  ["/i/home/outcomes/REREFERRALS", "staff"],
  ["/i/home/report/2026Q1", "partner"],
  ["/i/home/readiness/answer/asm_1", "partner"],
  ["/i/home/readiness", "staff"],
  ["/apiary", "staff"],
])("%s is a page of the %s entry", async (url, entry) => {
  const { statusCode, headers, body } = await visit(url);
  expect([statusCode, headers["content-type"], headers["cache-control"]]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-store",
  ]);
  expect(body).toContain(`/assets/${entry}-abc123.js`);
});

test("the worker is asked for again at every visit, and the page it keeps is there by its name, as fresh as any", async () => {
  const worker = await http.inject("/sw.js");
  expect([worker.statusCode, worker.body]).toEqual([200, "skipWaiting()"]);
  expect(worker.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  // what fetches it asks for anything
  const page = await http.inject("/partner.html");
  expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-store"]);
  expect(page.body).toContain("/assets/partner-abc123.js");
  expect(page.headers["content-security-policy"]).toBe(
    (await visit("/i/home/report/2026Q1")).headers["content-security-policy"],
  );
});

test("an asset is kept for ever; what is not in the build is not there, nor is what lies beside the assets", async () => {
  const asset = await http.inject("/assets/staff-abc123.js");
  expect([asset.statusCode, asset.body]).toEqual([200, "console.log(1)"]);
  expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const url of [
    "/assets/other.js",
    "/assets/",
    "/assets",
    "/assets/..%2fdocuments.json",
    "/assets/%2e%2e%2fdocuments.json",
    "/api/nothing",
    "/graphql/nothing",
  ]) {
    expect((await visit(url)).statusCode, url).toBe(404);
  }
  // where a client makes one name of it, it is an address like any other
  for (const url of ["/documents.json", "/assets/../documents.json", "/assets/%2e%2e/documents.json"])
    expect((await visit(url)).body, url).not.toContain("beside");
  // a script that asks for data is not told that a page is there
  expect((await http.inject({ url: "/i/home", headers: { accept: "application/json" } })).statusCode).toBe(404);
});

test("no page runs or wears what is not ours, is framed, or says where it led", async () => {
  const { headers } = await visit("/");
  const policy = String(headers["content-security-policy"]);
  expect(policy).not.toMatch(/unsafe|nonce|https?:/);
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ])
    expect(policy.split(";")).toContain(rule);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" });
});

test("a server without pages has none", async () => {
  const bare = await openServer({ database: fresh.database, signIn, logLevel: "error" });
  expect((await bare.inject({ url: "/", headers: { accept: "text/html" } })).statusCode).toBe(404);
  await bare.close();
});
