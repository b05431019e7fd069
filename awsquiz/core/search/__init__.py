"""Search: what is typed, understood as Koreans type; what is found, ranked and lit.

All comparing is done in keys (`core/keystrokes.py`), without spaces. Read in this order: `words`
cuts text into words of keys, `endings` takes particles off, `glossary` is words that mean the same,
`query` says what may be meant, `entry` is how a concept is written into the index, `scoring` ranks
what the index finds, `typos` forgives, `highlight` lights, `results` is what comes out, and
`search` is the whole of it, with what it asks of its tables (`storage/index/search/`).
"""
