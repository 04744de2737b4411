import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import type { Membership } from "../memberships/membership.entity.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { mayLetGo } from "../identity.policy.ts";
import { committeePeopleOf, peopleOf, type ActingPerson } from "./find-people.ts";
import { RemovePersonInput, RemovePersonPayload } from "./person.input.ts";
import { MembershipPersonType, PersonType } from "./person.type.ts";
import { removePerson } from "./remove-person.ts";

@Resolver(() => MembershipType)
export class PeopleResolver {
  @FieldResolver(() => [MembershipPersonType], {
    nullable: true,
    description:
      "Who acts for it, by name: for the backbone and for the partner's own people; null for everybody else.",
  })
  async people(@Root() { initiativeId, id }: Membership, @Ctx() ctx: Context) {
    const people = await ctx.load(peopleOf, { initiativeId, id });
    return (
      people?.map(({ personId, ...person }) => ({ ...person, initiativeId, id: nodeId("person", nil, personId) })) ??
      null
    );
  }

  @FieldResolver(() => [PersonType], {
    nullable: true,
    description:
      "Who acts for it in the steering committee, by name: for whoever may let them go, its own people and the committee's chair; null for everybody else.",
  })
  async inCommittee(@Root() { initiativeId, id }: Membership, @Ctx() ctx: Context) {
    const people = await ctx.load(committeePeopleOf, { initiativeId, id });
    return people?.map(({ personId, name }) => ({ id: nodeId("person", nil, personId), name })) ?? null;
  }

  @Mutation(() => RemovePersonPayload, {
    description:
      "Ends what a person is for an organisation, from their next request on: by the backbone, or by the partner's own lead; of the steering committee, by their own organisation or its chair. The last director of a backbone stays, and the last of the committee.",
  })
  removePerson(@Arg("input", () => RemovePersonInput) input: RemovePersonInput, @Ctx() ctx: Context) {
    return ctx.run(removePerson, input, { membership: null });
  }
}

/** Somebody of an organisation, and where they act for it. */
interface Acting extends Pick<ActingPerson, "membershipId" | "roles" | "hasCommittee"> {
  readonly initiativeId: string;
}

@Resolver(() => MembershipPersonType)
export class MembershipPersonResolver {
  @FieldResolver(() => [VerbEnum], {
    description: "What the viewer may do about them now: REMOVE_PERSON lets them go.",
  })
  viewerCan(@Root() person: Acting, @Ctx() { actor }: Context) {
    return those({ REMOVE_PERSON: mayLetGo(actor, person) });
  }
}
