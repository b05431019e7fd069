"""What of a note is set aside, and what is not."""

from __future__ import annotations

import pytest

from awsquiz.core.model import Aside
from awsquiz.core.notes import DraftConcept, DraftFact, read_note
from tests.core.notes.services import SERVICES


def facts_of(note: str) -> list[DraftFact]:
    found: list[DraftFact] = []

    def walk(concepts: tuple[DraftConcept, ...] | list[DraftConcept]) -> None:
        for concept in concepts:
            found.extend(concept.facts)
            walk(concept.concepts)

    walk(read_note(note, "대기열.md").concepts)
    return sorted(found, key=lambda fact: fact.line)


def asides(note: str) -> list[Aside | None]:
    return [fact.aside for fact in facts_of(note)]


def aside_of(words: str, heading: str = "## SQS") -> Aside | None:
    """Why a bullet with these words is set aside, beside others on the same service."""
    note = f"{heading}\n\n- 메시지를 나흘 동안 보관한다\n- {words}\n"
    return facts_of(note)[1].aside


@pytest.mark.parametrize(
    "words",
    [
        "소비자가 메시지를 당겨 간다",
        "순서를 보장하지 않음",
        "최대 14일",
        "메시지는 기본 4일",
        "크기: 256KB",
        "처리량 무제한",
        "메시지 삭제",
        "FIFO 대기열은 이름이 .fifo로 끝나야 한다",
        "서로 다른 계정 사이에서 메시지 공유 가능",
        "이름이 같은 대기열은 둘 수 없다",
        "콘솔에서 버튼 하나로 비울 수 있다",
        "사용자가 버튼을 클릭하면 메시지가 들어간다",
        "구독자가 없으면 메시지가 쌓인다",
        "Messages are deleted after they are processed",
        "지연 대기열(메시지를 늦게 보이게 함)",
        "폴링 → 짧은 것과 긴 것",
        "접근 정책을 대기열에 붙인다",
        "임시 자격증명을 발급한다",
        "동영상을 변환하는 작업을 나눈다",
        "메시지를 받는 쪽은 소비자",
        "대기열은 요청을 전달할 소비자를 선택한다",
        "2006년에 출시되었다",
        "사용 사례: 순서가 필요한 경우",
        "알림 자동 생성",
        "SQS는 클릭스트림 분석을 돕는다",
        "관리형 AD: 클라우드에서 사용자를 관리할 때",
        "소비자에게 똑같이 요청을 전달한다",
        "Consumers receive messages",
        "메시지를 내가 원하는 만큼 저장 가능",
        "Throughput scales automatically",
        "목표에서 벗어나는 경우 소비자를 늘린다",
        "소비자는 다섯 개뿐 → 샤드가 다섯 개이기 때문",
    ],
)
def test_statements_are_asked(words: str) -> None:
    """Sentences, numbers with a unit, pairs, what is done or holds: all that says something."""
    assert aside_of(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "이번 강의에서는 대기열을 다룬다",
        "3주차에 다시 정리함",
        "이제 차이를 살펴보자",
        "다음으로 비용을 알아보겠습니다",
        "나는 이 부분이 늘 어렵다",
        "아마 기본값인 것 같다",
        "틀린 곳은 댓글로 남겨주세요",
        "시험에 자주 나온다",
        "Udemy 강의 섹션 12",
        "책에서 본 그림",
        "세 가지 방법을 살펴보았다",
        "지우지 못하게 막은 장치라고 생각한다",
        "연결이 되는 원리인 것 같다. 요금은 따로 든다",
        "분산되는 모습을 확인해본다",
        "큰 흐름은 이렇게 보면 된다",
        "점검하고 개선하는 전체 과정을 실습합니다",
        "큐를 나누는 방법을 배웁니다",
        "Week 4-2에서 구축한 큐와 연결됩니다",
        "수치는 중요하지 않고 내용만 이해하면 된다",
        "바뀐 것만 담는다고 생각하면 된다",
        "처음 공부할 때 핵심은 큐와 주제의 차이이다",
        "공부하다 보면 가시성 제한 시간이 자주 보인다",
        "까지 무료인 것으로 인지하고 있습니다",
    ],
)
def test_remarks(words: str) -> None:
    """What is about the note, the course or its writer."""
    assert aside_of(words) == "remark"


