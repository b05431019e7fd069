"""A group's answers as Parquet: put once, taken back, and added up whatever else lies there."""

from __future__ import annotations

import math
import os
import re
import statistics
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from awsquiz.core.group.figures import FEWEST, GroupFigures, group_figures_of
from awsquiz.core.group.published import GroupAnswer, by_day
from awsquiz.core.group.suspects import suspects

duckdb = pytest.importorskip("duckdb")

from awsquiz.storage.group import parquet  # noqa: E402
from awsquiz.storage.group.engine import SQL, GroupEngine, engine, query_named  # noqa: E402
from awsquiz.storage.group.gathering import gathered, published_file  # noqa: E402
from awsquiz.storage.group.publishing import outgoing, publish, remove_all  # noqa: E402
from awsquiz.storage.sync.places import FolderTarget  # noqa: E402

DAY = "2026-11-28"


def silent(_done: int, _total: int) -> None:
    """Shows no progress."""


def answer(who: str, fact: str = "sqs.a1b2", right: bool = True, **changed: object) -> GroupAnswer:
    fields: dict[str, object] = {
        **{"pseudonym": who, "fact": fact, "form": "choice", "question": f"choice:{fact}:x"},
        **{"chosen": "맞는 말" if right else "틀린 말", "is_right": right, "seconds": 5.0},
        **{"stability": None, "difficulty": None, "day": DAY},
    }
    return GroupAnswer(**{**fields, **changed})  # type: ignore[arg-type]


def put(folder: Path, rows: Iterable[GroupAnswer]) -> int:
    """Publishes rows of one learner into a folder, and says how many."""
    place = FolderTarget(folder)
    return publish(place, outgoing(place, [*rows], silent), silent)


def added_up(folder: Path) -> tuple[GroupFigures, list[tuple[str, object]]]:
    """The figures of a folder, and what was found wrong there."""
    found, findings = gathered(FolderTarget(folder), str(folder), folder / "cache", silent)
    with engine() as made:
        made.take(found, silent)
        made.place({"sqs.a1b2": "sqs"}, [("sqs.a1b2", "saa/secure")])
        told = [*findings, *made.findings]
        return group_figures_of(made.rows), [(each.code, each.words.get("n")) for each in told]


def simulated(seed: int, learners: int = 60, items: int = 25, wrong: int = 3) -> list[GroupAnswer]:
    """Learners of different ability on items of different difficulty; one has a wrong key."""
    random = Random(seed)
    hard = [random.gauss(0, 1) for _ in range(items)]
    rows = []
    for who in range(learners):
        ability = random.gauss(0.8, 1)
        for at in range(items):
            knows = random.random() < 1 / (1 + math.exp(hard[at] - ability))
            option = 0 if knows or random.random() < 0.25 else random.randint(1, 3)
            right = option == (1 if at == wrong else 0)
            rows.append(answer(f"learner-{who:02}", f"c.{at:04}", right, chosen=f"option {option}"))
    return rows


def by_learner(rows: Iterable[GroupAnswer]) -> dict[str, list[GroupAnswer]]:
    found: dict[str, list[GroupAnswer]] = {}
    for row in rows:
        found.setdefault(row.pseudonym, []).append(row)
    return found


def test_what_is_published_again_is_not_there_twice(tmp_path: Path) -> None:
    """Nor what another device of the learner published; only what is new makes a file."""
    first = [answer("ann"), answer("ann", "sqs.c3d4")]
    assert put(tmp_path, first) == 2
    assert put(tmp_path, first) == 0
    assert put(tmp_path, [*first, answer("ann", "sqs.e5f6")]) == 1
    assert put(tmp_path, [answer("ann", day="2026-11-20"), *first[1:]]) == 0
    assert len([*tmp_path.rglob("*.parquet")]) == 2


