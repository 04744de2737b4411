import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openApi, rowCounts, signInOf, vaultOfTests, type TestApi } from "../../../test/harness.ts";
import { colleague, foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";
import { networkOf } from "../../identity/sign-in/attempts.ts";
import { openServer } from "../../server.ts";
import { allowanceLimits, payerOf } from "../allowance/allowance.ts";
import { readConsole } from "../console-routes.ts";
import { readTrustedDocuments } from "../documents/trusted-documents.ts";
import { nameOfTheDay } from "./name-of-the-day.ts";

let api: TestApi;
let home: TestInitiative;
let shown: { pages: Awaited<ReturnType<typeof readConsole>>; trustedDocuments: Map<string, string> };
beforeAll(async () => {
  shown = { pages: await readConsole(), trustedDocuments: new Map(await readTrustedDocuments()) };
  api = await openApi(10, undefined, {}, shown);
  home = await foundInitiative(api, "home", ["A"]);
  await publish(api, home);
  await colleague(api, home, home.partners["A"]!.id, "keeper", ["SENSITIVE_CASE_HANDLER"]);
  await publish(api, await foundInitiative(api, "deaf", ["A"]));
});
afterAll(() => api.close());
// each test begins with whole allowances
beforeEach(() => api.look("delete from traffic.spent"));

const from = "203.0.113.9";
type Http = TestApi["http"];
const look = (url: string, http: Http = api.http) => http.inject({ url, remoteAddress: from });
const post = (url: string, form: Record<string, string>, headers: Record<string, string> = {}, http: Http = api.http) =>
  http.inject({
    method: "POST",
    url,
    remoteAddress: from,
    headers: Object.fromEntries(
      Object.entries({
        "content-type": "application/x-www-form-urlencoded",
        origin: "http://localhost",
        "sec-fetch-site": "same-origin",
        ...headers,
        // what is empty is left out, as older browsers do
      }).filter(([, value]) => value !== ""),
    ),
    payload: new URLSearchParams(form).toString(),
  });

/** What a page's form would bring: its hidden fields, as they stand in it. */
function hidden(body: string): Record<string, string> {
  const fields = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const plain = (text: string) =>
    text
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#x27;", "'")
      .replaceAll("&amp;", "&");
  return Object.fromEntries(fields.map(([, name, value]) => [name!, plain(value!)]));
}
const page = "/p/home/tell-us?lang=ar";
const words = `"<script>alert(1)</script>" & \n لا ماء 'منذ' أسبوع`;

/** Up to the last page, on which Send is pressed. */
async function readyToSend(text = words): Promise<Record<string, string>> {
  const first = await look(page);
  const contact = await post(page, { ...hidden(first.body), text, step: "text" });
  const last = await post(page, { ...hidden(contact.body), contact: "", step: "skip" });
  return { ...hidden(last.body), step: "send" };
}
const codeIn = (body: string): string =>
  [...body.matchAll(/<span>(\d{4})<\/span>/g)].map(([, group]) => group).join("");

test("somebody tells something by plain forms, and nothing of it is in an address, kept, or told to others", async () => {
  const sent = await readyToSend();
  expect(sent).toMatchObject({ text: words, language: "ar", contact: "" });
  const answer = await post(page, sent);
  expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([303, "no-store"]);
  const receipt = await look(answer.headers.location!);
  const code = codeIn(receipt.body);
  expect(code).toMatch(/^\d{40}$/);
  expect(answer.headers.location).not.toContain(code.slice(0, 8));

  // a form that is sent again, as by a reload of its answer, tells nothing again
  const before = await rowCounts(api);
  const again = await post(page, sent);
  expect(codeIn((await look(again.headers.location!)).body)).toBe(code);
  expect(await rowCounts(api)).toEqual(before);

  // gone back to, and written anew, it is another thing
  const other = await post(page, { ...sent, text: "شيء آخر" });
  const otherCode = codeIn((await look(other.headers.location!)).body);
  expect(otherCode).toMatch(/^\d{40}$/);
  expect(otherCode).not.toBe(code);

  const own = await post("/p/home/track?lang=ar", { code: `${code.slice(0, 20)} - ${code.slice(20)}`, step: "look" });
  expect(own.body).toContain("لا ماء");
  expect(own.body).not.toContain("<script");
  const reply = await post("/p/home/track?lang=ar", { ...hidden(own.body), text: "نعم", step: "reply" });
  expect(reply.statusCode).toBe(303);
  const replied = await look(reply.headers.location!);
  expect(replied.body).toContain("نعم");
  // with the page taken back, whoever told something still finds it
  await publish(api, home, false);
  expect((await look("/p/home/tell-us")).statusCode).toBe(404);
  expect((await post("/p/home/track", { code, step: "look" })).body).toContain("نعم");
  await publish(api, home);

  const pages = [await look("/p/home/tell-us"), await look(page), receipt, own, replied, await look("/p/home/track")];
  for (const { headers, body } of pages) {
    expect(headers["set-cookie"]).toBeUndefined();
    expect([headers["cache-control"], headers["referrer-policy"], headers.etag]).toEqual([
      "no-store",
      "same-origin",
      undefined,
    ]);
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*form-action 'self'/s);
    expect(body).toContain('<meta name="robots" content="noindex"/>');
    expect(body).not.toMatch(/<script|\son\w+=|<img|<iframe/i);
    const elsewhere = [...body.matchAll(/(?:href|src|action)="(?!\/|\?|#)([^"]+)"/g)].map(([, url]) => url);
    expect(elsewhere).toEqual(["https://www.wikipedia.org/"]);
  }
  // counted by a name that leads to nobody
  const kept = await api.look<{ key: string }>("select key from traffic.spent");
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.map(({ key }) => key)).not.toContain(`address:${payerOf("address", networkOf(from)).key}`);
});

