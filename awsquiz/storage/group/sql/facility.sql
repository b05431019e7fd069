-- facility: of each item how many answered it, and which share was right.
select fact, form, count(*) as n, avg(case when is_right then 1.0e0 else 0.0e0 end) as facility
from answers
group by fact, form
