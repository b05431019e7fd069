"""What may stand in a question: nothing unchecked, right or wrong, in one on a checked fact.

A question is as trusted as the fact that it asks for. A slip in a learner's note may make a
question on that note wrong; it never makes or spoils one on what was held against its page.
"""

from __future__ import annotations

from awsquiz.core.claims.distinct import is_of_another
from awsquiz.core.model import Concept, Fact
from awsquiz.core.questions.masks import shown
from awsquiz.core.text.regexes import pattern_of

_OF_ANY_SERVICE = frozenset(
    """aws amazon 아마존 service services 서비스 elastic simple cloud 클라우드 managed manager
    management for of and the on to data web""".split()
)


def is_trusted(fact: Fact) -> bool:
    """Whether a person has held it against its page."""
    return fact.checked is not None


def may_serve(fact: Fact, trusted: bool) -> bool:
    """Whether it may stand in a question, or be cited by it, where that is to be trusted."""
    return not trusted or is_trusted(fact)


def is_recognised(concept: Concept) -> bool:
    """Whether it surely is what it is called, and no other concept under another name.

    Its card names its page, which `convert` has from the service list, or has a checked fact.
    """
    return concept.docs is not None or stands_checked(concept)


def stands_checked(concept: Concept) -> bool:
    """Whether anything was checked of the concept itself."""
    return any(is_trusted(fact) and not fact.retired for fact in concept.facts)


def is_told_apart(concept: Concept, owner: Concept, definition: Fact) -> bool:
    """Whether a definition of the owner surely is none of the concept: both are what they are
    called, and what is unchecked says more than is true of anything, as `AWS의 관리형 서비스` is.
    """
    if not (is_recognised(concept) and is_recognised(owner)):
        return False
    if is_trusted(definition):
        return True
    if not _name_words(concept).isdisjoint(_name_words(owner)):
        return False  # S3 Standard-IA and EFS IA are for the same data
    own = (each for each in concept.facts if each.kind == "definition" and each.states)
    return is_of_another(shown(definition, owner), (shown(each, concept) for each in own))


def _name_words(concept: Concept) -> frozenset[str]:
    """The words of its title and official name, without those that any service has."""
    called = f"{concept.title} {concept.name or ''}".casefold()
    return frozenset(_WORD.findall(called)) - _OF_ANY_SERVICE


_WORD = pattern_of("[a-z0-9]{2,}|[가-힣]{2,}")