def test_files_lie_by_day_and_name_and_hold_the_columns(tmp_path: Path) -> None:
    """The day stands in the folder's name alone, as engines expect it of partitions."""
    put(tmp_path, [answer("ann"), answer("ann", "sqs.c3d4", day="2026-11-27")])
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.parquet"))
    assert [re.sub("[0-9a-f]{32}", "…", name) for name in names] == [
        "answers/day=2026-11-27/ann/….parquet",
        "answers/day=2026-11-28/ann/….parquet",
    ]
    rows = duckdb.execute("select * from read_parquet($1)", [str(tmp_path / names[1])])
    assert [each[0] for each in rows.description][: len(parquet.ROW_TYPES)] == [*parquet.ROW_TYPES]


def test_leaving_takes_back_what_one_published_and_nothing_else(tmp_path: Path) -> None:
    """What others published stays; what was put together by somebody is counted."""
    put(tmp_path, [answer("ann")])
    put(tmp_path, [answer("anna")])
    (tmp_path / f"answers/day={DAY}/together-1.parquet").write_bytes(b"")
    assert remove_all(FolderTarget(tmp_path), "ann", silent) == (1, 1)
    left = sorted(path.parent.name for path in tmp_path.rglob("*.parquet"))
    assert left == ["anna", f"day={DAY}"]


def test_figures_are_those_of_the_definitions(tmp_path: Path) -> None:
    """Facility, and the correlation with how the learner does on all other items."""
    rows = simulated(1)
    for those in by_learner(rows).values():
        put(tmp_path, those)
    found, findings = added_up(tmp_path)
    assert findings == []
    assert (found.learners, found.answers, len(found.items)) == (60, 1500, 25)
    facility = {
        fact: statistics.mean(row.is_right for row in rows if row.fact == fact)
        for fact in {row.fact for row in rows}
    }
    for item in found.items[:4]:
        right, rest = [], []
        for those in by_learner(rows).values():
            others = [row.is_right - facility[row.fact] for row in those if row.fact != item.fact]
            right += [float(row.is_right) for row in those if row.fact == item.fact]
            rest.append(statistics.mean(others))
        assert item.facility.value == pytest.approx(facility[item.fact])
        assert item.discrimination
        assert item.discrimination.value == pytest.approx(statistics.correlation(right, rest))
        assert sum(option.n for option in item.options) == item.n == 60


def test_a_wrong_key_is_suspected(tmp_path: Path) -> None:
    """Of 25 items the planted one, with the option that is right."""
    for those in by_learner(simulated(7)).values():
        put(tmp_path, those)
    found, _findings = added_up(tmp_path)
    keys = [each for each in suspects(found.items) if each.why == "key"]
    assert [(each.item.fact, each.option.text if each.option else "") for each in keys] == [
        ("c.0003", "option 0")
    ]


def test_a_folder_may_be_called_anything(tmp_path: Path) -> None:
    """Signs of patterns, quotation marks and what looks like a partition stand for themselves."""
    folder = tmp_path / "it's [2026] 100%" / "fact=x"
    folder.mkdir(parents=True)
    put(folder, [answer("ann"), answer("ann", "sqs.c3d4")])
    found, findings = added_up(folder)
    assert (found.answers, findings) == (2, [])


def test_of_few_learners_nothing_is_shown(tmp_path: Path) -> None:
    """Below 20 there are neither figures of the item nor of its concept."""
    for at in range(FEWEST - 1):
        put(tmp_path, [answer(f"learner-{at}"), answer(f"learner-{at}", "sns.c3d4")])
    found, _findings = added_up(tmp_path)
    assert (found.items, found.concepts, found.curve) == ((), (), ())
    assert (found.hidden_items, found.hidden_concepts) == (2, 1)
    put(tmp_path, [answer("one-more"), answer("one-more", "sns.e5f6")])
    found, _findings = added_up(tmp_path)
    assert [item.fact for item in found.items] == ["sqs.a1b2"]
    assert [area.id for area in found.concepts] == ["sqs"]
    assert [area.id for area in found.domains] == ["saa/secure"]


