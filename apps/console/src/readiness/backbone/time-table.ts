import { backboneFunctions, type BackboneFunction } from "@keelson/domain/readiness/words";
import type { Table } from "../../kernel/csv.ts";

/** Where the backbone's time went in a quarter, as the table needs it. */
interface Quarter {
  readonly period: string;
  readonly shares: readonly { readonly function: BackboneFunction; readonly share: number }[];
}

/** Where the time went, a row for each quarter and function, from the first quarter on. */
export function timeTable(times: readonly Quarter[]): Table {
  return {
    columns: ["period", "function", "share"],
    rows: times
      .toReversed()
      .flatMap(({ period, shares }) =>
        backboneFunctions.map((of) => [period, of, shares.find((each) => each.function === of)?.share ?? null]),
      ),
  };
}
