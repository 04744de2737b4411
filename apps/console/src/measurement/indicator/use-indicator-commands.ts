import { skipToken, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { graphql } from "../../gql/gql.ts";
import { useCommands } from "../../kernel/commands.ts";

const document = graphql(`
  query IndicatorNames($slug: String!) {
    initiative(slug: $slug) {
      id
      indicators(first: 100) {
        nodes {
          id
          code
          name
        }
      }
    }
  }
`);

/** Lets somebody go to any outcome of the initiative they are in, by its name. */
export function useIndicatorCommands(slug: string | undefined): void {
  const navigate = useNavigate();
  const { data } = useQuery(document, slug === undefined ? skipToken : { variables: { slug } });
  useCommands(
    (data?.initiative?.indicators.nodes ?? []).map(({ code, name }) => ({
      id: `/i/${slug}/outcomes/${code}`,
      label: name,
      group: "outcomes",
      keys: null,
      run: () => void navigate(`/i/${slug}/outcomes/${code}`),
    })),
  );
}
