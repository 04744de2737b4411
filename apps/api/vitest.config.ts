import { defineConfig } from "vitest/config";

export default defineConfig({
  // Vite would take graphql's .mjs while node_modules take its .js: two realms of the same classes.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "torture/**/*.test.ts"],
    pool: "forks",
    // files of a worker share its modules: loading all of the API for each took a sixth of the run, and each has its own database anyway
    isolate: false,
    maxWorkers: 2,
    globalSetup: ["test/global-setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
