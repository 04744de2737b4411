import { useSuspenseQuery } from "@apollo/client/react";
import { graphql } from "../../gql/gql.ts";
import { stepsDone } from "./progress.ts";

const document = graphql(`
  query SetUp($slug: String!) {
    initiative(slug: $slug) {
      id
      slug
      name
      problemArea
      viewerCan
      indicators(first: 100) {
        totalCount
        nodes {
          id
          code
          name
          unit
          frequency
          yearStartMonth
          viewerCan
        }
      }
      memberships(first: 1, role: PARTNER) {
        totalCount
      }
      obligations(first: 1) {
        totalCount
      }
    }
  }
`);

/** An initiative as far as it is set up: what is there is the progress, and nobody keeps another one. */
export function useSetUp(slug: string) {
  const { data, refetch } = useSuspenseQuery(document, { variables: { slug }, fetchPolicy: "cache-and-network" });
  const { initiative } = data;
  const done =
    initiative &&
    stepsDone({
      indicators: initiative.indicators.totalCount,
      partners: initiative.memberships.totalCount,
      obligations: initiative.obligations.totalCount,
    });
  return { initiative, done, askAgain: refetch };
}

export type SetUpInitiative = NonNullable<ReturnType<typeof useSetUp>["initiative"]>;
