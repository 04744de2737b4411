import { graphql } from "../../gql/gql.ts";
import type { BackboneQuery } from "../../gql/graphql.ts";

/** The whole page: what is said of the backbone, where its time goes, what it works on, and until when it is paid for. */
export const backboneDocument = graphql(`
  query Backbone($slug: String!, $language: String!) {
    initiative(slug: $slug) {
      id
      name
      backbone {
        viewerCan
        statements(language: $language) {
          code
          function
          text
          language
        }
        review {
          id
          state
          opensOn
          closesOn
          viewerCan
          ownRaters {
            isSelf
            viewerCan
          }
          ownRating {
            answers {
              code
            }
          }
        }
        closedReview {
          id
          opensOn
          closesOn
          result {
            asked
            answered
            functions {
              function
              organisations
              isPublished
              partnerScore
              selfScore
              gap
              dots
              items {
                code
                organisations
                mean
              }
            }
          }
        }
        evidence {
          code
          measure
          part
          whole
        }
        times(first: 12) {
          nodes {
            period
            shares {
              function
              share
            }
          }
        }
        funding {
          securedUntil
          months
          source
          language
          saidOn
        }
        fundingHistory(first: 20) {
          nodes {
            securedUntil
            source
            language
            saidOn
          }
        }
        workItems(first: 100) {
          totalCount
          nodes {
            id
            function
            title
            language
            plannedHours
            state
            outcomeNote
            version
            viewerCan
            owner {
              id
              name
              membership {
                id
              }
            }
          }
        }
      }
    }
  }
`);

type Found = NonNullable<NonNullable<BackboneQuery["initiative"]>["backbone"]>;
/** What the page is of. */
export type Support = Found;
/** What the last review that was closed says of a function. */
export type FunctionScore = NonNullable<NonNullable<Found["closedReview"]>["result"]>["functions"][number];
/** What the backbone has taken on. */
export type WorkItem = Found["workItems"]["nodes"][number];
/** Where its time went in a quarter. */
export type Time = Found["times"]["nodes"][number];
