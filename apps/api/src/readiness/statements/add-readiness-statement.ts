import { languageTag } from "@keelson/domain/identity/language-tag";
import { ownStatementsMax } from "@keelson/domain/readiness/own-statements";
import { statementLengthMax } from "@keelson/domain/readiness/question-bank";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { languageOf } from "../../agenda/versions/draft-agenda.ts";
import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, Refused } from "../../kernel/refusal.ts";
import { saidBriefly } from "../../kernel/said-briefly.ts";
import { may } from "../readiness.policy.ts";
import { OwnStatement } from "./readiness-statement.entity.ts";
import type { AddReadinessStatementInput } from "./readiness-statement.type.ts";

/**
 * Adds a statement of the initiative's own to a component of a phase: rounds that are planned from now on ask it beside the bank's, and
 * nothing is counted by it. Source: docs/methodology.md 4.8.2 and docs/decisions/0038.
 */
export const addReadinessStatement: Work<AddReadinessStatementInput, { statement: OwnStatement | null }> = async (
  unit,
  input,
) => {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const { id: initiativeId } = parseNodeId("initiative", input.initiativeId);
  allow(may.addStatement(actor, initiativeId), "initiative");
  const [initiative] = await initiativesById(unit, [initiativeId]);
  const language = languageOf(input.language ?? initiative?.defaultLanguage ?? "und");
  const texts: Record<string, string> = { [language]: saidAs(input.text, "text") };
  input.translations.forEach((translation, index) => {
    const path = ["translations", String(index)];
    const into = translatedInto(translation.language, language, [...path, "language"]);
    if (Object.hasOwn(texts, into))
      throw new Refused({
        code: "CONFLICT",
        message: `${into} is there twice. Keep one.`,
        path: [...path, "language"],
      });
    texts[into] = saidAs(translation.text, "translations");
  });
  const code = await nextCode(unit, initiativeId, input.phase);
  const { phase, component } = input;
  const made = { initiativeId, code, phase, component, language, texts, madeBy: actor.personId, retiredAt: null };
  const statement = unit.db.create(OwnStatement, made);
  await unit.db.insert(OwnStatement, statement);
  return { statement };
};

/** A statement's words, as the bank's are bounded. */
export const saidAs = (text: string, field: string): string =>
  saidBriefly(text, field, "Say what is to be rated.", statementLengthMax);

/** The language that something is translated into: another than its own. LANGUAGE_NOT_KNOWN, OWN_LANGUAGE. */
export function translatedInto(text: string, own: string, path: readonly string[]): string {
  const language = languageTag(text);
  if (language === null) {
    const message = "A language is a BCP 47 tag, such as en or pt-BR.";
    throw new Refused({ code: "LANGUAGE_NOT_KNOWN", message, path });
  }
  if (language !== own) return language;
  const message = `It is written in ${own}: another text is another statement. Retire this one, and add the other.`;
  throw new Refused({ code: "OWN_LANGUAGE", message, path });
}

/** The code that is given next, as the database has it too; where a round asks as many of this phase as it may, none. OUT_OF_RANGE. */
async function nextCode(unit: Unit, initiativeId: string, phase: string): Promise<string> {
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 131))", [initiativeId]);
  const [found] = await unit.rows<{ asked: number; last: number }>(
    `select count(*) filter (where phase = $2 and retired_at is null)::int as asked, coalesce(max(substr(code, 2)::int), 0) as last
     from readiness_statement where initiative_id = $1`,
    [initiativeId, phase],
  );
  const { asked = 0, last = 0 } = found ?? {};
  if (asked < ownStatementsMax) return `X${last + 1}`;
  const message = `A round asks at most ${ownStatementsMax} statements of your own. Retire one first.`;
  throw new Refused({ code: "OUT_OF_RANGE", message, path: ["phase"] });
}
