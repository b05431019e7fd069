"""Search: what is typed, understood as Koreans type; what is found, ranked and lit.

All comparing is done in keys (`core/keystrokes.py`), without spaces. Read in this order: `words`
cuts text into words of keys, `endings` takes particles off, `glossary` is words that mean the same,
`services` is what AWS calls its services, by which notes are understood as well, `query` says what
may be meant, `entry` is how a concept is written into the index, `scoring` ranks what the index
finds, `typos` forgives, `highlight` lights, `results` is what comes out. `lookup` states what is
asked of the tables (`storage/index/search/` has them), `mending` asks what was meant where nothing
is found, and `search` is the whole of it.
"""
