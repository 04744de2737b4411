import { GraphQLError } from "graphql";
import { checkDocument } from "./check-document.js";
/**
 * Refuses what is too large to be worth reading, before anybody asks who sends it: nothing of it has reached the database. Anything else
 * that is wrong with a request is left to whoever reads it next.
 */
export function checkRequest(body, query) {
  if (Array.isArray(body))
    throw new GraphQLError("Send one operation in a request. Several queries may be fields of one.", {
      extensions: { code: "BAD_REQUEST", http: { status: 400 } },
    });
  for (const sent of [body, query]) {
    const text = typeof sent === "object" && sent !== null && "query" in sent ? sent.query : null;
    if (typeof text === "string") checkDocument(text);
  }
}
//# sourceMappingURL=check-request.js.map
