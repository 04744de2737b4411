/** What a batch gives for the keys that are seen; the others have `nothing`, as if there were none. */
export async function slotsOfSeen(keys, isSeen, load, nothing) {
  const seen = keys.filter((key) => isSeen(key));
  const values = seen.length > 0 ? await load(seen) : [];
  const byKey = new Map(seen.map((key, place) => [key, values[place] ?? nothing]));
  return keys.map((key) => byKey.get(key) ?? nothing);
}
/** One slot a key, in the order of the keys, each with its rows in theirs: what a batch gives back. */
export function slots(keys, rows, keyOf) {
  const byKey = new Map(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
//# sourceMappingURL=slots.js.map
