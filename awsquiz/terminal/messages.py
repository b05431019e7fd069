"""What is said of problems: each code of the reader and of the lint as one clear line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from awsquiz.i18n import _


def problem(code: str, words: Mapping[str, object]) -> str:
    """The problem as a sentence, with what to do about it."""
    if code == "unknown-key":
        said = _("unknown key “{key}”")
        if words.get("near"):
            said = _("unknown key “{key}”: did you mean “{near}”?")
        return said.format(**words)
    if code == "wrong-value":
        return _("“{value}” cannot be the value of “{key}”: {why}").format(
            key=words["key"], value=words["value"], why=_expected(str(words["why"]))
        )
    return (_texts() | _of_blueprints())[code].format(**words)


def _expected(why: str) -> str:
    """Msgspec's reason in our words."""
    if pattern := re.search(r"matching regex '(.+)'", why):
        if "." in pattern[1].replace("\\.", "."):
            return _(
                "it is made of lower-case letters, digits and hyphens, a fact's id with "
                "a dot and 4 or more letters behind it"
            )
        return _("it is made of lower-case letters, digits and hyphens")
    if "Invalid enum value" in why:
        return _("it is not one of the words that the schema lists")
    if bound := re.search(r"Expected `int` ([<>])= (\d+)", why):
        said = _("at least {n} is expected") if bound[1] == ">" else _("at most {n} is expected")
        return said.format(n=bound[2])
    if "of length >= 1" in why:
        return _("at least one is expected")
    if expected := re.search(r"Expected `([^`]+)`", why):
        kinds = {
            "int": _("a whole number is expected"),
            "bool": _("true or false is expected"),
            "array": _("a list is expected"),
            "array | null": _("a list is expected"),
            "object": _("keys with values are expected"),
            "str": _("a text is expected"),
            "str | null": _("a text is expected"),
            "int | null": _("a whole number is expected"),
        }
        return kinds.get(expected[1], why)
    return why


def _texts() -> dict[str, str]:
    return {
        # reading
        "unreadable": _("cannot be read: {why}"),
        "too-large": _("is larger than {limit} MB: too large to be read"),
        "encoding": _("is not UTF-8: save it as UTF-8"),
        "empty": _("is empty: a card has at least format, id and title"),
        "not-a-card": _("is not a card: a card is a mapping of keys to values"),
        "syntax": _("is not valid YAML: {why}"),
        "character": _("has the character {character}, which YAML does not allow"),
        "several-documents": _("has a second YAML document: a file holds one"),
        "alias": _(
            "anchors and aliases (&, *) are not used here: write the value out, or put it in quotes"
        ),
        "tag": _("tags (!) are not used here: remove “{tag}”, or put the value in quotes"),
        "deep": _("is nested too deeply"),
        "key": _("a key has to be plain text"),
        "duplicate-key": _("the key “{key}” stands here a second time: remove one"),
        "no-format": _("“format: {format}” is missing at the top"),
        "newer": _("is of a newer awsquiz than this one (format {format}): update awsquiz"),
        "not-a-mapping": _("a fact or concept is expected here, with id: and further keys"),
        "empty-glossary": _("is empty: a glossary has at least format and synonyms"),
        "not-a-glossary": _("is not a glossary: a glossary is a mapping of keys to lists"),
        "not-words": _("an item of “{key}” is to be a list of two or more words"),
        "not-a-list": _("“{key}” is to be a list"),
        "missing-key": _("“{key}” is missing"),
        "no-scenarios": _("has no scenarios: put them in a list under “scenarios:”"),
        "not-a-scenario": _("a scenario is expected here, with id: and further keys"),
        "not-a-part": _("“{key}” holds mappings: give this one its keys, such as why:"),
        # lint
        "duplicate-concept": _("the concept id “{id}” is taken: give this one another"),
        "duplicate-fact": _("the fact id “{id}” is taken: give this one another"),
        "empty-title": _("the title is empty: say what the concept is called"),
        "name-clash": _("“{name}” is also a name of “{other}”: keep it at one of them"),
        "no-hangul-alias": _("“{title}” has no name in Hangul: add one to aliases"),
        "no-docs": _("“{title}” has no docs: add the address of its documentation"),
        "no-facts": _("“{title}” has no facts: add some, or remove it"),
        "empty-text": _("the text is empty: write what is taught, or remove the fact"),
        "same-text": _("says the same as {other}: keep one of them"),
        "dangling": _("{key} names “{id}”, which no card has: mend or remove it"),
        "names-itself": _("{key} names the concept itself: remove it"),
        "false-is-true": _("false_text says the same as text: make it false, or remove it"),
        "false-names-kind": _("false_names is for facts of kind: name: remove it, or add the kind"),
        "false-name-is-true": _("false_names has “{name}”, which is a name of it: remove it"),
        "half-attribute": _("{given} without {missing}: give both or none"),
        # lint of what feeds questions
        "reason-missing": _("why is missing: say why it is so, it is shown after answering"),
        "not-reviewed": _(
            "false_for is missing: name the concepts of which the text is false, "
            "or write [] where there are none"
        ),
        "absolute": _("“{word}” in {key} gives it away as false: say it without"),
        "stands-out": _("false_text differs from text in length or ending: make them alike"),
        "single-value": _(
            "the attribute “{attribute}” has no other value than “{value}”: give it to further "
            "concepts with their values, or remove it"
        ),
        "false-for-kin": _(
            "false_for names “{id}”, which is above or below this concept: remove it"
        ),
        "false-for-confusable": _("false_for names “{id}”, which is confusable: remove it"),
    } | _of_scenarios()


