"""Gives the facts of a note their texts, once it is known which concepts they are of."""

from __future__ import annotations

from collections.abc import Iterable

from awsquiz.core.notes.extraction.deriving import Deriver
from awsquiz.core.notes.markup.marks import opens_with_mark
from awsquiz.core.notes.pieces import DraftConcept, DraftFact
from awsquiz.core.notes.reading.account import Account
from awsquiz.core.notes.titles import clean_title
from awsquiz.core.text import has_letter


def give_texts(concepts: Iterable[DraftConcept], account: Account, derive: Deriver) -> None:
    """Derives each text from its source; a fact that is only a sign after all is carried."""
    for concept in concepts:
        for each in concept.walk():
            each.facts = [fact for fact in each.facts if _has_words(fact, account, derive)]


def _has_words(fact: DraftFact, account: Account, derive: Deriver) -> bool:
    if not fact.text:
        _derive(fact, derive)
    if has_letter(fact.text):
        return True
    if not has_letter(fact.source):
        account.carried.setdefault(fact.line, "signs")
        return False
    fact.text = fact.text or clean_title(fact.source)
    fact.ask = False
    return True


def _derive(fact: DraftFact, derive: Deriver) -> None:
    said = derive(fact.source, fact.layout)
    fact.text, fact.mark = said.text, said.mark
    fact.unsure = fact.unsure or opens_with_mark(fact.source)
    fact.question, fact.gaps = said.question, said.gaps
    if fact.comparable:
        fact.attribute, fact.value = said.attribute, said.value
    fact.carries.extend(said.images)
    fact.docs = next((link for link in said.links if "aws.amazon.com/" in link), None)
