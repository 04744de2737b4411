import { In } from "typeorm";
import type { Unit } from "../../kernel/context.ts";
import { keyset, page, type Page, type PageAsked } from "../../kernel/page.ts";
import { sees } from "../measurement.policy.ts";
import { Obligation } from "./obligation.entity.ts";

export interface ObligationsAsked extends PageAsked {
  readonly initiativeId: string;
  readonly state?: Obligation["state"] | null;
  readonly membershipId?: string | null;
}

/** What partners were asked to report, earliest first: all of it for the backbone, its own for a partner. */
export async function findObligations({ db, actor }: Unit, asked: ObligationsAsked): Promise<Page<Obligation>> {
  const { limit, after } = keyset(asked, /^\d{4}-\d{2}-\d{2}$/);
  const all = db.createQueryBuilder(Obligation, "o").where("o.initiativeId = :initiativeId", asked);
  if (!sees.all(actor, asked.initiativeId))
    all.andWhere("o.membershipId = any (:own)", { own: sees.own(actor, asked.initiativeId) });
  if (asked.state) all.andWhere("o.state = :state", asked);
  if (asked.membershipId) all.andWhere("o.membershipId = :membershipId", asked);
  const total = await all.getCount();
  if (after) all.andWhere("(o.startsOn, o.id) > (:start, :id)", { start: after[0], id: after[1] });
  const rows = await all.orderBy("o.startsOn").addOrderBy("o.id").limit(limit).getMany();
  return page(asked, rows, total, ({ startsOn, id }) => [startsOn, id]);
}

/** Obligations by id, in the order asked; fewer where some are none or may not be seen. */
export async function findObligationsById(
  { db, actor }: Unit,
  initiativeId: string,
  ids: readonly string[],
): Promise<Obligation[]> {
  const found = await db.findBy(Obligation, { initiativeId, id: In([...ids]) });
  const byId = new Map(found.filter((one) => sees.of(actor, one)).map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
