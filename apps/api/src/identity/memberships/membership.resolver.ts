import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { OrganisationType } from "../organisations/organisation.type.ts";
import { organisationsById } from "../organisations/find-organisations.ts";
import { may } from "../identity.policy.ts";
import { addMembership } from "./add-membership.ts";
import type { Membership } from "./membership.entity.ts";
import { takesPartThemselves } from "../identity.policy.ts";
import { admitMembership } from "./admit-membership.ts";
import { answerInvitation } from "./answer-invitation.ts";
import { nextStatusesOf, statusesOf } from "./find-next-statuses.ts";
import { statusReasonsOf } from "./find-status-reasons.ts";
import {
  AddMembershipInput,
  AddMembershipPayload,
  AdmitMembershipInput,
  AdmitMembershipPayload,
  AnswerInvitationInput,
  AnswerInvitationPayload,
  MoveMembershipInput,
  MoveMembershipPayload,
  SetDataSharingConsentInput,
  SetDataSharingConsentPayload,
} from "./membership.input.ts";
import { DataSharingConsentEnum, MembershipStatusEnum, MembershipType } from "./membership.type.ts";
import { moveMembership } from "./move-membership.ts";
import { setDataSharingConsent } from "./set-data-sharing-consent.ts";

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => ID)
  id(@Root() membership: Membership) {
    return nodeId("membership", membership.initiativeId, membership.id);
  }

  @FieldResolver(() => OrganisationType)
  organisation(@Root() { organisation, organisationId }: Membership, @Ctx() ctx: Context) {
    return organisation ?? ctx.load(organisationsById, organisationId);
  }

  @FieldResolver(() => DataSharingConsentEnum, {
    nullable: true,
    description: "What it lets others see of its figures. For the backbone and for itself; null for everybody else.",
  })
  dataSharingConsent(@Root() membership: Membership, @Ctx() { actor }: Context) {
    const { initiativeId, id, dataSharingConsent } = membership;
    return may.readDataSharingConsent(actor, initiativeId, id) ? dataSharingConsent : null;
  }

  @FieldResolver(() => MembershipStatusEnum, {
    nullable: true,
    description:
      "INVITED until it said yes itself; who is SUSPENDED reads, and neither speaks, votes nor reports. Null to the public.",
  })
  status(@Root() membership: Membership, @Ctx() ctx: Context) {
    return ctx.load(statusesOf, membership);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "Since when it is that, in the initiative's time zone; null: from the beginning, or one may not know.",
  })
  statusOn(@Root() membership: Membership, @Ctx() { actor }: Context) {
    return takesPartThemselves(actor, membership.initiativeId) ? membership.statusOn : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it was suspended, refused or let go: for its own people, the committee and the backbone.",
  })
  statusReason(@Root() { initiativeId, id }: Membership, @Ctx() ctx: Context) {
    return ctx.load(statusReasonsOf, { initiativeId, id });
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "When it said yes to its invitation; null: not yet, or it was never asked, or one may not know.",
  })
  acceptedOn(@Root() membership: Membership, @Ctx() { actor }: Context) {
    return takesPartThemselves(actor, membership.initiativeId) ? membership.acceptedOn : null;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "When the steering committee took it in; null: not yet, or there was none, or one may not know.",
  })
  admittedOn(@Root() membership: Membership, @Ctx() { actor }: Context) {
    return takesPartThemselves(actor, membership.initiativeId) ? membership.admittedOn : null;
  }

  @FieldResolver(() => [MembershipStatusEnum], {
    description: "To what the viewer may move it now, by moveMembership.",
  })
  nextStatuses(@Root() membership: Membership, @Ctx() ctx: Context) {
    return ctx.load(nextStatusesOf, membership);
  }

  @Mutation(() => SetDataSharingConsentPayload, {
    description:
      "Says what others see of an organisation's figures: its own lead does, and nobody else. Its name goes from public pages at once; what " +
      "was released stays as it was told, and the next release follows.",
  })
  setDataSharingConsent(
    @Arg("input", () => SetDataSharingConsentInput) input: SetDataSharingConsentInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(setDataSharingConsent, input, { membership: null });
  }

  @Mutation(() => AnswerInvitationPayload, {
    description:
      "An organisation says yes or no to its invitation, by its own people and never by the backbone. It is a member from then on, or as soon as the steering committee has taken it in.",
  })
  answerInvitation(@Arg("input", () => AnswerInvitationInput) input: AnswerInvitationInput, @Ctx() ctx: Context) {
    return ctx.run(answerInvitation, input, { status: null });
  }

  @Mutation(() => AdmitMembershipPayload, {
    description: "The steering committee takes in an organisation that the backbone has invited.",
  })
  admitMembership(@Arg("input", () => AdmitMembershipInput) input: AdmitMembershipInput, @Ctx() ctx: Context) {
    return ctx.run(admitMembership, input, { membership: null });
  }

  @Mutation(() => MoveMembershipPayload, {
    description:
      "Refuses an invitation, suspends a membership, takes it up again or ends it: for the steering committee, and for the backbone as long as there " +
      "is none. An organisation ends its own by itself. TRANSITION_NOT_ALLOWED for what is not drawn; NO_ACTIVE_BACKBONE and NO_ACTIVE_COMMUNITY for " +
      "the last of them from the second phase on.",
  })
  moveMembership(@Arg("input", () => MoveMembershipInput) input: MoveMembershipInput, @Ctx() ctx: Context) {
    return ctx.run(moveMembership, input, { membership: null });
  }

  @Mutation(() => AddMembershipPayload, {
    description:
      "Invites an organisation: it is a member once it has said yes, and where there is a steering committee, that has too.",
  })
  addMembership(@Arg("input", () => AddMembershipInput) input: AddMembershipInput, @Ctx() ctx: Context) {
    return ctx.run(addMembership, input, { membership: null });
  }
}
