import { languageTag } from "@keelson/domain/identity/language-tag";
import type { StatementKind } from "@keelson/domain/identity/membership-life";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeId, type NodeId } from "../../kernel/node-id.ts";
import { allow, NotFound, Refused } from "../../kernel/refusal.ts";
import { saidOrNot } from "../../kernel/said.ts";
import { today } from "../../kernel/today.ts";
import { may, signedIn, themselves } from "../identity.policy.ts";
import { membershipsById } from "../memberships/find-memberships.ts";
import type { Membership } from "../memberships/membership.entity.ts";
import type { SetStatementsInput } from "./statement.type.ts";

/**
 * An organisation says what it brings, what it is ready to let go of and what is not negotiable: its own people do, in whatever language they
 * write. Nobody says it for them. Source: docs/methodology.md 4.2.
 */
export const setStatements: Work<SetStatementsInput, { membership: Membership | null }> = async (unit, input) => {
  const actor = signedIn(themselves(unit.actor), "REPORT");
  const node = parseNodeId("membership", input.membershipId);
  allow(may.setStatements(actor, node), "membership");
  const [initiative] = await unit.rows<{ zone: string; language: string }>(
    "select time_zone as zone, default_language as language from initiative where id = $1",
    [node.initiativeId],
  );
  if (!initiative) throw new NotFound("membership");
  const language = languageTag(input.language ?? initiative.language);
  if (language === null) {
    const message = "A language is a BCP 47 tag, such as en or pt-BR.";
    throw new Refused({ code: "LANGUAGE_NOT_KNOWN", message, path: ["language"] });
  }
  const asked = [
    ["CONTRIBUTION", "contribution", input.contribution],
    ["LET_GO", "letGo", input.letGo],
    ["NON_NEGOTIABLES", "nonNegotiables", input.nonNegotiables],
  ] as const;
  for (const [kind, field, text] of asked)
    if (typeof text === "string")
      await say(unit, node, kind, saidOrNot(text, field), language, today(unit.now, initiative.zone));
  const [membership = null] = await membershipsById(unit, [node]);
  return { membership };
};

async function say(
  { actor, rows }: Unit,
  { initiativeId, id }: NodeId,
  kind: StatementKind,
  text: string | null,
  language: string,
  day: string,
): Promise<void> {
  if (text === null) {
    const sql = "delete from membership_statement where initiative_id = $1 and membership_id = $2 and kind = $3";
    await rows(sql, [initiativeId, id, kind]);
    return;
  }
  await rows(
    `insert into membership_statement as s (initiative_id, membership_id, kind, text, language, said_by, said_on)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (initiative_id, membership_id, kind) do update
     set text = excluded.text, language = excluded.language, said_by = excluded.said_by, said_on = excluded.said_on
     where (s.text, s.language) is distinct from (excluded.text, excluded.language)`,
    [initiativeId, id, kind, text, language, actor?.personId, day],
  );
}
