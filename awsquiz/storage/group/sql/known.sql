-- known: what learners get right by how well they knew the fact before, in days of stability.
select area, count(*) as n, sum(answers) as answers, avg(facility) as facility,
  stddev_samp(facility) as spread, sum(seconds) / sum(answers) as seconds
from (
  select area, pseudonym, count(*) as answers,
    avg(case when is_right then 1.0e0 else 0.0e0 end) as facility, sum(cast(seconds as double)) as seconds
  from (
    select pseudonym, is_right, seconds,
      case when stability is null then 'new' when stability < 7 then '0-7'
        when stability < 30 then '7-30' else '30-' end as area
    from answers
  ) as placed
  group by area, pseudonym
) as of_learners
group by area
