"""What may stand as a wrong option: only what is known to be false.

Notes are incomplete, so nothing is false because it is absent. A statement is false of a concept
(a) when its fact names the concept in `false_for`, (b) when it tells another value of an attribute
that the concept has, on a scale where only one is true, or checked, (c) when it is one of the
concept's own statements turned round, by a person or by its mark, (d) when it defines a concept
that is neither kin nor confusable, both of which surely are what they are called, (e) when a rule
makes it of one of the concept's own statements. What a question on a checked fact holds or cites is
checked as well: see `trust`.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from awsquiz.core.model import Concept, Fact, Kind, Library
from awsquiz.core.questions.known_values import is_excluded, values_around
from awsquiz.core.questions.masks import longest_part, meaning, shown
from awsquiz.core.questions.nameless import without_subject
from awsquiz.core.questions.pools import sampled
from awsquiz.core.questions.proof import Falsehood, Proof
from awsquiz.core.questions.same_thing import may_be_the_same
from awsquiz.core.questions.surroundings import surroundings_of
from awsquiz.core.questions.survey import survey_of, value_key
from awsquiz.core.questions.trust import is_told_apart, is_trusted, may_serve, stands_checked
from awsquiz.core.questions.turned import believable, own_falsehoods, turned
from awsquiz.core.text import plain

_RULED = 24
"""Of how many facts of a concept, drawn at random, rules are asked for a question."""


def proof_of(
    library: Library, concept: Concept, owner: Concept, fact: Fact, trusted: bool
) -> Proof | None:
    """The proof that another concept's fact is false of a concept; None without one.

    Or that it fits another concept better, where values of its attribute are free text. Where it
    is to be `trusted` it rests on checked facts alone.
    """
    proof = _claim(library, concept, owner, fact, trusted, fitting=True, value_alone=True)
    return proof if proof and not is_stated(library, concept, owner, fact, fact.text) else None


def _claim(
    library: Library,
    concept: Concept,
    owner: Concept,
    fact: Fact,
    trusted: bool,
    *,
    fitting: bool = False,
    value_alone: bool = False,
) -> Proof | None:
    """How the fact would be false, if no card said it in the same words: see `is_excluded`."""
    if not may_serve(fact, trusted) or may_be_the_same(library, concept, owner, fact):
        return None
    named = concept.id in (fact.false_for or ())
    if fact.value and (named or fact.attribute):
        value = value_key(fact.value)
        own = survey_of(library).values(concept.id).get(fact.attribute or "", ())
        stated = [each for each in own if each.states]
        if named and any(value_key(each.value) == value for each in stated):
            return None
        if not named and value in values_around(library, concept.id, fact.attribute):
            return None
        proving = [each for each in stated if each.askable and may_serve(each, trusted)]
        if proving and not named:
            apart = is_excluded(
                library, (concept, proving), (owner, fact), fitting=fitting, value_alone=value_alone
            )
            return Proof("value", proving[0]) if apart else None
    if trusted and not stands_checked(concept):
        return None
    if named:
        return Proof("false_for")
    if fact.kind == "definition" and is_told_apart(concept, owner, fact):
        return Proof("definition")
    return None


def is_stated(library: Library, concept: Concept, owner: Concept, fact: Fact, text: str) -> bool:
    """Whether a card says the same of the concept or its kin, whatever they are called in it."""
    hidden = {shown(fact, *names, text=text) for names in ((owner,), (concept, owner))}
    read = set(map(meaning, hidden | set(map(without_subject, hidden)) | {plain(text)}))
    survey, parts = survey_of(library), [*map(longest_part, read)]
    kin = (it for it in library.kin(concept.id) if any(part in survey.told(it) for part in parts))
    return any(not read.isdisjoint(survey.statements(each)) for each in kin)


def is_true_after_all(library: Library, concept: Concept, false: Falsehood) -> bool:
    """Whether a card states the supposed falsehood of the concept after all."""
    return is_stated(library, concept, false.concept, false.fact, false.text)


def falsehoods(
    library: Library,
    concept: Concept,
    kind: Kind | None,
    trusted: bool,
    random: Random,
    *,
    ruled: bool = False,
) -> list[Falsehood]:
    """Statements of that kind that are false of the concept unless a card says them: `pick_false`.

    They may stand in a trusted question where it is `trusted`. Those that are proved, first its
    own ones turned round; or those that are ruled. Of very many only some are looked at.
    """
    survey = survey_of(library)
    if ruled:
        own = survey.plain_facts(concept.id, kind, trusted)
        drawn = random.sample(own, min(len(own), _RULED))
        made = [each for owned in drawn for each in own_falsehoods(library, *owned)]
        random.shuffle(made)  # of several numbers any may stand
        return [each for each in made if each.proof.because]
    pool = survey.pool(trusted)
    values = [pool.valued.get(attribute, ()) for attribute in survey.values(concept.id)]
    against = pool.against.get((concept.id, kind), ())
    rows = [survey.turnable(concept.id, kind, trusted), against, sampled(values, random)]
    if kind == "definition":
        near = [sampled([some], random) for some in surroundings_of(library).around(concept.id)]
        rows += [[it for each in some for it in pool.defining.get(each.id, ())] for some in near]
        rows.append(pool.definitions)
    found: dict[str, Falsehood] = {}
    for owner, fact in sampled(rows, random):
        if fact.kind != kind or not fact.askable or fact.id in found:
            continue
        if owner is concept:
            if text := believable(library, concept, fact):
                found[fact.id] = turned(text, concept, fact)
        elif proof := _claim(library, concept, owner, fact, trusted):
            found[fact.id] = Falsehood(fact.text, owner, fact, proof)
    return list(found.values())


def other_values(
    library: Library, concept: Concept, attribute: str, trusted: bool, random: Random
) -> list[Falsehood]:
    """Facts of others with values of the attribute that neither the concept nor its kin have.

    They are false of it unless a card says them, and may stand in a trusted question where it is
    `trusted`. All of them; of very many only some.
    """
    around = values_around(library, concept.id, attribute)
    valued = survey_of(library).pool(trusted).valued.get(attribute, ())
    return [
        Falsehood(fact.text, owner, fact, proof)
        for owner, fact in sampled([valued], random)
        if fact.askable
        and value_key(fact.value) not in around
        and (proof := _claim(library, concept, owner, fact, trusted, value_alone=True))
    ]


def concepts_it_is_false_of(
    library: Library, owner: Concept, fact: Fact, random: Random
) -> list[tuple[Concept, Proof]]:
    """The concepts of which the fact is false unless a card says it, in random order; of a value in
    free text those that it fits less well.

    By checked facts alone where this one is checked. All of them; of very many only some.
    """
    survey, trusted = survey_of(library), is_trusted(fact)
    named = (library.by_id.get(concept_id) for concept_id in fact.false_for or ())
    rows: list[Sequence[Concept]] = [[concept for concept in named if concept]]
    if fact.attribute and fact.value:
        valued = survey.pool(trusted).valued.get(fact.attribute, ())
        rows.append([concept for concept, _ in sampled([valued], random)])
    if fact.kind == "definition":
        rows += [*surroundings_of(library).around(owner.id), survey.known]
    drawn = list({concept.id: concept for concept in sampled(rows, random)}.values())
    random.shuffle(drawn)
    claims = ((each, _claim(library, each, owner, fact, trusted, fitting=True)) for each in drawn)
    return [(concept, proof) for concept, proof in claims if proof]
