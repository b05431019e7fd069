"""What a fact of the cards becomes when its note says it otherwise, or is read otherwise."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from msgspec.structs import replace

from awsquiz.core.merge.node import prefix
from awsquiz.core.model import Aside, Fact
from awsquiz.core.notes import DraftFact
from awsquiz.core.notes.extraction.deriving import Derived, Deriver
from awsquiz.core.text import key
from awsquiz.core.text.regexes import pattern_of

_TAG = pattern_of(r"<[^<>]*>")
_DERIVED = ("attribute", "value", "question", "gaps", "why")
"""What is derived like `text`: anew until a person changes it."""


def new_fact(made: str, draft: DraftFact, note: str | None) -> Fact:
    """The fact of that id that a note has for the first time."""
    return Fact(
        id=made,
        text=draft.text,
        source=draft.source,
        note=note,
        docs=draft.docs,
        ask=draft.ask,
        **_owned(draft),
        **{name: _given(draft, name) for name in _DERIVED},
    )


def _given(said: DraftFact | Derived, name: str) -> Any:
    """What a note gives; None where it gives nothing."""
    return getattr(said, name, None) or None


def _owned(draft: DraftFact) -> dict[str, Any]:
    """What convert alone writes."""
    return {
        "kind": draft.kind,
        "facet": draft.facet,
        "under": draft.under,
        "line": draft.line,
        "mark": draft.mark,
        "aside": draft.aside,
        "unsure": draft.unsure,
        "carries": tuple(draft.carries),
    }


class Update:
    """A known fact brought up to what the note says now."""

    def __init__(self, old: Fact, draft: DraftFact, derive: Deriver, *, read_anew: bool) -> None:
        """`read_anew` where the note was last read by an earlier awsquiz."""
        self._old = old
        self._draft = draft
        self._read_anew = read_anew
        self._derive = derive
        self.keeps_text = False
        """Whether the note changed and so had a person: the person's text stays."""
        self.text = old.text
        if draft.text == old.text:
            return  # whoever wrote it
        texts = [each.text for each in self._readings]
        if old.text in texts or self._is_former():  # the same lines may be read another way too
            self.text = draft.text
        elif draft.source != old.source:
            self.keeps_text = draft.text not in texts

    @cached_property
    def _readings(self) -> tuple[Derived, ...]:
        """What the source may have given before: of most facts nobody has to know."""
        return self._derive.readings(self._old.source or "")

    def _is_former(self) -> bool:
        """Whether an earlier reading may have made the text of the source: it has its letters.

        Where those of today's text are the same, what differs may be a person's comma.
        """
        text, source = self._old.text, self._old.source or ""
        if not self._read_anew or text == source:
            return self._read_anew
        is_other = key(text) != key(self._draft.text)
        return is_other and key(text) in (key(source), key(_TAG.sub("", source)))

    def fact(self, section: str, note: str | None) -> Fact:
        """The fact as it is now, under a concept of the note, with the note that it names."""
        old = self._old
        now = replace(
            old,
            text=self.text,
            source=self._draft.source,
            note=note,
            section=section if section != prefix(old.id) else None,
            retired=False,
            **_owned(self._draft) | {"aside": self._aside()},
            **{name: self._value(name) for name in _DERIVED},
        )
        says_otherwise = (now.text, now.value) != (old.text, old.value)
        # What a person held against its page was what it said then.
        return replace(now, checked=None) if says_otherwise else now

    def _aside(self) -> Aside | None:
        """Why it is set aside; what the cards say otherwise stays so until that is looked at anew.

        Words that a person wrote are no label or step, whatever stands in the note for them.
        """
        by_cards = self._old.aside if self._old.aside in ("contradiction", "outdated") else None
        is_of_a_person = self.text != self._draft.text and self.text == self._old.text
        aside = None if is_of_a_person else self._draft.aside
        return aside or by_cards

    def _value(self, name: str) -> Any:
        """A person's value, else what the note gives."""
        old, new = getattr(self._old, name), _given(self._draft, name)
        if old in (None, "", new):  # no gaps at all is a person's value, too
            return new
        derived = [_given(each, name) for each in self._readings]
        return new if old in derived else old
