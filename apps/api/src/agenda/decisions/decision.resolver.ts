import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { positions } from "@keelson/domain/agenda/decision";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { AgendaVersionType } from "../versions/agenda-version.type.ts";
import type { Decision } from "./decision.entity.ts";
import {
  DecisionConnection,
  DecisionPayload,
  DecisionType,
  PositionCountType,
  RecordDecisionInput,
} from "./decision.type.ts";
import { decisionsById, findDecisions, supersedingOf } from "./find-decisions.ts";
import { recordDecision } from "./record-decision.ts";

@Resolver(() => DecisionType)
export class DecisionResolver {
  @FieldResolver(() => ID)
  id(@Root() { initiativeId, id }: Decision) {
    return nodeId("decision", initiativeId, id);
  }

  @FieldResolver(() => [PositionCountType], {
    description: "How many took which position, from full support to a block.",
  })
  positions(@Root() { positions: counts }: Decision) {
    return positions.flatMap((position) => {
      const count = counts[position];
      return count === undefined ? [] : [{ position, count }];
    });
  }

  @FieldResolver(() => Int, { nullable: true, description: "Days from when it was brought in to when it was decided." })
  leadTimeDays(@Root() { openedOn, decidedOn }: Decision) {
    return openedOn === null ? null : (dayNumberOf(decidedOn) ?? 0) - (dayNumberOf(openedOn) ?? 0);
  }

  @FieldResolver(() => AgendaVersionType, { nullable: true, description: "The version it adopts, or is about." })
  agendaVersion(@Root() { initiativeId, agendaVersionId }: Decision, @Ctx() ctx: Context) {
    return agendaVersionId === null ? null : ctx.load(agendaVersionsById, { initiativeId, id: agendaVersionId });
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: "The decision whose place it takes." })
  supersedes(@Root() { initiativeId, supersedesId }: Decision, @Ctx() ctx: Context) {
    return supersedesId === null ? null : ctx.load(decisionsById, { initiativeId, id: supersedesId });
  }

  @FieldResolver(() => DecisionType, { nullable: true, description: "The decision that has taken its place." })
  supersededBy(@Root() { initiativeId, id }: Decision, @Ctx() ctx: Context) {
    return ctx.load(supersedingOf, { initiativeId, id });
  }

  @Mutation(() => DecisionPayload, {
    description:
      "Writes down what was decided, for ever: the steering committee, and of what binds nobody the backbone too. A later decision may " +
      "take its place (`supersedesId`).",
  })
  recordDecision(@Arg("input", () => RecordDecisionInput) input: RecordDecisionInput, @Ctx() ctx: Context) {
    return ctx.run(recordDecision, input, { decision: null });
  }
}

@Resolver(() => InitiativeType)
export class InitiativeDecisionsResolver {
  @FieldResolver(() => DecisionConnection, {
    description: "The register of decisions, the newest first. The public reads those that are marked PUBLIC.",
  })
  decisions(
    @Root() { id }: Initiative,
    @Arg("first", () => Int) first: number,
    @Arg("after", () => String, { nullable: true }) after: string | null,
    @Ctx() ctx: Context,
  ) {
    return findDecisions(ctx, { initiativeId: id, first, after });
  }
}
