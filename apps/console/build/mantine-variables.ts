import {
  convertCssVariables,
  deepMerge,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from "@mantine/core";
import type { Plugin } from "vite";
import { cssVariables, theme } from "../../../packages/ui/src/theme.ts";

const name = "virtual:mantine-variables.css";

/**
 * The theme as a stylesheet. Mantine would write it into the page while it runs, in an element that a strict content policy forbids; known when it is
 * built, it is a file like any other.
 */
export const mantineVariables: Plugin = {
  name: "keelson-mantine-variables",
  resolveId: (id) => (id === name ? `\0${name}` : null),
  load: (id) => {
    if (id !== `\0${name}`) return null;
    const merged = mergeMantineTheme(DEFAULT_THEME, theme);
    const scheme = (value: string) => ({ "--mantine-color-scheme": value });
    return convertCssVariables(
      deepMerge(deepMerge(defaultCssVariablesResolver(merged), cssVariables(merged)), {
        variables: {},
        light: scheme("light"),
        dark: scheme("dark"),
      }),
    );
  },
};
