/** What depends on what: for each, those that have to be reached before it. */
export type Dependencies = ReadonlyMap<string, readonly string[]>;

/**
 * A way from a milestone back to itself, each waiting for the next, the first named again as the last; null where there
 * is none. What waits for itself through others is never reached (DEPENDENCY_CYCLE).
 *
 * Which of several is given depends on the order of `dependencies`; whether there is one does not. A name that nobody
 * says anything of waits for nothing.
 * Source: docs/methodology.md 4.5.
 */
export function dependencyCycle(dependencies: Dependencies): string[] | null {
  const settled = new Set<string>();
  for (const start of dependencies.keys()) {
    const found = cycleFrom(start, dependencies, settled);
    if (found) return found;
  }
  return null;
}

/** By a path of our own and not by recursion, so that a chain of any length is walked. */
function cycleFrom(start: string, dependencies: Dependencies, settled: Set<string>): string[] | null {
  const path: { readonly name: string; readonly left: string[] }[] = [];
  const placeOf = new Map<string, number>();
  const enter = (name: string) => {
    placeOf.set(name, path.length);
    path.push({ name, left: [...(dependencies.get(name) ?? [])] });
  };
  if (!settled.has(start)) enter(start);
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const next = last.left.pop();
    if (next === undefined) {
      settled.add(last.name);
      placeOf.delete(last.name);
      path.pop();
      continue;
    }
    const since = placeOf.get(next);
    if (since !== undefined) return [...path.slice(since).map(({ name }) => name), next];
    if (!settled.has(next)) enter(next);
  }
  return null;
}
