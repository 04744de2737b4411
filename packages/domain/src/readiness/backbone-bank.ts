import { ar } from "./backbone-v1/ar.ts";
import { en } from "./backbone-v1/en.ts";
import { es } from "./backbone-v1/es.ts";
import { fr } from "./backbone-v1/fr.ts";
import { sw } from "./backbone-v1/sw.ts";
import { backboneItems, type BackboneAnchor } from "./backbone.ts";
import { backboneFunctions, type BackboneFunction } from "./words.ts";

/** By what a backbone is rated, in one language. */
export interface BackboneTexts {
  readonly anchors: Readonly<Record<BackboneAnchor, string>>;
  /** By code: all 27 are there. */
  readonly statements: Readonly<Record<string, string>>;
}

/**
 * The first version of what a backbone is rated by: 27 statements, in five languages. It is used, and so it never changes: another text of one is another
 * version. Source: docs/methodology.md 4.7.
 */
export const backboneBankV1 = { version: 1, texts: { en, fr, es, ar, sw } } as const;

/** The language that the others translate. */
const sourceLanguage = "en";

/** The statements as they are said in that language, or else in English, with the language they are said in. */
export function backboneStatements(language: string): readonly {
  readonly code: string;
  readonly function: BackboneFunction;
  readonly text: string;
  readonly language: string;
}[] {
  const { texts, language: found } = backboneTexts(language);
  return backboneFunctions.flatMap((of) =>
    backboneItems[of].map((code) => ({ code, function: of, text: texts.statements[code] ?? "", language: found })),
  );
}

/** All the words in that language, or else in English. */
export function backboneTexts(language: string): { readonly texts: BackboneTexts; readonly language: string } {
  const known: Readonly<Record<string, BackboneTexts>> = backboneBankV1.texts;
  const found = Object.hasOwn(known, language) ? language : sourceLanguage;
  return { texts: known[found] ?? en, language: found };
}
