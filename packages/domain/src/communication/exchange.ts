/** What peers ask and tell each other: docs/methodology.md 4.12. */
export const exchangeKinds = ["QUESTION", "TIP", "RESOURCE", "FAILURE_STORY", "OFFER"] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];

/**
 * For whom it is, from the fewest to the most: whoever takes part but for those who fund; whoever takes part; whoever takes part, and it may be
 * passed on.
 */
export const exchangeAudiences = ["PEERS_ONLY", "PARTNERS", "PUBLIC"] as const;
export type ExchangeAudience = (typeof exchangeAudiences)[number];

/** What was said to some may be shown to fewer, and never to more: the answers are others' words. */
export const isNotWider = (before: ExchangeAudience, after: ExchangeAudience): boolean =>
  exchangeAudiences.indexOf(after) <= exchangeAudiences.indexOf(before);
