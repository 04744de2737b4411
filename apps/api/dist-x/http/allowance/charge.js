import { costOf } from "../documents/cost-of.js";
import { TooMuch } from "../documents/too-much.js";
import { RateLimited, secondsUntil } from "./rate-limited.js";
/** What a document costs that could not be run. */
const costOfReading = 1;
/**
 * Reckons what an operation costs and takes it from its payer's allowance, before it runs; refuses it where it is more than anybody
 * may ask for at once (TooMuch) or than is left (RateLimited). Every answer tells the cost and what is left.
 */
export const charge = (spend, { operation: most }) => ({
  requestDidStart: async () => {
    let requested = costOfReading;
    let balance = null;
    return {
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        // several operations and no name: execution tells which to choose
        if (!operation) return;
        requested = costOf(schema, document, operation, request.variables ?? {});
        contextValue.operation.cost = requested;
        if (requested > most) throw new TooMuch("cost", requested, most);
        balance = await spend(contextValue.payer, requested);
        if (!balance.isEnough) throw new RateLimited(requested, balance);
      },
      willSendResponse: async ({ response, contextValue }) => {
        // where even that cannot be written down, the answer has told why
        balance ??= await spend(contextValue.payer, costOfReading).catch(() => null);
        if (!balance) return;
        const { limit, remaining, resetAt } = balance;
        response.http.headers.set("ratelimit-limit", String(limit));
        response.http.headers.set("ratelimit-remaining", String(remaining));
        response.http.headers.set("ratelimit-reset", String(secondsUntil(resetAt)));
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        const cost = { requested, limit, remaining, resetAt: resetAt.toISOString() };
        singleResult.extensions = { ...singleResult.extensions, cost };
      },
    };
  },
});
//# sourceMappingURL=charge.js.map
