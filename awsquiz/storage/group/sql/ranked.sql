-- ranked: each answer beside how its learner did on all other items, against others on the same;
-- and the place of that among all who answered the item, 0 the worst and 1 the best. Rounded, for
-- sums of floats depend on their order: who is as good as another has the same place.
select fact, form, chosen, is_right, seconds, rest,
  percent_rank() over (partition by fact, form order by rest) as place
from (
  select answers.fact, answers.form, answers.chosen, answers.is_right, answers.seconds,
    round((learners.above - case when answers.is_right then 1.0e0 else 0.0e0 end + facility.facility)
      / (learners.n - 1), 9) as rest
  from answers
  join facility on facility.fact = answers.fact and facility.form = answers.form
  join learners on learners.pseudonym = answers.pseudonym
  where learners.n > 1
) as rested
