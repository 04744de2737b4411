import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { those, VerbEnum } from "../../kernel/verbs.ts";
import { may } from "../readiness.policy.ts";
import { addReadinessStatement } from "./add-readiness-statement.ts";
import { retireReadinessStatement, translateReadinessStatement } from "./change-readiness-statement.ts";
import type { OwnStatement } from "./readiness-statement.entity.ts";
import {
  AddReadinessStatementInput,
  OwnReadinessStatementPayload,
  OwnStatementTextType,
  OwnStatementType,
  RetireReadinessStatementInput,
  TranslateReadinessStatementInput,
} from "./readiness-statement.type.ts";

@Resolver(() => OwnStatementType)
export class OwnStatementResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: OwnStatement) {
    return nodeId("readinessStatement", initiativeId, id);
  }

  @FieldResolver(() => [OwnStatementTextType], { description: "What it says, in its own language first." })
  texts(@Root() { texts, language: own }: OwnStatement) {
    const others = Object.keys(texts).filter((language) => language !== own);
    return [own, ...others.toSorted()].map((language) => ({ language, text: texts[language] }));
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() { initiativeId, retiredAt }: OwnStatement, @Ctx() { actor }: Context) {
    const manages = actor !== null && actor.reportLinkId === null && actor.scopes.includes("MANAGE");
    const changes = manages && may.addStatement(actor, initiativeId);
    return those({
      TRANSLATE_READINESS_STATEMENT: changes,
      RETIRE_READINESS_STATEMENT: changes && retiredAt === null,
    });
  }

  @Mutation(() => OwnReadinessStatementPayload, {
    description:
      "Adds a statement of the initiative's own, which rounds that are planned from now on ask beside the bank's: for the backbone and the " +
      "steering committee. It is counted nowhere. OUT_OF_RANGE where a round would ask more than twelve.",
  })
  addReadinessStatement(
    @Arg("input", () => AddReadinessStatementInput) input: AddReadinessStatementInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(addReadinessStatement, input, { statement: null });
  }

  @Mutation(() => OwnReadinessStatementPayload, {
    description:
      "Says such a statement in another language, or better: for the backbone and the steering committee. OWN_LANGUAGE: another text is another statement.",
  })
  translateReadinessStatement(
    @Arg("input", () => TranslateReadinessStatementInput) input: TranslateReadinessStatementInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(translateReadinessStatement, input, { statement: null });
  }

  @Mutation(() => OwnReadinessStatementPayload, {
    description:
      "Rounds that are planned from now on ask it no more; those that were keep it: for the backbone and the steering committee.",
  })
  retireReadinessStatement(
    @Arg("input", () => RetireReadinessStatementInput) input: RetireReadinessStatementInput,
    @Ctx() ctx: Context,
  ) {
    return ctx.run(retireReadinessStatement, input, { statement: null });
  }
}
