"""False statements to stand beside true ones of a concept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from operator import itemgetter
from random import Random

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


def false_beside(
    library: Library,
    concept: Concept,
    kind: Kind | None,
    rights: Sequence[str],
    used: Collection[str],
    most: int,
    trusted: bool,
    random: Random,
) -> list[Option]:
    """At most `most` wrong options of that kind that look like the right ones, without keys.

    All of them may stand in a trusted question where it is `trusted`. Facts in `used` are left
    out: beside its own opposite a statement would stand out. All end in the manner of the right
    ones: 둔다 is shown as 둡니다 beside a note's 합니다. What is ruled is looked for where too
    little is proved, and what a rule negates among negatives alone.
    """

    register, beside = register_of(rights[0]), Beside(library, concept, rights, used)
    models = [] if kind else [it.text for it in survey_of(library).truths(concept.id)]

    def distance(each: _Shown) -> int:
        return surroundings_of(library).distance(concept.id, each[0].concept.id) if kind else 0

    def picked(
        found: Iterable[_Shown], most: int = most, clashes: _Clashes = beside.clashes
    ) -> list[_Shown]:
        return pick_false(
            lambda left: alike(
                *(rights, left, itemgetter(1), most, random, models),
                clashes=clashes,
                distance=distance,
            ),
            list(found),
            lambda each: is_true_after_all(library, concept, each[0]),
        )

    found = [
        each
        for each in falsehoods(library, concept, kind, trusted, random)
        if not is_left_out(library, each.text, random)
    ]
    proved = list(_usable(found, concept, used, register))
    if kind:  # of what another concept is the nearest ones tempt; strangers only where need be
        near, enough = [each for each in proved if distance(each) < STRANGE], MIN_OPTIONS - 1
    else:
        near, enough = _on_its_matter(library, concept, proved, random), most
    chosen = picked(near)
    if len(chosen) < enough and len(near) < len(proved):
        chosen = picked(proved, enough)
    if len(chosen) < most:
        others, made = _ruled(
            falsehoods(library, concept, kind, trusted, random, ruled=True), rights
        )
        chosen = picked([*chosen, *_usable(others, concept, {*used, *_facts(chosen)}, register)])
        if len(chosen) < most and all(map(might_be_made, rights)):
            negatives = [each for each in chosen if is_negated(each[1])]
            taken = {*used, *_facts(negatives)}
            among = picked([*negatives, *_usable(made, concept, taken, register)])
            chosen = max(chosen, among, key=len)
    if len(chosen) < MIN_OPTIONS - 1:
        chosen = picked(proved, clashes=beside.are_not_rivals)
    wrong = [text for _false, text in chosen]
    if beside.are_of_one_other(chosen) or _is_told(library, concept, rights, wrong):
        return []
    # What is checked and what is false of it look alike; a learner's own words may look otherwise.
    alone = not trusted and is_odd_one_out(rights[0], wrong)
    if alone and len(rights) == 1 and random.random() < REFUSED:
        return []
    return [_option(library, false, text, concept) for false, text in chosen]


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
