"""Questions that stand in a note: `find_exercises` reads them from its lines, with their keys.

Read in this order: `exercise` (what is found), `exercise_finder` (the whole of it); then `sheet` (a
line without its markup), `signs`, `run`, `rows`, `labelled_runs` and `runs` (options), `stem_words`
and `stems`, `translations`, `keys` (what names an option), `beside` (marks), `leads` (lines that
begin with 정답 or 해설), `key_below`, `keyed` and `key_lists` (which key is whose), `reasons`,
`ends` (where one ends), `manners` (which marks are a key), `choices` (all of this together);
`sorted_options`, `result_pages`, `gift`; `denials`, `replies`, `lone_answers`, `answer_tables` and
`folded` (questions without options), `flashcards`, `across_rules`, `clozes`, `gapped` (reasons
below them), `steps`; `verbatim`.
"""

from __future__ import annotations

from awsquiz.core.notes.exercises.exercise import Exercise, Offered
from awsquiz.core.notes.exercises.exercise_finder import find_exercises, only_exercise

__all__ = ["Exercise", "Offered", "find_exercises", "only_exercise"]
