"""What a note is on: its first heading, its title, its file or its folder, what says so first."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import unquote

from awsquiz.core.notes.note_names import names_only_a_note
from awsquiz.core.notes.pieces import Section
from awsquiz.core.notes.subjects.heading import Heading, HeadingKind, is_light, is_number
from awsquiz.core.notes.subjects.headings import read_heading
from awsquiz.core.notes.subjects.naming import Naming
from awsquiz.core.notes.subjects.numbering import unnumbered
from awsquiz.core.notes.vocabulary import (
    ACT_HEADS,
    CATEGORIES,
    FACET_HEADS,
    FACETS,
    INTRODUCING,
    REMARKS,
)
from awsquiz.core.search.services import Service
from awsquiz.core.text import has_letter, key
from awsquiz.core.text.makers import MAKERS
from awsquiz.core.text.regexes import pattern_of

_DATE = pattern_of(r"^(?:\d{2,4}[\s._-]?\d{1,2}[\s._-]?\d{1,2}|\d+)[\s._-]+(?=\D)")
_HASH = pattern_of(r"[\s_-][0-9a-f]{20,}$")
_LEADING = pattern_of(r"^\d+(?:[._-]\d+)*[\s._-]+(?=[^\W\d])")
"""The number by which a file or folder stands in its place among others."""
_SIGN_OF_FILES = pattern_of(r"_+")
_FOLDERS = 3
"""Folders above a note that may say what it is on, plus one."""
_BESIDE = pattern_of(
    r"\b(?:for|in|with|on|from|via|using|by|at|to|as|into|through|within|of)\b|(?:[에로와과]|에서)\s",
    re.IGNORECASE,
)
"""Words by which a title speaks of a service beside what it is on."""
_SAY_OF_IT = (HeadingKind.FACET, HeadingKind.STEP)
_ON_ALL = pattern_of(rf"(?:{'|'.join(MAKERS)}|클라우드|cloud)\b", re.IGNORECASE)
"""How a title begins that is on the whole of AWS, and no facet of what stands beside it."""
_SIGNS = pattern_of(r"[_\-\s.#]+")


@dataclass(frozen=True)
class Subject:
    """What a note is on, by the first of its titles that says something."""

    title: str
    heading: str
    line: int = 1
    row: Service | None = None
    name: str | None = None
    """What a bracket of the heading gives as its name in full."""
    section: Section | None = None
    """The heading that says it, where one does."""
    spoken_of: tuple[str, ...] = ()
    """Rows that any of the titles names."""
    nameless: bool = False
    """Whether the title says but that there is a note: `내 AWS 정리 노트`."""


@dataclass(frozen=True)
class Titles:
    """What a note is called besides its headings."""

    note: str
    """Its title, from the front matter or the file's name."""
    front_matter: str | None = None
    path: str = ""
    names: Callable[[], Container[str]] = frozenset
    """Tells the rows that the note's headings and first lines name."""


def subject_of(
    tops: Sequence[tuple[Section, Heading]],
    titles: Titles,
    naming: Naming,
    *,
    has_preface: bool = False,
) -> Subject:
    """The subject of a note whose headings of the first level are `tops`.

    A heading that has text before it is the note's only if it is an H1.
    """
    outside = list(_outside(titles, naming))
    above = list(_above_in_tree(titles, naming))
    spoken_of = tuple(row.id for row in (*(row for _, row in outside if row), *above))
    of_note = [(top, read) for top, read in tops if _names_a_note(read)]
    telling = _telling(tops, of_note)
    if not telling and any(read.kind is HeadingKind.PAIR for _, read in tops):
        outside = []  # a comparison is on none of its sides alone
    if _is_of_less(telling, tops, has_preface=has_preface):
        telling = []
    inside = _inside(telling, [*(row for _, row in outside if row), *above], naming)
    if inside is not None:
        top, read, row = inside
        owner = next(filter(None, (*(row for _, row in outside), *above)), None)
        if row is None and owner and read.kind in (HeadingKind.FACET, HeadingKind.STEP):
            return Subject(_called(owner, ""), titles.note, 1, owner, spoken_of=spoken_of)
        title = read.called if row and read.called else read.title
        heading = top.heading.strip() or title
        return Subject(title, heading, top.line, row, read.name, top, spoken_of)
    for title, row in outside:
        if row:
            own = of_note[0][0] if len(of_note) == len(tops) == 1 else None
            return _on_row(title, row, telling, titles, spoken_of, own)
    return _by_h1(tops, of_note if not telling else [], spoken_of) or Subject(
        _first_that_says(titles, naming), titles.note, spoken_of=spoken_of
    )


