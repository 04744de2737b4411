import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import type { Membership } from "../memberships/membership.entity.ts";
import { MembershipType } from "../memberships/membership.type.ts";
import { statementsOf } from "./find-statements.ts";
import { setStatements } from "./set-statements.ts";
import { MembershipStatementType, SetStatementsInput, SetStatementsPayload } from "./statement.type.ts";

@Resolver(() => MembershipType)
export class StatementResolver {
  @FieldResolver(() => [MembershipStatementType], {
    description:
      "What it says of itself, as far as the viewer reads it: its own people all of it, other partners what it brings and, from the second phase on, " +
      "what it lets go of and what is not negotiable; neither the public nor who only funds.",
  })
  statements(@Root() { initiativeId, id }: Membership, @Ctx() ctx: Context) {
    return ctx.load(statementsOf, { initiativeId, id });
  }

  @Mutation(() => SetStatementsPayload, {
    description:
      "An organisation says what it brings, what it lets go of and what is not negotiable: its own people, and nobody for them.",
  })
  setStatements(@Arg("input", () => SetStatementsInput) input: SetStatementsInput, @Ctx() ctx: Context) {
    return ctx.run(setStatements, input, { membership: null });
  }
}
