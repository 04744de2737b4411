import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
/** Whoever asks has used up what may be asked for in a window. Says how long to wait. */
export class RateLimited extends GraphQLError {
  constructor(cost, { limit, remaining, resetAt }) {
    const seconds = secondsUntil(resetAt);
    super(
      `This costs ${cost.toLocaleString("en")} points, and ${remaining.toLocaleString("en")} of ${limit.toLocaleString("en")} are left. Wait ${seconds} seconds, or ask for less.`,
      {
        extensions: {
          code: "RATE_LIMITED",
          retryAfter: seconds,
          http: { status: 429, headers: new HeaderMap([["retry-after", String(seconds)]]) },
        },
      },
    );
  }
}
export const secondsUntil = (instant) => Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1_000));
//# sourceMappingURL=rate-limited.js.map
