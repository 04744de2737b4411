import { isCaseRole, type MembershipRole, type PersonRole } from "@keelson/domain/identity/roles";
import type { Unit } from "../../kernel/context.ts";
import { Refused } from "../../kernel/refusal.ts";
import { isOnBothSides, limitsItself, readsAndCoordinates } from "../identity.policy.ts";
import type { Membership } from "../memberships/membership.entity.ts";

/** Adds roles to what a person already is for a membership. CONFLICT_OF_INTEREST where that puts them on both sides of a check. */
export async function assign(
  unit: Unit,
  membership: Pick<Membership, "initiativeId" | "id"> & { readonly roles: readonly MembershipRole[] },
  personId: string,
  roles: readonly PersonRole[],
): Promise<void> {
  // one invitation of a person into an initiative after the other, or two at once would each see half
  await unit.rows("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${membership.initiativeId} ${personId}`]);
  const before = await unit.rows<{ roles: PersonRole[]; of: MembershipRole[] }>(
    `select a.roles, m.roles as of from assignment a join membership m on m.initiative_id = a.initiative_id and m.id = a.membership_id
     where a.initiative_id = $1 and a.person_id = $2 and m.status not in ('DECLINED', 'EXITED')`,
    [membership.initiativeId, personId],
  );
  const parts = [...before, { roles, of: membership.roles }];
  const all = parts.flatMap((part) => part.roles);
  if (readsAndCoordinates(all) || (personId === unit.actor?.personId && roles.some(isCaseRole))) {
    const message = "Who reads what people tell is nobody who works for the backbone, and nobody names themselves.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["roles"] });
  }
  if (isOnBothSides(all)) {
    const message = "Whoever works for the backbone accepts figures, and so can report for no partner.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["roles"] });
  }
  if (limitsItself(parts.map((part) => ({ roles: part.roles, membershipRoles: part.of })))) {
    const message = "Whoever is in the steering committee limits the backbone, and so does not work for it.";
    throw new Refused({ code: "CONFLICT_OF_INTEREST", message, path: ["roles"] });
  }
  await unit.rows(
    `insert into assignment as a (initiative_id, membership_id, person_id, roles) values ($1, $2, $3, $4)
     on conflict (initiative_id, membership_id, person_id)
     do update set roles = array(select distinct unnest(a.roles || excluded.roles) order by 1)`,
    [membership.initiativeId, membership.id, personId, [...new Set(roles)]],
  );
}
