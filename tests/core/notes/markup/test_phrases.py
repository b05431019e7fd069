"""Markup within a line that other programs than CommonMark know."""

from __future__ import annotations

import pytest

from awsquiz.core.notes.markup.markdown import inline
from awsquiz.core.notes.subjects.outline import clean_title


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("[[버킷]]과 [[폴더/버킷|통]]", "버킷과 통"),
        ("[[버킷#이름 규칙]]", "버킷 › 이름 규칙"),
        ("[[#요금]] 참고", "요금 참고"),
        ("[[버킷#^a1b2c3]]", "버킷"),
        (r"[[버킷\|표의 칸]]", "표의 칸"),
        ("==최대 5TB==까지", "**최대 5TB**까지"),
        ("==[[버킷|통]]== 이름", "**통** 이름"),
        ("a==b && c==d", "a==b && c==d"),
        ("%%숨긴 글%% 보이는 글", "보이는 글"),
        ("CPU 10%% 이상", "CPU 10%% 이상"),
        ("각주[^1]가 있다[^긴-이름]", "각주가 있다"),
        ("여기에^[속 각주] 있다", "여기에 있다"),
        ("[한도:: 15분]이다", "한도: 15분이다"),
        ("내구성은 $99.9\\%$이다", "내구성은 99.9%이다"),
        ("$5/월, $10/월", "$5/월, $10/월"),
        ("$0.09~$0.10", "$0.09~$0.10"),
        ("$HOME/$USER", "$HOME/$USER"),
        ("글의 끝 ^a1b2c3", "글의 끝"),
        ("2 ^10", "2 ^10"),
        ("글의 끝 #aws #aws/storage", "글의 끝"),
        ("#s3 는 객체를 둔다", "s3 는 객체를 둔다"),
        ("C#과 이슈 #12", "C#과 이슈 #12"),
        ("10<sup>-3</sup>초, H<sub>2</sub>O", "10⁻³초, H2O"),
        ("<kbd>Ctrl</kbd>+<kbd>C</kbd>", "Ctrl+C"),
        ("<s>옛말</s> 새말", "새말"),
        ("2*3*4 는 24", "2*3*4 는 24"),
        ("`[[코드]]`와 `==코드==`", "`[[코드]]`와 `==코드==`"),
    ],
)
def test_words_without_markup(source: str, text: str) -> None:
    """The words stay and nothing else."""
    assert inline(source).text == text


def test_embedded_images() -> None:
    """An image that is embedded within a line is told of, without its size."""
    read = inline("그림은 ![[a.png|300]] 이다")
    assert (read.text, read.images) == ("그림은 이다", ("![](a.png)",))


@pytest.mark.parametrize(
    "heading", ["버킷 #aws/storage ^b1", "버킷 ^blk-1", "버킷 {#bucket}", "==버킷==", "[[버킷]]"]
)
def test_titles(heading: str) -> None:
    """Titles are words as well."""
    assert clean_title(heading.replace(" ^b1", "")) == "버킷"


@pytest.mark.parametrize("sign", ["[[", "==", "%%", "$", "^[", "#a ", "![[", "[^", "{{<", "[a::"])
def test_many_signs(sign: str) -> None:
    """However many signs begin something, the reader comes to an end."""
    assert inline(sign * 4_000) is not None
