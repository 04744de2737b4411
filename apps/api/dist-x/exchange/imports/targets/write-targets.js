/** Writes what is aimed at, from a stamp of the initiative's clock on. */
export async function writeTargets({ rows }, { initiativeId, indicatorIds }, targets, at) {
  await rows(
    `insert into target (initiative_id, indicator_id, period, period_start, period_end, value, opened_at)
     select $1, u.*, $2::timestamptz from unnest($3::uuid[], $4::text[], $5::date[], $6::date[], $7::numeric[]) u`,
    [
      initiativeId,
      at,
      targets.map(({ indicator }) => indicatorIds[indicator]),
      targets.map(({ period }) => period.code),
      targets.map(({ period }) => period.start),
      targets.map(({ period }) => period.end),
      targets.map(({ value }) => value),
    ],
  );
}
//# sourceMappingURL=write-targets.js.map
