import { defineConfig } from "vitest/config";

export default defineConfig({
  // as in the API's own: Vite would take graphql's .mjs while node_modules take its .js
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    // as in the API's: files of a worker share its modules
    isolate: false,
    maxWorkers: 2,
    globalSetup: ["../apps/api/test/global-setup.ts", "test/browser.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // a page may take its time: what it says at last is judged
    expect: { poll: { timeout: 10_000 } },
  },
});
