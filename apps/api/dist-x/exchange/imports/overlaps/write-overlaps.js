/** Writes what partners have found out that they share, counting from a stamp of the initiative's clock on. */
export async function writeOverlaps({ rows }, { initiativeId, indicatorIds, membershipIds }, overlaps, personId, at) {
  // two or three: an array of arrays would need them to be equally many
  const member = (which) => overlaps.map(({ organisations }) => membershipIds[organisations[which] ?? -1] ?? null);
  await rows(
    `insert into overlap (initiative_id, indicator_id, period, period_start, period_end, people, method, membership_ids, agreed_ids,
       recorded_by, counts_from)
     select $1, indicator_id, period, period_start, period_end, people, method, ids, ids, $2, $3::timestamptz
     from unnest($4::uuid[], $5::text[], $6::date[], $7::date[], $8::numeric[], $9::text[], $10::uuid[], $11::uuid[], $12::uuid[])
       u (indicator_id, period, period_start, period_end, people, method, one, two, three)
     cross join lateral (select array_agg(id order by id) as ids from unnest(array[one, two, three]) id where id is not null) members`,
    [
      initiativeId,
      personId,
      at,
      overlaps.map(({ indicator }) => indicatorIds[indicator]),
      overlaps.map(({ period }) => period.code),
      overlaps.map(({ period }) => period.start),
      overlaps.map(({ period }) => period.end),
      overlaps.map(({ people }) => people),
      overlaps.map(({ method }) => method),
      member(0),
      member(1),
      member(2),
    ],
  );
}
//# sourceMappingURL=write-overlaps.js.map
