"""From Markdown tokens to sections of draft facts, with an account of every line."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from awsquiz.core.notes import marks, tables
from awsquiz.core.notes.draft import DraftFact, Line, Section
from awsquiz.core.notes.html import read_html
from awsquiz.core.notes.markdown import inline
from awsquiz.core.notes.sentences import sentences
from awsquiz.core.text import has_hangul, has_letter, plain

_LISTS = ("bullet_list_open", "ordered_list_open")
_BOLD = re.compile(r"\*\*(?:(?!\*\*).)+\*\*:?|__(?:(?!__).)+__:?")
_ONLY_IMAGES = re.compile(r"(?:\[?!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])(?:\]\([^)]*\))?\s*)+")
_TASK = re.compile(r"^\[[ xX]\]\s+")
_CALLOUT = re.compile(r"^\[![\w-]+\][+-]?[ \t]*")
_TEMPLATE = re.compile(r"\{%.*%\}|\{:.*\}|\[\[?_?toc_?\]?\]", re.IGNORECASE | re.DOTALL)
_PROPER_NAME = re.compile(r"[A-Z][\w@.+-]*(?: (?:[A-Z][\w@.+-]*|for|of|on|and|the))*")
_NEXT_NAME = re.compile(r"\n(?=:cloud:)", re.IGNORECASE)
_MARKERS = re.compile(r"(?:[>\s]|[-*+]\s|\d+[.)]\s)+")
_FACT, _HEADING, _CARRIED = 1, 2, 3


@dataclass(slots=True)
class _Frame:
    """A list, a bullet or a quote that is open."""

    opened_at: Section
    label: str | None = None
    fact: DraftFact | None = None
    filled: bool = False
    """Whether the bullet's own text is complete: bullets below it have begun."""


