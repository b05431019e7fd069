"""Exams: blueprints, drawing, the sitting as a fold of its events, the report, the forecast.

Read in this order: `blueprint` (what an exam is made of), `domains` (which fact belongs where),
`drawing` (its questions, out of the `supply`, by `turns`), `paper` (what begins a sitting),
`sitting` (what has been answered), `desk` (where it is answered), `handing_in`, `score`, `report`
and its `wording`; then `pool`, `evidence`, `guide_names`, `coverage`, `belief` and `forecast`: what
an exam would bring today.
"""
