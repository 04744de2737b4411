import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, openApi, pressed, type TestApi } from "../test/harness.ts";
import { demoLinks } from "./demo.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  for (const name of ["backbone", "hampshire", "funder", "handler"]) await api.person(`${name}@demo.example`);
});
afterAll(() => api.close());

test("every start offers links that sign a browser in, once each", async () => {
  const links = [...(await demoLinks(api.signIn)).matchAll(/^ {2}(\w+) +http:\/\/localhost(\S+)$/gm)];
  expect(links.map(([, title]) => title)).toEqual(["backbone", "partner", "funder", "handler"]);
  const emails = [];
  for (const [, , page] of links) {
    expect(page).toMatch(/^\/signin\/link\?token=/);
    const url = pressed(`http://localhost${page}`);
    const opened = await api.http.inject({ url });
    expect([opened.statusCode, opened.headers.location]).toEqual([302, "http://localhost/"]);
    const cookie = cookieOf(opened.headers["set-cookie"]);
    const { viewer } = await api.ask<{ viewer: { email: string } }>({ cookie }, "{ viewer { email } }");
    emails.push(viewer.email);
    expect((await api.http.inject({ url })).headers["set-cookie"]).toBeUndefined();
  }
  expect(emails).toEqual([
    "backbone@demo.example",
    "hampshire@demo.example",
    "funder@demo.example",
    "handler@demo.example",
  ]);
  // the next start offers new ones
  expect(await demoLinks(api.signIn)).not.toContain(links[0]![2]);
});
