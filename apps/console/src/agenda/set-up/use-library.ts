import { useLingui } from "@lingui/react/macro";
import type { PlainIndicator } from "./read-indicators.ts";

/** A well-known indicator: what it counts, in the words of whoever defined it first, and who that is. */
export interface LibraryIndicator extends PlainIndicator {
  readonly code: string;
  readonly source: string;
  readonly level: "POPULATION" | "PERFORMANCE";
  readonly frequency: "ANNUAL" | "QUARTERLY";
}

/** A few indicators that many initiatives share, to begin with. Each says where its definition comes from. */
export function useLibrary(): readonly LibraryIndicator[] {
  const { t } = useLingui();
  const share = { kind: "SHARE", unit: "%", level: "POPULATION", frequency: "ANNUAL" } as const;
  return [
    {
      ...share,
      code: "READING-GRADE-3",
      name: t`Third graders who read at grade level`,
      definition: t`Pupils at the end of third grade who reach the reading standard, of all who were tested.`,
      source: "StriveTogether, Cradle-to-Career Outcomes",
      direction: "INCREASE",
    },
    {
      ...share,
      code: "SCHOOL-READY",
      name: t`Children ready for school`,
      definition: t`Children who meet the readiness standard when they start school, of all who were assessed.`,
      source: "StriveTogether, Cradle-to-Career Outcomes",
      direction: "INCREASE",
    },
    {
      ...share,
      code: "GRADUATION",
      name: t`Young people who finish school in time`,
      definition: t`Students who graduate within four years, of all who began the ninth grade with them, without those who moved away.`,
      source: "US Department of Education, adjusted cohort graduation rate, 34 CFR 200.34",
      direction: "INCREASE",
    },
    {
      ...share,
      code: "NEET",
      name: t`Young people without work, school or training`,
      definition: t`People aged 15 to 24 who are not in education, employment or training, of all of that age.`,
      source: "United Nations, SDG indicator 8.6.1",
      direction: "DECREASE",
    },
    {
      ...share,
      code: "LOW-BIRTH-WEIGHT",
      name: t`Babies with a low weight at birth`,
      definition: t`Live births of less than 2,500 grams, of all live births that were weighed.`,
      source: "World Health Organization, Global Reference List of 100 Core Health Indicators",
      direction: "DECREASE",
    },
    {
      ...share,
      code: "SAFE-WATER",
      name: t`People with safe drinking water`,
      definition: t`People whose water comes from an improved source at home, when needed and free of contamination, of all people.`,
      source: "United Nations, SDG indicator 6.1.1",
      direction: "INCREASE",
    },
    {
      code: "HOMELESS-NIGHT",
      name: t`People without a home on one night`,
      definition: t`People who sleep in shelters or outside on one night of the year, counted that night.`,
      unit: t`people`,
      source: "US Department of Housing and Urban Development, Point-in-Time Count",
      kind: "PEOPLE",
      direction: "DECREASE",
      level: "POPULATION",
      frequency: "ANNUAL",
    },
    {
      code: "SESSIONS",
      name: t`Sessions held`,
      definition: t`Sessions with the people an organisation works for that took place, whoever came and however often.`,
      unit: t`sessions`,
      source: "Results-Based Accountability, “How much did we do?”",
      kind: "COUNT",
      direction: "INCREASE",
      level: "PERFORMANCE",
      frequency: "QUARTERLY",
    },
  ];
}
