import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Initiative } from "../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../agenda/initiatives/initiative.type.ts";
import type { Membership } from "../identity/memberships/membership.entity.ts";
import { MembershipType } from "../identity/memberships/membership.type.ts";
import type { Context } from "../kernel/context.ts";
import { VerbEnum } from "../kernel/verbs.ts";
import { viewerCan } from "./viewer-can.ts";

@Resolver(() => InitiativeType)
export class InitiativeViewerResolver {
  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { id }: Initiative, @Ctx() { actor }: Context) {
    return viewerCan.initiative(actor, { initiativeId: id });
  }
}

@Resolver(() => MembershipType)
export class MembershipViewerResolver {
  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() membership: Membership, @Ctx() { actor }: Context) {
    return viewerCan.membership(actor, membership);
  }
}
