"""A study group: what a learner tells it, and what all answers together say of the questions.

An item is a fact in a form; an option is the statement that was shown. Read `pseudonym` (who tells
it), `published` (what is told: first answers), `figures` (what comes of them, with `intervals`),
`suspects` (items that may be wrong), `hardness` (what goes back to a learner).
"""
