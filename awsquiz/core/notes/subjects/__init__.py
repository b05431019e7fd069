"""Who is spoken of: what headings, labels and whole notes are about, by the service list.

Read in this order: `naming` (names within a heading), `numbering` (what counts headings),
`heading` (what kinds there are) and `headings` (which one it is), `subject` (what the note is
on), `placing` (what a heading is where it stands, `here`), `noted_terms` (which the note defines),
`outline` (whom each section is about) with `definedness`, `ambiguous`, `set_beside`, `places`,
`giving` (which facts go there), `whose` (facts that name another; `ownership`, `variants`, and
`whose_question` for those that ask), `gathering` (the tree that comes of it), `vouching` (which of
its concepts are things).
"""
