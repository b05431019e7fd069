"""Inline Markdown: emphasis beside Korean particles above all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.notes.markup.markdown import inline


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Auto Scaling(ASG)**은 늘린다", "**Auto Scaling(ASG)**은 늘린다"),
        ("__Auto Scaling(ASG)__는 늘린다", "**Auto Scaling(ASG)**는 늘린다"),
        ('__"인용"__이라고 한다', '**"인용"**이라고 한다'),
        ("*NLB(L4)*가 답이다", "**NLB(L4)**가 답이다"),
        ("그리고__(중요)__입니다", "그리고**(중요)**입니다"),
        ("__EC2__와 __S3(객체)__를", "**EC2**와 **S3(객체)**를"),
    ],
)
def test_emphasis_beside_a_particle(source: str, text: str) -> None:
    """Emphasis that ends in a bracket or a quote closes before a Korean particle."""
    assert inline(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**닫히지 않은 강조", "닫히지 않은 강조"),
        ("고정 주소**를 붙인다", "고정 주소를 붙인다"),
        ("Peering Connection**", "Peering Connection"),
        ("**굵게** 쓰고 **다시 쓴다", "**굵게** 쓰고 다시 쓴다"),
        ("용량(GB)** 단위", "용량(GB) 단위"),
        ("**Tip: 미리 본다", "Tip: 미리 본다"),
    ],
)
def test_stars_without_fellows_are_no_text(source: str, text: str) -> None:
    """Whoever wrote them forgot the other end."""
    assert inline(source).text == text


@pytest.mark.parametrize(
    "source",
    [
        "snake_case_name은 그대로",
        "ec2_user와 s3_bucket",
        "2 * 3 * 4초",
        "_기울임_은 낱말 안의 밑줄이다",
        "객체는 logs/** 아래에 있다",
        "2**10은 1024이다",
        "a ** b는 거듭제곱이다",
        "`**kwargs`로 넘긴다",
        "https://aws.amazon.com/x_y_z",
    ],
)
def test_not_emphasis(source: str) -> None:
    """Underscores within words, multiplication, powers and paths stay what they are."""
    assert inline(source).text == source


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("***굵은 기울임***이다", "**굵은 기울임**이다"),
        ("**가 *나* 다**라", "**가 나 다**라"),
        ("__**겹**__", "**겹**"),
    ],
)
def test_nested_emphasis_is_one(source: str, text: str) -> None:
    """Emphasis within emphasis is emphasised once."""
    assert inline(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("`코드 *별*` 다음", "`코드 *별*` 다음"),
        ("`a****b`", "`a****b`"),
        ("``echo `hostname` ``처럼", "`echo `hostname` `처럼"),
        (r"\*별\*과 \_밑줄\_", "*별*과 _밑줄_"),
        ("~~5분~~ 15분", "15분"),
        ("비밀번호 대신<br>키 페어", "비밀번호 대신 키 페어"),
        ("<b>굵게</b> 쓴 <span style='x'>글</span>", "굵게 쓴 글"),
        ("&lt;리전&gt; &amp; AZ", "<리전> & AZ"),
        ("줄을  \n바꾸어도\n한 문장", "줄을 바꾸어도 한 문장"),
    ],
)
def test_other_markup(source: str, text: str) -> None:
    """Code is kept, escapes, entities and tags are read, line breaks become spaces."""
    assert inline(source).text == text


def test_links_give_their_text_and_their_address() -> None:
    """A link's text stays in the text, its address is kept beside it."""
    read = inline("[VPC 설명서](https://docs.aws.amazon.com/vpc/)를 본다")
    assert read == ("VPC 설명서를 본다", (), ("https://docs.aws.amazon.com/vpc/",))


def test_links_by_reference() -> None:
    """A reference link is read with the note's definitions."""
    read = inline("[설명서][v]", {"V": {"href": "https://a.example/v", "title": ""}})
    assert read == ("설명서", (), ("https://a.example/v",))


def test_images_leave_the_text() -> None:
    """An image is kept beside the text, not in it."""
    assert inline("구성 ![그림](a.png)") == ("구성", ("![그림](a.png)",), ())


WORDS = st.sampled_from(["가나", "EC2", "(ASG)", "**", "**", "`", " ", "은", ".", "\n", "x_y", "_"])


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=14).map("".join))
def test_shortcut_agrees_with_the_parser(source: str) -> None:
    """Text that is taken as it is reads as the parser would read it."""
    parsed = inline(f"{source} <i></i>").text  # the tag is dropped, and asks for the parser
    assert inline(source).text == parsed


def test_very_long_paragraph_is_taken_as_it_is() -> None:
    """A paragraph longer than anyone writes keeps its words, without a search for markup."""
    long = "[" * 50_000 + " 가"
    assert inline(long).text == long
