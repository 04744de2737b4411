import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, signInOf, type TestApi } from "../../test/harness.ts";
import { behind, foundInitiative, publish, setConsent, type TestInitiative } from "../../test/initiative.ts";
import { dimension, kinds, reporting } from "../../test/reporting.ts";
import { openServer } from "../server.ts";
import { allowanceLimits } from "./allowance/allowance.ts";
import { readConsole } from "./console-routes.ts";
import { readTrustedDocuments } from "./documents/trusted-documents.ts";

// U+202E turns round what follows it
const hostile = `<script>alert("1")</script>\u202Eemosdnah`;
const bad = `"><img src=x onerror=alert(1)>`;
const annual = { frequency: "ANNUAL" };

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  const options = { pages: await readConsole(), trustedDocuments: await readTrustedDocuments() };
  api = await openApi(10, undefined, {}, options);
  home = await foundInitiative(api, "home", ["A", "B", "C", "D"]);
  await foundInitiative(api, "quiet", ["A"], "quiet");
  const did = reporting(api, home);
  const sex = dimension("SEX", ["F", "M"]);
  const share = await did.define("SHARE", { ...kinds.SHARE, ...annual, name: hostile, unit: "%", dimensions: [sex] });
  await did.define("VISITS", { ...kinds.COUNT, ...annual, definition: bad });
  for (const [code, numerator] of [
    ["A", "30"],
    ["B", "31"],
    ["C", "29"],
  ] as const) {
    await did.count(code, [
      { indicatorCode: "SHARE", period: "2022", numerator: "10", denominator: "40" },
      { indicatorCode: "SHARE", period: "2024", numerator, denominator: "60" },
    ]);
  }
  // one of four: below the least coverage
  for (const code of ["A", "B", "C", "D"]) await did.oblige(share, code, "2025", "2025");
  await did.count("A", [{ indicatorCode: "SHARE", period: "2025", numerator: "17", denominator: "90" }]);
  await did.begin(share, "2022", { value: "25" });
  await did.aim(share, "2027", "80");
  await setConsent(api, "home", "NAMED_PUBLIC", "C");
  await behind(
    api,
    `update organisation set name = '${bad}' where id = (select m.organisation_id from membership m
       join initiative i on i.id = m.initiative_id where i.slug = 'home' and m.code = 'C')`,
  );
  await publish(api, home);
});
afterAll(() => api.close());

const visit = (url: string, headers: Record<string, string> = {}) => api.http.inject({ url, headers });

test("the page says where outcomes stand, who agreed to be named, and what is not shown, and needs no script", async () => {
  const { statusCode, headers, body } = await visit("/p/home");
  expect([statusCode, headers["content-type"], headers["cache-control"]]).toEqual([
    200,
    "text/html; charset=utf-8",
    "no-cache",
  ]);
  expect(body).toMatch(/^<!doctype html><html lang="en" dir="ltr"/);
  expect(body).toContain("<h1");
  expect(body).toContain("Initiative home");
  expect(body).toContain("<strong>50</strong>");
  expect(body).toContain("3 of 3 organisations reported");
  // words that other pages say too
  expect(body).toMatch(/>On track<.*>No data</s);
  expect(body).toContain("Too few of those asked have reported: a figure of so few would mislead.");
  // a period between two that nobody was asked for
  expect(body).toContain("Nobody was asked for this period. That is not zero.");
  expect(body).toMatch(/aria-label="[^"]*: 25\u00a0% in 2022, 50\u00a0% in 2024; periods without a figure: 2"/);
  expect(body).toMatch(/<path class="[^"]*line[^"]*"|<circle/);
  // what one organisation reported, and who did not agree to be named
  expect(body).not.toMatch(/Organisation [ABD]|18\.9/);
  // nothing for which the content policy would have to be loosened
  expect(body.match(/<[^>]+>/g)?.join("")).not.toMatch(/<script|\sstyle=|\son\w+=/i);
});

test("the page of an outcome has its definition, every figure or why it is not there, and its parts as far as they may be told", async () => {
  const { statusCode, body } = await visit("/p/home/SHARE");
  expect(statusCode).toBe(200);
  const text = body.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
  expect(text).toContain("Up from 25 % in 2022 to 50 % in 2024. Aimed at: 80 % by 2027.");
  expect(text).toMatch(/2025 too few reported 1 of 4 2024 50 3 of 3 2023 not asked – 2022 25 3 of 3/);
  expect(text).toContain("What is counted, and what is not.");
  expect(text).toContain("Percentages are never averaged.");
  expect(text).toMatch(/SEX Figure Reported F \S/);
});

