import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { endSeat } from "./end-seat.ts";
import { communitySharesOf, groupsOf, seatedOf, seatsOf, supportOf } from "./find-groups.ts";
import { groupVerbsOf } from "./find-group-verbs.ts";
import { giveSeat } from "./give-seat.ts";
import type { Group, ParticipationSupport, Seat } from "./group.entity.ts";
import {
  CommunityShareType,
  EndSeatInput,
  EndSeatPayload,
  GiveSeatInput,
  GiveSeatPayload,
  GroupType,
  ParticipationSupportType,
  SeatHolderType,
  SeatType,
  SetGroupInput,
  SetGroupPayload,
  SetParticipationSupportInput,
  SetParticipationSupportPayload,
} from "./group.type.ts";
import { setGroup } from "./set-group.ts";
import { setParticipationSupport } from "./set-participation-support.ts";

@Resolver(() => GroupType)
export class GroupResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Group) {
    return nodeId("group", initiativeId, id);
  }

  @FieldResolver(() => [SeatType], { description: "Who sits in it today or will, the chair first." })
  seats(@Root() { initiativeId, id }: Group, @Ctx() ctx: Context) {
    return ctx.load(seatsOf, { initiativeId, id });
  }

  @FieldResolver(() => CommunityShareType, { description: "How many of the seats that vote communities hold." })
  communityShare(@Root() { initiativeId, id }: Group, @Ctx() ctx: Context) {
    return ctx.load(communitySharesOf, { initiativeId, id });
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() group: Group, @Ctx() ctx: Context) {
    return ctx.load(groupVerbsOf, group);
  }

  @Mutation(() => SetGroupPayload, {
    description:
      "Writes down a group, or what it is called and there for: for the backbone and the steering committee.",
  })
  setGroup(@Arg("input", () => SetGroupInput) input: SetGroupInput, @Ctx() ctx: Context) {
    return ctx.run(setGroup, input, { group: null });
  }

  @Mutation(() => GiveSeatPayload, {
    description:
      "Gives an organisation a seat: in the steering committee that committee does, once there is one, elsewhere the backbone too. The backbone's seat " +
      "does not vote, unless the committee says so.",
  })
  giveSeat(@Arg("input", () => GiveSeatInput) input: GiveSeatInput, @Ctx() ctx: Context) {
    return ctx.run(giveSeat, input, { group: null });
  }

  @Mutation(() => EndSeatPayload, {
    description:
      "Ends a seat; that it was there stays. NO_COMMUNITY_SEAT where it is the last of a community that votes in the committee, from the second phase on.",
  })
  endSeat(@Arg("input", () => EndSeatInput) input: EndSeatInput, @Ctx() ctx: Context) {
    return ctx.run(endSeat, input, { group: null });
  }

  @Mutation(() => SetParticipationSupportPayload, {
    description: "Says what support a seat comes with: for the backbone and the steering committee.",
  })
  setParticipationSupport(
    @Arg("input", () => SetParticipationSupportInput) input: SetParticipationSupportInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(setParticipationSupport, input, { seat: null });
  }
}

@Resolver(() => SeatType)
export class SeatResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Seat) {
    return nodeId("seat", initiativeId, id);
  }

  @FieldResolver(() => MembershipType, { description: "The organisation whose seat it is." })
  membership(@Root() { initiativeId, membershipId: id }: Seat, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id });
  }

  @FieldResolver(() => SeatHolderType, { nullable: true, description: "Who sits in it; null: nobody was named." })
  async person(@Root() { initiativeId, id }: Seat, @Ctx() ctx: Context) {
    const person = await ctx.load(seatedOf, { initiativeId, id });
    return person && { id: nodeId("person", nil, person.id), name: person.name };
  }

  @FieldResolver(() => [ParticipationSupportType], {
    nullable: true,
    description: "For whoever sits there, the backbone and the steering committee; null for everybody else.",
  })
  support(@Root() { initiativeId, id }: Seat, @Ctx() ctx: Context) {
    return ctx.load(supportOf, { initiativeId, id });
  }
}

@Resolver(() => ParticipationSupportType)
export class ParticipationSupportResolver {
  @FieldResolver(() => Int, { description: "A month, in hundredths of the currency." })
  amountCents(@Root() { amountCents }: ParticipationSupport) {
    return Number(amountCents);
  }
}

@Resolver(() => InitiativeType)
export class InitiativeGroupsResolver {
  @FieldResolver(() => [GroupType], {
    description: "Its groups, the steering committee first: for those who take part.",
  })
  groups(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(groupsOf, id);
  }
}
