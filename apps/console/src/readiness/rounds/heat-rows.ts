import type { Table } from "../../kernel/csv.ts";
import type { Round } from "./readiness-document.ts";

const columns = [
  "initiative",
  "phase",
  "round",
  "component",
  "organisations",
  "mean",
  "sd",
  "agreement",
  "agreement_band",
  "community_gap",
  "dont_know_rate",
  "organisations_at_quarters",
] as const;

/** The table as it is downloaded, a row each cell, in the codes of the API: what is not shown of few organisations is empty, and never zero. */
export function heatTable(slug: string, shown: readonly Round[]): Table {
  return {
    columns,
    rows: shown.flatMap(({ phase, round, result }) =>
      (result?.components ?? []).map((one) => [
        slug,
        phase,
        round,
        one.component,
        one.organisations,
        one.mean ?? null,
        one.sd ?? null,
        one.agreement ?? null,
        one.band,
        one.communityGap ?? null,
        one.dontKnowRate ?? null,
        one.dots.join(" "),
      ]),
    ),
  };
}
