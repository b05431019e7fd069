"""Kinds of notes that people write, through the commands: what is asked of each."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from awsquiz.core.text import plain
from tests.conftest import CONTENT, ROOT, Run, data_of


class Became(NamedTuple):
    """What `convert` and `questions` made of a note."""

    aside: dict[str, str]
    """Text of each fact that is not asked → why."""
    questions: list[dict[str, Any]]
    """All that can be asked, in each form that a few draws give."""

    def of(self, answer: str) -> list[dict[str, Any]]:
        """The questions on the fact that says so."""
        return [each for each in self.questions if answer in each["explanation"]]

    def facts(self) -> dict[str, set[str]]:
        """Concept → what is asked of it."""
        found: dict[str, set[str]] = {}
        for each in self.questions:
            found.setdefault(each["concept"], set()).add(plain(each["explanation"]))
        return found


@pytest.fixture(scope="session")
def listed_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of tests with the service list, by which a note's subject is known."""
    folder = tmp_path_factory.mktemp("listed") / "content"
    shutil.copytree(CONTENT, folder)
    shutil.copy(ROOT / "content" / "services.yaml", folder)
    return folder


@pytest.fixture
def environment(environment: dict[str, str], listed_content: Path) -> dict[str, str]:
    """As elsewhere, with the service list."""
    return environment | {"AWSQUIZ_CONTENT": str(listed_content)}


@pytest.fixture
def became(run: Run, tmp_path: Path) -> Any:
    """Writes a note, converts it, and draws all its questions a few times."""

    def read(text: str, name: str = "note.md") -> Became:
        (tmp_path / name).write_text(text, encoding="utf-8")
        done = run("convert", name, "--json")
        assert done.returncode == 0, done.stderr
        reasons = {
            fact["id"]: fact["aside"]
            for note in data_of(done)["notes"]
            for fact in note["facts"]
            if fact["aside"]
        }
        listed = data_of(run("show", "--aside", name, "--json")) if reasons else []
        texts = {fact["id"]: fact["text"] for fact in _facts_in(listed)}
        questions: list[dict[str, Any]] = []
        for arguments in (["--seed", "1"], ["--seed", "2", "--hard"]):
            shown = run("questions", "--note", name, "-n", "60", "--json", *arguments)
            questions += data_of(shown)["questions"] if shown.returncode == 0 else []
        return Became({texts[fact]: reason for fact, reason in reasons.items()}, questions)

    return read


def _facts_in(data: Any) -> list[dict[str, Any]]:
    """All facts somewhere in what a command gave."""
    if isinstance(data, list):
        return [fact for each in data for fact in _facts_in(each)]
    if not isinstance(data, dict):
        return []
    own = [data] if "text" in data and "id" in data else []
    return own + [fact for each in data.values() for fact in _facts_in(each)]


def right(question: dict[str, Any]) -> list[str]:
    """The texts of the right options, or what is to be typed or turned over."""
    return [each["text"] for each in question["options"] if each["correct"]] or question["answer"]


def test_a_sentence_that_defines_its_heading(became: Any) -> None:
    """It is asked with options; none of them is from the note's other lines."""
    note = became(
        "# Lightsail\n\nLightsail은 작은 웹 사이트를 월 정액으로 실행하는 컴퓨팅 서비스이다.\n\n"
        "- 계정 하나에 작업 그룹을 최대 5개 둔다\n"
    )
    (with_options, *_) = [each for each in note.of("월 정액") if each["options"]]
    assert with_options["concept"] == "lightsail"
    limit = [each for each in note.of("5개") if each["form"] == "value"]
    assert all(right(each) == ["5개"] for each in limit)


def test_a_quoted_remark_is_no_definition(became: Any) -> None:
    """A quote on the note or the course is set aside."""
    note = became("# Kinesis\n\n> 7강을 복습하며 급하게 적음\n\n- 샤드로 처리량을 늘린다\n")
    assert note.aside == {"7강을 복습하며 급하게 적음": "remark"}
    assert note.facts() == {"kinesis": {"샤드로 처리량을 늘린다"}}


@pytest.mark.parametrize(
    ("text", "concept", "key"),
    [
        (
            "# 덤프 2회\n\n## Q7\n읽기 부하가 큰 RDS의 성능을 높이려면?\n\n1) 다중 AZ\n"
            "2) 읽기 전용 복제본\n3) 스냅샷\n\n답: 2)\n\n풀이: 복제본이 읽기를 나누어 맡는다.\n",
            "rds-read-replica",
            "읽기 전용 복제본",
        ),
        (
            "# 틀린 문제\n\n## 33.\n정적 파일을 전 세계에 빠르게 제공하는 것은?\n"
            "- CloudFront (정답)\n- Global Accelerator (선택)\n- ELB\n",
            "cloudfront",
            "CloudFront",
        ),
    ],
)
def test_a_question_of_the_note_stays_one(became: Any, text: str, concept: str, key: str) -> None:
    """One question with the note's key; its number is no concept, its options are no facts."""
    note = became(text)
    assert set(note.facts()) == {concept}
    assert {each["form"] for each in note.questions} == {"scenario"}
    assert all(right(each) == [key] for each in note.questions)
    assert len({each["fact"] for each in note.questions}) == 1


