import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

const lines = (rows: readonly (readonly (string | number | boolean | null)[])[]) =>
  csvOf({ columns: ["a", "b"], rows })
    .split("\r\n")
    .slice(1, -1);

test("what a spreadsheet would run is text; numbers below zero stay numbers", () => {
  expect(
    lines([
      ["=1+1", "-5.25"],
      ["+cmd", "@x"],
      ["-rf", "\tx"],
    ]),
  ).toEqual(["'=1+1,-5.25", "'+cmd,'@x", "'-rf,'\tx"]);
});

test("commas, quotes and line breaks do not end a field", () => {
  expect(csvOf({ columns: ["a"], rows: [['say "no", twice\nor more']] })).toBe(
    '\ufeffa\r\n"say ""no"", twice\nor more"\r\n',
  );
});

test("what is unknown is empty, and zero is zero", () => {
  expect(
    lines([
      [null, 0],
      ["0", false],
    ]),
  ).toEqual([",0", "0,false"]);
});
