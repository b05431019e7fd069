"""Questions with options that stand in a note, in the ways in which people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awsquiz.core.notes.exercises import Exercise, find_exercises

WORDS = (
    *("인스턴스 스토어", "EFS", "Amazon EBS 볼륨", "S3 Glacier", "FSx for Lustre", "`curl` 명령"),
    *("로드 밸런서를 여러 가용 영역에 둔다", "람다 함수를 호출한다", "NAT 게이트웨이", "15분"),
)
LABELS = ("A. ", "a) ", "(A) ", "ⓐ ", "1. ", "2) ", "① ", "가. ", "ㄱ. ", "- A. ", "* (a) ")
STEMS = (
    "파일을 함께 쓰려면 무엇을 써야 하는가?",
    "다음 중 옳은 것은?",
    "Which storage should they use?",
    "이 요구 사항에 맞는 것을 고르시오.",
)
HEADS = (
    "## 12.\n{}",
    "### Question 9:\n\n{}",
    "**문제 3.** {}",
    "7) {}",
    "## {}",
    "Q. {}",
    "> {}\n",
)


def only(text: str) -> Exercise:
    """The only exercise of a note."""
    (found,) = find_exercises(text)
    return found


def label(style: str, at: int) -> str:
    """The label of the option at a place, from 0, in a style."""
    for row in (
        "ABCDEFGH",
        "abcdefgh",
        "ⓐⓑⓒⓓⓔⓕⓖⓗ",
        "①②③④⑤⑥⑦⑧",
        "가나다라마바사아",
        "ㄱㄴㄷㄹㅁㅂㅅㅇ",
    ):
        if row[0] in style:
            return style.replace(row[0], row[at])
    return style.replace("1", str(at + 1)).replace("2", str(at + 1))


def bare(style: str, at: int) -> str:
    """The sign of an option, as a key names it."""
    return label(style, at).strip("-*. ()")


KEYS = (
    "정답: {}",
    "정답 {}",
    "정답) {}",
    "답: {}",
    "**정답**: {}",
    "Answer: {}",
    "- 정답 : ({})",
    "선택: A\n정답: {}",
    "### 정답\n\n{}",
    "<details>\n<summary>정답</summary>\n\n{}\n\n</details>",
    "<details><summary>정답 보기</summary>{}</details>",
    "> [!success]- 정답\n> {}",
    "```\n정답 : {}\n```",
)


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=6, unique=True),
    right=st.data(),
    style=st.sampled_from(LABELS),
    head=st.sampled_from(HEADS),
    stem=st.sampled_from(STEMS),
    key=st.sampled_from(KEYS),
    apart=st.booleans(),
    why=st.sampled_from(("", "\n\n해설: 여러 인스턴스가 함께 쓴다.", "\n설명) 그렇기 때문이다")),
)
def test_a_question_in_any_style_is_read_back_with_its_key(
    words: list[str],
    right: st.DataObject,
    style: str,
    head: str,
    stem: str,
    key: str,
    apart: bool,
    why: str,
) -> None:
    """Stem, options, key and reason come back as they were written."""
    at = right.draw(st.integers(0, len(words) - 1))
    options = ("\n\n" if apart else "\n").join(
        label(style, number) + word for number, word in enumerate(words)
    )
    text = f"# 모의고사\n\n{head.format(stem)}\n\n{options}\n\n{key.format(bare(style, at))}{why}\n"

    found = only(text)

    assert found.kind == "choice"
    assert found.stem == stem
    assert [option.text for option in found.options] == words
    assert found.key == (at,)
    if why:
        assert found.why is not None
        assert why.strip()[3:].strip(": )") in found.why


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=3, max_size=6, unique=True),
    data=st.data(),
    joined=st.sampled_from((", ", ",", " ", " / ", "와 ", " and ")),
)
def test_several_right_answers_are_read(words: list[str], data: st.DataObject, joined: str) -> None:
    """정답: A, C names two options."""
    right = data.draw(st.sets(st.integers(0, len(words) - 1), min_size=2, max_size=2))
    options = "\n".join(label("A. ", at) + word for at, word in enumerate(words))
    key = joined.join(bare("A. ", at) for at in sorted(right))

    found = only(f"## 3.\n맞는 것을 모두 고르시오.\n\n{options}\n\n정답: {key}\n")

    assert set(found.key) == right


@given(
    words=st.lists(st.sampled_from(WORDS), min_size=2, max_size=6, unique=True),
    data=st.data(),
    mark=st.sampled_from(("(정답) {}", "{} (정답)", "✅ {}", "{} ✅", "{} ← 정답", "[정답] {}")),
    bullet=st.sampled_from(("- ", "* ", "A. ", "① ")),
)
def test_a_mark_beside_the_option_is_a_key(
    words: list[str], data: st.DataObject, mark: str, bullet: str
) -> None:
    """The option that is marked is the right one, and the mark is no part of its words."""
    at = data.draw(st.integers(0, len(words) - 1))
    options = "\n".join(
        label(bullet, number) + (mark.format(word) if number == at else word)
        for number, word in enumerate(words)
    )

    found = only(f"## 12.\n전용 회선으로 잇는 것은?\n{options}\n")

    assert [option.text for option in found.options] == words
    assert found.key == (at,)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("다음 중 공유 스토리지는?\n\n- [ ] EBS\n- [x] EFS\n- [ ] 인스턴스 스토어\n", (1,)),
        (
            "### A company needs a file system that many instances share.\n\n"
            "- [ ] Amazon EBS.\n- [x] Amazon EFS.\n",
            (1,),
        ),
        ("다음 중 공유 스토리지는?\n\nA. EBS\n**B. EFS**\nC. 인스턴스 스토어\n", (1,)),
        ("다음 중 공유 스토리지는? (정답: B)\n\nA. EBS\nB. EFS\n", (1,)),
        ("무엇인가? ① EBS ② EFS ③ S3\n\n정답: ②\n", ()),
        ("무엇인가?\n① EBS ② EFS ③ S3\n\n정답: ②\n", (1,)),
        ("무엇인가?\nA. EBS  B. EFS\nC. S3  D. FSx\n정답: D\n", (3,)),
        ("1. 무엇인가?\n```\n1. EBS\n2. EFS\n```\n- 선택 : (1)\n- 정답 : (2)\n", (1,)),
        ("무엇인가?\nA) EBS\nB) EFS\n\n정답 B. EFS는 함께 쓴다.\n", (1,)),
        ("무엇인가?\n1. EBS\n2. EFS\n\n정답은 2번입니다.\n", (1,)),
        ("무엇인가?\n- EBS\n- EFS\n- S3\n\n정답: EFS\n", (1,)),
        ("## 4.\n무엇인가?\n- EBS\n- EFS\n- S3\n\n답: 2번\n", (1,)),
        ("Which one? (Choose two)\nA. EBS\nB. EFS\nC. S3\n\nAnswer: BC\n", (1, 2)),
        ("무엇인가?\nA. EBS\nB. EFS\n\n정답 ) A\n풀이 ) 몰랐다\n\n찐정답 ) B\n", (1,)),
        ("무엇인가?\nA. EBS\nB. EFS\n\n선택 A, 정답 B\n", (1,)),
        ("## 9. 무엇인가?\n- EBS\n- EFS\n- S3\n\n정답 EFS\n", (1,)),
        (
            "무엇인가?\nA\nEBS 볼륨을\n나누어 쓴다\n\nB\nEFS를 쓴다\n\n"
            "### 정답\n\n```\nB\n함께 쓴다\n```\n",
            (1,),
        ),
        ("Which one?\nA. EBS\nB. EFS\n\n**Correct Answer:** Option B\n", (1,)),
        ("Which one?\nA. EBS\nB. EFS\n\n**Correct**: B\n", (1,)),
        ("Which one?\nA. EBS\nB. EFS\n\nCorrect option: B\n", (1,)),
        ("Which one?\nA. EBS\nB. EFS\n\n_Answer: B_\n", (1,)),
        ("Which one?\nA. EBS\nB. EFS\n\nSuggested Answer: B\n", (1,)),
        (
            "Which one?\nA. EBS\nB. EFS\n\nAnswer: B\nCommunity vote distribution\nB (91%)\n",
            (1,),
        ),
        ("Which one?\nA. EBS\nB. EFS\n\nCorrect answer: A (Note: it is managed)\n", (0,)),
        ("무엇인가?\nA. EBS\nB. EFS\n\nB가 정답이다.\n", (1,)),
        ("무엇인가?\nA. EBS\nB. EFS\n\n올바른 옵션: B\n", (1,)),
        ("무엇인가?\nA. EBS\nB. EFS\n\n✔️ B\n", (1,)),
        ("# 질문 2:\n\n무엇인가?\n\nA. EBS\nB. EFS\n\n정답 2: B\n", (1,)),
        ("무엇인가?\nA. 예\nB. 아니요\n\n정답: B. 아니요\n", (1,)),
        ("무엇인가?\nA. 볼륨\nB. 파일\nD. 없다\n\n정답: B. a file system\n", (1,)),
        ("Which one?\nA. EBS\nB. EFS\n\nAnswer: B. A shared file system\n", (1,)),
        ("Which one?\nA. EBS\nB. EFS\n\nThe answer is EFS.\n", (1,)),
        ("무엇인가?\nA. EBS\nB. EFS\n\n해설: 정답은 B이다. 함께 쓴다.\n", (1,)),
        ("- 첫째는 무엇인가?\n    - A. 가\n    - B. 나\n    - 정답 : B\n", (1,)),
        ("Which one?\nA - EBS\nB - EFS\nAnswer: B\n", (1,)),
        ("### 문제 3 (정답: B)\n\n무엇인가?\n\nA. EBS\nB. EFS\n", (1,)),
        ("### 문제 3\n정답: B\n\n무엇인가?\n\nA. EBS\nB. EFS\n", (1,)),
        ("47. 무엇인가?   - A. EBS\n    - B. EFS\n    - C. S3\n\n정답: B\n", (1,)),
        ("## 문제 1\n무엇인가?\n\n### A. EBS\n\n### B. EFS\n\n정답: B\n", (1,)),
        (
            "1. 무엇인가?\n  - [ ] EBS\n  - [x] EFS\n2. 큐는 어느 것?\n   - [x] 가\n   - [ ] 나\n",
            (1, 0),
        ),
        ("기본 포트는?\nA. 22\nB. 443\n\n정답: B\n", (1,)),
        ("무엇인가? (2개)\nA. EBS\nB. EFS\nC. S3\n\n정답: B / C\n", (1, 2)),
        ("무엇인가? (2개 선택)\nA. EBS\nB. EFS\nC. S3\n\n정답:\n- B. EFS\n- C. S3\n", (1, 2)),
        ("무엇인가?\nA. EBS\nB. EFS\nC. S3\n\n정답\n\nB. EFS\n\nC. S3\n\n해설: 둘 다\n", (1, 2)),
        ("무엇인가? (정답 2개)\n- EBS\n- EFS\n- S3\n\n정답1: EFS\n정답2: S3\n", (1, 2)),
        (
            "> [!question] 무엇인가?\n> a) EBS\n> b) EFS\n> c) S3\n"
            ">> [!success]- Answer\n>> b) EFS\n>> c) S3\n",
            (1, 2),
        ),
        (
            "Q. 무엇인가?\n- EBS\n+ EFS\n- S3\n> 끝\n\nQ. 큐는 어느 것?\n- 가\n+ 나\n- 다\n> 끝\n",
            (1, 1),
        ),
    ],
)
def test_other_ways_to_write_a_key(text: str, key: tuple[int, ...]) -> None:
    """Ticks, bold, labels in one line, text behind the label, two attempts."""
    assert [at for found in find_exercises(text) for at in found.key] == list(key)


@pytest.mark.parametrize(
    "text",
    [
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A\n정답: B\n",
        "무엇인가? (2개 선택)\nA. EBS\nB. EFS\nC. S3\n\n정답: B\n",
        "무엇인가?\nA. EBS (정답)\nB. EFS\n\n정답: B\n",
        "무엇인가?\nA. EBS\nB. ebs\nC. S3\n\n정답: B\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A. EFS\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: E\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답 :\n\n2) 다음 회사는 파일을 올린다.\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답 :\n\n2)\n파일을 올린다.\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A?\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A-2, B-1\n",
        "### 문제 1\n무엇인가?\nA. EBS\nB. EFS\n\n정답 2: B\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A? -> B 였다\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A → B\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A (and B) 중복 정답\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A (or B?)\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A/B\n",
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: A가 아니라 B\n",
        "Which one?\nA. EBS\nB. EFS\n\nAnswer: B (or A depending on context)\n",
        "Which one?\nA. EBS\nB. EFS\n\nAnswer: B\nCommunity vote distribution\nA (84%) B (16%)\n",
    ],
)
def test_a_doubtful_key_is_no_key(text: str) -> None:
    """What contradicts itself is kept, and never asked."""
    assert [found.kind for found in find_exercises(text) if found.options] == ["open"]


@pytest.mark.parametrize(
    "summary",
    [
        *("Show Answer", "View answer", "Click to reveal answer", "Solution", "답 보기 👀"),
        *(
            "클릭하여 정답 확인",
            "💡 정답 및 해설 보기",
            "Answer &amp; Explanation".replace("amp;", ""),
        ),
    ],
)
@pytest.mark.parametrize("body", ["B", "**B** - 함께 쓴다.", "✅ B. EFS", "<p>B. EFS</p>"])
def test_answer_that_is_folded_away(summary: str, body: str) -> None:
    """A summary that only shows the answer says 정답, and what is folded is the key."""
    folded = f"<details>\n<summary>{summary}</summary>\n\n{body}\n\n</details>\n"
    assert only(f"### 문제 1\n무엇인가?\n\nA. EBS\nB. EFS\n\n{folded}").key == (1,)


def test_reasons_below_an_answer_are_no_answers() -> None:
    """Options that are gone through below 정답 are not all right."""
    found = only("무엇인가?\nA. EBS\nB. EFS\nC. S3\n\n정답: B\nC. S3\n\n다른 글\n")
    assert found.key == (1,)


@pytest.mark.parametrize("between", ["", "\n어느 것을 써야 하는가?\n"])
def test_bullets_of_a_stem(between: str) -> None:
    """What is required stands in the stem, above the options with labels."""
    found = only(
        f"### 문제 1\n요구 사항에 맞는 것은?\n- 함께 쓴다\n- 리눅스이다\n- 싸다\n{between}\n"
        "A. EBS\nB. EFS\n\n정답: B\n"
    )
    assert (len(found.options), found.key) == (2, (1,))
    assert "리눅스이다" in found.stem


def test_pros_and_cons_are_no_options() -> None:
    """+ and - weigh where advantages are asked for, and where nothing is explained."""
    for text in (
        "Q. NAT 게이트웨이의 장단점은?\n+ 관리형이다\n- 비싸다\n- 느리다\n> 끝\n",
        "Q. NAT 게이트웨이는 어떤가?\n+ 관리형이다\n- 비싸다\n- 느리다\n",
    ):
        assert not any(found.key for found in find_exercises(text))


@pytest.mark.parametrize("head", ["## 오퍼레이터가 뭘까?", "### select를 쓰지 않는 방법"])
def test_emphasis_below_a_heading_that_asks(head: str) -> None:
    """A bullet in bold is stressed, not the key: the others are true as well."""
    note = f"{head}\n- 태스크 하나이다\n- **하나에 하나**\n- 여럿은 다시 해야 한다\n\n① 끝\n"
    assert not any(found.key for found in find_exercises(note))


def test_true_statements_where_the_false_one_is_asked_for() -> None:
    """Reasons that call the others right do not contradict the key."""
    reasons = "**A) 정답**: 함께 쓴다.\n\n**B) 틀림**: 파일이다.\n"
    found = only(f"### 1\n틀린 것은?\nA) 공유된다\nB) 블록이다\n\n정답: B\n\n해설:\n{reasons}")
    assert found.key == (1,)


def test_answer_before_its_options() -> None:
    """A label with code below it is an option, where the next label follows."""
    code = "```json\n{}\n```\n"
    note = f"1. 무엇인가?\n\nA.\n{code}B.\n{code}\n정답: B\n"
    assert all(found.kind == "open" for found in find_exercises(note))


def test_code_is_no_answer() -> None:
    """A variable called answer answers nothing."""
    code = "    answer = []\n    for x in y:\n        answer.append(x)\n    return answer\n"
    note = f"### 풀이\n\n```\ndef solve(y):\n{code}```\n"
    assert all(found.kind == "open" for found in find_exercises(note))


def test_without_a_key_it_is_open() -> None:
    """Options of which none is said to be right are no question, nor facts."""
    assert only("다음 중 옳은 것은?\nA. EBS\nB. EFS\n").kind == "open"


def test_what_was_chosen_is_no_key() -> None:
    """선택: A says what somebody chose, not what is right."""
    assert only("## 1.\n무엇인가?\nA. EBS\nB. EFS\n\n선택: A\n").kind == "open"


@pytest.mark.parametrize(
    "text",
    [
        "# S3\n\n## 특징\n\n1. 객체를 담는다\n2. 키로 찾는다\n3. 어디에서나 읽는다\n",
        "# 할 일\n\n- [x] 강의 듣기\n- [ ] 문제 풀기\n",
        "# S3란?\n\n- 객체 스토리지다\n- **버킷**에 담는다\n",
        "# 순서\n\n1. 만든다\n2. 복사한다\n\n답을 찾지 못했다.\n",
        "# 비교\n\nA. 가용성 영역은 하나의 데이터 센터다.\n\n다른 말이다.\n",
        "질문이 있으면 언제든 말해 주세요. 정답은 없습니다.\n",
    ],
)
def test_lists_of_a_note_are_no_questions(text: str) -> None:
    """Lists below headings, tasks and sentences about answers stay what they are."""
    assert find_exercises(text) == []


def test_keys_in_a_list_at_the_end() -> None:
    """`정답` and below it `1. B` gives the key of the first question."""
    text = (
        "1. 첫째는 무엇인가?\nA. EBS\nB. EFS\n\n2. 둘째는 무엇인가?\nA. SQS\nB. SNS\n\n"
        "## 정답\n\n1. B\n2. A\n"
    )
    assert [found.key for found in find_exercises(text)] == [(1,), (0,)]


def test_reasons_of_single_options() -> None:
    """A reason that begins with a label is that option's."""
    found = only(
        "무엇인가?\nA. EBS\nB. EFS\n\n정답: B\n\n해설\n- A: 한 인스턴스의 것이다\n- B: 함께 쓴다\n"
    )
    assert [option.why for option in found.options] == ["한 인스턴스의 것이다", "함께 쓴다"]


