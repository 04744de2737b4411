import { graphql } from "../../gql/gql.ts";

export const writePostDocument = graphql(`
  mutation WriteExchangePost($input: WriteExchangePostInput!) {
    writeExchangePost(input: $input) {
      exchangePost {
        id
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

export const changePostDocument = graphql(`
  mutation ChangeExchangePost($input: ChangeExchangePostInput!) {
    changeExchangePost(input: $input) {
      exchangePost {
        id
        kind
        audience
        version
      }
      problems {
        code
        message
        path
      }
    }
  }
`);

export const markHelpfulDocument = graphql(`
  mutation MarkHelpful($input: MarkHelpfulInput!) {
    markHelpful(input: $input) {
      exchangePost {
        id
        markedHelpful
        isHelpfulToViewer
      }
      problems {
        code
        message
        path
      }
    }
  }
`);
