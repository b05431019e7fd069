"""The note's own language: shortcodes and what they mean."""

from __future__ import annotations

import pytest
from rich.emoji import Emoji

from awsquiz.core.notes import read_note
from awsquiz.core.notes.extraction.deriving import Deriver
from awsquiz.core.notes.markup.marks import continues, decode, mark_of

derive = Deriver(Emoji.replace)


@pytest.mark.parametrize(
    ("source", "text", "mark"),
    [
        ("라이브러리 포함 :o:", "라이브러리 포함 ○", "o"),
        ("인프라 액세스 :x:", "인프라 액세스 ✕", "x"),
        ("임시 스토리지로 다운로드 :x;", "임시 스토리지로 다운로드 ✕", "x"),
        ("사용자가 별도의 작업:x:", "사용자가 별도의 작업 ✕", "x"),
        ("환경 변수 ⭕️", "환경 변수 ○", "o"),
        ("서버 관리 ❌", "서버 관리 ✕", "x"),
        ("HTTPS :point_right: 보안 강화", "HTTPS → 보안 강화", None),
        ("프로그래밍 부담 :point_down:, 유연성", "프로그래밍 부담 ↓, 유연성", None),
        ("가용성 :+1:", "가용성 ↑", None),
        ("용량 확장 (:exclamation: 탄력적)", "용량 확장 (**탄력적**)", None),
        (":exclamation: 리전마다 다르다", "**리전마다 다르다**", None),
        (":grey_question: 상태 비저장", "상태 비저장", None),
        (":cloud: Elastic Compute Cloud", "Elastic Compute Cloud", None),
        (":heavy_check_mark: 관리 플랫폼", "관리 플랫폼", None),
        ("빠르다 :rocket:", "빠르다 🚀", None),
        ("없는 :no_such_code: 기호", "없는 :no_such_code: 기호", None),
    ],
)
def test_shortcode_is_read(source: str, text: str, mark: str | None) -> None:
    """Each shortcode gives the sign or the emphasis that it means, and ○ or ✕ the mark."""
    assert derive(source)[:2] == (text, mark)


@pytest.mark.parametrize(
    ("source", "text", "mark"),
    [
        ("리전마다 따로 만든다. ⭕", "리전마다 따로 만든다.", None),
        ("데이터를 저장합니다 ✅", "데이터를 저장합니다", None),
        ("서버를 관리해야 한다. ❌", "서버를 관리해야 한다. ✕", "x"),
        ("서버를 관리해야 한다 ❎", "서버를 관리해야 한다 ✕", "x"),
        ("환경 변수 ⭕", "환경 변수 ○", "o"),
        ("태스크 정의 ✅", "태스크 정의 ✅", None),
        ("읽는다 ⭕ 쓴다 ⭕", "읽는다 ○ 쓴다 ○", "o"),
    ],
)
def test_a_sign_behind_a_sentence_says_whether_it_is_true(
    source: str, text: str, mark: str | None
) -> None:
    """What is true is so without it; behind a noun it says that there is such a thing."""
    assert derive(source)[:2] == (text, mark)


def test_a_sentence_with_its_sign_is_one_that_an_earlier_version_made() -> None:
    """So a card that has it is none that a person has written."""
    read = [each.text for each in derive.readings("리전마다 따로 만든다 ⭕")]
    assert read == ["리전마다 따로 만든다", "리전마다 따로 만든다 ○"]


def test_mark_is_one_of_both() -> None:
    """Where ○ and ✕ both occur the fact as a whole has neither."""
    assert mark_of("읽기 :o: 쓰기 :x:") is None


def test_mark_may_be_said_twice() -> None:
    """The same mark twice is that mark."""
    assert mark_of("관리 :x: 액세스 :x:") == "x"


def test_code_means_itself() -> None:
    """What looks like a shortcode in code is left as it is, and marks nothing."""
    assert derive("ARN은 `arn:aws:x:y:key:1`")[:2] == ("ARN은 `arn:aws:x:y:key:1`", None)


def test_mark_beside_code() -> None:
    """A mark counts outside of the code that stands beside it."""
    assert derive("`key:o:1` 사용 :x:")[:2] == ("`key:o:1` 사용 ✕", "x")


def test_colons_are_no_shortcodes() -> None:
    """Times, ports and ARNs keep their colons."""
    said = "10:30:45에 arn:aws:s3:::bucket, 포트 80:443"
    assert derive(said).text == said


@pytest.mark.parametrize("arrow", [":point_right:", ":Arrow_Right:", "→", "👉"])
def test_an_arrow_goes_on(arrow: str) -> None:
    """What begins with an arrow belongs to what stands before it; an arrow within does not."""
    assert continues(f"{arrow} 보안 강화")
    assert not continues(f"HTTPS {arrow} 보안 강화")


@pytest.mark.parametrize(
    ("source", "text", "mark"),
    [
        ("서버를 직접 관리한다 (X)", "서버를 직접 관리한다 ✕", "x"),
        ("객체 저장소이다(o)", "객체 저장소이다 ○", "o"),
        ("값은 (X)로 둔다", "값은 (X)로 둔다", None),
        ("함수 f(x)", "함수 f(x)", None),
    ],
)
def test_letters_in_brackets_are_a_mark_at_the_end(
    source: str, text: str, mark: str | None
) -> None:
    """Within a sentence, and behind a Latin letter, they mean something else."""
    assert (decode(source, str), mark_of(source)) == (text, mark)


@pytest.mark.parametrize(
    "source", ["❌ 루트 사용자를 쓰지 말자", "**⭕ 상태 저장**", ":x: 서버를 관리한다"]
)
def test_a_mark_that_opens_is_none(source: str) -> None:
    """It may warn of what is said, or say that it is not so."""
    assert mark_of(source) is None


def test_what_a_mark_opens_is_not_asked_with_options() -> None:
    """Whether it holds cannot be told, and so it makes nothing true or false."""
    (concept,) = read_note("# IAM\n\n- ❌ 루트 사용자를 쓰지 말자\n", "iam.md").concepts
    assert concept.facts[0].unsure
