"""What is likely false because a fact is true: proposed to a person, never asked before their yes.

The rules that admit no doubt refuse these for a doubt about truth: a condition may hide others,
what has to be done is done by a default, a limit is lifted, and 자동 and 수동 may both be offered.
All of them are good Korean: what would not be is refused here as well.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from awsquiz.core.claims.abilities import Denied, ability_denied
from awsquiz.core.claims.actions import action_denied, duty_lifted, negative_lifted
from awsquiz.core.claims.guards import doubt_in, has_negative, is_no_matter
from awsquiz.core.claims.kinds import kind_denied
from awsquiz.core.claims.likely_values import replaced, with_other_number, with_value_of_sibling
from awsquiz.core.claims.negation import turned_end
from awsquiz.core.claims.opposites import opposed
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import has_hangul, key, plain
from awsquiz.core.text.regexes import pattern_of

ProposalRule = Literal["opposite", "sibling", "ability", "number", "duty", "lifted", "action"]
"""What changes: a word for its opposite, a label's value for another label's, a number, or the
predicate at the end (of what can be, must be, is not, or is done)."""

MOST = 2
"""Proposals of a fact."""
_SHORTEST, _LONGEST = 8, 160
"""Letters of a fact of which something is proposed."""
_IN_ABILITIES = frozenset({"when", "cause", "advice", "degree", "contrast", "or", "time", "some"})
_IN_KINDS = frozenset({"when", "cause", "advice", "degree"})
_IN_DEEDS = frozenset({"when", "advice", "degree", "cause"})
_IN_NEGATIVES = frozenset({"when", "cause", "advice", "contrast"})
_IN_OPPOSITES = frozenset({"when", "cause", "degree", "advice", "about", "time"})


class Proposal(Struct, frozen=True):
    """A statement that is likely false of the concept of its fact."""

    text: str
    """As `Fact.text`, with its markup where that is kept."""
    rule: ProposalRule


def proposals_of(
    fact: Fact, concept: Concept, neighbours: Sequence[Fact] = ()
) -> tuple[Proposal, ...]:
    """The fact's statement likely false, the best first; no more than two.

    `neighbours` are the facts that stand beside it. Nothing of what already has a false statement,
    by a person or by its mark, nor what a person refused.
    """
    if not _may_have(fact, concept):
        return ()
    said = {key(fact.text), *map(key, fact.refused)}
    found: list[Proposal] = []
    for proposal in _in_order(fact, concept, neighbours):
        if (told := key(proposal.text)) not in said:
            said.add(told)
            found.append(proposal)
        if len(found) == MOST:
            break
    return tuple(found)


def _may_have(fact: Fact, concept: Concept) -> bool:
    if not fact.states or fact.kind == "name" or fact.false_text or fact.mark or fact.retired:
        return False
    if not (_SHORTEST <= len(fact.text) <= _LONGEST and has_hangul(fact.text)):
        return False
    if _ELSEWHERE.search(fact.text):
        return False
    return not is_no_matter(concept.title, fact.facet or "", *fact.under)


_ELSEWHERE = pattern_of(
    r"\d+\.\d+\.\d+\.\d|번째(?:로|는)|^(?:첫째|둘째|셋째|먼저|우선|마지막으로)|가령|보자|하자$"
    r"|회사는|우리는|줘야|[{}]|\[파일|다시 학습|복습"
)
"""An address, a template, what goes on from another sentence, an example, how to learn."""


def _in_order(fact: Fact, concept: Concept, neighbours: Sequence[Fact]) -> Iterator[Proposal]:
    yield from (Proposal(text, "opposite") for text in _with_opposite(fact, concept))
    yield from (Proposal(text, "sibling") for text in with_value_of_sibling(fact, neighbours))
    yield from _turned(fact.text, "ability", _ability)
    yield from (Proposal(text, "number") for text in with_other_number(fact))
    yield from _turned(fact.text, "duty", _duty)
    yield from _turned(fact.text, "lifted", _lifted)
    yield from _turned(fact.text, "action", _action)


def _turned(
    text: str, rule: ProposalRule, turn: Callable[[str], Denied | None]
) -> Iterator[Proposal]:
    if "\n" not in text and (said := turned_end(text, turn)):
        yield Proposal(said, rule)


def _ability(said: str) -> Denied | None:
    if _DEGREE.search(said) or _POLARITY.search(said) or _MANNER.search(said):
        return None
    return ability_denied(said, _IN_ABILITIES) or kind_denied(said, _IN_KINDS)


def _duty(said: str) -> Denied | None:
    found = duty_lifted(said)
    return found if found and _is_clear(said, found[0], _IN_DEEDS) else None


def _lifted(said: str) -> Denied | None:
    found = negative_lifted(said)
    if found is None or _NEEDS_NEGATIVE.search(said):
        return None
    return found if _is_clear(said, found[0], _IN_NEGATIVES) else None


def _action(said: str) -> Denied | None:
    found = action_denied(said)
    if found is None or not _is_clear(said, found[0], _IN_DEEDS) or _EITHER.search(said):
        return None
    return None if _DEGREE.search(said) or _POLARITY.search(said) else found


_EITHER = pattern_of(r"(?:^|\s)(?:또는|혹은|및/또는)\s")


def _is_clear(said: str, start: int, allowed: Container[str]) -> bool:
    """Whether what stands before the predicate says one thing, and nothing is denied in it."""
    body = said[:start]
    if body and not body.endswith(" ") and start < len(said):
        body = body.rpartition(" ")[0]
    return len(body.strip()) > 1 and not doubt_in(body, allowed) and not has_negative(body)


_DEGREE = pattern_of(
    r"(?:^|\s)(?:더|덜|더욱|더욱더|훨씬|매우|아주|굉장히|상당히|가장|제일|너무|꽤|잘|점점|점차|최대한"
    r"|훌륭|뛰어난|완벽|최적|얼마|많은|수많은|좀|조금|약간|자주|크게)(?=[\s가-힣])"
)
"""What does not go with a negative: 더 유연하게 만들 수 없다."""


_MANNER = pattern_of(r"[가-힣][게히] (?:[^ ]{1,12} )?가능[^ ]{0,3}$")
"""쉽게 관리 가능: 쉽게 관리 불가능 is no good Korean."""


_POLARITY = pattern_of(
    r"(?:누구나|언제든|언제나|어디서나|무엇이든|얼마든|일부|몇몇|때때로|가끔|종종|이미|벌써|곧|예정"
    r"|출시|베타|또한|역시|등[이가을를은는도의]?\s|대표적|예를)"
)
"""What is said in affirmatives alone: 누구나, 언제든지; and lists and reasons of one's own."""


_NEEDS_NEGATIVE = pattern_of(
    r"전혀|절대|결코|아무|어떤|어떠한|하나도|조금도|더 ?이상|별도|따로|굳이|아직|밖에|아예"
    r"|도저히|한 ?번도|만으로|뿐|못|별로|그다지|쉽사리|직접|그렇지"
    r"|[가-힣]도 (?!없이)[^ ]{0,8} ?(?:수 )?[없않]"
)
"""What is said in negatives alone: 전혀, 아무, 더 이상."""


def _with_opposite(fact: Fact, concept: Concept) -> Iterator[str]:
    said = plain(fact.text)
    if doubt_in(said, _IN_OPPOSITES) is not None or not _says_enough(said):
        return
    for start, end, other in opposed(said, *concept.names, fact.facet or "", *fact.under):
        yield replaced(fact.text, said, start, end, other)


_NO_STATEMENT = pattern_of(r"[:：]\s*$|^[^ ]+ ?[:：]?$")


def _says_enough(said: str) -> bool:
    return len(said.split()) > 2 and not _NO_STATEMENT.search(said)
