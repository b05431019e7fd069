"""A question as an item of QTI 2.1, which tells by itself how it is scored and what is said of each
option; see the IMS Question and Test Interoperability specification, version 2.1 (2012).

Choice, multiple, match, order and text entry. An answer is right as a whole or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.etree.ElementTree import Element

from awsquiz.formats.quizzes.quiz_item import QuizItem
from awsquiz.formats.xml_text import legal_xml, put_element, root_element

QTI_NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
QTI_SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
_RESPONSE, _SCORE, _FEEDBACK, _WHY = "RESPONSE", "SCORE", "FEEDBACK", "EXPLANATION"
_SHOWN = "shown"
_LONGEST_TITLE = 80
_LEAST_SPACE = 20
"""Letters for which there is space where an answer is typed."""


def qti_item(item: QuizItem, identifier: str) -> Element:
    """The item, of that identifier in its package."""
    root = root_element(
        *("assessmentItem", QTI_NAMESPACE, QTI_SCHEMA),
        identifier=identifier,
        title=" ".join(item.stem.split())[:_LONGEST_TITLE],
        adaptive="false",
        timeDependent="false",
    )
    root.set("xml:lang", "ko")
    _declare(root, item)
    _INTERACTIONS[item.kind](put_element(root, "itemBody"), item)
    _process(root, item)
    _tell(root, item)
    return root


# What is declared


def _declare(root: Element, item: QuizItem) -> None:
    cardinality, type_, correct = _correct(item)
    response = put_element(
        root,
        "responseDeclaration",
        identifier=_RESPONSE,
        cardinality=cardinality,
        baseType=type_,
    )
    right = put_element(response, "correctResponse")
    for value in correct:
        put_element(right, "value", value)
    if item.kind == "typed":
        mapping = put_element(response, "mapping", defaultValue="0", upperBound="1")
        for accepted in {each.casefold(): each for each in item.accept[::-1]}.values():
            put_element(
                *(mapping, "mapEntry"),
                mapKey=accepted,
                mappedValue="1",
                caseSensitive="false",
            )
    score = put_element(
        root, "outcomeDeclaration", identifier=_SCORE, cardinality="single", baseType="float"
    )
    put_element(put_element(score, "defaultValue"), "value", "0")
    if _has_reasons(item):
        many = "multiple" if item.kind == "several" else "single"
        put_element(
            root,
            "outcomeDeclaration",
            identifier=_FEEDBACK,
            cardinality=many,
            baseType="identifier",
        )
    put_element(
        root, "outcomeDeclaration", identifier=_WHY, cardinality="single", baseType="identifier"
    )


def _correct(item: QuizItem) -> tuple[str, str, list[str]]:
    """Cardinality, base type and values of the right answer."""
    right = [_option(at) for at, option in enumerate(item.options) if option.right]
    match item.kind:
        case "one":
            return "single", "identifier", right
        case "several":
            return "multiple", "identifier", right
        case "order":
            return "ordered", "identifier", [_option(at) for at in item.order]
        case "pairs":
            rights = _rights(item)
            fits = [
                f"{_left(at)} {_right(rights.index(r))}" for at, (_l, r) in enumerate(item.pairs)
            ]
            return "multiple", "directedPair", fits
        case "typed":
            return "single", "string", [item.accept[0]]


def _option(at: int) -> str:
    return f"O{at + 1}"


def _left(at: int) -> str:
    return f"L{at + 1}"


def _right(at: int) -> str:
    return f"R{at + 1}"


def _rights(item: QuizItem) -> list[str]:
    """The right sides, each once, as they are shown."""
    return list(
        dict.fromkeys([*(each.text for each in item.options), *(r for _l, r in item.pairs)])
    )


# What is asked


def _choice(body: Element, item: QuizItem) -> None:
    # As many as one likes: how many are right is told by the stem or not at all.
    most = "1" if item.kind == "one" else "0"
    interaction = put_element(
        *(body, "choiceInteraction"),
        responseIdentifier=_RESPONSE,
        shuffle="true",
        maxChoices=most,
    )
    _prompt(interaction, item)
    for at, option in enumerate(item.options):
        put_element(interaction, "simpleChoice", option.text, identifier=_option(at))


def _order(body: Element, item: QuizItem) -> None:
    interaction = put_element(
        *(body, "orderInteraction"), responseIdentifier=_RESPONSE, shuffle="true"
    )
    _prompt(interaction, item)
    for at, option in enumerate(item.options):
        put_element(interaction, "simpleChoice", option.text, identifier=_option(at))


def _match(body: Element, item: QuizItem) -> None:
    rights = _rights(item)
    interaction = put_element(
        *(body, "matchInteraction"),
        responseIdentifier=_RESPONSE,
        shuffle="true",
        maxAssociations=str(len(item.pairs)),
    )
    _prompt(interaction, item)
    lefts = put_element(interaction, "simpleMatchSet")
    for at, (left, _fits) in enumerate(item.pairs):
        put_element(*(lefts, "simpleAssociableChoice", left), identifier=_left(at), matchMax="1")
    others = put_element(interaction, "simpleMatchSet")
    for at, text in enumerate(rights):
        put_element(
            *(others, "simpleAssociableChoice", text),
            identifier=_right(at),
            matchMax=str(len(item.pairs)),
        )


def _text_entry(body: Element, item: QuizItem) -> None:
    for line in item.stem.split("\n"):
        put_element(body, "p", line)
    space = max(_LEAST_SPACE, *(len(each) for each in item.accept))
    put_element(
        *(put_element(body, "p"), "textEntryInteraction"),
        responseIdentifier=_RESPONSE,
        expectedLength=str(space),
    )


def _prompt(interaction: Element, item: QuizItem) -> None:
    first, *more = item.stem.split("\n")
    prompt = put_element(interaction, "prompt", first)
    for line in more:
        put_element(prompt, "br").tail = legal_xml(line)


_INTERACTIONS: Mapping[str, Callable[[Element, QuizItem], None]] = {
    "one": _choice,
    "several": _choice,
    "order": _order,
    "pairs": _match,
    "typed": _text_entry,
}


# How it is scored


def _process(root: Element, item: QuizItem) -> None:
    processing = put_element(root, "responseProcessing")
    if item.kind == "typed":
        mapped = put_element(processing, "setOutcomeValue", identifier=_SCORE)
        put_element(mapped, "mapResponse", identifier=_RESPONSE)
    else:
        right = put_element(put_element(processing, "responseCondition"), "responseIf")
        same = put_element(right, "match")
        put_element(same, "variable", identifier=_RESPONSE)
        put_element(same, "correct", identifier=_RESPONSE)
        _set(right, _SCORE, "float", "1")
    if _has_reasons(item):
        chosen = put_element(processing, "setOutcomeValue", identifier=_FEEDBACK)
        put_element(chosen, "variable", identifier=_RESPONSE)
    _set(processing, _WHY, "identifier", _SHOWN)


def _set(parent: Element, outcome: str, type_: str, value: str) -> None:
    put = put_element(parent, "setOutcomeValue", identifier=outcome)
    put_element(put, "baseValue", value, baseType=type_)


# What is said afterwards


def _has_reasons(item: QuizItem) -> bool:
    """Whether something is said of the option that was chosen."""
    return item.kind in ("one", "several") and any(option.feedback for option in item.options)


def _tell(root: Element, item: QuizItem) -> None:
    if _has_reasons(item):
        for at, option in enumerate(item.options):
            if option.feedback:
                _feedback(root, _FEEDBACK, _option(at), [f"{option.text}: {option.feedback}"])
    told = [item.feedback]
    if item.kind in ("order", "pairs"):
        told += [f"{each.text}: {each.feedback}" for each in item.options if each.feedback]
    if any(told):
        _feedback(root, _WHY, _SHOWN, filter(None, told))


def _feedback(root: Element, outcome: str, identifier: str, told: Iterable[str]) -> None:
    said = put_element(
        *(root, "modalFeedback"), outcomeIdentifier=outcome, identifier=identifier, showHide="show"
    )
    for text in told:
        for line in text.split("\n"):
            put_element(said, "p", line)
