import { defineConfig } from "vitest/config";

/** `npm run screens`: the pictures of docs/screens, of the built Keelson on its sample. */
export default defineConfig({
  test: {
    include: ["screens/take.ts"],
    pool: "forks",
    maxWorkers: 1,
    globalSetup: ["test/browser.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
