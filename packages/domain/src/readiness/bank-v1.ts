import { ar } from "./bank-v1/ar.ts";
import { en } from "./bank-v1/en.ts";
import { es } from "./bank-v1/es.ts";
import { fr } from "./bank-v1/fr.ts";
import { sw } from "./bank-v1/sw.ts";
import { readItemCode, type QuestionBank } from "./question-bank.ts";

/**
 * The first question bank: 48 statements, four of each component in each phase, the first of which is critical. It is used, and so it
 * never changes: another text of one is version 2. Source: docs/methodology.md 4.8.2.
 */
export const bankV1: QuestionBank = {
  version: 1,
  sourceLanguage: "en",
  items: Object.keys(en.statements).flatMap((code) => {
    const read = readItemCode(code);
    return read === null ? [] : [{ code, ...read, isCritical: code.endsWith(".1") }];
  }),
  texts: { en, fr, es, ar, sw },
};
