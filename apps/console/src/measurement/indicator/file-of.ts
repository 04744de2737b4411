import type { Subject } from "../downloads/figure-rows.ts";
import type { Facts } from "./indicator-document.ts";

/** What files of an indicator are called. */
export const fileOf = ({ slug, indicator }: Facts): string => `${slug}-${indicator.code.toLowerCase()}`;

export const subjectOf = ({ slug, indicator }: Facts): Subject => ({
  initiative: slug,
  indicator: indicator.code,
  name: indicator.name,
  unit: indicator.unit,
});
