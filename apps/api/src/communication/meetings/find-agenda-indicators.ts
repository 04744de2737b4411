import { visibleAmong } from "../../identity/identity.policy.ts";
import type { Batch } from "../../kernel/context.ts";
import type { AgendaPoint } from "./find-meetings.ts";
import type { AgendaIndicatorType } from "./meeting.type.ts";

/** The indicators that points of agendas are about, as they are called now, in the order they were named in. */
export const agendaIndicatorsOf: Batch<AgendaPoint, AgendaIndicatorType[]> = async (unit, points) => {
  const codes = [...new Set(points.flatMap(({ indicatorCodes }) => indicatorCodes))];
  if (codes.length === 0) return points.map(() => []);
  const found = await unit.rows<AgendaIndicatorType & { initiativeId: string }>(
    `select i.initiative_id as "initiativeId", i.code, d.name from indicator i
     join indicator_definition d on d.initiative_id = i.initiative_id and d.indicator_id = i.id and d.ends_on = 'infinity'
     where i.initiative_id = any ($1::uuid[]) and i.code = any ($2)`,
    [visibleAmong(unit, points), codes],
  );
  const named = new Map(found.map((one) => [`${one.initiativeId} ${one.code}`, one]));
  return points.map(({ initiativeId, indicatorCodes }) =>
    indicatorCodes.flatMap((code) => named.get(`${initiativeId} ${code}`) ?? []),
  );
};
