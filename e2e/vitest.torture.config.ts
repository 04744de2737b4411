import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** `npm run torture:drafts`: a browser is killed a hundred times over reports that have not been sent. Takes five minutes. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ["torture/**/*.test.ts"], testTimeout: 1_800_000 } }),
);
