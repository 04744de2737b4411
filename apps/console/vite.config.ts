import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { firstFiles } from "./build/first-files.ts";
import { macros } from "./build/macros.ts";
import { mantineVariables } from "./build/mantine-variables.ts";
import { pages } from "./build/pages.ts";
import { targets } from "./build/targets.ts";
import { fileOf } from "./build/together.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** `npm run dev` serves the pages beside an API that runs at its usual place. */
const api = process.env["KEELSON_API"] ?? "http://localhost:4000";

export default defineConfig({
  plugins: [pages, mantineVariables, macros(here("src")), lingui({ failOnCompileError: true }), react(), firstFiles],
  resolve: {
    dedupe: ["react", "react-dom", "@mantine/core"],
    alias: [{ find: /^fflate$/, replacement: here("build/in-place-zip.ts") }],
  },
  build: {
    target: targets,
    cssTarget: targets,
    // in an address they would need img-src data: for nothing
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: "manifest.json",
    rolldownOptions: {
      input: { partner: here("partner.html"), staff: here("staff.html") },
      output: {
        codeSplitting: {
          groups: [
            { name: fileOf, debugName: "together" },
            // what is used of it by the first visit and by any screen; but for the palette's own, it is small
            { name: "mantine", test: /@mantine/, entriesAware: true, entriesAwareMergeThreshold: 100_000 },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ["/graphql", "/api", "/p/"].map((path) => [path, { target: api, headers: { origin: api } }]),
    ),
  },
});
