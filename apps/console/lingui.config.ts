import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

/** Screens that are gone to, and not begun on. */
const later = [
  "accountability",
  "readiness",
  "communication/exchange",
  ...["common-agenda", "consultations", "decisions", "proposals", "settings"].map((folder) => `agenda/${folder}`),
];

/** The pseudo-locale puts accents on every message: whatever stays plain is not translated. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["en", "fr", "es", "ar", "sw", "en-XA"],
  pseudoLocale: "en-XA",
  // an entry loads what it says itself, and what all pages say
  catalogs: [
    catalogue(
      "staff",
      [
        "staff",
        "identity",
        "agenda",
        "measurement",
        "activities",
        "communication",
        "readiness",
        "accountability",
        "kernel",
      ],
      later,
    ),
    // no day begins on these screens: they bring along what they say, so that a first visit does not (routes.tsx)
    { ...catalogue("staff", later), path: "<rootDir>/src/staff/later/{locale}" },
    catalogue("partner", ["partner", "kernel"]),
    // of what the staff's screens say, no more than it shows itself: the build fails where a word of that is missing here
    catalogue("public", [
      "public",
      "kernel/SampleBand.tsx",
      "agenda/updates/use-update-words.ts",
      ...["AtLeast.tsx", "ProgressBadge.tsx", "use-progress-words.ts", "use-told.ts"].map(outcomes),
    ]),
  ],
  // without lines of code, two who add a message each do not meet in every file
  format: formatter({ lineNumbers: false }),
  orderBy: "message",
});

function outcomes(file: string) {
  return `measurement/outcomes/${file}`;
}

function catalogue(entry: string, folders: readonly string[], without: readonly string[] = []) {
  return {
    path: `<rootDir>/src/${entry}/messages/{locale}`,
    include: folders.map((folder) => `src/${folder}`),
    exclude: ["**/gql/**", "**/*.test.*", ...without.map((folder) => `**/src/${folder}/**`)],
  };
}
