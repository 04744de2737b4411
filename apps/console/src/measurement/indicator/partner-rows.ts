import type { Table } from "../../kernel/csv.ts";
import type { Measurement } from "./ask-partners.ts";

/** What a partner says in total: the value without categories. */
export const totalOf = ({ values }: Measurement) => values.find(({ categories }) => categories.length === 0) ?? null;

/** The greatest first; those without a figure last, by name. A figure of zero is a figure. */
export function byContribution(measurements: readonly Measurement[]): Measurement[] {
  const figureOf = (one: Measurement) => {
    const value = totalOf(one)?.value ?? null;
    return value === null ? Number.NEGATIVE_INFINITY : Number(value);
  };
  return measurements.toSorted((a, b) => {
    const [first, second] = [figureOf(a), figureOf(b)];
    return first === second
      ? a.membership.organisation.name.localeCompare(b.membership.organisation.name)
      : second - first;
  });
}

/** Partners' own figures as they are downloaded, for whoever may see them: total and parts, in the codes of the API. */
export function partnerTable(indicator: string, measurements: readonly Measurement[]): Table {
  return {
    columns: [
      "indicator",
      "period",
      "organisation",
      "name",
      "categories",
      "value",
      "numerator",
      "denominator",
      "value_state",
      "state",
      "revision",
      "reason",
      "note",
    ],
    rows: measurements.flatMap(({ period, membership, values, state, revision, reason, note }) =>
      values.map((one) => [
        indicator,
        period,
        membership.code,
        membership.organisation.name,
        one.categories.map(({ dimension, category }) => `${dimension}=${category}`).join(" "),
        one.value ?? null,
        one.numerator ?? null,
        one.denominator ?? null,
        one.valueState,
        state,
        revision,
        reason ?? null,
        note ?? null,
      ]),
    ),
  };
}
