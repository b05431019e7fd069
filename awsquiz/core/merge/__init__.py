"""Brings a note's drafts into the cards: ids live, and what people wrote stays.

Convert owns `source`, `line`, `facet`, `under`, `mark` and `carries` of a fact, `heading` and
`line` of a concept; people own the rest, and the shape of the tree.

All notes of a conversion are brought in at once, so that what moved from one to another is known.

Read in this order: `known_notes` (a note, and the ledger of those known), `identity` (which known
note it is), `facts` (what is compared), `recognition` (which concept it is) by its `names` and by
`listed_concepts`, `matching` (which fact it is) by `likeness` and by `reading_anew`, `introducing`
(a new concept), `node` (the cards while they change), `titling`, `updating` (a fact), `settling_in`
(all), `emptied` (what is no concept any more), `merging` (all of it), `spreading` (what may be done
side by side), `batch` (the notes and those that they touch), `contradicting` (what checked facts
say otherwise), `outdating` (what AWS has changed), `conversion` (the one call), `noted` (questions
of notes as scenarios), `outcomes` (how what came of them is asked), `forgetting` (the way back of a
note).
"""
