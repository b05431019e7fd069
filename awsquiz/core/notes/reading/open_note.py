"""The note as it is read: its tokens, the account of its lines, and where in it the reader is."""

from __future__ import annotations

from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.notes.markup.parsed import ParsedNote
from awsquiz.core.notes.reading.account import Account
from awsquiz.core.notes.reading.position import Position
from awsquiz.core.search.services import NO_SERVICES, Services
from awsquiz.core.text import plain


class OpenNote:
    """What all readers of a note share. A token is named by its place `at` among the tokens."""

    def __init__(
        self, text: str, parsed: ParsedNote, title: str, services: Services = NO_SERVICES
    ) -> None:
        self.text = text
        self.tokens = parsed.tokens
        self.references = parsed.references
        self.services = services
        self.account = Account(text)
        self.position = Position(title, services)

    def first_line(self, at: int) -> int:
        """The line at which a token begins, from 0."""
        span: list[int] = self.tokens[at].map or [0]
        return span[0]

    def carry(self, at: int, what: str) -> None:
        """The token's lines are neither fact nor heading."""
        self.account.carry(self.tokens[at].map, what)

    def carry_line(self, at: int, what: str) -> None:
        """The same of the token's first line alone."""
        line = self.first_line(at)
        self.account.carry([line, line + 1], what)

    def attach(self, at: int, content: str, what: str) -> None:
        """The token's content belongs to a fact: to the one before, else to the next one."""
        self.carry(at, what)
        self.position.attach(content)

    def words(self, content: str) -> str:
        """Inline Markdown without its markup and signs, nor a colon that ends it."""
        text = marks.decode(inline(content, self.references).text, lambda text: text)
        return plain(text).rstrip(" :")