test("whatever somebody is called, it is words: no element, no attribute, and turned round for nobody but itself", async () => {
  for (const url of ["/p/home", "/p/home/SHARE", "/p/home/VISITS", "/p/home/VISITS?lang=ar"]) {
    const { body } = await visit(url);
    expect(body).not.toMatch(/<script|<img|onerror=(?!alert\(1\)&gt;)/);
  }
  const { body } = await visit("/p/home");
  expect(body).toContain("<bdi>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</bdi>");
  // the window's title too
  expect(body).toContain("<title>\u2068Initiative home\u2069: ");
  // each stands alone, so that the direction of one does not run on into another
  const shown = body.slice(body.indexOf("<main"));
  expect(shown.match(/<bdi>&lt;script&gt;/g)?.length).toBeGreaterThan(0);
  expect(shown.replaceAll(/<bdi>[^<]*<\/bdi>|aria-label="[^"]*"/g, "")).not.toContain("\u202E");
});

test("it speaks the language that the address asks for, or else the browser", async () => {
  const spoken = async (url: string, languages: string) =>
    /^<!doctype html><html lang="([^"]+)" dir="([^"]+)"/
      .exec((await visit(url, { "accept-language": languages })).body)
      ?.slice(1);
  expect(await spoken("/p/home", "de;q=0.9, ar-EG;q=0.8, fr;q=0.7")).toEqual(["ar", "rtl"]);
  expect(await spoken("/p/home", "sw")).toEqual(["sw", "ltr"]);
  expect(await spoken("/p/home?lang=es", "ar")).toEqual(["es", "ltr"]);
  expect(await spoken("/p/home?lang=xx", "fr;q=0, tlh")).toEqual(["en", "ltr"]);
  const { body } = await visit("/p/home?lang=ar");
  // whoever chose a language keeps it on the way
  expect(body).toContain('href="/p/home/SHARE?lang=ar"');
  expect(body).toContain("أين نحن");
  expect(body).toContain(">على المسار<");
});

test("what is not published is, to the byte, what does not exist, for whoever asks", async () => {
  const { cookie } = await api.session("backbone@quiet.example");
  const answers = await Promise.all(
    [
      visit("/p/nothing"),
      visit("/p/quiet"),
      visit("/p/quiet", { cookie }),
      visit("/p/quiet/SHARE"),
      visit("/p/quiet/figures.csv"),
      visit("/p/home/NOTHING"),
      visit("/p/home/SHARE/else"),
      visit("/p/home/SHARE/figures.csv/else"),
      visit("/p/"),
      visit("/p/%00"),
    ].map(async (answer) => {
      const { statusCode, headers, body } = await answer;
      const { "x-request-id": _, date: __, ...told } = headers;
      return { statusCode, told, body };
    }),
  );
  expect(answers[0]).toMatchObject({ statusCode: 404, told: { "cache-control": "no-store" } });
  expect(answers[0]?.body).toContain("Nothing is published here");
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test("whoever is signed in reads what everybody reads, and nothing more", async () => {
  const { cookie } = await api.session("a@home.example");
  const [known, anybody] = [await visit("/p/home", { cookie }), await visit("/p/home")];
  expect(known.body).toBe(anybody.body);
});

test("what stands is not sent twice, and what is taken back is gone at once", async () => {
  const { headers, body } = await visit("/p/home");
  const before = { "if-none-match": String(headers["etag"]) };
  const again = await visit("/p/home", before);
  expect([again.statusCode, again.body]).toEqual([304, ""]);
  const zipped = await visit("/p/home", { "accept-encoding": "gzip, br" });
  expect(zipped.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-language, accept-encoding" });
  expect(gunzipSync(zipped.rawPayload).toString("utf8")).toBe(body);
  // another language is another page
  expect((await visit("/p/home", { ...before, "accept-language": "fr" })).statusCode).toBe(200);
  await publish(api, home, false);
  expect((await visit("/p/home", before)).statusCode).toBe(404);
  await publish(api, home);
});

test("the figures are a file for spreadsheets: as exact as they are, with the reason where there is none", async () => {
  const { statusCode, headers, body } = await visit("/p/home/SHARE/figures.csv");
  expect([statusCode, headers["content-type"], headers["content-disposition"]]).toEqual([
    200,
    "text/csv; charset=utf-8",
    'attachment; filename="home-SHARE.csv"',
  ]);
  expect(body.split("\r\n").map((row) => row.replace(/,[^,]*$/, ""))).toEqual([
    expect.stringMatching(/^\uFEFFindicator,name,unit,period,/),
    expect.stringMatching(/^SHARE,.*,%,2022,2022-01-01,2022-12-31,25,30,120,,3,3,,1,false$/),
    expect.stringMatching(/^SHARE,.*,%,2023,2023-01-01,2023-12-31,,,,not-asked,0,0,,1,false$/),
    expect.stringMatching(/^SHARE,.*,%,2024,2024-01-01,2024-12-31,50,90,180,,3,3,,1,false$/),
    expect.stringMatching(/^SHARE,.*,%,2025,2025-01-01,2025-12-31,,,,too-few,1,4,,1,false$/),
    "",
  ]);
  const all = await visit("/p/home/figures.csv");
  expect(all.body.match(/^SHARE,/gm)).toHaveLength(4);
});

test("each reading is paid for by the address it comes from; beyond that the page says how long to wait", async () => {
  const signIn = signInOf(api);
  const http = await openServer({
    database: api.database,
    signIn,
    logLevel: "error",
    allowance: { ...allowanceLimits, address: 5_000 },
    pages: await readConsole(),
    trustedDocuments: await readTrustedDocuments(),
  });
  try {
    const from = (remoteAddress: string) => http.inject({ url: "/p/home", remoteAddress });
    let times = 0;
    while ((await from("198.51.100.9")).statusCode === 200) times += 1;
    expect(times).toBeGreaterThan(0);
    const refused = await from("198.51.100.9");
    expect([refused.statusCode, refused.headers["cache-control"]]).toEqual([429, "no-store"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.body).toContain("Much has been read from where you are");
    expect((await from("203.0.113.9")).statusCode).toBe(200);
  } finally {
    await http.close();
    await signIn.close();
  }
});