def test_code_in_a_stem_stays_code() -> None:
    """A policy in a fence keeps its fence and its lines."""
    found = only(
        '다음 정책이 허용하는 것은?\n\n```json\n{\n  "Effect": "Allow"\n}\n```\n\n'
        "A. 조회\nB. 삭제\n\n정답: A\n"
    )
    assert found.stem == '다음 정책이 허용하는 것은?\n\n```\n{\n  "Effect": "Allow"\n}\n```'


@pytest.mark.parametrize(
    "head", ["## 1. DynamoDB의 특징", "2. 요금", "**3. 제한**", "### 4) 장점과 단점", "① 용도"]
)
@pytest.mark.parametrize(
    "marks", [(":o:", ":x:", ""), ("✅", "❌", ""), ("(O)", "(X)", "(O)"), ("", "❌", "❌")]
)
def test_marked_facts_below_a_numbered_title_are_no_question(
    head: str, marks: tuple[str, ...]
) -> None:
    """Their marks say what is true and what is not: what bears none would become a wrong option."""
    said = ("키-값 데이터베이스이다", "조인을 지원한다", "서버가 없다")
    rows = [f"- {text} {mark}" for text, mark in zip(said, marks, strict=True)]
    below = "\n\n다른 이야기\n- 가용 영역이 셋이다 :o:\n- 리전이 하나이다\n"
    assert find_exercises(f"{head}\n" + "\n".join(rows) + below) == []


