import { expect, test } from "vitest";
import { placesIn } from "./places-in.ts";

test("the least of all is at one end and the greatest at the other, whoever they are", () => {
  expect(placesIn({ low: "10", high: "20", value: "30", before: "15" })).toEqual({
    low: 2,
    high: 50,
    value: 98,
    before: 26,
  });
  expect(placesIn({ low: "10", high: "20", value: "0", before: null })).toEqual({
    low: 50,
    high: 98,
    value: 2,
    before: null,
  });
});

test("of figures that are all the same none is at an end", () =>
  expect(placesIn({ low: "5", high: "5", value: "5", before: "5" })).toEqual({
    low: 50,
    high: 50,
    value: 50,
    before: 50,
  }));