class Reader:
    """Walks the tokens of one note. `root` then holds the sections, `unplaced` what was lost."""

    def __init__(self, text: str, references: dict[str, Any], title: str) -> None:
        self.root = Section(heading=title, level=0, line=1)
        self.carried: dict[int, str] = {}
        self.headings = 0
        self._lines = text.split("\n")
        self._became = bytearray(len(self._lines) + 1)
        self._references = references
        self._korean = has_hangul(text)
        self._section = self.root
        self._open: list[Section] = [self.root]
        self._headed: list[Section] = [self.root]
        self._frames: list[_Frame] = []
        self._quotes = 0
        self._next_label: str | None = None
        self._tokens: list[Token] = []

    def read(self, tokens: list[Token]) -> None:
        """Reads all tokens; to be called once."""
        self._tokens = tokens
        handlers = {
            "inline": self._paragraph,
            "heading_open": self._heading,
            "list_item_open": self._open_frame,
            "bullet_list_open": self._open_list,
            "ordered_list_open": self._open_list,
            "blockquote_open": self._open_quote,
            "list_item_close": self._close_frame,
            "bullet_list_close": self._close_frame,
            "ordered_list_close": self._close_frame,
            "blockquote_close": self._close_quote,
            "table_open": self._table,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
            "hr": self._rule,
            "template": self._template,
            "front_matter": self._front_matter,
        }
        at, count = 0, len(tokens)
        while at < count:
            if handler := handlers.get(tokens[at].type):
                at = handler(at) or at
            at += 1
        self._account_for_the_rest()

    @property
    def unplaced(self) -> list[Line]:
        """Non-blank lines that are neither fact, nor heading, nor carried."""
        return [
            Line(number, text.strip())
            for number, text in enumerate(self._lines, 1)
            if text.strip() and not self._became[number - 1]
        ]

    @property
    def filled_lines(self) -> int:
        """How many lines of the note are not blank."""
        return sum(1 for line in self._lines if line.strip())

    def line_text(self, number: int) -> str:
        """The note's line, from 1."""
        return self._lines[number - 1].strip()

    # What a block becomes. A handler takes the place of its token, and returns that of the last
    # token it has dealt with, where that is another one.

    def _heading(self, at: int) -> int:
        token, content = self._tokens[at], self._tokens[at + 1].content.strip()
        self._place(token.map, _HEADING)
        if self._frames:  # within a quote or a bullet: a fact like its neighbours
            self._new_fact(content, (token.map or [0])[0] + 1)
            return at + 2
        self.headings += 1
        level = int(token.tag[1])
        while self._open[-1].level >= level:
            self._open.pop()
        section = Section(heading=content, level=level, line=(token.map or [0])[0] + 1)
        self._open[-1].sections.append(section)
        self._open.append(section)
        self._headed.append(section)
        self._section = section
        return at + 2

    def _paragraph(self, at: int) -> None:
        token = self._tokens[at]
        content = token.content.strip()
        line = (token.map or [0])[0] + 1
        if _ONLY_IMAGES.fullmatch(content):
            self._attach(content, token, "image")
            return
        if _TEMPLATE.fullmatch(content):
            self._place(token.map, _CARRIED, "template")
            return
        if marks.says_nothing(content):
            self._place(token.map, _CARRIED, "signs")
            return
        self._place(token.map, _FACT)
        before_list = self._tokens[at + 2].type in _LISTS if at + 2 < len(self._tokens) else False
        frame = self._frames[-1] if self._frames else None
        if self._quotes and frame is not None:
            self._quoted(content, line, frame)
        elif frame is not None:
            self._bullet(content, token, frame, before_list)
        elif before_list and _is_label(content):
            self._place(token.map, _CARRIED, "label")
            self._next_label = self._plain(content)
        elif marks.continues(content) and self._section.facts:
            self._section.facts[-1].parts.append(content)
        else:
            self._prose(content, line)

    def _bullet(self, content: str, token: Token, frame: _Frame, before_list: bool) -> None:
        line = (token.map or [0])[0] + 1
        content = _TASK.sub("", content) if content.startswith("[") else content
        if frame.fact is not None and not frame.filled:
            frame.fact.parts.append(content)
        elif (
            frame.fact is None
            and frame.label is None
            and before_list
            and (self._names_concept(content))
        ):
            self._place(token.map, _HEADING)
            section = Section(heading=content, level=99, line=line)
            self._section.sections.append(section)
            self._section = section
            frame.label = ""
        elif frame.fact is None and frame.label is None and before_list and _is_label(content):
            self._place(token.map, _CARRIED, "label")
            frame.label = self._plain(content)
        else:
            fact = self._new_fact(content, line)
            if frame.fact is None and frame.label is None:
                frame.fact = fact
        if before_list:
            frame.filled = True
            if frame.fact is not None:
                frame.label = self._plain(frame.fact.parts[0])

    def _quoted(self, content: str, line: int, frame: _Frame) -> None:
        content = _CALLOUT.sub("", content) if content.startswith("[!") else content
        if frame.fact is not None and marks.continues(content):
            frame.fact.parts.append(content)
            return
        if not content:
            self._place([line - 1, line], _CARRIED, "callout")
            return
        facts = self._section.facts
        opening = not facts or facts[-1].kind is not None
        alone = len(self._frames) == self._quotes
        frame.fact = self._new_fact(content, line)
        if opening and alone and self._section is not self.root:
            frame.fact.kind = "definition"

    def _prose(self, content: str, line: int) -> None:
        if marks.leads(content, marks.CLOUD):
            for name in _NEXT_NAME.split(content):
                self._new_fact(name, line).kind = "name"
                line += name.count("\n") + 1
            return
        for offset, sentence in sentences(content):
            self._new_fact(sentence, line + offset)

    def _table(self, at: int) -> int:
        header, columns, line = "", 0, 0
        cells: list[str] = []
        while (token := self._tokens[at]).type != "table_close":
            if token.type == "tr_open":
                cells, line = [], (token.map or [0])[0]
            elif token.type == "inline":
                cells.append(token.content.strip())
            elif token.type == "tr_close" and not header:
                header, columns = tables.line_of(cells), len(cells)
                self._place([line, line + 2], _CARRIED, "table header")
            elif token.type == "tr_close":
                cells += tables.surplus(self._lines[line], columns)
                if marks.says_nothing(" ".join(cells)):
                    self._place([line, line + 1], _CARRIED, "signs")
                else:
                    self._place([line, line + 1], _FACT)
                    self._new_fact(f"{header}\n{tables.line_of(cells)}", line + 1)
            at += 1
        return at

    def _code(self, at: int) -> None:
        token = self._tokens[at]
        code = token.content.rstrip("\n")
        if token.type == "fence":
            code = f"{token.markup}{token.info}\n{code}\n{token.markup}"
        self._attach(code, token, "code")

    def _rule(self, at: int) -> None:
        self._place(self._tokens[at].map, _CARRIED, "rule")

    def _template(self, at: int) -> None:
        self._place(self._tokens[at].map, _CARRIED, "template")

    def _front_matter(self, at: int) -> None:
        self._place(self._tokens[at].map, _CARRIED, "front matter")

    def _html(self, at: int) -> None:
        token = self._tokens[at]
        content = token.content.strip()
        read = read_html(content)
        if has_letter(read.text):
            self._place(token.map, _FACT)
            self._new_fact(content, (token.map or [0])[0] + 1).text = read.text
        elif read.images:
            self._attach(content, token, "image")
        else:
            self._place(token.map, _CARRIED, "HTML")

    # Helpers

    def _new_fact(self, content: str, line: int) -> DraftFact:
        under = tuple(frame.label for frame in self._frames if frame.label) if self._frames else ()
        section = self._section
        if under and section.level == 99:  # labels above a concept in a bullet are not the fact's
            above = [frame.label for frame in self._frames if frame.opened_at is section]
            under = tuple(label for label in above if label)
        fact = DraftFact([content], line, under=under, carries=section.loose)
        section.loose = []
        section.facts.append(fact)
        return fact

    def _open_frame(self, _: int) -> None:
        self._frames.append(_Frame(self._section))

    def _open_list(self, _: int) -> None:
        self._frames.append(_Frame(self._section, label=self._next_label))
        self._next_label = None

    def _open_quote(self, _: int) -> None:
        self._quotes += 1
        self._frames.append(_Frame(self._section))

    def _close_quote(self, at: int) -> None:
        self._quotes -= 1
        self._close_frame(at)

    def _close_frame(self, _: int) -> None:
        here, self._section = self._section, self._frames.pop().opened_at
        if here is not self._section and not (here.facts or here.sections or here.loose):
            # A bullet that seemed to name a concept, but nothing is said of it.
            self._section.sections.remove(here)
            self._new_fact(here.heading, here.line)

    def _attach(self, content: str, token: Token, what: str) -> None:
        """Gives code or an image to the fact before it, or keeps it for the next one."""
        self._place(token.map, _CARRIED, what)
        own = next((frame.fact for frame in reversed(self._frames) if frame.fact), None)
        fact = own or (self._section.facts[-1] if self._section.facts else None)
        (fact.carries if fact else self._section.loose).append(content)

    def _names_concept(self, content: str) -> bool:
        """Whether a bullet with bullets below it is a concept: a term, or a service by its name."""
        if marks.leads(content, marks.TERM):
            return True
        return self._korean and _PROPER_NAME.fullmatch(content) is not None

    def _plain(self, content: str) -> str:
        text = marks.decode(inline(content, self._references).text, lambda text: text)
        return plain(text).rstrip(" :")

    def _place(self, span: list[int] | None, became: int, what: str = "") -> None:
        if span is None:
            return
        for at in range(span[0], min(span[1], len(self._lines))):
            self._became[at] = became
            if what and self._lines[at].strip():
                self.carried[at + 1] = what
            elif at + 1 in self.carried:
                del self.carried[at + 1]

    def _account_for_the_rest(self) -> None:
        """Link definitions have no token; signs without a word carry nothing; nothing is lost."""
        for definition in self._references.values():
            self._place(definition.get("map"), _CARRIED, "link definition")
        for at, line in enumerate(self._lines):
            if self._became[at] or not line.strip():
                continue
            if has_letter(line):
                self._place([at, at + 1], _FACT)
                self._line_as_fact(at)
            else:
                self._place([at, at + 1], _CARRIED, "signs")

    def _line_as_fact(self, at: int) -> None:
        """A line that Markdown gave up on, as it stands: lists and quotes nested very deeply."""
        above = bisect_right(self._headed, at + 1, key=lambda section: section.line) - 1
        text = _MARKERS.sub("", self._lines[at], count=1).strip() or self._lines[at].strip()
        fact = DraftFact([text], at + 1)
        insort(self._headed[above].facts, fact, key=lambda fact: fact.line)


def _is_label(content: str) -> bool:
    """Whether a paragraph or bullet only names what the list below it says."""
    if content.endswith((":", "：")):
        return not marks.ends_in_shortcode(content)
    return _BOLD.fullmatch(content) is not None
