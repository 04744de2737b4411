import { fileURLToPath } from "node:url";
import type { Rolldown } from "vite";

const here = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));

const entries = ["staff/main.tsx", "staff/show.tsx", "partner/main.tsx"].map(here);

type Graph = Parameters<Exclude<Rolldown.CodeSplittingGroup["name"], string>>[1];

/**
 * Which file a module goes to, of those that a first visit loads whatever it shows: few files, since over HTTP/1.1 a browser fetches six at once, and
 * each takes its way there and back. The rest is as the bundler has it: a file a screen, and one for what the same screens share.
 */
export function fileOf(id: string, graph: Graph): string | null {
  // by what an entry begins with, the list of files knows it
  if (entries.includes(id)) return null;
  const [staff, shown, partner] = entries.map((entry) => reachedFrom(entry, graph));
  const isStaffs = staff?.has(id) || shown?.has(id);
  // of a list of everything only what is used is in a file: which screen uses it, the bundler knows
  if (!isStaffs || /@mantine/.test(id)) return null;
  if (staff?.has(id)) return partner?.has(id) ? "kernel" : "begin";
  if (partner?.has(id)) return "shared";
  return id.includes("node_modules") ? "libraries" : "shell";
}

const reached = new Map<string, ReadonlySet<string>>();

/** What is loaded before a module can run, itself included. */
function reachedFrom(entry: string, graph: Graph): ReadonlySet<string> {
  const before = reached.get(entry);
  if (before) return before;
  const found = new Set<string>([entry]);
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  reached.set(entry, found);
  return found;
}
