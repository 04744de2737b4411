import type { ApolloClient } from "@apollo/client";
import type { Cut } from "../downloads/figure-rows.ts";
import { askCategories } from "./ask-categories.ts";
import { seriesDocument, type Aggregate, type Indicator } from "./indicator-document.ts";
import { spanOf } from "./span-of.ts";

/** The total, or a category, in every period there is. */
export interface Whole {
  readonly cut: Cut | null;
  readonly series: readonly Aggregate[];
}

/** All figures of an indicator that the API answers at once: the total and each category of each dimension. */
export async function askWhole(
  client: ApolloClient,
  fetchPolicy: "cache-first" | "network-only",
  slug: string,
  indicator: Indicator,
): Promise<readonly Whole[]> {
  const asked = {
    slug,
    code: indicator.code,
    ...spanOf("1970", null, indicator.frequency, new Date().getUTCFullYear()),
  };
  const [total, categories] = await Promise.all([
    client.query({ query: seriesDocument, variables: asked, fetchPolicy }),
    askCategories(client, fetchPolicy, asked, indicator.dimensions),
  ]);
  return [
    { cut: null, series: total.data?.initiative?.indicator?.series ?? [] },
    ...categories.map(({ dimension, category, series }) => ({ cut: { dimension, category: category.code }, series })),
  ];
}
