"""Packages of Anki, as the real Anki reads them."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from awsquiz.core.events import Review
from awsquiz.core.model import Concept, Fact, Library
from awsquiz.core.questions import ask_in_turn
from awsquiz.core.study.memory import Answer, remembered
from awsquiz.formats.anki.package import anki_package
from awsquiz.formats.handout import Handout
from awsquiz.storage.journal import stamp
from tests.formats.anki.collections import new_collection, note_with, taken_in

FORMS = ("cloze", "flashcard", "choice", "ox")
NOW = datetime.now(UTC)
RETENTION = Fact(id="sqs.aaaa", text="메시지를 최대 14일 동안 보관한다")


def handout(*facts: Fact, at: datetime = NOW, **more: object) -> Handout:
    """The facts, each asked in the first form that will do."""
    concept = Concept(id="sqs", title="SQS", category="integration", facts=facts)
    library = Library((concept,))
    asked = [ask_in_turn(library, fact.id, FORMS, Random(1)) for fact in facts]
    return Handout(
        what="facts",
        library=library,
        concepts=(concept,),
        questions=tuple(each for each in asked if each),
        at=at,
        **more,  # type: ignore[arg-type]
    )


def written(path: Path, *facts: Fact, at: datetime = NOW, **more: object) -> Path:
    path.write_bytes(anki_package(handout(*facts, at=at, **more)))
    return path


def test_a_gap_a_card_and_tags(tmp_path: Path) -> None:
    """The fact's id is the guid; Anki shows the term on the back alone, and finds nothing amiss."""
    col = new_collection(tmp_path / "anki")
    log = taken_in(col, written(tmp_path / "a.apkg", RETENTION))
    assert len(log.new) == 1
    note = note_with(col, "sqs.aaaa")
    assert note.tags == ["category::integration", "concept::sqs"]
    [card] = note.cards()
    # The card itself has the class as well: it would be lit as a whole.
    assert re.search(r"(?<!span)\.cloze", note.note_type()["css"]) is None
    assert "14일" not in re.sub(r'data-cloze="[^"]*"', "", card.question())
    assert ">14일</span>" in card.answer()
    assert col.decks.name(card.did) == "awsquiz::SQS"
    assert col.fix_integrity()[1]
    col.close()


def test_a_later_package_updates_in_place(tmp_path: Path) -> None:
    """Another wording, another look, the same card with Anki's own history; nothing is added."""
    col = new_collection(tmp_path / "anki")
    taken_in(col, written(tmp_path / "a.apkg", RETENTION))
    [card] = note_with(col, "sqs.aaaa").cards()
    card.start_timer()
    states = col._backend.get_scheduling_states(card.id)
    col.sched.answer_card(
        col.sched.build_answer(card=card, states=states, rating=2)  # Good
    )
    later = NOW + timedelta(minutes=5)
    asked_otherwise = Fact(id="sqs.aaaa", question="보관 기간은?", text="두 주 동안이다")
    log = taken_in(col, written(tmp_path / "b.apkg", asked_otherwise, at=later), scheduling=False)
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (0, 1, 0)
    note = note_with(col, "sqs.aaaa")
    assert "두 주 동안이다" in note["Text"]
    assert note["Look"] == "basic"
    assert [each.id for each in note.cards()] == [card.id]
    assert col.db.scalar("select count() from revlog where cid = ?", card.id) == 1
    assert len(taken_in(col, tmp_path / "b.apkg").duplicate) == 1
    assert (col.note_count(), col.card_count()) == (1, 1)
    col.close()