@pytest.mark.parametrize(
    "words",
    [
        "[대기열 안내서](https://docs.aws.amazon.com/sqs/)",
        "https://docs.aws.amazon.com/sqs/welcome.html",
        "공식 문서: https://docs.aws.amazon.com/sqs/",
        "[[대기열 비교]]",
        "대기열이란? [click!](https://example.com)",
    ],
)
def test_links(words: str) -> None:
    """An address, and words that only link to one."""
    assert aside_of(words) == "link"


def test_link_within_a_statement() -> None:
    """A statement that links to its proof is a statement."""
    assert aside_of("메시지는 [나흘](https://docs.aws.amazon.com/sqs/) 동안 보관된다") is None


@pytest.mark.parametrize("words", ["2024-03-26", "2024.3.26 초안", "생성일: 2024년 3월 4일"])
def test_dates(words: str) -> None:
    """A date, with a word or two beside it."""
    assert aside_of(words) == "date"


@pytest.mark.parametrize("words", ["2024-03-26부터 256KB를 넘을 수 있다", "10.0.0.3 주소는 예약됨"])
def test_statements_with_a_date(words: str) -> None:
    """What holds since a day is a statement, and an address is no date."""
    assert aside_of(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "[대기열 생성] 버튼을 누릅니다",
        "왼쪽 메뉴에서 대기열을 선택한다",
        "이름을 입력합니다",
        "[SQS] > [대기열] > [생성]",
        "`aws sqs list-queues --region ap-northeast-2`",
        "sudo yum install jq",
        "먼저 대기열을 하나 생성합니다",
        "메시지가 들어간 것을 확인할 수 있다",
        "Click the create button",
        "창을 새로 고침하면 대기열이 나타난다",
        "우측 상단에서 상태를 선택한다",
        "이제 대기열이 생성되었습니다",
        "우선 대기열을 만들어야 합니다",
        "주소를 바꿔도 접속이 잘 됩니다",
    ],
)
def test_steps(words: str) -> None:
    """What to click, type and run, and what one then sees, wherever it stands."""
    assert aside_of(words) == "step"


def test_steps_of_a_lab() -> None:
    """In a lab what one does is a step; what holds of the service is not."""
    note = """# SQS 실습

## 대기열 생성

- 보안 그룹을 추가한다
- 정책은 JSON으로 쓴다
- 최대 크기는 256KB이다
- AZ당 하나씩 할당할 수 있다
"""
    assert asides(note) == ["step", None, None, None]


def test_sections_full_of_steps() -> None:
    """A section is a lab by its steps too, whatever its heading: sentences of doing are steps."""
    clicks = "- [다음]을 누릅니다\n- 이름을 입력합니다\n- [생성]을 클릭합니다\n"
    note = f"## SQS\n\n### 대기열 둘러보기\n\n{clicks}- 태그를 추가합니다\n"
    assert asides(note) == ["step"] * 4


def test_labels_of_tasks() -> None:
    """Below a task within a task, sentences of doing are steps."""
    note = (
        "## 인스턴스 생성\n\n**방화벽 수정**\n\n포트 80번을 연다.\n\n**키 입력**\n\n키를 넣는다.\n"
    )
    found = facts_of(note)
    assert [(fact.under, fact.aside) for fact in found] == [
        (("방화벽 수정",), "step"),
        (("키 입력",), "step"),
    ]


@pytest.mark.parametrize("words", ["TODO: 데드 레터 대기열", "배달 못 한 편지를 더 공부하기"])
def test_what_is_still_to_be_done(words: str) -> None:
    """Reminders of the learner to himself."""
    assert aside_of(words) == "todo"


@pytest.mark.parametrize(
    "words",
    [
        "보안",
        "Long Polling",
        "**표준 대기열**",
        "모니터링 및 로깅",
        "대시보드 생성",
        "**2) 대기열 비우기 256KB**",
        "13-2-1.",
        "3 - 2, 3",
        "장점",
        "S3",
        "Use cases",
        "메시지 조회 방법",
        "**1단계: 대기열 256개 생성**",
    ],
)
def test_labels(words: str) -> None:
    """A name of which nothing is said."""
    assert aside_of(words) == "label"


