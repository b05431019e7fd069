"""The memory model fitted to a learner: FSRS-6's weights, from nothing but what was answered.

Read in this order: `trails` (what of a history tells of memory), `foretelling` (how well a model
foretells them), `gradient` (in which direction its weights would foretell better), `descent` (the
weights that do), `fit` (whether enough is known, and whether they are kept), `track_record` (all
that is shown of it).
"""
