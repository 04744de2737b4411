import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Balance } from "./allowance.ts";

/** Whoever asks has used up what may be asked for in a window. Says how long to wait. */
export class RateLimited extends GraphQLError {
  constructor(cost: number, { limit, remaining, resetAt }: Balance) {
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

export const secondsUntil = (instant: Date): number => Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1_000));
