/** Whom a name written behind an @ means: one person, nobody, or more than one. */
export type PersonMatch<Person> =
  | { readonly kind: "ONE"; readonly person: Person }
  | { readonly kind: "NOBODY" }
  | { readonly kind: "SEVERAL"; readonly names: readonly string[] };

/**
 * Finds whom somebody means who writes @amina: the person of that whole name, else the only one whose name, or a word of it, begins like
 * that. Accents and capitals make no difference. One person listed for several organisations is the first of them.
 * Source: docs/methodology.md 4.6; the console's "what @who by when".
 */
export function matchPerson<Person extends { readonly id: string; readonly name: string }>(
  who: string,
  people: readonly Person[],
): PersonMatch<Person> {
  const wanted = plain(who);
  if (wanted === "") return { kind: "NOBODY" };
  const once = people.filter((person, place) => people.findIndex(({ id }) => id === person.id) === place);
  const whole = once.filter(({ name }) => plain(name) === wanted);
  const begun = once.filter(({ name }) => ` ${plain(name)}`.includes(` ${wanted}`));
  const found = whole.length > 0 ? whole : begun;
  const [person] = found;
  if (person === undefined) return { kind: "NOBODY" };
  return found.length === 1 ? { kind: "ONE", person } : { kind: "SEVERAL", names: found.map(({ name }) => name) };
}

/** A name as it is compared: without accents, capitals, and blanks around it or twice. */
export const plain = (name: string): string =>
  name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim().replaceAll(/\s+/g, " ");
