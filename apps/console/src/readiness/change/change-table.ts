import type { Component } from "@keelson/domain/readiness/words";
import type { Table } from "../../kernel/csv.ts";

/** One component in two rounds, as the page has it. */
export interface ChangeRow {
  readonly component: Component;
  readonly pairs: number;
  readonly onlyEarlier: number;
  readonly onlyLater: number;
  readonly difference?: {
    readonly mean: number;
    readonly median: number;
    readonly hodgesLehmann: number;
    readonly improved: number;
    readonly same: number;
    readonly worse: number;
    readonly p?: number | null;
    readonly isMeaningful: boolean;
    readonly hasFallen: boolean;
  } | null;
  /** What all said who answered that round. */
  readonly before: { readonly organisations: number; readonly mean?: number | null } | null;
  readonly after: { readonly organisations: number; readonly mean?: number | null } | null;
}

/** All that is on the page, a row for each component. What is not told is empty, and never 0. */
export function changeTable(rows: readonly ChangeRow[]): Table {
  return {
    columns: [
      "component",
      "pairs",
      "onlyEarlier",
      "onlyLater",
      "meanDifference",
      "medianDifference",
      "hodgesLehmann",
      "improved",
      "same",
      "worse",
      "p",
      "isMeaningful",
      "meanBefore",
      "organisationsBefore",
      "meanAfter",
      "organisationsAfter",
    ],
    rows: rows.map(({ component, pairs, onlyEarlier, onlyLater, difference, before, after }) => [
      component,
      pairs,
      onlyEarlier,
      onlyLater,
      difference?.mean ?? null,
      difference?.median ?? null,
      difference?.hodgesLehmann ?? null,
      difference?.improved ?? null,
      difference?.same ?? null,
      difference?.worse ?? null,
      difference?.p ?? null,
      difference?.isMeaningful ?? null,
      before?.mean ?? null,
      before?.organisations ?? null,
      after?.mean ?? null,
      after?.organisations ?? null,
    ]),
  };
}
