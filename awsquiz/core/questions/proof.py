"""How a statement is known to be false, how surely, and how that is told."""

from __future__ import annotations

from typing import Literal, get_args

from msgspec import Struct

from awsquiz.core.claims.untruth import Rule
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import plain
from awsquiz.core.text.particles import with_particle
from awsquiz.core.text.signed import called_false

WhyFalse = Literal["false_for", "value", "definition", "mark", "listed", "stated", "written", Rule]
"""The ways in which a statement is known to be false of a concept.

`false_for`: its fact names the concept; `value`: the concept has another value of the attribute;
`definition`: it defines a concept that is neither kin nor confusable; `mark`: it is a fact of the
concept turned round, by a person or by its mark; `listed`: a list of names says something else of
this one, so that it fits less well; `stated`: a card states what it denies, as ✕ does
beside a true statement; `written`: the key says so of a question that a person or a note wrote,
which vouches for it. The others are rules by which a fact makes it false: see `claims.untruth`.
"""
Certainty = Literal["proved", "ruled"]
"""`proved`: a card states what makes it false; `ruled`: a rule of language or number does."""


def certainty_of(why: WhyFalse) -> Certainty:
    """How surely a statement is false that is known to be so in this way."""
    return "ruled" if why in get_args(Rule) else "proved"


class Proof(Struct, frozen=True):
    """How a statement is known to be false of a concept: it can be found in the cards again."""

    why: WhyFalse
    cited: Fact | None = None
    """The concept's own fact that has the other value; None in other ways."""
    because: str = ""
    """Why a rule makes it false, in words."""


class Falsehood(Struct, frozen=True):
    """A statement that is false of a concept, with the proof."""

    text: str
    concept: Concept
    """Whose fact it is."""
    fact: Fact
    """That makes it, or of which it was made."""
    proof: Proof

    def reason(self, concept: Concept) -> str:
        """The proof in words; `concept` is the one of which it is false."""
        return in_words(self.proof, concept, self.concept, self.fact)


def in_words(proof: Proof, concept: Concept, owner: Concept, fact: Fact) -> str:
    """The proof that the owner's fact, or what was made of it, is false of the concept."""
    if proof.because:
        return proof.because
    if proof.cited is not None:
        values = ((concept, proof.cited), (owner, fact))
        told = (f"{with_particle(of.title, '은/는')} {each.value}" for of, each in values)
        return f"{fact.attribute}: {', '.join(told)}"
    if owner is concept:
        return in_truth(fact)
    matter = f"{owner.title}의 {'정의' if fact.kind == 'definition' else '설명'}"
    if proof.why == "definition":
        return with_particle(matter, "이다/다")
    return f"{matter}이며, {concept.title}에는 맞지 않는다"


def in_truth(fact: Fact) -> str:
    """Said of a statement that is false: the fact itself; of one that a note calls false, that."""
    if called_false(fact.text) is not None:
        return "노트가 틀렸다고 표시한 문장이다"
    return f"사실은 이렇다: {plain(fact.text)}"
