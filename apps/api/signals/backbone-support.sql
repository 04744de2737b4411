-- What the backbone is worth to those it works for, until when it is paid for, and where its time goes.
with initiatives as (select id, (now() at time zone time_zone)::date as today from initiative),
functions as (select unnest(array['GUIDE_VISION_AND_STRATEGY', 'SUPPORT_ALIGNED_ACTIVITIES', 'ESTABLISH_SHARED_MEASUREMENT_PRACTICES',
  'BUILD_PUBLIC_WILL', 'ADVANCE_POLICY', 'MOBILIZE_FUNDING']) as of),
reviews as (
  select r.initiative_id, r.closes_on, t.summary, row_number() over (partition by r.initiative_id order by r.created_at desc, r.id desc) as back
  from backbone_review r join backbone_result t on t.initiative_id = r.initiative_id and t.review_id = r.id where r.state = 'CLOSED'),
scores as (
  select r.initiative_id, r.closes_on as day, f.of, s.theirs, s.own from reviews r
  cross join functions f
  left join lateral (select (e ->> 'partnerScore')::numeric as theirs, (e ->> 'selfScore')::numeric as own
    from jsonb_array_elements(r.summary -> 'functions') e where e ->> 'function' = f.of) s on true
  where r.back <= 5
  -- of who was never rated it is said that today nothing is known
  union all
  select i.id, i.today, f.of, null, null from initiatives i, functions f where not exists (select from reviews r where r.initiative_id = i.id)),
quarters as (
  select t.initiative_id, (t.starts_on + interval '3 months')::date - 1 as day, s.of, s.share,
    row_number() over (partition by t.initiative_id, s.of order by t.starts_on desc) as back
  from backbone_time t cross join lateral jsonb_each_text(to_jsonb(t) - 'initiative_id' - 'starts_on') c (name, text)
  cross join lateral (select upper(c.name) as of, c.text::numeric as share) s
  join initiatives i on i.id = t.initiative_id and date_trunc('quarter', i.today) > t.starts_on),
days as (
  select id, today as day from initiatives
  union all
  select id, (date_trunc('quarter', today) - n * interval '3 months')::date - 1 from initiatives, generate_series(0, 3) n)
select initiative_id as initiative, 'FUNCTION_SCORE ' || of as signal, day, theirs::float8 as value, null::float8 as numerator, null::float8 as denominator
from scores
union all
select initiative_id, 'FUNCTION_GAP ' || of, day, own - theirs, null, null from scores
union all
select initiative_id, 'TIME_SHARE ' || of, day, share, null, null from quarters where back <= 5
union all
select i.id, 'TIME_SHARE ' || f.of, i.today, null, null, null from initiatives i, functions f
where not exists (select from quarters q where q.initiative_id = i.id)
union all
-- whole months until the first day that nobody pays for
select d.id, 'FUNDING_MONTHS', d.day, case when a.span is not null then greatest(0, date_part('year', a.span) * 12 + date_part('month', a.span)) end, null, null
from days d left join lateral (select age(f.secured_until + 1, d.day) as span from backbone_funding f
  where f.initiative_id = d.id and f.said_on <= d.day order by f.created_at desc, f.id desc limit 1) a on true
