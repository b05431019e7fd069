"""What a fact says by rule, read from its words; worked out anew each time, never written in cards.

Read `untruth` first: a statement that a rule makes false of the fact's concept, with the reason.
`amounts` are the quantities that a fact names, and how they bound something.
"""
