import { firstSpoken, type Language } from "./languages.ts";
import { prefer, preferences } from "./preferences.ts";

/** The language that a page begins in: asked for by its address, which is remembered, by the person or by the browser. */
export function firstLanguage(): Language {
  const asked = new URL(location.href).searchParams.get("lang");
  if (asked !== null) prefer({ language: asked });
  return firstSpoken([preferences().language ?? [], navigator.languages].flat());
}
