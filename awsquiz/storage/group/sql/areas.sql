-- areas: what learners get right of each concept and each domain of exams; the table `places` has a
-- row for each of a fact, with its kind.
select kind, area, count(*) as n, sum(answers) as answers, avg(facility) as facility,
  stddev_samp(facility) as spread, sum(seconds) / sum(answers) as seconds
from (
  select places.kind, places.area, answers.pseudonym, count(*) as answers,
    avg(case when is_right then 1.0e0 else 0.0e0 end) as facility, sum(cast(seconds as double)) as seconds
  from answers
  join places on places.fact = answers.fact
  group by places.kind, places.area, answers.pseudonym
) as of_learners
group by kind, area
