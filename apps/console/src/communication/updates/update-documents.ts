import { graphql } from "../../gql/gql.ts";

export const writeDocument = graphql(`
  mutation WriteUpdate($input: WriteUpdateInput!) {
    writeUpdate(input: $input) {
      update {
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

export const changeDocument = graphql(`
  mutation ChangeUpdate($input: ChangeUpdateInput!) {
    changeUpdate(input: $input) {
      update {
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

export const publishDocument = graphql(`
  mutation PublishUpdate($input: PublishUpdateInput!) {
    publishUpdate(input: $input) {
      update {
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

export const updateDocument = graphql(`
  query UpdateRead($slug: String!, $id: ID!) {
    initiative(slug: $slug) {
      id
      name
      update(updateId: $id) {
        id
        kind
        title
        text
        language
        audiences
        createdAt
        publishedAt
        version
        viewerCan
        author {
          id
          name
          membership {
            id
            organisation {
              id
              name
            }
          }
        }
        translations {
          id
          language
          hiddenAt
          ...Translations_translation
        }
      }
    }
  }
`);
