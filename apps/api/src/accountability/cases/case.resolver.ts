import type { CaseStep } from "@keelson/domain/accountability/case-states";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Initiative } from "../../agenda/initiatives/initiative.entity.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import { membershipsById } from "../../identity/memberships/find-memberships.ts";
import { MembershipType } from "../../identity/memberships/membership.type.ts";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { DateScalar } from "../../kernel/scalars.ts";
import { acknowledgeCase } from "./acknowledge-case.ts";
import { assignCase } from "./assign-case.ts";
import type { CaseFile } from "./case.entity.ts";
import {
  AcknowledgeCaseInput,
  AssignCaseInput,
  CaseConnection,
  CaseCountsType,
  CaseDueType,
  CaseEventType,
  CaseMessageType,
  CaseNoteType,
  CasePayload,
  CasePersonType,
  CaseStageEnum,
  CaseStepEnum,
  CaseType,
  DecideCaseAppealInput,
  MoveCaseInput,
  NoteInCaseInput,
  RespondToCaseInput,
  TriageCaseInput,
  WriteToTellerInput,
  type CaseStage,
} from "./case.type.ts";
import { decideCaseAppeal } from "./decide-case-appeal.ts";
import {
  casePeopleOf,
  casesById,
  clocksOf,
  contactsOf,
  countsOf,
  eventsOf,
  findCases,
  messagesOf,
  notesOf,
  tellingsOf,
} from "./find-cases.ts";
import { moveCase } from "./move-case.ts";
import { noteInCase } from "./note-in-case.ts";
import { respondToCase } from "./respond-to-case.ts";
import { stepsOf } from "./steps-of.ts";
import { triageCase } from "./triage-case.ts";
import { writeToTeller } from "./write-to-teller.ts";

@Resolver(() => InitiativeType)
export class InitiativeCasesResolver {
  @FieldResolver(() => CaseConnection, {
    description:
      "What people told it and the viewer was named to read, the longest waiting first. Nothing for everybody else.",
  })
  cases(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Arg("stage", () => CaseStageEnum, { nullable: true }) stage: CaseStage | null,
    @Ctx() ctx: Context,
  ) {
    return findCases(ctx, { initiativeId: id, stage: stage ?? null, first, after });
  }

  @FieldResolver(() => CaseType, {
    nullable: true,
    description: "One of them, by id. Null where it has none, or none that the viewer reads.",
  })
  case(@Root() { id }: Initiative, @Arg("id", () => ID) caseId: string, @Ctx() ctx: Context) {
    const node = parseNodeId("case", caseId);
    return node.initiativeId === id ? ctx.load(casesById, node) : null;
  }

  @FieldResolver(() => CaseCountsType, { nullable: true, description: "Null for whoever was not named to read any." })
  caseCounts(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(countsOf, id);
  }
}