@pytest.mark.parametrize("heading", ["## SQS\n\n### 대기열 종류", "## SQS\n\n### 장점"])
def test_names_below_a_facet(heading: str) -> None:
    """A facet that says what the names below it are makes them statements."""
    assert aside_of("표준 대기열", heading) is None


def test_names_below_a_label() -> None:
    """So does a label."""
    note = "## SQS\n\n- 메시지를 보관한다\n- 대기열의 종류:\n  - 표준 대기열\n  - 순서 대기열\n"
    assert asides(note) == [None, None, None]


def test_phrase_that_opens_a_concept() -> None:
    """The first thing said of a concept says what it is, be it a phrase."""
    assert asides("## SQS\n\n- 관리형 대기열\n- 보안\n") == [None, "label"]


@pytest.mark.parametrize(
    "words",
    [
        "대기열의 종류는 다음과 같다",
        "설정은 다음과 같습니다:",
        "메시지를 받은 소비자가 지우지 않으면",
        "표준 대기열은 순서를 보장하지 않는데,",
        "이렇게 하면 두 번 처리되지 않는다",
        "그래서 중복이 생긴다",
        "위의 그림 참고",
        "한도를 넘은 메시지는",
        "정책은 위 링크에 있다",
        "그림을 보면 소비자가 둘이다",
        "대기열에는 다음과 같은 종류가 있다",
        "메시지가 너무 많이 쌓이기 때문",
        "위에서 언급한 한도는 늘릴 수 있다",
        "작은 팀은 첫 번째 줄로 충분하다",
        "이름에는 아래의 두 값이 들어간다",
    ],
)
def test_fragments(words: str) -> None:
    """Half a sentence, one that leans on what stood before it, and mere pointers."""
    assert aside_of(words) == "fragment"


def test_sentence_that_leans_on_its_label() -> None:
    """What a sentence below a label leans on is the label."""
    note = "## SQS\n\n- 가시성 시간이 있다\n  - 이를 넘기면 다시 보인다\n"
    assert asides(note) == [None, None]


def test_colon_before_code() -> None:
    """A sentence that ends in a colon is whole with the code that belongs to it."""
    note = "## SQS\n\n- 정책은 이렇게 쓴다:\n\n  ```json\n  {}\n  ```\n"
    assert asides(note) == [None]


@pytest.mark.parametrize(
    "words",
    [
        "가시성 시간의 기본값은 얼마인가?",
        "다음 중 옳은 것을 고르시오",
        "한 회사는 메시지를 잃지 않으려 합니다. 무엇을 써야 합니다.",
        "문제 3. 순서가 필요한 대기열",
    ],
)
def test_questions(words: str) -> None:
    """A question whose answer the note does not have, and the story around one."""
    assert aside_of(words) == "question"


def test_text_of_an_exam() -> None:
    """What stands right below a question may be any of its options; an explanation is knowledge."""
    note = """## 문제 3

- 표준 대기열을 만든다
- 토픽

### 해설

- 표준 대기열은 순서를 보장하지 않는다
- 2번이 답이다
"""
    assert asides(note) == ["question", "wrong option", None, "question"]


@pytest.mark.parametrize(
    "words", ["예) 주문 처리", "예를 들어 주문을 쌓아 둔다", "ex. 주문 알림", "e.g. orders"]
)
def test_examples(words: str) -> None:
    """An example says nothing of the service."""
    assert aside_of(words) == "example"


@pytest.mark.parametrize(
    ("heading", "aside"),
    [
        ("과제", "remark"),
        ("마치며", "remark"),
        ("도입 사례 2: 작은 가게", "example"),
        ("변경 이력", "date"),
        ("더 공부할 것", "todo"),
    ],
)
def test_kinds_of_sections(heading: str, aside: Aside) -> None:
    """Some headings tell of all that stands below them."""
    assert aside_of("메시지를 하루에 천 건 보낸다", f"## SQS\n\n### {heading}") == aside


