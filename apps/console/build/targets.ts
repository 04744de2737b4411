/** What knows light-dark(): nothing is written out twice for older ones. */
export const targets = ["chrome123", "edge123", "firefox120", "safari17.5"];
