import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** Indigo, of which the ninth is the accent: 8:1 under white text. */
const accent: MantineColorsTuple = [
  "#e9edfb",
  "#d3daf5",
  "#b4c0ec",
  "#9db2ff",
  "#7d90dc",
  "#6277cd",
  "#4c61bd",
  "#3f54b3",
  "#3448a8",
  "#26368a",
];

/**
 * Mantine as we wear it. Its own defaults fail the contrast of WCAG 2.2 AA; these pass in light and dark (docs/decisions/0019). Heights and
 * sizes come from the tokens, so that a density changes them all.
 */
export const theme = createTheme({
  colors: { accent },
  primaryColor: "accent",
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)" },
  fontSizes: { xs: "var(--text-small)", sm: "var(--text-body)", md: "var(--text-lead)", lg: "var(--text-large)" },
  lineHeights: { sm: "var(--leading)", md: "var(--leading)" },
  defaultRadius: "var(--radius-control)",
  components: {
    ActionIcon: { vars: () => ({ root: { "--ai-size": "var(--control)" } }) },
    // where nearly all of a form is needed, what is not needed says so
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Input: { vars: () => ({ wrapper: { "--input-height": "var(--control)" } }) },
  },
});

const tokens = {
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-body": "var(--surface)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-error": "var(--off-track)",
  "--mantine-color-placeholder": "var(--ink-soft)",
};

/** Mantine's words for our tokens, which are light or dark themselves. Mantine says its own for each scheme: so do we. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
