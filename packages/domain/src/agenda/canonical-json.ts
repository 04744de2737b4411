/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text of a value: whoever says the same says it in the same bytes, in whichever order they named things.
 *
 * Keys in the order of their UTF-16 code units, no blanks, texts and numbers as ECMAScript writes them: RFC 8785 (JSON
 * Canonicalization Scheme). The digest of an agenda is taken of this text, so that an endorsement says exactly what it endorses.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const said = Object.keys(value)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${said.join(",")}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
