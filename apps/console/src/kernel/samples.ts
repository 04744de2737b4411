/** The initiatives that come with Keelson to be looked at, by their slugs: what first run opens, an invented town. */
export const inventedSample = "riverbend";
/** Beside it, real published data, with an invented backbone and invented people. */
export const realSample = "childrens-outcomes-england";