def test_what_was_published_twice_counts_once(tmp_path: Path) -> None:
    """The earliest, whatever somebody puts there: one learner has one voice on an item."""
    for at in range(FEWEST):
        put(tmp_path, [answer(f"learner-{at:02}"), answer(f"learner-{at:02}", "sqs.c3d4")])
    again = parquet.of_rows([answer("learner-00", right=False)] * 50, tmp_path)
    later = tmp_path / "answers/day=2026-11-29/learner-00"
    later.mkdir(parents=True)
    (later / f"{'a' * 32}.parquet").write_bytes(again)
    found, _findings = added_up(tmp_path)
    assert [(item.n, item.facility.value) for item in found.items] == [(20, 1.0), (20, 1.0)]


def test_figures_are_the_same_however_much_is_added_up_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few answers and few learners at a time, with some who published an item twice."""
    for rows in by_learner(simulated(2)).values():
        put(tmp_path, rows)
    for who in ("learner-03", "learner-41"):
        twice = [answer(who, f"c.{at:04}", False, day="2026-11-29") for at in range(9)]
        path = tmp_path / f"answers/day=2026-11-29/{who}/{'a' * 32}.parquet"
        path.parent.mkdir(parents=True)
        path.write_bytes(parquet.of_rows(twice, tmp_path))

    def told(found: GroupFigures) -> list[object]:
        items = (
            (
                *(item.fact, item.n, round(item.facility.value, 9), item.upper_lower, item.upper_n),
                round(item.discrimination.value, 9) if item.discrimination else None,
                [(each.text, each.n, each.upper, round(each.rest, 9)) for each in item.options],
            )
            for item in found.items
        )
        return [found.learners, found.answers, *items]

    at_once, _findings = added_up(tmp_path)
    monkeypatch.setattr("awsquiz.storage.group.engine._SLICE", 100)
    monkeypatch.setattr("awsquiz.storage.group.engine._BITS", 60)
    assert told(added_up(tmp_path)[0]) == told(at_once)
    assert at_once.answers == 60 * 25


def test_the_curve_has_its_parts_in_their_order(tmp_path: Path) -> None:
    """The first day first, and not 15 before 2; so has what was known before."""
    for who in range(FEWEST):
        rows = [
            answer(
                *(f"learner-{who:02}", f"c.{day:04}"),
                **{"day": (date(2026, 10, 1) + timedelta(day)).isoformat(), "stability": known},
            )
            for day, known in zip(range(32), (None, 3.0, 9.0, 90.0) * 8, strict=True)
        ]
        (tmp_path / "rows").mkdir(exist_ok=True)
        for day, those in by_day(rows).items():
            path = tmp_path / f"answers/day={day}/learner-{who:02}/{'a' * 32}.parquet"
            path.parent.mkdir(parents=True)
            path.write_bytes(parquet.of_rows(those, tmp_path / "rows"))
    found, _findings = added_up(tmp_path)
    assert [each.id for each in found.curve] == ["1", "2-3", "4-7", "8-14", "15-30", "31-"]
    assert [each.id for each in found.known] == ["new", "0-7", "7-30", "30-"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nor a link to a device: what is no file is none of answers."""
    put(tmp_path, [answer("ann")])
    folder = tmp_path / f"answers/day={DAY}/bob"
    folder.mkdir()
    os.mkfifo(folder / f"{'a' * 32}.parquet")
    (folder / f"{'b' * 32}.parquet").symlink_to("/dev/zero")
    found, findings = added_up(tmp_path)
    assert (found.learners, findings) == (1, [("group-foreign", 2)])


