-- concepts: what learners get right of each; the table `facts` says where a fact stands.
select area, count(*) as n, sum(answers) as answers, avg(facility) as facility,
  stddev_samp(facility) as spread, sum(seconds) / sum(answers) as seconds
from (
  select facts.concept as area, answers.pseudonym, count(*) as answers,
    avg(case when is_right then 1.0e0 else 0.0e0 end) as facility, sum(cast(seconds as double)) as seconds
  from answers
  join facts on facts.fact = answers.fact
  where facts.concept is not null
  group by facts.concept, answers.pseudonym
) as of_learners
group by area
