import { parsePeriod } from "@keelson/domain/measurement/period";
import { GraphQLError } from "graphql";
import { takesPart } from "../../identity/identity.policy.ts";
import type { Work } from "../../kernel/context.ts";
import type { Actor } from "../../kernel/actor.ts";
import { allow } from "../../kernel/refusal.ts";
import type { Found, Placed, Watched } from "../../kernel/stream.ts";
import { sees } from "../measurement.policy.ts";

/** What somebody wants to be told of. */
export interface LiveAsked {
  readonly initiativeId: string;
  /** How far reporting is, or the figures that whoever asks reads: aggregates of this moment for the backbone, else releases. */
  readonly of: "PROGRESS" | "FIGURES";
  /** Of one indicator alone. */
  readonly indicatorId?: string | null;
  /** Of periods alone that end within these days. */
  readonly within?: { readonly start: string; readonly end: string } | null;
}

/** That figures of these periods moved; never to what. */
export interface LiveEvent extends Placed {
  readonly initiativeId: string;
  /** Null where it is about reporting in general. */
  readonly indicatorId: string | null;
  readonly periods: readonly string[];
}

const eventsMax = 100;

/** Whoever may know of the initiative is told of it. */
const allowLive = (actor: Actor | null, { initiativeId }: LiveAsked) =>
  allow(takesPart(actor, initiativeId), "initiative");

/** What happened after a place, in the order of commits. NOT_FOUND where the actor may not know of the initiative, by now. */
export const findLiveEvents: Work<LiveAsked & { readonly after: string }, Found<LiveEvent>> = async (unit, asked) => {
  const { initiativeId, of: what, indicatorId = null, within = null, after } = asked;
  allowLive(unit.actor, asked);
  const figures = sees.all(unit.actor, initiativeId) ? "AGGREGATE" : "RELEASE";
  const found = await unit.rows<LiveEvent>(
    `select initiative_id as "initiativeId", indicator_id as "indicatorId", periods, seq from live_event
     where initiative_id = $1 and kind = $2 and seq > $3 and ($4::uuid is null or indicator_id = $4)
     order by seq limit ${eventsMax}`,
    [initiativeId, what === "PROGRESS" ? what : figures, after, indicatorId],
  );
  const events = found.filter(({ periods }) => within === null || periods.some((code) => isWithin(code, within)));
  return { events, upTo: found.at(-1)?.seq ?? after };
};

function isWithin(code: string, { start, end }: { readonly start: string; readonly end: string }): boolean {
  const period = parsePeriod(code);
  return period !== null && period.end >= start && period.end <= end;
}

/**
 * The place after which somebody begins to listen: the last event they saw, or now. NOT_FOUND where the actor may not know of the
 * initiative, EVENTS_FORGOTTEN where it is longer ago than a day, which is as long as events are kept.
 */
export const findLiveBeginning: Work<LiveAsked & { readonly lastEventId: string | null }, string> = async (
  unit,
  { lastEventId, ...asked },
) => {
  allowLive(unit.actor, asked);
  const [head] = await unit.rows<{ seq: string }>(
    // nobody is between taking a place and committing for as long as a minute
    `select greatest(max(seq), ((extract(epoch from now()) - 60) * 1000000)::bigint) as seq
     from live_event where initiative_id = $1 and seq is not null`,
    [asked.initiativeId],
  );
  if (!head) throw new Error("the database did not tell what happened last");
  if (lastEventId === null) return head.seq;
  if (!/^\d{1,16}$/.test(lastEventId) || !isKept(Number(lastEventId), unit.now)) throw new EventsForgotten();
  return lastEventId;
};

/** What happens to figures, to be watched. */
export const liveEvents: Watched<LiveAsked, LiveEvent> = {
  begin: findLiveBeginning,
  find: findLiveEvents,
  allow: allowLive,
};

const dayMicroseconds = 24 * 60 * 60 * 1_000_000;
const minuteMicroseconds = 60 * 1_000_000;

/** Nothing has happened yet that is to come: such an id is of another database. */
function isKept(place: number, now: Date): boolean {
  const microseconds = now.getTime() * 1_000;
  return place > microseconds - dayMicroseconds && place < microseconds + minuteMicroseconds;
}

class EventsForgotten extends GraphQLError {
  constructor() {
    super("What happened since is not kept any more. Read everything anew, and connect without Last-Event-ID.", {
      extensions: { code: "EVENTS_FORGOTTEN" },
    });
  }
}
