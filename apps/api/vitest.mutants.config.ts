import { readFile } from "node:fs/promises";
import { defineConfig, mergeConfig } from "vitest/config";
import { lines } from "./test/rights/lines.ts";
import base from "./vitest.config.ts";

/**
 * `npm run mutants -w @keelson/api`: every line of the rights is broken once, and some check has to go red. Takes minutes.
 * A file of which lines are to be broken is loaded once for each of them, under a name of its own: `?broken=3`.
 */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: { include: ["test/**/*.mutants.ts"], testTimeout: 1_800_000 },
    plugins: [
      {
        name: "broken-lines",
        enforce: "pre",
        async load(id) {
          const [file = "", place] = id.split("?broken=");
          const line = place === undefined ? undefined : lines[Number(place)];
          if (!line) return null;
          const code = await readFile(file, "utf8");
          if (code.split(line.expression).length !== 2)
            throw new Error(`${line.expression} is not once in ${line.file}`);
          return code.replace(line.expression, () => line.broken);
        },
      },
    ],
  }),
);
