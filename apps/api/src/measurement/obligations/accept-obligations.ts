import { dueOn, ownPeriods, parsePeriod, periodAt, type Period } from "@keelson/domain/measurement/period";
import { In } from "typeorm";
import { signedIn } from "../../identity/identity.policy.ts";
import { Membership } from "../../identity/memberships/membership.entity.ts";
import type { Unit, Work } from "../../kernel/context.ts";
import { parseNodeIds } from "../../kernel/node-id.ts";
import { allow, NotFound, refuse } from "../../kernel/refusal.ts";
import { indicatorsById } from "../indicators/find-indicators.ts";
import type { IndicatorDefinition } from "../indicators/indicator.entity.ts";
import { may } from "../measurement.policy.ts";
import { keepReleases } from "../releases/keep-releases.ts";
import { Obligation } from "./obligation.entity.ts";
import type { ObligationIdsInput } from "./obligation.type.ts";
import { lockPeriods, reconcile, stamp } from "./stamp.ts";

const periodsMax = 4_000;

/** The partner takes on what it was asked to report: from now on it is expected. */
export const acceptObligations: Work<ObligationIdsInput, { obligations: Obligation[] }> = async (unit, input) => {
  const actor = signedIn(unit.actor, "REPORT");
  const { initiativeId, ids } = parseNodeIds("obligation", input.ids);
  const obligations = await unit.db.find(Obligation, { where: { initiativeId, id: In(ids) }, order: { id: "ASC" } });
  if (obligations.length < new Set(ids).size) throw new NotFound("obligation");
  for (const { membershipId } of obligations)
    allow(may.acceptObligations(actor, initiativeId, membershipId), "obligation");
  refuse(
    obligations
      .filter(({ state }) => state !== "PROPOSED")
      .map(({ id, state }) => ({
        code: "TRANSITION_NOT_ALLOWED",
        message: `This obligation is ${state.toLowerCase()} already.`,
        path: ["ids", String(ids.indexOf(id))],
      })),
  );
  await unit.rows(
    `update obligation set state = 'ACCEPTED', agreed_by = $3, version = version + 1
     where initiative_id = $1 and id = any ($2::uuid[])`,
    [initiativeId, ids, actor.personId],
  );
  const bound = await bindPeriods(unit, initiativeId, obligations);
  await lockPeriods(unit, initiativeId, bound);
  const at = await stamp(unit, initiativeId);
  await reconcile(unit, initiativeId, bound, at);
  await keepReleases(unit, initiativeId, at, bound);
  return {
    obligations: obligations.map((obligation) => ({
      ...obligation,
      state: "ACCEPTED",
      version: obligation.version + 1,
    })),
  };
};

/**
 * Makes the periods of obligations binding, up to the end of each or, where there is none, up to the period that contains today.
 * A period that ends after the membership did is waived. Gives the periods' ids.
 */
async function bindPeriods(unit: Unit, initiativeId: string, obligations: readonly Obligation[]): Promise<string[]> {
  const indicators = await indicatorsById(
    unit,
    obligations.map(({ indicatorId }) => ({ initiativeId, id: indicatorId })),
  );
  const members = await unit.db.findBy(Membership, {
    initiativeId,
    id: In(obligations.map(({ membershipId }) => membershipId)),
  });
  const today = unit.now.toISOString().slice(0, 10);
  const periods = obligations.flatMap((obligation, index) => {
    const indicator = indicators[index];
    const endedOn = members.find(({ id }) => id === obligation.membershipId)?.endedOn ?? null;
    return periodsOf(obligation, indicator ?? null, today).map((period) => ({
      obligation,
      period,
      ended: endedOn !== null && endedOn < period.end,
    }));
  });
  const rows = await unit.rows<{ id: string }>(
    `insert into obligation_period as p (initiative_id, indicator_id, membership_id, period, period_start, period_end, due_on, state, waive_reason)
     select $1, u.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[], $7::date[], $8::text[], $9::text[]) u
     on conflict (initiative_id, indicator_id, period_start, period_end, membership_id)
     do update set state = case when p.state = 'UNBOUND' then excluded.state else p.state end
     returning id`,
    [
      initiativeId,
      periods.map(({ obligation }) => obligation.indicatorId),
      periods.map(({ obligation }) => obligation.membershipId),
      periods.map(({ period }) => period.code),
      periods.map(({ period }) => period.start),
      periods.map(({ period }) => period.end),
      periods.map(({ period }) => dueOn(period)),
      periods.map(({ ended }) => (ended ? "WAIVED" : "DUE")),
      periods.map(({ ended }) => (ended ? "MEMBERSHIP_ENDED" : null)),
    ],
  );
  return rows.map(({ id }) => id);
}

function periodsOf(obligation: Obligation, indicator: IndicatorDefinition | null, today: string): Period[] {
  const from = parsePeriod(obligation.fromPeriod);
  if (!indicator || !from) throw new Error(`obligation ${obligation.id} has no indicator or period`);
  if (indicator.frequency === "ONE_OFF") return [from];
  const end =
    obligation.endsOn === "infinity"
      ? periodAt(indicator.frequency, indicator.yearStartMonth, today).end
      : obligation.endsOn;
  const periods = ownPeriods(indicator.frequency, indicator.yearStartMonth, from.start, end, periodsMax);
  refuse(
    periods
      ? []
      : [
          {
            code: "TOO_MANY_PERIODS",
            message: `More than ${periodsMax} periods; accept a shorter stretch.`,
            path: ["ids"],
          },
        ],
  );
  return periods ?? [];
}
