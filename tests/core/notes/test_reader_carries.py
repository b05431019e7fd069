"""Code and images: carried with the fact that they belong to, not asked."""

from __future__ import annotations

import pytest

from awsquiz.core.notes import Draft, DraftFact, read_note


def read(body: str) -> Draft:
    return read_note(f"## EC2\n{body}", "노트.md")


def facts(body: str) -> list[DraftFact]:
    (concept,) = read(body).concepts
    return concept.facts


def test_fenced_code_goes_with_the_fact_before() -> None:
    """Code is carried by the fact before it, verbatim, and its lines are in the account."""
    draft = read("- 접속한다\n\n```bash\n# 주석\n\tssh host\n```\n\n- 끊는다\n")
    assert [(fact.text, fact.carries) for fact in draft.concepts[0].facts] == [
        ("접속한다", ["```bash\n# 주석\n\tssh host\n```"]),
        ("끊는다", []),
    ]
    assert [(line.line, line.what) for line in draft.carried] == [
        (number, "code") for number in (4, 5, 6, 7)
    ]


def test_tildes_and_unclosed_fences() -> None:
    """Fences of tildes, and one that is never closed, are code to their end."""
    body = "- 하나\n\n~~~py\n# ``` 안\n~~~\n\n- 둘\n\n```\n끝까지\n"
    assert [fact.carries for fact in facts(body)] == [
        ["~~~py\n# ``` 안\n~~~"],
        ["```\n끝까지\n```"],
    ]


def test_code_in_a_bullet_goes_with_the_bullet() -> None:
    """Code within a bullet belongs to that bullet, without the bullet's indentation."""
    body = "- 사용자 데이터\n  - 한 번 실행\n\n    ```sh\n    dnf install\n    ```\n\n  - 16KB\n"
    assert [(fact.text, fact.carries) for fact in facts(body)] == [
        ("사용자 데이터", []),
        ("한 번 실행", ["```sh\ndnf install\n```"]),
        ("16KB", []),
    ]


def test_code_in_a_quote_has_no_signs_of_the_quote() -> None:
    """Code within a quote is carried without the `>` before its lines."""
    (fact,) = facts("> 이렇게 쓴다\n>\n> ```\n> aws s3 ls\n> ```\n")
    assert fact.carries == ["```\naws s3 ls\n```"]


def test_indented_code() -> None:
    """Code that is only indented is code."""
    assert [fact.carries for fact in facts("명령도 있다.\n\n    aws s3 ls\n    aws s3 cp\n")] == [
        ["aws s3 ls\naws s3 cp"]
    ]


def test_image_goes_with_the_fact_before() -> None:
    """An image of its own belongs to the fact before it, linked or by reference too."""
    body = "- 구성\n\n![그림](a.png)\n\n[![작은](b.png)](c.png)\n\n![아이콘][icon]\n"
    assert facts(body)[0].carries == [
        "![그림](a.png)",
        "[![작은](b.png)](c.png)",
        "![아이콘][icon]",
    ]


def test_image_before_the_first_fact_goes_with_it() -> None:
    """An image that no fact came before belongs to the next one."""
    draft = read("![콘솔](a.png)\n\n- 접속한다\n- 끊는다\n")
    assert [fact.carries for fact in draft.concepts[0].facts] == [["![콘솔](a.png)"], []]
    assert [(line.line, line.what) for line in draft.carried] == [(2, "image")]


def test_image_alone_is_kept_and_not_asked() -> None:
    """Where a heading has nothing but an image, a fact that is not asked carries it."""
    (fact,) = facts("![구성도](a.png)\n")
    assert (fact.text, fact.ask, fact.carries) == ("EC2", False, ["![구성도](a.png)"])


def test_image_within_a_line() -> None:
    """An image among words is carried by the fact and leaves its text."""
    (fact,) = facts("- 메타데이터 ![흐름](i.png) 흐름\n")
    assert (fact.text, fact.carries) == ("메타데이터 흐름", ["![흐름](i.png)"])


def test_html_image() -> None:
    """An `<img>` without words is carried like an image."""
    (fact,) = facts('- 정책\n\n<img src="p.png" alt="화면">\n')
    assert (fact.text, fact.carries) == ("정책", ['<img src="p.png" alt="화면">'])


def test_images_of_a_facet_stay_in_it() -> None:
    """An image does not wander to a fact of another heading."""
    (concept,) = read("- 서버\n### 요금\n![표](a.png)\n- 초 단위\n").concepts
    assert [(fact.text, fact.carries) for fact in concept.facts] == [
        ("서버", []),
        ("초 단위", ["![표](a.png)"]),
    ]


def test_highlighted_code_of_jekyll() -> None:
    """`{% highlight %}` is code: its comments are no headings, its words no facts."""
    body = (
        "- 올린다\n\n{% highlight bash %}\n# 버킷을 만든다\n\naws s3 mb\n{% endhighlight %}\n- 끝\n"
    )
    assert [(fact.text, fact.carries) for fact in facts(body)] == [
        ("올린다", ["{% highlight bash %}\n# 버킷을 만든다\n\naws s3 mb\n{% endhighlight %}"]),
        ("끝", []),
    ]


def test_comment_of_jekyll() -> None:
    """`{% comment %}` is in the account and nowhere else."""
    draft = read("- 하나\n\n{% comment %}\n## 다음 글\n\n- 셋\n{% endcomment %}\n\n- 둘\n")
    assert [fact.text for fact in draft.concepts[0].facts] == ["하나", "둘"]
    assert [(line.line, line.what) for line in draft.carried] == [
        (number, "template") for number in (4, 5, 7, 8)
    ]


def test_jekyll_block_that_is_never_closed() -> None:
    """Without its end `{% highlight %}` hides nothing."""
    assert [fact.text for fact in facts("{% highlight sh %}\n\n- 하나\n")] == ["하나"]


@pytest.mark.parametrize(
    "picture",
    [
        "![구조](img/a.png)",
        "[![구조](img/a.png)](img/a_big.png)",
        "![[a.png]]",
        '<img src="img/a.png" width="300">',
        '<a href="x"><img src="img/a.png"></a>',
    ],
)
@pytest.mark.parametrize(
    "body", ["- 권한을 정한다\n  {}\n- 끊는다\n", "권한을 정한다.\n{}\n\n끊는다.\n"]
)
def test_a_picture_right_below_what_is_said_goes_with_it(body: str, picture: str) -> None:
    """It is no statement of its own, be it in Markdown, in HTML or in the signs of Obsidian."""
    draft = read(body.format(picture))
    assert [fact.carries for fact in draft.concepts[0].facts] == [[picture], []]
    assert [(line.line, line.what) for line in draft.carried] == [(3, "image")]


def test_pictures_between_two_sentences_keep_both() -> None:
    """Only at the end of a paragraph a picture is taken off."""
    told = facts("하나를 정한다.\n![가](a.png)\n둘을 정한다.\n![나](b.png)\n![다](c.png)\n")
    assert [fact.text for fact in told] == ["하나를 정한다.", "둘을 정한다."]
    assert sorted(told[-1].carries) == ["![가](a.png)", "![나](b.png)", "![다](c.png)"]
