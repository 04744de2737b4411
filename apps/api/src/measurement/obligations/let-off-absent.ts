import type { Work } from "../../kernel/context.ts";
import { inEachInitiative, type ActWith } from "../../kernel/in-each-initiative.ts";
import { settle } from "../aggregates/settle.ts";
import { lockPeriods, stamp } from "./stamp.ts";

/**
 * Whoever is suspended has nothing to report: what was still to come is waived, and asked again where it is still to come once they are taken
 * up again. Of whoever has left, nothing is expected for days after. What was due before stays owed, and what was handed in stays. Idempotent.
 * Source: docs/decisions/0029.
 */
export async function letOffAllAbsent(actWith: ActWith): Promise<number> {
  const moved = await inEachInitiative(actWith, {
    due: "initiatives_with_absent_members",
    context: (id) => ({ imports: [id] }),
    work: letOffAbsent,
    nothing: { moved: 0 },
    failed: "not all absent members were let off",
  });
  return moved.reduce((sum, each) => sum + each.moved, 0);
}

const letOffAbsent: Work<string, { moved: number }> = async (unit, initiativeId) => {
  const found = await unit.rows<{ id: string; reason: string | null }>(
    `select p.id, case m.status when 'SUSPENDED' then 'MEMBERSHIP_SUSPENDED' when 'EXITED' then 'MEMBERSHIP_ENDED' end as reason
     from membership m join obligation_period p on p.initiative_id = m.initiative_id and p.membership_id = m.id
     where m.initiative_id = $1 and (p.state = 'DUE' and p.first_submitted_at is null
         and (m.status = 'SUSPENDED' and p.due_on >= m.status_on or m.status = 'EXITED' and p.period_end > m.ended_on)
       or p.state = 'WAIVED' and p.waive_reason = 'MEMBERSHIP_SUSPENDED' and m.status = 'ACTIVE' and p.due_on >= m.status_on)`,
    [initiativeId],
  );
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return { moved: 0 };
  await lockPeriods(unit, initiativeId, ids);
  // somebody may have handed one in while this waited
  await unit.rows(
    `update obligation_period p set state = case when u.reason is null then 'DUE' else 'WAIVED' end, waive_reason = u.reason
     from unnest($2::uuid[], $3::text[]) u (id, reason)
     where p.initiative_id = $1 and p.id = u.id and p.first_submitted_at is null`,
    [initiativeId, ids, found.map(({ reason }) => reason)],
  );
  await settle(unit, initiativeId, ids, await stamp(unit, initiativeId));
  return { moved: ids.length };
};