def test_history_and_strength_are_anki_s_own(tmp_path: Path) -> None:
    """Stability, difficulty, due day and log; a second time nothing is logged twice."""
    rollover = 4
    today = (NOW - timedelta(hours=rollover)).toordinal()
    reviews = [
        Review(
            **stamp(NOW - timedelta(days=days)),
            fact="sqs.aaaa",
            form="cloze",
            grade=grade,
            ms=2500,
            answer=("14일",),
            practice=practice,
        )
        for days, grade, practice in ((30, 3, False), (26, 1, False), (20, 3, False), (2, 3, True))
    ]
    memory = remembered(
        [Answer(each.study_day(rollover), each.grade, each.practice) for each in reviews]
    )
    assert memory is not None
    assert memory.strength is not None
    due = today + 9
    col = new_collection(tmp_path / "anki")
    package = written(
        tmp_path / "a.apkg",
        RETENTION,
        answers=tuple(reviews),
        memories={"sqs.aaaa": (memory, due)},
        rollover=rollover,
    )
    taken_in(col, package)
    taken_in(col, package)
    [card] = note_with(col, "sqs.aaaa").cards()
    assert card.due - col.sched.today == 9
    assert abs(card.memory_state.stability - memory.strength.stability) < 0.001
    assert abs(card.memory_state.difficulty - memory.strength.difficulty) < 0.001
    assert (card.reps, card.lapses) == (3, 1)
    log = col.db.all("select ease, type, time from revlog order by id")
    assert log == [[3, 0, 2500], [1, 1, 2500], [3, 1, 2500], [3, 3, 2500]]
    col.close()


def test_what_texts_hold_stays_text(tmp_path: Path) -> None:
    """Gaps, scripts and sounds in a fact are seen, and make no further card."""
    hostile = Fact(
        id="sqs.aaaa",
        question="<script>alert(1)</script> {{c2::x}}?",
        text="AWS::SQS::Queue {{c3::y}} [sound:a.mp3] <img src=x onerror=alert(1)>",
    )
    col = new_collection(tmp_path / "anki")
    taken_in(col, written(tmp_path / "a.apkg", hostile))
    [card] = note_with(col, "sqs.aaaa").cards()
    assert "<script" not in card.question()
    assert "<img" not in card.answer()
    assert card.answer_av_tags() == []
    assert "AWS&#58;:SQS&#58;:Queue" in card.answer()
    col.close()


def test_images_come_with_their_notes(tmp_path: Path) -> None:
    """Under a name made of what is in them; one that is not at hand is told of in words."""
    fact = Fact(
        id="sqs.aaaa",
        text="메시지를 최대 14일 동안 보관한다",
        note="sqs.md",
        line=3,
        carries=("![그림](img/큐.png)", "![없음](gone.png)", "```sh\naws sqs <list>\n```"),
    )
    col = new_collection(tmp_path / "anki")
    images = {("sqs.md", "img/큐.png"): b"\x89PNG\r\n\x1a\n" + b"0" * 20}
    taken_in(col, written(tmp_path / "a.apkg", fact, images=images))
    note = note_with(col, "sqs.aaaa")
    [name] = col.media.files_in_str(note.mid, note["Shown"] + note["Carried"])
    assert (Path(col.media.dir()) / name).read_bytes() == images["sqs.md", "img/큐.png"]
    assert "aws sqs &lt;list&gt;" in note["Shown"] + note["Carried"]
    assert "gone.png" in note["Shown"] + note["Carried"]
    col.close()


def test_gaps_of_the_note_are_a_card_each(tmp_path: Path) -> None:
    """As the note leaves them out."""
    fact = Fact(id="sqs.aaaa", text="최대 14일, 기본 60초 동안이다", gaps=("14일", "60초"))
    col = new_collection(tmp_path / "anki")
    taken_in(col, written(tmp_path / "a.apkg", fact))
    cards = note_with(col, "sqs.aaaa").cards()
    asked = [re.findall(r'class="cloze" data-ordinal="."> *([^<]*)<', c.answer()) for c in cards]
    assert asked == [["14일"], ["60초"]]
    col.close()


def test_a_package_is_sound_without_anki(tmp_path: Path) -> None:
    """A zip with a database of schema 11 and a list of media: what other programs look for."""
    package = zipfile.ZipFile(io.BytesIO(anki_package(handout(RETENTION))))
    assert package.namelist() == ["collection.anki2", "media"]
    assert json.loads(package.read("media")) == {}
    db = sqlite3.connect(":memory:")
    db.deserialize(package.read("collection.anki2"))
    assert db.execute("select guid from notes").fetchall() == [("sqs.aaaa",)]
    assert db.execute("select ver from col").fetchone() == (11,)
    assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    db.close()