def test_a_table_of_two_things_is_attributes_of_both(became: Any) -> None:
    """A fact a cell, false of the other one; the note's own subject stays what it is."""
    note = became(
        "# VPC\n\n## NAT 게이트웨이와 인터넷 게이트웨이 비교\n\n"
        "| 구분 | NAT 게이트웨이 | 인터넷 게이트웨이 |\n|---|---|---|\n"
        "| 방향 | 나가는 연결만 | 양방향 |\n| 두는 곳 | 서브넷 | VPC |\n| 요금 | 유료 | 무료 |\n"
    )
    assert note.facts() == {
        "nat-gateway": {"방향: 나가는 연결만", "두는 곳: 서브넷", "요금: 유료"},
        "internet-gateway": {"방향: 양방향", "두는 곳: VPC", "요금: 무료"},
    }
    chosen = [each for each in note.questions if each["form"] == "choice"]
    assert len({each["fact"] for each in note.questions if each["options"]}) > 3  # as drawn
    assert {each["form"] for each in note.questions} >= {"choice", "ox"}
    assert all(right(each) == [each["explanation"]] for each in chosen)


def test_a_table_of_three_things_asks_whom_its_words_fit_best(became: Any) -> None:
    """Two values in free text may both be true: none is called false, and none is asked for."""
    note = became(
        "# 데이터베이스 고르기\n\n| 서비스 | 유형 | 확장 |\n|---|---|---|\n"
        "| RDS | 관계형 | 수직 |\n| DynamoDB | 키-값 | 수평 |\n| Neptune | 그래프 | 복제본 |\n"
    )
    fitting = [each for each in note.questions if each["form"] in ("which", "match")]
    assert fitting
    assert all("가장 알맞은" in each["stem"] for each in fitting)
    assert {each["form"] for each in note.questions} <= {"which", "match", "cloze", "flashcard"}


def test_a_table_of_numbers_asks_for_them_and_by_them(became: Any) -> None:
    """Of one scale only one value is true: it is asked for, and whose it is."""
    note = became(
        "# 스토리지 클래스\n\n| 서비스 | 최소 보관 기간 | AZ 수 |\n|---|---|---|\n"
        "| RDS | 30일 | 3 |\n| DynamoDB | 90일 | 1 |\n| Neptune | 180일 | 2 |\n"
    )
    values = [each for each in note.questions if each["form"] == "value"]
    assert values
    assert all(right(each)[0] in each["explanation"] for each in values)
    assert {each["stem"] for each in note.questions if each["form"] == "which"} <= {
        *(f"최소 보관 기간이 {value}인 것은?" for value in ("30일", "90일", "180일")),
        *(f"AZ 수가 {value}인 것은?" for value in "123"),
    }


def test_references_and_dates_are_kept_and_not_asked(became: Any) -> None:
    """They are no concepts, and nothing of them is asked."""
    note = became(
        "# Athena란?\n\nS3의 데이터를 SQL로 조회하는 서비스이다.\n\n# 참고 자료\n\n"
        "- 인프런 강의\n\n# History\n\n- 2023-11-02: 처음 씀\n"
    )
    assert set(note.aside) == {"인프런 강의", "2023-11-02: 처음 씀"}
    assert set(note.facts()) == {"athena"}


def test_a_title_in_the_front_matter_is_the_subject(became: Any) -> None:
    """Where the headings are but facets."""
    note = became(
        '---\ntitle: "CloudFront 정리"\n---\n\n## 개요\n\n- CloudFront는 CDN 서비스이다\n\n'
        "## 정리\n\n- 오리진을 여러 개 둘 수 있다\n"
    )
    assert note.facts() == {
        "cloudfront": {"CloudFront는 CDN 서비스이다", "오리진을 여러 개 둘 수 있다"}
    }


def test_parts_of_a_service_in_headings_of_one_level(became: Any) -> None:
    """What it is, what it is good for and what it costs are one concept."""
    note = became(
        "# 파게이트\n\n컨테이너를 서버 없이 실행하는 서비스이다.\n\n# 파게이트 장점\n\n"
        "- 용량을 계획하지 않는다\n\n# 파게이트 요금\n\n- vCPU와 메모리를 초마다 낸다\n"
    )
    assert {concept: len(facts) for concept, facts in note.facts().items()} == {"fargate": 3}


