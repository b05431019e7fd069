"""What a heading is, by what stands in it: a name, a facet, a number, a step, a sentence, a pair.

The last noun decides, for Korean puts the head last: `S3 버킷 정책 설정` is something to be done,
`RDS 비용 최적화` a facet, `S3 버킷 정책` a thing. What depends on where it stands (names that count
in context alone, terms that are defined below) is left to `outline`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher

from awsquiz.core.notes.subjects.heading import (
    Heading,
    HeadingKind,
    is_click_path,
    is_light,
    is_number,
    is_sentence,
    kind_of_word,
    shape_of,
)
from awsquiz.core.notes.subjects.naming import Mention, Naming
from awsquiz.core.notes.subjects.numbering import unnumbered
from awsquiz.core.notes.titles import bracketed, clean_title
from awsquiz.core.notes.vocabulary import ENGLISH_VERBS
from awsquiz.core.search.services import Service
from awsquiz.core.text import has_hangul, has_letter, key
from awsquiz.core.text.regexes import pattern_of

_TAG = pattern_of(r"^[\[【<(]\s*[^\]】>)]{1,20}[\]】>)]\s+(?=\S)")
_HASHTAG = pattern_of(r"\s#[^\W\d][\w/-]*")
_DATE = pattern_of(r"(?:19|20)\d\d\s*(?:[-./년]\s*\d{1,2}(?:\s*[-./월]\s*\d{1,2}일?)?월?)?.{0,6}")
_LINK = pattern_of(r"https?://\S+|www\.\S+|[\w/-]+\.(?:md|png|jpe?g|pdf|ya?ml|json|html?)")
_VERSUS = pattern_of(r"\s+(?:vs\.?|versus|대)\s+|\bvs\.\s*", re.IGNORECASE)
_COMPARED = pattern_of(
    r"(.+?)(?:와|과|랑|이랑|하고|,|&|/| and | 및 )\s*(.+?)(?: ?간?의?)?"
    r"\s*(?:비교|차이점?|차이 ?비교|공통점)"
)
_COMPARED_WITH = pattern_of(r"(.+?)(?:와|과|랑)의? (?:비교|차이점?|공통점)")
"""A comparison that leaves unsaid what is compared: that of which the note speaks."""
_DIFFERENCE = pattern_of(r"(?:differences? between|comparing) (.+?) and (.+)", re.IGNORECASE)
# What a bracket lists is in the bracket: `Placement Group(배치, 그룹)` joins no two things.
_OUTSIDE = r"(?![^()（）]*[)）])"
_JOINT = pattern_of(
    rf"(?:\s*(?:[,/&+·]|→|->|=>|\s및\s|\s또는\s|\sand\s|\sor\s)\s*|(?<=\w)[와과]\s+){_OUTSIDE}"
)
_COMMA = pattern_of(rf",{_OUTSIDE}")
_PARTS = pattern_of(r"\s*[:：]\s+|\s+:\s*|\s+[-–—|]+\s+|\s+[–—]\s*")
_TOPIC = ("은", "는", "이", "가")
_OF = pattern_of(r"\b(?:for|in|with|on|from|via|using|by|at|to|as|into|through|within)\b", re.I)
_AND = pattern_of(r"(?:및|와|과|그리고|and|or)\s|[&+,/]")
_WHAT_IS = pattern_of(r"what(?:'s| is| are)\s+(?:an?\s+|the\s+)?", re.IGNORECASE)
_OPTION = pattern_of(r"(?:선택지|보기|옵션|option)?\s*\(?[A-Ea-e][):]\s+(?=\S)", re.IGNORECASE)
_SPELT_WITHIN = pattern_of(r"(.{2,40}?)\s*[(（]([^()（）]+)[)）]\s*(\S.*)")
_OF_A_COURSE = pattern_of(
    r"(?:chapter|section|part|week|ch)[\s.]*\d+|제?\s?\d+\s?[주일]?[차장강편]|\d{1,2}(?:/\d{1,2})?|[상중하]편?",
    re.I,
)
_EDGES = " \t-–—:·,_/의"


def read_heading(heading: str, naming: Naming, file_name: str = "") -> Heading:
    """What a heading is, without regard to where it stands; `file_name` may tell its number."""
    title = clean_title(heading)
    title = _TAG.sub("", _HASHTAG.sub("", title))
    title = unnumbered(title, naming, file_name)
    said, inside = bracketed(title)
    if inside and _OF_A_COURSE.fullmatch(inside):
        title = said
    if asked := _WHAT_IS.match(title):
        read = _read(title[asked.end() :], naming)
        if read.kind is HeadingKind.NAME:
            return read
    return _read(title, naming)


def _read(title: str, naming: Naming) -> Heading:
    if not has_letter(title):
        return Heading(HeadingKind.NUMBER, title)
    if _LINK.fullmatch(title) or _DATE.fullmatch(title):
        return Heading(HeadingKind.REMARK, title)
    if row := naming.whole(title):
        return _named(title, row)
    if _OPTION.match(title):
        return Heading(HeadingKind.FACET, title)
    if spelt := _SPELT_WITHIN.fullmatch(title):
        said, inside, behind = spelt.groups()
        if (row := naming.whole(said)) and _is_its_name(inside, said, row, naming):
            return _read(f"{said} {behind}", naming)
    waiting = naming.in_context(title)
    read = (
        _of_shape(title, naming)
        or _pair(title, naming)
        or _with_bracket(title, naming)
        or _in_parts(title, naming)
        or _by_names(title, naming)
        or Heading(shape_of(title), title)
    )
    return replace(read, rows_in_context=waiting) if waiting else read


def _named(title: str, row: Service, name: str | None = None, tail: str = "") -> Heading:
    return Heading(HeadingKind.NAME, title, row, name=name, tail=tail or None, called=title)


def _of_shape(title: str, naming: Naming) -> Heading | None:
    """A number that names nothing, or a title that one of the tables has as a whole."""
    if is_number(title) and not naming.within(title):
        return Heading(HeadingKind.NUMBER, title)
    if is_click_path(title):
        return Heading(HeadingKind.STEP, title)
    kind = kind_of_word(title)
    return Heading(kind, title) if kind else None


def _pair(title: str, naming: Naming) -> Heading | None:
    sides: tuple[str, ...] = ()
    if _VERSUS.search(title):
        sides = tuple(side.strip(_EDGES) for side in _VERSUS.split(title))
    elif matched := _COMPARED.match(title) or _DIFFERENCE.fullmatch(title):
        sides = (matched[1].strip(_EDGES), matched[2].strip(_EDGES))
    elif (matched := _COMPARED_WITH.fullmatch(title)) and naming.whole(matched[1]):
        sides = (matched[1],)
    else:
        pieces = [piece for piece in _JOINT.split(title) if piece]
        if len(pieces) < 2:
            return None
        rows = [naming.whole(bracketed(piece)[0]) for piece in pieces]
        if not all(
            row or naming.in_context(piece) for row, piece in zip(rows, pieces, strict=True)
        ):
            return _glossed(title, rows, naming)
        if not any(rows):
            return None
        if rows[0] and all(row is rows[0] for row in rows):
            return _named(pieces[0], rows[0])
        sides = tuple(pieces)
    return Heading(HeadingKind.PAIR, title, sides=tuple(side for side in sides if side))


def _glossed(title: str, rows: list[Service | None], naming: Naming) -> Heading | None:
    """`DNS, Domain Name Server`: one of the two names and the other spells it out."""
    pieces = _COMMA.split(title)
    if len(pieces) != 2 or not any(rows):
        return None
    left, right = (piece.strip() for piece in pieces)
    one, other = naming.whole(left), naming.whole(right)
    row, said, gloss = (one, left, right) if one else (other, right, left)
    if row and (_spells_out(gloss, said) or has_hangul(gloss) != has_hangul(said)):
        return _named(said, row)
    return None


def _with_bracket(title: str, naming: Naming) -> Heading | None:
    """`ECS (Elastic Container Service)`, `사용자 데이터 (user data)`: the bracket says it twice."""
    said, inside = bracketed(title)
    if inside is None:
        return None
    before, within = naming.whole(said), naming.whole(inside)
    both = {row.id for row in naming.in_context(said)} & {
        row.id for row in (*naming.in_context(inside), *([within] if within else ()))
    }
    if before:
        full = inside if _is_its_name(inside, said, before, naming) else None
        return _named(said, before, full)
    if both and not within:
        return _said_twice(said, both, naming)
    if within and (within.id in both or _means(said, inside, within)):
        return _named(inside, within)
    read = _read(said, naming)
    if read.kind is HeadingKind.CATEGORY:
        return Heading(HeadingKind.TERM, said, name=inside)
    if read.kind is HeadingKind.NAME and read.row and not within:
        return read
    if read.row is None and within:
        kind = read.kind if read.kind is not HeadingKind.TERM else HeadingKind.FACET
        return replace(
            read, kind=kind, title=title, row=within, tail=title, called=inside, beside=True
        )
    return (
        replace(read, title=said, name=inside)
        if read.kind is HeadingKind.TERM
        else replace(read, title=title)
    )


def _said_twice(said: str, rows: set[str], naming: Naming) -> Heading:
    """`사용자 데이터 (user data)`: of several rows, or of a common word, its place tells.

    A single word is as common in two languages as in one: `그룹 (Group)`.
    """
    found = tuple(naming.services.by_id[each] for each in sorted(rows))
    if len(found) == 1 and len(said.split()) > 1:
        return _named(said, found[0])
    return Heading(HeadingKind.TERM, said, rows_in_context=found)


def _is_its_name(inside: str, said: str, row: Service, naming: Naming) -> bool:
    return naming.whole(inside) is row or _spells_out(inside, said)


def _means(said: str, inside: str, row: Service) -> bool:
    """Whether what stands before a bracket is the name that the bracket shortens, if misspelt."""
    if _spells_out(said, inside):
        return True
    alike = (SequenceMatcher(None, key(said), key(name)).ratio() for name in row.names)
    return len(said) >= 8 and max(alike, default=0.0) > 0.88


def _spells_out(said: str, short: str) -> bool:
    """Whether the capitals of an acronym begin the words of a name, in this order."""
    letters = re.sub(r"[^A-Z0-9]", "", short)
    if not 2 <= len(letters) <= 8 or letters != re.sub(r"[^A-Za-z0-9]", "", short).rstrip("s"):
        return False
    words = [word for word in re.split(r"[\s-]+", said) if word[:1].isalnum()]
    initials = "".join(word[0].upper() for word in words)
    rest = iter(initials)
    return len(words) >= 2 and all(letter in rest for letter in letters if letter.isalpha())


def _in_parts(title: str, naming: Naming) -> Heading | None:
    """`ASG - Scaling Cooldowns`, `ASG : 조정 정책`, `SCT: Schema Conversion Tool`."""
    parts = [part for part in _PARTS.split(title) if has_letter(part)]
    if len(parts) < 2:
        return None
    first, last = _read(parts[0], naming), _read(parts[-1], naming)
    named = first.row if first.kind is HeadingKind.NAME else None
    if last.kind is HeadingKind.NAME and last.row:
        if named is None and first.row and not naming.are_kin(first.row.id, last.row.id):
            return None
        if named and named.id != last.row.id and naming.is_below(named.id, last.row.id):
            return first
        if named is None or naming.are_kin(last.row.id, named.id):
            return last
        return Heading(
            HeadingKind.FACET, title, named, tail=parts[-1], called=first.called, beside=True
        )
    if named is None:
        return None
    for row in last.rows_in_context:
        if naming.are_kin(row.id, named.id):
            return _named(parts[-1], row)
    return _with_tail(title, named, first.called, title[len(parts[0]) :].strip(_EDGES))


def _by_names(title: str, naming: Naming) -> Heading | None:
    found = naming.within(title)
    if not found:
        return None
    return replace(_around(title, found, naming), called=title[found[0].start : found[0].end])


def _around(title: str, found: list[Mention], naming: Naming) -> Heading:
    if is_sentence(title):
        about = found[0].start == 0 and found[0].particle in (*_TOPIC, "의")
        return Heading(HeadingKind.SENTENCE, title, found[0].row, tail=title, beside=not about)
    first = found[0]
    if len({each.row.id for each in found}) > 1:
        return _several(title, found, naming)
    before = title[: first.start].strip(_EDGES)
    behind = title[first.end + len(first.particle) :].strip(_EDGES)
    if first.particle not in ("", "의", "란", "이란", *_TOPIC):
        return Heading(shape_of(title), title, first.row, tail=title, beside=True)
    if before and not is_light(before):
        return _qualified(title, before, behind, first)
    return _with_tail(title, first.row, title[first.start : first.end], behind)


def _several(title: str, found: list[Mention], naming: Naming) -> Heading:
    """Several names: the first one's where a preposition parts them, else only spoken of."""
    first, second, last = found[0], found[1], found[-1]
    if _is_a_line(title, found, naming):
        return _named(title, last.row)
    of = title[first.end : last.start].strip() == "의" and last.end == len(title)
    if of and naming.is_below(last.row.id, first.row.id):
        return _named(title[last.start :], last.row)
    between = title[first.end : second.start]
    kind = shape_of(title)
    if kind is HeadingKind.TERM:
        kind = HeadingKind.FACET
    if first.start == 0 and _OF.search(between) and kind is HeadingKind.FACET:
        return Heading(kind, title, first.row, tail=title[first.end :].strip(_EDGES), beside=True)
    same = all(naming.is_below(each.row.id, first.row.id) for each in found)
    return Heading(kind, title, first.row, tail=title, beside=not same)


