"""Layers of cards: a concept is the union of what each layer says of it.

A layer says as little as it likes. What an upper one says of a fact or of a key of a concept goes
before, the rest shows through, but for a check of other words; an explicit null takes away what a
lower one says. A fact or a sub-concept stands where the uppermost layer that names it has it: those
of the lower layer first, in its order, then what the upper one adds, in its own.

Read in this order: `partial` (records that may lack any key), `union` (several layers as one),
`difference` (the layer that makes one set of cards of another), `copies` (what a copy of a shipped
card says by itself), `checks` (which a fact loses that is reworded), `changing` (a card with other
facts).
"""
