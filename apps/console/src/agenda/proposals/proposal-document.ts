import { graphql } from "../../gql/gql.ts";
import type { ProposalPageQuery } from "../../gql/graphql.ts";

/** All of one proposal, and what everybody says of it so far. */
export const proposalDocument = graphql(`
  query ProposalPage($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      proposal(proposalId: $id) {
        id
        title
        body
        language
        kind
        method
        threshold
        quorum
        communitySafeguard
        opensOn
        closesOn
        visibility
        stage
        viewerCan
        translations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
        broughtBy {
          id
          organisation {
            id
            name
          }
        }
        holder {
          id
          organisation {
            id
            name
          }
        }
        agendaVersion {
          id
          number
        }
        tally {
          eligible
          result
          positions {
            position
            count
          }
        }
        ownVoices {
          id
          position
          reason
          language
          by {
            id
            organisation {
              id
              name
            }
          }
        }
        voters(first: 100) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            isCommunity
            position
            reason
            language
            by {
              id
              organisation {
                id
                name
              }
            }
          }
        }
        decision {
          id
          number
          result
          eligible
          rationale
          language
          rationaleTranslations {
            id
            language
            hiddenAt
            ...Translations_translation
          }
          decidedOn
          positions {
            position
            count
          }
        }
      }
    }
  }
`);

/** The voices after some of them. */
export const furtherVoicesDocument = graphql(`
  query FurtherVoices($slug: String!, $id: ID!, $after: String) {
    initiative(slug: $slug) {
      id
      proposal(proposalId: $id) {
        id
        voters(first: 100, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            isCommunity
            position
            reason
            language
            by {
              id
              organisation {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

export type ShownProposal = NonNullable<NonNullable<ProposalPageQuery["initiative"]>["proposal"]>;
