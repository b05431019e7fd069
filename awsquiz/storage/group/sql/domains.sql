-- domains: the same of the domains of exams; the table `domains_of` has a row for each of a fact.
select area, count(*) as n, sum(answers) as answers, avg(facility) as facility,
  stddev_samp(facility) as spread, sum(seconds) / sum(answers) as seconds
from (
  select domains_of.domain as area, answers.pseudonym, count(*) as answers,
    avg(case when is_right then 1.0e0 else 0.0e0 end) as facility, sum(cast(seconds as double)) as seconds
  from answers
  join domains_of on domains_of.fact = answers.fact
  where domains_of.domain is not null
  group by domains_of.domain, answers.pseudonym
) as of_learners
group by area
