"""The plan to the day of an exam: what to learn and to review on which day, and what comes of it.

A plan is a pure function of what is known of the facts, the day, and what the learner has set.
Read in this order: `rhythm` (how long each day is), `pace` (how long an answer takes), `effect`
(what an answer brings on the day of the exam), `picking` (what a day asks), `own_facts`
(the learner's own beside what the exam asks), `planning` (all days, one after another), `shortfall`
(what does not fit, and how long a day would have to be) and `retention` (which one to choose where
nothing is planned).
"""
