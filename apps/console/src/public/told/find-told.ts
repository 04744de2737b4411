import { askAs, type AskAsNobody } from "../ask-as-nobody.ts";
import { graphql } from "../gql/gql.ts";
import type { Told } from "./told.ts";

const document = graphql(`
  query PublicUpdates($slug: String!, $after: String) {
    initiative(slug: $slug) {
      id
      slug
      name
      updates(first: 20, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          ...Told
        }
      }
    }
  }
`);

/** What the page of all that was told to everybody tells. */
export interface PublicTold {
  readonly slug: string;
  readonly name: string;
  /** The latest first. */
  readonly updates: readonly Told[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

/** Null where there is no initiative of that name that anybody may read. */
export async function findTold(ask: AskAsNobody, slug: string, after: string | null): Promise<PublicTold | null> {
  const { initiative } = await askAs(ask, document, { slug, after });
  if (!initiative) return null;
  const { nodes, pageInfo } = initiative.updates;
  return {
    slug: initiative.slug,
    name: initiative.name,
    updates: nodes,
    next: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}