def test_lists_of_links() -> None:
    """Below such a heading what is no sentence is a link."""
    assert aside_of("대기열 안내서", "## SQS\n\n### 참고 자료") == "link"


def test_what_is_marked_or_understood_is_asked() -> None:
    """A mark, a question with its answer, and cells of tables are never set aside."""
    note = """## SQS

- 순서 보장 :x:
- 클릭 :o:

| 구분 | 표준 | FIFO |
|---|---|---|
| 순서 | 아니요 | 예 |
"""
    assert {fact.aside for fact in facts_of(note)} == {None}


def test_quote_that_is_a_remark_defines_nothing() -> None:
    """A remark in a quote below a heading is no definition."""
    found = facts_of("# SNS\n\n> 2주차 강의를 듣고 다시 정리함\n\n- 구독자 모두에게 알린다\n")
    assert [(fact.kind, fact.aside) for fact in found] == [(None, "remark"), (None, None)]


def test_where_it_was_written_counts() -> None:
    """Under whatever concept a fact ends up, the headings of the note above it say what it is."""
    note = "# 대기열 실습\n\n## SQS\n\n메시지를 하나 넣는다.\n\n메시지의 최대 크기는 256KB이다.\n"
    assert asides(note) == ["step", None]


def test_definition_in_a_closing_section() -> None:
    """What a closing section defines once more is a definition."""
    note = "# SQS\n\n- 나흘 동안 보관한다\n\n## 마치며\n\nSQS는 관리형 대기열 서비스이다.\n"
    found = facts_of(note)
    assert [fact.aside for fact in found if fact.kind == "definition"] == [None]


def test_subject_of_its_own_before_the_verb() -> None:
    """A sentence of a screen whose last verb has a subject tells what happens, not what to do."""
    assert aside_of("콘솔에서 지우면 메시지가 사라진다") is None


@pytest.mark.parametrize("words", ["정책은 아래와 같이 나뉜다", "대기열은 위와 같이 쓰인다"])
def test_pointers_within_a_sentence(words: str) -> None:
    """What is shown elsewhere cannot be asked."""
    assert aside_of(words) == "fragment"


def test_pointer_with_its_image() -> None:
    """A sentence that points at a picture says nothing, though the picture is shown with it."""
    assert asides("## SQS\n\n- 아래와 같이 만들어졌다\n\n  ![대기열](a.png)\n")[0] == "fragment"


def test_name_below_a_label() -> None:
    """A name alone below a label says something only where the label says what it is."""
    note = "## SQS\n\n- 나흘 보관한다\n- 규칙 두 개:\n  - 포트\n- 장점:\n  - 고가용성\n"
    assert asides(note) == [None, "label", None]


def test_this_service() -> None:
    """`이 서비스` right below a service is that service; below a facet it may be another."""
    said = "이 서비스는 메시지를 나흘 동안 보관한다"
    note = read_note(f"## SQS\n\n- {said}\n", "노트.md", services=SERVICES)
    assert [fact.aside for fact in note.concepts[0].facts] == [None]
    assert aside_of(said, "## SQS\n\n### 비교") == "fragment"


def test_sentence_behind_a_definition() -> None:
    """What follows the definition of a concept and leans on it leans on the concept."""
    note = "## SQS\n\nSQS는 관리형 대기열 서비스이다.\n\n이를 통해 서비스를 나눌 수 있다.\n"
    assert asides(note) == [None, None]


def test_labelled_in_a_closing_section() -> None:
    """A closing section keeps what it says of a label: a state or a number, not a plan."""
    note = "# SQS\n\n## 결론\n\n### 비용\n\n- 첨부 파일: 무료\n- 다음 단계: 모니터링 도입\n"
    assert asides(note) == [None, "remark"]


def test_below_an_exam_alone() -> None:
    """Where all that is shown with a fact names an exam, the fact has to name its subject."""
    note = "# Practice Question Sets (Korean)\n\n- 버전 관리 지원\n- 대기열은 나흘 동안 보관한다\n"
    assert asides(note) == ["fragment", None]


