// The import arrows of docs/architecture.md: a broken one fails the build.
const { Compiler } = require("@swc/core");

// dependency-cruiser asks swc for TypeScript and never for TSX (its src/extract/swc/parse.mjs says "TODO")
const asGiven = Compiler.prototype.parseFileSync.bind(new Compiler());
Compiler.prototype.parseFileSync = (file, options) => asGiven(file, { ...options, tsx: file.endsWith(".tsx") });

const modules = [
  "identity",
  "agenda",
  "measurement",
  "activities",
  "communication",
  "readiness",
  "accountability",
  "exchange",
];

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
    {
      name: "the-console-knows-rules-and-looks-alone",
      severity: "error",
      from: { path: "^apps/console/src/" },
      to: { path: ["^apps/api/", "^bench/", "^e2e/"] },
    },
    {
      name: "what-all-pages-share-knows-no-screen",
      severity: "error",
      from: { path: "^apps/console/src/kernel/" },
      to: { path: "^apps/console/src/(?!kernel/|messages/)" },
    },
    {
      name: "screens-know-no-entry-and-only-what-comes-before",
      severity: "error",
      from: { path: `^apps/console/src/(${modules.join("|")})/` },
      to: { path: "^apps/console/src/(staff|partner|public)/" },
    },
    ...modules.slice(0, -1).map((name, index) => ({
      name: `screens-of-${name}-know-only-what-comes-before`,
      severity: "error",
      from: { path: `^apps/console/src/${name}/` },
      to: { path: modules.slice(index + 1).map((later) => `^apps/console/src/${later}/`) },
    })),
    {
      name: "partner-and-public-load-no-apollo",
      severity: "error",
      from: { path: "^apps/console/src/(partner|public|kernel)/" },
      to: { path: ["node_modules/@apollo/client", "^apps/console/src/(staff|gql)/"] },
    },
    {
      name: "partner-and-public-load-no-mantine",
      severity: "error",
      from: { path: "^apps/console/src/(partner|public)/" },
      to: { path: ["node_modules/@mantine", "^apps/console/src/kernel/Worn\\.tsx$"] },
    },
    {
      name: "looks-know-no-words-and-no-rules",
      severity: "error",
      from: { path: "^packages/ui/src/", pathNot: "\\.test\\.ts$" },
      to: { path: ["^apps/", "^packages/domain/", "node_modules/@lingui", "node_modules/@apollo"] },
    },
    {
      name: "activities-and-measurement-are-apart",
      severity: "error",
      from: { path: "^apps/(api|console)/src/activities/" },
      to: { path: "^apps/(api|console)/src/measurement/" },
    },
    {
      name: "communication-and-measurement-are-apart",
      severity: "error",
      from: { path: "^apps/(api|console)/src/communication/" },
      to: { path: "^apps/(api|console)/src/measurement/" },
    },
    ...oneWay.filter(({ to }) => to.path.length > 0),
    {
      name: "nothing-unresolved",
      severity: "error",
      from: {},
      // what a plugin of the console's build makes lies nowhere
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    exclude: { path: ["/dist/", "/\\.bench", "/gql/"] },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".cjs", ".mjs"],
    },
  },
};
