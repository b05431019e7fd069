"""Search: what is typed, understood as Koreans type; what is found, ranked and lit.

All comparing is done in keys (`core/keystrokes.py`). Read in this order: `words` cuts text into
words of keys, `endings` takes particles off, and so gives the words as they are counted;
`conjugation` knows their forms; `measured` are numbers with units as words of their own. `glossary`
is words that mean the same, `services` is what AWS calls its services, by which notes are
understood as well, `called` what the service list tells of words, `pairs` names that a text has
in both languages, `letters` letters called by their names. `operators` is what narrows a
search, `denying` knows what is not meant, `query` says what may be, `entry` is how a concept is
written into the index.
`lookup` states what is asked of the tables (`storage/index/search/` has them), `fitting` how
well what was typed fits a word, `held_words` what of the cards it stands for, also in another form
(`inflected`), and `mending` what may be meant where they have nothing of it: taken apart
(`parts`), by slips (`typos`) or by its sound (`sounds`).
`guesses` has slips, sounds and beginnings, `joined` finds words that were written together.
`respelling` looks at names of several words again once slips are known, `initials` finds 초성,
`meant` is whose names the query is or has, `features` the services whose features are named,
`families` a service of which several features answer alike, or what was called by its name,
`weighing` is what of it a line has,
`answering` whether that has the quantity or the negation that is asked for, `scoring` ranks what
the index finds, `comparing` puts first what is compared, `narrowing` keeps what the operators
allow, `doubting` says when the cards may have nothing of it, `snippets` are what is shown,
`highlight` lights, `results` is what comes out, and `search` is the whole of it.
"""
