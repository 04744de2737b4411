/** One line of what was pasted: an organisation and who acts for it there, or what keeps it from being one. */
export interface PastedPartner {
  /** Counted from 1, as it stands. */
  readonly line: number;
  readonly text: string;
  readonly organisation: string;
  readonly email: string;
  readonly problem: "NO_EMAIL" | "TWICE" | null;
}

/**
 * Organisations and addresses as people paste them, one a line: "River Trust, ana@river.example", from a table with tabs, "Ana
 * <ana@river.example>", or the address alone, whose organisation is then called as its host. Empty lines are none. The same address twice is
 * a problem of the second; whether an address can be written to, the API says.
 */
export function readPartners(pasted: string): PastedPartner[] {
  const seen = new Set<string>();
  return pasted.split(/\r?\n/).flatMap((whole, index): PastedPartner[] => {
    const text = whole.trim();
    if (text === "") return [];
    const email = /[^\s,;<>"()]+@[^\s,;<>"()]+/.exec(text)?.[0].toLowerCase() ?? "";
    const named = text
      .replace(/<?[^\s,;<>"()]+@[^\s,;<>"()]+>?/, "")
      .replaceAll(/[\t;,،"]+/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    const organisation = named === "" ? hostOf(email) : named;
    const problem = email === "" ? "NO_EMAIL" : seen.has(email) ? "TWICE" : null;
    seen.add(email);
    return [{ line: index + 1, text, organisation, email, problem }];
  });
}

/** What was pasted without the lines that are done with; the others as they stand, with what was typed since. */
export const linesBut = (isDone: (line: string) => boolean, pasted: string): string =>
  pasted
    .split(/\r?\n/)
    .filter((line) => !isDone(line.trim()))
    .join("\n");

/** "river.example" of "ana@mail.river.example"; whole where it is short. */
const hostOf = (email: string): string =>
  email
    .slice(email.indexOf("@") + 1)
    .split(".")
    .slice(-2)
    .join(".");
