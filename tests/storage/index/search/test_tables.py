"""The tables of the search: what is put in is found, what is dropped leaves nothing."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.glossary import Glossary, Group
from awsquiz.core.search.results import Results
from awsquiz.storage.index import Index, glossary, services, wordbook
from awsquiz.storage.index.database import Database
from awsquiz.storage.index.search import tables
from awsquiz.storage.index.search.lookup import search_index
from tests.storage.index.conftest import Opened

LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    aliases=("람다",),
    facts=(
        Fact(id="lambda.a001", kind="definition", text="서버 없이 코드를 실행하는 서비스", line=3),
        Fact(id="lambda.a002", text="S3 버킷의 변경에 응답한다", facet="사용", source="S3 버킷"),
    ),
    concepts=(Concept(id="lambda-edge", title="Lambda@Edge", aliases=("람다 엣지",)),),
)
BEANSTALK = Concept(
    id="elastic-beanstalk",
    title="Elastic Beanstalk",
    aliases=("빈스톡",),
    facts=(Fact(id="elastic-beanstalk.b001", text="요금이 따로 붙지 않는다"),),
)
SAME = Glossary((Group("synonyms", ("요금", "비용")),))


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """Two cards and a glossary."""
    return filled(tmp_path / "index.db", LAMBDA, BEANSTALK)


def filled(path: Path, *cards: Concept) -> Database:
    rooms = (tables, glossary, services, wordbook)
    db = Database(path, lambda: ";".join(room.SCHEMA for room in rooms))
    with db.writing() as connection:
        tables.replace_cards(connection, [], cards)
        glossary.settle(
            connection, [("glossary.yaml", msgspec.msgpack.encode(SAME))], ["glossary.yaml"]
        )
    return db


def ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]


def rows(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """What the tables hold, without their numbers."""
    return {
        "concept": sorted(
            db.rows(
                "select card, id, head, body, facets, reasons from search_concept"
                " join search_head using (n)"
            )
        ),
        "name": sorted(
            db.rows("select key, rank, id from search_name join search_concept using (n)")
        ),
        "fact": sorted(db.rows("select id, at, text from search_fact")),
        "word": sorted(db.rows("select word, held, named from search_word")),
        "pair": sorted(db.rows("select key, other from search_pair")),
        "size": db.rows("select concepts, facts from search_size"),
    }


@pytest.mark.parametrize(
    ("query", "first"),
    [
        *(("람다", "lambda"), ("fkaek", "lambda"), ("ㅣ므ㅠㅇㅁ", "lambda"), ("ㄹㄷ", "lambda")),
        *(("람다 ㅇ", "lambda-edge"), ("엣지 람다", "lambda-edge"), ("s3", "lambda")),
        *(("beanstlak", "elastic-beanstalk"), ("비용은", "elastic-beanstalk")),
        *(("빈스톡요금", "elastic-beanstalk"), ("코드 실행", "lambda")),
    ],
)
def test_what_was_meant_is_first(db: Database, query: str, first: str) -> None:
    """However it is typed."""
    assert ids(search_index(db, query, 5))[0] == first


def test_a_word_as_it_was_typed_goes_before_many_that_mean_it(tmp_path: Path) -> None:
    """Also where more concepts than are looked at have the other word, and it is the last of
    them."""
    many = [
        Concept(id=f"c{n}", title=f"C{n}", facts=(Fact(id=f"c{n}.a", text=f"요금 {n}"),))
        for n in range(40)
    ]
    last = Concept(id="z", title="Z", facts=(Fact(id="z.a", text="설명", asked_as=("비용 보기",)),))
    assert ids(search_index(filled(tmp_path / "many.db", *many, last), "비용", 1)) == ["z"]


def test_a_hit_tells_its_place(db: Database) -> None:
    """Fact, section and line are those of the fact that answers."""
    [hit] = search_index(db, "버킷의 변경", 5).hits
    assert (hit.fact, hit.section, hit.snippet) == (
        *("lambda.a002", "사용"),
        "S3 버킷의 변경에 응답한다",
    )
    assert [hit.snippet[a:b] for a, b in hit.lit] == ["버킷의", "변경"]


def test_a_name_shows_the_definition(db: Database) -> None:
    """A query that is a name is clearly one concept; its page says what it is."""
    results = search_index(db, "람다는", 5)
    assert results.clear == "lambda"
    assert results.page is not None
    assert results.page.definitions == ("서버 없이 코드를 실행하는 서비스",)
    assert results.hits[0].line == 3


@pytest.mark.parametrize("query", ["김치찌개", "!!!", "", "zzzzzz", "ㅋㅋㅋㅋㅋ"])
def test_nothing_relevant_is_nothing(db: Database, query: str) -> None:
    """Rather no hit than junk."""
    assert search_index(db, query, 5) == Results(query)


def test_a_slip_is_near_and_not_exact(db: Database) -> None:
    """What is near is shown as such, and names nothing clearly."""
    results = search_index(db, "빈스톱", 5)
    assert (ids(results), results.exact, results.clear) == (["elastic-beanstalk"], False, None)


def test_two_concepts_of_one_name_are_not_clear(tmp_path: Path) -> None:
    """Which of the two is meant cannot be told."""
    other = Concept(id="other", title="다른 것", aliases=("람다",))
    assert search_index(filled(tmp_path / "i.db", LAMBDA, other), "람다", 5).clear is None


def test_a_card_put_in_again_is_there_once(db: Database) -> None:
    """A changed card replaces what was known of it, with all below it."""
    changed = Concept(id="lambda", title="Lambda", facts=(Fact(id="lambda.a003", text="새것이다"),))
    with db.writing() as connection:
        tables.replace_cards(connection, ["lambda"], [changed])
    assert ids(search_index(db, "새것", 5)) == ["lambda"]
    assert search_index(db, "버킷", 5).hits == ()
    assert search_index(db, "엣지", 5).hits == ()


def test_a_dropped_card_leaves_no_row(db: Database, tmp_path: Path) -> None:
    """The tables are then those of a library that never had it."""
    with db.writing() as connection:
        tables.replace_cards(connection, ["lambda"], [])
    assert rows(db) == rows(filled(tmp_path / "other.db", BEANSTALK))
    for query in ("람다", "서버", "코드를 실행", "s3"):
        assert search_index(db, query, 5).hits == ()


def test_results_do_not_depend_on_the_order_of_writing(tmp_path: Path) -> None:
    """Same cards, same results."""
    one = filled(tmp_path / "one.db", LAMBDA, BEANSTALK)
    other = filled(tmp_path / "other.db", BEANSTALK, LAMBDA)
    for query in ("서비스", "람다", "e", "요금 서비스"):
        assert ids(search_index(one, query, 5)) == ids(search_index(other, query, 5))


WORDS = ("람다", "서버리스", "beanstalk", "요금", "가상 서버", "S3 버킷", "상태 확인(Health Check)")


@st.composite
def a_card(draw: st.DrawFn) -> Concept:
    """A card called one or two, with words that other cards have too."""
    name = draw(st.sampled_from(["one", "two"]))
    said = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    facts = tuple(Fact(id=f"{name}.a00{at}", text=text) for at, text in enumerate(said))
    below = Concept(id=f"{name}-below", title=draw(st.sampled_from(WORDS)))
    return Concept(
        id=name,
        title=draw(st.sampled_from(WORDS)),
        facts=facts,
        concepts=(below,) * draw(st.integers(0, 1)),
    )


@settings(max_examples=50)
@given(changes=st.lists(a_card(), min_size=1, max_size=6))
def test_cards_changed_one_by_one_make_the_rows_of_a_new_index(changes: list[Concept]) -> None:
    """However often a card was changed, nothing is left of what it was."""
    with TemporaryDirectory() as folder:
        db = filled(Path(folder) / "changed.db")
        for card in changes:
            with db.writing() as connection:
                tables.replace_cards(connection, [card.id], [card])
        last = {card.id: card for card in changes}
        assert rows(db) == rows(filled(Path(folder) / "new.db", *last.values()))
        with db.writing() as connection:
            for table in ("search_text", "search_typo", "search_initials"):
                connection.execute(f"insert into {table} ({table}) values ('integrity-check')")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Database:
    return filled(tmp_path_factory.mktemp("index") / "index.db", LAMBDA, BEANSTALK)


@settings(max_examples=300)
@given(query=st.text(max_size=40) | st.text("\"*^:(){}[]-+'%_\\ANDORNOT 람다ㄹㅏ", max_size=40))
def test_any_text_is_a_query(library: Database, query: str) -> None:
    """Whatever signs it has, nothing is an error, and the same text gives the same."""
    results = search_index(library, query, 3)
    assert results.query == query
    assert len(results.hits) <= 3
    assert results == search_index(library, query, 3)


@pytest.mark.parametrize(
    "query",
    [
        *(
            "람다" * 5000,
            "서버 " * 5000,
            "ㄹ" * 5000,
            "a" * 100_000,
            "가나다라마바사아자차카타파하 " * 99,
        ),
        *('"' * 999, "\x00", "\ud800", "' or 1=1 --", "람다\n서버", "\u202e람다"),
    ],
    ids=lambda query: repr(query[:8]),
)
def test_monstrous_queries_are_answered(library: Database, query: str) -> None:
    """Long, strange or hostile: each is looked for as text."""
    search_index(library, query, 10)


def test_what_is_remembered_is_forgotten_when_another_process_writes(tmp_path: Path) -> None:
    """The same query finds what has come in since, by whichever connection."""
    path = tmp_path / "index.db"
    asked, other = filled(path, LAMBDA), Database(path, lambda: "")
    assert search_index(asked, "요금", 5).hits == ()
    with other.writing() as connection:
        tables.replace_cards(connection, [], [BEANSTALK])
    assert ids(search_index(asked, "요금", 5)) == ["elastic-beanstalk"]
    with asked.writing() as connection:
        tables.replace_cards(connection, ["elastic-beanstalk"], [])
    assert search_index(asked, "요금", 5).hits == ()


def test_a_changed_card_file_is_found_anew(content: Path, opened: Opened) -> None:
    """The index brings the search up to date with the cards."""
    with opened() as index:
        assert ids(index.query(search_index, "가상 서버", 5)) == ["ec2"]
    path = content / "ec2.yaml"
    path.write_text(path.read_text("utf-8").replace("가상 서버", "물리 기계"), encoding="utf-8")
    with opened() as index:
        assert index.query(search_index, "가상", 5).hits == ()
        assert ids(index.query(search_index, "물리 기계", 5)) == ["ec2"]


def test_a_users_glossary_is_read_and_read_again(tmp_path: Path, content: Path) -> None:
    """Words of the glossary find each other as soon as they stand in the file."""
    path = tmp_path / "glossary.yaml"

    def found(query: str) -> list[str]:
        places = {"cards": [content], "glossary": [path]}
        with Index(tmp_path / "cache" / "index.db", places, None) as index:
            index.catch_up(journal=False)
            return ids(index.query(search_index, query, 5))

    assert found("버추얼") == []
    path.write_text("format: 1\nsynonyms:\n  - [가상, 버추얼]\n", encoding="utf-8")
    assert found("버추얼") == ["ec2"]
    path.unlink()
    assert found("버추얼") == []
