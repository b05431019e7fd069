"""A small platform of QTI 2.1: it reads items, scores what is answered and says what is shown then.

It knows nothing of how ours are written: choice, order, match and text entry, the two standard
templates of response processing, and what response processing of one's own is made of. What it does
not know it refuses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, fromstring

Value = tuple[str, ...] | None
"""The values of a variable, in order; None where it has none."""

_QTI = "{http://www.imsglobal.org/xsd/imsqti_v2p1}"
_INTERACTIONS = ("choice", "order", "match", "textEntry")
_TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"


def _name(element: Element) -> str:
    assert element.tag.startswith(_QTI), element.tag
    return element.tag.removeprefix(_QTI)


def said(element: Element) -> str:
    """All text of an element, a paragraph or a break a line."""
    pieces = [element.text or ""]
    for child in element:
        is_apart = _name(child) in ("p", "br")
        pieces += ["\n" if is_apart and "".join(pieces).strip() else "", said(child)]
        pieces.append(child.tail or "")
    return "".join(pieces)


@dataclass
class Response:
    """What is declared of an answer."""

    cardinality: str
    base: str
    correct: tuple[str, ...]
    mapping: dict[str, tuple[float, bool]] = field(default_factory=dict)
    """Text → points, and whether case matters."""
    default: float = 0.0
    most: float | None = None


class PlayedItem:
    """An item, ready to be answered."""

    def __init__(self, data: bytes) -> None:
        self.root = fromstring(data)
        assert _name(self.root) == "assessmentItem"
        self.responses = {
            each.attrib["identifier"]: _declared(each) for each in self._all("responseDeclaration")
        }
        [self.interaction] = (
            each
            for each in self.root.iter()
            if _name(each) in {f"{name}Interaction" for name in _INTERACTIONS}
        )
        self.kind = _name(self.interaction).removesuffix("Interaction")
        assert self.interaction.attrib["responseIdentifier"] in self.responses

    def _all(self, name: str) -> list[Element]:
        return list(self.root.iter(f"{_QTI}{name}"))

    @property
    def asked(self) -> str:
        """What is asked."""
        prompt = self.interaction.find(f"{_QTI}prompt")
        return said(prompt if prompt is not None else self._all("itemBody")[0]).strip("\n")

    @property
    def offered(self) -> list[dict[str, str]]:
        """Identifier → text of what can be chosen; of a match of each side."""
        sides = self.interaction.findall(f"{_QTI}simpleMatchSet") or [self.interaction]
        return [
            {
                each.attrib["identifier"]: each.text or ""
                for each in side
                if _name(each) in ("simpleChoice", "simpleAssociableChoice")
            }
            for side in sides
        ]

    @property
    def correct(self) -> tuple[str, ...]:
        """The right answer that is declared."""
        [response] = self.responses.values()
        return response.correct

    def answered(self, *values: str) -> tuple[float, list[str]]:
        """The score of an answer, and what is said then."""
        [name] = self.responses
        played = _Played(self, {name: values or None})
        return played.score(), played.shown()


def _declared(element: Element) -> Response:
    made = Response(
        element.attrib["cardinality"],
        element.attrib["baseType"],
        tuple(each.text or "" for each in element.iterfind(f"{_QTI}correctResponse/{_QTI}value")),
    )
    mapping = element.find(f"{_QTI}mapping")
    if mapping is not None:
        made.default = float(mapping.get("defaultValue", 0))
        made.most = float(mapping.attrib["upperBound"]) if "upperBound" in mapping.attrib else None
        for entry in mapping:
            minds_case = entry.get("caseSensitive", "true") == "true"
            made.mapping[entry.attrib["mapKey"]] = float(entry.attrib["mappedValue"]), minds_case
    return made


class _Played:
    """An item that has been answered."""

    def __init__(self, item: PlayedItem, answers: dict[str, Value]) -> None:
        self.item = item
        self.answers = answers
        self.outcomes: dict[str, Value] = {}
        for each in item._all("outcomeDeclaration"):
            found = each.findall(f"{_QTI}defaultValue/{_QTI}value")
            self.outcomes[each.attrib["identifier"]] = tuple(x.text or "" for x in found) or None
        [processing] = item._all("responseProcessing")
        template = processing.get("template", "").removeprefix(_TEMPLATES)
        if template:
            [name] = answers
            points = {
                "match_correct": lambda: float(self._is_correct(name)),
                "map_response": lambda: self._mapped(name),
            }[template]()
            self.outcomes["SCORE"] = (str(points),)
        self._run(list(processing))

    def score(self) -> float:
        found = self.outcomes["SCORE"]
        return float(found[0]) if found else 0.0

    def shown(self) -> list[str]:
        """The feedback that the outcomes show."""
        feedback = [
            each
            for each in self.item.root.iter()
            if _name(each) in ("modalFeedback", "feedbackInline")
        ]
        return [
            said(each).strip()
            for each in feedback
            if (
                each.attrib["identifier"] in (self.outcomes[each.attrib["outcomeIdentifier"]] or ())
            )
            == (each.attrib["showHide"] == "show")
        ]

    def _run(self, rules: Sequence[Element]) -> None:
        for rule in rules:
            match _name(rule):
                case "responseCondition":
                    for branch in rule:
                        test, *then = branch if _name(branch) != "responseElse" else (None, *branch)
                        if test is None or self._value(test) == ("true",):
                            self._run(then)
                            break
                case "setOutcomeValue":
                    assert rule.attrib["identifier"] in self.outcomes
                    self.outcomes[rule.attrib["identifier"]] = self._value(rule[0])
                case other:
                    raise AssertionError(other)

    def _value(self, element: Element) -> Value:
        name = element.get("identifier", "")
        match _name(element):
            case "variable":
                return (self.answers | self.outcomes)[name]
            case "correct":
                return self.item.responses[name].correct
            case "baseValue":
                return (element.text or "",)
            case "mapResponse":
                return (str(self._mapped(name)),)
            case "match":
                return (str(self._same(*map(self._value, element))).lower(),)
            case "isNull":
                return (str(self._value(element[0]) is None).lower(),)
            case other:
                raise AssertionError(other)

    def _same(self, one: Value, other: Value) -> bool:
        """Whether two values match; where there is none, none does."""
        if one is None or other is None:
            return False
        [response] = self.item.responses.values()
        if response.cardinality == "multiple":
            return sorted(one) == sorted(other)
        return one == other

    def _is_correct(self, name: str) -> bool:
        return self._same(self.answers[name], self.item.responses[name].correct)

    def _mapped(self, name: str) -> float:
        response = self.item.responses[name]
        points = 0.0
        for value in self.answers[name] or ():
            points += next(
                (
                    worth
                    for key, (worth, minds) in response.mapping.items()
                    if key == value or (not minds and key.casefold() == value.casefold())
                ),
                response.default,
            )
        return points if response.most is None else min(points, response.most)
