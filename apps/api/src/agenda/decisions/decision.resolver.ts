import { dayNumberOf } from "@keelson/domain/measurement/civil-date";
import { positions, type DecisionMethod, type DecisionResult } from "@keelson/domain/agenda/decision";
import type { DecisionKind, DecisionRecording } from "@keelson/domain/agenda/decision-words";
import { endorsementStates } from "@keelson/domain/agenda/endorsement";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import type { Context } from "../../kernel/context.ts";
import { nodeId } from "../../kernel/node-id.ts";
import { VerbEnum } from "../../kernel/verbs.ts";
import { viewerCan } from "../viewer-can.ts";
import { BadInput } from "../../kernel/refusal.ts";
import type { Initiative } from "../initiatives/initiative.entity.ts";
import { InitiativeType } from "../initiatives/initiative.type.ts";
import { agendaVersionsById } from "../versions/find-agenda-versions.ts";
import { AgendaVersionType } from "../versions/agenda-version.type.ts";
import type { Decision } from "./decision.entity.ts";
import {
  DecisionConnection,
  DecisionKindEnum,
  DecisionMethodEnum,
  DecisionPayload,
  DecisionRecordingEnum,
  DecisionResultEnum,
  DecisionType,
  EndorsementCountType,
  PositionCountType,
  RecordDecisionInput,
} from "./decision.type.ts";
import {
  backboneRecordersOf,
  decisionsById,
  decisionsByNumber,
  findDecisions,
  supersedingOf,
} from "./find-decisions.ts";
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

  @FieldResolver(() => [EndorsementCountType], {
    description: "Of the adoption of an agenda: how many had endorsed it then, and how many had not; of others none.",
  })
  endorsements(@Root() { endorsements }: Decision) {
    return endorsementStates.flatMap((state) => {
      const count = endorsements?.[state];
      return count === undefined ? [] : [{ state, count }];
    });
  }

  @FieldResolver(() => DecisionRecordingEnum, {
    nullable: true,
    description:
      "By whose hand it came into the register; COUNTED: Keelson counted what was said. Null: one organisation was left to decide, or nobody " +
      "kept that yet.",
  })
  recordedAs(@Root() { kind, method, recordedAs }: Decision): DecisionRecording | null {
    if (kind !== "PROPOSAL") return recordedAs;
    return method === "DELEGATED" ? null : "COUNTED";
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

  @FieldResolver(() => [VerbEnum], {
    description: "What the viewer may do with it now; RECORD_DECISION: record another that takes its place.",
  })
  async viewerCan(@Root() decision: Decision, @Ctx() ctx: Context) {
    const { initiativeId, id } = decision;
    const [recorder, later] = await Promise.all([
      ctx.load(backboneRecordersOf, { initiativeId, recordedBy: decision.recordedBy }),
      ctx.load(supersedingOf, { initiativeId, id }),
    ]);
    return viewerCan.decision(ctx.actor, decision, recorder !== null, later !== null);
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
    @Arg("kind", () => DecisionKindEnum, { nullable: true }) kind: DecisionKind | null,
    @Arg("method", () => DecisionMethodEnum, { nullable: true }) method: DecisionMethod | null,
    @Arg("result", () => DecisionResultEnum, { nullable: true }) result: DecisionResult | null,
    @Arg("year", () => Int, { nullable: true, description: "In which it was decided." }) year: number | null,
    @Arg("search", () => String, {
      nullable: true,
      description: "Words of its title, its text, its reasons or its dissent; 200 characters at most.",
    })
    search: string | null,
    @Ctx() ctx: Context,
  ) {
    if (year !== null && (year < 1 || year > 9998)) throw new BadInput("year must be 1 to 9998.");
    if ((search ?? "").length > 200) throw new BadInput("search has at most 200 characters.");
    return findDecisions(ctx, { initiativeId: id, first, after, kind, method, result, year, search });
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: "One of its decisions, by its place in the register.",
  })
  decision(@Root() { id }: Initiative, @Arg("number", () => Int) number: number, @Ctx() ctx: Context) {
    return ctx.load(decisionsByNumber, { initiativeId: id, number });
  }
}