def _of_scenarios() -> dict[str, str]:
    return {
        "duplicate-scenario": _("the scenario id “{id}” is taken: give this one another"),
        "not-asked": _("the fact {id} is not asked: let the answer rest on one that is"),
        "no-exam": _("exams is empty: name the exams with their domains; there are {names}"),
        "unknown-exam": _("there is no exam “{exam}”; there are {names}"),
        "unknown-domain": _("{exam} has no domain “{domain}”; it has {names}"),
        "scenario-docs": _("docs is missing: add the page that supports the right answer"),
        # what keeps it from being asked
        "needless-parts": _("a scenario of kind {kind} has no “{needless}”: remove it"),
        "number-of-parts": _("has {given} under “{key}”: a {kind} has {least} to {most}"),
        "number-right": _("has {given} right options: a {kind} has {wanted}; see “correct: true”"),
        "announced": _(
            "the stem does not say that {given} are right: end a multiple one with "
            "(두 가지 선택) or (세 가지 선택), a single one without"
        ),
        "empty-stem": _("the stem is empty: write the situation and what is asked"),
        "empty-part": _("says nothing: write it, or remove it"),
        "same-part": _("“{text}” stands here a second time: change one of them"),
        # what learners miss, and what gives answers away
        "why-missing": _("why is missing: say why it is right or wrong, it is shown afterwards"),
        "absolute-option": _("“{word}” in an option gives it away as false: say it without"),
        "longest-key": _("the right option is the longest by far: make the options alike"),
        "shortest-key": _("the right option is the shortest by far: make the options alike"),
        "odd-ending": _("the only option that ends so: let all end in 다, or none"),
        "odd-script": _(
            "the share of Latin letters makes this option stand out: make the options alike"
        ),
        "stem-word": _(
            "“{word}” of the stem stands in the right option alone: say it without, or put it "
            "into a wrong one too"
        ),
    }


def _of_blueprints() -> dict[str, str]:
    return {
        "not-a-blueprint": _("is not a blueprint: it has format, id, title and further keys"),
        "not-a-domain": _("a domain is expected here, with id:, title: and weight:"),
        "no-domains": _("domains is missing: name at least one, with id, title and weight"),
        "duplicate-domain": _("the domain id “{id}” is taken: give this one another"),
        "duplicate-blueprint": _("the exam id “{id}” is taken: give this one another"),
        "two-rests": _(
            "two domains have no rules: only one can take the rest; give the other one "
            "attributes, words, facets or concepts"
        ),
        "not-all": _("{key} add up to {total} %: make them 100"),
        "no-exam-form": _("exams do not ask in the form “{form}”: take {forms}"),
        "all-unscored": _("of {questions} questions none would be scored: make unscored less"),
        "no-multiple": _(
            "multiple asks for {share} %, but no form gives several right options: add multi or "
            "scenario to forms"
        ),
        "unknown-concept": _("{key} names “{id}”, which no card has: mend or remove it"),
    }
