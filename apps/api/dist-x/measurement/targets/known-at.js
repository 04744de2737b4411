import { parsePeriod } from "@keelson/domain/measurement/period";
/** The targets, or baselines, that held at an instant: one a period. */
export function knownAt(all, at) {
  return all.flatMap((row) => {
    const period = parsePeriod(row.period);
    const isInForce = row.openedAt <= at && (row.closedAt === null || row.closedAt > at);
    return period && isInForce ? [{ period, row }] : [];
  });
}
//# sourceMappingURL=known-at.js.map