def test_what_is_no_file_of_answers_is_told_and_left_out(tmp_path: Path) -> None:
    """Cut, altered, of other columns, a bomb: the others count all the same."""
    put(tmp_path, [answer("ann")])
    whole = next(tmp_path.rglob("*.parquet")).read_bytes()
    folder = tmp_path / f"answers/day={DAY}/bob"
    folder.mkdir()
    bomb = tmp_path / "bomb.parquet"
    duckdb.execute(
        "copy (select 'bob' pseudonym, 'x' fact, 'ox' form, null::varchar question,"
        " repeat('ha', 1000000) || (i % 20) chosen, true is_right, 1::float as seconds,"
        " 1::float as stability, 1::float as difficulty from range(40) t(i))"
        f" to '{bomb}' (format parquet, compression zstd)"
    )
    other = tmp_path / "other.parquet"
    duckdb.execute(f"copy (select 1 as fact, 2 as form) to '{other}' (format parquet)")
    bad = [b"", b"PAR1", whole[:-20], whole[:40] + b"\0" * 60 + whole[100:], b"x" * 500]
    bad += [bomb.read_bytes(), other.read_bytes()]
    for at, data in enumerate(bad):
        (folder / f"{at:032x}.parquet").write_bytes(data)
    (folder / "notes.txt").write_text("hello")
    found, findings = added_up(tmp_path)
    codes = [code for code, _n in findings]
    assert codes.count("group-foreign") == 1
    assert codes.count("group-file") >= len(bad) - 1  # what is altered may still be read
    assert found.learners == 1


def test_rows_that_are_no_answers_are_counted_and_left_out(tmp_path: Path) -> None:
    """Another's name in one's own file, no number, an endless text, a pseudonym that is none."""
    rows = [
        answer("bob"),
        answer("ann", "sqs.c3d4"),
        answer("bob", "sqs.e5f6", seconds=-1.0),
        answer("bob", "sqs.e5f6", seconds=1e30),
        answer("bob", "x" * 5000),
        answer("\x1b[2J", "sqs.g7h8"),
    ]
    folder = tmp_path / f"answers/day={DAY}/bob"
    folder.mkdir(parents=True)
    (folder / f"{'b' * 32}.parquet").write_bytes(parquet.of_rows(rows, tmp_path))
    found, findings = added_up(tmp_path)
    assert findings == [("group-rows", 5)]
    assert (found.learners, found.answers) == (1, 1)


@pytest.mark.parametrize(
    "name",
    [
        f"answers/day=2026-13-45/ann/{'a' * 32}.parquet",
        f"answers/day={DAY}/../{'a' * 32}.parquet",
        f"answers/day={DAY}/Ann/{'a' * 32}.parquet",
        f"answers/day={DAY}/ann/{'a' * 31}.parquet",
        f"answers/day={DAY}/ann/{'a' * 32}.parquet\n",
        f"answers/day={DAY}/together-../x.parquet",
    ],
)
def test_other_names_are_no_files_of_answers(name: str) -> None:
    """Whatever they hold, they are not read."""
    assert published_file(name) is None


@pytest.mark.parametrize("name", sorted(path.stem for path in SQL.glob("*.sql")))
def test_queries_are_read_by_trino(name: str) -> None:
    """Each is one query, in Trino's own dialect: nothing had to be put in other words."""
    sqlglot = pytest.importorskip("sqlglot")
    text = query_named(name)
    (tree,) = sqlglot.parse(text, dialect="trino", error_level=sqlglot.ErrorLevel.RAISE)
    assert tree.key == "select"
    # It means the same there: functions have the same names, and no number is a decimal, of which
    # Trino would keep one digit in a mean.
    duck = sqlglot.parse_one(text, dialect="duckdb")
    for each in (duck, tree):
        for cast in [*each.find_all(sqlglot.exp.Div)]:
            cast.set("typed", None)
            cast.set("safe", None)
    assert duck.sql() == tree.sql()
    assert not [*tree.find_all(sqlglot.exp.Anonymous)]
    assert not re.search(r"\d\.\d+(?!\d|e0)", re.sub("--.*", "", text))


def test_the_engine_fetches_nothing() -> None:
    """No extension is brought from anywhere."""
    with engine() as made:
        assert isinstance(made, GroupEngine)
        connection = made._connection
        with pytest.raises(duckdb.Error):
            connection.execute("select * from read_parquet('s3://bucket/x.parquet')")
