"""Whether notes that are edited, renamed, moved, split and joined lose anything.

`python benchmarks/histories.py SEED RUNS [FOLDER…]` takes a few notes of the folders (by default
notes made for this), does to them what people do, converts after each step in one of the ways in
which one may, edits cards by hand, and checks after each step that ids follow what is said, nothing
is doubled, nothing is retired that a note still says, no shipped card is touched, edits of people
stay, again changes no byte and `--undo` gives back each of them. Prints what broke, by law.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr
from functools import cache
from io import StringIO
from pathlib import Path
from random import Random

from msgspec.structs import replace

from awsquiz.cli.converting import convert_notes
from awsquiz.core.merge.facts import essence
from awsquiz.core.merge.merging import facts_of_notes
from awsquiz.core.merge.node import Tree
from awsquiz.core.model import Concept, Fact
from awsquiz.core.text import key
from awsquiz.paths import folders, shipped_content
from awsquiz.storage import cardfile, library, shelfwriter, together
from awsquiz.storage.cardfile import CardFile
from awsquiz.storage.ledger import read_ledger
from awsquiz.storage.library import Shelf

NOTES = 5
STEPS = 6
_DISTINCT = 8
_HEADING = re.compile(r"#{1,4} ")
_LISTED = re.compile(r"\s*(?:[-*+]|\d+\.) \S")


class Author:
    """Somebody with a folder of notes, who changes them."""

    def __init__(self, root: Path, texts: Sequence[str], random: Random) -> None:
        self.root = root
        self.random = random
        self.notes = {f"{at % 2}/노트 {at}.md": text for at, text in enumerate(texts)}
        self.bin: list[str] = []
        self.done: list[str] = []
        self.numbers = 100
        self.write()

    def write(self) -> None:
        """Puts the notes on disk as they are now."""
        shutil.rmtree(self.root, ignore_errors=True)
        for name, text in self.notes.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def edit(self) -> None:
        """Does one thing that people do, and writes it."""
        what = self.random.choice(_EDITS)
        self.done.append(what.__name__)
        what(self)
        self.notes = {name: text for name, text in self.notes.items() if text.strip()}
        self.write()

    def some(self) -> str:
        return self.random.choice(sorted(self.notes))

    def new_name(self) -> str:
        self.numbers += 1
        return f"{self.random.choice(('0', '1', '새 폴더', ''))}/글 {self.numbers}.md".lstrip("/")

    def take_section(self, name: str) -> str:
        """Takes a section out of a note, but not its only one."""
        parts = sections(self.notes[name])
        if len(parts) < 2:
            return ""
        part = parts.pop(self.random.randrange(1, len(parts)))
        self.notes[name] = "".join(parts)
        return part


def sections(text: str) -> list[str]:
    """A note cut before each heading that is not within a fence."""
    parts, is_fenced = [""], False
    for line in text.splitlines(keepends=True):
        is_fenced ^= line.lstrip().startswith(("```", "~~~"))
        if _HEADING.match(line) and not is_fenced and parts[-1]:
            parts.append("")
        parts[-1] += line if line.endswith("\n") else f"{line}\n"
    return parts


def rename_note(author: Author) -> None:
    """Gives a note another name, perhaps in another folder."""
    author.notes[author.new_name()] = author.notes.pop(author.some())


def rename_folder(author: Author) -> None:
    """Renames a folder with all that is in it."""
    author.numbers += 1
    old = Path(author.some()).parent
    author.notes = {
        str(Path(f"폴더 {author.numbers}") / Path(name).name)
        if Path(name).parent == old and old != Path()
        else name: text
        for name, text in author.notes.items()
    }


def move_root(author: Author) -> None:
    """Moves the whole folder of notes."""
    shutil.rmtree(author.root)
    author.numbers += 1
    author.root = author.root.with_name(f"notes {author.numbers}")


def swap_names(author: Author) -> None:
    """Gives two notes the names of one another."""
    one, other = author.some(), author.some()
    author.notes[one], author.notes[other] = author.notes[other], author.notes[one]


def move_section(author: Author) -> None:
    """Moves a section to the end of a note."""
    part = author.take_section(author.some())
    name = author.some()
    author.notes[name] = author.notes[name].rstrip("\n") + "\n\n" + part


def split_note(author: Author) -> None:
    """Makes two notes of one."""
    parts = sections(author.notes[name := author.some()])
    at = author.random.randrange(len(parts))
    if at > 0:
        author.notes[name] = "".join(parts[:at])
        author.notes[author.new_name()] = "".join(parts[at:])


def join_notes(author: Author) -> None:
    """Makes one note of two."""
    one, other = author.some(), author.some()
    if one != other:
        author.notes[one] = author.notes[one].rstrip("\n") + "\n\n" + author.notes.pop(other)


def delete_section(author: Author) -> None:
    """Throws a section away."""
    author.bin.append(author.take_section(author.some()))


def bring_back(author: Author) -> None:
    """Takes what was thrown away last into a note again."""
    if author.bin:
        name = author.some()
        author.notes[name] = author.notes[name].rstrip("\n") + "\n\n" + author.bin.pop()


def delete_note(author: Author) -> None:
    """Throws a note away."""
    if len(author.notes) > 2:
        author.bin.append(author.notes.pop(author.some()))


def rename_heading(author: Author) -> None:
    """Calls a section otherwise."""
    name = author.some()
    parts = sections(author.notes[name])
    at = author.random.randrange(len(parts))
    if _HEADING.match(parts[at]):
        head, _, rest = parts[at].partition("\n")
        author.numbers += 1
        parts[at] = f"{head.split(' ')[0]} 새 제목 {author.numbers}\n{rest}"
        author.notes[name] = "".join(parts)


def _on_line(author: Author, change: Callable[[str], list[str]]) -> None:
    name = author.some()
    lines = author.notes[name].split("\n")
    listed = [at for at, line in enumerate(lines) if _LISTED.match(line) and len(line) > 20]
    if listed:
        at = author.random.choice(listed)
        lines[at : at + 1] = change(lines[at])
        author.notes[name] = "\n".join(lines)


def reword(author: Author) -> None:
    """Changes one word of a line."""
    at = author.random.randrange(10, 20)
    _on_line(author, lambda line: [line[:at] + "잘 " + line[at:]])


def delete_line(author: Author) -> None:
    """Takes a line out."""
    _on_line(author, lambda _: [])


def insert_line(author: Author) -> None:
    """Writes a new line."""
    author.numbers += 1
    said = f"- {author.numbers}번째로 새로 적어 둔 문장은 이것이다"
    _on_line(author, lambda line: [line, said])


_EDITS = [rename_note, rename_folder, move_root, swap_names, move_section, move_section]
_EDITS += [split_note, join_notes, delete_section, bring_back, bring_back, delete_note]
_EDITS += [rename_heading, reword, reword, delete_line, insert_line]


class History:
    """A home of such an author: `broken` has the laws that were broken, with what broke them."""

    def __init__(self, folder: Path, texts: Sequence[str], random: Random) -> None:
        os.environ["AWSQUIZ_HOME"] = str(folder / "home")
        self.random = random
        self.author = Author(folder / "notes", texts, random)
        self.broken: list[tuple[str, str]] = []
        self.shipped = contents(shipped_content() / "cards")
        theirs = library.load([shipped_content() / "cards"]).library.cards
        self.theirs = {fact.id: fact for fact in own_facts(theirs)}
        self.first: dict[str, str] = {}
        """The id of what was said by one fact alone ever since."""
        self.several: set[str] = set()
        self.edited: dict[str, dict[str, object]] = {}
        self.log: list[str] = []

    def run(self, steps: int) -> None:
        """Lives through so many steps, and checks after each."""
        self.convert()
        self.check()
        for _ in range(steps):
            if self.random.random() < 0.5:
                self.edit_cards()
            for _ in range(self.random.randrange(1, 4)):
                self.author.edit()
            self.log.append(",".join(self.author.done))
            self.author.done.clear()
            self.convert_somehow()
            self.check()

    def facts(self) -> list[Fact]:
        """The facts of all cards but the shipped ones."""
        shelf = load()
        return [fact for fact in own_facts(shelf.library.cards) if fact.id not in self.theirs]

    def notes_of_facts(self) -> dict[str, str]:
        """The note of each fact, by its id."""
        shelf = load()
        found = facts_of_notes(Tree(shelf.library.cards))
        return {item.fact.id: note for note, items in found.items() for item in items}

    def fails(self, law: str, what: object) -> None:
        self.broken.append((law, f"{what}  after {self.log[-3:]}"))

    def convert(self, *paths: Path) -> None:
        with redirect_stderr(StringIO()):
            convert_notes(paths or [self.author.root], may_retire=lambda _: True)

    def convert_somehow(self) -> None:
        """Some notes alone, or what is known, and then all; or all at once, taken back before."""
        before = contents(folders().content)
        old = {fact.id for fact in self.facts()}
        way = self.random.choice(("all", "undo", "alone", "partly", "one by one"))
        self.log[-1] += f" [{way}]"
        names = sorted(self.author.notes)
        if way == "undo":
            self.convert()
            done = together.last(folders().cards)
            if done and contents(folders().content) != before:
                together.take_back(folders().cards, done)
                if contents(folders().content) != before:
                    self.fails("undo", "bytes differ")
        elif way == "alone":
            try:
                with redirect_stderr(StringIO()):
                    convert_notes([], may_retire=lambda _: True)
            except Exception as error:
                if type(error).__name__ not in ("NothingKnown", "NoSuchFile"):
                    raise
        elif way in ("partly", "one by one"):
            self.random.shuffle(names)
            for name in names[: None if way == "one by one" else len(names) // 2]:
                self.convert(self.author.root / name)
        self.convert()
        if lost := old - {fact.id for fact in self.facts()}:
            self.fails("ids lost", sorted(lost)[:3])

    def check(self) -> None:
        """Checks every law after all notes were converted."""
        own = contents(folders().content)
        shelf = load()
        if shelf.problems:
            self.fails("readable", shelf.problems[0])
        if contents(shipped_content() / "cards") != self.shipped:
            self.fails("shipped files", "differ")
        for fact in own_facts(shelf.library.cards):
            if self.theirs.get(fact.id, fact) != fact:
                self.fails("shipped facts", fact.id)
        facts = self.facts()
        self.check_ids(facts)
        self.check_said([fact for fact in facts if fact.source is not None])
        self.check_people({fact.id: fact for fact in facts})
        self.convert()
        again = contents(folders().content)
        if again != own:
            names = own.keys() | again.keys()
            self.fails("idempotent", [it for it in names if own.get(it) != again.get(it)][:3])

    def check_ids(self, facts: Sequence[Fact]) -> None:
        twice = [name for name, times in Counter(f.id for f in facts).items() if times > 1]
        if twice:
            self.fails("ids unique", twice[:3])
        saying = Counter(fact.source for fact in facts if fact.source and not fact.retired)
        for fact in facts:
            said = fact.source
            if not said or fact.retired or len(essence(said)) < _DISTINCT:
                continue
            if saying[said] > 1:
                self.several.add(said)
            if said not in self.several and self.first.setdefault(said, fact.id) != fact.id:
                self.fails("ids follow", (self.first[said], fact.id, said))
                self.first[said] = fact.id

    def check_said(self, facts: Sequence[Fact]) -> None:
        texts = [text.replace("\r\n", "\n") for text in self.author.notes.values()]
        lines = Counter(key(bare(line)) for text in texts for line in text.split("\n"))
        # A note that is gone is told of, and its facts stay: they may stand elsewhere as well.
        gone = {row.name for row in read_ledger(folders().cards) if not Path(row.path).exists()}
        notes = self.notes_of_facts()
        in_force = Counter(
            fact.source for fact in facts if not fact.retired and notes.get(fact.id) not in gone
        )
        asked = {key(fact.source or "") for fact in facts if not fact.retired}
        for fact in facts:
            said = fact.source or ""
            words = "" if "\n" in said or not fact.retired else key(said)
            if words and lines[words] and words not in asked:
                self.fails("retired though said", (fact.id, said, fact.note))
        for said, times in in_force.items():
            words = key(said or "")
            is_told = len(words) >= _DISTINCT and "\n" not in (said or "")
            if is_told and 0 < lines[words] < times:
                self.fails("doubled", (times, said))

    def check_people(self, facts: dict[str, Fact]) -> None:
        for name, values in self.edited.items():
            fact = facts.get(name)
            now = {each: getattr(fact, each) for each in values} if fact else None
            if now != values:
                self.fails("a person's edit", (name, values, now))

    def edit_cards(self) -> None:
        """Writes into the user's own cards what a person may write."""
        shelf = load()
        mine = [fact for fact in self.facts() if fact.source and not fact.retired]
        for fact in self.random.sample(mine, min(3, len(mine))):
            values = self.random.choice(
                (
                    {"text": f"내가 고쳐 적은 말이다 {fact.id}"},
                    {"attribute": "내 속성", "value": f"{self.random.randrange(999)}개"},
                    {"question": f"내가 낸 물음 {fact.id}?"},
                    {"ask": self.random.random() < 0.5},
                    {"why": "내가 적은 이유"},
                    {"false_for": ("ec2",)},
                )
            )
            cards = tuple(_changed(card, fact.id, values) for card in shelf.library.cards)
            files = shelfwriter.rendered(cards, shelf, folders().cards)
            together.write_together(folders().cards, files, "edit", kept=False)
            shelf = load()
            self.edited.setdefault(fact.id, {}).update(values)


