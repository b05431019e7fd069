"""Search: what is typed, understood as Koreans type; what is found, ranked and lit.

All comparing is done in keys (`core/keystrokes.py`), without spaces. Read in this order: `words`
cuts text into words of keys, `endings` takes particles off, `query` says what may be meant, `entry`
is how a concept is written into the index, `scoring` ranks what the index finds, `typos` forgives,
`highlight` lights, `results` is what comes out. The tables are in `storage/index/search.py`.
"""
