"""From Markdown tokens to sections of draft facts, with an account of every line."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from markdown_it.token import Token

from awsquiz.core.notes.account import Account
from awsquiz.core.notes.bullets import Bullets
from awsquiz.core.notes.extraction.cells import Row, Table, TableFact, read_table
from awsquiz.core.notes.extraction.definitions import ends_as_definition
from awsquiz.core.notes.extraction.fenced import is_prose, prose_of
from awsquiz.core.notes.extraction.labels import is_bold, is_label
from awsquiz.core.notes.extraction.sentences import sentences
from awsquiz.core.notes.extraction.tables import line_of, surplus
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.dialects import CALLOUT
from awsquiz.core.notes.markup.html import apart, is_no_text, pieces, read_html
from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.notes.markup.silent import why_silent
from awsquiz.core.notes.pieces import DraftFact
from awsquiz.core.notes.position import Frame, Position
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import has_hangul, has_letter, plain

_SAYING = ("paragraph_open", "table_open", "fence", "code_block")
_LISTS = ("bullet_list_open", "ordered_list_open")
_CALLOUT = re.compile(r"^\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*")
_NEXT_NAME = re.compile(r"\n(?=:cloud:)", re.IGNORECASE)
_SIGNS_BEFORE = re.compile(r"^[^\w(\[]+")
_LONGEST_NAME = 80
"""Characters of a cell that may name a service, its markup and links among them."""
_MARKERS = re.compile(r"(?:[>\s]|[-*+]\s|\d+[.)]\s)+")


class Reader:
    """Walks the tokens of one note: `position` then has its sections, `account` its lines."""

    def __init__(
        self,
        text: str,
        references: dict[str, Any],
        title: str,
        services: Services = NO_SERVICES,
    ) -> None:
        self.account = Account(text)
        self.position = Position(title, services)
        self._services = services
        self.headings = 0
        self._references = references
        self._korean = has_hangul(text)
        self._speaks_in_signs = f":{marks.CLOUD}:" in text
        """Whether the note names things with :cloud:, and then defines them in quotes."""
        self._tokens: list[Token] = []
        self._next_term = ""
        self._bullets = Bullets((), self.account, self.position, self._plain, korean=False)

    def read(self, tokens: list[Token], besides: Collection[int] = ()) -> None:
        """Reads all tokens; to be called once. Lines `besides`, from 1, are other facts."""
        self._tokens = tokens
        self._bullets = Bullets(
            tokens, self.account, self.position, self._plain, korean=self._korean
        )
        moves = {
            "list_item_open": self.position.open_bullet,
            "bullet_list_open": self.position.open_list,
            "ordered_list_open": self.position.open_list,
            "blockquote_open": self.position.open_quote,
            "list_item_close": self.position.close,
            "bullet_list_close": self.position.close,
            "ordered_list_close": self.position.close,
            "blockquote_close": self.position.close_quote,
            "dd_close": self.position.close,
            f"{CALLOUT}_close": self.position.close,
            "admonition_close": self.position.close,
            "footnote_reference_open": self.position.open_footnote,
            "footnote_reference_close": self.position.close_footnote,
        }
        handlers: dict[str, Callable[[int], int | None]] = {
            "inline": self._paragraph,
            "heading_open": self._heading,
            "table_open": self._table,
            "fence": self._code,
            "code_block": self._code,
            "html_block": self._html,
            "hr": self._rule,
            "template": lambda at: self._carry(at, tokens[at].info or "template"),
            "math_block": self._formula,
            "math_block_label": self._formula,
            "dt_open": self._term,
            "dd_open": lambda _: self.position.open_callout(self._next_term),
            f"{CALLOUT}_open": self._callout,
            "admonition_open": self._admonition,
            "front_matter": lambda at: self._carry(at, "front matter"),
        }
        at, count = 0, len(tokens)
        while at < count:
            if move := moves.get(tokens[at].type):
                move()
            elif handler := handlers.get(tokens[at].type):
                at = handler(at) or at
            at += 1
        for line in besides:
            self.account.fact([line - 1, line])
        self._account_for_the_rest()

    # What a block becomes. A handler takes the place of its token, and returns that of the last
    # token it has dealt with, where that is another one.

    def _carry(self, at: int, what: str) -> None:
        self.account.carry(self._tokens[at].map, what)

    def _rule(self, at: int) -> None:
        self._carry(at, "rule")
        self.position.standing = None

    def _heading(self, at: int) -> int:
        token, content = self._tokens[at], self._tokens[at + 1].content.strip()
        line = (token.map or [0])[0] + 1
        self.account.heading(token.map)
        if self.position.frames:  # within a quote or a bullet: a fact like its neighbours
            self.position.add(content, line)
        else:
            self.headings += 1
            self.position.head(content, int(token.tag[1]), line)
        return at + 2

    def _paragraph(self, at: int) -> None:
        token = self._tokens[at]
        content = token.content.strip()
        what = why_silent(content, self._references)
        if at in self._bullets.told:
            self.account.fact(token.map)
        elif what == "image":
            self._attach(content, token, what)
        elif what:
            self._carry(at, what)
        else:
            self.account.fact(token.map)
            self._said(at, content)

    def _said(self, at: int, content: str) -> None:
        """A paragraph with words in it."""
        token = self._tokens[at]
        line = (token.map or [0])[0] + 1
        before_list = self._tokens[at + 2].type in _LISTS if at + 2 < len(self._tokens) else False
        position = self.position
        frame = position.frames[-1] if position.frames else None
        if frame is not None and frame.flows:
            frame = None
        if position.quotes and frame is not None:
            self._quoted(at, content, line, frame)
        elif frame is not None:
            self._bullets.read(at, content, frame, before_list=before_list)
        elif before_list and self._bullets.counted(at, content):
            return
        elif before_list and is_label(content):
            self.account.carry(token.map, "label")
            position.label, position.standing = self._plain(content), None
        elif marks.continues(content) and position.section.facts:
            position.section.facts[-1].parts.append(content)
        elif is_bold(content.partition("\n")[0]) and self._goes_on(at, content):
            self._below_bold(content, line)
        else:
            self._prose(content, line)

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
        self.account.carry([line - 1, line], "label")
        self.position.standing = _SIGNS_BEFORE.sub("", self._plain(label))
        if below:
            self._prose(below, line + 1)

    def _quoted(self, at: int, content: str, line: int, frame: Frame) -> None:
        if kind := _CALLOUT.match(content):
            title, _, below = content[kind.end() :].partition("\n")
            content = content[kind.end() :]
            if below or self._tokens[at + 2].type != "blockquote_close":
                # Words behind the kind of a call-out are its title, where it has a body.
                self.account.carry([line - 1, line], "callout")
                frame.label = self._plain(title) or None
                if not below:
                    return
                content, line = below, line + 1
        if frame.fact is not None and marks.continues(content):
            frame.fact.parts.append(content)
            return
        if not content:
            self.account.carry([line - 1, line], "callout")
            return
        position = self.position
        facts = position.section.facts
        opening = not facts or facts[-1].kind is not None
        alone = len(position.frames) == position.quotes
        frame.fact = position.add(content, line)
        if opening and alone and position.section is not position.root and self._defines(content):
            frame.fact.kind = "definition"

    def _prose(self, content: str, line: int) -> None:
        if marks.leads(content, marks.CLOUD):
            for name in _NEXT_NAME.split(content):
                self.position.add(name, line).kind = "name"
                line += name.count("\n") + 1
            return
        for offset, sentence in sentences(content):
            self.position.add(sentence, line + offset)

    def _table(self, at: int) -> int:
        table = Table()
        cells: list[str] = []
        line = 0
        while (token := self._tokens[at]).type != "table_close":
            if token.type == "tr_open":
                cells, line = [], (token.map or [0])[0]
            elif token.type == "inline":
                cells.append(token.content.strip())
            elif token.type == "tr_close" and not table.header:
                table.header = cells
                self.account.carry([line, line + 2], "table header")
            elif token.type == "tr_close":
                cells += surplus(self.account.lines[line], len(table.header))
                if marks.says_nothing(" ".join(cells)):
                    self.account.carry([line, line + 1], "signs")
                else:
                    self.account.fact([line, line + 1])
                    table.rows.append(Row(line + 1, cells))
            at += 1
        found = read_table(table, self._is_service, of_a_place=self.position.of_a_place)
        for said in found:
            self._said_in_table(said)
        self._account_for_cells(table, found)
        return at

    def _account_for_cells(self, table: Table, found: Sequence[TableFact]) -> None:
        """Rows with a cell that no fact says: N/A, an image."""
        said: defaultdict[int, list[str]] = defaultdict(list)
        for fact in found:
            said[fact.line].append(fact.source)
        for row in table.rows:
            sources = "\n".join(said[row.line])
            if any(line_of([cell])[2:-2] not in sources for cell in row.cells):
                self.account.carry([row.line - 1, row.line], "cells")

    def _said_in_table(self, said: TableFact) -> None:
        about = None if said.about is None else self._plain(said.about)
        fact = self.position.add(said.source, said.line, about)
        fact.layout, fact.comparable, fact.kind = said.layout, said.comparable, said.kind
        fact.carries.extend(said.images)

    def _code(self, at: int) -> None:
        token = self._tokens[at]
        code = token.content.rstrip("\n")
        if not token.info.strip() and is_prose(code):
            self._fenced_prose(token)
            return
        if token.type == "fence":
            code = f"{token.markup}{token.info}\n{code}\n{token.markup}"
        self._attach(code, token, "code")

    def _fenced_prose(self, token: Token) -> None:
        """Sentences in a fence or indented, as some write what they want to stand out."""
        start, end = token.map or (0, 0)
        if token.type == "fence":
            self.account.carry([start, end], "fence")
            start += 1
        for offset, said in prose_of(token.content):
            first = start + offset
            self.account.fact([first, first + said.count("\n") + 1])
            self.position.add(said, first + 1)

    def _formula(self, at: int) -> None:
        token = self._tokens[at]
        self._attach(f"$$\n{token.content.strip()}\n$$", token, "formula")

    def _html(self, at: int) -> None:
        token = self._tokens[at]
        content = token.content.strip()
        read = read_html(content)
        if is_no_text(content) or not (read.images or has_letter(read.text)):
            self._carry(at, "HTML")
        elif not has_letter(read.text):
            self._attach(content, token, "image")
        else:
            self._carry(at, "HTML")
            for offset, piece in pieces(content):
                if has_letter(inline(apart(piece)).text):
                    start = (token.map or [0])[0] + offset
                    self.account.fact([start, start + piece.count("\n") + 1])
                    self.position.add(piece, start + 1)

    def _term(self, at: int) -> int:
        """The term of a list of definitions: what is said below it is about it."""
        content = self._tokens[at + 1].content
        self.account.carry(self._line_of(self._tokens[at]), "label")
        self._next_term = self._plain(content)
        return at + 2

    def _callout(self, at: int) -> None:
        """`:::tip 제목`: the words behind the kind are the title."""
        words = self._tokens[at].info.strip().partition(" ")[2]
        self.account.carry(self._line_of(self._tokens[at]), "callout")
        self.position.open_callout(self._plain(words.strip("[] ")) or None)

    def _admonition(self, at: int) -> int:
        """`!!! note "제목"`. The plugin gives one without a title that of its kind."""
        token = self._tokens[at]
        self.account.carry(self._line_of(token), "callout")
        titled = bool(token.content)
        title = self._plain(token.content) if '"' in token.info else ""
        self.position.open_callout(title or None)
        return at + 3 if titled else at

    @staticmethod
    def _line_of(token: Token) -> list[int]:
        """The first line of a token."""
        start = (token.map or [0])[0]
        return [start, start + 1]

    # Helpers

    def _attach(self, content: str, token: Token, what: str) -> None:
        self.account.carry(token.map, what)
        self.position.attach(content)

    def _defines(self, quoted: str) -> bool:
        return self._speaks_in_signs or ends_as_definition(plain(quoted))

    def _is_service(self, content: str) -> bool:
        if not content or len(content) > _LONGEST_NAME:
            return False
        return self._services.named(self._plain(content)) is not None

    def _plain(self, content: str) -> str:
        text = marks.decode(inline(content, self._references).text, lambda text: text)
        return plain(text).rstrip(" :")

    def _account_for_the_rest(self) -> None:
        """Link definitions have no token; signs without a word carry nothing; nothing is lost."""
        for definition in self._references.values():
            self.account.carry(definition.get("map"), "link definition")
        for missing in list(self.account.unplaced):
            span = [missing.line - 1, missing.line]
            if has_letter(missing.text):
                # A line that Markdown gave up on: lists and quotes nested very deeply.
                self.account.fact(span)
                bare = _MARKERS.sub("", missing.text, count=1).strip() or missing.text
                self.position.add_above(DraftFact([bare], missing.line))
            else:
                self.account.carry(span, "signs")
