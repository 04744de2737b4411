-- At every instant one release of a definition and period is in force, from its first on; it shows figures exactly where it says so, its
-- parts only beside a total that is not hidden, and none that is cut by more than two dimensions.
select 'two in force at once' as broken, a.initiative_id, a.id, b.id as other
from release a
join release b on (b.initiative_id, b.definition_id, b.period_start, b.period_end) = (a.initiative_id, a.definition_id, a.period_start, a.period_end)
  and b.id > a.id and b.released_at < a.replaced_at and a.released_at < b.replaced_at
union all
-- what is told of a period is told from its first release on, without a gap
select 'nothing in force', r.initiative_id, r.id, null
from release r
where r.replaced_at <> 'infinity' and not exists (
  select from release n where (n.initiative_id, n.definition_id, n.period_start, n.period_end) = (r.initiative_id, r.definition_id, r.period_start, r.period_end)
    and n.released_at = r.replaced_at)
union all
select 'a figure that is not there, or one that is not shown', r.initiative_id, r.id, null
from release r
where (r.shown = 'FIGURE') is distinct from (num_nonnulls(r.no_exposure, r.estimated, r.revised, r.n, r.value, r.numerator, r.denominator, r.weighted) = 8)
  or r.shown <> 'FIGURE' and num_nonnulls(r.n, r.value, r.numerator, r.denominator, r.weighted, r.least, r.greatest, r.lower, r.upper) > 0
union all
select 'a figure that is not there, or one that is not shown', c.initiative_id, c.release_id, c.category_set_id
from release_cell c
where (c.shown = 'FIGURE') is distinct from (num_nonnulls(c.no_exposure, c.estimated, c.revised, c.n, c.value, c.numerator, c.denominator, c.weighted) = 8)
  or c.shown <> 'FIGURE' and num_nonnulls(c.n, c.value, c.numerator, c.denominator, c.weighted, c.least, c.greatest) > 0
union all
select 'a part shown beside a hidden total, or of a release that tells of none', c.initiative_id, c.release_id, c.category_set_id
from release_cell c
join release r on r.initiative_id = c.initiative_id and r.id = c.release_id
where not r.tells_parts or c.shown = 'FIGURE' and r.shown = 'SUPPRESSED'
union all
select 'cut by more than two dimensions', c.initiative_id, c.release_id, c.category_set_id
from release_cell c
left join category_set s on s.initiative_id = c.initiative_id and s.id = c.category_set_id
where s.key is null or s.key = '' or s.key like '%|%|%'
