import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nil, nodeId } from "../../kernel/node-id.ts";
import type { Membership } from "../memberships/membership.entity.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { peopleOf } from "./find-people.ts";
import { RemovePersonInput, RemovePersonPayload } from "./person.input.ts";
import { MembershipPersonType } from "./person.type.ts";
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
    return people?.map(({ personId, ...person }) => ({ ...person, id: nodeId("person", nil, personId) })) ?? null;
  }

  @Mutation(() => RemovePersonPayload, {
    description:
      "Ends what a person is for an organisation, from their next request on: by the backbone, or by the partner's own lead. The last director of a backbone stays.",
  })
  removePerson(@Arg("input", () => RemovePersonInput) input: RemovePersonInput, @Ctx() ctx: Context) {
    return ctx.run(removePerson, input, { membership: null });
  }
}