def test_tasks_of_a_lab() -> None:
    """What is set as a task of a lab is no knowledge."""
    assert aside_of("분산 추적 설정", "# SQS\n\n## 실습 과제\n\n### 기본 구현") == "step"


def test_what_was_done_among_steps() -> None:
    """What was done in a section with steps is told of the lab, whatever its subject."""
    note = "## SQS\n\n- [생성] 버튼을 누릅니다\n- 대기열이 만들어졌다\n- 크기는 256KB이다\n"
    assert asides(note) == ["step", "step", None]


def test_section_of_screens() -> None:
    """Clicks and pictures make a lab of a section: there what happens is a step, fields are not."""
    shots = "".join(
        f"- [{name}]을 클릭합니다\n- ![그림]({name}.png)\n" for name in ("다음", "생성")
    )
    said = "- 잠시 뒤 대기열이 하나 늘어납니다\n- 보존 기간 : 메시지를 보관하는 기간입니다\n"
    assert asides(f"## SQS\n\n### 둘러보기\n\n{shots}{said}")[-2:] == ["step", None]


def test_statement_that_is_a_link() -> None:
    """Words that link to a page may be a statement all the same."""
    assert aside_of("[SQS는 순서를 보장하는 대기열 제공](https://a.example)") is None


@pytest.mark.parametrize(
    "words",
    [
        "이름이 `orders-queue`인지 확인한다",
        "인바운드 규칙에 443이 포함되어 있는지 확인합니다",
        "IAM -> 역할 -> 역할 만들기 -> 저장",
        "handler.py",
        "/health-check",
        "`scripts/deploy.sh`",
    ],
)
def test_checks_and_files(words: str) -> None:
    """What one looks whether it was done, paths of buttons and names of files are no knowledge."""
    assert aside_of(words) == "step"


@pytest.mark.parametrize(
    "words",
    [
        "헬스 체크는 대상이 응답하는지 확인한다",
        "CloudTrail로 누가 대기열을 지웠는지 확인",
        "요청 -> 대기열 -> 소비자 순으로 흐른다",
        "점검 항목: 대기열이 비어 있는지 확인",
    ],
)
def test_what_a_service_checks(words: str) -> None:
    """A service that checks something is no step, nor is a way that data takes."""
    assert aside_of(words) is None


def test_caption_of_a_command() -> None:
    """What only says what a command below it does is as little asked as the command."""
    note = "## SQS\n\n- 메시지를 보관한다\n- 대기열 목록 조회\n\n  ```bash\n  aws sqs\n  ```\n"
    assert asides(note) == [None, "step"]


def test_statement_above_an_example() -> None:
    """What a document below it gives an example of is a statement."""
    note = "## SQS\n\n- 메시지를 보관한다\n- 대기열 정책 적용\n\n  ```json\n  {}\n  ```\n"
    assert asides(note) == [None, None]


@pytest.mark.parametrize(
    "words",
    [
        "현재 회사에서 대기열을 쓰고 있음",
        "우리 팀은 메시지를 JSON으로 보낸다",
        "순서가 왜 필요한지는 잘 모르겟음",
        "소비자가 둘이면 안 되는 듯",
        "대기열은 나중에 자세히 다룰 예정.",
    ],
)
def test_what_is_ones_own(words: str) -> None:
    """One's work, guesses and plans are remarks."""
    assert aside_of(words) == "remark"


@pytest.mark.parametrize(
    "words",
    ["Encryption at rest is achieved by", "Queues have the following types", "접속해 보니"],
)
def test_sentences_that_break_off(words: str) -> None:
    """A sentence that leaves its end to what stands below it says nothing alone."""
    assert aside_of(words) == "fragment"


def test_sentence_that_ends_in_a_preposition() -> None:
    """A relative clause may end so."""
    assert aside_of("Queue that messages are sent to") is None


def test_name_that_others_explain() -> None:
    """The name of what is told below it is no fact beside those."""
    note = "## SQS\n\n- 메시지를 보관한다\n- 유형\n  - 표준 대기열\n    - 순서를 보장하지 않는다\n"
    assert asides(note) == [None, "label", "label", None]


