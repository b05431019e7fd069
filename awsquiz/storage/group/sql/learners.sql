-- learners: of each how many items, and how many more were right than others have of the same.
select answers.pseudonym, count(*) as n,
  sum(case when is_right then 1.0e0 else 0.0e0 end - facility.facility) as above
from answers
join facility on facility.fact = answers.fact and facility.form = answers.form
group by answers.pseudonym
