import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** `npm run torture`: processes are killed hundreds of times, on disk and with fsync. Takes a quarter of an hour. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], globalSetup: [] } },
  defineConfig({ test: { include: ["torture/**/*.test.ts"], env: { KEELSON_TORTURE: "whole" } } }),
);
