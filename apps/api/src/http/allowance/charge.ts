import type { ApolloServerPlugin } from "@apollo/server";
import { costOf } from "../documents/cost-of.ts";
import { TooMuch } from "../documents/too-much.ts";
import type { HttpContext } from "../http-context.ts";
import type { AllowanceLimits, Balance, Spend } from "./allowance.ts";
import { RateLimited, secondsUntil } from "./rate-limited.ts";

/** What a document costs that could not be run. */
const costOfReading = 1;

/**
 * Reckons what an operation costs and takes it from its payer's allowance, before it runs; refuses it where it is more than anybody
 * may ask for at once (TooMuch) or than is left (RateLimited). Every answer tells the cost and what is left.
 */
export const charge = (spend: Spend, { operation: most }: AllowanceLimits): ApolloServerPlugin<HttpContext> => ({
  requestDidStart: async () => {
    let requested = costOfReading;
    let balance: Balance | null = null;
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
