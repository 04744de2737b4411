import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import type { AgendaVersion } from "../versions/agenda-version.entity.ts";
import { AgendaVersionType } from "../versions/agenda-version.type.ts";
import { adoptAgenda } from "./adopt-agenda.ts";
import type { AgendaEndorsement } from "./agenda-endorsement.entity.ts";
import { endorseAgenda } from "./endorse-agenda.ts";
import {
  AdoptAgendaInput,
  AdoptAgendaPayload,
  AgendaEndorsementConnection,
  AgendaEndorsementType,
  EndorseAgendaInput,
  EndorseAgendaPayload,
  EndorsementTallyType,
} from "./endorsement.type.ts";
import { endorsementTallyOf, findEndorsements, ownEndorsementsOf } from "./find-endorsements.ts";

@Resolver(() => AgendaEndorsementType)
export class AgendaEndorsementResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: AgendaEndorsement) {
    return nodeId("endorsement", initiativeId, id);
  }

  @FieldResolver(() => MembershipType, { description: "The organisation that stands there." })
  by(@Root() { initiativeId, membershipId }: AgendaEndorsement, @Ctx() ctx: Context) {
    return ctx.load(membershipsById, { initiativeId, id: membershipId });
  }

  @Mutation(() => EndorseAgendaPayload, {
    description:
      "Says where an organisation stands to a version, by whoever speaks for it and nobody else, of the words that were read " +
      "(STALE_ENDORSEMENT). PENDING objects to what was carried over.",
  })
  endorseAgenda(@Arg("input", () => EndorseAgendaInput) input: EndorseAgendaInput, @Ctx() ctx: Context) {
    return ctx.run(endorseAgenda, input, { endorsement: null });
  }

  @Mutation(() => AdoptAgendaPayload, {
    description:
      "Adopts a version, by the steering committee's recorded decision: refused with what stands in its way. The agenda in force until then " +
      "is superseded in the same moment.",
  })
  adoptAgenda(@Arg("input", () => AdoptAgendaInput) input: AdoptAgendaInput, @Ctx() ctx: Context) {
    return ctx.run(adoptAgenda, input, { agendaVersion: null, decision: null });
  }
}

@Resolver(() => AgendaVersionType)
export class AgendaVersionEndorsementsResolver {
  @FieldResolver(() => AgendaEndorsementConnection, {
    description:
      "Who was asked when it was proposed, and where they stand, by the codes of their organisations: for whoever takes part.",
  })
  endorsements(
    @Root() { initiativeId, id }: AgendaVersion,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findEndorsements(ctx, { initiativeId, id, first, after });
  }

  @FieldResolver(() => [AgendaEndorsementType], {
    description: "Where the organisations stand that the viewer speaks for: what they may change.",
  })
  ownEndorsements(@Root() { initiativeId, id }: AgendaVersion, @Ctx() ctx: Context) {
    return ctx.load(ownEndorsementsOf, { initiativeId, id });
  }

  @FieldResolver(() => EndorsementTallyType, {
    nullable: true,
    description: "How far it is endorsed, for whoever takes part. Null: it was not proposed yet.",
  })
  endorsementTally(@Root() { initiativeId, id }: AgendaVersion, @Ctx() ctx: Context) {
    return ctx.load(endorsementTallyOf, { initiativeId, id });
  }
}