@pytest.mark.parametrize("head", ["99.99% 가용성", "==99.999999999%== 내구성", "11.5배 빠르다"])
def test_a_decimal_number_is_no_number_of_a_question(head: str) -> None:
    """Nothing of it is cut off, and what stands below it is no list of options."""
    assert find_exercises(f"{head}\n- SLA로 보장한다 :o:\n- 크레딧으로 보상한다\n") == []
    asked = f"{head}인 것은?\n- (a) S3 :o:\n- (b) EBS\n"
    assert head.replace("==", "") in only(asked).stem.replace("**", "")


def test_no_line_belongs_to_two() -> None:
    """Exercises one after another share no line, and their sources are the note's lines."""
    text = "\n".join(
        f"## {n}.\n무엇인가 {n}?\nA. 하나\nB. 둘\n\n정답: A\n해설: 그렇다 {n}\n"
        for n in range(1, 9)
    )
    found = find_exercises(text)
    assert len(found) == 8
    lines = [line for each in found for line in each.lines]
    assert len(lines) == len(set(lines))
    assert all(set(each.source.split("\n")) <= {*text.split("\n"), ""} for each in found)


@given(st.text(alphabet="정답: AB12.)-\n#`>?가[x]①<details>*", max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    """No text makes it fail, and lines are counted from 1."""
    count = text.count("\n") + 1
    for found in find_exercises(text):
        assert found.lines
        assert all(1 <= line <= count for line in found.lines)


@pytest.mark.parametrize("struck", ["~~{}~~", "<del>{}</del>", "<s>{}</s>"])
def test_struck_options_keep_their_words(struck: str) -> None:
    """Options that the learner struck out are options still, without the markup."""
    said = struck.format("EFS")
    found = only(f"## 문제 1\n무엇을 써야 하는가?\n- A. {said}\n- B. S3\n- C. {said}x\n\n정답: B\n")
    assert [(option.text, option.right) for option in found.options] == [
        ("EFS", False),
        ("S3", True),
        ("EFSx", False),
    ]


@pytest.mark.parametrize("key", ["B ~~C~~", "~~C~~ B", "<del>C</del> → B"])
def test_answer_that_was_taken_back(key: str) -> None:
    """What is struck out of a key is no answer."""
    found = only(f"## 문제 1\n무엇을 써야 하는가?\n- A. EFS\n- B. S3\n- C. EBS\n\n정답: {key}\n")
    assert found.key in ((1,), ())
