"""A learner of many years: `python benchmarks/memory.py [FACTS] [REVIEWS_A_FACT] [RUNS]`.

Writes cards of 100,000 facts and a journal of 1,000,000 reviews into a folder that goes again, and
prints how long it takes to read them once (`replay`), until the first card of `awsquiz study` in a
new process, beside the same with 150 facts and no journal, and from an answer to the next question,
with what the sync of the disk takes told apart; and the memory that was held.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import msgspec

from awsquiz.core.events import Review
from awsquiz.core.study.models import DEFAULT_MODEL
from awsquiz.storage.journal import Journal

NOW = datetime.now(UTC)
YEARS = 8
CONCEPTS_A_CARD, FACTS_A_CONCEPT = 10, 10
_TASKS = ("코드를 실행한다", "객체를 저장한다", "요청을 나눈다", "로그를 모은다", "키를 관리한다")


def write_cards(folder: Path, facts: int) -> list[str]:
    """Cards of ten concepts with ten facts each; returns the facts' ids."""
    folder.mkdir(parents=True)
    ids: list[str] = []
    while len(ids) < facts:
        number = len(ids) // (CONCEPTS_A_CARD * FACTS_A_CONCEPT)
        lines = ["format: 1"]
        for at in range(CONCEPTS_A_CARD):
            concept = f"service-{number}" if not at else f"service-{number}-{at}"
            lead = "" if not at else "    "
            if at == 1:
                lines.append("concepts:")
            lines.append(f"{lead[:-2]}{'- ' if at else ''}id: {concept}")
            lines += [f"{lead}title: Service {number}.{at}", f"{lead}facts:"]
            for n in range(FACTS_A_CONCEPT):
                task = _TASKS[(number + at + n) % len(_TASKS)]
                ids.append(f"{concept}.{n:04}")
                lines += [
                    f"{lead}  - id: {ids[-1]}",
                    f"{lead}    text: 요청을 받으면 {n + at}분 안에 {task}",
                    f"{lead}    false_text: 요청을 받으면 {n + at + 70}분 안에 {task}",
                    f"{lead}    false_for: [service-{(number * 7 + n) % 900}]",
                ]
                if len(ids) == facts:
                    break
            if len(ids) == facts:
                break
        (folder / f"service-{number}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ids


def write_journal(folder: Path, facts: list[str], each: int) -> int:
    """Reviews on days on which they were due, so that some facts are due now; how many."""
    random = Random(1)
    scheduler = DEFAULT_MODEL.description()
    today = NOW.toordinal()
    reviews: list[tuple[int, int, str, int]] = []
    for fact in facts:
        known, days, grades, day = None, [], [], today
        for _ in range(each):
            grade = random.choices((1, 2, 3, 4), (15, 15, 60, 10))[0]
            if known and day - today > YEARS * 365 * random.random():
                grade = 1  # so that all answers lie within the years
            days.append(day)
            grades.append(grade)
            known = DEFAULT_MODEL.reviewed(known, grade, day)
            day += DEFAULT_MODEL.interval(known)
        shift = min(today + random.randrange(-3, 60) - day, today - 1 - days[-1])
        second = random.randrange(6 * 3600, 20 * 3600)
        reviews += [(d + shift, second, fact, g) for d, g in zip(days, grades, strict=True)]
    reviews.sort()
    folder.joinpath("laptop").mkdir(parents=True)
    Journal(folder).device_file.write_text("laptop\n")
    month, file = "", None
    encode = msgspec.json.Encoder().encode
    for number, (day, second, fact, grade) in enumerate(reviews):
        at = f"{(datetime.fromordinal(day) + timedelta(seconds=second)).isoformat()}.000Z"
        if at[:7] != month:
            month = at[:7]
            if file:
                file.close()
            file = (folder / "laptop" / f"{month}.jsonl").open("wb")
        event = Review(
            **{"v": 1, "id": f"{number:028x}", "at": at, "offset": 0, "fact": fact, "form": "ox"},
            **{"grade": grade, "ms": 5000, "answer": ("o",), "scheduler": scheduler},
        )
        assert file is not None
        file.write(encode(event) + b"\n")
    if file:
        file.close()
    return len(reviews)


class Study:
    """`awsquiz study` in a process of its own, answered line by line."""

    def __init__(self, home: Path) -> None:
        environment = os.environ | {"AWSQUIZ_HOME": str(home), "AWSQUIZ_LANG": "en"}
        code = (
            "import sys; sys.argv = ['awsquiz', 'study', '-n', '400']\n"
            "from awsquiz.__main__ import main; main()"
        )
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )

    def shown(self) -> None:
        """Waits until a card is shown and its answer is waited for."""
        assert self._process.stdout is not None
        seen = b""
        while b"> " not in seen:
            piece = os.read(self._process.stdout.fileno(), 65536)
            if not piece:
                raise SystemExit(f"no card was shown: {seen.decode()}")
            seen += piece

    def answer(self) -> float:
        """Milliseconds from an answer until the next card is shown."""
        assert self._process.stdin is not None
        started = time.perf_counter()
        self._process.stdin.write(b"3\n")
        self._process.stdin.flush()
        self.shown()
        return (time.perf_counter() - started) * 1000

    def held(self) -> float:
        """MB that it held at most; 0 where the system does not tell."""
        status = Path(f"/proc/{self._process.pid}/status")
        if not status.exists():
            return 0.0
        lines = status.read_text().splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024

    def end(self) -> None:
        """Leaves as a person does at the end of the input."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def first_card(home: Path) -> tuple[float, float]:
    """Milliseconds until `study` has shown its first card, and MB that it held at most."""
    started = time.perf_counter()
    study = Study(home)
    study.shown()
    passed = (time.perf_counter() - started) * 1000
    held = study.held()
    study.end()
    return passed, held


def sync(folder: Path, times: int = 100) -> float:
    """Milliseconds that writing a line and its sync take here, the 95th percentile."""
    taken = []
    handle = os.open(folder / "sync", os.O_RDWR | os.O_CREAT | os.O_APPEND)
    for _ in range(times):
        started = time.perf_counter()
        os.write(handle, b"x" * 400)
        os.fsync(handle)
        taken.append((time.perf_counter() - started) * 1000)
    os.close(handle)
    return p95(taken)


def p95(taken: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(taken, n=20)[-1]


def replay(home: Path) -> float:
    """Seconds that a new process takes to bring the index up to date."""
    environment = os.environ | {"AWSQUIZ_HOME": str(home)}
    code = (
        "import time; start = time.perf_counter()\n"
        "from awsquiz.cli.loading import opened\n"
        "with opened(): pass\n"
        "print(time.perf_counter() - start)\n"
        "try: print(next(l for l in open('/proc/self/status') if l.startswith('VmHWM')))\n"
        "except OSError: pass"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    seconds, held = [*done.stdout.split(), "0", "0"][:3:2]
    print(f"  {float(seconds):.1f} s, {int(held) / 1024:.0f} MB")
    return float(seconds)


def main(facts: int, each: int, runs: int) -> None:
    """Prints the figures."""
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "large", Path(folder) / "small"
        ids = write_cards(large / "content" / "cards", facts)
        write_cards(small / "content" / "cards", 150)
        print(f"{facts:,} facts: cards read into the index")
        replay(large)
        reviews = write_journal(large / "journal", ids, each)
        print(f"{reviews:,} reviews: journal read into the index")
        replay(large)
        replay(small)
        pairs = [(first_card(large), first_card(small)) for _ in range(runs + 1)][1:]
        for name, at in (("large", 0), ("small", 1)):
            ms = statistics.median(pair[at][0] for pair in pairs)
            held = max(pair[at][1] for pair in pairs)
            print(f"first card, {name}: {ms:.0f} ms, {held:.0f} MB")
        ratio = statistics.median(one[0] / other[0] for one, other in pairs)
        print(f"ratio of neighbouring runs, median: {ratio:.2f}")
        for name, home in (("large", large), ("small", small)):
            study = Study(home)
            study.shown()
            taken = [study.answer() for _ in range(120 if name == "large" else 8)]
            study.end()
            median = statistics.median(taken)
            print(f"answer to next card, {name}: median {median:.1f} ms, p95 {p95(taken):.1f} ms")
        print(f"of which the disk's sync, p95: {sync(large):.1f} ms")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*given, *(100_000, 10, 9)[len(given) :])
