/** Writes where indicators stood, from a stamp of the initiative's clock on. */
export async function writeBaselines({ rows }, { initiativeId, indicatorIds }, baselines, at) {
  await rows(
    `insert into baseline (initiative_id, indicator_id, period, period_start, period_end, value, numerator, denominator, quality, source,
       opened_at)
     select $1, u.*, $2::timestamptz
     from unnest($3::uuid[], $4::text[], $5::date[], $6::date[], $7::numeric[], $8::numeric[], $9::numeric[], $10::text[], $11::text[]) u`,
    [
      initiativeId,
      at,
      baselines.map(({ indicator }) => indicatorIds[indicator]),
      baselines.map(({ period }) => period.code),
      baselines.map(({ period }) => period.start),
      baselines.map(({ period }) => period.end),
      baselines.map(({ value }) => value),
      baselines.map(({ numerator }) => numerator),
      baselines.map(({ denominator }) => denominator),
      baselines.map(({ quality }) => quality),
      baselines.map(({ source }) => source),
    ],
  );
}
//# sourceMappingURL=write-baselines.js.map
