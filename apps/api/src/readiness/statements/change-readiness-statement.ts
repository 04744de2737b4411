import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { may } from "../readiness.policy.ts";
import { saidAs, translatedInto } from "./add-readiness-statement.ts";
import { ownStatementsById } from "./find-own-statements.ts";
import type { OwnStatement } from "./readiness-statement.entity.ts";
import type { RetireReadinessStatementInput, TranslateReadinessStatementInput } from "./readiness-statement.type.ts";

interface Changed {
  statement: OwnStatement | null;
}

/** Says a statement of the initiative's own in another language, or says it better there: also while it is asked. */
export const translateReadinessStatement: Work<TranslateReadinessStatementInput, Changed> = async (unit, input) => {
  const before = await lockedStatement(unit, input.id);
  const language = translatedInto(input.language, before.language, ["language"]);
  const text = saidAs(input.text, "text");
  await unit.rows(
    "update readiness_statement set texts = texts || jsonb_build_object($3::text, $4::text) where initiative_id = $1 and id = $2",
    [before.initiativeId, before.id, language, text],
  );
  return { statement: { ...before, texts: { ...before.texts, [language]: text } } };
};

/** Rounds that are planned from now on do not ask it; those that were keep it, with what they say of it. The same once more is nothing. */
export const retireReadinessStatement: Work<RetireReadinessStatementInput, Changed> = async (unit, { id }) => {
  const before = await lockedStatement(unit, id);
  if (before.retiredAt !== null) return { statement: before };
  await unit.rows("update readiness_statement set retired_at = $3 where initiative_id = $1 and id = $2", [
    before.initiativeId,
    before.id,
    unit.now,
  ]);
  return { statement: { ...before, retiredAt: unit.now } };
};

/** The statement as it stands, for whoever may change it, held until the transaction ends. */
async function lockedStatement(unit: Unit, id: string): Promise<OwnStatement> {
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  const node = parseNodeId("readinessStatement", id);
  allow(may.addStatement(actor, node.initiativeId), "readiness statement");
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 131))", [node.initiativeId]);
  const [statement] = await ownStatementsById(unit, [node]);
  if (!statement) throw new NotFound("readiness statement");
  return statement;
}
