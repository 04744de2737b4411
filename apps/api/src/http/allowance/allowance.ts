import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { DataSource } from "typeorm";
import { limits } from "../documents/limits.ts";
import { databaseFault } from "../database-faults.ts";

/** How much may be asked for, in points of cost. */
export interface AllowanceLimits {
  /** By one operation. */
  readonly operation: number;
  readonly windowSeconds: number;
  /** In a window, by each token, and by each session. */
  readonly signedIn: number;
  /** In a window, by each network address that comes without either. */
  readonly address: number;
}

/** Twenty of the largest operations in ten minutes: about a thirtieth of one processor for each token. */
export const allowanceLimits: AllowanceLimits = {
  operation: limits.cost,
  windowSeconds: 600,
  signedIn: 2_000_000,
  address: 400_000,
};

/** Who pays for an operation: a digest, so that no secret and no address of anybody is kept to count by. */
export interface Payer {
  readonly kind: "signedIn" | "address";
  readonly key: string;
}

export const payerOf = (kind: Payer["kind"], secret: string): Payer => ({
  kind,
  key: createHash("sha256").update(secret).digest("base64url"),
});

/** What somebody may still ask for until the window ends. */
export interface Balance {
  readonly isEnough: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: Date;
}

/** Takes what an operation costs from its payer's allowance, or nothing where it is not enough. */
export type Spend = (payer: Payer, cost: number) => Promise<Balance>;

/** A part of the allowance that this process took from the database and has not spent yet. */
interface Lease {
  left: number;
  /** Of the rest, as the database told last. */
  rest: number;
  readonly until: number;
  /** Until then the rest is believed to be no more. */
  restUntil: number;
}

const leasePart = 1 / 100;
const restMilliseconds = 1_000;
const leasesMax = 10_000;

/**
 * Allowances, shared by all processes and kept over restarts. Each process takes a hundredth of an allowance at a time from the database
 * and spends it in memory: a small question writes nothing, and nobody gets more than the limit, however many processes there are. What a
 * process took and had not spent when it ended is lost to its payer until the window ends.
 */
export function allowances(database: DataSource, most: AllowanceLimits): Spend {
  const limiter = (kind: Payer["kind"]) =>
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
  const leases = new Map<string, Lease>();

  const leaseOf = (name: string): Lease | null => {
    const lease = leases.get(name);
    return lease && lease.until > Date.now() ? lease : null;
  };
  /** Takes points from the database; gives them back where they were not all there. */
  const take = async ({ kind, key }: Payer, points: number): Promise<boolean> => {
    const told = await limiters[kind].consume(key, points).catch((error: unknown) => {
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
    const balance = (isEnough: boolean): Balance => {
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

function forgetOld(leases: Map<string, Lease>) {
  for (const [name, { until }] of leases) if (until <= Date.now()) leases.delete(name);
  if (leases.size >= leasesMax) leases.clear();
}