@Resolver(() => CaseType)
export class CaseResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: CaseFile) {
    return nodeId("case", initiativeId, id);
  }

  @FieldResolver(() => String, { description: "What was told, as it was written." })
  text(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return ctx.load(tellingsOf, { initiativeId, id });
  }

  @FieldResolver(() => DateScalar, {
    description: "The day it came in, where the initiative is: its moment is nobody's to know.",
  })
  async receivedOn(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return (await ctx.load(clocksOf, { initiativeId, id }))?.receivedOn;
  }

  @FieldResolver(() => CaseDueType, {
    nullable: true,
    description: "What is to be done next, and by when; null where nothing is.",
  })
  async due(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return (await ctx.load(clocksOf, { initiativeId, id }))?.due ?? null;
  }

  @FieldResolver(() => MembershipType, {
    nullable: true,
    description: "Whom it is about, as far as somebody found out.",
  })
  about(@Root() { initiativeId, aboutMembershipId: id }: CaseFile, @Ctx() ctx: Context) {
    return id === null ? null : ctx.load(membershipsById, { initiativeId, id });
  }

  @FieldResolver(() => CasePersonType, { nullable: true, description: "Who handles it." })
  async handler(@Root() { initiativeId, id, handlerId }: CaseFile, @Ctx() ctx: Context) {
    const people = handlerId === null ? [] : await ctx.load(casePeopleOf, { initiativeId, id });
    return people.find((person) => parseNodeId("person", person.id).id === handlerId) ?? null;
  }

  @FieldResolver(() => [CasePersonType], { description: "Who could take it on." })
  people(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return ctx.load(casePeopleOf, { initiativeId, id });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "How to reach the one who told it: for whoever handles it, where they said so and have not taken it back.",
  })
  contact(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return ctx.load(contactsOf, { initiativeId, id });
  }

  @FieldResolver(() => [CaseMessageType], {
    description: "What was said with the one who told it, the first first. They read all of it.",
  })
  messages(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return ctx.load(messagesOf, { initiativeId, id });
  }

  @FieldResolver(() => [CaseNoteType], {
    description: "What those who handle it said among themselves, the first first.",
  })
  notes(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return ctx.load(notesOf, { initiativeId, id });
  }

  @FieldResolver(() => [CaseEventType], { description: "How it came to where it is, the first step first." })
  events(@Root() { initiativeId, id }: CaseFile, @Ctx() ctx: Context) {
    return ctx.load(eventsOf, { initiativeId, id });
  }

  @FieldResolver(() => [CaseStepEnum], { description: "What the viewer can do with it now." })
  nextSteps(@Root() file: CaseFile, @Ctx() { actor }: Context): CaseStep[] {
    return stepsOf(actor, file);
  }

  @Mutation(() => CasePayload, {
    description:
      "Takes a case on, or gives it to somebody else who was named for it and has no part in it. CONFLICT_OF_INTEREST otherwise.",
  })
  assignCase(@Arg("input", () => AssignCaseInput) input: AssignCaseInput, @Ctx() ctx: Context) {
    return ctx.run(assignCase, input, { case: null });
  }

  @Mutation(() => CasePayload, {
    description: "Tells whoever told it that it was read. Whoever does so handles it, where nobody does yet.",
  })
  acknowledgeCase(@Arg("input", () => AcknowledgeCaseInput) input: AcknowledgeCaseInput, @Ctx() ctx: Context) {
    return ctx.run(acknowledgeCase, input, { case: null });
  }

  @Mutation(() => CasePayload, {
    description:
      "Says what kind of thing it is, how much there is to fear, and whom it is about. Whoever belongs to them reads it no more from then on; where that " +
      "were everybody, it is refused (NO_HANDLER_LEFT).",
  })
  triageCase(@Arg("input", () => TriageCaseInput) input: TriageCaseInput, @Ctx() ctx: Context) {
    return ctx.run(triageCase, input, { case: null });
  }

  @Mutation(() => CasePayload, { description: "Writes to the one who told it." })
  writeToTeller(@Arg("input", () => WriteToTellerInput) input: WriteToTellerInput, @Ctx() ctx: Context) {
    return ctx.run(writeToTeller, input, { case: null });
  }

  @Mutation(() => CasePayload, {
    description: "Notes something for those who handle it. The one who told it never reads it.",
  })
  noteInCase(@Arg("input", () => NoteInCaseInput) input: NoteInCaseInput, @Ctx() ctx: Context) {
    return ctx.run(noteInCase, input, { case: null });
  }

  @Mutation(() => CasePayload, {
    description:
      "Begins a review or an investigation, refers it to somebody else, closes it, takes it up anew or takes up an appeal. Closing needs an answer that was " +
      "told, or a referral; an appeal is taken up by somebody who did not handle the case and is not of the same organisation (CONFLICT_OF_INTEREST).",
  })
  moveCase(@Arg("input", () => MoveCaseInput) input: MoveCaseInput, @Ctx() ctx: Context) {
    return ctx.run(moveCase, input, { case: null });
  }

  @Mutation(() => CasePayload, {
    description: "Gives the answer, with what came out. It may be appealed against for thirty days.",
  })
  respondToCase(@Arg("input", () => RespondToCaseInput) input: RespondToCaseInput, @Ctx() ctx: Context) {
    return ctx.run(respondToCase, input, { case: null });
  }

  @Mutation(() => CasePayload, { description: "Decides an appeal, by whoever took it up." })
  decideCaseAppeal(@Arg("input", () => DecideCaseAppealInput) input: DecideCaseAppealInput, @Ctx() ctx: Context) {
    return ctx.run(decideCaseAppeal, input, { case: null });
  }
}
