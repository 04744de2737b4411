import { loopClosure } from "@keelson/domain/agenda/loop";
import { communitySharesOn, groupsOf } from "../../agenda/groups/find-groups.ts";
import type { Unit } from "../../kernel/context.ts";
import { consultationsOf } from "./agenda-signals.ts";
import { share, signal, silent, type Asked, type Signal } from "./signal.ts";

/** Who holds the seats, the decisions and the money, and who was told what came of what they said. */
export async function equitySignals(unit: Unit, { initiativeId, today, quarterEnds }: Asked): Promise<Signal[]> {
  const [groups = []] = await groupsOf(unit, [initiativeId]);
  const days = [...quarterEnds, today];
  const committees = groups.filter(({ kind }) => kind === "STEERING_COMMITTEE");
  const seats = await communitySharesOn(
    unit,
    days.flatMap((on) => committees.map(({ id }) => ({ initiativeId, id, on }))),
  );
  const consultations = await consultationsOf(unit, initiativeId);
  const seated = days.map((on, place) => {
    const own = seats.slice(place * committees.length, (place + 1) * committees.length);
    const sum = (of: "communitySeats" | "votingSeats") => own.reduce((total, each) => total + each[of], 0);
    return share(on, sum("communitySeats"), sum("votingSeats"));
  });
  const told = days.map((on) => {
    const themes = consultations.flatMap(({ closesOn, answeredOn, themes: raised }) =>
      // what people raise is dated by the last day on which they could; answered is what everybody can read
      Array.from({ length: raised }, () => ({ raisedOn: closesOn, respondedOn: answeredOn })),
    );
    const { closedInTime, judgeable } = loopClosure(themes, on);
    return share(on, closedInTime, judgeable);
  });
  const now = (points: typeof seated) => points.at(-1) ?? share(today, 0, 0);
  return [
    signal({
      code: "COMMUNITY_SEAT_SHARE",
      kind: "SHARE",
      place: "GROUPS",
      point: now(seated),
      trend: seated.slice(0, -1),
    }),
    // who decides what, and whose money reached whom, is written down nowhere yet
    silent({ code: "LOCAL_DECISION_SHARE", kind: "SHARE", place: "GROUPS" }, today, "NOT_HELD"),
    silent({ code: "LOCAL_FUNDING_SHARE", kind: "SHARE", place: "GROUPS" }, today, "NOT_HELD"),
    signal({ code: "LOOP_CLOSURE", kind: "SHARE", place: "CONSULTATIONS", point: now(told), trend: told.slice(0, -1) }),
  ];
}
