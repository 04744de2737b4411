import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, openApi, pressed, type TestApi } from "../test/harness.ts";
import { demoLinks } from "./demo.ts";

/** Of Riverbend's people, and of those of the real data, whom a visitor may be. */
const emails = [
  ...["imani", "rosa", "theo", "edith"].map((name) => `${name}@riverbend.example`),
  ...["backbone", "hampshire", "funder", "handler"].map((name) => `${name}@demo.example`),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  for (const email of emails) await api.person(email);
});
afterAll(() => api.close());

test("every start offers links that sign a browser in, once each", async () => {
  const links = [...(await demoLinks(api.signIn)).matchAll(/^ {2}(\w+) +http:\/\/localhost(\S+)$/gm)];
  const titles = ["backbone", "partner", "funder", "handler"];
  expect(links.map(([, title]) => title)).toEqual([...titles, ...titles]);
  const opening = [];
  for (const [, , page] of links) {
    expect(page).toMatch(/^\/signin\/link\?token=/);
    const url = pressed(`http://localhost${page}`);
    const opened = await api.http.inject({ url });
    expect([opened.statusCode, opened.headers.location]).toEqual([302, "http://localhost/"]);
    const cookie = cookieOf(opened.headers["set-cookie"]);
    const { viewer } = await api.ask<{ viewer: { email: string } }>({ cookie }, "{ viewer { email } }");
    opening.push(viewer.email);
    expect((await api.http.inject({ url })).headers["set-cookie"]).toBeUndefined();
  }
  expect(opening).toEqual(emails);
  // the next start offers new ones
  expect(await demoLinks(api.signIn)).not.toContain(links[0]![2]);
});
