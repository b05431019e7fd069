-- whole: how much there is.
select count(*) as answers, count(distinct pseudonym) as learners,
  min(day) as first_day, max(day) as last_day
from answers
