/**
 * What goes as a note with unusual figures that were confirmed in one press, in the language of whoever pressed. It comes back with the figures, to people
 * of other languages too, and is known then for what it is: words that were sent once stay in this list.
 */
export const confirmations = {
  en: "Checked: it is right.",
  fr: "Vérifié : c’est juste.",
  es: "Comprobado: es correcto.",
  ar: "تم التحقق: إنه صحيح.",
  sw: "Imeangaliwa: ni sahihi.",
};

const known: ReadonlySet<string> = new Set(Object.values(confirmations));

/** Nobody wrote this note: it says that its figures were looked at, and nothing of any others. */
export const isConfirmation = (note: string): boolean => known.has(note.trim());

export const confirmationIn = (locale: string): string =>
  Object.entries(confirmations).find(([language]) => language === locale)?.[1] ?? confirmations.en;
