import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { limits } from "../documents/limits.js";
import { databaseFault } from "../database-faults.js";
/** Twenty of the largest operations in ten minutes: about a thirtieth of one processor for each token. */
export const allowanceLimits = {
  operation: limits.cost,
  windowSeconds: 600,
  signedIn: 2_000_000,
  address: 400_000,
};
export const payerOf = (kind, secret) => ({
  kind,
  key: createHash("sha256").update(secret).digest("base64url"),
});
const leasePart = 1 / 100;
const restMilliseconds = 1_000;
const leasesMax = 10_000;
/**
 * Allowances, shared by all processes and kept over restarts. Each process takes a hundredth of an allowance at a time from the database
 * and spends it in memory: a small question writes nothing, and nobody gets more than the limit, however many processes there are. What a
 * process took and had not spent when it ended is lost to its payer until the window ends.
 */
export function allowances(database, most) {
  const limiter = (kind) =>
    new RateLimiterPostgres({
      storeClient: database,
      storeType: "typeorm",
      schemaName: "traffic",
      tableName: "spent",
      tableCreated: true,
      keyPrefix: kind,
      points: most[kind],
      duration: most.windowSeconds,
    });
  const limiters = { signedIn: limiter("signedIn"), address: limiter("address") };
  const leases = new Map();
  const leaseOf = (name) => {
    const lease = leases.get(name);
    return lease && lease.until > Date.now() ? lease : null;
  };
  /** Takes points from the database; gives them back where they were not all there. */
  const take = async ({ kind, key }, points) => {
    const told = await limiters[kind].consume(key, points).catch((error) => {
      if (error instanceof RateLimiterRes) return error;
      throw databaseFault(error) ?? error;
    });
    const isTaken = told.consumedPoints <= most[kind];
    if (!isTaken) await limiters[kind].reward(key, points);
    const name = kind + key;
    const held = leaseOf(name);
    if (!held && leases.size >= leasesMax) forgetOld(leases);
    leases.set(name, {
      left: (held?.left ?? 0) + (isTaken ? points : 0),
      rest: isTaken ? told.remainingPoints : Math.max(0, most[kind] - told.consumedPoints + points),
      until: held?.until ?? Date.now() + told.msBeforeNext,
      restUntil: Date.now() + restMilliseconds,
    });
    return isTaken;
  };
  return async (payer, cost) => {
    const limit = most[payer.kind];
    const name = payer.kind + payer.key;
    const balance = (isEnough) => {
      const lease = leaseOf(name);
      const remaining = lease ? lease.left + lease.rest : limit;
      return { isEnough, limit, remaining, resetAt: new Date(lease?.until ?? Date.now()) };
    };
    for (;;) {
      const lease = leaseOf(name);
      if (lease && lease.left >= cost) {
        lease.left -= cost;
        return balance(true);
      }
      const missing = cost - (lease?.left ?? 0);
      // whoever goes on asking with nothing left does not reach the database every time
      if (lease && missing > lease.rest && lease.restUntil > Date.now()) return balance(false);
      const usual = Math.max(missing, Math.ceil(limit * leasePart));
      if (!(await take(payer, usual)) && (usual === missing || !(await take(payer, missing)))) return balance(false);
    }
  };
}
function forgetOld(leases) {
  for (const [name, { until }] of leases) if (until <= Date.now()) leases.delete(name);
  if (leases.size >= leasesMax) leases.clear();
}
//# sourceMappingURL=allowance.js.map
