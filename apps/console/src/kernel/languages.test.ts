import { expect, test } from "vitest";
import { firstSpoken, languages } from "./languages.ts";

test("the first language that is spoken is taken, a dialect for its language, and English for nobody's", () => {
  expect(firstSpoken(["de-AT", "es-MX", "fr"]).code).toBe("es");
  expect(firstSpoken(["AR-eg"]).code).toBe("ar");
  expect(firstSpoken(["en-XA"]).code).toBe("en-XA");
  expect(firstSpoken(["tlh"]).code).toBe("en");
  expect(firstSpoken([]).code).toBe("en");
});

test("whatever no speaker has read says in its own words that it is a draft", () => {
  expect(languages.filter(({ draft }) => draft === null).map(({ code }) => code)).toEqual(["en"]);
});
