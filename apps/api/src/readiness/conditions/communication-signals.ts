import { yearTo } from "@keelson/domain/readiness/conditions";
import { joins } from "../../communication/communication.policy.ts";
import { minutesOnTimeOf } from "../../communication/meetings/find-minutes-on-time.ts";
import { participationOf } from "../../communication/meetings/find-participation.ts";
import { cadenceOf, followThroughOn } from "../../communication/together/find-together.ts";
import type { Unit } from "../../kernel/context.ts";
import { share, signal, silent, type Asked, type Signal } from "./signal.ts";

/** How often partners are to be in touch, where nobody says otherwise. Source: docs/methodology.md 4.6; vector COMM-01. */
const cadenceDays = 30;
/** How many days the year has that ends on a day, with that day. */
const daysOfYearTo = (day: string): number => (Date.parse(day) - Date.parse(yearTo(day))) / 86_400_000 + 1;

const places = [
  { code: "CADENCE_ADHERENCE", kind: "SHARE", place: "TOGETHER" },
  { code: "PARTICIPATION_PARITY", kind: "RATIO", place: "TOGETHER" },
  { code: "ACTIONS_ON_TIME", kind: "SHARE", place: "ACTIONS" },
  { code: "MINUTES_ON_TIME", kind: "SHARE", place: "TOGETHER" },
] as const;

/** Whether people keep talking: for whoever takes part, but for funders, who read what they are invited to. */
export async function communicationSignals(unit: Unit, { initiativeId, today, quarterEnds }: Asked): Promise<Signal[]> {
  if (!joins(unit.actor, initiativeId)) return places.map((told) => silent(told, today, "NOT_YOURS"));
  const days = [...quarterEnds, today];
  const [cadence = null] = await cadenceOf(unit, [{ initiativeId, days: cadenceDays }]);
  const took = await participationOf(
    unit,
    days.map((until) => ({ initiativeId, days: daysOfYearTo(until), until })),
  );
  const done = await followThroughOn(
    unit,
    days.map((on) => ({ initiativeId, on })),
  );
  const published = await minutesOnTimeOf(
    unit,
    days.map((to) => ({ initiativeId, from: yearTo(to), to })),
  );
  const parities = days.map((on, place) => {
    const groups = took[place]?.groups ?? [];
    const community = groups.find(({ group }) => group === "COMMUNITY");
    return {
      on,
      value: took[place]?.participationParity ?? null,
      // the communities' own: the best group's is on the page
      numerator: community ? String(community.attended) : null,
      denominator: community ? String(community.invited) : null,
    };
  });
  const actions = days.map((on, place) => share(on, done[place]?.onTime ?? 0, done[place]?.due ?? 0));
  const minutes = days.map((on, place) => share(on, published[place]?.onTime ?? 0, published[place]?.due ?? 0));
  const last = took.at(-1);
  const [of, parity, action, minute] = places;
  return [
    signal({
      ...of,
      point: share(today, cadence?.inTouch ?? 0, cadence?.partners ?? 0),
      // an answer takes the place of the one before, so what was known at an earlier quarter end is gone
      trend: "LAST_ANSWER_ONLY",
    }),
    signal({
      ...parity,
      point: nowOf(parities),
      silence: (last?.meetings ?? 0) > 0 && last?.recorded === 0 ? "UNSAID" : "NOTHING_YET",
      known: last?.recorded ?? 0,
      outOf: last?.meetings ?? 0,
      trend: parities.slice(0, -1),
    }),
    signal({ ...action, point: nowOf(actions), trend: actions.slice(0, -1) }),
    signal({ ...minute, point: nowOf(minutes), from: yearTo(today), trend: minutes.slice(0, -1) }),
  ];
}

/** The last of them: of today. */
function nowOf<Point>(points: readonly Point[]): Point {
  const last = points.at(-1);
  if (last === undefined) throw new Error("there is no day");
  return last;
}
