import { networkOf } from "../identity/sign-in/attempts.js";
import { findActor } from "../identity/tokens/find-actor.js";
import { ForeignOrigin } from "../kernel/refusal.js";
import { payerOf } from "./allowance/allowance.js";
import { databaseFault } from "./database-faults.js";
import { bringsDocument, UntrustedDocument } from "./documents/trusted-documents.js";
/**
 * Who is asking: the owner of the API token, or else of the session. A browser sends its session along with whatever page asks, so
 * a session counts only where the page is ours, and only for what our pages ask.
 */
export async function whoAsks(
  database,
  signIn,
  { headers, ip, body, query },
  { isFresh = true, onLook = () => undefined } = {},
) {
  try {
    if (headers.authorization !== undefined) {
      onLook();
      const actor = await findActor(database, headers.authorization);
      // the secret alone: "bearer" may be written in many ways
      return { actor, payer: payerOf("signedIn", `token ${headers.authorization.split(" ").at(-1)}`) };
    }
    const address = payerOf("address", networkOf(ip));
    const session = signIn.sessionTokenOf(headers.cookie);
    if (session === null) return { actor: null, payer: address };
    // a browser says the origin of whatever may change something, and of everything else whether it comes from the same site
    const isOurs =
      headers.origin === undefined ? headers["sec-fetch-site"] === "same-origin" : headers.origin === signIn.origin;
    if (!isOurs) throw new ForeignOrigin();
    if (bringsDocument(body, query)) throw new UntrustedDocument();
    onLook();
    const actor = await findActor(database, undefined, session, isFresh);
    return { actor, payer: actor ? payerOf("signedIn", `session ${session}`) : address };
  } catch (error) {
    throw databaseFault(error) ?? error;
  }
}
//# sourceMappingURL=who-asks.js.map
