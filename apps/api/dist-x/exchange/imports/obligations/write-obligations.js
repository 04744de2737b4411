const batchRows = 20_000;
/**
 * Writes what the partners have agreed to report; gives the number of obligations. One that begins after today's period has made
 * no periods yet.
 */
export async function writeObligations(unit, { initiativeId, membershipIds, indicatorIds }, personId) {
  const [staged] = await unit.rows("select count(*)::int as count from staged_obligation");
  const count = staged?.count ?? 0;
  for (let done = 0; done < count; done += batchRows) {
    await unit.rows(
      `insert into obligation (initiative_id, membership_id, indicator_id, from_period, to_period, starts_on, ends_on, bound_to,
         purpose, state, proposed_by, agreed_by)
       select $1, ($2::uuid[])[organisation + 1], ($3::uuid[])[indicator + 1], first.code, case when not is_open then last.code end,
         first.starts, case when is_open then 'infinity' else last.ends end,
         case when last.ends >= first.starts then last.ends end, purpose, 'ACCEPTED', $4, $4
       from staged_obligation o
       join staged_period first on first.period = o.from_period
       join staged_period last on last.period = o.last_period
       where o.place > $5 and o.place <= $6`,
      [initiativeId, membershipIds, indicatorIds, personId, done, done + batchRows],
    );
  }
  return count;
}
//# sourceMappingURL=write-obligations.js.map
