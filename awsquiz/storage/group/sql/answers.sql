-- answers: of each learner and item one answer, the earliest, whatever was published twice.
select pseudonym, fact, form, chosen, is_right, seconds, stability, day
from (
  select pseudonym, fact, form, chosen, is_right, seconds, stability, day,
    row_number() over (partition by pseudonym, fact, form order by day, question, seconds) as nth
  from published
) as numbered
where nth = 1
