"""Typed answers, judged as a person would: words. Numbers are in test_judge_numbers.py."""

from __future__ import annotations

import string
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awsquiz.core.keystrokes import composed, swapped
from awsquiz.core.questions.judge import Judged, difference, judge
from awsquiz.core.text import key

LAWS = settings(max_examples=150)
LAMBDA = ["Lambda", "람다", "AWS Lambda"]
NAMES = [
    *("Lambda", "람다", "EC2", "이씨투", "Auto Scaling", "오토 스케일링", "Elastic Beanstalk"),
    *("게이트웨이", "Lambda@Edge", "EC2 인스턴스", "Route 53", "상태 비저장", "15분", "10,240MB"),
]
PARTICLES = "은 는 이 가 을 를 의 에 로 으로 이다 입니다 임 요 이요 이에요 에서 까지".split()
FULL_WIDTH = {ord(char): ord(char) + 0xFEE0 for char in string.ascii_letters + string.digits + ","}


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("lambda", LAMBDA),
        ("  LAMBDA. ", LAMBDA),
        ("aws-lambda", LAMBDA),
        ("람다는", LAMBDA),
        ("‘람다’입니다!", LAMBDA),
        ("람다 이다", LAMBDA),
        ("Lambda를", LAMBDA),
        ("오토스케일링", ["Auto Scaling", "오토 스케일링"]),
        ("Ｌａｍｂｄａ", LAMBDA),
        ("`Lambda`", LAMBDA),
        ("게이트웨이", ["게이트웨이"]),
        ("게이트웨이이요", ["게이트웨이"]),
        ("회의", ["회의"]),
        ("C++", ["C++"]),
    ],
)
def test_right(answer: str, accept: list[str]) -> None:
    """Case, spacing, punctuation, markup and a particle make no difference."""
    assert judge(answer, accept).verdict == "right"


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("fkaek", LAMBDA),
        ("FKAEK", LAMBDA),
        ("fkaeksms", LAMBDA),
        ("ㅣ므ㅠㅇㅁ", LAMBDA),
        ("ㅣ므ㅠㅇㅁ는", LAMBDA),
        ("ㄷㅊ2", ["EC2"]),
        ("ㄸㅊ2", ["EC2"]),
        ("ㄸㅊ2 인스턴스", ["EC2 인스턴스"]),
        ("ec2 dlstmxjstm", ["EC2 인스턴스"]),
        ("Ekr", ["딱"]),
    ],
)
def test_the_wrong_layout_is_right(answer: str, accept: list[str]) -> None:
    """An answer typed with the input method on or off by mistake is what was meant."""
    assert judge(answer, accept).verdict == "right"


@pytest.mark.parametrize(
    ("answer", "accept", "understood", "expected"),
    [
        ("lamda", LAMBDA, "lamda", "Lambda"),
        ("Lamdba", LAMBDA, "Lamdba", "Lambda"),
        ("Lambdaa", LAMBDA, "Lambdaa", "Lambda"),
        ("Lanbda를", LAMBDA, "Lanbda", "Lambda"),
        ("람바입니다", LAMBDA, "람바", "람다"),
        ("람바 를.", LAMBDA, "람바", "람다"),
        ("fkaqk", LAMBDA, "람바", "람다"),
        ("ㅣ므ㅇㅁ", LAMBDA, "lamda", "Lambda"),
        ("서버리쓰", ["Serverless", "서버리스"], "서버리쓰", "서버리스"),
        ("EBS 벌륨", ["EBS 볼륨"], "EBS 벌륨", "EBS 볼륨"),
        ("EC2 Auto Scalng", ["EC2 Auto Scaling"], "EC2 Auto Scalng", "EC2 Auto Scaling"),
        ("Rouet 53", ["Route 53"], "Rouet 53", "Route 53"),
    ],
)
def test_one_slip_is_near(answer: str, accept: list[str], understood: str, expected: str) -> None:
    """One key wrong, missing, too many or exchanged is near, beside the spelling it is near to."""
    assert judge(answer, accept) == Judged("near", expected, understood)


