/** The columns of a package in which no definition has ever changed. */
export function withoutVersions(types) {
  const { effectiveFrom: _, ...rest } = types;
  return rest;
}
//# sourceMappingURL=without-versions.js.map