test("one field has to be filled in, and whatever was is still there when something is wrong", async () => {
  const first = hidden((await look(page)).body);
  const empty = await post(page, { ...first, text: " ", about: "backbone", step: "text" });
  expect(empty.body).toMatch(/role="alert".*href="#text"/s);
  expect(empty.body).toMatch(/<input[^>]*name="about"[^>]*checked=""/);
  const long = await post(page, { ...first, text: "ي".repeat(20_001), step: "text" });
  expect(long.body).toMatch(/role="alert"/);
  expect(long.body).toContain("ي".repeat(20_001));
  const signIn = signInOf(api);
  const allowance = { ...allowanceLimits, address: 5_000 };
  const poor = await openServer({
    database: api.database,
    signIn,
    vault: vaultOfTests,
    allowance,
    logLevel: "error",
    ...shown,
  });
  try {
    const sent = await readyToSend();
    const refused = await post(page, sent, {}, poor);
    expect(refused.statusCode).toBe(429);
    expect(hidden(refused.body)).toEqual(expect.objectContaining({ text: words, key: sent["key"] }));
  } finally {
    await poor.close();
    await signIn.close();
  }
});

test.each([
  ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["another site, by an older browser", { origin: "https://evil.example", "sec-fetch-site": "" }],
])("what %s sends is not taken in", async (_, headers) => {
  const sent = await readyToSend();
  const before = await rowCounts(api);
  const answer = await post(page, sent, headers);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, page]);
  expect(await rowCounts(api)).toEqual(before);
});

test("where nobody was named to read it, it says so, says whom else to turn to, and takes in nothing", async () => {
  const deaf = "/p/deaf/tell-us?lang=en";
  expect((await look(deaf)).body).toMatch(/takes in nothing here yet.*Whom you can turn to instead/s);
  const before = await rowCounts(api);
  const answer = await post(deaf, { ...(await readyToSend()), step: "send" });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining("takes in nothing here yet")]);
  expect(await rowCounts(api)).toEqual(before);
  expect((await look("/p/nowhere/tell-us")).statusCode).toBe(404);
});

test.each(["/p/home/tell%2Dus", "/p/home/tell-us/"])("%s is the same page: nobody is known there", async (other) => {
  const first = await look(`${other}?lang=en`);
  expect(first.body).toContain('action="/p/home/tell-us?lang=en"');
  expect(first.headers["referrer-policy"]).toBe("same-origin");
  const kept = await api.look<{ key: string }>("select key from traffic.spent");
  expect(kept.map(({ key }) => key)).not.toContain(`address:${payerOf("address", networkOf(from)).key}`);
  const sent = await post(`${other}?lang=en`, { ...(await readyToSend()), step: "send" });
  expect(codeIn((await look(sent.headers.location!)).body)).toMatch(/^\d{40}$/);
});

test("the language somebody will write in is in no address", async () => {
  const text = await post("/p/home/tell-us?lang=en", { in: "so", step: "language" });
  expect(hidden(text.body)).toMatchObject({ language: "so" });
  expect((await look("/p/home/tell-us")).body).not.toMatch(/method="get"/);
});

test("one network of IPv6 is counted by one name, a day long", () => {
  const [day, next] = [new Date("2026-01-01T00:00:00Z"), new Date("2026-01-02T00:00:00Z")];
  const name = nameOfTheDay("2001:db8:1:2::1", day);
  expect(nameOfTheDay("2001:db8:1:2:3:4:5:6", day)).toBe(name);
  expect(nameOfTheDay("2001:db8:1:3::1", day)).not.toBe(name);
  expect(nameOfTheDay("2001:db8:1:2::1", next)).not.toBe(name);
});

test("a code with a slip, and one that opens nothing, are told apart and open nothing", async () => {
  const slip = await post("/p/home/track?lang=en", { code: "1234", step: "look" });
  expect(slip.body).toContain("A digit is wrong, missing or too many");
  const unknown = await post("/p/home/track?lang=en", { code: "0".repeat(40), step: "withdraw" });
  expect(unknown.body).toContain("There is nothing under this code");
  expect((await look("/p/home/track?lang=en&shown=AAAA")).body).toContain("Your code");
});