@pytest.mark.parametrize(
    ("answer", "accept"),
    [
        ("lmda", LAMBDA),
        ("Fargate", LAMBDA),
        ("람", LAMBDA),
        ("Lambda 람다", LAMBDA),
        ("상태 저장", ["상태 비저장"]),
        ("asymmetric", ["symmetric"]),
        ("synchronous", ["asynchronous"]),
        ("큐어", ["큐"]),
        ("jab", ["job"]),
        ("앤", ["앱"]),
        ("ㅔㅐㄱㅅ 1-5", ["port 15"]),
    ],
)
def test_wrong(answer: str, accept: list[str]) -> None:
    """What is more than a key away, or another word by one key, is wrong, and kept as typed."""
    assert judge(answer, accept) == Judged("wrong", accept[0], answer)


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("ECS", "EC2"),
        ("ecs", "ECR"),
        ("SAMLX", "SAML"),
        ("IoTT", "IoT"),
        ("EFS 볼륨", "EBS 볼륨"),
        ("gp2 볼륨", "gp3 볼륨"),
        ("m5.large", "c5.large"),
        ("Route 54", "Route 53"),
        ("Route 35", "Route 53"),
    ],
)
def test_a_letter_of_an_abbreviation_is_no_slip(answer: str, accepted: str) -> None:
    """Short abbreviations and numbers are right to the letter or wrong, in longer names too."""
    assert judge(answer, [accepted]).verdict == "wrong"


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [("AWS Fargate", "Fargate"), ("amazon s3", "S3"), ("아마존 S3를", "S3")],
)
def test_the_maker_may_be_named(answer: str, accepted: str) -> None:
    """Amazon and AWS before a name make no difference."""
    assert judge(answer, [accepted]).verdict == "right"


@pytest.mark.parametrize(
    ("answer", "accepted", "beside"),
    [
        ("ELB 상태 확인", "ELB", ("그룹에 ", " 상태 확인을 켜야 한다")),
        ("배포 서킷 브레이커", "서킷 브레이커", ("배포 ", "는 되돌린다")),
        ("Kinesis 스트림을", "Kinesis", ("", " 스트림에서 오류가 난다")),
        ("레코드 1,000개", "1,000개", ("초당 ", "까지 레코드를 쓴다")),
        ("16개 인스턴스", "16개", ("Nitro 인스턴스 최대 ", "에 연결한다")),
    ],
)
def test_what_stands_beside_the_gap_may_be_said_again(
    answer: str, accepted: str, beside: tuple[str, str]
) -> None:
    """Words of the sentence that are repeated at the ends of an answer are no part of it."""
    assert judge(answer, [accepted], beside=beside).verdict == "right"
    assert judge(answer, [accepted]).verdict == "wrong"


@pytest.mark.parametrize(
    ("answer", "accepted", "verdict"),
    [
        ("S3 버킷", "S3", "right"),
        ("GenerateDataKey API를", "GenerateDataKey", "right"),
        ("KMS key", "KMS", "right"),
        ("EC2 인스턴스", "EC2", "right"),
        ("VPN 연결", "VPN", "right"),
        ("S3 Glacier", "S3", "wrong"),
        ("RDS Proxy", "RDS", "wrong"),
        ("버킷", "S3", "wrong"),
        ("비동기 작업", "비동기 복제", "wrong"),
    ],
)
def test_a_name_with_the_noun_that_says_what_it_is(
    answer: str, accepted: str, verdict: str
) -> None:
    """S3 버킷 is S3; another name behind it is another thing."""
    assert judge(answer, [accepted]).verdict == verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("HEAD, GET, OPTIONS", "right"),
        ("GET과 OPTIONS, HEAD", "right"),
        ("GET, HEAD", "near"),
        ("GET, HEAD, PUT", "wrong"),
    ],
)
def test_what_is_listed_has_no_order(answer: str, verdict: str) -> None:
    """Nothing may be missing, and nothing else be there."""
    assert judge(answer, ["GET, HEAD, OPTIONS"]).verdict == verdict


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ("가용 영역(AZ)", "right"),
        ("AZ (가용 영역)이다", "right"),
        ("가용 영역 (Availability Zone)", "near"),
        ("리전(Region)", "wrong"),
    ],
)
def test_another_name_in_brackets(answer: str, verdict: str) -> None:
    """Right where both are; where one is not known the learner decides."""
    assert judge(answer, ["가용 영역", "AZ"]).verdict == verdict


