"""A study group: a wrong key among 200 questions by 50 learners' answers; and 10,000 learners.

    python benchmarks/group.py keys [SEEDS]           # 200, by default: found, and false alarms
    python benchmarks/group.py size [LEARNERS …]      # 1000 3000 10000, by default: seconds, and MB
    python benchmarks/group.py files [FILES …]        # 1000 5000 20000: of a learner and day each

Learners know a question by the logistic curve of their ability and its difficulty, and guess
otherwise, where wrong options are not equally tempting. What is planted has the key of one question
on its most tempting wrong option.
"""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from awsquiz.core.group.figures import group_figures_of
from awsquiz.core.group.published import GroupAnswer
from awsquiz.core.group.suspects import suspects
from awsquiz.storage.group import parquet
from awsquiz.storage.group.engine import engine
from awsquiz.storage.group.gathering import gathered
from awsquiz.storage.sync.places import FolderTarget

LEARNERS, QUESTIONS = 50, 200
ANSWERS, DAYS = 2000, 60
DAY = "2026-11-28"


def silent(_done: int, _total: int) -> None:
    """Shows no progress."""


def answers_of_group(random: Random, share: float) -> tuple[list[GroupAnswer], str]:
    """First answers to a share of the questions each, and the fact whose key is wrong."""
    hard = [random.gauss(0, 1) for _ in range(QUESTIONS)]
    tempting = [random.choices(((1, 1, 1), (3, 2, 1), (8, 1, 1)))[0] for _ in range(QUESTIONS)]
    planted = random.randrange(QUESTIONS)
    rows = []
    for who in range(LEARNERS):
        ability = random.gauss(0.8, 1)
        for at in range(QUESTIONS):
            if random.random() >= share:
                continue
            knows = random.random() < 1 / (1 + math.exp(hard[at] - ability))
            wrong = random.choices((1, 2, 3), tempting[at])[0]
            option = 0 if knows or random.random() < 0.25 else wrong
            right = option == (1 if at == planted else 0)
            fact = f"c{at % 20}.{at:04}"
            rows.append(
                GroupAnswer(
                    *(f"learner-{who:02}", fact, "choice", None, f"option {option}", right),
                    *(random.uniform(3, 40), None, None, DAY),
                )
            )
    return rows, f"c{planted % 20}.{planted:04}"


def keys(seeds: int) -> None:
    """Plants a wrong key in each group, and counts what is suspected."""
    for share in (1.0, 0.6):
        found: Counter[str] = Counter()
        false: Counter[str] = Counter()
        alone = 0
        for seed in range(seeds):
            rows, planted = answers_of_group(Random(seed), share)
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / f"answers/day={DAY}/together-1.parquet"
                path.parent.mkdir(parents=True)
                path.write_bytes(parquet.of_rows(rows, Path(folder)))
                place = FolderTarget(Path(folder))
                with engine() as made:
                    made.take(gathered(place, folder, Path(folder), silent)[0], silent)
                    made.place({}, [])
                    suspected = suspects(group_figures_of(made.rows).items)
            for each in {(one.why, one.item.fact) for one in suspected}:
                (found if each[1] == planted else false)[each[0]] += 1
            firsts = [one.item.fact for one in suspected if one.why in ("key", "negative")]
            alone += firsts[:1] == [planted]
        print(f"{LEARNERS} learners, each {share:.0%} of {QUESTIONS} questions, {seeds} groups")
        for why in ("key", "negative", "split", "idle"):
            print(
                f"  {why:9} planted one: {found[why] / seeds:6.1%}   "
                f"false: {false[why] / seeds:.2f} a group of {QUESTIONS} questions"
            )
        print(f"  the planted one is the first suspect: {alone / seeds:.1%}")


