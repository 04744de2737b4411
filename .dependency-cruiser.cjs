// The import arrows of docs/architecture.md: a broken one fails the build.
const modules = ["identity", "agenda", "measurement", "exchange"];

/** Modules come in one order, and each may know only those before it. */
const oneWay = modules.map((name, index) => ({
  name: `${name}-knows-only-what-comes-before`,
  severity: "error",
  from: { path: `^apps/api/src/${name}/` },
  to: { path: modules.slice(index + 1).map((later) => `^apps/api/src/${later}/`) },
}));

module.exports = {
  forbidden: [
    {
      name: "domain-depends-on-nothing",
      severity: "error",
      from: { path: "^packages/domain/src/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^packages/domain/src/" },
    },
    {
      name: "kernel-knows-no-module",
      severity: "error",
      from: { path: "^apps/api/src/kernel/" },
      to: { path: `^apps/api/src/(${[...modules, "audit"].join("|")})/` },
    },
    {
      name: "audit-knows-no-module",
      severity: "error",
      from: { path: "^apps/api/src/audit/" },
      to: { path: `^apps/api/src/(${modules.join("|")})/` },
    },
    {
      name: "modules-do-not-write-the-audit-themselves",
      severity: "error",
      from: { path: `^apps/api/src/(${modules.join("|")})/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^apps/api/src/audit/" },
    },
    {
      name: "no-module-knows-the-process-around-it",
      severity: "error",
      from: { path: `^apps/api/src/(${[...modules, "kernel", "audit"].join("|")})/`, pathNot: "\\.test\\.ts$" },
      to: { path: ["^apps/api/src/[^/]+\\.ts$", "^apps/api/src/http/"] },
    },
    ...oneWay.filter(({ to }) => to.path.length > 0),
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    exclude: { path: ["/dist/", "/\\.bench"] },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".js", ".cjs", ".mjs"],
    },
  },
};
