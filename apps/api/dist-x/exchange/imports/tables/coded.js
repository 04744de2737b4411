/** What nothing is known of, because its file could not be read. */
export const unread = { list: [], placeOf: new Map(), isWhole: false };
/** A place in the list; "UNKNOWN" where the code is surely none; null where it cannot be told, or has been told already. */
export function place({ placeOf, isWhole }, code) {
  const found = placeOf.get(code);
  return found === undefined ? (isWhole ? "UNKNOWN" : null) : found;
}
//# sourceMappingURL=coded.js.map
