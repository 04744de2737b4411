import { parseArgs } from "node:util";
import { tokenScopes, type TokenScope } from "@keelson/domain/identity/roles";
import { coveredTables } from "./audit/unwritten-rows.ts";
import { configuration, secretOf } from "./configuration.ts";
import { exportBankInto, type ExportBankInput } from "./exchange/banks/export-bank.ts";
import { importBankFrom, type ImportBankInput } from "./exchange/banks/import-bank-file.ts";
import { importInto, type ImportInput } from "./exchange/imports/import-package.ts";
import { PackageRefused } from "./exchange/imports/package-refused.ts";
import { appointAdministrator } from "./identity/persons/appoint-administrator.ts";
import { exportFrom } from "./exchange/exports/export-package.ts";
import { findInitiativeId } from "./exchange/exports/find-initiative-id.ts";
import { progressBar } from "./exchange/progress-bar.ts";
import { createPerson } from "./identity/persons/create-person.ts";
import { findActorByEmail, keelsonItself } from "./identity/persons/find-actor-by-email.ts";
import { createApiToken } from "./identity/tokens/create-api-token.ts";
import { openKeelson, type Keelson } from "./keelson.ts";
import { asOwner } from "./kernel/as-owner.ts";
import { storeOf } from "./kernel/file-store.ts";
import type { Context } from "./kernel/context.ts";
import { keptSecret } from "./kernel/secret.ts";
import { nobody } from "./kernel/local-context.ts";
import { Refused } from "./kernel/refusal.ts";
import { chainHeads, recomputedTables, verify, type OnVerdict } from "./verify.ts";

/** A wrong call of the command line: told as it is, with the usage. */
class Misuse extends Error {}

type Verb = (keelson: Keelson, args: readonly string[]) => Promise<number>;

const usage = `keelson <verb>
  migrate                                    brings the database to this version
  import <folder|zip> [--dry-run] [--backbone EMAIL]
  export <slug> <folder|zip>                 writes all that counts as a data package
  create-admin --email EMAIL [--name NAME]   makes a person an administrator, who can found an initiative
  token --email EMAIL [--scopes READ,REPORT,MANAGE] [--expires YYYY-MM-DD] [--name NAME]
  link --email EMAIL                         prints a link that signs a browser in, once, within an hour
  bank import <file> [--dry-run]             takes in a question bank's next version, or translations of one
  bank export <file> [--version N]           writes a version of the question bank: the newest, or N
  verify [--tables]                          recomputes all that is kept and names every difference; --tables: what is covered`;

