"""What a fact says by rule, read from its words; worked out anew each time, never written in cards.

Read `untruth` first: a statement that a rule makes false of the fact's concept, with the reason.
`rules` collects what all of them make of a fact: a module a rule, each with one function of the
same arguments.

`negation` denies the last predicate of a sentence: `abilities` and `kinds` are the predicates,
`guards` what leaves a doubt. `contrasts` are sentences in which two names change places;
`distinct` tells of a definition whether it surely is of another thing than others.

`proposals` are likely false, and never asked before a person says so: `actions` are the predicates
besides, with `verbs` for their stems; `opposites` are words such as 동기 and 비동기,
`likely_values` numbers and the values of labels.

`numbers` (those that stand under one of the `bounds`; the false ones are of the `ladders`) and
`counts` also give a `sole` value, in whose place others are asked. `scales` tells of two values of
an attribute whether both can be true. `amounts` are the quantities that a fact names, however it
bounds something. `alone` tells whether a statement needs nothing around it.
"""
