/** Stages what organisations were let off. */
export async function stageWaivers({ rows }, waivers) {
  await rows(`create temporary table staged_waiver (line int not null, organisation int not null, indicator int not null, period int not null,
       reason text not null, waive_note text) on commit drop`);
  await rows(
    "insert into staged_waiver select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::text[], $6::text[])",
    [
      waivers.map(({ line }) => line),
      waivers.map(({ organisation }) => organisation),
      waivers.map(({ indicator }) => indicator),
      waivers.map(({ period }) => period),
      waivers.map(({ reason }) => reason),
      waivers.map(({ note }) => note),
    ],
  );
  await rows("analyze staged_waiver");
}
/** Tells where somebody was let off a period and has reported it all the same: only one of the two can count. */
export async function findReportedWaivers({ rows }, faults) {
  const found = await rows(`select w.line, min(f.line) as reported, (count(*) over ())::int as all
     from staged_waiver w join staged_figure f using (organisation, indicator, period)
     group by w.line order by w.line limit 100`);
  for (const { line, reported } of found) {
    const message = `The period is let off, but reported on line ${reported} of measurements.csv. Keep one of the two.`;
    faults.add({ file: "waivers.csv", line, column: "period", code: "WAIVED_AND_REPORTED", message });
  }
  faults.countMore((found[0]?.all ?? 0) - found.length);
}
//# sourceMappingURL=stage-waivers.js.map
