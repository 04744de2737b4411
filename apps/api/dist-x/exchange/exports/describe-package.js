/** What datapackage.json says of an initiative and of the tables that were written, in one order of keys. */
export function describePackage(initiative, { licenses, sources }, tables) {
  const descriptor = {
    profile: "tabular-data-package",
    name: initiative.slug,
    title: initiative.name,
    description: initiative.problemArea,
    // a list without entries is none, as the standard has it
    ...(licenses.length > 0 && { licenses: licenses.map((credit) => inOrder(credit, ["name", "path", "title"])) }),
    ...(sources.length > 0 && { sources: sources.map((credit) => inOrder(credit, ["title", "path", "email"])) }),
    resources: tables.map(({ file, fields }) => ({
      profile: "tabular-data-resource",
      name: file.replace(".csv", ""),
      path: file,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: { fields },
    })),
    initiative: {
      timeZone: initiative.timeZone,
      defaultLanguage: initiative.defaultLanguage,
      currentPhase: initiative.currentPhase,
      smallCellThreshold: initiative.smallCellThreshold,
      minCoverage: Number(initiative.minCoverage),
    },
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
/** The database keeps no order of keys: the standard's come first, then the others by name. */
function inOrder(credit, first) {
  const others = Object.keys(credit).filter((key) => !first.includes(key));
  const keys = [...first.filter((key) => Object.hasOwn(credit, key)), ...others.toSorted()];
  return Object.fromEntries(keys.map((key) => [key, credit[key] ?? ""]));
}
//# sourceMappingURL=describe-package.js.map
