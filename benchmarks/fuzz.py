"""Bad input of every kind: `python benchmarks/fuzz.py [INPUTS] [SEED]`.

What is good is spoilt at random: notes, cards, scenarios, blueprints, glossaries, settings, words
to search for, typed answers, journals, archives, command lines. Nothing but an error of awsquiz's
own may come of it, in a few seconds, and what could be read is written and read again unchanged.
Prints how many of each kind were tried; exit code 1 where something went wrong.
"""

from __future__ import annotations

import io
import os
import re
import sys
import tempfile
import time
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from rich.emoji import Emoji

from awsquiz.core.merge.conversion import convert
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.core.questions.judge import judge
from awsquiz.errors import AwsquizError
from awsquiz.paths import Folders, shipped_content
from awsquiz.storage import archive, blueprints, cardfile, config, glossary, scenariofile
from awsquiz.storage.cardwriter import render
from awsquiz.storage.index import Index
from awsquiz.storage.index.search.lookup import search_index
from awsquiz.storage.journal import Journal, UnreadLine
from awsquiz.storage.notes import front_matter, read_note_file

sys.path.insert(0, str(Path(__file__).parent))
import forks

_SLOW = 10.0
"""Seconds of the processor for one input of a few kilobytes."""
_TOKENS = [
    *(b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\x1b]52;c;cHdu\x07", b"\x1b[2J", b"\r\n", b"\r"),
    *(
        b"\xe2\x80\xae",
        b"\xe2\x80\xa8",
        b"\xef\xbb\xbf",
        b"\t",
        b"  ",
        b"\n\n",
        b"\n",
        b"`",
        b"```",
    ),
    *(b"**", b"[", b"]", b"{", b"}", b"<", b">", b"&a ", b"*a ", b"!!python/object ", b"%", b"#"),
    *(
        b"# ",
        b"- ",
        b"* ",
        b"1. ",
        b"> ",
        b"| a | b |\n|---|---|\n",
        b":x:",
        b":o:",
        b"---\n",
        b"| ",
    ),
    *(
        b": ",
        b"'",
        b'"',
        b"\\",
        b"null",
        b"true",
        b"-1",
        b"0",
        b"9" * 400,
        b"1e999",
        b".nan",
        b"-0",
    ),
    *(
        b"[a]: b\n",
        b"<!--",
        b"<b>",
        b"&amp;",
        b"$",
        b"../",
        b"/",
        b"id: ",
        b"facts:\n",
        b"concepts: ",
    ),
    *("가".encode(), "ㄱ".encode(), "가".encode(), "○✕→".encode(), "👩‍👩‍👧".encode(), b"a" * 3000),
    *(b"2027-1-1", b"0001-01-01T00:00:00Z", b"9999-12-31T23:59:59Z", b"2026-02-30", b"24:00"),
]


def spoilt(random: Random, data: bytes) -> bytes:
    """The same with one to six things wrong with it; mostly it is still text."""
    is_text = random.random() < 0.7
    for _ in range(random.randint(1, 6)):
        a, b = sorted(random.randrange(len(data) + 1) for _ in range(2))
        b = min(b, a + random.choice([1, 1, 8, 80, 800]))
        what = random.randrange(7)
        if what == 0 and data:
            at = random.randrange(len(data))
            data = data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]
        elif what == 1:
            data = data[:a] + data[b:]
        elif what == 2:
            data = data[:b] + data[a:b] * random.choice([1, 1, 3, 30]) + data[b:]
        elif what == 3:
            lines = data.split(b"\n")
            random.shuffle(lines) if random.random() < 0.2 else lines.reverse()
            data = b"\n".join(lines)
        elif what == 4 and random.random() < 0.3:
            data = data[:a]
        else:
            token = random.choice(_TOKENS) * random.choice([1, 1, 1, 2, 70])
            data = data[:a] + token + data[b if what == 5 else a :]
    return data.decode(errors="ignore").encode() if is_text else data