_Tops = Sequence[tuple[Section, Heading]]


def _telling(tops: _Tops, of_note: _Tops) -> list[tuple[Section, Heading]]:
    """The headings that say what they are on; none where all name but a note."""
    telling = [(top, read) for top, read in tops if _tells(read)]
    if len(of_note) == len(telling):
        return []
    if any(read.kind is HeadingKind.NUMBER for _, read in tops):
        return [each for each in telling if each[1].row]  # a sheet of questions, and some more
    return telling


def _is_of_less(telling: _Tops, tops: _Tops, *, has_preface: bool) -> bool:
    """Whether what tells is on less than the note: below text, or on features alone."""
    if has_preface and len(telling) == 1 and telling[0][0].level > 1:
        return True
    return bool(telling) and _come_behind([read for _, read in telling], tops[0][1])


def _by_h1(tops: _Tops, of_note: _Tops, spoken_of: tuple[str, ...]) -> Subject | None:
    """A subject that is none: two things beside one another, or the name of the note."""
    alone = tops[0][0] if len(tops) == 1 else None
    for top, read in of_note:
        heading = top.heading.strip() or read.title
        return Subject(
            read.title, heading, top.line, section=alone, spoken_of=spoken_of, nameless=True
        )
    if alone is not None and alone.level == 1 and tops[0][1].kind is HeadingKind.PAIR:
        heading = alone.heading.strip()
        return Subject(tops[0][1].title, heading, alone.line, section=alone, spoken_of=spoken_of)
    return None


def _come_behind(telling: Sequence[Heading], first: Heading) -> bool:
    """Whether only features are told of, where something has been introduced: 라우팅 정책 behind
    개념."""
    introduces = first.row is None and key(first.title) in INTRODUCING
    rows = [read.row for read in telling if read.row is not None]
    return introduces and bool(rows) and all(row.parent is not None for row in rows)


def _on_row(
    title: str,
    row: Service,
    telling: list[tuple[Section, Heading]],
    titles: Titles,
    spoken_of: tuple[str, ...],
    of_note: Section | None,
) -> Subject:
    """What a file or folder names; by its heading in the note where one is on that alone.

    What stands right below a heading `of_note`, which names nothing, is on that too.
    """
    for top, read in telling:
        if top.level == 1 and read.row is row and read.kind is HeadingKind.NAME:
            called = read.called or read.title
            return Subject(called, top.heading.strip(), top.line, row, read.name, top, spoken_of)
    return Subject(title, titles.note, 1, row, section=of_note, spoken_of=spoken_of)


def _first_that_says(titles: Titles, naming: Naming) -> str:
    """The title of a note, its file's name, or the nearest folder's that is more than a label."""
    path = PurePath(titles.path.replace("\\", "/"))
    own = (titles.front_matter, _SIGN_OF_FILES.sub(" ", path.stem).strip())
    for title in filter(None, own):
        said = unnumbered(_LEADING.sub("", title), naming, path.name)
        read = read_heading(said, naming)
        says = read.kind not in (HeadingKind.REMARK, HeadingKind.NUMBER) and not is_light(title)
        if has_letter(title) and says and key(read.title) not in FACETS:
            return said
    for folder in path.parent.parts[:-_FOLDERS:-1]:
        words = _spelt(folder)
        is_field = key(words) in CATEGORIES
        says_nothing = is_number(words) or is_light(words) or key(words) in REMARKS
        if has_letter(words) and (is_field or not says_nothing):
            return words
    return titles.note


def _spelt(folder: str) -> str:
    """The name of a folder as words: what joins them is taken out where it has no space."""
    name = _LEADING.sub("", _HASH.sub("", unquote(folder)))
    return name if " " in name or not name.islower() else _SIGNS.sub(" ", name).strip()


def _tells(read: Heading) -> bool:
    """Whether a heading says what it is on: no number, no remark, no facet of something else."""
    if read.kind in (HeadingKind.REMARK, HeadingKind.NUMBER, HeadingKind.PAIR):
        return False
    words = read.title.split()
    a_word = len(words) == 1 and key(words[0]) in ACT_HEADS | FACET_HEADS
    return read.row is not None or not (a_word or key(read.title) in FACETS)


