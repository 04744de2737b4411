import "@keelson/ui/mantine.css";
import { cssVariables, theme } from "@keelson/ui/theme.ts";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { usePreferences } from "./preferences.ts";

/** The nonce of this very answer, which the browser shows to scripts alone. */
const nonce = () => document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";

/** Mantine in our theme, for entries that use it. The public one does not: it has to be light. */
export function Worn({ children }: { readonly children: ReactNode }) {
  const { scheme } = usePreferences();
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        getStyleNonce={nonce}
        {...(scheme === "auto" ? { defaultColorScheme: "auto" } : { forceColorScheme: scheme })}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
