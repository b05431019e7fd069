"""A card of Anki's with its two sides, and the lines that it is in a note."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from awsquiz.core.notes.exercises import Exercise, only_exercise
from awsquiz.core.notes.exercises.leads import why_lead
from awsquiz.core.text import key, plain
from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.anki.field_text import FieldText, gapped
from awsquiz.formats.deck_note import gap_lines, item_lines
from awsquiz.formats.markdown_text import outside_gaps, own_as_markdown, words_alone
from awsquiz.formats.note_lines import card_lines
from awsquiz.formats.quizzes.quiz_item import QuizItem, QuizOption

_OPTION = pattern_of(r"^(?P<label>[(\[]?(?:[A-Ha-h]|[1-8]|[①-⑧])[.):\]]?)\s+(?P<text>\S.*)$")
_LABEL = pattern_of(r"[(\[]?(?P<name>[A-Ha-h]|[1-8]|[①-⑧])")
_LEAST = 3
"""Lines of a front with options: what is asked, and two of them."""
_LONGEST_FRONT, _LONGEST_BACK = 4000, 8000
"""Letters: of what is longer a note makes no card."""
WhyNone = Literal["empty", "picture", "long"]
"""Why a card is none: it lacks a side or a gap, a side is nothing but an image, it is too long."""


class SidedCard(Struct, frozen=True):
    """What a card says."""

    front: FieldText
    """Of a sentence with gaps that sentence."""
    back: FieldText = FieldText()
    reason: FieldText = FieldText()
    is_gapped: bool = False
    options: tuple[QuizOption, ...] = ()
    """Where the note has them in fields of their own."""

    @property
    def images(self) -> tuple[str, ...]:
        """The names of all its images."""
        every = (*self.front.images, *self.back.images, *self.reason.images)
        return tuple(dict.fromkeys(every))


def note_lines(card: SidedCard) -> tuple[str, ...] | WhyNone:
    """The card as lines of a note, or why it is none."""
    card = _with_reason_apart(card)
    front, back = card.front.together, card.back.together
    if len(front) > _LONGEST_FRONT or len(back) > _LONGEST_BACK:
        return "long"
    reason = f"해설: {card.reason.together}" if card.reason.tells else ""
    below = (reason,) if reason else ()
    if card.is_gapped:
        text, gaps = gapped(front)
        [line] = gap_lines(outside_gaps(text, words_alone))
        return (line.removeprefix("- "), *below) if gaps and below else (line,) if gaps else "empty"
    if card.options:
        kind: Literal["one", "several"] = "one" if _rights(card.options) == 1 else "several"
        why = card.reason.together
        return item_lines(QuizItem(stem=front, kind=kind, options=card.options, feedback=why))
    if not card.front.tells or not card.back.tells:
        is_picture = bool(card.front.images or card.back.images)
        return "picture" if is_picture else "empty"
    sides = words_alone(front), words_alone(back)
    return _choice(card, reason) or (*card_lines(*sides), *below)


def _with_reason_apart(card: SidedCard) -> SidedCard:
    """The card with what its back calls the reason (`해설: …`, in a line below) as its reason."""
    lines = card.back.lines
    at = next((at for at, line in enumerate(lines) if at and why_lead(line) is not None), None)
    if at is None or card.options:
        return card
    told = (why_lead(lines[at]) or "").removeprefix("**").strip()  # the end of a bold label
    why = tuple(filter(None, (told, *lines[at + 1 :])))
    return replace(
        card,
        back=replace(card.back, lines=lines[:at]),
        reason=replace(card.reason, lines=(*why, *card.reason.lines)),
    )


def _choice(card: SidedCard, reason: str) -> tuple[str, ...] | None:
    """The lines of a question whose options stand on the front, and whose key on the back."""
    lines, answer = card.front.lines, card.back.lines
    if len(lines) < _LEAST:
        return None
    rest = "\n".join(answer[1:])
    told = [f"해설: {rest}"] if rest else []
    found = None
    for said in (f"정답: {_named(lines, answer[0])}", answer[0]):
        source = "\n".join(("\n\n".join(("\n".join(lines), said)), *told))
        found = only_exercise(source)
        if found is not None and found.kind == "choice" and found.key:
            return _rows(found, reason)
    return None


def _rights(options: tuple[QuizOption, ...]) -> int:
    return sum(option.right for option in options)


def _named(lines: tuple[str, ...], answer: str) -> str:
    """The label of the option that the answer repeats; otherwise the answer."""
    for line in lines:
        option = _OPTION.match(line)
        if option and key(plain(option["text"])) == key(plain(answer)):
            label = _LABEL.match(option["label"])
            return label["name"] if label else answer
    return answer


def _rows(found: Exercise, reason: str) -> tuple[str, ...]:
    why = [each for each in (found.why, reason.removeprefix("해설: ")) if each]
    options = tuple(QuizOption(own_as_markdown(each.text), each.right) for each in found.options)
    item = QuizItem(
        stem=own_as_markdown(found.stem.replace("\n", " ")),
        kind="several" if len(found.key) > 1 else "one",
        options=options,
        feedback=own_as_markdown(" / ".join(" ".join(why).split("\n"))),
    )
    return item_lines(item)