def test_bold_lines_in_a_lab_are_labels_and_steps_are_not_asked(became: Any) -> None:
    """A bold line stands above what follows; what one clicks or types is set aside."""
    note = became(
        "# ALB 실습\n\n## 대상 그룹 만들기\n\n**상태 검사 경로 설정**\n\n/health 를 넣는다.\n\n"
        "**리스너 추가**\n\n443번 포트를 연다.\n"
    )
    assert note.aside == {"/health 를 넣는다.": "step", "443번 포트를 연다.": "step"}
    assert note.questions == []


def test_what_is_clicked_is_never_an_option(became: Any) -> None:
    """A step of the console below a service is set aside; a limit and a price are asked."""
    note = became(
        "# Fargate\n\n## 한도\n- 작업마다 최대 16 vCPU\n\n## 콘솔\n"
        "- 클러스터 생성 버튼을 누릅니다\n"
    )
    assert note.aside == {"클러스터 생성 버튼을 누릅니다": "step"}
    assert note.facts() == {"fargate": {"작업마다 최대 16 vCPU"}}


def test_each_fact_of_a_bare_list_has_a_front_of_its_own(became: Any) -> None:
    """What is turned over shows how it begins, so that no two fronts are alike."""
    note = became(
        "# DynamoDB\n\n- 서버를 관리하지 않는다\n- 읽기 일관성을 고를 수 있다\n"
        "- 스트림으로 변경을 내보낸다\n- 세 가용 영역에 복제된다\n"
    )
    cards = [each for each in note.questions if each["form"] == "flashcard"]
    fronts = {(each["fact"], each["stem"], each["statement"]) for each in cards}
    assert len({front[1:] for front in fronts}) == len({front[0] for front in fronts}) > 1


def test_words_of_a_vault_without_its_markup(became: Any) -> None:
    """Links, highlights, formulas, footnotes and pictures leave words alone."""
    note = became(
        "# EFS 개념\n\n- [[EFS|네트워크 파일 시스템]]은 ==여러 영역==에 저장한다[^a] ^block1\n"
        "- ![[efs.png]]\n- 수명 주기는 $7$일에서 시작한다 #efs/cost\n\n[^a]: 문서에서 옮김\n"
    )
    assert note.facts() == {
        "efs": {"네트워크 파일 시스템은 여러 영역에 저장한다", "수명 주기는 7일에서 시작한다"}
    }
    assert note.aside == {"문서에서 옮김": "footnote"}


def test_pairs_and_gaps_of_a_vault_are_questions(became: Any) -> None:
    """`앞 :: 뒤` asks for what stands behind, `{{c1::…}}` for what it hides."""
    note = became(
        "# 글레이셔\n\n- 최소 보관 기간 :: 90일\n- 대량 검색은 {{c1::5~12시간}} 걸린다\n"
        "- %%다시 볼 것%% 볼트 잠금은 규정을 지키게 한다\n"
    )
    assert {right(each)[0] for each in note.of("90일") if each["form"] == "cloze"} == {"90일"}
    assert "5~12시간" in {right(each)[0] for each in note.of("5~12시간")}
    assert "볼트 잠금은 규정을 지키게 한다" in note.facts()["s3-glacier"]


def test_steps_in_an_order_are_put_in_order(became: Any) -> None:
    """One question; the title is kept."""
    note = became(
        "# RDS 암호화하기\n\n## 절차\n1. DB의 스냅샷을 뜬다\n2. 스냅샷을 암호화하여 복사한다\n"
        "3. 복사본에서 DB를 복원한다\n"
    )
    (shape,) = {(each["form"], each["shape"]) for each in note.questions}
    assert shape == ("scenario", "sequence")
    assert "RDS 암호화하기" in note.questions[0]["stem"]
    texts = {each["key"]: each["text"] for each in note.questions[0]["options"]}
    assert [texts[key] for key in note.questions[0]["answer"]] == [
        "DB의 스냅샷을 뜬다",
        "스냅샷을 암호화하여 복사한다",
        "복사본에서 DB를 복원한다",
    ]