def generate(learners: int, folder: Path) -> None:
    """Answers of so many learners, a file a day, as whoever keeps a group puts them together."""
    connection = parquet.connected(
        memory_limit="900MB",
        preserve_insertion_order="false",
        temp_directory=str(folder / "more"),
    )
    questions = ANSWERS * 6 // 5
    connection.execute("select setseed(0.5)")
    connection.execute(
        "create table item as select 'svc' || (i % 150) || '.' || lpad(i::varchar, 4, '0') as fact,"
        " ['ox', 'choice', 'not', 'which', 'cloze'][1 + i % 5] as form,"
        f" (random() + random() + random() - 1.5) * 2 as hard from range({questions}) t(i)"
    )
    connection.execute(
        "create table learner as select j, 'learner-' || lpad(j::varchar, 6, '0') as pseudonym,"
        f" (random() + random() + random() - 1.5) * 2 as able from range({learners}) t(j)"
    )
    connection.execute(
        "copy (select pseudonym, fact, form, form || ':' || fact || ':o' as question,"
        " case when is_right then 'the right statement of ' || fact"
        "   else 'wrong statement ' || (hash(pseudonym || fact) % 3) || ' of ' || fact end"
        " as chosen, is_right, (3 + random() * 30)::float as seconds,"
        " null::float as stability, null::float as difficulty,"
        f" strftime(date '2026-09-01' + (place * {DAYS} // {ANSWERS})::int, '%Y-%m-%d') as day"
        " from (select pseudonym, fact, form, random() < 1 / (1 + exp(hard - able)) as is_right,"
        f"   (item.rowid * 31 + j * 17) % {questions} as place from learner, item"
        f"   where (item.rowid * 31 + j * 17) % {questions} < {ANSWERS}))"
        f" to '{folder / 'answers'}' (format parquet, compression zstd, partition_by (day),"
        " filename_pattern 'together-{i}')"
    )


def measure(folder: Path) -> None:
    """What `group stats` does, in this process: seconds, seconds of processors, and MB."""
    begin, worked = time.perf_counter(), time.process_time()
    found, _findings = gathered(FolderTarget(folder), str(folder), folder, silent)
    with engine() as made:
        made.take(found, silent)
        facts = {f"svc{i % 150}.{i:04}": f"svc{i % 150}" for i in range(ANSWERS * 6 // 5)}
        made.place(facts, [(fact, f"saa/{hash(fact) % 4}") for fact in facts])
        figures = group_figures_of(made.rows)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    stored = sum(each.size for each in found) / 1e6
    print(
        f"{figures.learners:7,} learners {figures.answers:12,} answers {len(found):7,} files "
        f"{stored:6.0f} MB: {time.perf_counter() - begin:6.1f} s "
        f"({time.process_time() - worked:.1f} s of processors), {megabytes} MB of memory",
        flush=True,
    )


def size(sizes: list[int]) -> None:
    """Groups of growing size, each in a process of its own."""
    for learners in sizes:
        with tempfile.TemporaryDirectory() as folder:
            # Each in a process of its own: one begins with the most that its parent ever had.
            for step in (("generate", str(learners)), ("measure",)):
                subprocess.run([sys.executable, __file__, *step, folder], check=True)


def many_files(counts: list[int]) -> None:
    """The same answers as learners put them: a file of a learner and a day each, 30 answers."""
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            learners = max(count // DAYS, 1)
            for who in range(learners):
                for day in range(DAYS):
                    path = Path(folder) / f"answers/day=2026-{9 + day // 30:02}-{1 + day % 30:02}"
                    path = path / f"learner-{who:04}" / f"{day:032x}.parquet"
                    path.parent.mkdir(parents=True)
                    path.write_bytes(_file_of(who, day, Path(folder)))
            subprocess.run([sys.executable, __file__, "measure", folder], check=True)


def _file_of(who: int, day: int, folder: Path) -> bytes:
    random = Random(f"{who} {day}")
    rows = [
        GroupAnswer(
            *(f"learner-{who:04}", f"svc{i % 150}.{i:04}", "choice", None, f"option {i % 4}"),
            *(random.random() < 0.7, random.uniform(3, 40), None, None, DAY),
        )
        for i in range(day * 30, day * 30 + 30)
    ]
    return parquet.of_rows(rows, folder)


def main() -> None:
    """Runs what is asked for."""
    what, *rest = sys.argv[1:] or ["keys"]
    if what == "measure":
        measure(Path(rest[0]))
    elif what == "generate":
        generate(int(rest[0]), Path(rest[1]))
    elif what == "size":
        size([int(each) for each in rest] or [1000, 3000, 10000])
    elif what == "files":
        many_files([int(each) for each in rest] or [1000, 5000, 20000])
    else:
        keys(int(rest[0]) if rest else 200)


if __name__ == "__main__":
    main()
