import { fileURLToPath } from "node:url";
import { lingui } from "@lingui/vite-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { macros } from "./build/macros.ts";
import { targets } from "./build/targets.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/**
 * The public pages: one module that the API's process renders them with, and their styles beside those of the other entries. Everything it needs is
 * in it, so that whoever runs Keelson installs no React.
 */
export default defineConfig({
  plugins: [macros(here("src")), lingui({ failOnCompileError: true }), react()],
  // without it React would also bring, and run, what warns its developers
  define: { "process.env.NODE_ENV": '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: here("src/public/render.tsx"),
    // beside what the other entries left there
    emptyOutDir: false,
    ssrEmitAssets: true,
    cssTarget: targets,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    copyPublicDir: false,
    manifest: "public-manifest.json",
    rolldownOptions: { output: { entryFileNames: "public.mjs" } },
  },
});
