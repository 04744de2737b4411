import { graphql } from "../../gql/gql.ts";
import type { ConditionsQuery } from "../../gql/graphql.ts";

/** The five conditions as they stand, and what cuts across them. */
export const conditionsDocument = graphql(`
  query Conditions($slug: String!) {
    initiative(slug: $slug) {
      id
      name
      conditions {
        on
        panels {
          condition
          signals {
            code
            function
            kind
            value
            silence
            numerator
            denominator
            known
            outOf
            on
            from
            trend {
              on
              value
            }
            trendSilence
            place
          }
        }
        equity {
          code
          function
          kind
          value
          silence
          numerator
          denominator
          known
          outOf
          on
          from
          trend {
            on
            value
          }
          trendSilence
          place
        }
      }
    }
  }
`);

export type Conditions = NonNullable<NonNullable<ConditionsQuery["initiative"]>["conditions"]>;
export type Condition = Conditions["panels"][number]["condition"];
export type Panel = Conditions["panels"][number];
export type Signal = Panel["signals"][number];
