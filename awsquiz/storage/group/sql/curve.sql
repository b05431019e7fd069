-- curve: what learners get right of what they meet first on their 1st day, their 2nd and 3rd, …
select area, count(*) as n, sum(answers) as answers, avg(facility) as facility,
  stddev_samp(facility) as spread, sum(seconds) / sum(answers) as seconds
from (
  select area, pseudonym, sum(answers) as answers,
    sum(n_right) / sum(answers) as facility, sum(cast(seconds as double)) as seconds
  from (
    select pseudonym, answers, n_right, seconds,
      case when nth = 1 then '1' when nth <= 3 then '2-3' when nth <= 7 then '4-7'
        when nth <= 14 then '8-14' when nth <= 30 then '15-30' else '31-' end as area
    from (
      select pseudonym, answers, n_right, seconds,
        row_number() over (partition by pseudonym order by day) as nth
      from (
        select pseudonym, day, count(*) as answers,
          sum(case when is_right then 1.0e0 else 0.0e0 end) as n_right, sum(cast(seconds as double)) as seconds
        from answers
        group by pseudonym, day
      ) as days
    ) as numbered
  ) as placed
  group by area, pseudonym
) as of_learners
group by area