const verbs: Readonly<Record<string, Verb>> = {
  migrate: async () => 0, // opening has migrated

  import: async (keelson, args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "dry-run": { type: "boolean", default: false }, backbone: { type: "string" } },
    });
    const [path, ...others] = positionals;
    if (!path || others.length > 0) throw new Misuse("import takes one folder or zip.");
    return importAt(keelson, { source: path, dryRun: values["dry-run"], backboneEmail: values.backbone ?? null });
  },

  export: async (keelson, args) => {
    const [slug, path, ...others] = parseArgs({ args: [...args], allowPositionals: true }).positionals;
    if (!slug || !path || others.length > 0) throw new Misuse("export takes a slug and one folder or zip.");
    return exportTo(keelson, slug, path);
  },

  "create-admin": async (keelson, args) => {
    const { values } = parseArgs({ args: [...args], options: { email: { type: "string" }, name: { type: "string" } } });
    if (!values.email) throw new Misuse("create-admin needs --email.");
    const input = { email: values.email, name: values.name ?? null };
    const { id, problems } = await keelson.actAs(keelsonItself).run(createPerson, input, { id: null });
    if (id !== null) await appointAdministrator(keelson.ownerUrl, id);
    return told(problems);
  },

  token: async (keelson, args) => {
    const options = {
      email: { type: "string" },
      scopes: { type: "string" },
      expires: { type: "string" },
      name: { type: "string" },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (!values.email) throw new Misuse("token needs --email.");
    const actor = await findActorByEmail(keelson.ownerUrl, values.email);
    if (!actor) throw new Misuse(unknownAddress(values.email));
    const input = {
      name: values.name ?? "made at the terminal",
      scopes: (values.scopes ?? "READ").split(",").map(scopeOf),
      expiresOn: values.expires ?? null,
    };
    const { secret, problems } = await keelson.actAs(actor).run(createApiToken, input, { secret: null, token: null });
    if (secret) console.log(secret);
    return told(problems);
  },

  link: async (keelson, args) => {
    const { values } = parseArgs({ args: [...args], options: { email: { type: "string" } } });
    if (!values.email) throw new Misuse("link needs --email.");
    const actor = await findActorByEmail(keelson.ownerUrl, values.email);
    if (!actor) throw new Misuse(unknownAddress(values.email));
    const settings = configuration(process.env);
    // the other verbs need none of it
    const { openSignIn } = await import("./identity/sign-in/sign-in.ts");
    const signIn = openSignIn({
      ownerUrl: keelson.ownerUrl,
      secret: secretOf(settings) ?? (await keptSecret(settings.dataDirectory)),
      publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
      askForMail: async () => undefined,
    });
    console.log(await signIn.linkFor(actor.email, 60 * 60));
    await signIn.close();
    return 0;
  },

  bank: async (keelson, args) => {
    const options = { "dry-run": { type: "boolean", default: false }, version: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [verb, path, ...others] = positionals;
    if (!path || others.length > 0 || (verb !== "import" && verb !== "export"))
      throw new Misuse("bank takes import or export, and one file.");
    const ctx = keelson.actAs(keelsonItself);
    return verb === "import"
      ? importBankAt(ctx, { path, dryRun: values["dry-run"] })
      : exportBankTo(ctx, { path, version: values.version ?? null });
  },

  verify: async (keelson, args) => {
    const { values } = parseArgs({ args: [...args], options: { tables: { type: "boolean", default: false } } });
    return values.tables ? tellCovered(keelson) : tellVerdicts(keelson);
  },
};

/** So many differences of one promise are told in full; how many there are is told in any case. */
const toldMax = 100;

/** Each promise as soon as it has been held: that is the progress, and where it stands still, which one takes long. */
async function tellVerdicts(keelson: Keelson): Promise<number> {
  let place = 0;
  const store = await storeOf(configuration(process.env));
  if (!store) console.log("nothing can be written in KEELSON_DATA_DIR: no files are taken in, and none are verified");
  const onVerdict: OnVerdict = ({ promise, broken }, count) => {
    place += 1;
    const verdict = broken.length === 0 ? "kept" : `BROKEN in ${broken.length} rows`;
    console.log(`${place}/${count} ${promise}: ${verdict}`);
    for (const { table, id, fault, there, should } of broken.slice(0, toldMax))
      console.log(
        `  ${table} ${id} ${fault}\n    there: ${JSON.stringify(there)}\n    should be: ${JSON.stringify(should)}`,
      );
    if (broken.length > toldMax) console.log(`  and ${broken.length - toldMax} more`);
  };
  const verdicts = await verify(keelson.ownerUrl, onVerdict, store);
  for (const { initiative, links, head } of await asOwner(keelson.ownerUrl, chainHeads))
    console.log(`audit chain ${initiative}: ${links} links, head ${head}`);
  const broken = verdicts.filter((verdict) => verdict.broken.length > 0);
  console.log(
    broken.length === 0
      ? `All ${verdicts.length} promises are kept.`
      : `${broken.length} of ${verdicts.length} promises are broken. docs/verification.md says what to do.`,
  );
  return broken.length === 0 ? 0 : 1;
}

/** Which tables are held row by row against what was written of them, and which of their columns are not. */
async function tellCovered(keelson: Keelson): Promise<number> {
  for (const { table, uncovered } of await asOwner(keelson.ownerUrl, coveredTables))
    console.log(`${table}${uncovered.length === 0 ? "" : `, but for ${uncovered.join(", ")}`}`);
  for (const table of recomputedTables) console.log(`${table} (recomputed)`);
  return 0;
}

/** Imports with a progress bar; faults go to standard error, one a line. */
async function importAt(keelson: Keelson, input: ImportInput): Promise<number> {
  const bar = progressBar();
  try {
    const { slug, rows, sha256 } = await importInto(keelson.actAs(keelsonItself), { ...input, onProgress: bar.tell });
    console.log(`${input.dryRun ? "Would import" : "Imported"} ${slug}: ${rows} rows, package SHA-256 ${sha256}`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    bar.stop();
  }
}

/** Faults go to standard error, one a line; what changed is told in a line. */
async function importBankAt(ctx: Context, input: ImportBankInput): Promise<number> {
  try {
    console.log(await importBankFrom(ctx, input));
    return 0;
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function exportBankTo(ctx: Context, input: ExportBankInput): Promise<number> {
  try {
    console.log(await exportBankInto(ctx, input));
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return told(error.problems);
  } finally {
    await ctx.end();
  }
}

const unknownAddress = (email: string) =>
  `Nobody here has the address ${email}; create-admin or an invitation makes a person known.`;

/** Exports as Keelson itself, with a progress bar, reading the one initiative and no other. */
async function exportTo(keelson: Keelson, slug: string, path: string): Promise<number> {
  const initiativeId = await findInitiativeId(keelson.ownerUrl, slug);
  if (initiativeId === null)
    return told([{ code: "INITIATIVE_NOT_FOUND", message: `There is no initiative ${slug} here.` }]);
  const bar = progressBar();
  try {
    const ctx = keelson.actWith({ ...nobody, imports: [initiativeId] });
    const { rows, sha256 } = await exportFrom(ctx, { initiativeId, path, onProgress: bar.tell });
    console.log(`Exported ${slug}: ${rows} rows, package SHA-256 ${sha256}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return told(error.problems);
  } finally {
    bar.stop();
  }
}

function scopeOf(text: string): TokenScope {
  const scope = tokenScopes.find((known) => known === text.trim());
  if (!scope) throw new Misuse(`${text} is no scope; there are ${tokenScopes.join(", ")}.`);
  return scope;
}

/** Problems go to standard error, as a person reads them; gives the exit code. */
function told(problems: readonly { code: string; message: string }[]): number {
  for (const { code, message } of problems) console.error(`${code} ${message}`);
  return problems.length === 0 ? 0 : 1;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const verb = verbs[name ?? ""];
  if (!verb) throw new Misuse(name ? `There is no verb ${name}.` : "Say what to do.");
  const keelson = await openKeelson(configuration(process.env));
  try {
    return await verb(keelson, args);
  } finally {
    await keelson.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isMisuse = error instanceof Misuse || (error instanceof TypeError && "code" in error);
  console.error(isMisuse ? `${error.message}\n\n${usage}` : error);
  process.exitCode = isMisuse ? 2 : 1;
}
