import { signedIn } from "../../identity/identity.policy.ts";
import { assign } from "../../identity/persons/assign.ts";
import { personOf } from "../../identity/persons/person-of.ts";
import type { Context, Unit, Work } from "../../kernel/context.ts";
import { Rehearsed } from "../../kernel/refusal.ts";
import { openPackage } from "./package/package-source.ts";
import { PackageRefused, refusedFor } from "./package-refused.ts";
import type { Progress } from "./progress.ts";
import { initiativeExists, readPackage, type ReadPackage } from "./read-package.ts";
import { writePackage, type Counts } from "./write-package.ts";
import type { Written } from "./written.ts";

export interface ImportInput {
  /** A folder, or a zip of one. */
  readonly source: string;
  /** Does everything and keeps nothing. */
  readonly dryRun: boolean;
  /** Who becomes backbone director; an unknown address gets a person. */
  readonly backboneEmail?: string | null;
  /** Whether the public reads it at once. A package never says so: whoever is given a copy is not to publish it unawares. */
  readonly publicPageEnabled?: boolean;
  readonly onProgress?: Progress;
}

/** What an import brought in. */
export interface Imported extends Counts {
  readonly initiativeId: string;
  readonly slug: string;
  readonly sha256: string;
  /** The rows of measurements.csv. */
  readonly rows: number;
}

/**
 * Brings a data package in as a new initiative: all of it or, where it has a single fault, nothing (PackageRefused). Everything is
 * accepted as of now and recorded by the person importing. Source: docs/data-package.md.
 */
export const importPackage: Work<ImportInput, { imported: Imported | null }> = async (unit, input) => {
  const { personId } = signedIn(unit.actor, "MANAGE");
  const tell = input.onProgress ?? (() => undefined);
  const email = input.backboneEmail ?? null;
  // an address that is none is told before the long work
  const director = email === null ? null : await personOf(unit, email, null);
  const source = await openPackage(input.source);
  try {
    const read = await readPackage(unit, source, { backbone: director !== null }, tell);
    const { initiative, written, counts } = await writePackage(unit, read, { personId, ...input }, tell);
    if (director) await appoint(unit, read, written, director.id);
    const sha256 = source.sha256();
    unit.because(`package ${initiative.slug}, SHA-256 ${sha256}`);
    const imported = { initiativeId: initiative.id, slug: initiative.slug, sha256, rows: read.rows, ...counts };
    if (input.dryRun) throw new Rehearsed({ imported });
    return { imported };
  } finally {
    await source.close();
  }
};

/** Imports through the door. Throws PackageRefused with every fault; a dry run answers what would have been imported. */
export async function importInto(ctx: Context, input: ImportInput): Promise<Imported> {
  const { imported, problems } = await ctx.run(importPackage, input, { imported: null });
  if (imported) return imported;
  const [problem] = problems;
  // of two imports of one package at once, the second finds that the first has committed
  if (problem?.code === "SLUG_TAKEN" || problem?.code === "CONFLICT") throw exists();
  throw refusedFor(
    problem?.path[0] ?? input.source,
    problem?.code ?? "REFUSED",
    problem?.message ?? "The import was refused.",
  );
}

async function appoint(
  unit: Unit,
  { known }: ReadPackage,
  { initiativeId, membershipIds }: Written,
  personId: string,
): Promise<void> {
  const place = known.organisations.list.findIndex(({ roles }) => roles.includes("BACKBONE"));
  const { roles } = known.organisations.list[place] ?? { roles: [] };
  await assign(unit, { initiativeId, id: membershipIds[place] ?? "", roles }, personId, ["BACKBONE_DIRECTOR"]);
}

function exists(): PackageRefused {
  return new PackageRefused({ listed: [initiativeExists("of this name")], count: 1 });
}