def test_a_page_of_mdx_teaches_its_sentences(became: Any) -> None:
    """Imports and exports are no facts; components and call-outs are read; open tasks are not."""
    note = became(
        "---\ntitle: Step Functions 정리\n---\nimport Tip from './Tip'\n\n"
        "export const tags = ['aws']\n\n# Step Functions\n\n"
        "<Tip>\n상태 기계로 흐름을 정한다.\n</Tip>\n\n"
        ":::warning 꼭 알기\n표준 워크플로는 최대 1년 실행된다.\n:::\n\n"
        "- [x] 익스프레스 워크플로는 최대 5분 실행된다\n- [ ] 맵 상태 복습하기\n",
        "page.mdx",
    )
    assert note.facts() == {
        "step-functions": {"상태 기계로 흐름을 정한다."},
        "sfn-standard-workflow": {"표준 워크플로는 최대 1년 실행된다."},
        "sfn-express-workflow": {"익스프레스 워크플로는 최대 5분 실행된다"},
    }
    assert note.aside == {"맵 상태 복습하기": "todo"}


def test_a_note_without_headings_is_on_what_its_file_names(became: Any) -> None:
    """And it is no problem."""
    note = became("- SNS는 푸시 방식이다\n- 메시지는 256KB까지다\n", "2023-08-11-aws-sns.md")
    assert {concept: len(facts) for concept, facts in note.facts().items()} == {"sns": 2}


def test_what_is_struck_through_is_not_taught(became: Any) -> None:
    """Neither a number within a sentence nor a whole line."""
    note = became(
        "# ElastiCache\n\n- 노드는 ~~20개~~ 90개까지다\n- ~~백업을 할 수 없다~~\n"
        "- <del>리전마다 하나다</del>\n"
    )
    assert note.facts() == {"elasticache": {"노드는 90개까지다"}}
    assert all(right(each) == ["90개"] for each in note.questions if each["form"] == "cloze")


def test_odd_markdown_keeps_footnotes_tasks_and_comments_out(became: Any) -> None:
    """Bold beside particles and formulas are read, nested bullets have their path."""
    note = became(
        "# 공부\n\n## 딱풀창고\n\n> 딱풀창고는 **관리형(무서버)**으로 쓰는 저장 서비스입니다.\n\n"
        "- 항목은 **300KB**까지다[^1]\n  - 이름도: 크기에 든다\n- <!-- 숨김 --> 값은 글이다.\n"
        "- [ ] 색인 더 보기\n- ~~취소한 말이다.~~\n\n[^1]: 각주의 글이다.\n"
    )
    (facts,) = note.facts().values()
    assert facts == {
        "딱풀창고는 관리형(무서버)으로 쓰는 저장 서비스입니다.",
        "항목은 300KB까지다",
        "이름도: 크기에 든다",
        "값은 글이다.",
    }
    assert note.aside == {"각주의 글이다.": "footnote", "색인 더 보기": "todo"}


def test_a_heading_without_words_is_no_concept(became: Any) -> None:
    """What stands deeper belongs to the heading above."""
    note = became("# 메모\n\n## Redshift\n\n###\n\n#### 노드\n\n- 리더 노드가 질의를 나눈다\n")
    assert note.facts() == {"redshift": {"리더 노드가 질의를 나눈다"}}


def test_code_and_pictures_are_shown_when_the_fact_is_asked(
    became: Any, run: Run, tmp_path: Path
) -> None:
    """The fact's code stands in the quiz, not only in `show`."""
    became(
        '# API Gateway\n\n- 매핑 템플릿은 이렇게 쓴다:\n\n  ```json\n  {"id": "$input"}\n  ```\n\n'
        "  ![흐름](img/a.png)\n"
    )
    asked = run("study", "--note", "note.md", input="3\n").stdout
    assert '{"id": "$input"}' in asked
    assert "img/a.png" in asked


def test_a_phrase_stands_behind_its_heading_among_options(became: Any, run: Run) -> None:
    """`실행 시간 최대 15분` below 한도 is `한도: 실행 시간 최대 15분`; a sentence stands alone."""
    became(
        "# Lambda\n\n## 한도\n- 실행 시간 최대 15분\n- 메모리 최대 10GB\n- 레이어 최대 5개\n\n"
        "## 요금\n- 쉬면 요금을 내지 않는다\n"
    )
    drawn = run("questions", "--form", "choice", "--note", "note.md", "--seed", "1", "--json")
    choices = data_of(drawn)["questions"]
    limits = [each for each in choices if "최대" in each["explanation"]]
    assert limits
    assert all(option["text"].startswith("한도: ") for each in limits for option in each["options"])
    assert {right(each)[0] for each in choices if each not in limits} == {"쉬면 요금을 내지 않는다"}


def test_another_name_in_brackets_is_not_the_full_one(
    became: Any, run: Run, tmp_path: Path
) -> None:
    """The list has the full name; what stands in brackets is an alias."""
    became("# Athena(아테나)\n\n- S3의 데이터를 SQL로 조회한다\n")
    card = data_of(run("show", "athena", "--json"))
    assert (card["name"], card["aliases"]) == ("Amazon Athena", ["아테나"])
