import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const pages = fileURLToPath(new URL("../../console/src/", import.meta.url));

/** What the console's pages ask, each by its operation's name with the fragments it is made of: as it is written there, so that a budget holds for what is sent. */
export async function consoleDocuments(): Promise<(operation: string) => string> {
  const files = (await readdir(pages, { recursive: true })).filter((file) => /\.tsx?$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(`${pages}${file}`, "utf8")));
  const written = texts.flatMap((text) => [...text.matchAll(/graphql\(`([^`]*)`\)/g)].map(([, document]) => document!));
  const byName = new Map(
    written.map((text) => [/(?:query|mutation|fragment|subscription)\s+(\w+)/.exec(text)?.[1] ?? "", text]),
  );
  const withFragments = (name: string, used: Map<string, string>): Map<string, string> => {
    const text = byName.get(name);
    if (text === undefined) throw new Error(`the console has no ${name}`);
    if (used.has(name)) return used;
    used.set(name, text);
    for (const [, fragment] of text.matchAll(/\.\.\.(\w+)/g)) if (fragment !== "on") withFragments(fragment!, used);
    return used;
  };
  return (operation) => [...withFragments(operation, new Map()).values()].join("\n");
}
