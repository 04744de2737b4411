import "@keelson/ui/mantine.css";
import "virtual:mantine-variables.css";
import { theme } from "@keelson/ui/theme.ts";
import { useLingui } from "@lingui/react";
import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { spoken } from "./messages.ts";
import { usePreferences } from "./preferences.ts";

/** Mantine in our theme, for entries that use it. The public one does not: it has to be light. */
export function Worn({ children }: { readonly children: ReactNode }) {
  const { scheme } = usePreferences();
  return (
    <DirectionProvider>
      <AsSpoken />
      <MantineProvider
        theme={theme}
        // the content policy allows no style element: build/mantine-variables.ts
        withCssVariables={false}
        withGlobalClasses={false}
        {...(scheme === "auto" ? { defaultColorScheme: "auto" } : { forceColorScheme: scheme })}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Tells Mantine in which direction the language is read, when it begins and whenever it changes. */
function AsSpoken() {
  const { i18n } = useLingui();
  const { setDirection } = useDirection();
  const direction = spoken()?.direction ?? "ltr";
  useEffect(() => setDirection(direction), [setDirection, direction, i18n.locale]);
  return null;
}
