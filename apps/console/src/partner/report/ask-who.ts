import { ask } from "../../kernel/ask.ts";
import { graphql } from "../gql/gql.ts";

const viewerQuery = graphql(`
  query Viewer {
    viewer {
      id
    }
  }
`);

/** Who it is that the API would take a request from now: the person's id; "" for nobody. A session may have become another person's since the page was opened. */
export async function askWho(bearer: string | null): Promise<string> {
  return (await ask(viewerQuery, {}, undefined, bearer)).viewer?.id ?? "";
}
