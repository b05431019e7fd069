"""How fast a folder of notes becomes cards: `python benchmarks/folder.py [NOTES…]`, by default 300.

Makes a folder of so many notes with about 30 facts each, the same on every machine, and prints the
seconds that it takes, those of the processors and their microseconds a fact for `awsquiz convert`
on all of it: the first time, again, with a line in every note changed, with every note renamed,
with all sections moved to the next note; and for the index that comes of it. The last number should
stay the same.
"""

from __future__ import annotations

import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

_SERVICES = "Lambda EC2 S3 VPC IAM RDS Aurora DynamoDB SQS SNS ECS EKS Fargate KMS EBS EFS".split()
_WHAT = """인스턴스 버킷 함수 볼륨 스냅샷 서브넷 테이블 클러스터 대기열 엔드포인트 역할 정책 리전
배포 로그 지표 경보 캐시 스트림 이벤트 컨테이너 이미지 게이트웨이 키 인증서""".split()
_HOW = "자동으로 안전하게 빠르게 싸게 한 번에 차례대로 미리 나중에 따로 함께".split(" ")
_DOES = """생성한다 삭제한다 조정한다 복제한다 전달한다 제한한다 기록한다 감지한다 종료한다 연결한다
암호화한다 예약한다 검색한다 보존한다""".split()
FACTS = 30
_SECTIONS = 3


def note(random: Random, number: int) -> list[str]:
    """The sections of a note: on a service, a facet of it, and a term of the note's own."""
    service = random.choice(_SERVICES)
    headings = (f"# {service}", "## 제한 사항", f"# {_statement(random)[:12]} {number}")
    return [
        f"{heading}\n\n> {_statement(random)}\n\n"
        + "".join(f"- {_statement(random)}\n" for _ in range(FACTS // _SECTIONS - 1))
        for heading in headings
    ]


def _statement(random: Random) -> str:
    one, other = random.sample(_WHAT, 2)
    limit = f"{random.randrange(2, 9999)}{random.choice(('초', 'GB', '개', '일', '%'))}"
    return f"{one}의 {other}을 {random.choice(_HOW)} {limit}까지 {random.choice(_DOES)}"


class Folder:
    """A folder of notes on disk that is converted again and again into one home."""

    def __init__(self, home: Path, size: int) -> None:
        random = Random(2026)
        self._home = home
        self._random = random
        self._notes = [note(random, number) for number in range(size)]
        self._name = "note"

    def write(self) -> None:
        """Writes the notes as they are now, and nothing else."""
        folder = self._home / "notes"
        shutil.rmtree(folder, ignore_errors=True)
        for number, sections in enumerate(self._notes):
            path = folder / f"{number % 20:02}" / f"{self._name}-{number}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(sections), encoding="utf-8")

    def change(self) -> None:
        """Mends a line of every note."""
        self._notes = [
            [sections[0].replace("한다\n", "할 수 있다\n", 1), *sections[1:]]
            for sections in self._notes
        ]

    def rename(self) -> None:
        """Gives every note another name."""
        self._name = "renamed"

    def move(self) -> None:
        """Moves the last section of every note to the next note."""
        last = [sections[-1] for sections in self._notes]
        self._notes = [
            [*sections[:-1], last[number - 1]] for number, sections in enumerate(self._notes)
        ]

    def run(self, *command: str) -> tuple[float, float]:
        """Seconds that a command takes, and those of the processors: it may use several."""
        start = time.perf_counter()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "awsquiz", *command],
            env=os.environ | {"AWSQUIZ_HOME": str(self._home)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return time.perf_counter() - start, used


def steps(folder: Folder) -> Iterator[tuple[str, tuple[float, float]]]:
    """Each step with its seconds."""
    notes = str(folder._home / "notes")
    convert = ("convert", "--yes", notes)
    changes: tuple[tuple[str, Callable[[], None]], ...] = (
        ("first time", lambda: None),
        ("again", lambda: None),
        ("a line of each changed", folder.change),
        ("all renamed", folder.rename),
        ("a section of each moved", folder.move),
    )
    for name, change in changes:
        change()
        folder.write()
        yield f"convert, {name}", folder.run(*convert)
        if name == "first time":
            yield "the index", folder.run("list")


def main() -> None:
    """Prints the table for the numbers of notes named on the command line."""
    gc.disable()
    table = Table("step", "notes", "facts", "seconds", "of processors", "µs a fact")
    for given in sys.argv[1:] or ("300",):
        size = int(given)
        with tempfile.TemporaryDirectory() as home:
            for name, (seconds, used) in steps(Folder(Path(home), size)):
                per_fact = f"{used / (size * FACTS) * 1e6:.0f}"
                facts = str(size * FACTS)
                table.add_row(name, given, facts, f"{seconds:.2f}", f"{used:.2f}", per_fact)
        table.add_section()
    Console().print(table)


if __name__ == "__main__":
    main()