class _Fuzz:
    """Good input of every kind, and what is done with it once it is spoilt."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._random = folder, Random(seed)
        shipped = shipped_content()
        self._good = {
            kind: [path.read_bytes() for path in sorted((shipped / place).glob(pattern))]
            for kind, place, pattern in (
                ("note", "notes", "*.md"),
                ("card", "cards", "*.yaml"),
                ("scenario", "scenarios", "*.yaml"),
                ("blueprint", "exams", "*.yaml"),
                ("glossary", ".", "glossary.yaml"),
            )
        }
        self._good["settings"] = [b'new = 20\nretention = 0.9\nlanguage = "ko"\ntheme = "dark"\n']
        self._home = folder / "home"
        self._home.mkdir()
        for arguments, typed in (
            (["quiz", "--plain", "-n", "9"], b"1\no\nx\n2\n3\no\no\n"),
            (["exam", "mini", "--plain"], b"1\n2\n3\nend\ny\n"),
            (["star", "lambda"], b""),
            (["suspend", "ecs"], b""),
            (["goal", "saa-c03", "2099-01-01"], b""),
            (["undo"], b""),
            (["config", "new", "9"], b""),
            (["backup", str(folder / "good.zip")], b""),
        ):
            forks.run(arguments, self._home, typed)
        self._lines = b"".join(
            path.read_bytes() for path in (self._home / "journal").rglob("*.jsonl")
        ).splitlines(keepends=True)
        self._archive = (folder / "good.zip").read_bytes()
        places = {"cards": [shipped / "cards"], "glossary": [shipped / "glossary.yaml"]}
        self._index = Index(folder / "index.db", places, None)
        self._index.catch_up(journal=False)

    def _bad(self, kind: str) -> Path:
        """A file of a piece of good input, spoilt."""
        good = self._random.choice(self._good[kind])
        lines = good.splitlines(keepends=True)
        first = self._random.choice([0, self._random.randrange(len(lines))])
        piece = b"".join(lines[first : first + self._random.randint(3, 60)])
        path = self._folder / ("glossary.yaml" if kind == "glossary" else "bad.yaml")
        path.write_bytes(spoilt(self._random, piece))
        return path

    def note(self) -> None:
        text = read_note_file(self._bad("note"))
        again = ()
        for _ in range(2):
            before = again
            again = convert(
                [NoteText("bad.md", text)],
                before,
                emojize=Emoji.replace,
                front_matter=front_matter,
            ).cards
        if again != before:
            raise AssertionError("a second conversion changes the cards")
        for card in again:
            read = cardfile.read_text(render(card), Path("card.yaml"))
            if read.problems or read.card != card:
                raise AssertionError(f"a card reads back otherwise: {read.problems[:1]}")

    def card(self) -> None:
        file = cardfile.read(self._bad("card"))
        if file.card is not None and not file.problems:
            read = cardfile.read_text(render(file.card), Path("card.yaml"))
            if read.card != file.card:
                raise AssertionError("a card reads back otherwise")

    def scenario(self) -> None:
        scenariofile.read(self._bad("scenario"))

    def blueprint(self) -> None:
        blueprints.read(self._bad("blueprint"))

    def glossary(self) -> None:
        glossary.read(self._bad("glossary"))

    def settings(self) -> None:
        path = self._bad("settings")
        config.read(path)
        config.write(path, "new", self._text())

    def _text(self) -> str:
        words = [b"lambda", "람다 최대 실행 시간".encode(), b"EC2 Auto Scaling", b"ls@edge", b"15"]
        return spoilt(self._random, self._random.choice(words)).decode(errors="replace")

    def search(self) -> None:
        self._index.query(search_index, self._text()[:2000], 10)

    def typed(self) -> None:
        judge(self._text()[:2000], [self._text()[:200], "AWS Lambda", "람다"], ["EC2"])

    def journal(self) -> None:
        """Spoilt lines among whole ones, which are read all the same."""
        whole = self._random.choices(self._lines, k=3)
        bad = spoilt(self._random, self._random.choice(self._lines))
        folder = self._folder / "journal" / "d"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "2026-11.jsonl").write_bytes(b"".join([whole[0], bad, b"\n", *whole[1:]]))
        journal = Journal(folder.parent)
        read = [each for each in journal.events() if not isinstance(each, UnreadLine)]
        if len(read) < 3:
            raise AssertionError("a whole line is lost")
        with Index(self._folder / "journal.db", {}, journal) as index:
            index.catch_up()

    def _bad_archive(self) -> bytes:
        """A spoilt archive, or a whole one of spoilt names and contents."""
        if self._random.random() < 0.5:
            return spoilt(self._random, self._archive)
        made = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(self._archive)) as good,
            zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bad,
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")  # names that are there twice are meant
            for name in good.namelist():
                data = good.read(name)
                if self._random.random() < 0.3:
                    data = spoilt(self._random, data)
                if self._random.random() < 0.2:
                    name = spoilt(self._random, name.encode()).decode(errors="replace")[:200] or "x"
                bad.writestr(name, data)
        return made.getvalue()

    def archive(self) -> None:
        path = self._folder / "bad.zip"
        path.write_bytes(self._bad_archive())
        with tempfile.TemporaryDirectory(dir=self._folder) as name:
            inner = Path(name) / "inner"
            home = Folders(inner / "content", inner / "journal", inner, inner / "cache")
            try:
                archive.restore(path, home, lambda done, total: None, dry=False)
            except AwsquizError:
                if inner.exists():
                    raise AssertionError("it was refused, and wrote") from None
                raise
            finally:
                if [path.name for path in Path(name).iterdir()] not in ([], ["inner"]):
                    raise AssertionError("it wrote outside")

    def command(self) -> None:
        """Words of all commands in any order, on a home whose files are spoilt in turn."""
        from awsquiz.cli.commands import COMMANDS

        random = self._random
        home = self._folder / "spoilt"
        for place, kind in (
            ("content/cards/x.yaml", "card"),
            ("content/scenarios/x.yaml", "scenario"),
            ("content/exams/x.yaml", "blueprint"),
            ("content/glossary.yaml", "glossary"),
        ):
            (home / place).parent.mkdir(parents=True, exist_ok=True)
            if random.random() < 0.3:
                (home / place).write_bytes(self._bad(kind).read_bytes())
        (home / "journal/d").mkdir(parents=True, exist_ok=True)
        lines = [spoilt(random, each) if random.random() < 0.1 else each for each in self._lines]
        (home / "journal/d/2026-11.jsonl").write_bytes(b"".join(lines))
        others = [
            "ec2",
            "lambda",
            "saa-c03",
            "list",
            "report",
            "1",
            "--seed",
            "--form",
            "ox",
            "new",
        ]
        flags = ["--json", "--plain", "-n", "--dry-run", "--cram", "--ahead", "--svg", "--", "-x"]
        words = [random.choice([*COMMANDS, "exam report", "exam list", "exam retry"])]
        for _ in range(random.randrange(4)):
            words.append(random.choice([random.choice(others), random.choice(flags), self._text()]))
        arguments = [
            word.replace("\0", "")[:2000] for word in " ".join(words[:1]).split() + words[1:]
        ]
        if "edit" in arguments:
            os.environ["VISUAL"] = "true"
        ended = forks.run(arguments, home, spoilt(random, b"1\no\n2,3\nlambda\ns\nu\n?\n" * 3))
        if ended.code not in (0, 1, 2, 3):
            raise AssertionError(f"{arguments}: exit {ended.code}: {ended.err[-400:]}")
        if raw := re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ended.out + ended.err):
            raise AssertionError(f"{arguments}: {raw[0]!r} goes out")


_SHARES = {
    **{"note": 7, "card": 12, "scenario": 12, "blueprint": 10, "glossary": 8, "settings": 12},
    **{"search": 7, "typed": 20, "journal": 8, "archive": 3, "command": 1},
}


def run(inputs: int, seed: int) -> list[str]:
    """What went wrong, a line each."""
    forks.warm()
    tried: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        fuzz = _Fuzz(Path(folder), seed)
        for kind, share in _SHARES.items():
            attempt: Callable[[], None] = getattr(fuzz, kind)
            for _ in range(max(1, inputs * share // 100)):
                started = time.process_time()
                tried[kind] += 1
                try:
                    attempt()
                except AwsquizError:
                    refused[kind] += 1
                except Exception as error:  # whatever it is: it is what is looked for
                    wrong.append(f"{kind}: {type(error).__name__}: {error}"[:600])
                if time.process_time() - started > _SLOW:
                    wrong.append(f"{kind}: takes {time.process_time() - started:.0f} s")
            print(f"{kind:10}{tried[kind]:7} tried, {refused[kind]:6} refused", flush=True)
    print(f"{sum(tried.values())} inputs")
    return wrong


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    found = run(*given, *(10_000, 1)[len(given) :])
    print("\n".join(found[:40]) or "nothing went wrong")
    sys.exit(bool(found))