def _is_a_line(title: str, found: list[Mention], naming: Naming) -> bool:
    """Whether a title is names of one service and nothing else: CloudFront Distribution OAI."""
    ends = [0, *(each.end for each in found)]
    starts = [*(each.start for each in found), len(title)]
    gaps = (title[end:start] for end, start in zip(ends, starts, strict=True))
    return not any(gap.strip() for gap in gaps) and all(
        naming.are_kin(each.row.id, found[-1].row.id) for each in found
    )


def _qualified(title: str, before: str, behind: str, found: Mention) -> Heading:
    """Words before the name: `Default VPC` is a term, `Creating VPC` a step."""
    if ENGLISH_VERBS.match(before):
        return Heading(HeadingKind.STEP, title, found.row, tail=title, beside=True)
    kind = shape_of(title)
    if kind is HeadingKind.TERM and (_OF.search(before) or behind or found.particle):
        kind = HeadingKind.FACET
    return Heading(kind, title, found.row, tail=title, beside=True)


def _with_tail(title: str, row: Service, called: str, tail: str) -> Heading:
    """A name and what follows it: `EKS 개념`, `EKS 요금`, `EKS 노드 그룹`."""
    if not tail or is_light(tail):
        return _named(called, row, tail=tail)
    if _OF.match(tail) or _AND.match(tail):
        kind = shape_of(tail) if _AND.match(tail) else HeadingKind.FACET
        kind = HeadingKind.FACET if kind is HeadingKind.TERM else kind
        also = _AND.match(tail) is not None
        return Heading(kind, title, row, tail=tail, called=called, beside=also)
    return Heading(shape_of(tail), title, row, tail=tail, called=called)