def _names_a_note(read: Heading) -> bool:
    return _tells(read) and read.row is None and names_only_a_note(read.title)


def _inside(
    telling: list[tuple[Section, Heading]],
    outside: list[Service],
    naming: Naming,
) -> tuple[Section, Heading, Service | None] | None:
    """The one heading that tells; or the first of several that are all on one service."""
    if not telling:
        return None
    top, read = telling[0]
    if len(telling) == 1:
        return top, read, _row(read, outside, naming)
    rows = [each.row for _, each in telling if each.row and not each.beside]
    named = [each for each in telling if each[1].row and not each[1].beside]
    nothing_else = all(
        each.row or (each.kind in _SAY_OF_IT and not _ON_ALL.match(each.title))
        for _, each in telling
    )
    if rows and nothing_else:
        highest = min(rows, key=lambda row: len(naming.line(row.id)))
        if all(naming.is_below(row.id, highest.id) for row in rows):
            at = rows.index(highest)
            return named[at][0], named[at][1], highest
    return None


def _row(read: Heading, outside: list[Service], naming: Naming) -> Service | None:
    """The row of the only heading: a name that counts in context needs another title to agree."""
    if read.row and not read.beside:
        return read.row
    for row in read.rows_in_context:
        if any(naming.are_kin(row.id, other.id) for other in outside):
            return row
    says = read.kind in (HeadingKind.STEP, HeadingKind.SENTENCE)  # How Amazon SQS Works
    if says and not _BESIDE.search(read.title) and len(naming.within(read.title)) == 1:
        return read.row
    return None


def _outside(titles: Titles, naming: Naming) -> list[tuple[str, Service | None]]:
    """Front matter, file and folder with the rows that they name; a folder only where needed."""
    path = PurePath(titles.path.replace("\\", "/"))
    found: list[tuple[str, Service | None]] = []
    if titles.front_matter:
        read = read_heading(titles.front_matter, naming)
        row = read.row if not read.beside else None
        found.append((read.called or read.title, row))
        if row is None and _tells(read):
            return found
    words = _plain(path.stem)
    row = _only_row(words, naming)
    folder = naming.whole(_plain(path.parent.name))
    if row is None and folder is None:
        row = _said_to_be(words, titles, naming)
        folder = None if row else _said_to_be(_plain(path.parent.name), titles, naming)
    if row is None and folder is not None:
        below = (each for each in naming.in_context(words) if naming.are_kin(each.id, folder.id))
        row = next(below, None)
    if row:
        found.append((_called(row, words), row))
    elif folder and read_heading(words, naming).kind is not HeadingKind.PAIR:
        found.append((_called(folder, path.parent.name), folder))
    return found


def _said_to_be(words: str, titles: Titles, naming: Naming) -> Service | None:
    """The service that a common word of a file's name is, where the note says so: `kafka.md`."""
    services = [row for row in naming.in_context(words) if row.parent is None]
    return services[0] if len(services) == 1 and services[0].id in titles.names() else None


def _above_in_tree(titles: Titles, naming: Naming) -> Iterator[Service]:
    """Rows that the folders above the note's own name: what it says, it says within their field."""
    for name in PurePath(titles.path.replace("\\", "/")).parent.parts[-2:-_FOLDERS:-1]:
        if row := naming.whole(_plain(name)):
            yield row


def _only_row(words: str, naming: Naming) -> Service | None:
    """The one row that a file's name has in it."""
    if read_heading(words, naming).kind is HeadingKind.PAIR:
        return None
    rows = {each.row.id: each.row for each in naming.within(words)}
    return naming.whole(words) or (next(iter(rows.values())) if len(rows) == 1 else None)


def _plain(name: str) -> str:
    words = _HASH.sub("", unquote(name))
    words = _LEADING.sub("", _DATE.sub("", words))
    return _SIGNS.sub(" ", words).strip()


def _called(row: Service, words: str) -> str:
    """What a file's name calls the row: as it is written if with capitals, else by the list."""
    if key(words) in {key(name) for name in row.names} and not words.islower():
        return words
    return row.short[0] if row.short else row.name
