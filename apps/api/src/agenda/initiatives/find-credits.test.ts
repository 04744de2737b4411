import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../../test/harness.ts";
import { behind, foundInitiative, publish, type TestInitiative } from "../../../test/initiative.ts";

let api: TestApi;
let home: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  home = await foundInitiative(api, "home", ["A"]);
  await foundInitiative(api, "bare", []);
  await behind(
    api,
    `insert into provenance select id, '[{"name": "OGL-UK-3.0"}]',
       '[{"title": "A publication", "path": "figures.csv", "email": "somebody@home.example"}]' from initiative where slug = 'home'`,
  );
});
afterAll(() => api.close());

const credits = (slug: string) =>
  `{ initiative(slug: "${slug}") { licenses { name title path } sources { name title path } } }`;
const ofHome = {
  initiative: {
    licenses: [{ name: "OGL-UK-3.0", title: null, path: null }],
    sources: [{ name: null, title: "A publication", path: "figures.csv" }],
  },
};

test("whoever reads the figures reads under which terms, and where they come from, but not who sent them", async () => {
  for (const who of [home.backbone, home.partners["A"]!.token, home.funder])
    expect(await api.ask(who, credits("home"))).toEqual(ofHome);
});

test("the public reads it of what is published", async () => {
  expect(await api.ask(null, credits("home"))).toEqual({ initiative: null });
  await publish(api, home);
  expect(await api.ask(null, credits("home"))).toEqual(ofHome);
});

test("where no package said anything, nothing is said", async () => {
  const token = await api.session("backbone@bare.example");
  expect(await api.ask(token, credits("bare"))).toEqual({ initiative: { licenses: [], sources: [] } });
});
