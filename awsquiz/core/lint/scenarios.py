"""What is wrong with scenarios that can be read: what keeps them from being asked, what their
options lack, and what gives their answers away to someone who knows nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from awsquiz.core.lint.exam_tags import unknown_in
from awsquiz.core.lint.finding import NOWHERE, Finding, Where
from awsquiz.core.model import Library
from awsquiz.core.scenarios import PARTS, Scenario
from awsquiz.core.text import has_hangul, key, plain
from awsquiz.core.text.absolutes import ABSOLUTE
from awsquiz.core.text.option_talk import names_all, names_option

_ABSOLUTE = re.compile(ABSOLUTE)
_LATIN = re.compile("[A-Za-z]+")
_ANNOUNCED = re.compile(r"\((두|세|네) 가지 선택\)$")
_NUMBERS = {"두": 2, "세": 3, "네": 4}
_FAR, _LEAST_LETTERS = 1.3, 6
"""A key stands out by its length where it is so much longer (or shorter) than all others."""
_MORE_LATIN = 0.25
"""A share of Latin letters that is so much higher or lower than all others is seen."""
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*|(?<![A-Za-z0-9%])[가-힣]+")
_VERB = tuple("다 고 며 면 해 하는 쓰는 되는 도록 해서 할 한 된 될".split())
_PARTICLES = frozenset(
    """에서는 으로는 에게 에서 으로 부터 까지 처럼 보다 이나 에는
    은 는 이 가 을 를 의 에 로 와 과 도 만 나""".split()
)
_LONGEST_PARTICLE = 3

_Found = tuple[str, int | None, dict[str, str]]
"""A code, the option, pair or step concerned (from 0), the words."""


def lint_scenarios(
    scenarios: Sequence[Scenario],
    library: Library,
    exams: Mapping[str, Sequence[str]],
    where: Callable[[int, int | None], Where] = lambda _at, _part: NOWHERE,
) -> list[Finding]:
    """All findings on the scenarios of one folder, in their order; `library` knows all cards,
    `exams` the domains of each family of exams.

    `where` tells of the nth scenario where it stands, or an option, pair or step of it from 0.
    """
    found: list[Finding] = []
    ids: set[str] = set()
    for at, scenario in enumerate(scenarios):
        twice: list[_Found] = []
        if scenario.id in ids:
            twice.append(("duplicate-scenario", None, {"id": scenario.id}))
        ids.add(scenario.id)
        rows = (
            twice,
            _references(scenario, library),
            _exams(scenario, exams),
            _structure(scenario),
            _parts(scenario),
            () if scenario.note else _on_options(scenario),
            () if scenario.note else _cues(scenario),
        )
        for code, part, words in chain(*rows):
            path, line = where(at, part)
            found.append(Finding(code, words, path=path, line=line, scenario=scenario.id))
    return found


def _references(scenario: Scenario, library: Library) -> Iterator[_Found]:
    """Concepts and facts that no card has, or that are not asked."""
    for concept_id in scenario.concepts:
        if concept_id not in library.by_id:
            yield "dangling", None, {"key": "concepts", "id": concept_id}
    for fact_id in scenario.facts:
        known = library.fact(fact_id)
        if known is None:
            yield "dangling", None, {"key": "facts", "id": fact_id}
        elif not known[1].askable and not scenario.note:
            yield "not-asked", None, {"id": fact_id}
    if not (scenario.docs or scenario.note):
        yield "scenario-docs", None, {}


def _exams(scenario: Scenario, exams: Mapping[str, Sequence[str]]) -> Iterator[_Found]:
    if not (scenario.exams or scenario.note):
        yield "no-exam", None, {"names": ", ".join(exams)}
    for code, words in unknown_in(scenario.exams, exams):
        yield code, None, words


def _structure(scenario: Scenario) -> Iterator[_Found]:
    """What keeps the scenario from being asked."""
    wanted, (least, most) = PARTS[scenario.kind], scenario.sizes
    words = {"kind": scenario.kind, "key": wanted, "least": str(least), "most": str(most)}
    for name in dict.fromkeys(PARTS.values()):
        if name != wanted and getattr(scenario, name):
            yield "needless-parts", None, words | {"needless": name}
    if not plain(scenario.stem).strip():
        yield "empty-stem", None, {}
    if not least <= len(scenario.parts) <= most:
        yield "number-of-parts", None, words | {"given": str(len(scenario.parts))}
    elif right := scenario.rights:
        announced = _ANNOUNCED.search(scenario.stem)
        given = {"kind": scenario.kind, "given": str(scenario.right)}
        if scenario.right not in right:
            yield "number-right", None, given | {"wanted": "/".join(map(str, right))}
        elif scenario.note:
            pass  # a note announces it in words of its own
        elif (_NUMBERS[announced[1]] if announced else 1) != scenario.right:
            yield "announced", None, given


def _parts(scenario: Scenario) -> Iterator[_Found]:
    """Options, pairs and steps that are empty, repeat another, or lack a reason."""
    sides = [scenario.texts]
    if scenario.kind == "match":
        sides.append(tuple(pair.left for pair in scenario.pairs))
    for texts in sides:
        said: dict[str, int] = {}
        for at, text in enumerate(texts):
            if not (meant := key(text)):
                yield "empty-part", at, {}
            elif said.setdefault(meant, at) != at:
                yield "same-part", at, {"text": text}
    for at, part in enumerate(scenario.parts):
        if not (scenario.note or (part.why and part.why.strip())):
            yield "why-missing", at, {}


def _on_options(scenario: Scenario) -> Iterator[_Found]:
    """Options that say all or none, and letters and numbers of options, which are shuffled."""
    for at, option in enumerate(scenario.options):
        if said := names_all(option.text):
            yield "all-of-the-above", at, {"said": said}
        texts = () if scenario.keeps_order else (option.text, option.why or "")
        if named := next(filter(None, map(names_option, texts)), None):
            yield "option-named", at, {"said": named}


def _cues(scenario: Scenario) -> Iterator[_Found]:
    """What gives the right options away, or a wrong one, by looks alone."""
    if PARTS[scenario.kind] != "options":
        return
    texts = [plain(text) for text in scenario.texts]
    for at, text in enumerate(texts):
        if found := _ABSOLUTE.search(text):
            yield "absolute-option", at, {"word": found[0]}
    right = [at for at, option in enumerate(scenario.options) if option.correct]
    wrong = [at for at, option in enumerate(scenario.options) if not option.correct]
    if not right or len(wrong) < 2:
        return
    yield from _standing_out(texts, right, wrong)
    folded = [text.casefold() for text in texts]
    words = _words(scenario.stem, "\n".join(folded))
    held_by = {word: _where(word, folded) for word in words}
    told = [word for word, options in held_by.items() if options == right]
    # Where a wrong option has a word of its own of the stem too, it draws as much.
    if told and not any(options == [at] for options in held_by.values() for at in wrong):
        yield "stem-word", right[0], {"word": told[0]}


def _standing_out(texts: Sequence[str], right: list[int], wrong: list[int]) -> Iterator[_Found]:
    """A lone key that is longest or shortest by far, whatever is alone in its ending or script."""
    for at in right if len(right) == 1 else ():
        own, others = len(texts[at]), [len(texts[each]) for each in wrong]
        if own >= _FAR * max(others) and own - max(others) >= _LEAST_LETTERS:
            yield "longest-key", at, {}
        if own * _FAR <= min(others) and min(others) - own >= _LEAST_LETTERS:
            yield "shortest-key", at, {}
        latin = [_latin(texts[each]) for each in wrong]
        if not min(latin) - _MORE_LATIN <= _latin(texts[at]) <= max(latin) + _MORE_LATIN:
            yield "odd-script", at, {}
    looks: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("odd-ending", lambda text: text.rstrip(". ").endswith("다")),
        ("odd-script", has_hangul),
    )
    for code, look in looks:
        kinds = [look(text) for text in texts]
        counts = Counter(kinds)
        if 1 in counts.values() and len(texts) > 2:
            rare = min(counts, key=lambda kind: counts[kind])
            yield code, kinds.index(rare), {}


def _latin(text: str) -> float:
    return len("".join(_LATIN.findall(text))) / (len(text) or 1)


def _words(text: str, options: str) -> list[str]:
    """Its nouns and names of two letters and more, without particles, in lower case.

    Those that may stand in the options: the others, which most are, not even begin as these do.
    """
    found = dict.fromkeys(
        _without_particle(word)
        for word in _WORD.findall(plain(text).casefold())
        if word[:2] in options and not word.endswith(_VERB)
    )
    return [word for word in found if len(word) > 1]


def _without_particle(word: str) -> str:
    """The word without its longest particle, where two letters remain."""
    for length in range(min(_LONGEST_PARTICLE, len(word) - 2), 0, -1):
        if word[-length:] in _PARTICLES:
            return word[:-length]
    return word


def _where(word: str, texts: Sequence[str]) -> list[int]:
    return [at for at, text in enumerate(texts) if word in text]
