import { expect, test } from "vitest";
import { localContextSql, nobody } from "./local-context.ts";

const id = "01890abc-0000-7000-8000-000000000001";
const other = "01890abc-0000-7000-8000-000000000002";

test("a local context is one statement of lists", () => {
  expect(localContextSql({ actor: id, audience: [id, other], imports: [] })).toBe(
    `select num_nulls(set_config('app.actor', '${id}', true), set_config('app.audience', '${id},${other}', true), set_config('app.imports', '', true))`,
  );
});

test("nobody's opens nothing", () => {
  expect(localContextSql(nobody)).not.toMatch(/'[0-9a-f,-]+'/);
});

test.each([
  "",
  "x",
  "'; drop table keelson.person; --",
  `${id}'`,
  id.toUpperCase(),
  `${id},${other}`,
  `${id}\n`,
  "0".repeat(36),
])("what is no UUID never reaches a statement: %j", (text) => {
  expect(() => localContextSql({ ...nobody, backbone: [id, text] })).toThrow("not a UUID in app.backbone");
  expect(() => localContextSql({ ...nobody, actor: text })).toThrow("not a UUID in app.actor");
});
