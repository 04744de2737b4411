import type { Actor, Assignment } from "../kernel/actor.ts";
import { nobody, type LocalContext } from "../kernel/local-context.ts";
import { isBackbone } from "./identity.policy.ts";

const reporting: readonly string[] = ["PARTNER_LEAD", "PARTNER_REPORTER", "PARTNER_REVIEWER"];

/**
 * The lists that row-level security reads: the second hold on every right, said once more and independently of the policies.
 * Scopes the token lacks leave their lists empty.
 */
export function localContextOf(actor: Actor | null): LocalContext {
  if (!actor) return nobody;
  const all = actor.scopes.includes("READ") ? actor.assignments : [];
  const managing = actor.scopes.includes("MANAGE") ? actor.assignments.filter(isBackbone) : [];
  const reports = actor.scopes.includes("REPORT") ? actor.assignments.filter(mayReport) : [];
  const initiatives = (assignments: readonly Assignment[]) => [
    ...new Set(assignments.map(({ initiativeId }) => initiativeId)),
  ];
  const memberships = (assignments: readonly Assignment[]) => [
    ...new Set(assignments.map(({ membershipId }) => membershipId)),
  ];
  return {
    ...nobody,
    actor: actor.personId,
    // whoever may write must be able to read what is written
    audience: initiatives([...all, ...managing, ...reports]),
    backbone: initiatives([...all.filter(isBackbone), ...managing]),
    memberships: memberships([...all, ...reports]),
    manages: initiatives(managing),
    reports: memberships(reports),
    contributes: initiatives(reports),
  };
}

const mayReport = ({ roles, membershipRoles }: Assignment) =>
  membershipRoles.includes("PARTNER") && roles.some((role) => reporting.includes(role));
