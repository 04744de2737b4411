import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { appealOwnCase } from "./appeal-own-case.ts";
import { intakesOf } from "./find-case-intake.ts";
import { findOwnCase } from "./find-own-case.ts";
import { forgetOwnContact } from "./forget-own-contact.ts";
import {
  CaseIntakeType,
  OwnCaseInput,
  OwnCasePayload,
  OwnCaseType,
  TellUsInput,
  TellUsPayload,
  WriteInOwnCaseInput,
} from "./own-case.type.ts";
import { tellUs } from "./tell-us.ts";
import { withdrawOwnCase } from "./withdraw-own-case.ts";
import { writeInOwnCase } from "./write-in-own-case.ts";

/** What people do who say nothing of who they are: no token and no session opens any of it. */
@Resolver(() => InitiativeType)
export class OwnCaseResolver {
  @FieldResolver(() => CaseIntakeType, {
    nullable: true,
    description: "Who reads what people tell it; null where it does not publish, and takes in nothing.",
  })
  caseIntake(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(intakesOf, id);
  }

  @Query(() => OwnCaseType, {
    nullable: true,
    description:
      "What was told, by its receipt code. Null where the code opens nothing, and for whoever sends a token or a session: without them nobody " +
      "knows who asks.",
  })
  ownCase(@Arg("receiptCode", () => String) receiptCode: string, @Ctx() ctx: Context) {
    return ctx.ask(findOwnCase, receiptCode);
  }

  @Mutation(() => TellUsPayload, {
    description:
      "Tells an initiative something, in any language, without saying who one is; whoever was named for it reads it, and nobody else. Without a token " +
      "and a session. Gives the receipt code by which it is found again.",
  })
  tellUs(@Arg("input", () => TellUsInput) input: TellUsInput, @Ctx() ctx: Context) {
    return ctx.run(tellUs, input, { receiptCode: null });
  }

  @Mutation(() => OwnCasePayload, { description: "Answers, or tells more." })
  writeInOwnCase(@Arg("input", () => WriteInOwnCaseInput) input: WriteInOwnCaseInput, @Ctx() ctx: Context) {
    return ctx.run(writeInOwnCase, input, { ownCase: null });
  }

  @Mutation(() => OwnCasePayload, {
    description: "Asks that somebody else looks at it who had no hand in the answer. Once, within thirty days of it.",
  })
  appealOwnCase(@Arg("input", () => WriteInOwnCaseInput) input: WriteInOwnCaseInput, @Ctx() ctx: Context) {
    return ctx.run(appealOwnCase, input, { ownCase: null });
  }

  @Mutation(() => OwnCasePayload, { description: "Wants nothing more done about it." })
  withdrawOwnCase(@Arg("input", () => OwnCaseInput) input: OwnCaseInput, @Ctx() ctx: Context) {
    return ctx.run(withdrawOwnCase, input, { ownCase: null });
  }

  @Mutation(() => OwnCasePayload, { description: "Deletes the way to reach whoever told it." })
  forgetOwnContact(@Arg("input", () => OwnCaseInput) input: OwnCaseInput, @Ctx() ctx: Context) {
    return ctx.run(forgetOwnContact, input, { ownCase: null });
  }
}
