import { signedIn, themselves } from "../../identity/identity.policy.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Unit } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow, NotFound } from "../../kernel/refusal.ts";
import { caseRights, isReadableCase, mayHandle } from "../accountability.policy.ts";
import { CaseFile } from "./case.entity.ts";
import type { Held } from "./receipt.ts";

/** A case held by somebody who handles cases, until the transaction ends. NOT_FOUND where there is none that is theirs to read. */
export async function heldCase(unit: Unit, nodeId: string): Promise<Held & { readonly actor: Actor }> {
  const { initiativeId, id } = parseNodeId("case", nodeId);
  const actor = signedIn(themselves(unit.actor), "MANAGE");
  allow(mayHandle(actor, initiativeId), "case");
  const { safeguards, handles, appeals, hosts, belongs } = caseRights(actor, initiativeId);
  const [found] = await unit.rows<{ today: string }>(
    `select (now() at time zone (select time_zone from initiative where id = c.initiative_id))::date::text as today
     from case_file c cross join (select $3::boolean as safeguards, $4::boolean as handles, $5::boolean as appeals, $6::boolean as hosts, $7::text as belongs) asked
     where c.initiative_id = $1 and c.id = $2 and ${isReadableCase} for update of c`,
    [initiativeId, id, safeguards, handles, appeals, hosts, `{${belongs.join()}}`],
  );
  if (!found) throw new NotFound("case");
  return { file: await unit.db.findOneByOrFail(CaseFile, { initiativeId, id }), today: found.today, actor };
}
