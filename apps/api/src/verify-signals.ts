import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { DataSource } from "typeorm";
import { doorOf } from "./door.ts";
import type { Actor } from "./kernel/actor.ts";
import { ownerOptions } from "./kernel/as-owner.ts";
import { Context } from "./kernel/context.ts";
import { nil } from "./kernel/node-id.ts";
import { entities } from "./modules.ts";
import { findConditions } from "./readiness/conditions/find-conditions.ts";
import type { Difference } from "./verify.ts";

const folder = fileURLToPath(new URL("../signals/", import.meta.url));

interface Reckoned {
  readonly initiative: string;
  readonly signal: string;
  readonly day: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Holds every signal of the five conditions, of every initiative and at every day that is told of, as the API answers it to somebody
 * who reads all of them, against a statement of SQL that was written apart from it (signals/). Both read one snapshot.
 */
export async function unequalSignals(ownerUrl: string): Promise<Difference[]> {
  const database = await new DataSource({
    type: "postgres",
    url: ownerUrl,
    schema: "keelson",
    entities: [...entities],
    installExtensions: false,
    extra: { max: 1, options: ownerOptions },
  }).initialize();
  try {
    const initiatives = await database.query<{ id: string }[]>("select id from initiative order by id");
    const ctx = new Context(doorOf(database), readerOf(initiatives.map(({ id }) => id)));
    try {
      const told: Reckoned[] = [];
      for (const { id } of initiatives) told.push(...toldOf(id, await ctx.ask(findConditions, id)));
      return differences(told, await ctx.ask(byHand, null));
    } finally {
      await ctx.end();
    }
  } finally {
    await database.destroy();
  }
}

/** Somebody who takes part in every initiative, and reads of it what is for all of its people. */
const readerOf = (initiativeIds: readonly string[]): Actor => ({
  personId: nil,
  name: "verify",
  email: "",
  isAdmin: false,
  scopes: ["READ"],
  expiresOn: null,
  reportLinkId: null,
  assignments: initiativeIds.map((initiativeId) => ({
    initiativeId,
    membershipId: nil,
    roles: ["STEERING_MEMBER"],
    membershipRoles: ["STEERING_COMMITTEE"],
    isSuspended: false,
  })),
});

const toldOf = (initiative: string, { panels, equity }: Awaited<ReturnType<typeof findConditions>>): Reckoned[] =>
  [...panels.flatMap(({ signals }) => signals), ...equity].flatMap(({ code, function: of, trend, ...now }) =>
    [now, ...(trend ?? [])].map(({ on, value, numerator, denominator }) => ({
      initiative,
      signal: of ? `${code} ${of}` : code,
      day: on,
      value,
      numerator: numerator === null ? null : Number(numerator),
      denominator: denominator === null ? null : Number(denominator),
    })),
  );

async function byHand(unit: { readonly rows: <Row>(sql: string) => Promise<Row[]> }): Promise<Reckoned[]> {
  const found: Reckoned[] = [];
  for (const file of (await readdir(folder)).toSorted())
    found.push(...(await unit.rows<Reckoned>(await readFile(path.join(folder, file), "utf8"))));
  return found;
}

function differences(told: readonly Reckoned[], should: readonly Reckoned[]): Difference[] {
  const keyOf = ({ initiative, signal, day }: Reckoned) => `${initiative} ${signal} ${day}`;
  const reckoned = new Map(should.map((row) => [keyOf(row), row]));
  const known = new Set(told.map(keyOf));
  return [
    ...told.flatMap((row) => {
      const other = reckoned.get(keyOf(row));
      return other && isEqual(row, other) ? [] : [{ there: row, should: other ?? null }];
    }),
    ...should.filter((row) => !known.has(keyOf(row))).map((row) => ({ there: null, should: row })),
  ].map(({ there, should: other }) => ({
    table: "signal",
    id: keyOf(there ?? other),
    fault: "is not what its rows say",
    there,
    should: other,
  }));
}

/** Two ways to divide may differ in the last digit, and in no other. */
const isEqual = (a: Reckoned, b: Reckoned): boolean =>
  (["value", "numerator", "denominator"] as const).every((name) => {
    const [one, other] = [a[name], b[name]];
    return one === null || other === null ? one === other : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  });
