import { parsePeriod } from "@keelson/domain/measurement/period";
import { GraphQLError } from "graphql";
import { takesPart } from "../../identity/identity.policy.js";
import { allow } from "../../kernel/refusal.js";
import { sees } from "../measurement.policy.js";
const eventsMax = 100;
/** Whoever may know of the initiative is told of it. */
const allowLive = (actor, { initiativeId }) => allow(takesPart(actor, initiativeId), "initiative");
/** What happened after a place, in the order of commits. NOT_FOUND where the actor may not know of the initiative, by now. */
export const findLiveEvents = async (unit, asked) => {
  const { initiativeId, of: what, indicatorId = null, within = null, after } = asked;
  allowLive(unit.actor, asked);
  const figures = sees.all(unit.actor, initiativeId) ? "AGGREGATE" : "RELEASE";
  const found = await unit.rows(
    `select initiative_id as "initiativeId", indicator_id as "indicatorId", periods, seq from live_event
     where initiative_id = $1 and kind = $2 and seq > $3 and ($4::uuid is null or indicator_id = $4)
     order by seq limit ${eventsMax}`,
    [initiativeId, what === "PROGRESS" ? what : figures, after, indicatorId],
  );
  const events = found.filter(({ periods }) => within === null || periods.some((code) => isWithin(code, within)));
  return { events, upTo: found.at(-1)?.seq ?? after };
};
function isWithin(code, { start, end }) {
  const period = parsePeriod(code);
  return period !== null && period.end >= start && period.end <= end;
}
/**
 * The place after which somebody begins to listen: the last event they saw, or now. NOT_FOUND where the actor may not know of the
 * initiative, EVENTS_FORGOTTEN where it is longer ago than a day, which is as long as events are kept.
 */
export const findLiveBeginning = async (unit, { lastEventId, ...asked }) => {
  allowLive(unit.actor, asked);
  const [head] = await unit.rows(
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
export const liveEvents = {
  begin: findLiveBeginning,
  find: findLiveEvents,
  allow: allowLive,
};
const dayMicroseconds = 24 * 60 * 60 * 1_000_000;
const minuteMicroseconds = 60 * 1_000_000;
/** Nothing has happened yet that is to come: such an id is of another database. */
function isKept(place, now) {
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
//# sourceMappingURL=find-live-events.js.map
