"""The last predicate of a sentence, negated: 할 수 있다, 가능하다, 지원한다, 이다.

Only from affirmative to negative: what a note denies has conditions that it does not name, and
limits are lifted as services grow. Of other predicates (duties, actions, qualities) the contrary
may be true as well, or is no good Korean.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator

from awsquiz.core.claims.abilities import Denied, ability_denied
from awsquiz.core.claims.guards import is_no_matter
from awsquiz.core.claims.kinds import kind_denied
from awsquiz.core.claims.untruth import Untruth
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import plain

_CLOSE = " \t.!。"


def negations(fact: Fact, concept: Concept, names: Container[str]) -> Iterator[Untruth]:
    """The fact's sentence with its last predicate negated, where it is one that can be."""
    text = negated_sentence(fact.text)
    if text is not None and not is_no_matter(concept.title, fact.facet or "", *fact.under):
        teller = "노트" if fact.source else "카드"
        yield Untruth(text, "negation", f"{teller}의 문장은 반대로 말한다: {plain(fact.text)}")


def negated_sentence(text: str) -> str | None:
    """The sentence with its last predicate negated, with its markup; None where that may be true
    as well, or is no good Korean."""
    return turned_end(text, lambda said: ability_denied(said) or kind_denied(said))


def turned_end(text: str, turn: Callable[[str], Denied | None]) -> str | None:
    """The sentence with another predicate, with its markup; None where `turn` gives none. It is
    given the sentence without markup and full stop."""
    said = plain(text)
    end = len(said.rstrip(_CLOSE))
    denied = turn(said[:end])
    if denied is None:
        return None
    start, negative = denied
    old, rest = said[start:end], said[end:]
    wanted = said[:start] + negative + rest
    if not old:
        return wanted
    at = text.rfind(old)
    turned = text[:at] + negative + text[at + len(old) :]
    return turned if at >= 0 and plain(turned) == wanted else wanted
