"""Blocks of a note that are no paragraphs: code, formulas, HTML, and what opens a call-out."""

from __future__ import annotations

from awsquiz.core.notes.extraction.fenced import is_prose, prose_of
from awsquiz.core.notes.markup.html import apart, is_no_text, pieces, read_html
from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.notes.reading.open_note import OpenNote
from awsquiz.core.text import has_letter


class BlockReader:
    """Reads such blocks of one note. Those of several tokens return the place of their last one."""

    def __init__(self, note: OpenNote) -> None:
        self._note = note
        self._term = ""

    def rule(self, at: int) -> None:
        """A rule between parts of the note ends what a bold line is the label of."""
        self._note.carry(at, "rule")
        self._note.position.standing = None

    def template(self, at: int) -> None:
        """Lines for a program."""
        self._note.carry(at, self._note.tokens[at].info or "template")

    def front_matter(self, at: int) -> None:
        """It has been read already."""
        self._note.carry(at, "front matter")

    def code(self, at: int) -> None:
        """Code belongs to a fact, unless it is prose that somebody fenced."""
        token = self._note.tokens[at]
        code = token.content.rstrip("\n")
        if not token.info.strip() and is_prose(code):
            self._fenced_prose(at)
            return
        if token.type == "fence":
            code = f"{token.markup}{token.info}\n{code}\n{token.markup}"
        self._note.attach(at, code, "code")

    def _fenced_prose(self, at: int) -> None:
        """Sentences in a fence or indented, as some write what they want to stand out."""
        token, start = self._note.tokens[at], self._note.first_line(at)
        if token.type == "fence":
            self._note.carry(at, "fence")
            start += 1
        for offset, said in prose_of(token.content):
            self._add(said, start + offset)

    def formula(self, at: int) -> None:
        """A formula belongs to a fact."""
        content = self._note.tokens[at].content.strip()
        self._note.attach(at, f"$$\n{content}\n$$", "formula")

    def html(self, at: int) -> None:
        """HTML is a fact by its words, belongs to one by its images, or says nothing."""
        content = self._note.tokens[at].content.strip()
        read = read_html(content)
        if is_no_text(content) or not (read.images or has_letter(read.text)):
            self._note.carry(at, "HTML")
        elif not has_letter(read.text):
            self._note.attach(at, content, "image")
        else:
            self._note.carry(at, "HTML")
            for offset, piece in pieces(content):
                if has_letter(inline(apart(piece)).text):
                    self._add(piece, self._note.first_line(at) + offset)

    def _add(self, said: str, line: int) -> None:
        """A fact of lines of the block, the first of them counted from 0."""
        self._note.account.fact([line, line + said.count("\n") + 1])
        self._note.position.add(said, line + 1)

    def term(self, at: int) -> int:
        """The term of a list of definitions: what is said below it is about it."""
        self._note.carry_line(at, "label")
        self._term = self._note.words(self._note.tokens[at + 1].content)
        return at + 2

    def definition(self, _at: int) -> None:
        """What is said of the term begins."""
        self._note.position.open_callout(self._term)

    def callout(self, at: int) -> None:
        """`:::tip 제목`: the words behind the kind are the title."""
        words = self._note.tokens[at].info.strip().partition(" ")[2]
        self._note.carry_line(at, "callout")
        self._note.position.open_callout(self._note.words(words.strip("[] ")) or None)

    def admonition(self, at: int) -> int:
        """`!!! note "제목"`. The plugin gives one without a title that of its kind."""
        token = self._note.tokens[at]
        self._note.carry_line(at, "callout")
        title = self._note.words(token.content) if '"' in token.info else ""
        self._note.position.open_callout(title or None)
        return at + 3 if token.content else at