def test_another_amount_in_brackets_is_wrong() -> None:
    """Two minutes are 120 seconds, and not 100."""
    assert judge("2분(120초)", ["2분"]).verdict == "right"
    assert judge("2분(100초)", ["2분"]).verdict == "wrong"


def test_a_longer_name_may_repeat_a_word_of_its_sentence_within() -> None:
    """서버리스 추론 엔드포인트 is the 서버리스 엔드포인트 where the sentence speaks of 추론."""
    beside = ("시작 지연을 견디는 추론에는 ", "가 맞다")
    longer = "서버리스 추론 엔드포인트"
    assert judge(longer, ["서버리스 엔드포인트"], beside=beside).verdict == "right"
    assert (
        judge("서버리스 배치 엔드포인트", ["서버리스 엔드포인트"], beside=beside).verdict != "right"
    )


def test_what_stands_beside_the_gap_is_no_answer() -> None:
    """To say nothing but the words beside the gap is wrong."""
    assert judge("상태 확인", ["ELB"], beside=("", " 상태 확인을 켠다")).verdict == "wrong"


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ("CloudWatch", "CloudWatch Logs"),
        ("Load Balancer", "Application Load Balancer"),
        ("용량", "최대 용량"),
        ("필터링을", "이벤트 필터링"),
    ],
)
def test_a_part_of_the_answer_is_near(answer: str, accepted: str) -> None:
    """Some of the words of the answer are not yet all of it: the learner decides."""
    assert judge(answer, [accepted]).verdict == "near"


@pytest.mark.parametrize(
    ("answer", "accepted"), [("최대", "최대 용량"), ("Route", "Route 53"), ("저장", "상태 비저장")]
)
def test_what_says_nothing_of_the_answer_is_no_part(answer: str, accepted: str) -> None:
    """A mere bound, a name without its number and half a word are wrong."""
    assert judge(answer, [accepted]).verdict == "wrong"


def test_the_name_of_another_thing_is_no_slip() -> None:
    """What is one key away and names something else is wrong."""
    assert judge("ingres", ["ingress"]).verdict == "near"
    assert judge("인그레스는", ["이그레스"]).verdict == "near"
    assert judge("인그레스는", ["이그레스"], others=["인그레스"]).verdict == "wrong"


@pytest.mark.parametrize("answer", ["", "  ", "?!", "…", "\u200b", "○", "는"])
def test_nothing_said_is_wrong(answer: str) -> None:
    """An empty answer and one of signs only is wrong, and no error."""
    assert judge(answer, [*LAMBDA, ""]).verdict == "wrong"


def test_the_first_accepted_spelling_is_shown() -> None:
    """A right answer comes with the spelling to learn, whichever was typed."""
    assert judge("람다를", LAMBDA) == Judged("right", "Lambda", "람다")


def test_nothing_is_accepted() -> None:
    """Without an accepted spelling every answer is wrong."""
    assert judge("람다", []) == Judged("wrong", "", "람다")


def test_a_long_answer_is_cut() -> None:
    """No more than 300 characters are read, decomposed ones too."""
    assert judge("람" * 5_000, LAMBDA).given == "람" * 300
    assert judge(unicodedata.normalize("NFD", "람" * 300), ["람" * 300]).verdict == "right"


