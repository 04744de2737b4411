import { useSuspenseQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { outcomesVariables } from "../outcomes/outcomes-document.ts";
import { distanceOf, latestOf } from "../outcomes/series.ts";

const document = graphql(`
  query OffTrack($slug: String!, $first: Int!, $from: PeriodCode!, $to: PeriodCode!) {
    initiative(slug: $slug) {
      id
      indicators(first: $first) {
        nodes {
          id
          name
          series(from: $from, to: $to) {
            value
            expected
            periodStart
            periodEnd
            progressStatus
            progress {
              progress
            }
          }
          ...OutcomeCard_indicator
        }
      }
    }
  }
`);

/** As many as a small picture of the way so far is made of. */
const yearsMax = 5;

const off: readonly string[] = ["OFF_TRACK", "REGRESSED"];

/** The outcomes that are off their way to the target by their latest figure, the furthest first. */
export function useOffTrack(slug: string, all: readonly { readonly frequency: string }[]) {
  const variables = outcomesVariables(slug, yearsMax, all);
  const { data } = useSuspenseQuery(document, { variables });
  const indicators = (data.initiative?.indicators.nodes ?? [])
    .filter(({ series }) => off.includes(latestOf(series)?.progressStatus ?? ""))
    .toSorted((a, b) => {
      const [first, second] = [a, b].map(({ series }) => distanceOf(latestOf(series)?.progress?.progress));
      return first === second ? a.name.localeCompare(b.name) : (first ?? 0) - (second ?? 0);
    });
  return { indicators, variables };
}