@pytest.mark.parametrize("heading", ["## 1단계: 대기열 생성", "## Stage 02 - 대기열 구성"])
def test_numbered_tasks_are_labs(heading: str) -> None:
    """Headings of stages that end in a task are those of a lab."""
    assert aside_of("이름: orders-queue", heading) == "step"


@pytest.mark.parametrize("words", ["Section 1", "챕터 3"])
def test_numbers_of_sections(words: str) -> None:
    """The number of a chapter names nothing."""
    assert aside_of(words) == "label"


def test_sections_of_commands() -> None:
    """A section whose facts show what to type is a lab, whatever it is called."""
    step = "- 대기열을 만든다\n\n  ```\n  $ aws sqs create\n  ```\n"
    assert asides(f"## SQS 다루기\n\n{step}{step.replace('만든다', '비운다')}") == ["step", "step"]


@pytest.mark.parametrize(
    "words",
    [
        "import boto3",
        'queue = sqs.get_queue(QueueName="orders")',
        '{ "QueueName": "orders" }',
    ],
)
def test_lines_of_code(words: str) -> None:
    """A line of a program or of its output is no statement."""
    assert aside_of(words) == "step"


def test_below_a_way_through_the_console() -> None:
    """What stands below such a way is filled in there."""
    note = "## SQS\n\n- 메시지를 보관한다\n- SQS > 대기열 > 대기열 생성\n  - 암호화: 사용 안 함\n"
    assert asides(note)[2] == "step"


def test_what_is_filled_in_a_table_of_a_lab() -> None:
    """Addresses and small names in a lab's table are one's own; without a lab they are asked."""
    table = "| 항목 | 값 |\n|---|---|\n| 이름 | orders-queue |\n| CIDR | 10.0.0.0/16 |\n"
    assert asides(f"## SQS 실습\n\n{table}") == ["step", "step"]
    assert asides(f"## SQS\n\n{table}") == [None, None]


@pytest.mark.parametrize(
    ("words", "aside"), [("(첫 번째 대기열)", "fragment"), ("(기본값보다 길면 안 된다)", None)]
)
def test_what_stands_in_brackets(words: str, aside: Aside | None) -> None:
    """A bracket alone is a remark on the line before, unless it says something."""
    assert aside_of(words) == aside


def test_phrase_that_tells_what_a_thing_is() -> None:
    """An attribute makes a statement of a phrase, though others stand below it."""
    note = "## SQS\n\n- 메시지를 보관한다\n- 대기열의 가장 작은 단위\n  - 256KB를 넘지 않는다\n"
    assert asides(note) == [None, None, None]


def test_more_is_said_in_a_guide() -> None:
    """A pointer to a guide is none of its statements."""
    assert aside_of("자세한 내용은 개발자 안내서의 대기열 장을 참조하십시오.") == "fragment"


def test_case_below_when_it_is_used() -> None:
    """A heading that asks for cases makes statements of them."""
    assert aside_of("순서가 바뀌면 안 될 때", "## SQS\n\n### 사용 시기") is None


def test_letters_below_a_question_are_options() -> None:
    """Nested below what asks, a line with a letter is offered, not said."""
    text = (
        "# SQS\n\n- 순서를 지키는 것은?\n  - C) 표준 큐는 순서를 지킨다.\n  - 메모는 따로 적는다.\n"
    )
    draft = read_note(text, "sqs.md", services=SERVICES)
    told = {
        fact.text: fact.aside
        for top in draft.concepts
        for each in top.walk()
        for fact in each.facts
    }
    assert [aside for said, aside in told.items() if "C)" in said] == ["wrong option"]


@pytest.mark.parametrize(
    ("rest", "aside"),
    [
        ("퇴근하고 2시간.", "remark"),
        ("졸렸지만 끝까지 봤다.", "remark"),
        ("메시지는 4일 동안 보관된다.", None),
        ("SQS로 느슨하게 잇는다.", None),
    ],
)
def test_a_diary_goes_on_behind_a_remark(rest: str, aside: Aside | None) -> None:
    """What stands behind it in its line and is said of no thing is of the day too."""
    assert asides(f"# SQS 정리\n\n오늘은 강의 섹션 3까지 들음. {rest}\n") == ["remark", aside]
