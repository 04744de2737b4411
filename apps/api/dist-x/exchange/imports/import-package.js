import { signedIn } from "../../identity/identity.policy.js";
import { assign } from "../../identity/persons/assign.js";
import { personOf } from "../../identity/persons/person-of.js";
import { Membership } from "../../identity/memberships/membership.entity.js";
import { Rehearsed } from "../../kernel/refusal.js";
import { openPackage } from "./package/package-source.js";
import { PackageRefused, refusedFor } from "./package-refused.js";
import { initiativeExists, readPackage } from "./read-package.js";
import { writePackage } from "./write-package.js";
/**
 * Brings a data package in as a new initiative: all of it or, where it has a single fault, nothing (PackageRefused). Everything is
 * accepted as of now and recorded by the person importing. Source: docs/data-package.md.
 */
export const importPackage = async (unit, input) => {
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
export async function importInto(ctx, input) {
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
async function appoint(unit, { known }, { initiativeId, membershipIds }, personId) {
  const place = known.organisations.list.findIndex(({ roles }) => roles.includes("BACKBONE"));
  const membership = unit.db.create(Membership, { initiativeId, id: membershipIds[place] ?? "" });
  await assign(unit, membership, personId, ["BACKBONE_DIRECTOR"]);
}
function exists() {
  return new PackageRefused({ listed: [initiativeExists("of this name")], count: 1 });
}
//# sourceMappingURL=import-package.js.map
