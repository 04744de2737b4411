import "@keelson/ui/tokens.css";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { StrictMode, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { firstLanguage } from "./first-language.ts";
import { speak, speakFrom, type Catalogues } from "./messages.ts";
import { wear, type Preferences } from "./preferences.ts";

/**
 * Begins an entry: in the language asked for by the address, the person or the browser, by the entry's own messages, and then whatever it shows; with
 * a density where it is for fingers whoever comes.
 */
export async function start(
  pages: ReactNode | Promise<ReactNode>,
  catalogues: Catalogues,
  density: Preferences["density"] | null = null,
): Promise<void> {
  wear(density);
  speakFrom(catalogues);
  const [shown] = await Promise.all([pages, speak(firstLanguage())]);
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no #root");
  createRoot(root).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>{shown}</I18nProvider>
    </StrictMode>,
  );
}