def _changed(card: Concept, name: str, values: dict[str, object]) -> Concept:
    facts = tuple(replace(f, **values) if f.id == name else f for f in card.facts)
    concepts = tuple(_changed(sub, name, values) for sub in card.concepts)
    if facts == card.facts and concepts == card.concepts:
        return card
    return replace(card, facts=facts, concepts=concepts)


def load() -> Shelf:
    """The shelf of one's own cards and the shipped ones, of which each is read once."""
    return library.load([folders().cards, shipped_content() / "cards"], read=_read)


def _read(path: Path) -> CardFile:
    is_shipped = path.parent == shipped_content() / "cards"
    return _read_once(path) if is_shipped else cardfile.read(path)


@cache
def _read_once(path: Path) -> CardFile:
    return cardfile.read(path)


def bare(line: str) -> str:
    """A line without the sign at its beginning."""
    return re.sub(r"^(?:[>\s]|[-*+]\s|\d+[.)]\s)+", "", line)


def own_facts(cards: Sequence[Concept]) -> Iterator[Fact]:
    """All facts of cards."""
    for card in cards:
        for concept in card.walk():
            yield from concept.facts


def contents(folder: Path) -> dict[str, bytes]:
    """The files that count of a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".awsquiz" not in str(path) and path.suffix != ".lock"
    }


def texts_of(paths: Sequence[str]) -> list[str]:
    """The notes of folders that are neither tiny nor huge."""
    found = [path for each in paths for path in sorted(Path(each).rglob("*.md"))]
    texts = []
    for path in found:
        text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n")
        if 200 < len(text) < 20_000:
            texts.append(text)
    return texts


def made_notes(random: Random, count: int) -> list[str]:
    """Notes on services and terms of their own, with facts that are unlike one another."""
    return ["\n".join(_made_note(random, at)) for at in range(count)]


def _made_note(random: Random, number: int) -> Iterator[str]:
    yield f"# {random.choice(_SUBJECTS)}\n"
    for at in range(3):
        yield f"## {random.choice(_SECTIONS)} {number}{at}\n"
        for _ in range(random.randrange(2, 6)):
            one, other = random.sample(_THINGS, 2)
            limit = f"{random.randrange(2, 9999)}{random.choice(('초', 'GB', '개'))}"
            yield f"- {one}의 {other}은 최대 {limit}까지 {random.choice(_DOES)}"
        yield ""


_SUBJECTS = ["Lambda", "EC2", "Amazon S3", "Glacier", "VPC", "나만의 주제", "쿠버네티스", "SQS"]
_SECTIONS = ["제한 사항", "보안 그룹", "수명 주기", "모르는 낱말", "Lambda@Edge", "엔드포인트"]
_THINGS = "인스턴스 버킷 함수 볼륨 스냅샷 서브넷 테이블 클러스터 대기열 역할 정책 로그".split()
_DOES = "만든다 지운다 옮긴다 복제한다 제한한다 기록한다 연결한다".split()


def main(seed: int, runs: int, paths: Sequence[str]) -> None:
    """Prints what broke in so many runs."""
    texts = texts_of(paths)
    broken: Counter[str] = Counter()
    for run in range(seed, seed + runs):
        random = Random(run)
        with tempfile.TemporaryDirectory() as folder:
            history = History(
                Path(folder),
                random.sample(texts, NOTES) if texts else made_notes(random, NOTES),
                random,
            )
            try:
                history.run(STEPS)
            except Exception as error:
                traceback.print_exc()
                history.fails("no error", repr(error))
        for law, what in history.broken:
            broken[law] += 1
            print(f"{run}: {law}: {what}", flush=True)
    print(f"{runs} runs: {dict(broken) or 'nothing broken'}")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
