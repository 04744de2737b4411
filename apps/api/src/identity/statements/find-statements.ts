import { statementKinds } from "@keelson/domain/identity/membership-life";
import type { Batch } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { slots } from "../../kernel/slots.ts";
import { isOwnMembership, readsStatements } from "../identity.policy.ts";
import { MembershipStatement } from "./membership-statement.entity.ts";

const read = readerOf({ node: [MembershipStatement, "s"] });

/**
 * What each organisation says of itself, in the order of `statementKinds`: its own people read all of it; other partners what it brings, and
 * from the second phase on the rest. Source: docs/methodology.md 4.2.
 */
export const statementsOf: Batch<NodeId, MembershipStatement[]> = async (unit, memberships) => {
  const { actor } = unit;
  const ids = memberships.map(({ id }) => id);
  const own = memberships.filter((membership) => isOwnMembership(actor, membership)).map(({ id }) => id);
  const initiatives = [...new Set(memberships.map(({ initiativeId }) => initiativeId))];
  const seen = initiatives.filter((id) => readsStatements(actor, id));
  if (own.length === 0 && seen.length === 0) return memberships.map(() => []);
  const found = await read(
    unit,
    `from membership_statement s join initiative i on i.id = s.initiative_id
     where s.initiative_id = any ($1::uuid[]) and s.membership_id = any ($2::uuid[]) and (s.membership_id = any ($3::uuid[])
       or s.initiative_id = any ($4::uuid[]) and (s.kind = 'CONTRIBUTION' or i.current_phase <> 'PHASE_I'))
     order by array_position($5::text[], s.kind)`,
    [initiatives, ids, own, seen, statementKinds],
  );
  return slots(ids, found, ({ membershipId }) => membershipId);
};
