-- hardness: of each item by a one-parameter model (Rasch), in logits, by the normal approximation
-- (PROX): each item against the ability of those who answered it.
with logits as (
  select fact, form, ln((n * (1 - facility) + 0.5e0) / (n * facility + 0.5e0)) as logit
  from facility
),
able as (
  select answers.pseudonym,
    ln((sum(case when is_right then 1.0e0 else 0.0e0 end) + 0.5e0)
      / (sum(case when is_right then 0.0e0 else 1.0e0 end) + 0.5e0)) + avg(logits.logit) as ability
  from answers
  join logits on logits.fact = answers.fact and logits.form = answers.form
  group by answers.pseudonym
)
select answers.fact, answers.form, count(*) as n,
  avg(able.ability) + sqrt(1 + var_pop(able.ability) / 2.89e0)
    * ln((sum(case when is_right then 0.0e0 else 1.0e0 end) + 0.5e0)
      / (sum(case when is_right then 1.0e0 else 0.0e0 end) + 0.5e0)) as hardness
from answers
join able on able.pseudonym = answers.pseudonym
group by answers.fact, answers.form
