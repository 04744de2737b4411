import { personRoles, tokenScopes } from "@keelson/domain/identity/roles";
import { writeDown } from "../../src/audit/write-down.ts";
import { localContextOf } from "../../src/identity/local-context-of.ts";
import type { Actor, Assignment } from "../../src/kernel/actor.ts";
import { Context, type DoorOptions } from "../../src/kernel/context.ts";
import type { LocalContext } from "../../src/kernel/local-context.ts";
import { parseNodeId } from "../../src/kernel/node-id.ts";
import { fileLimits } from "../../src/kernel/file-store.ts";
import { vaultOfTests } from "../harness.ts";
import type { Login, Sandbox } from "./sandbox.ts";
import type { World } from "./world.ts";

/** Which of the two holds on every right is on. A door is handed who the policies believe to ask, and what row-level security knows. */
export interface Mode {
  readonly name: string;
  readonly login: Login;
  readonly believed: (world: World, actor: Actor | null) => Actor | null;
  readonly known: (world: World, actor: Actor | null) => LocalContext;
}

const truth: Pick<Mode, "believed" | "known"> = {
  believed: (_, actor) => actor,
  known: (_, actor) => localContextOf(actor),
};

/** As it is served. */
export const both: Mode = { name: "both holds", login: "app", ...truth };

/** Row-level security off: a login that it does not bind, and a local context that opens everything to everybody. */
export const policiesAlone: Mode = {
  name: "policies alone",
  login: "superuser",
  ...truth,
  known: ({ rows, actors, home, away }, actor) => {
    const initiatives = [rows.home, rows.away];
    const memberships = membershipsOf({ actors, home, away });
    return {
      actor: actor?.personId ?? null,
      self: actor?.personId ?? null,
      published: true,
      audience: initiatives,
      backbone: initiatives,
      memberships,
      manages: initiatives,
      reports: memberships,
      contributes: initiatives,
      leads: memberships,
      joins: initiatives,
      attends: memberships,
      convenes: initiatives,
      speaks: memberships,
      acts: memberships,
      owns: memberships,
      says: memberships,
      voices: memberships,
      steers: initiatives,
      chairs: initiatives,
      safeguards: initiatives,
      handles: initiatives,
      appeals: initiatives,
      belongs: [],
      hosts: [],
      told: [],
      takes: initiatives,
      imports: initiatives,
      keeps: initiatives,
    };
  },
};

/**
 * Policies off: whoever asks claims every right there is, and every policy believes it. Nobody can claim to be of the backbone and
 * of a partner at once (rule 1 of the methodology), so there is one claim for each; the third claims to be somebody else.
 */
export const rowLevelSecurityAlone: readonly Mode[] = [
  { ...both, name: "row-level security alone, claiming every backbone", believed: claiming(["BACKBONE_DIRECTOR"]) },
  {
    ...both,
    name: "row-level security alone, claiming every partner",
    believed: claiming(personRoles.filter((role) => !role.startsWith("BACKBONE_"))),
  },
  {
    ...both,
    name: "row-level security alone, claiming to be somebody else",
    believed: (world, actor) => {
      const { evaluator, funder } = world.actors;
      const other = actor?.personId === funder?.personId ? evaluator : funder;
      return { ...claiming(["BACKBONE_DIRECTOR"])(world, actor), personId: other!.personId };
    },
  },
];

function claiming(roles: Assignment["roles"]): (world: World, actor: Actor | null) => Actor {
  return ({ rows, home, away, actors }, actor) => ({
    personId: actor?.personId ?? actors.evaluator!.personId,
    name: "somebody",
    email: "somebody@example.org",
    expiresOn: null,
    reportLinkId: null,
    isAdmin: true,
    scopes: tokenScopes,
    assignments: [rows.home, rows.away].flatMap((initiativeId) =>
      membershipsOf({ actors, home, away }).map((membershipId) => ({
        initiativeId,
        membershipId,
        roles,
        membershipRoles: ["PARTNER", "BACKBONE", "FUNDER"] as const,
        isSuspended: false,
      })),
    ),
  });
}

/** Every membership that anybody acts for. */
export function membershipsOf({ actors, home, away }: Pick<World, "actors" | "home" | "away">): string[] {
  const acted = Object.values(actors).flatMap((actor) => actor?.assignments ?? []);
  const partners = [home, away].flatMap((initiative) => Object.values(initiative.partners));
  return [
    ...new Set([
      ...acted.map(({ membershipId }) => membershipId),
      ...partners.map(({ id }) => parseNodeId("membership", id).id),
    ]),
  ];
}

/** What somebody holds in their hands when they ask in this mode. */
export function asking(sandbox: Sandbox, world: World, mode: Mode, actor: Actor | null): Context {
  const { door, believed } = entering(sandbox, world, mode, actor);
  return new Context(door, believed);
}

/** The door in this mode, and who it is told is asking. */
export function entering(
  sandbox: Sandbox,
  world: World,
  mode: Mode,
  actor: Actor | null,
): { readonly door: DoorOptions; readonly believed: Actor | null } {
  // what row-level security knows is of who truly asks; what is become by a write (an initiative founded) is known to both
  const known = mode.known(world, actor);
  const before = mode.believed(world, actor);
  const door = {
    database: sandbox.database,
    writeDown,
    vault: vaultOfTests,
    files: fileLimits,
    localContextOf: (now: Actor | null) => {
      const become = now?.assignments.slice(before?.assignments.length ?? 0) ?? [];
      return become.length === 0 || !actor
        ? known
        : mode.known(world, { ...actor, assignments: [...actor.assignments, ...become] });
    },
  };
  return { door, believed: before };
}
