import { warningsOf } from "@keelson/domain/agenda/agenda-content";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId, parseNodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { viewerCan } from "../viewer-can.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { AgendaWarningEnum } from "./agenda-content.type.ts";
import type { AgendaVersion } from "./agenda-version.entity.ts";
import {
  AgendaVersionConnection,
  AgendaVersionPayload,
  AgendaVersionType,
  DraftAgendaInput,
  EditAgendaInput,
  MoveAgendaInput,
} from "./agenda-version.type.ts";
import { draftAgenda } from "./draft-agenda.ts";
import { editAgenda } from "./edit-agenda.ts";
import { agendaInForceOf, agendaVersionsById, findAgendaVersions } from "./find-agenda-versions.ts";
import { moveAgenda } from "./move-agenda.ts";

@Resolver(() => AgendaVersionType)
export class AgendaVersionResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: AgendaVersion) {
    return nodeId("agendaVersion", initiativeId, id);
  }

  @FieldResolver(() => String)
  number(@Root() { major, minor }: AgendaVersion) {
    return `${major}.${minor}`;
  }

  @FieldResolver(() => AgendaVersionType, {
    nullable: true,
    description:
      "The agenda that was in force when its words were kept last: what its changes are from. Null: there was none.",
  })
  basedOn(@Root() { initiativeId, basedOnId }: AgendaVersion, @Ctx() ctx: Context) {
    return basedOnId === null ? null : ctx.load(agendaVersionsById, { initiativeId, id: basedOnId });
  }

  @FieldResolver(() => [AgendaWarningEnum])
  warnings(@Root() { content }: AgendaVersion) {
    return warningsOf(content);
  }

  @FieldResolver(() => [VerbEnum], { description: "What the viewer may do with it now." })
  viewerCan(@Root() version: AgendaVersion, @Ctx() { actor }: Context) {
    return viewerCan.agendaVersion(actor, version);
  }

  @Mutation(() => AgendaVersionPayload, {
    description: "Begins a version of the agenda, for the backbone: a draft that may be incomplete, and binds nobody.",
  })
  draftAgenda(@Arg("input", () => DraftAgendaInput) input: DraftAgendaInput, @Ctx() ctx: Context) {
    return ctx.run(draftAgenda, input, { agendaVersion: null });
  }

  @Mutation(() => AgendaVersionPayload, {
    description:
      "Changes the words of a version that is not proposed yet, for the backbone. AGENDA_FROZEN from the proposal on; CONFLICT where it " +
      "has changed since it was read; OUTCOME_IN_USE where activities contribute to an outcome that would be gone.",
  })
  editAgenda(@Arg("input", () => EditAgendaInput) input: EditAgendaInput, @Ctx() ctx: Context) {
    return ctx.run(editAgenda, input, { agendaVersion: null });
  }

  @Mutation(() => AgendaVersionPayload, {
    description:
      "Brings a version on its way, for the backbone: to IN_CONSULTATION, back to DRAFT, to PROPOSED_FOR_ADOPTION, or to WITHDRAWN. What is " +
      "not drawn is refused (TRANSITION_NOT_ALLOWED), and so is adoption: the steering committee adopts.",
  })
  moveAgenda(@Arg("input", () => MoveAgendaInput) input: MoveAgendaInput, @Ctx() ctx: Context) {
    return ctx.run(moveAgenda, input, { agendaVersion: null });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeAgendaResolver {
  @FieldResolver(() => AgendaVersionType, {
    nullable: true,
    description: "The agenda in force; null where none was adopted.",
  })
  agenda(@Root() { id }: Initiative, @Ctx() ctx: Context) {
    return ctx.load(agendaInForceOf, id);
  }

  @FieldResolver(() => AgendaVersionType, {
    nullable: true,
    description: "One version of its agenda, by id. Null where it has none such, or none that the viewer reads.",
  })
  agendaVersion(@Root() { id }: Initiative, @Arg("id", () => ID) versionId: string, @Ctx() ctx: Context) {
    const node = parseNodeId("agendaVersion", versionId);
    return node.initiativeId === id ? ctx.load(agendaVersionsById, node) : null;
  }

  @FieldResolver(() => AgendaVersionConnection, {
    description: "All versions of the agenda, the newest first. The public reads those that were adopted.",
  })
  agendaVersions(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findAgendaVersions(ctx, { initiativeId: id, first, after });
  }
}
