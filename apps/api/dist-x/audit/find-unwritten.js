/** What is covered is what the triggers write down: they hold the digest's own text, so nobody can forget one of the two. */
export async function coveredTables(owner) {
  const { rows } =
    await owner.query(`select c.relname as "table", argument[1] as "initiativeColumn", argument[2] as "idColumn", argument[3] as digest,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and argument[3] !~ ('[ (]t[.]"?' || a.attname || '"?[,)]') order by a.attnum) as uncovered
     from pg_trigger g join pg_class c on c.oid = g.tgrelid
     cross join lateral (select string_to_array(encode(g.tgargs, 'escape'), '\\000') as argument) arguments
     where g.tgname = 'audit_i' and c.relnamespace = 'keelson'::regnamespace order by c.relname`);
  return rows;
}
/** So many differences of one table are told in full. */
const toldMax = 100;
/**
 * The rows of a table that are not as they were written, or were never written, or were written and are gone: the digests of what is
 * there against those of the audit trail, which say of each row how it was made, changed and removed. Where all rows were noted anew
 * (because the table had got a column), what was said of them before no longer counts.
 */
export async function findUnwritten(owner, covered) {
  const { table, digest } = covered;
  const { rows: odd } = await owner.query(
    `with noted as (
       select e.initiative_id, max(e.seq) as seq from audit_change c
       join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id
       where c.entity = $1 and c.operation = 'NOTED' group by e.initiative_id),
     said as materialized (
       select c.operation, c.digests, c.digests_before from audit_change c
       join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id
       left join noted on noted.initiative_id = c.initiative_id
       where c.entity = $1 and c.digests is not null and e.seq >= coalesce(noted.seq, 0))
     select digest, sum(times) > 0 as "isThere" from (
       select ${digest} as digest, 1 as times from ${table} t
       union all select unnest(digests), case operation when 'DELETE' then 1 else -1 end from said
       union all select unnest(digests_before), 1 from said) both_sides
     group by digest having sum(times) <> 0`,
    [table],
  );
  if (odd.length === 0) return [];
  const [there, gone] = [true, false].map((isThere) =>
    odd.filter((one) => one.isThere === isThere).map((one) => one.digest),
  );
  return pair(table, await present(owner, covered, there ?? []), await written(owner, table, gone ?? []));
}
/** The rows as they are. */
async function present(owner, covered, digests) {
  const { table, idColumn, digest } = covered;
  const sql = `select ${idColumn}::text as id, to_jsonb(t) as said from ${table} t where ${digest} = any ($1) limit ${toldMax}`;
  return (await owner.query(sql, [digests])).rows;
}
/** What wrote them as they should be: a digest does not tell what was in the row. */
async function written(owner, table, digests) {
  const { rows } = await owner.query(
    `select c.ids[array_position(c.digests, wanted)]::text as id, json_build_object('asWrittenBy', e.action, 'at', e.at, 'initiative', e.initiative_id,
       'seq', e.seq, 'sha256', encode(wanted, 'hex')) as said
     from unnest($2::bytea[]) wanted
     join lateral (select * from audit_change c where c.entity = $1 and c.operation <> 'DELETE' and c.digests @> array[wanted]
       order by c.id desc limit 1) c on true
     join audit_event e on e.initiative_id = c.initiative_id and e.id = c.event_id limit ${toldMax}`,
    [table, digests],
  );
  return rows;
}
/** One row that is there and one that was written under the same id are one row that was altered. */
function pair(table, there, written) {
  const wanted = [...written];
  const found = there.map(({ id, said }) => {
    const place = wanted.findIndex((one) => one.id === id);
    const [should] = place < 0 ? [] : wanted.splice(place, 1);
    const fault = should ? "is not as it was written" : "was never written";
    return { table, id, fault, there: said, should: should?.said ?? null };
  });
  const lost = wanted.map(({ id, said }) => ({
    table,
    id,
    fault: "was written and is gone",
    there: null,
    should: said,
  }));
  return [...found, ...lost];
}
//# sourceMappingURL=find-unwritten.js.map
