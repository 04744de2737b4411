import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** The pseudo-locale puts accents on every message: whatever stays plain is not translated. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr", "es", "ar", "sw", "en-XA"],
  pseudoLocale: "en-XA",
  // an entry loads what it says itself, and what all pages say
  catalogs: [
    catalogue("staff", ["staff", "identity", "agenda", "measurement", "kernel"]),
    catalogue("partner", ["partner", "kernel"]),
    catalogue("public", ["public", "measurement/outcomes/ProgressBadge.tsx", "measurement/outcomes/use-told.ts"]),
  ],
  // without lines of code, two who add a message each do not meet in every file
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});

function catalogue(entry: string, folders: readonly string[]) {
  return {
    path: `<rootDir>/src/${entry}/messages/{locale}`,
    include: folders.map((folder) => `src/${folder}`),
    exclude: ["**/gql/**", "**/*.test.*"],
  };
}
