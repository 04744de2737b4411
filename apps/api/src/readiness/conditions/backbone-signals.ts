import { monthsSecured } from "@keelson/domain/readiness/backbone-work";
import { trendQuarters } from "@keelson/domain/readiness/conditions";
import { backboneFunctions, type BackboneFunction } from "@keelson/domain/readiness/words";
import { parsePeriod } from "@keelson/domain/measurement/period";
import type { BackboneSummary } from "../backbone-reviews/summarise-review.ts";
import { columnOf, BackboneTime } from "../backbone-time/backbone-time.entity.ts";
import type { Unit } from "../../kernel/context.ts";
import { readerOf } from "../../kernel/entities.ts";
import { figure, signal, type Asked, type Signal, type SignalPoint } from "./signal.ts";

const readTimes = readerOf({ node: [BackboneTime, "t"] });

/** Whether somebody is there who holds it together: as those it works for see it, for how long it is paid for, where its time goes. */
export async function backboneSignals(unit: Unit, { initiativeId, today, quarterEnds }: Asked): Promise<Signal[]> {
  const reviews = await unit.rows<{ closesOn: string; summary: BackboneSummary }>(
    `select r.closes_on as "closesOn", t.summary from backbone_review r
     join backbone_result t on t.initiative_id = r.initiative_id and t.review_id = r.id
     where r.initiative_id = $1 and r.state = 'CLOSED' order by r.created_at desc, r.id desc limit ${trendQuarters + 1}`,
    [initiativeId],
  );
  const funding = await unit.rows<{ securedUntil: string; saidOn: string }>(
    `select f.secured_until as "securedUntil", f.said_on as "saidOn" from backbone_funding f
     where f.initiative_id = $1 order by f.created_at, f.id`,
    [initiativeId],
  );
  const times = await readTimes(
    unit,
    // of a quarter that is not over nobody knows where its time went
    `from backbone_time t where t.initiative_id = $1 and t.starts_on + interval '3 months' <= $2::date
     order by t.starts_on desc limit ${trendQuarters + 1}`,
    [initiativeId, today],
  );
  const [review] = reviews;
  const told = (of: BackboneFunction, { closesOn, summary }: (typeof reviews)[number], name: "partnerScore" | "gap") =>
    figure(closesOn, summary.functions.find((each) => each.function === of)?.[name] ?? null);
  const spent = (of: BackboneFunction, time: BackboneTime) => figure(endOf(time.startsOn), Number(time[columnOf[of]]));
  const secured = (on: string): SignalPoint => {
    // what counted then is the last that had been said by then
    const last = funding.findLast(({ saidOn }) => saidOn <= on);
    return figure(on, last ? monthsSecured(on, last.securedUntil) : null);
  };
  const now = <Point>([first]: readonly Point[], point: (of: Point) => SignalPoint) =>
    first === undefined ? figure(today, null) : point(first);
  const before = <Point>([, ...others]: readonly Point[], point: (of: Point) => SignalPoint) =>
    others.map(point).toReversed();
  const rated = (code: "FUNCTION_SCORE" | "FUNCTION_GAP", name: "partnerScore" | "gap") =>
    backboneFunctions.map((of) =>
      signal({
        code,
        function: of,
        kind: "SCORE",
        place: "BACKBONE",
        point: now(reviews, (one) => told(of, one, name)),
        // closed, and yet no number: fewer than five have a view, or the backbone has none of itself
        silence: silenceOf(review?.summary, of),
        ...(review && { known: organisationsOf(review.summary, of), outOf: review.summary.asked }),
        trend: before(reviews, (one) => told(of, one, name)),
      }),
    );
  return [
    ...rated("FUNCTION_SCORE", "partnerScore"),
    ...rated("FUNCTION_GAP", "gap"),
    signal({
      code: "FUNDING_MONTHS",
      kind: "MONTHS",
      place: "BACKBONE",
      point: secured(today),
      trend: quarterEnds.map(secured),
    }),
    ...backboneFunctions.map((of) =>
      signal({
        code: "TIME_SHARE",
        function: of,
        kind: "SHARE",
        place: "BACKBONE",
        point: now(times, (one) => spent(of, one)),
        trend: before(times, (one) => spent(of, one)),
      }),
    ),
  ];
}

const organisationsOf = ({ functions }: BackboneSummary, of: BackboneFunction): number =>
  functions.find((each) => each.function === of)?.organisations ?? 0;

function silenceOf(summary: BackboneSummary | undefined, of: BackboneFunction) {
  if (summary === undefined) return "NOTHING_YET";
  return summary.functions.find((each) => each.function === of)?.isPublished ? "UNSAID" : "TOO_FEW";
}

/** The last day of the quarter that begins on a day. */
const endOf = (startsOn: string): string =>
  parsePeriod(`${startsOn.slice(0, 4)}Q${Math.ceil(Number(startsOn.slice(5, 7)) / 3)}`)?.end ?? startsOn;
