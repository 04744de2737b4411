import { expect, test } from "vitest";
import { readPartners } from "./read-partners.ts";

const read = (text: string) =>
  readPartners(text).map(({ line, organisation, email, problem }) => [line, organisation, email, problem]);

test.each([
  ["River Trust, Ana@River.example", "River Trust", "ana@river.example"],
  ["River Trust\tana@river.example", "River Trust", "ana@river.example"],
  ["ana@river.example; River Trust", "River Trust", "ana@river.example"],
  ['"River Trust" <ana@river.example>', "River Trust", "ana@river.example"],
  ["ana@mail.river.example", "river.example", "ana@mail.river.example"],
  ["جمعية النهر، ana@river.example", "جمعية النهر", "ana@river.example"],
])("%j is %s of %s", (text, organisation, email) => expect(read(text)).toEqual([[1, organisation, email, null]]));

test("each line is told by its place, empty ones are none, and what is no partner says why", () => {
  expect(read("A, a@x.example\n\nB\r\nC, a@x.example")).toEqual([
    [1, "A", "a@x.example", null],
    [3, "B", "", "NO_EMAIL"],
    [4, "C", "a@x.example", "TWICE"],
  ]);
});
