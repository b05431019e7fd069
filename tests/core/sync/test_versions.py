"""What stands of a file, and what a device has to tell of it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.sync.meeting import kind_of_target
from awsquiz.core.sync.news import LyingFile, ToDo, news, to_do, too_many_gone
from awsquiz.core.sync.objects import digest_of_bytes, keeps_its_word, name_for, object_named
from awsquiz.core.sync.versions import (
    Recorded,
    Standing,
    Version,
    name_beside,
    record_line,
    records_of,
    standing,
)

LOW, HIGH, THIRD = "1" * 64, "e" * 64, "7" * 64
PATH = "cards/s3.yaml"


def made(content: str | None, *parents: Version, beside: Iterable[str] = ()) -> Version:
    ids = tuple(sorted(each.id for each in parents))
    return Version(path=PATH, content=content, parents=ids, beside=tuple(beside))


def known(*versions: Version) -> dict[str, Version]:
    return {each.id: each for each in versions}


def test_what_came_later_stands() -> None:
    """One head: what was made out of the other, whichever hash is greater."""
    first = made(HIGH)
    assert standing(known(first, made(LOW, first))).content == LOW


def test_of_two_that_were_made_apart_the_greater_hash_stands() -> None:
    """The other one lies beside, under a name that is the same on every device."""
    now = standing(known(made(LOW), made(HIGH)))
    assert (now.content, now.beside) == (HIGH, (LOW,))
    assert name_beside(PATH, LOW) == "cards/s3.yaml.11111111.other"


def test_who_goes_on_beside_another_takes_it_along() -> None:
    """What lies beside is lost by no edit of the other: the learner takes it away."""
    low, high = made(LOW), made(HIGH)
    before = standing(known(low, high))
    found = LyingFile(THIRD, 1, frozenset({LOW}))
    said = news(PATH, found, before, known(low, high))
    assert said is not None
    assert standing(known(low, high, said)) == Standing((said.id,), THIRD, (LOW,))
    away = news(PATH, LyingFile(THIRD, 1), standing(known(low, high, said)), known(said))
    assert away is not None
    assert standing(known(low, high, said, away)) == Standing((away.id,), THIRD, ())


def test_what_was_edited_outlives_what_was_deleted() -> None:
    """On the two sides at once; what was deleted alone is gone."""
    first = made(LOW)
    gone, edited = made(None, first), made(THIRD, first)
    assert standing(known(first, gone)).content is None
    assert standing(known(first, gone, edited)) == Standing(
        tuple(sorted((gone.id, edited.id))), THIRD, ()
    )


def test_the_same_file_on_two_sides_is_one_version() -> None:
    """So a folder that was copied before has nothing to tell."""
    assert made(LOW).id == made(LOW).id
    first, second = made(LOW), made(HIGH, made(LOW))
    for content in (LOW, HIGH):  # of today, or of yesterday: a version that is known is no news
        said = news(PATH, LyingFile(content, 1), None, known(first, second))
        assert said is None


def test_a_file_that_was_never_seen_here_was_not_deleted_here() -> None:
    """Without a memory of it, what is not there is not taken away."""
    assert news(PATH, LyingFile(None), None, known(made(LOW))) is None
    before = standing(known(made(LOW)))
    said = news(PATH, LyingFile(None), before, known(made(LOW)))
    assert said is not None
    assert said.content is None


def test_what_was_written_when_it_was_cut_off_is_no_news() -> None:
    """The file is there, and what was remembered is of before."""
    first = made(LOW)
    later = made(HIGH, first)
    before = standing(known(first))
    assert news(PATH, LyingFile(HIGH, 1), before, known(first, later)) is None


@given(st.data())
def test_what_stands_hangs_on_no_order(data: st.DataObject) -> None:
    """Any set of versions, in any order and twice: the same; and no head's content is lost."""
    versions: list[Version] = []
    for _number in range(data.draw(st.integers(1, 7))):
        content = data.draw(st.sampled_from([LOW, HIGH, THIRD, None]))
        several = st.lists(st.sampled_from(versions), max_size=2, unique=True)
        parents = data.draw(several) if versions else []
        versions.append(made(content, *parents))
    mixed = data.draw(st.permutations(versions + versions[:2]))
    now = standing(known(*mixed))
    assert now == standing(known(*versions))
    heads = {each.content for each in versions if each.id in now.heads}
    assert heads - {None} <= {now.content, *now.beside}


def test_due_is_what_differs() -> None:
    """The place, what is to be put beside it, and what was taken away elsewhere."""
    now = Standing(("x",), HIGH, (LOW,))
    assert to_do(LyingFile(HIGH, 1, frozenset({LOW})), now) == ToDo(False, (), ())
    assert to_do(LyingFile(THIRD, 1), now) == ToDo(True, (LOW,), ())
    left = Standing(("y",), HIGH, ())
    assert to_do(LyingFile(HIGH, 1, frozenset({LOW})), left) == ToDo(False, (), (LOW,))


@pytest.mark.parametrize(("gone", "of", "lost"), [(10, 10, False), (11, 30, False), (11, 21, True)])
def test_most_of_many_files_are_not_deleted_by_hand(gone: int, of: int, lost: bool) -> None:
    """More than ten, and more than half."""
    assert too_many_gone(gone, of) is lost


def test_a_line_of_another_kind_is_counted_and_left() -> None:
    """What is no record, and what a newer awsquiz wrote."""
    good = Recorded(v=1, version=made(LOW), blob=LOW)
    bad = record_line(good).replace(LOW.encode(), b"../../x")
    data = record_line(good) + bad + b"\xff\n" + b'{"v":2,"new":1}\n' + b"[" * 100_000
    assert records_of(data) == ([good], 3, 1)


@pytest.mark.parametrize(
    "name",
    [
        *("journal/a/2026-11/x.jsonl", f"journal/a/b/c/{LOW}.jsonl", f"files/{LOW}"),
        *(f"blobs/../{LOW}", f"blobs/{LOW[1:]}", f"blobs/{LOW}.part", f"x/blobs/{LOW}"),
        f"blobs/{LOW}\n",
    ],
)
def test_what_is_not_called_as_ours_is_none_of_ours(name: str) -> None:
    """Files of a cloud drive, of people and of other programs."""
    assert object_named(name) is None


def test_an_object_is_called_by_what_it_holds() -> None:
    """And is recognised by it."""
    name = name_for("journal", b"x", sealed=True, file="ab12/2026-11")
    found = object_named(name)
    assert found is not None
    assert (found.file, found.sealed, found.digest) == ("ab12/2026-11", True, digest_of_bytes(b"x"))
    assert keeps_its_word(found, b"x")
    assert not keeps_its_word(found, b"y")


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        *(("s3://bucket", "bucket"), ("s3://bucket/a/b", "bucket"), ("gs://b/p", "bucket")),
        *(("/media/stick", "folder"), ("~/Dropbox", "folder"), ("D:\\aws", "folder")),
        *(("s3://key:secret@bucket/x", None), ("s3://", None), ("ftp://host/x", None)),
        *(("here", None), ("~other", None), ("s3://bucket?x=secret", None)),
    ],
)
def test_a_target_is_a_whole_folder_or_a_bucket(word: str, kind: str | None) -> None:
    """Never with credentials in it: it is kept in a file."""
    assert kind_of_target(word) == kind
