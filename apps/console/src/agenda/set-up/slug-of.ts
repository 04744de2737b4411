const slugMax = 60;
const slugMin = 3;

/** An address made of a name, as the API takes it: 3–60 small letters, digits and dashes. "" where the name has too few of these. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, slugMax)
    .replaceAll(/^-+|-+$/g, "");
  return slug.length < slugMin ? "" : slug;
}

const codeMax = 60;

/** A code made of a name, unlike those taken: letters and digits of any script, with dashes between. "X" where the name has none. */
export function codeOf(name: string, taken: readonly string[]): string {
  const whole = name
    .normalize("NFC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, codeMax)
    .replaceAll(/^-+|-+$/g, "");
  const code = whole === "" ? "X" : whole;
  let number = 1;
  let unlike = code;
  while (taken.includes(unlike)) {
    number += 1;
    unlike = `${code}-${number}`;
  }
  return unlike;
}
