import { GraphQLError } from "graphql";
import { limits } from "./limits.js";
const refusals = {
  tokens: [
    "QUERY_TOO_LONG",
    "tokens",
    "Send values as variables, and what you do not need at once in several documents.",
  ],
  depth: [
    "QUERY_TOO_DEEP",
    "fields within fields",
    "Ask for what lies deeper by its id or code, in a query of its own.",
  ],
  definitions: [
    "QUERY_TOO_MANY_FRAGMENTS",
    "operations and fragments",
    "Leave out those that this operation does not use.",
  ],
  aliases: ["QUERY_TOO_MANY_ALIASES", "aliases", "Send the rest in another request."],
  directives: [
    "QUERY_TOO_MANY_DIRECTIVES",
    "directives",
    "Leave out the fields you do not want, instead of @skip and @include.",
  ],
  fields: ["QUERY_TOO_MANY_FIELDS", "fields, fragments written out", "Ask for fewer, or in several requests."],
  repeats: ["QUERY_REPEATS_FIELD", "times the same field in one selection", "Name it once: its answer is the same."],
  mutations: ["TOO_MANY_MUTATIONS", "changes", "Send the rest in another request, or many rows as one change."],
  cost: [
    "QUERY_TOO_COSTLY",
    "points of cost",
    "Ask for smaller pages (first), fewer periods or fewer fields, in several requests.",
  ],
};
/** The codes of everything that is refused for its size alone. */
export const tooMuchCodes = Object.values(refusals).map(([code]) => code);
/** One operation asks for more than anybody may at once. Names how much it was, the limit and the way out. */
export class TooMuch extends GraphQLError {
  /** `found` is null where nobody counted to the end. */
  constructor(limit, found, most = limits[limit]) {
    const [code, what, wayOut] = refusals[limit];
    const much = found === null ? `more than ${most.toLocaleString("en")}` : found.toLocaleString("en");
    super(`This has ${much} ${what}; at most ${most.toLocaleString("en")} are answered. ${wayOut}`, {
      extensions: { code, limit: most, ...(found !== null && { found }), http: { status: 400 } },
    });
  }
}
//# sourceMappingURL=too-much.js.map
