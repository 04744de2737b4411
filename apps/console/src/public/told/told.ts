import { graphql } from "../gql/gql.ts";
import type { ToldFragment } from "../gql/graphql.ts";

graphql(`
  fragment Told on Update {
    id
    kind
    title
    text
    language
    publishedAt
    translations {
      id
      language
      title
      text
      madeAt
    }
  }
`);

/** An update for everybody, as whoever asks without a name reads it: who wrote and who translated it is told to nobody outside. */
export type Told = ToldFragment;

/** How many of them the initiative's own page shows: the rest is one link away. */
export const toldAtFirst = 3;

/** The address of the page with all of them: no outcome is likely to have such a code. */
export const toldPlace = "what-was-told";
