"""From Markdown tokens to sections of draft facts, with an account of every line."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from awsquiz.core.notes.extraction.definitions import ends_as_definition
from awsquiz.core.notes.extraction.fenced import is_prose
from awsquiz.core.notes.extraction.labels import announced, is_bold, is_label, names_list
from awsquiz.core.notes.extraction.sentences import sentences
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.dialects import CALLOUT
from awsquiz.core.notes.markup.silent import pictures_below, why_silent
from awsquiz.core.notes.pieces import DraftFact
from awsquiz.core.notes.reading.block_reader import BlockReader
from awsquiz.core.notes.reading.bullets import Bullets
from awsquiz.core.notes.reading.open_note import OpenNote
from awsquiz.core.notes.reading.position import Frame, Position
from awsquiz.core.notes.reading.table_reader import TableReader
from awsquiz.core.notes.titles import bracketed, clean_title
from awsquiz.core.text import has_letter, plain
from awsquiz.core.text.regexes import pattern_of

_LONGEST_NAME = 60
_SAYING = ("paragraph_open", "table_open", "fence", "code_block")
_LISTS = ("bullet_list_open", "ordered_list_open")
_CALLOUT = pattern_of(r"^\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*")
_NEXT_NAME = pattern_of(r"\n(?=:cloud:)", re.IGNORECASE)
_SIGNS_BEFORE = pattern_of(r"^[^\w(\[]+")
_MARKERS = pattern_of(r"(?:[>\s]|[-*+]\s|\d+[.)]\s)+")


class Reader:
    """Walks the tokens of a note: its `position` then has the sections, its `account` the lines."""

    def __init__(self, note: OpenNote) -> None:
        self._note = note
        self._position = note.position
        self._account = note.account
        self._tokens = note.tokens
        self._speaks_in_signs = f":{marks.CLOUD}:" in note.text
        """Whether the note names things with :cloud:, and then defines them in quotes."""
        self._bullets = Bullets(note)
        self._moves = _moves(note.position)
        self._handlers = self._all_handlers()

    def read(self, besides: Collection[int] = ()) -> None:
        """Reads all tokens; to be called once. Lines `besides`, from 1, are other facts."""
        at, count = 0, len(self._tokens)
        while at < count:
            kind = self._tokens[at].type
            if move := self._moves.get(kind):
                move()
            elif handler := self._handlers.get(kind):
                at = handler(at) or at
            at += 1
        for line in besides:
            self._account.fact([line - 1, line])
        self._account_for_the_rest()

    def _all_handlers(self) -> dict[str, Callable[[int], int | None]]:
        """What reads a token of a type. It returns the place of the last token that it has dealt
        with, where that is another one."""
        blocks = BlockReader(self._note)
        return {
            "inline": self._paragraph,
            "heading_open": self._heading,
            "table_open": TableReader(self._note).read,
            "fence": blocks.code,
            "code_block": blocks.code,
            "html_block": blocks.html,
            "hr": blocks.rule,
            "template": blocks.template,
            "math_block": blocks.formula,
            "math_block_label": blocks.formula,
            "dt_open": blocks.term,
            "dd_open": blocks.definition,
            f"{CALLOUT}_open": blocks.callout,
            "admonition_open": blocks.admonition,
            "front_matter": blocks.front_matter,
        }

    def _heading(self, at: int) -> int:
        token, content = self._tokens[at], self._tokens[at + 1].content.strip()
        line = self._note.first_line(at) + 1
        self._account.heading(token.map)
        if self._position.frames:  # within a quote or a bullet: a fact like its neighbours
            self._position.add(content, line)
        else:
            self._position.head(content, int(token.tag[1]), line)
        return at + 2

    def _paragraph(self, at: int) -> None:
        token = self._tokens[at]
        content = token.content.strip()
        what = why_silent(content, self._note.references)
        if at in self._bullets.told:
            self._account.fact(token.map)
        elif what == "image":
            self._note.attach(at, content, what)
        elif what:
            self._note.carry(at, what)
        else:
            pictures = pictures_below(content)
            self._account.fact(token.map)
            self._said(at, content.rsplit("\n", len(pictures))[0].rstrip() if pictures else content)
            self._shown(at, pictures)

    def _shown(self, at: int, pictures: Sequence[str]) -> None:
        """Pictures that end a paragraph: they are carried by what it says."""
        _first, end = self._tokens[at].map or [0, len(pictures)]
        for line, picture in enumerate(pictures, end - len(pictures)):
            self._account.carry([line, line + 1], "image")
            self._position.attach(picture)

    def _said(self, at: int, content: str) -> None:
        """A paragraph with words in it."""
        token = self._tokens[at]
        line = self._note.first_line(at) + 1
        before_list = self._tokens[at + 2].type in _LISTS if at + 2 < len(self._tokens) else False
        position = self._position
        frame = position.frames[-1] if position.frames else None
        if frame is not None and frame.flows:
            frame = None
        if position.quotes and frame is not None:
            self._quoted(at, content, line, frame)
        elif frame is not None and self._bullets.numbered(at, content):
            return
        elif frame is not None:
            self._bullets.read(at, content, frame, before_list=before_list)
        elif before_list and self._bullets.counted(at, content):
            return
        elif before_list and is_label(content):
            self._account.carry(token.map, "label")
            position.label, position.standing = self._note.words(content), None
        elif before_list and self._heads_list(at, content, line):
            return
        elif marks.continues(content) and position.section.facts:
            position.section.facts[-1].parts.append(content)
        elif self._heads_prose(content) and self._goes_on(at, content):
            self._below_bold(content, line)
        else:
            self._prose(content, line)

    def _heads_list(self, at: int, content: str, line: int) -> bool:
        """Whether a paragraph only says what the list below it is: 대상은 다음과 같다."""
        said = sentences(content)
        offset, last = said[-1] if said else (0, content)
        label = announced(last)
        if label is None:
            if not self._position.section.facts or not names_list(content):
                return False  # what comes first may say what the heading is
            offset, label = 0, content
        for above, sentence in said[:-1]:
            self._position.add(sentence, line + above)
        end = (self._tokens[at].map or [line - 1, line])[1]
        self._account.carry([line - 1 + offset, end], "label")
        self._position.label, self._position.standing = self._note.words(label), None
        return True

    def _heads_prose(self, content: str) -> bool:
        """Whether a paragraph begins with a bold line, or is nothing but the name of a service or
        a feature: 표준 대기열 (Standard Queue)."""
        if is_bold(content.partition("\n")[0]):
            return True
        if len(content) > _LONGEST_NAME or "\n" in content:
            return False
        title = clean_title(self._note.words(content))
        named = self._note.services.named
        return bool(named(title) or named(bracketed(title)[0]))

    def _goes_on(self, at: int, content: str) -> bool:
        """Whether something is said right below a line."""
        if "\n" in content:
            return True
        follows = self._tokens[at + 2] if at + 2 < len(self._tokens) else None
        if follows is None or follows.type not in _SAYING:
            return False
        if follows.type in ("fence", "code_block"):
            return not follows.info.strip() and is_prose(follows.content)
        return follows.type != "paragraph_open" or not is_bold(self._tokens[at + 3].content.strip())

    def _below_bold(self, content: str, line: int) -> None:
        """A bold line of its own is the label of what stands below it."""
        label, _, below = content.partition("\n")
        self._account.carry([line - 1, line], "label")
        self._position.standing = _SIGNS_BEFORE.sub("", self._note.words(label))
        if below:
            self._prose(below, line + 1)

    def _quoted(self, at: int, content: str, line: int, frame: Frame) -> None:
        if kind := _CALLOUT.match(content):
            title, _, below = content[kind.end() :].partition("\n")
            content = content[kind.end() :]
            if below or self._tokens[at + 2].type != "blockquote_close":
                # Words behind the kind of a call-out are its title, where it has a body.
                self._account.carry([line - 1, line], "callout")
                frame.label = self._note.words(title) or None
                if not below:
                    return
                content, line = below, line + 1
        if frame.fact is not None and marks.continues(content):
            frame.fact.parts.append(content)
            return
        if not content:
            self._account.carry([line - 1, line], "callout")
            return
        position = self._position
        facts = position.section.facts
        opening = not facts or facts[-1].kind is not None
        alone = len(position.frames) == position.quotes
        frame.fact = position.add(content, line)
        if opening and alone and position.section is not position.root and self._defines(content):
            frame.fact.kind = "definition"

    def _prose(self, content: str, line: int) -> None:
        if marks.leads(content, marks.CLOUD):
            for name in _NEXT_NAME.split(content):
                self._position.add(name, line).kind = "name"
                line += name.count("\n") + 1
            return
        for offset, sentence in sentences(content):
            self._position.add(sentence, line + offset)

    def _defines(self, quoted: str) -> bool:
        return self._speaks_in_signs or ends_as_definition(plain(quoted))

    def _account_for_the_rest(self) -> None:
        """Link definitions have no token; signs without a word carry nothing; nothing is lost."""
        for definition in self._note.references.values():
            self._account.carry(definition.get("map"), "link definition")
        for missing in list(self._account.unplaced):
            span = [missing.line - 1, missing.line]
            if has_letter(missing.text):
                # A line that Markdown gave up on: lists and quotes nested very deeply.
                self._account.fact(span)
                bare = _MARKERS.sub("", missing.text, count=1).strip() or missing.text
                self._position.add_above(DraftFact([bare], missing.line))
            else:
                self._account.carry(span, "signs")


def _moves(position: Position) -> dict[str, Callable[[], None]]:
    """What a token of a type does to where the reader is, and no more."""
    return {
        "list_item_open": position.open_bullet,
        "bullet_list_open": position.open_list,
        "ordered_list_open": position.open_list,
        "blockquote_open": position.open_quote,
        "list_item_close": position.close,
        "bullet_list_close": position.close,
        "ordered_list_close": position.close,
        "blockquote_close": position.close_quote,
        "dd_close": position.close,
        f"{CALLOUT}_close": position.close,
        "admonition_close": position.close,
        "footnote_reference_open": position.open_footnote,
        "footnote_reference_close": position.close_footnote,
    }
