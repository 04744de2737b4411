/** What is put into other languages: an object with words of its own. Source: docs/methodology.md 0, rule 9, and docs/decisions/0031. */
export const translatedKinds = [
  "COMMENT",
  "UPDATE",
  "MEETING",
  "PROPOSAL",
  "DECISION",
  "CONSULTATION",
  "THEME",
  "ACTION_ITEM",
  "AGENDA_VERSION",
] as const;
/** One of `translatedKinds`. */
export type TranslatedKind = (typeof translatedKinds)[number];

/** What of it has a translation of its own beside its text: a decision's reasons and what stood in its way, the answer to what was asked or raised. */
export const textParts = ["RATIONALE", "DISSENT", "ANSWER"] as const;
/** One of `textParts`. */
export type TextPart = (typeof textParts)[number];
