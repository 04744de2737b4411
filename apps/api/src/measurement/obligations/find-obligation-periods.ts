import { In } from "typeorm";
import type { Batch, Unit } from "../../kernel/context.ts";
import type { NodeId } from "../../kernel/node-id.ts";
import { keyset, page, type Page, type PageAsked } from "../../kernel/page.ts";
import { slots } from "../../kernel/slots.ts";
import { sees } from "../measurement.policy.ts";
import { ObligationPeriod } from "./obligation.entity.ts";

export interface ObligationPeriodsAsked extends PageAsked {
  readonly initiativeId: string;
  /** First and last day within which the periods end. */
  readonly start: string;
  readonly end: string;
  readonly membershipId?: string | null;
  readonly indicatorId?: string | null;
}

/** Who is expected to report what, by due date: all of it for the backbone, its own for a partner. */
export async function findObligationPeriods(
  { db, actor }: Unit,
  asked: ObligationPeriodsAsked,
): Promise<Page<ObligationPeriod>> {
  const { limit, after } = keyset(asked, /^\d{4}-\d{2}-\d{2}$/);
  const all = db
    .createQueryBuilder(ObligationPeriod, "p")
    .where("p.initiativeId = :initiativeId and p.state <> 'UNBOUND'", asked)
    .andWhere("p.periodEnd >= :start and p.periodEnd <= :end", asked);
  if (!sees.all(actor, asked.initiativeId))
    all.andWhere("p.membershipId = any (:own)", { own: sees.own(actor, asked.initiativeId) });
  if (asked.membershipId) all.andWhere("p.membershipId = :membershipId", asked);
  if (asked.indicatorId) all.andWhere("p.indicatorId = :indicatorId", asked);
  const total = await all.getCount();
  if (after) all.andWhere("(p.dueOn, p.id) > (:due, :id)", { due: after[0], id: after[1] });
  const rows = await all.orderBy("p.dueOn").addOrderBy("p.id").limit(limit).getMany();
  return page(asked, rows, total, ({ dueOn, id }) => [dueOn, id]);
}

/** Obligation periods by id, in the order asked; fewer where some are none or may not be seen. */
export async function findObligationPeriodsById(
  { db, actor }: Unit,
  initiativeId: string,
  ids: readonly string[],
): Promise<ObligationPeriod[]> {
  const found = await db.findBy(ObligationPeriod, { initiativeId, id: In([...ids]) });
  const byId = new Map(found.filter((period) => sees.of(actor, period)).map((period) => [period.id, period]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The periods of a partner that end within a stretch of days, by due date. */
export const obligationPeriodsOf: Batch<NodeId & { start: string; end: string }, ObligationPeriod[]> = async (
  { db, actor },
  memberships,
) => {
  const found = await db
    .createQueryBuilder(ObligationPeriod, "p")
    .where("p.initiativeId in (:...initiatives) and p.membershipId in (:...ids) and p.state <> 'UNBOUND'", {
      initiatives: [...new Set(memberships.map(({ initiativeId }) => initiativeId))],
      ids: memberships.map(({ id }) => id),
    })
    .andWhere("p.periodEnd >= :start and p.periodEnd <= :end", {
      start: memberships.map(({ start }) => start).toSorted()[0],
      end: memberships
        .map(({ end }) => end)
        .toSorted()
        .at(-1),
    })
    .orderBy("p.dueOn")
    .addOrderBy("p.id")
    .getMany();
  return slots(
    memberships.map(({ id }) => id),
    found.filter((period) => sees.of(actor, period)),
    ({ membershipId }) => membershipId,
  ).map((periods, index) => {
    const { start = "", end = "" } = memberships[index] ?? {};
    return periods.filter(({ periodEnd }) => periodEnd >= start && periodEnd <= end);
  });
};
