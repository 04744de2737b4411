import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type TestApi } from "../../test/harness.ts";
import { foundInitiative, type TestInitiative } from "../../test/initiative.ts";
import { kinds, reporting } from "../../test/reporting.ts";

let api: TestApi;
let initiative: TestInitiative;
beforeAll(async () => {
  api = await openApi();
  initiative = await foundInitiative(api, "pages", ["A", "B", "C"]);
  const did = reporting(api, initiative);
  for (const code of ["I1", "I2", "I3", "I4", "I5"]) await did.define(code, kinds.COUNT);
  for (const code of ["A", "B"])
    await did.count(
      code,
      ["2024Q1", "2024Q2", "2024Q3"].map((period) => ({ indicatorCode: "I1", period, value: "1" })),
    );
});
afterAll(() => api.close());

interface Page {
  readonly nodes: readonly { readonly code?: string; readonly id?: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const lists: Record<string, (args: string) => string> = {
  memberships: (args) => `{ initiative(slug: "pages") { it: memberships(${args}) FIELDS } }`,
  indicators: (args) => `{ initiative(slug: "pages") { it: indicators(${args}) FIELDS } }`,
  measurements: (args) =>
    `{ initiative(slug: "pages") { indicator(code: "I1") { it: measurements(${args}) FIELDS } } }`,
  initiatives: (args) => `{ it: initiatives(${args}) FIELDS }`,
};
const ask = async (list: string, args: string) => {
  const fields = `{ nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount }`;
  const answer = await api.send<Record<string, never>>(
    initiative.backbone,
    lists[list]!(args).replace("FIELDS", fields),
  );
  const find = (value: object): Page | null => {
    for (const [name, inner] of Object.entries(value)) {
      if (name === "it") return inner as Page; // the alias of the list
      if (inner && typeof inner === "object") return find(inner);
    }
    return null;
  };
  return { page: answer.data && find(answer.data), errors: answer.errors };
};

test.each(Object.keys(lists))("pages of %s put end to end are the whole list, each row once", async (list) => {
  const whole = (await ask(list, "first: 100")).page!;
  expect(whole.totalCount).toBe(whole.nodes.length);
  expect(whole.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  const ids: (string | undefined)[] = [];
  let after = "";
  for (let more = true; more;) {
    const page = (await ask(list, `first: 2${after}`)).page!;
    expect(page.totalCount).toBe(whole.totalCount);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== "");
    ids.push(...page.nodes.map(({ id }) => id));
    more = page.pageInfo.hasNextPage;
    after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
  }
  expect(ids).toEqual(whole.nodes.map(({ id }) => id));
});

test.each([0, -1, 101, 1_000_000])("a page of %d rows is refused", async (first) => {
  for (const list of Object.keys(lists))
    expect((await ask(list, `first: ${first}`)).errors, list).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" } },
    ]);
});

const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");

test.each([
  "",
  "x",
  "bm90IGpzb24",
  cursor({}),
  cursor(["a"]),
  cursor([1, 2]),
  cursor(["a", "b"]),
  cursor(["2024-01-01", "'"]),
  cursor(["a\0", "00000000-0000-0000-0000-000000000001"]),
])("a cursor that is none of ours is told as such: %j", async (after) => {
  for (const list of Object.keys(lists)) {
    const { errors } = await ask(list, `first: 2, after: ${JSON.stringify(after)}`);
    // an empty cursor is none
    if (after === "") expect(errors, list).toBeUndefined();
    else expect(errors, list).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  }
});

test.each(["2024-02-30", "2024-13-01", "0000-01-01"])(
  "a cursor on a day that there is not is told as such: %s",
  async (day) => {
    const after = cursor([day, "00000000-0000-0000-0000-000000000001"]);
    expect((await ask("measurements", `first: 2, after: "${after}"`)).errors).toMatchObject([
      { extensions: { code: "BAD_USER_INPUT" } },
    ]);
  },
);

test.each(["0000-01-01T00:00:00Z", "0000-01-01T00:00:00.000Z", "2026-02-30T00:00:00.000Z", "2026Z", "1T1Z"])(
  "a cursor at an instant that there is not is told as such: %s",
  async (instant) => {
    const after = cursor([instant, "00000000-0000-0000-0000-000000000001"]);
    const { errors } = await api.send(
      initiative.backbone,
      `{ initiative(slug: "pages") { indicator(code: "I1") { restatements(first: 2, after: "${after}") { nodes { period } } } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  },
);

test("a cursor of another list is no cursor of this one, or a place in it: never a failure of ours", async () => {
  for (const list of Object.keys(lists)) {
    const { page } = await ask(list, "first: 1");
    for (const other of Object.keys(lists)) {
      const { errors } = await ask(other, `first: 2, after: ${JSON.stringify(page!.edges[0]!.cursor)}`);
      for (const error of errors ?? []) expect(error.extensions.code, `${list} → ${other}`).toBe("BAD_USER_INPUT");
    }
  }
});
