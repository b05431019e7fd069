"""How fast notes become cards: `python benchmarks/convert.py [MB…]`, by default 1 and 5.

Makes a note of that size, the same one on every machine, and prints seconds, those of the
processors, and MB of note a second for each step within one process, and for the whole
`awsquiz convert` in a new one: the first time into an empty folder, and again with a few lines of
the note changed.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

from rich.console import Console
from rich.emoji import Emoji
from rich.table import Table

from awsquiz.core.merge.listed_concepts import ListedConcepts
from awsquiz.core.merge.merging import Merging, facts_of_notes
from awsquiz.core.merge.node import Tree
from awsquiz.core.merge.settling_in import Incoming
from awsquiz.core.model import Concept
from awsquiz.core.notes import Draft, read_note
from awsquiz.core.search.services import NO_SERVICES
from awsquiz.storage.cardwriter import render
from awsquiz.storage.notes import front_matter

Result = TypeVar("Result")

_HEADINGS = ("#### :heavy_check_mark: POINT", "###### 제한 사항", "###### 사용", "### 구성")
_WHAT = """인스턴스 버킷 함수 볼륨 스냅샷 서브넷 테이블 클러스터 대기열 엔드포인트 역할 정책 리전
그룹 배포 로그 지표 경보 캐시 스트림 이벤트 컨테이너 이미지 라우팅 게이트웨이 키 인증서""".split()
_WHICH = """암호화된 기본 관리형 탄력적 예약된 임시 교차 프라이빗 퍼블릭 자동 비동기 확장 가능한
서버리스 온디맨드 사용자 지정 공유 복제된 버전이 있는 태그가 붙은 만료된""".split()
_DOES = """생성한다 삭제한다 조정한다 복제한다 전달한다 제한한다 기록한다 감지한다 종료한다 연결한다
캐시한다 암호화한다 모니터링한다 예약한다 검색한다 보존한다""".split()
_SERVICES = "Lambda EC2 S3 VPC IAM RDS Aurora DynamoDB SQS SNS ECS EKS Fargate KMS EBS EFS".split()


class NoteMaker:
    """Writes a long note in the habits of people: bullets, quotes, marks, tables, prose, code.

    A section has about 100 facts.
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def note(self, size: int) -> str:
        """A note of about `size` bytes in UTF-8."""
        lines = ["---", "title: 벤치마크 노트", "---", "", "# Computing", ""]
        written = 0
        while written < size:
            section = list(self._section())
            written += sum(len(line.encode()) + 1 for line in section)
            lines += section
        return "\n".join(lines) + "\n"

    def _section(self) -> Iterator[str]:
        random = self._random
        name = f"{random.choice(_SERVICES)} {self._what()} {random.randrange(10_000)}"
        yield from (f"## {name}", "", f"> {self._clause()}", ">", f"> {self._clause()}", "")
        for heading in _HEADINGS:
            yield from (heading, "")
            for _ in range(5):
                made = random.choice((self._bullets, self._bullets, self._table, self._prose))(5)
                yield from (*made, "")
        yield from ("```bash", f"aws s3 cp {random.random()} s3://bucket/", "```", "")

    def _bullets(self, count: int) -> Iterator[str]:
        random = self._random
        if random.random() < 0.4:
            yield f"- **{self._what()} {random.choice(_DOES)}**"
            yield from (f"  - {self._clause()}" for _ in range(count))
            return
        for at in range(count):
            yield f"{'  ' * (at % 3)}- {self._clause()}{random.choice(('', '', ' :x:', ' :o:'))}"

    def _table(self, count: int) -> Iterator[str]:
        yield f"| 구분 | {self._what()} | {self._what()} |"
        yield "|---|---|---|"
        for _ in range(count):
            yield f"| {self._clause()} | {self._what()} | {self._random.randrange(1000)}개 |"

    def _prose(self, count: int) -> Iterator[str]:
        yield " ".join(f"{self._clause()}." for _ in range(count))

    def _what(self) -> str:
        return f"{self._random.choice(_WHICH)} {self._random.choice(_WHAT)}"

    def _clause(self) -> str:
        random = self._random
        service = random.choice(_SERVICES)
        plain = 7 * (service,)
        subject = random.choice((*plain, f"**{service}({self._what()})**", f"`{service}`"))
        limit = f"{random.randrange(2, 9999)}{random.choice(('초', 'GB', '개', '일', '%'))}"
        arrow = random.choice((" ", " ", " ", " :point_right: "))
        return f"{subject}은 {self._what()}{arrow}{self._what()} {limit}까지 {random.choice(_DOES)}"


