import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** The pseudo-locale puts accents on every message: whatever stays plain is not translated. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr", "es", "ar", "sw", "en-XA"],
  pseudoLocale: "en-XA",
  catalogs: [{ path: "<rootDir>/src/messages/{locale}", include: ["src"], exclude: ["**/gql/**", "**/*.test.*"] }],
  // without lines of code, two who add a message each do not meet in every file
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});