@pytest.mark.parametrize(
    ("answer", "expected", "pieces"),
    [
        ("lamda", "Lambda", [("lam", "same"), ("b", "missing"), ("da", "same")]),
        ("Lambdaa", "Lambda", [("Lambda", "same"), ("a", "extra")]),
        ("Lamdba", "Lambda", [("Lam", "same"), ("db", "swapped"), ("a", "same")]),
        ("ab", "bac", [("b", "missing"), ("a", "same"), ("b", "extra"), ("c", "missing")]),
        ("람바", "람다", [("람", "same"), ("바", "extra"), ("다", "missing")]),
        ("오토스케일링", "오토 스케일링", [("오토", "same"), ("스케일링", "same")]),
        ("15%", "15", [("15", "same"), ("%", "extra")]),
        ("", "람다", [("람다", "missing")]),
        ("", "", []),
    ],
)
def test_difference(answer: str, expected: str, pieces: list[tuple[str, str]]) -> None:
    """What is missing, too much or exchanged is told from what is the same; looks are not."""
    assert difference(answer, expected) == pieces


@LAWS
@given(st.text(max_size=20), st.text(max_size=20))
def test_a_difference_keeps_what_was_given(answer: str, expected: str) -> None:
    """The pieces that are not missing are the answer."""
    pieces = difference(answer, expected)
    kept = "".join(piece for piece, change in pieces if change != "missing")
    assert kept == unicodedata.normalize("NFC", answer.strip())


@LAWS
@given(st.lists(st.text(max_size=12) | st.sampled_from(NAMES), min_size=1, max_size=4), st.data())
def test_every_accepted_spelling_is_right(accept: list[str], data: st.DataObject) -> None:
    """Whatever is accepted is right as it stands, decomposed and with a particle."""
    spelling = data.draw(st.sampled_from(accept))
    if not key(spelling):
        return
    particle = data.draw(st.sampled_from(["", *PARTICLES]))
    for answer in (spelling, spelling + particle, unicodedata.normalize("NFD", spelling)):
        assert judge(answer, accept).verdict == "right"


@LAWS
@given(st.sampled_from(NAMES), st.sampled_from(["", *PARTICLES]), st.data())
def test_looks_make_no_difference(name: str, particle: str, data: st.DataObject) -> None:
    """Any spacing, case, width and form of a name, with any particle, is right."""
    spaces = data.draw(st.lists(st.sampled_from(["", "", " ", "\t"]), min_size=20, max_size=20))
    answer = "".join(map("".join, zip(name, spaces, strict=False)))
    looks = [str.upper, str.lower, str.swapcase, lambda text: text.translate(FULL_WIDTH)]
    looks.append(lambda text: unicodedata.normalize("NFD", text))
    for look in data.draw(st.permutations(looks)):
        answer = look(answer)
        assert judge(answer + particle, [name]).verdict == "right"


@LAWS
@given(st.sampled_from(NAMES))
def test_every_name_is_right_on_the_wrong_layout(name: str) -> None:
    """A name typed in the wrong state of the input method throughout is right."""
    assert judge(swapped(name), [name]).verdict == "right"
    assert judge(composed(name), [name]).verdict == "right"


@LAWS
@given(st.text(), st.lists(st.text() | st.sampled_from(NAMES), max_size=3))
def test_any_text_is_an_answer(answer: str, accept: list[str]) -> None:
    """No answer is an error, and its difference can be shown."""
    judged = judge(answer, accept, others=accept)
    assert judged.verdict in ("right", "near", "wrong")
    difference(judged.given, judged.expected)


def test_a_plus_at_the_end_of_a_name_makes_another() -> None:
    """Business Support+ is a plan of its own; a plus between words is but a sign."""
    assert judge("Business Support", ["Business Support+"]).verdict != "right"
    assert judge("business support +", ["Business Support+"]).verdict != "right"
    assert judge("business support plus", ["Business Support+"]).verdict == "right"
    assert judge("SNS, SQS", ["SNS + SQS"]).verdict == "right"
