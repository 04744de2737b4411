import type { Problem } from "@keelson/domain/measurement/problem";
import { languageTag } from "@keelson/domain/identity/language-tag";

/** What an initiative says of itself when it begins, by mutation or by import. */
export interface InitiativeFacts {
  readonly slug: string;
  readonly name: string;
  readonly problemArea: string;
  readonly timeZone: string;
  readonly defaultLanguage: string;
  readonly smallCellThreshold: number;
  readonly minCoverage: number;
}

/** What keeps these facts from being an initiative's. Source: docs/methodology.md 4.1. */
export function checkInitiative(facts: InitiativeFacts): Problem[] {
  const problems: Problem[] = [];
  const must = (holds: boolean, code: string, path: string, message: string) => {
    if (!holds) problems.push({ code, message, path: [path] });
  };
  must(
    /^[a-z0-9-]{3,60}$/.test(facts.slug),
    "SLUG_NOT_VALID",
    "slug",
    "A slug is 3–60 small letters, digits and dashes.",
  );
  must(facts.name.trim() !== "", "TEXT_REQUIRED", "name", "Give the initiative a name.");
  must(facts.problemArea.trim() !== "", "TEXT_REQUIRED", "problemArea", "Say which problem the initiative works on.");
  must(facts.problemArea.length <= 300, "TEXT_TOO_LONG", "problemArea", "Say the problem in at most 300 characters.");
  must(
    isTimeZone(facts.timeZone),
    "TIME_ZONE_NOT_KNOWN",
    "timeZone",
    `${facts.timeZone} is no IANA time zone, such as Europe/London.`,
  );
  must(
    languageTag(facts.defaultLanguage) !== null,
    "LANGUAGE_NOT_KNOWN",
    "defaultLanguage",
    "A language is a BCP 47 tag, such as en or pt-BR.",
  );
  const { smallCellThreshold: k, minCoverage } = facts;
  must(
    Number.isInteger(k) && k >= 3 && k <= 20,
    "OUT_OF_RANGE",
    "smallCellThreshold",
    "The threshold for small groups is 3 to 20 people.",
  );
  must(minCoverage >= 0.5 && minCoverage <= 1, "OUT_OF_RANGE", "minCoverage", "The least coverage is 0.5 to 1.");
  return problems;
}

function isTimeZone(timeZone: string): boolean {
  // an offset such as +01:00 is no place, and PostgreSQL reads its sign the other way round
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone }).format();
    return true;
  } catch {
    return false;
  }
}
