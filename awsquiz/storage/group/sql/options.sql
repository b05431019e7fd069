-- options: how often each statement was chosen, by all and by the upper 27 %, and how good those
-- who chose it are.
select fact, form, chosen, is_right, count(*) as n, avg(rest) as rest,
  sum(rest * rest) as squares,
  sum(case when place >= 0.73e0 then 1 else 0 end) as n_upper
from ranked
where chosen is not null
group by fact, form, chosen, is_right
