import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

const folder = new URL("../../lighthouse/", import.meta.url);

/** Of 100 each. */
export interface Scores {
  readonly performance: number;
  readonly accessibility: number;
  readonly "best-practices": number;
  readonly seo: number;
}

interface Lighthouse {
  readonly default: (
    url: string,
    flags: object,
  ) => Promise<
    { readonly lhr: { readonly categories: Record<keyof Scores, { readonly score: number | null }> } } | undefined
  >;
}

/** Lighthouse's scores of a page on a phone, by the browser that listens at a port; as whoever a cookie says. */
export async function score(url: string, port: number, cookie: string | null): Promise<Scores> {
  const { default: lighthouse } = await load();
  const flags = {
    port,
    logLevel: "error",
    onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
    ...(cookie !== null && { extraHeaders: { Cookie: cookie } }),
  };
  const result = await lighthouse(url, flags);
  if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
  const of = (name: keyof Scores) => Math.round((result.lhr.categories[name].score ?? 0) * 100);
  return {
    performance: of("performance"),
    accessibility: of("accessibility"),
    "best-practices": of("best-practices"),
    seo: of("seo"),
  };
}

/** It is not among what everybody installs: a quarter of a gigabyte, for this alone. What it consists of is in a lock file of its own. */
async function load(): Promise<Lighthouse> {
  const entry = new URL("node_modules/lighthouse/core/index.js", folder);
  if (!existsSync(entry)) await promisify(execFile)("npm", ["ci"], { cwd: fileURLToPath(folder) });
  // its own types would have to be installed to be read
  return (await import(entry.href)) as Lighthouse;
}
