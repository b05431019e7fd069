-- items: facility, discrimination (point-biserial; upper and lower 27 %) and time of each item.
select fact, form, count(*) as n, avg(case when is_right then 1.0e0 else 0.0e0 end) as facility,
  corr(case when is_right then 1.0e0 else 0.0e0 end, rest) as discrimination,
  sum(case when place >= 0.73e0 then 1 else 0 end) as n_upper,
  sum(case when place >= 0.73e0 and is_right then 1 else 0 end) as upper_right,
  sum(case when place <= 0.27e0 then 1 else 0 end) as n_lower,
  sum(case when place <= 0.27e0 and is_right then 1 else 0 end) as lower_right,
  avg(cast(seconds as double)) as seconds
from ranked
group by fact, form
