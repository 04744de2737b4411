import { saidOrNot } from "../../kernel/said.ts";
import { languageOf } from "../versions/draft-agenda.ts";

/** What stood in the way, in the language of those who said it; `language` where that is not told. Where nothing did, neither. */
export function saidDissent(
  input: { readonly dissent: string; readonly dissentLanguage?: string | null },
  language: string,
): { readonly dissent: string; readonly dissentLanguage: string | null } {
  const dissent = saidOrNot(input.dissent, "dissent") ?? "";
  if (dissent === "") return { dissent, dissentLanguage: null };
  return { dissent, dissentLanguage: languageOf(input.dissentLanguage ?? language, "dissentLanguage") };
}
