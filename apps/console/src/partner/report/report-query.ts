import { ask } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";
import type { ReportQuery } from "../gql/graphql.ts";

/** All that a form is made of: what is expected of whom, under which definition, what was said of it, and what of the period before. */
export const reportQuery = graphql(`
  query Report($slug: String!, $period: PeriodCode!, $after: String) {
    viewer {
      id
      name
    }
    initiative(slug: $slug) {
      id
      name
      memberships(first: 1, role: BACKBONE) {
        nodes {
          id
          organisation {
            id
            name
          }
        }
      }
      obligationPeriods(period: $period, first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          dueOn
          period
          state
          viewerCan
          membership {
            id
            code
            organisation {
              id
              name
            }
          }
          indicator {
            id
            code
            reportingStyle
          }
          definition {
            version
            name
            definition
            unit
            measureType
            multiplier
            answerDimension
            allowsOver100
            allowsNegative
            dimensions {
              code
              name
              exclusive
              exhaustive
              categories {
                code
                name
              }
            }
          }
          measurement {
            id
            revision
            version
            state
            submittedAt
            viewerCan
            definitionVersion
            values {
              categories {
                dimension
                category
              }
              valueState
              value
              numerator
              denominator
              derived
              note
            }
            queries {
              question
              askedAt
              answer
              answeredAt
            }
            revisions {
              id
              decidedAt
            }
          }
          before: previous {
            id
            period
            definitionVersion
            values {
              categories {
                dimension
                category
              }
              valueState
              value
              numerator
              denominator
              derived
              note
            }
          }
        }
      }
    }
  }
`);

export type Initiative = NonNullable<ReportQuery["initiative"]>;
/** One indicator of one period, as a partner is expected to report it. */
export type Expected = Initiative["obligationPeriods"]["nodes"][number];
export type Said = NonNullable<Expected["measurement"]>;
export type SaidValue = Said["values"][number];

/** All of a form, however many are expected. */
export async function askReport(slug: string, period: string, bearer: string | null): Promise<ReportQuery> {
  const whole = await ask(reportQuery, { slug, period, after: null }, undefined, bearer);
  let { hasNextPage, endCursor } = whole.initiative?.obligationPeriods.pageInfo ?? nothingMore;
  while (hasNextPage) {
    const { initiative } = await ask(reportQuery, { slug, period, after: endCursor }, undefined, bearer);
    whole.initiative?.obligationPeriods.nodes.push(...(initiative?.obligationPeriods.nodes ?? []));
    ({ hasNextPage, endCursor } = initiative?.obligationPeriods.pageInfo ?? nothingMore);
  }
  return whole;
}

const nothingMore = { hasNextPage: false, endCursor: null };