def changed(note: str) -> str:
    """The note with one line in two hundred reworded."""
    lines = note.split("\n")
    for at in range(50, len(lines), 200):
        lines[at] = lines[at].replace("한다", "할 수 있다")
    return "\n".join(lines)


class Taken(NamedTuple):
    """Seconds that something takes, and those of the processors, of which it may use several."""

    seconds: float
    used: float


def timed(work: Callable[[], Result]) -> tuple[Taken, Result]:
    """What it takes, and its result."""
    start, used = time.perf_counter(), _used()
    result = work()
    return Taken(time.perf_counter() - start, _used() - used), result


def _used() -> float:
    """Seconds of the processors that this process and those that it started have used."""
    each = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(it.ru_utime + it.ru_stime for it in each)


def merged(cards: tuple[Concept, ...], draft: Draft) -> tuple[Concept, ...]:
    """The cards with the note brought in."""
    tree = Tree(cards)
    incoming = Incoming("n.md", draft, facts_of_notes(tree).get("n.md", ()))
    listed = ListedConcepts(tree.nodes, NO_SERVICES)
    Merging(tree, listed, lambda _: None, NO_SERVICES).bring_in([incoming])
    return tree.freeze()


def in_process(note: str) -> Iterator[tuple[str, Taken]]:
    """Each step of the conversion, with its seconds."""
    seconds, draft = timed(
        lambda: read_note(note, "n.md", emojize=Emoji.replace, front_matter=front_matter)
    )
    yield "read_note", seconds
    seconds, cards = timed(lambda: merged((), draft))
    yield "merge, first time", seconds
    seconds, _ = timed(lambda: [render(card) for card in cards])
    yield "render", seconds
    again = read_note(changed(note), "n.md", emojize=Emoji.replace, front_matter=front_matter)
    seconds, _ = timed(lambda: merged(cards, again))
    yield "merge, note changed", seconds


def whole_command(note: str) -> Iterator[tuple[str, Taken]]:
    """`awsquiz convert` in a new process: first, unchanged and changed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.md"
        to = Path(folder) / "cards"
        command = [sys.executable, "-m", "awsquiz", "convert", str(path), "--to", str(to)]
        environment = os.environ | {"AWSQUIZ_HOME": folder}
        for name, text in (
            ("awsquiz convert, first time", note),
            ("awsquiz convert, same note", note),
            ("awsquiz convert, note changed", changed(note)),
        ):
            path.write_text(text, encoding="utf-8")
            seconds, _ = timed(
                lambda: subprocess.run(
                    command, env=environment, stdout=subprocess.DEVNULL, check=True
                )
            )
            yield name, seconds


def main() -> None:
    """Prints the table for the sizes named on the command line."""
    gc.disable()  # as the command does
    table = Table("step", "note (MB)", "seconds", "of processors", "MB/s")
    for given in sys.argv[1:] or ("1", "5"):
        note = NoteMaker(seed=2026).note(int(float(given) * 1e6))
        size = len(note.encode()) / 1e6
        for steps in (in_process, whole_command):
            for name, (seconds, used) in steps(note):
                figures = (size, seconds, used, size / seconds)
                table.add_row(name, *(f"{figure:.2f}" for figure in figures))
        table.add_section()
    Console().print(table)


if __name__ == "__main__":
    main()
