import { checkDefinition } from "@keelson/domain/measurement/definition";
import { expect, test } from "vitest";
import { indicatorKinds, readIndicators, rulesOf } from "./read-indicators.ts";

test("a line is an indicator with its unit, and one in per cent is a share", () => {
  expect(
    readIndicators("Home visits\tvisits\n\nReading at grade level, %\nTrees planted\nReached; people").map(
      ({ name, unit, kind }) => [name, unit, kind],
    ),
  ).toEqual([
    ["Home visits", "visits", "COUNT"],
    ["Reading at grade level", "%", "SHARE"],
    ["Trees planted", "#", "COUNT"],
    ["Reached", "people", "PEOPLE"],
  ]);
});

test("where a line speaks of people, in any language of the pages, nobody is added up by default", () => {
  const pasted =
    "Young people reached\nVisits by nurses, visits\nEnfants accompagnés, enfants\nMujeres en talleres\nWatoto shuleni, watoto\nأطفال في المدرسة";
  expect(readIndicators(pasted).map(({ kind }) => kind)).toEqual([
    "PEOPLE",
    "COUNT",
    "PEOPLE",
    "PEOPLE",
    "PEOPLE",
    "PEOPLE",
  ]);
});

test.each(indicatorKinds)("the API takes a %s as it is told of it", (kind) => {
  const nothing = {
    answerDimension: null,
    tolerance: null,
    populationCap: null,
    burdenMinutesPerReport: null,
    composite: null,
  };
  const flags = {
    populationsDisjoint: false,
    allowsOver100: false,
    allowsNegative: false,
    isSensitive: false,
    suppressZeros: false,
  };
  const said = {
    code: "A",
    name: "A",
    definition: "What is counted.",
    unit: "%",
    level: "POPULATION",
    frequency: "ANNUAL",
  } as const;
  expect(
    checkDefinition({
      ...nothing,
      ...flags,
      ...said,
      ...rulesOf({ kind }),
      desiredDirection: "INCREASE",
      yearStartMonth: 1,
      dimensions: [],
      reportingStyle: "PERIODIC",
    }),
  ).toEqual([]);
});
