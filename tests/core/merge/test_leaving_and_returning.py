"""What leaves the note is kept and retired; what comes back is what it was."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from tests.core.merge.merged import Merged, concepts, facts, ids

Convert = Callable[..., Merged]

NOTE = """\
# EC2

- S3로 클라우드에서 스토리지 사용
- 신속하게 용량 확장/축소

# Lambda

- 인프라 액세스 :x:
- 라이브러리 포함 :o:

#### Lambda@Edge

> 엣지 로케이션에서 코드를 실행하는 기능

- CloudFront 엣지에서 제공 필요
"""


def test_a_deleted_fact_is_kept_and_retired(convert: Convert) -> None:
    """It stays in its place in the card, and is no longer asked."""
    first = convert(NOTE)
    second = convert(NOTE.replace("- 인프라 액세스 :x:\n", ""), first.cards)
    gone = facts(second)["인프라 액세스 ✕"]
    assert gone == replace(facts(first)["인프라 액세스 ✕"], retired=True)
    assert not gone.askable
    assert second.retired == (gone.id,)
    assert convert(NOTE.replace("- 인프라 액세스 :x:\n", ""), second.cards).retired == ()


def test_a_fact_brought_back_is_the_same_fact(convert: Convert) -> None:
    """The cards are what they were before it went."""
    first = convert(NOTE)
    gone = convert(NOTE.replace("- 인프라 액세스 :x:\n", ""), first.cards)
    back = convert(NOTE, gone.cards)
    assert back.cards == first.cards
    assert back.changed == (ids(first)["인프라 액세스 ✕"],)


def test_a_fact_brought_back_with_its_typo_mended_is_the_same_fact(convert: Convert) -> None:
    """Likeness finds what had left the note."""
    first = convert(NOTE)
    gone = convert(NOTE.replace("- S3로 클라우드에서 스토리지 사용\n", ""), first.cards)
    back = convert(NOTE.replace("스토리지 사용", "스토리지를 사용"), gone.cards)
    fact = facts(back)["S3로 클라우드에서 스토리지를 사용"]
    assert fact.id == ids(first)["S3로 클라우드에서 스토리지 사용"]
    assert not fact.retired


def test_a_fact_of_another_text_never_takes_a_retired_id(convert: Convert) -> None:
    """What comes in the place of a deleted fact is new."""
    first = convert(NOTE)
    gone = convert(NOTE.replace("- 인프라 액세스 :x:\n", ""), first.cards)
    new = convert(NOTE.replace("- 인프라 액세스 :x:\n", "- 컨테이너 이미지 배포\n"), gone.cards)
    assert ids(new)["컨테이너 이미지 배포"] not in ids(first).values()
    assert facts(new)["인프라 액세스 ✕"].retired


def test_a_deleted_section_retires_its_facts_and_comes_back(convert: Convert) -> None:
    """The concept stays in the tree meanwhile."""
    first = convert(NOTE)
    without = NOTE[: NOTE.index("#### Lambda@Edge")]
    gone = convert(without, first.cards)
    assert [fact.retired for fact in concepts(gone)["lambda-edge"].facts] == [True, True]
    assert convert(NOTE, gone.cards).cards == first.cards


def test_a_deleted_heading_moves_its_facts_to_the_one_above(convert: Convert) -> None:
    """Their ids stay, and with the heading they come back."""
    first = convert(NOTE)
    second = convert(NOTE.replace("#### Lambda@Edge\n", ""), first.cards)
    assert ids(second) == ids(first)
    assert "lambda-edge" not in concepts(second)
    assert second.retired == second.added == ()
    assert convert(NOTE, second.cards).cards == first.cards
