import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import pg from "pg";

/**
 * The floor under the API: the same rows by a token look-up and one statement written by hand, through `pg` and bare node:http. No
 * rights, no GraphQL, no transaction. Run as a process of its own: node floor.js <owner URL>.
 */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.argv[2], max: 4, options: "-c search_path=keelson" });

const statements: Readonly<Record<string, string>> = {
  "/outcomes": `select g.code, r.period_start as period, trim_scale(round(r.numerator * d.multiplier / nullif(r.denominator, 0), 10))::text as value,
      trim_scale(r.numerator)::text as numerator, trim_scale(r.denominator)::text as denominator, r.reported, r.expected,
      case when r.shown <> 'FIGURE' then r.shown when r.reported = r.expected then 'COMPLETE' else 'PARTIAL' end as status
    from initiative i
    join indicator g on g.initiative_id = i.id
    join indicator_definition d on d.initiative_id = g.initiative_id and d.indicator_id = g.id
    join release r on r.initiative_id = d.initiative_id and r.definition_id = d.id and r.replaced_at = 'infinity'
    where i.slug = $1 order by g.code, r.period_start`,
  "/point": `select g.code, d.name, d.unit from initiative i join indicator g on g.initiative_id = i.id
    join indicator_definition d on d.initiative_id = g.initiative_id and d.indicator_id = g.id where i.slug = $1 and g.code = 'I000'`,
  "/list": `with page as (
      select m.initiative_id, m.id, m.state, m.revision, p.period, p.period_start, m.membership_id
      from obligation_period p join measurement m on m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
      where p.initiative_id = (select id from initiative where slug = $1)
        and p.indicator_id = (select g.id from indicator g join initiative i on i.id = g.initiative_id where i.slug = $1 and g.code = 'I000')
      order by p.period_start desc, m.id desc limit 50)
    select m.id, m.state, m.revision, m.period, s.code as partner, o.name as organisation
    from page m join membership s on s.initiative_id = m.initiative_id and s.id = m.membership_id
    join organisation o on o.id = s.organisation_id
    order by m.period_start desc, m.id desc`,
  "/heat": `select a.id, a.phase, a.round, a.state, a.opens_on as "opensOn", a.closes_on as "closesOn", t.summary as result
    from initiative i join readiness_assessment a on a.initiative_id = i.id
    left join readiness_result t on t.initiative_id = a.initiative_id and t.assessment_id = a.id
    where i.slug = $1 order by a.created_at desc, a.id desc limit 50`,
  // what a table that is counted whenever it is asked for would need: respondents, organisations, all of them
  "/heat-counted": `with said as (
      select r.membership_id, r.id, split_part(e.key, '.', 2) as component, array_position(
        array['NOT_STARTED', 'DISCUSSED', 'STARTED', 'LARGELY_IN_PLACE', 'FULLY_IN_PLACE'], e.value ->> 'answer') - 1 as rating
      from initiative i join readiness_response r on r.initiative_id = i.id cross join jsonb_each(r.answers) e where i.slug = $1),
    respondent as (
      select membership_id, component, avg(rating) as score from said group by membership_id, id, component
      having count(rating) >= ceil(0.6 * count(*))),
    organisation as (select membership_id, component, avg(score) as score from respondent group by membership_id, component)
    select component, count(*)::int as organisations, avg(score)::float as mean, stddev_samp(score)::float as sd,
      array_agg(round(score * 4)::float / 4 order by score) as dots
    from organisation group by component order by component`,
  "/board": `with cells as (
      select p.initiative_id, p.membership_id, p.indicator_id, p.period, p.due_on, p.state, p.first_submitted_at, i.time_zone,
        exists (select from measurement m where m.initiative_id = p.initiative_id and m.obligation_period_id = p.id
          and m.state in ('ACCEPTED', 'ACCEPTED_WITH_NOTE')) as accepted
      from initiative i join obligation_period p on p.initiative_id = i.id
      where i.slug = $1 and p.period_start >= '2000-01-01' and p.period_end <= '2000-01-31' and p.state <> 'UNBOUND')
    select s.code as partner, o.name, count(*) filter (where c.state <> 'WAIVED')::int as expected,
      count(*) filter (where c.state = 'SUBMITTED')::int as submitted, count(*) filter (where c.accepted)::int as accepted,
      count(*) filter (where c.state = 'DUE' and c.due_on < current_date)::int as overdue,
      count(*) filter (where c.state = 'WAIVED')::int as waived
    from cells c join membership s on s.initiative_id = c.initiative_id and s.id = c.membership_id join organisation o on o.id = s.organisation_id
    group by s.code, o.name order by s.code`,
};

const server = createServer((request, response) => {
  void answer(request).then(
    (rows) => response.setHeader("Content-Type", "application/json").end(JSON.stringify({ data: rows })),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
}).listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`answers at http://127.0.0.1:${address.port}/graphql`);
});

async function answer(request: IncomingMessage): Promise<unknown[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { slug } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as { slug: string };
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const hash = createHash("sha256").update(token).digest();
  const known = await pool.query({
    name: "token",
    text: "select t.scopes, p.id, p.name from api_token t join person p on p.id = t.person_id where t.secret_sha256 = $1",
    values: [hash],
  });
  if (known.rowCount !== 1) throw new Error("unknown token");
  const path = request.url ?? "";
  const { rows } = await pool.query<object>({ name: path, text: statements[path] ?? "", values: [slug] });
  return rows;
}
