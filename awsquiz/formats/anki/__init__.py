"""Anki's decks, as its packages (.apkg) hold them.

Read in this order: `markup` (text as a field of Anki has it), `anki_note` (a question as a note),
`look` (the note type: its cards in a light and a dark look), `history` (answers and memory as Anki
keeps them), `collection` (Anki's database) and `package`. What others wrote is read by
`unpacking` (the zip; `wire` has the messages in it), `reading` (the database) with
`collection_parts` (its note types and decks), `templates` (what a card shows), `field_text` (HTML
as Markdown), `sided` (a card as lines of a note), `option_fields`, `own_notes` (ours, from
elsewhere) and `deck_cards`.

A fact is one note of one type whatever it is asked as, and its guid is the fact's id: so a later
package updates it in place. The type is one of gaps, which can show a question with its answer and
options as well; with a type each for gaps and for questions a fact that got another form could not
be updated, for Anki moves no note from one type to another.
"""
