import { fileURLToPath } from "node:url";
import type { Rolldown } from "vite";

const here = (name: string) => fileURLToPath(new URL(`../src/${name}`, import.meta.url));
const entries = ["staff/main.tsx", "staff/show.tsx", "partner/main.tsx"].map(here);
/** What the partner's entry loads when somebody goes there: it has nothing of the staff's screens in its train. */
const answering = here("partner/answering/AnswerPage.tsx");

type Graph = Parameters<Exclude<Rolldown.CodeSplittingGroup["name"], string>>[1];

/** What so many of the staff's screens share comes with the first of them; charts, which are many small files, where fewer do. */
const screensMin = 4;
const chartedMin = 3;

/**
 * Which file a module goes to. Few files, since over HTTP/1.1 a browser fetches six at once, and each takes its way there and back: one for what an
 * entry begins with, and a few for the rest of a first visit; one for what many screens share, and one for their charts. Everything else is as the
 * bundler has it: a file a screen.
 */
export function fileOf(id: string, graph: Graph): string | null {
  // by what an entry begins with, the list of files knows it; and of Mantine's list of everything, the bundler what is used at all
  if (entries.includes(id) || id.includes("@mantine")) return null;
  const [staff, shown, reporting] = entries.map((entry) => reachedFrom(entry, graph));
  const partner = new Set([...(reporting ?? []), ...reachedFrom(answering, graph)]);
  if (staff?.has(id)) return partner.has(id) ? "kernel" : "begin";
  const isOfCharts = /\/charts\/|node_modules\/(?:d3-|internmap)/.test(id);
  const isShownByMany = screensWith(id, graph) >= (isOfCharts ? chartedMin : screensMin);
  if (partner.has(id)) return shown?.has(id) || isShownByMany ? "shared" : null;
  if (shown?.has(id)) return id.includes("node_modules") ? "libraries" : "shell";
  if (!isShownByMany) return null;
  return isOfCharts ? "charts" : "screens";
}

/** How many screens cannot be shown without a module. */
const screensWith = (id: string, graph: Graph): number =>
  (graph.getModuleInfo(here("staff/routes.tsx"))?.dynamicallyImportedIds ?? []).filter((screen) =>
    reachedFrom(screen, graph).has(id),
  ).length;

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
