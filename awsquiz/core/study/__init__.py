"""The evening of study: what an answer is worth, what the learner knows, what is asked next.

Read in this order: `answers` (what an answer is worth), `memory` (what is known), `schedule` (when
a fact is due again) with the `models` of memory, of which there is `fsrs6`, and `levelling` (no day
much fuller than another), `portion` (how much a day asks), `choosing` (which facts a session asks,
and which of a `backlog`), `session` (what is asked next) and `manner` (how, in the forms of a
`mix`), `desk` (where all of it meets, with its `knowledge`,
a `stopwatch` and the `way_back`); then `typed`,
`tally`, `overview`, `targets`, `doubts`, `stats`, `streaks`, `goals`, `moving`, `notes_named`,
`cards_of_notes`, `ask_or_not`, and `triage`: what becomes of new facts, with `proposing`: what of
them is likely false.
"""
