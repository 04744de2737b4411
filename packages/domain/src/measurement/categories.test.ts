import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../test/holds.ts";
import { categoriesOf, categoryKey } from "./categories.ts";

const code = fc.oneof(fc.string(), fc.stringMatching(/^[%|=a-c0-9]{0,6}$/));

test("a key means the same categories again, whatever their codes are made of", () =>
  holds(
    fc.property(fc.dictionary(code, code), (categories) => {
      const plain = Object.fromEntries(Object.entries(categories));
      expect(categoriesOf(categoryKey(plain))).toEqual(plain);
    }),
  ));

test("the order in which categories are written does not matter", () =>
  holds(
    fc.property(fc.uniqueArray(fc.tuple(code, code), { selector: ([dimension]) => dimension }), (entries) => {
      expect(categoryKey(Object.fromEntries([...entries].reverse()))).toBe(categoryKey(Object.fromEntries(entries)));
    }),
  ));

test("different categories have different keys", () =>
  holds(
    fc.property(fc.dictionary(code, code), fc.dictionary(code, code), (a, b) => {
      const isSame = JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
      expect(categoryKey(a) === categoryKey(b)).toBe(isSame);
    }),
  ));

test("keys read as people would write them, and the total's is blank", () => {
  expect(categoryKey({})).toBe("");
  expect(categoriesOf("")).toEqual({});
  expect(categoryKey({ sex: "F", age: "U5" })).toBe("age=U5|sex=F");
  expect(categoryKey({ "a|b": "50%=half" })).toBe("a%7Cb=50%25%3Dhalf");
});

test("a dimension may be called anything at all", () => {
  expect(Object.keys(categoriesOf("__proto__=x"))).toEqual(["__proto__"]);
});
