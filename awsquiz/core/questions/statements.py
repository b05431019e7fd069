"""False statements to stand beside true ones of a concept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from operator import itemgetter
from random import Random
from typing import NamedTuple

from awsquiz.core.model import Concept, Kind, Library
from awsquiz.core.questions.clashes import Beside
from awsquiz.core.questions.duties import is_left_out
from awsquiz.core.questions.looks import is_negated, is_odd_one_out
from awsquiz.core.questions.masks import says_something, shown
from awsquiz.core.questions.name_ideas import ideas_told
from awsquiz.core.questions.name_words import tokens
from awsquiz.core.questions.nameless import called
from awsquiz.core.questions.nearness import in_other_words, is_near
from awsquiz.core.questions.negatives import is_made_negative, may_stand_beside, might_be_made
from awsquiz.core.questions.proof import Falsehood
from awsquiz.core.questions.question import Option
from awsquiz.core.questions.standing import (
    fits_an_option,
    foreign_below_name,
    own_below_name,
)
from awsquiz.core.questions.surroundings import STRANGE, surroundings_of
from awsquiz.core.questions.survey import survey_of
from awsquiz.core.questions.told_elsewhere import told_of_another
from awsquiz.core.questions.wrong import falsehoods, is_true_after_all
from awsquiz.core.questions.wrong_options import (
    MIN_OPTIONS,
    REFUSED,
    alike,
    is_one_named,
    pick_false,
)
from awsquiz.core.text.register import Register, in_register, register_of

_Shown = tuple[Falsehood, str]
_Clashes = Callable[[_Shown, Sequence[_Shown]], bool]


class Needed(NamedTuple):
    """The wrong options that are looked for: of which kind, and beside what."""

    kind: Kind | None
    rights: Sequence[str]
    """The right options, as they are shown."""
    used: Collection[str]
    """Facts that are left out: beside its own opposite a statement would stand out."""
    most: int
    """How many are wanted at most."""
    trusted: bool
    """Whether all of them may stand in a trusted question."""


def false_beside(
    library: Library, concept: Concept, needed: Needed, random: Random
) -> list[Option]:
    """Wrong options of that kind that look like the right ones, without keys.

    All end in the manner of the right ones: 둔다 is shown as 둡니다 beside a note's 합니다. What is
    ruled is looked for where too little is proved, and what a rule negates among negatives alone.
    """
    search = _Search(library, concept, needed, random)
    proved = search.proved()
    chosen = search.nearest(proved)
    if len(chosen) < needed.most:
        chosen = search.with_ruled(chosen)
    if len(chosen) < MIN_OPTIONS - 1:
        chosen = search.rivals_of_none(proved)
    if search.gives_away(chosen):
        return []
    return [_option(library, false, text, concept) for false, text in chosen]


class _Search:
    """The falsehoods that may be options of one question, and the picking of some."""

    def __init__(self, library: Library, concept: Concept, needed: Needed, random: Random) -> None:
        self._library, self._concept, self._random = library, concept, random
        self._needed = needed
        self._register = register_of(needed.rights[0])
        self._beside = Beside(library, concept, needed.rights, needed.used)
        truths = () if needed.kind else survey_of(library).truths(concept.id)
        self._models = [truth.text for truth in truths]

    def proved(self) -> list[_Shown]:
        """All that is proved to be false and may be shown."""
        found = [
            each
            for each in self._falsehoods(ruled=False)
            if not is_left_out(self._library, each.text, self._random)
        ]
        return list(self._usable(found, ()))

    def nearest(self, proved: Sequence[_Shown]) -> list[_Shown]:
        """Some that are near the concept, others where there are too few of them.

        Of what another concept is the nearest ones tempt: strangers only where need be.
        """
        if self._needed.kind:
            near = [each for each in proved if self._distance(each) < STRANGE]
            chosen = self._picked(near)
            return (
                chosen if len(chosen) >= MIN_OPTIONS - 1 else self._picked(proved, MIN_OPTIONS - 1)
            )
        near = _on_its_matter(self._library, self._concept, proved, self._random)
        chosen = self._picked(self._of_no_other(near))
        return (
            chosen if len(chosen) == self._needed.most else self._picked(self._of_no_other(proved))
        )

    def _of_no_other(self, found: Sequence[_Shown]) -> list[_Shown]:
        """Those that do not tell by a word that they are of another concept."""
        return [it for it in found if not _names_another(self._library, self._concept, it)]

    def with_ruled(self, chosen: Sequence[_Shown]) -> list[_Shown]:
        """The chosen with what rules make false; or negatives alone, where those are more."""
        rights = self._needed.rights
        others, made = _ruled(self._falsehoods(ruled=True), rights)
        found = self._picked([*chosen, *self._usable(others, chosen)])
        if len(found) == self._needed.most or not all(map(might_be_made, rights)):
            return found
        negatives = [each for each in found if is_negated(each[1])]
        return max(found, self._picked([*negatives, *self._usable(made, negatives)]), key=len)

    def rivals_of_none(self, proved: Sequence[_Shown]) -> list[_Shown]:
        """Some of which all deny what is right: see `clashes.Beside.are_not_rivals`."""
        return self._picked(proved, clashes=self._beside.are_not_rivals)

    def gives_away(self, chosen: Sequence[_Shown]) -> bool:
        """Whether who knows nothing would see what is right beside these."""
        rights, wrong = self._needed.rights, [text for _false, text in chosen]
        if self._beside.are_of_one_other(chosen):
            return True
        if _is_told(self._library, self._concept, rights, wrong):
            return True
        # Checked cards are worded alike; in a learner's own, the right option may stand out by its
        # look alone: then it is mostly not asked.
        alone = not self._needed.trusted and is_odd_one_out(rights[0], wrong)
        return alone and len(rights) == 1 and self._random.random() < REFUSED

    def _falsehoods(self, *, ruled: bool) -> list[Falsehood]:
        needed = self._needed
        return falsehoods(
            *(self._library, self._concept, needed.kind, needed.trusted, self._random), ruled=ruled
        )

    def _usable(self, found: Iterable[Falsehood], chosen: Sequence[_Shown]) -> Iterator[_Shown]:
        """What may be shown beside the chosen."""
        used = {*self._needed.used, *_facts(chosen)}
        return _usable(found, self._concept, used, self._register)

    def _distance(self, each: _Shown) -> int:
        if not self._needed.kind:
            return 0
        return surroundings_of(self._library).distance(self._concept.id, each[0].concept.id)

    def _picked(
        self, found: Sequence[_Shown], most: int | None = None, clashes: _Clashes | None = None
    ) -> list[_Shown]:
        """Some that look like the right ones, and no card states of the concept."""
        rights, most = self._needed.rights, most or self._needed.most
        return pick_false(
            lambda left: alike(
                *(rights, left, itemgetter(1), most, self._random, self._models),
                clashes=clashes or self._beside.clashes,
                distance=self._distance,
            ),
            found,
            lambda each: is_true_after_all(self._library, self._concept, each[0]),
        )


def _ruled(
    ruled: Sequence[Falsehood], rights: Sequence[str]
) -> tuple[list[Falsehood], list[Falsehood]]:
    """Of what rules make false: what may stand beside the right ones, and negated sentences."""
    made = [false for false in ruled if is_made_negative(false)]
    others = [false for false in ruled if not is_made_negative(false)]
    return [it for it in others if all(may_stand_beside(it, right) for right in rights)], made


def _is_told(
    library: Library, concept: Concept, rights: Sequence[str], wrong: Sequence[str]
) -> bool:
    """Whether what is right alone has a word of what the concept is called, in either language, or
    a single option has any, right or wrong: see `wrong_options.is_one_named`. Of several right ones
    nor may what is wrong alone."""
    words = survey_of(library).name_words(concept.id)
    told = [words & tokens(each) for each in (*rights, *wrong)]
    of_right = frozenset().union(*told[: len(rights)])
    of_wrong = frozenset().union(*told[len(rights) :])
    if of_right - of_wrong or _is_told_by_idea(library, concept, rights, wrong):
        return True
    if len(rights) > 1:
        return bool(of_wrong) and not of_right
    return sum(map(bool, told)) == 1 or is_one_named(called(library, concept), [*rights, *wrong])


def _is_told_by_idea(
    library: Library, concept: Concept, rights: Sequence[str], wrong: Sequence[str]
) -> bool:
    """Whether each right one, and none that is wrong, has an idea of the name in other words."""
    own = survey_of(library).name_ideas(concept.id)
    told = [ideas_told(each, own) for each in rights]
    others = frozenset().union(*(ideas_told(each, own) for each in wrong))
    return bool(frozenset.intersection(*told) - others)


def _names_another(library: Library, concept: Concept, shown: _Shown) -> bool:
    """Whether a statement on another concept has a word, or the idea, of what that is called and
    this one is not: 지출 is not of the pillar of reliability, for all that one may know of it."""
    (false, text), survey = shown, survey_of(library)
    owner = false.concept
    if owner is concept:
        return False
    words = survey.name_words(owner.id) - survey.name_words(concept.id)
    ideas = survey.name_ideas(owner.id) - survey.name_ideas(concept.id)
    return bool(words & tokens(text) or ideas_told(text, ideas))


def _on_its_matter(
    library: Library, concept: Concept, proved: Sequence[_Shown], random: Random
) -> list[_Shown]:
    """The concept's own falsehoods, and half of others' that speak of its matter: those that look
    most like anything would be fillers, and have a rest."""
    matter = survey_of(library).matter(concept.id)
    own = [each for each in proved if each[0].concept is concept]
    foreign = [each for each in proved if each[0].concept is not concept]
    foreign = [each for each in foreign if is_near(matter, each[1])]
    return [*own, *random.sample(foreign, -(-len(foreign) // 2))]


def _facts(chosen: Iterable[_Shown]) -> Iterator[str]:
    return (each for false, _text in chosen for each in said_once(false))


def said_once(false: Falsehood) -> frozenset[str]:
    """Ids of what one option alone may come from: a fact, and the concept that it defines.

    Two definitions of one thing are both false or both true.
    """
    defines = false.fact.kind == "definition"
    return frozenset({false.fact.id, false.concept.id} if defines else {false.fact.id})


def _usable(
    found: Iterable[Falsehood], concept: Concept, used: Collection[str], register: Register | None
) -> Iterator[_Shown]:
    """One falsehood of each that is not used, as an option shows it in that register: see
    `said_once`."""
    taken = set(used)
    for false in found:
        if said_once(false) & taken or not (text := as_option(false, concept)):
            continue
        if said := in_register(text, register):
            taken |= said_once(false)
            yield false, said


def as_option(false: Falsehood, concept: Concept) -> str | None:
    """A falsehood as an option on the concept shows it; None where nothing is left of it so."""
    text = shown(false.fact, concept, false.concept, text=false.text)
    if not (says_something(text) and fits_an_option(false.fact, text, concept, false.concept)):
        return None
    if false.concept is concept:
        return own_below_name(false.fact, false.text, concept)
    return foreign_below_name(false.fact, false.text, false.concept, concept)


def _reason(library: Library, false: Falsehood, concept: Concept) -> str:
    """Why it is false; of what only belongs to another concept also what is true of this one, and
    of what is made of this one's own fact of which near one it is true."""
    told = false.reason(concept) + told_of_another(library, concept, false)
    is_foreign = false.concept is not concept and false.proof.cited is None
    return told + in_other_words(concept, false.fact, false.text) if is_foreign else told


def _option(library: Library, false: Falsehood, text: str, concept: Concept) -> Option:
    return Option(
        "",
        text,
        False,
        _reason(library, false, concept),
        false.fact.id,
        false.concept.id,
        false.proof.why,
    )
