"""What the service list says of a concept that a note brings in for the first time."""

from __future__ import annotations

from awsquiz.core.merge.conversion import convert
from awsquiz.core.merge.known_notes import NoteText
from awsquiz.core.model import Concept, Library
from awsquiz.core.notes import read_note
from awsquiz.core.search.services import NO_SERVICES, Service, Services
from tests.core.merge.merged import Merged, merge

SUBNET = Service(
    id="subnet",
    name="VPC subnet",
    korean=("서브넷", "VPC 서브넷"),
    category="networking",
    docs="https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html",
)
SQS = Service(
    id="sqs",
    name="Amazon Simple Queue Service",
    short=("SQS",),
    korean=("심플 큐 서비스",),
    category="integration",
    confusable=("sns",),
)
SERVICES = Services((SUBNET, SQS))


def converted(
    text: str, cards: tuple[Concept, ...] = (), services: Services = SERVICES, note: str = "aws.md"
) -> Merged:
    return merge(cards, read_note(text, note), note, services=services)


def test_a_new_concept_gets_what_the_list_says() -> None:
    """An English id instead of a romanised one, the official name, category, aliases and docs."""
    [card] = converted("# 서브넷\n- VPC의 IP 주소 범위\n").cards
    assert (card.id, card.title, card.name) == ("subnet", "서브넷", "VPC subnet")
    assert (card.category, card.aliases) == ("networking", ("VPC 서브넷",))
    assert card.docs == SUBNET.docs


def test_an_acronym_gets_its_official_name() -> None:
    """The title stays as the learner calls it."""
    [card] = converted("# SQS\n- 메시지를 저장한다\n").cards
    assert (card.id, card.title) == ("sqs", "SQS")
    assert card.name == "Amazon Simple Queue Service"


def test_what_may_be_taken_for_it_is_of_the_list() -> None:
    """Though that has no card yet."""
    [card] = converted("# SQS\n- 메시지를 저장한다\n").cards
    assert card.confusable == ("sns",)


def test_what_the_note_says_goes_before_the_list() -> None:
    """Its own expansion and category stay."""
    note = "# 스토리지\n## SQS (간단한 큐)\n- 메시지를 저장한다\n"
    [card] = converted(note).cards
    assert (card.name, card.category) == ("간단한 큐", "storage")


def test_a_sub_concept_has_no_category() -> None:
    """It is that of the whole card."""
    [card] = converted("# 나의 망\n- 사설망이다\n## 서브넷\n- 범위\n### 크기\n- /28 이상\n").cards
    assert [(sub.id, sub.category) for sub in card.concepts] == [("subnet", None)]


def test_a_title_that_merely_holds_a_name_is_none() -> None:
    """서브넷 마스크 is something else."""
    [card] = converted("# 서브넷 마스크\n- 비트 수\n").cards
    assert (card.id, card.docs) == ("seobeunes-maseukeu", None)


def test_a_note_converted_before_the_list_keeps_its_ids() -> None:
    """Nothing of its card changes."""
    text = "# 서브넷\n- VPC의 IP 주소 범위\n"
    before = converted(text, services=NO_SERVICES)
    assert before.cards[0].id == "seobeunes"
    again = converted(text, before.cards)
    assert again.cards == before.cards


def test_a_second_conversion_changes_nothing() -> None:
    """What a person took away from the card does not come back either."""
    text = "# SQS\n- 메시지를 저장한다\n"
    [card] = converted(text).cards
    mine = Concept(id=card.id, title="SQS", note=card.note, heading="SQS", line=1, facts=card.facts)
    assert converted(text, (mine,)).cards == (mine,)


def test_an_id_that_a_card_has_is_not_given_again() -> None:
    """The card's concept may be another one."""
    mine = Concept(id="subnet", title="나의 망")
    _mine, card = converted("# 서브넷\n- VPC의 IP 주소 범위\n", (mine,)).cards
    assert (card.id, card.docs, card.name) == ("seobeunes", None, None)


def test_a_title_that_another_library_has_is_that_concepts() -> None:
    """What cards call it goes before the list."""
    library = Library((Concept(id="my-queue", title="SQS"),))
    done = convert(
        [NoteText("aws.md", "# SQS\n- 메시지를 저장한다\n")],
        (),
        [library],
        emojize=str,
        front_matter=lambda _: {},
        services=SERVICES,
    )
    [card] = done.cards
    assert (card.id, card.name) == ("my-queue", None)
