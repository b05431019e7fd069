"""What is wrong with content that can be read: cards, scenarios, service lists, exam blueprints.

Read `finding` first: what each of `cards`, `scenarios`, `services`, `attributes` and `blueprints`
gives; `own` says what of it matters in cards of one's own. `contradictions` are how one fact is
held against another, `exam_tags` what is said of exams, `currency`
what was so once, `gaps` what takes one spelling alone.
"""
