"""What bullets say: a fact, a label of those below, a list that was counted, a paragraph."""

from __future__ import annotations

from awsquiz.core.notes.extraction.definitions import name_of_member
from awsquiz.core.notes.extraction.labels import is_headline, is_label, names_concept, number_of
from awsquiz.core.notes.extraction.sentences import sentences
from awsquiz.core.notes.markup import marks
from awsquiz.core.notes.pieces import DraftFact
from awsquiz.core.notes.reading.lone_numbers import goes_on_counting, heads_what_follows
from awsquiz.core.notes.reading.open_note import OpenNote
from awsquiz.core.notes.reading.position import Frame
from awsquiz.core.text import has_hangul
from awsquiz.core.text.regexes import pattern_of

_TASK = pattern_of(r"^\[([ xX])\]\s+")
_ENDS_A_LINE = pattern_of(r"\A[^\n]*[가-힣][다요음함됨임]\.?[ \t\\]*\n")
"""A bullet whose first line is a sentence: the lines below it are others."""
_PARAGRAPH = 160
"""Characters from which a bullet is read like a paragraph, a sentence a fact."""


class Bullets:
    """Reads the bullets of one note."""

    def __init__(self, note: OpenNote) -> None:
        self.told: set[int] = set()
        """Places of bullets that the sentence above them has named already."""
        self._note = note
        self._tokens = note.tokens
        self._account = note.account
        self._position = note.position
        self._korean = has_hangul(note.text)
        self._numbered: str | None = None
        """The latest numbered line that is the label of what stands below it."""

    def numbered(self, at: int, content: str) -> bool:
        """A numbered line at the margin that is the label of what follows it; the next number ends
        what it is the label of."""
        if goes_on_counting(self._tokens, at) and self._position.standing == self._numbered:
            self._position.standing = None
        if not heads_what_follows(self._tokens, at):
            return False
        self._account.carry(self._tokens[at].map, "label")
        self._numbered = self._position.standing = self._note.words(content)
        return True

    def read(self, at: int, content: str, frame: Frame, *, before_list: bool) -> None:
        """A paragraph of a bullet: its own text, a label, or more of what it says."""
        token = self._tokens[at]
        line = self._note.first_line(at) + 1
        box = _TASK.match(content)
        content = content[box.end() :] if box else content
        opens_list = before_list and frame.fact is None and frame.label is None
        if frame.fact is not None and not frame.filled:
            if marks.continues(content):
                (frame.last or frame.fact).parts.append(content)
            else:
                self._next_paragraph(content, line, frame)
        elif opens_list and names_concept(content, korean=self._korean):
            self._account.heading(token.map)
            self._position.head_in_bullet(content, line)
            frame.label = ""
        elif opens_list and self.counted(at, content):
            frame.label = ""  # the list below has it
        elif opens_list and is_label(content):
            self._account.carry(token.map, "label")
            frame.label = self._note.words(content)
        else:
            fact = self._statements(content, line, frame, whole=before_list)
            if box and box[1] == " ":
                fact.aside = "todo"
        if before_list:
            frame.filled = True
            if frame.fact is not None:
                frame.label = self._note.words(frame.fact.parts[0])

    def _next_paragraph(self, content: str, line: int, frame: Frame) -> None:
        """A further paragraph of a bullet: below its headline, or a statement of its own."""
        first = frame.fact
        said = first.parts[0] if first is not None and frame.last is None else ""
        if first is not None and said and (is_label(said) or is_headline(said)):
            frame.label = self._note.words(said)
            if "\n" not in said and self._position.take_back(first):
                self._account.carry([first.line - 1, first.line], "label")
        for offset, sentence in sentences(content):
            frame.last = self._position.add(sentence, line + offset)

    def _statements(self, content: str, line: int, frame: Frame, *, whole: bool) -> DraftFact:
        """What a bullet says: one thing, unless it is a paragraph. The first of its facts."""
        said = [(0, content)]
        if not whole and (len(content) >= _PARAGRAPH or _ENDS_A_LINE.search(content)):
            said = sentences(content) or said
        facts = [self._position.add(sentence, line + offset) for offset, sentence in said]
        if frame.fact is None and frame.label is None:
            frame.fact = facts[0]
        if len(facts) > 1:
            frame.last = facts[-1]
        return facts[0]

    def counted(self, at: int, content: str) -> bool:
        """A sentence that counts the bullets below it and their names: one fact."""
        count = number_of(content)
        members = self._members(at + 2) if count else []
        if count is None or len(members) != count:
            return False
        names = [name_of_member(self._tokens[member].content.strip()) for member in members]
        if not all(names):
            return False
        line = self._note.first_line(at) + 1
        self._position.add("\n- ".join([content, *filter(None, names)]), line)
        for member, name in zip(members, names, strict=True):
            if name == self._tokens[member].content.strip() and not self._holds_more(member):
                self.told.add(member)
        self._position.label, self._position.standing = self._note.words(content), None
        return True

    def _members(self, at: int) -> list[int]:
        """The places of the first paragraph of each bullet of the list that opens there."""
        level = self._tokens[at].level
        found: list[int] = []
        while self._tokens[at].level > level or self._tokens[at].nesting >= 0:
            token = self._tokens[at]
            if token.type == "list_item_open" and token.level == level + 1:
                found += [at + 2] if self._tokens[at + 2].type == "inline" else []
            at += 1
        return found

    def _holds_more(self, at: int) -> bool:
        """Whether a bullet has more than that paragraph."""
        return self._tokens[at + 2].type != "list_item_close"
