import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import { initiativesById } from "../../agenda/initiatives/find-initiatives.ts";
import { InitiativeType } from "../../agenda/initiatives/initiative.type.ts";
import type { Context } from "../../kernel/context.ts";
import { parseNodeId } from "../../kernel/node-id.ts";
import { allow } from "../../kernel/refusal.ts";
import { DateTimeScalar, PeriodCodeScalar } from "../../kernel/scalars.ts";
import type { Stream } from "../../kernel/stream.ts";
import { periodOf } from "../aggregates/find-aggregates.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import { IndicatorType } from "../indicators/indicator.type.ts";
import { liveEvents, type LiveEvent } from "./find-live-events.ts";
import { AggregateChangeType, ReportingProgressChangeType } from "./live.type.ts";

/** What type-graphql hands to whoever subscribes. */
interface Subscribing<Args> {
  readonly args: Args;
  readonly context: Stream;
}

@Resolver()
export class LiveResolver {
  @Subscription(() => ReportingProgressChangeType, {
    description:
      "How far reporting is, whenever it has moved: something was asked for, came in, was accepted, taken back or let off. That a due " +
      "date has passed is nobody's doing, and is not told. With a period, only what is due for it.",
    subscribe: ({ args, context }: Subscribing<{ initiativeId: string; period?: string | null }>) =>
      context.watch(liveEvents, {
        initiativeId: parseNodeId("initiative", args.initiativeId).id,
        of: "PROGRESS",
        within: args.period ? periodOf(args.period, "period") : null,
      }),
  })
  reportingProgressChanged(
    @Root() event: LiveEvent,
    @Arg("initiativeId", () => ID) _initiativeId: string,
    @Arg("period", () => PeriodCodeScalar, { nullable: true }) _period: string | null,
  ) {
    return event;
  }

  @Subscription(() => AggregateChangeType, {
    description:
      "Collective figures, whenever they have moved: for the backbone with whatever was taken in, for everybody else when something new " +
      "was released. With an indicator, only its own.",
    subscribe: ({ args, context }: Subscribing<{ initiativeId: string; indicatorId?: string | null }>) => {
      const initiativeId = parseNodeId("initiative", args.initiativeId).id;
      const indicator = args.indicatorId ? parseNodeId("indicator", args.indicatorId) : null;
      allow(indicator === null || indicator.initiativeId === initiativeId, "indicator");
      const asked = { initiativeId, of: "FIGURES" as const, indicatorId: indicator?.id ?? null };
      return context.watch(liveEvents, asked);
    },
  })
  aggregateChanged(
    @Root() event: LiveEvent,
    @Arg("initiativeId", () => ID) _initiativeId: string,
    @Arg("indicatorId", () => ID, { nullable: true }) _indicatorId: string | null,
  ) {
    return event;
  }
}

/** A place is a time. */
const timeOf = ({ seq }: LiveEvent) => new Date(Number(seq) / 1_000);

@Resolver(() => ReportingProgressChangeType)
export class ReportingProgressChangeResolver {
  @FieldResolver(() => DateTimeScalar, { description: "When it was committed." })
  at(@Root() event: LiveEvent) {
    return timeOf(event);
  }

  @FieldResolver(() => InitiativeType)
  initiative(@Root() { initiativeId }: LiveEvent, @Ctx() ctx: Context) {
    return ctx.load(initiativesById, initiativeId);
  }
}

@Resolver(() => AggregateChangeType)
export class AggregateChangeResolver {
  @FieldResolver(() => DateTimeScalar, { description: "When it was committed." })
  at(@Root() event: LiveEvent) {
    return timeOf(event);
  }

  @FieldResolver(() => IndicatorType)
  indicator(@Root() { initiativeId, indicatorId }: LiveEvent, @Ctx() ctx: Context) {
    if (!indicatorId) throw new Error("figures moved of no indicator");
    return ctx.load(indicatorsById, { initiativeId, id: indicatorId });
  }
}
