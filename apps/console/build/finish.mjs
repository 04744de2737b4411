import { createHash } from "node:crypto";
import { readFile, writeFile, readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";

// What follows the bundling: the documents of all entries in one list, the worker that keeps a partner's page, what is sent compressed, and how large a
// first visit is.

const here = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const kilobyte = 1_000;
/** Of JavaScript and styles, gzipped: docs/decisions/0019. */
const budgets = { partner: 130 * kilobyte, staff: 260 * kilobyte };
/** Of the public pages, which run nothing: their styles. */
const publicBudget = 100 * kilobyte;
/** What an entry's first lines import without waiting for it, and no screen is shown before: build/first-files.ts. */
const afterBegin = { partner: null, staff: "src/staff/show.tsx" };
/** What any screen may add to that when somebody first goes there. */
const screenBudget = 60 * kilobyte;

await writeDocuments();
await hearPublicPages();
await writeWorker();
const sizes = await compress();
await weigh(sizes);
await expectOwnDocuments();

async function writeDocuments() {
  const lists = await Promise.all(
    ["src", "src/partner", "src/public"].map(async (folder) =>
      JSON.parse(await readFile(here(`${folder}/gql/persisted-documents.json`), "utf8")),
    ),
  );
  const documents = Object.entries(Object.assign({}, ...lists)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [hash, text] of documents)
    if (createHash("sha256").update(text).digest("hex") !== hash) throw new Error(`${hash} is not the hash of ${text}`);
  await writeFile(here("dist/documents.json"), `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`);
}

/** The service worker, with the list of what it keeps: all of the partner's entry, in every language that anybody speaks. */
async function writeWorker() {
  const manifest = JSON.parse(await readFile(here("dist/manifest.json"), "utf8"));
  const languages = Object.keys(manifest).filter((name) => /^src\/partner\/messages\/(?!en-XA)/.test(name));
  const screens = screensOf(manifest, "partner.html");
  const files = new Set(["partner.html", ...screens, ...languages].flatMap((name) => [...filesOf(manifest, name)]));
  const page = await readFile(here("dist/partner.html"), "utf8");
  for (const [, asset] of page.matchAll(/(?:href|src)="\/(assets\/[^"]+)"/g)) files.add(asset);
  const revision = createHash("sha256").update(page).digest("hex");
  const precached = [
    { url: "/partner.html", revision },
    ...[...files].toSorted().map((file) => ({ url: `/${file}`, revision: null })),
  ];
  await build({
    configFile: false,
    logLevel: "warn",
    define: { precached: JSON.stringify(precached), "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: here("dist"),
      emptyOutDir: false,
      // as a classic script: not every browser that we build for takes a worker that is a module
      rolldownOptions: { input: here("worker/worker.ts"), output: { format: "iife", entryFileNames: "sw.js" } },
    },
  });
}

/** What the public pages say stands in their own catalogues, though some of it is said by components of the staff's screens. */
async function hearPublicPages() {
  const code = await readFile(here("dist/public.mjs"), "utf8");
  const said = new Set([...code.matchAll(/\bid: "([\w+/-]{6})"/g)].map(([, id]) => id));
  const missing = [...said].filter((id) => !code.includes(`\\"${id}\\":[`));
  if (said.size === 0 || missing.length > 0)
    throw new Error(
      `The public pages say what is in none of their catalogues (lingui.config.ts): ${missing.join(", ")}`,
    );
}

async function compress() {
  const sizes = new Map();
  for (const name of await readdir(here("dist/assets"))) {
    if (!/\.(?:js|css|svg)$/.test(name)) continue;
    const file = here(`dist/assets/${name}`);
    const content = await readFile(file);
    const zipped = await promisify(gzip)(content, { level: 9 });
    await writeFile(`${file}.gz`, zipped);
    await writeFile(
      `${file}.br`,
      await promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
    );
    sizes.set(path.posix.join("assets", name), zipped.length);
  }
  return sizes;
}

async function weigh(sizes) {
  const manifest = JSON.parse(await readFile(here("dist/manifest.json"), "utf8"));
  const sizeOf = (files) => [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);
  const complaints = [];
  const worn = sizeOf(await publicStyles());
  console.log(`public   ${told(worn)} of ${told(publicBudget)} KB gzipped`);
  if (worn > publicBudget) complaints.push(`public is ${told(worn)} KB; it may be ${told(publicBudget)}.`);
  for (const [entry, budget] of Object.entries(budgets)) {
    // nobody reads anything before the messages of a language are there
    const begun = filesOf(manifest, `${entry}.html`);
    const first = afterBegin[entry] ? filesOf(manifest, afterBegin[entry], begun) : begun;
    const languages = Object.keys(manifest)
      .filter((name) => name.startsWith(`src/${entry}/messages/`))
      .map((name) => sizeOf(filesOf(manifest, name)));
    const size = sizeOf(first) + Math.max(...languages);
    console.log(`${entry.padEnd(8)} ${told(size)} of ${told(budget)} KB gzipped, with its longest language`);
    if (size > budget) complaints.push(`${entry} is ${told(size)} KB; it may be ${told(budget)}.`);
    for (const screen of screensOf(manifest, `${entry}.html`)) {
      if (screen === afterBegin[entry]) continue;
      const added = sizeOf([...filesOf(manifest, screen)].filter((file) => !first.has(file)));
      if (added > screenBudget) complaints.push(`${screen} adds ${told(added)} KB; it may add ${told(screenBudget)}.`);
    }
  }
  if (complaints.length > 0) throw new Error(complaints.join("\n"));
}

/** Every screen has the documents it asks, and none a list of all: there they would stand as they are written. */
async function expectOwnDocuments() {
  for (const name of await readdir(here("dist/assets"))) {
    if (!name.endsWith(".js")) continue;
    const code = await readFile(here(`dist/assets/${name}`), "utf8");
    const [, text] = /\\n {2}((?:query|mutation|subscription|fragment) \w+)/.exec(code) ?? [];
    if (text) throw new Error(`${name} has the text of “${text}”: build/macros.ts has left a graphql(…) as it was.`);
  }
}

/** What the public pages wear. A script among it would be one that nobody asked for. */
async function publicStyles() {
  const manifest = JSON.parse(await readFile(here("dist/public-manifest.json"), "utf8"));
  return Object.values(manifest).flatMap(({ file, css = [] }) =>
    [file, ...css].filter((name) => name.endsWith(".css")),
  );
}

/** Every file that a browser loads for one of them before it can go on. */
function filesOf(manifest, name, found = new Set(), seen = new Set()) {
  if (seen.has(name)) return found;
  seen.add(name);
  const { file, css = [], imports = [] } = manifest[name];
  for (const one of [file, ...css]) found.add(one);
  for (const imported of imports) filesOf(manifest, imported, found, seen);
  return found;
}

/** What an entry loads only when somebody goes there, messages aside. */
function screensOf(manifest, entry) {
  const seen = new Set();
  const screens = new Set();
  const walk = (name) => {
    if (seen.has(name)) return;
    seen.add(name);
    const { imports = [], dynamicImports = [] } = manifest[name];
    for (const screen of dynamicImports) {
      if (!screen.endsWith(".po")) screens.add(screen);
      walk(screen);
    }
    for (const imported of imports) walk(imported);
  };
  walk(entry);
  return screens;
}

function told(bytes) {
  return (bytes / kilobyte).toFixed(1);
}
