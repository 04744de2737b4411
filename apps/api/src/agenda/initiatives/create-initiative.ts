import type { Unit, Work } from "../../kernel/context.ts";
import { nil } from "../../kernel/node-id.ts";
import { refuse, Refused } from "../../kernel/refusal.ts";
import { organisationOf } from "../../identity/organisations/organisation-of.ts";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import { assign } from "../../identity/persons/assign.ts";
import { signedIn } from "../../identity/identity.policy.ts";
import { checkInitiative, type InitiativeFacts } from "./check-initiative.ts";
import { Initiative } from "./initiative.entity.ts";
import type { CreateInitiativeInput } from "./initiative.input.ts";

/** Founds an initiative. The caller becomes backbone director; that no decision of partners chose this backbone is on record. */
export const createInitiative: Work<CreateInitiativeInput, { initiative: Initiative | null }> = async (unit, input) => {
  // anybody who is somebody may found one
  const actor = signedIn(unit.actor, "MANAGE");
  const facts = {
    ...input,
    timeZone: input.timeZone ?? "UTC",
    defaultLanguage: input.defaultLanguage ?? "en",
    smallCellThreshold: input.smallCellThreshold ?? 5,
    minCoverage: input.minCoverage ?? 0.8,
  };
  refuse(checkInitiative(facts));
  const initiative = await found(unit, facts);
  const organisationId = await organisationOf(unit, { name: `Backbone of ${initiative.name}` });
  const backbone = unit.db.create(Membership, {
    initiativeId: initiative.id,
    code: "BACKBONE",
    organisationId,
    roles: ["BACKBONE"],
    status: "ACTIVE",
  });
  await unit.db.insert(Membership, backbone);
  await assign(unit, backbone, actor.personId, ["BACKBONE_DIRECTOR"]);
  unit.become({
    initiativeId: initiative.id,
    membershipId: backbone.id,
    roles: ["BACKBONE_DIRECTOR"],
    membershipRoles: backbone.roles,
    isSuspended: false,
  });
  unit.because("BACKBONE_NOT_SELF_APPOINTED: no decision of partners has chosen this backbone yet");
  return { initiative };
};

/** Makes the initiative's own rows, and opens them to the founder for the rest of the transaction. */
export async function found(
  unit: Unit,
  facts: InitiativeFacts & Partial<Pick<Initiative, "currentPhase" | "publicPageEnabled" | "status">>,
): Promise<Initiative> {
  const [fresh] = await unit.rows<{ id: string }>("select uuidv7() as id");
  const id = fresh?.id ?? nil;
  await unit.widen({ audience: [id], backbone: [id], manages: [id] });
  const [taken] = await unit.rows<{ taken: boolean }>("select slug_is_taken($1) as taken", [facts.slug]);
  if (taken?.taken) {
    throw new Refused({
      code: "SLUG_TAKEN",
      message: `Another initiative is called ${facts.slug}; choose another slug.`,
      path: ["slug"],
    });
  }
  const initiative = unit.db.create(Initiative, {
    id,
    slug: facts.slug,
    name: facts.name.trim(),
    problemArea: facts.problemArea,
    timeZone: facts.timeZone,
    defaultLanguage: facts.defaultLanguage,
    currentPhase: facts.currentPhase ?? "PHASE_I",
    status: facts.status ?? "PROPOSED",
    smallCellThreshold: facts.smallCellThreshold,
    minCoverage: String(facts.minCoverage),
    publicPageEnabled: facts.publicPageEnabled ?? false,
    backboneDecision: null,
  });
  await unit.db.insert(Initiative, initiative);
  await unit.rows("insert into initiative_clock (initiative_id) values ($1)", [id]);
  await unit.rows("insert into category_set (initiative_id, id, key) values ($1, $2, '')", [id, nil]);
  return initiative;
}
