/// <reference types="vite/client" />
import type { Context, Unit } from "../../src/kernel/context.ts";
import { lists, loaderKeys, loaders, notLoaders, type Principal } from "./expectations.ts";
import type { Ground } from "./checks.ts";
import { asking, type Mode } from "./modes.ts";

/** What every find-*.ts exports: the lists and loaders through which rows are reached. */
const found = import.meta.glob<Record<string, unknown>>(["../../src/**/find-*.ts", "!**/*.test.ts"], { eager: true });
const exported = new Map<string, unknown>(
  Object.entries(found)
    .flatMap(([, module]) => Object.entries(module))
    .filter(([, value]) => typeof value === "function"),
);

export function missingLoaders(): string[] {
  const known = [...[...loaders.keys()].map(nameOf), ...notLoaders];
  return [
    ...[...exported.keys()].filter((name) => !known.includes(name)).map((name) => `the loader ${name} has no row`),
    ...known.filter((name) => !exported.has(name)).map((name) => `the row ${name} has no loader`),
    ...[...loaders.keys()].filter((name) => !(name in loaderKeys)).map((name) => `the loader ${name} has no key`),
  ];
}

/** A loader may have a row for each kind of key: `valuesOf, a draft`. */
const nameOf = (row: string): string => row.split(",")[0]!;

/** What a principal is given by every loader that is handed the keys of the home initiative's rows, however they came by them. */
export async function loaderFindings({ world, sandbox }: Ground, mode: Mode, who: Principal): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, row] of loaders) {
    const load = exported.get(nameOf(name)) as (unit: Unit | Context, ...keys: readonly unknown[]) => Promise<unknown>;
    const keys = loaderKeys[name]!(world);
    const given = await sandbox.undone(mode.login, async () => {
      const ctx: Context = asking(sandbox, world, mode, world.actors[who]);
      try {
        if (lists.includes(nameOf(name))) return await load(ctx, ...keys);
        return await ctx.ask((unit) => load(unit, ...keys), null);
      } catch (error) {
        if (error instanceof Error && "extensions" in error) return null; // not found, like nothing
        throw error;
      } finally {
        await ctx.end();
      }
    });
    if (isSomething(given) !== (row[who] !== "-"))
      findings.push(`${mode.name}: ${who} is ${isSomething(given) ? "" : "not "}given rows by ${name}`);
  }
  return findings;
}

/** A row anywhere: not null, no empty list, page or map, and no counts or figures that are all zero or null. */
function isSomething(given: unknown): boolean {
  if (given === null || given === undefined) return false;
  if (Array.isArray(given)) return given.some(isSomething);
  if (given instanceof Map) return given.size > 0;
  if (given instanceof Date) return true;
  if (typeof given !== "object") return given !== 0;
  if ("nodes" in given) return isSomething(given.nodes);
  return Object.values(given).some((value) => value !== null && value !== 0);
}
