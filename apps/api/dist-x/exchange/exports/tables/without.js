/** Columns that a package has only where they say something: so one that never needed them is the same bytes as ever. */
export const versionColumns = ["effectiveFrom"];
export const sensitiveColumns = ["isSensitive", "suppressZeros"];
/** The columns of a table but for some. */
export function without(types, absent) {
  // whatever is left is typed as it was; what is not there is not written
  return Object.fromEntries(Object.entries(types).filter(([name]) => !absent.includes(name)));
}
//# sourceMappingURL=without.js.map
