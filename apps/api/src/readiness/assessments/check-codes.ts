import type { Problem } from "@keelson/domain/measurement/problem";

/** Which answers are to no statement that is asked, and which are to one that was answered before in the same list, by their places. */
export function checkCodes(
  statements: readonly { readonly code: string }[],
  answers: readonly { readonly code: string }[],
): Problem[] {
  const asked = new Set(statements.map(({ code }) => code));
  const given = answers.map(({ code }) => code);
  return given.flatMap((code, index) => {
    const path = ["answers", String(index), "code"];
    if (!asked.has(code)) return [{ code: "STATEMENT_UNKNOWN", message: `${code} is not asked.`, path }];
    if (given.indexOf(code) === index) return [];
    return [{ code: "ANSWERED_TWICE", message: `${code} is answered twice.`, path }];
  });
}
