"""The only code that touches disk.

Read `journal` and `library` first, then `index`, which is worked out of both; `yamltext`,
`yamlreader`, `recordfile` and `cardfile` are how a card is read, `layered` how those of several
folders become one, with `earlier` for copies of 0.1; `ledger` holds which notes they came from. Of
a conversion: `notetree` finds notes, `cardfolder` knows all that is to be written, `together`
writes all of it or nothing. `deciding` brings what a person decides on a fact into the cards.
`shelfwriter` writes cards into a folder. `lint` looks at the files that `content_kinds` finds:
`lint_cards` at cards, `lint_order` sorts.
"""
