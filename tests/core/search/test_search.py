"""The search's policy, on tables that are held in a dict: no index, no SQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import pytest

from awsquiz.core.keystrokes import keys
from awsquiz.core.model import Concept, Fact
from awsquiz.core.search.entry import (
    IndexEntry,
    Rank,
    entry,
    facts_in_order,
    first_letters,
    joined_names,
    name_keys,
    tokens_by_fact,
)
from awsquiz.core.search.glossary import Everyday, Glossary, Group, pairs
from awsquiz.core.search.lookup import Pattern
from awsquiz.core.search.query import Mates
from awsquiz.core.search.results import Label, Page, Passage
from awsquiz.core.search.search import find
from awsquiz.core.search.sounds import consonants


class Held:
    """Tables of a few concepts, all of which are looked at for each answer."""

    def __init__(
        self,
        *concepts: Concept,
        same: tuple[Group, ...] = (),
        everyday: tuple[Everyday, ...] = (),
        topics: Mapping[str, list[str]] = {"neptune": ["neptune"]},
    ) -> None:
        self._topics = topics
        self.asked_for: list[int] = []
        self._concepts = dict(enumerate(concepts))
        self._entries = {n: entry(concept, ()) for n, concept in self._concepts.items()}
        facts = [fact for lines in self._entries.values() for fact in tokens_by_fact(lines)]
        self._counts = Counter(word for fact in facts for word in fact)
        self.total = len(facts)
        self._glossary = Glossary(same, everyday)

    def mates(self, keys: Iterable[str]) -> Mates:
        wanted = set(keys)
        found: dict[str, list[tuple[str, float]]] = {}
        for key, other, worth in pairs(self._glossary):
            if key in wanted:
                found.setdefault(key, []).append((other, worth))
        return found

    def mates_like(self, word: str) -> list[str]:
        return sorted({key for key, _other, _worth in pairs(self._glossary) if key[:2] == word[:2]})

    def topic_names(self, form: str) -> list[str]:
        return list(self._topics.get(form, []))

    def names_begun(
        self, form: str, ranks: Sequence[Rank], most: int
    ) -> list[tuple[int, str, Rank]]:
        return [
            (n, key, rank)
            for n, lines in self._entries.items()
            for key, rank in sorted(name_keys(lines.head))
            if key.startswith(form) and rank in ranks
        ]

    def called(self, forms: Collection[str]) -> set[int]:
        whole = (Rank.TITLE, Rank.OTHER)
        return {
            n for each in forms for n, key, _ in self.names_begun(each, whole, 9) if key == each
        }

    def held(self, tokens: Collection[str]) -> dict[str, int]:
        return {each: self._counts[each] for each in tokens if each in self._counts}

    def tokens_begun(self, form: str, most: int) -> list[tuple[str, int]]:
        begun = [row for row in self._counts.items() if row[0].startswith(form)]
        return sorted(begun, key=lambda row: (row[0] != form, -row[1], row[0]))[:most]

    def tokens_sounding(self, sound: str, most: int) -> list[tuple[str, int]]:
        return sorted(row for row in self._counts.items() if consonants(row[0]) == sound)[:most]

    def tokens_within(self, form: str, most: int) -> list[tuple[str, int]]:
        return sorted(row for row in self._counts.items() if row[0].find(form) > 0)[:most]

    def tokens_like(self, word: str) -> dict[str, tuple[int, bool]]:
        names = {name for lines in self._entries.values() for name in joined_names(lines.head)}
        return {each: (self._counts[each], each in names) for each in {*self._counts, *names}}

    def holding(self, pattern: Pattern) -> int:
        return sum(self._has(n, pattern) for n in self._entries)

    def candidates(
        self, patterns: Sequence[Pattern], in_names: Sequence[str], most: int
    ) -> list[int]:
        return [n for n in self._entries if all(self._has(n, each) for each in patterns)]

    def with_initials(self, consonants: str, most: int) -> list[int]:
        return [n for n, lines in self._entries.items() if consonants in first_letters(lines)]

    def entries(self, concepts: Iterable[int]) -> dict[int, IndexEntry]:
        found = {n: self._entries[n] for n in concepts}
        self.asked_for += found
        return found

    def labels(self, concepts: Iterable[int]) -> dict[int, Label]:
        called = ((n, self._concepts[n]) for n in concepts)
        return {n: Label(each.id, each.title, (each.title,), each.note) for n, each in called}

    def page(self, concept: int) -> Page:
        one = self._concepts[concept]
        return Page(one.id, one.title, one.names[1:], (one.title,), (), len(one.facts))

    def passage(self, concept: int, at: int) -> Passage:
        fact = facts_in_order(self._concepts[concept])[0][at]
        return Passage(fact.id, fact.text, fact.source, fact.why, "", fact.line, fact.note)

    def _has(self, n: int, pattern: Pattern) -> bool:
        lines = self._entries[n]
        spoken = {word for fact in tokens_by_fact(lines) for word in fact}
        text = " ".join(str(each).replace("\n", " ") for each in lines[:5])
        phrases = (" ".join(phrase) for phrase in pattern.phrases)
        return not spoken.isdisjoint(pattern.tokens) or any(each in text for each in phrases)


LAMBDA = Concept(
    id="lambda",
    title="Lambda",
    aliases=("람다",),
    facts=(Fact(id="lambda.a001", text="서버 없이 코드를 실행한다", line=3),),
)
EC2 = Concept(
    id="ec2",
    title="EC2",
    aliases=("인스턴스",),
    facts=(Fact(id="ec2.a001", text="가상 서버를 빌린다"), Fact(id="ec2.a002", text="요금이 든다")),
)
SAME = (Group("synonyms", ("요금", "비용")),)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        *(("람다", ["lambda"]), ("fkaek", ["lambda"]), ("ㄹㄷ", ["lambda"])),
        *(("서버", ["lambda", "ec2"]), ("코드를 실행", ["lambda"]), ("김치찌개", [])),
    ],
)
def test_what_is_meant_is_found(query: str, ids: list[str]) -> None:
    """By name, by the keys of a name, by 초성, and by what facts say."""
    assert sorted(hit.id for hit in find(Held(LAMBDA, EC2), query, 5).hits) == sorted(ids)


def test_a_word_that_nothing_has_is_taken_for_a_slip() -> None:
    """What is near is found, and is not called exact."""
    results = find(Held(LAMBDA, EC2), "인스턴승", 5)
    assert ([hit.id for hit in results.hits], results.exact) == (["ec2"], False)


@pytest.mark.parametrize("query", ["람더", "람더 요금"])
def test_a_slip_of_a_service_is_no_form_of_a_verb(query: str) -> None:
    """람더 may be of the verb of 람다든, by the rules of conjugation: 람다 is a key away."""
    plan = made("Plan", "EC2든 람다든 싸진다")
    said = Fact(id="lambda.a001", text="람다 함수의 요금은 실행 시간에 따른다")
    function = Concept(id="lambda", title="Lambda", aliases=("람다",), facts=(said,))
    tables = Held(function, plan, topics={keys("람다"): ["lambda"]})
    assert find(tables, query, 5).hits[0].id == "lambda"


def test_words_written_together_are_taken_apart() -> None:
    """The name and what is asked of it, both of which are there."""
    assert find(Held(LAMBDA, EC2), "인스턴스요금", 5).hits[0].id == "ec2"


def test_a_word_of_the_glossary_finds_what_means_the_same() -> None:
    """비용 stands in no fact: 요금 does."""
    [hit] = find(Held(LAMBDA, EC2, same=SAME), "비용", 5).hits
    assert (hit.id, hit.fact, hit.snippet) == ("ec2", "ec2.a002", "요금이 든다")


def test_a_word_of_the_glossary_that_ends_like_a_plural_finds_it() -> None:
    """DDoS is counted without its s."""
    shield = Concept(id="shield", title="Shield", facts=(Fact(id="s.a001", text="DDoS를 막는다"),))
    same = (Group("transliterations", ("디도스", "DDoS")),)
    [hit] = find(Held(LAMBDA, shield, same=same), "디도스", 5).hits
    assert hit.id == "shield"


def test_a_name_that_two_have_is_clearly_neither() -> None:
    """Which is meant cannot be told."""
    other = Concept(id="other", title="다른 것", aliases=("람다",))
    assert find(Held(LAMBDA), "람다", 5).clear == "lambda"
    assert find(Held(LAMBDA, other), "람다", 5).clear is None


def test_a_text_without_a_word_asks_nothing_of_the_tables() -> None:
    """There is nothing to look for."""
    held = Held(LAMBDA)
    assert (find(held, " ?! ", 5).hits, held.asked_for) == ((), [])


WARM = Concept(
    id="auto-scaling",
    title="Auto Scaling",
    facts=(
        Fact(id="auto-scaling.a001", text="**웜 풀**은 미리 초기화한 서버를 둔다 :o:"),
        Fact(id="auto-scaling.a002", text="휴지 기간의 기본값은 300초다", facet="정책"),
        Fact(id="auto-scaling.a003", text="환경 변수를 지원한다"),
        Fact(id="auto-scaling.a004", text="환경 변수는 여기에 둘 수 없다", facet="제한"),
        Fact(id="auto-scaling.a005", text="멱등한 작업을 반복한다", why="중복되어도 결과가 같다"),
    ),
)


@pytest.mark.parametrize(
    ("query", "fact"),
    [
        *(("웜풀", "a001"), ("웜 풀이 뭐임 ㅠㅠ", "a001"), ("웜 플", "a001")),
        *(("ㅊㄱㅎ", "a001"), ("멱듕", "a005"), ("멱등한 작업 vs", "a005")),
        *(("5분 휴지 기간", "a002"), ("휴지 300 sec", "a002"), ("휴지 기간 몇 초", "a002")),
        *(("환경 변수 못 쓰나요", "a004"), ("환경변수 facet:제한", "a004")),
        *(('"환경 변수" -지원', "a004"), ("환경 변수 concept:auto-scaling", "a003")),
    ],
)
def test_the_fact_that_says_it_is_shown(query: str, fact: str) -> None:
    """Whatever is wrong with the words, they are repaired toward those that the cards use."""
    assert find(Held(WARM, LAMBDA), query, 5).hits[0].fact == f"auto-scaling.{fact}"


@pytest.mark.parametrize(
    "query", ['"변수 환경"', "환경 변수 -변수", "환경 concept:lambda", "환경 facet:요금"]
)
def test_what_the_operators_leave_out_is_not_found(query: str) -> None:
    """Another order, a word that is not wanted, another concept, another heading."""
    assert find(Held(WARM, LAMBDA), query, 5).hits == ()


def test_a_word_that_no_card_has_is_told_and_does_no_harm() -> None:
    """What is left is ranked; laughter is not even told."""
    results = find(Held(WARM, LAMBDA), "쿠폰북 웜 풀 초기화 ㅋㅋ", 5)
    assert (results.hits[0].id, results.unknown) == ("auto-scaling", ("쿠폰북",))
    assert not results.exact


@pytest.mark.parametrize("query", ["Neptune 반복", "축구 경기 중계 시간 결과", "떡볶이 맛집"])
def test_a_topic_without_a_card_shows_nothing(query: str) -> None:
    """One common word of several is no answer, nor what is said beside a service without a card."""
    results = find(Held(WARM, LAMBDA), query, 5)
    assert (results.hits, results.unknown) == ((), ())


def test_what_is_shown_has_no_markup() -> None:
    """Neither emphasis nor a mark."""
    [hit] = find(Held(WARM, LAMBDA), "웜 풀", 5).hits
    assert hit.snippet == "웜 풀은 미리 초기화한 서버를 둔다"


def test_good_korean_is_not_taken_for_the_other_layout() -> None:
    """랙 is for on the other layout, and no card has 랙."""
    english = Concept(id="e", title="E", facts=(Fact(id="e.a001", text="Role for users"),))
    assert find(Held(english, WARM), "랙 환경 변수", 5).hits[0].id == "auto-scaling"


def test_a_reason_stands_behind_what_it_is_the_reason_of() -> None:
    """중복 stands in the reason alone."""
    assert find(Held(WARM), "중복 결과", 5).hits[0].snippet == (
        "멱등한 작업을 반복한다 — 중복되어도 결과가 같다"
    )


def test_words_of_a_phrase_are_found_apart() -> None:
    """The glossary has 상태 확인 as one thing; a fact may have its words one by one."""
    same = (Group("synonyms", ("휴지 기간", "cooldown period")),)
    held = Held(WARM, LAMBDA, same=same)
    assert find(held, "cooldown period", 5).hits[0].fact == "auto-scaling.a002"
    apart = Concept(
        id="p", title="P", facts=(Fact(id="p.a001", text="기간을 정해 휴지 상태로 둔다"),)
    )
    assert find(Held(apart, same=same), "휴지 기간", 5).hits[0].fact == "p.a001"


def test_a_name_beside_an_unknown_word_is_shown() -> None:
    """더미 is in no card, 웜 풀 in a name."""
    named = Concept(id="warm-pool", title="웜 풀(Warm pool)")
    assert find(Held(named, LAMBDA, WARM), "더미북 풀", 5).hits[0].id == "warm-pool"


TRACKING = (
    Group("abbreviations", ("단계 조정", "step scaling")),
    Group("synonyms", ("수명 주기", "lifecycle")),
)
STEPS = Concept(
    id="asg",
    title="ASG",
    facts=(
        Fact(id="asg.a001", text="단계 조정은 임계값을 넘은 정도를 본다"),
        Fact(id="asg.a002", text="Kibana로 지표를 그린다"),
        Fact(id="asg.a003", text="수명 주기 후크는 1시간 대기시킨다"),
        Fact(id="asg.a004", text="Scaling 활동을 남긴다"),
    ),
)


@pytest.mark.parametrize(
    ("query", "fact"),
    [
        *(("키바나", "a002"), ("키바나로 그리기", "a002")),
        *(("step scailing", "a001"), ("lifecycel", "a003"), ("한 시간 대기", "a003")),
    ],
)
def test_words_are_found_however_they_are_written(query: str, fact: str) -> None:
    """Said in Hangul, with a slip in a name of several words or in one the glossary knows, and
    numbers in words."""
    assert find(Held(STEPS, LAMBDA, same=TRACKING), query, 5).hits[0].fact == f"asg.{fact}"


def test_what_was_taken_for_another_word_is_not_exact() -> None:
    """Neither by its sound nor by a slip in a name of several words."""
    held = Held(STEPS, LAMBDA, same=TRACKING)
    assert not any(find(held, query, 5).exact for query in ("키바나", "step scailing"))


def test_what_is_compared_goes_before_what_names_both() -> None:
    """Each by its name, where the query says that it compares."""
    host = Concept(id="host", title="전용 호스트", facts=(Fact(id="host.a001", text="실제 서버"),))
    one = Concept(id="one", title="전용 인스턴스", facts=(Fact(id="one.a001", text="단일 테넌트"),))
    both = Concept(
        id="both", title="EC2", facts=(Fact(id="both.a001", text="전용 호스트와 전용 인스턴스"),)
    )
    hits = find(Held(host, one, both), "전용 호스트 전용 인스턴스 차이", 5).hits
    assert {hit.id for hit in hits[:2]} == {"host", "one"}


@pytest.mark.parametrize("query", ["코드체인", "terraform server lock workspace"])
def test_the_beginning_of_another_word_is_nothing_found(query: str) -> None:
    """Of what was asked only the beginning of one word is there."""
    less = Concept(id="serverless", title="Serverless", facts=(Fact(id="s.a001", text="앱"),))
    found = find(Held(LAMBDA, EC2, less), query, 5)
    assert found.unsure or not found.hits


def test_letters_with_signs_between_them_are_one_word() -> None:
    """L@E is a name, and not the letters l and e."""
    edge = Concept(
        id="edge",
        title="Lambda@Edge",
        aliases=("L@E",),
        facts=(Fact(id="edge.a001", text="환경 변수를 쓸 수 없다"),),
    )
    assert find(Held(WARM, edge), "L@E 환경변수", 5).hits[0].id == "edge"


def made(name: str, *texts: str) -> Concept:
    facts = (Fact(id=f"{name.lower()}.a{at:03}", text=text) for at, text in enumerate(texts))
    return Concept(id=name.lower(), title=name, facts=tuple(facts))


def test_words_that_the_cards_have_written_together_are_found() -> None:
    """객체 and 크기 in 객체크기, though 최대 was typed between them."""
    storage = made("S3", "최대 객체크기는 5TB다")
    function = made("Lambda", "이미지의 크기를 최대 10GB로 제한한다")
    assert find(Held(function, storage), "객체 최대 크기", 5).hits[0].id == "s3"


def test_a_service_is_no_slip_of_another_word() -> None:
    """AppSync, which the service list knows, is not taken for AppSpec."""
    tables = Held(made("Deploy", "AppSpec 파일에 적는다"), topics={"appsync": ["appsync"]})
    assert find(tables, "AppSync", 5).hits == ()


def test_a_seldom_word_is_also_the_english_one_that_is_said_so() -> None:
    """The cards have 인젝션 in one place and Injection in another."""
    shield, waf = made("Shield", "인젝션 사례를 모은다"), made("Waf", "Injection을 막는다")
    assert {hit.id for hit in find(Held(shield, waf), "인젝션", 5).hits} == {"shield", "waf"}


def test_no_limit_answers_how_many() -> None:
    """The fact that has more of the words, and no number, stands behind it."""
    storage = made("S3", "파일을 올린 사람을 적는다", "파일의 수에는 제한이 없다")
    assert find(Held(storage), "S3 파일 몇 개까지", 5).hits[0].fact == "s3.a001"


def test_the_quantity_that_is_asked_for_is_shown() -> None:
    """Beside a name that is all the cards have of the query."""
    trail = made("Trail", "호출을 기록한다", "Trail은 15분 안에 갱신된다")
    assert find(Held(trail), "Trail 몇 분 뒤에", 5).hits[0].fact == "trail.a001"


def test_a_feature_helps_the_service_whose_it_is() -> None:
    """ASG belongs to what EC2 Auto Scaling is, of two that speak of it alike."""
    beanstalk, scaling = (
        made("Beanstalk", "ASG의 용량을 정한다"),
        made("Scaling", "ASG의 용량을 정한다"),
    )
    tables = Held(beanstalk, scaling, topics={"asg": ["asg", "scaling"]})
    assert [hit.id for hit in find(tables, "ASG 용량", 5).hits] == ["scaling", "beanstalk"]


def test_a_service_is_not_helped_where_a_card_is_on_the_feature_itself() -> None:
    """It is worth as much as without a service list."""
    group, scaling = made("ASG", "용량을 정한다"), made("Scaling", "ASG의 용량을 정한다")
    listed = Held(group, scaling, topics={"asg": ["asg", "scaling"]})
    assert find(listed, "ASG 용량", 5) == find(Held(group, scaling), "ASG 용량", 5)


def test_names_that_only_begin_with_what_is_compared_go_first() -> None:
    """스팟 인스턴스 and 예약 인스턴스, before the concept that names both in one sentence."""
    spot, reserved = made("스팟 인스턴스", "회수된다"), made("예약 인스턴스", "약정한다")
    both = made("Beanstalk", "스팟과 예약을 함께 쓴다")
    hits = find(Held(both, spot, reserved), "스팟 예약 차이", 5).hits
    assert {hit.title for hit in hits[:2]} == {"스팟 인스턴스", "예약 인스턴스"}


def test_an_english_word_is_found_as_hangul_writes_it() -> None:
    """No card has it in Latin letters: prompt injection is 프롬프트 인젝션."""
    rails = made("Guardrails", "유해한 말을 거른다", "프롬프트 인젝션을 거른다")
    assert find(Held(rails), "guardrails prompt injection", 5).hits[0].fact == "guardrails.a001"


def test_what_stands_behind_the_name_of_a_service_is_looked_for_by_itself() -> None:
    """글루스튜디어 is 글루 and a slip of Studio, though nothing has the whole of it."""
    glue = made("글루", "데이터를 옮긴다", "Studio에서 작업을 그린다")
    tables = Held(glue, made("Other", "작업을 실행한다"), topics={"RMFFN": ["글루"]})
    assert find(tables, "글루스튜디어", 5).hits[0].fact == "글루.a001"


def test_a_rate_is_found_however_it_is_spelled() -> None:
    """사용율 is 사용률, as 전환률 is 전환율."""
    watch = made("Watch", "메모리 사용률은 기본으로 보내지 않는다", "전환율을 잰다")
    found = [find(Held(watch), query, 5).hits[0].fact for query in ("메모리사용율", "전환률")]
    assert found == ["watch.a000", "watch.a001"]


def test_a_month_is_about_thirty_days() -> None:
    """And is not the "a" of 한 대."""
    ray = made("Ray", "요청을 추적한다", "추적을 30일 동안 보존한다", "추적을 보낸다")
    assert find(Held(ray), "추적 한달 지나면", 5).hits[0].fact == "ray.a001"


def test_a_quantity_is_asked_for_in_english_as_well() -> None:
    """The fact that answers has no other word of the question."""
    backtrack = made("Backtrack", "클러스터를 되감는다", "기간은 최대 72시간이다")
    assert find(Held(backtrack), "backtrack how long", 5).hits[0].fact == "backtrack.a001"


def test_of_facts_that_answer_alike_the_one_that_says_more_is_shown() -> None:
    """What the concept is has been said by its name already."""
    definition = Fact(id="ray.a000", text="요청을 추적해 병목을 찾는 Ray 서비스", kind="definition")
    kept = Fact(id="ray.a001", text="추적 데이터는 지우지 않는 한 남는다")
    ray = Concept(id="ray", title="Ray", facts=(definition, kept))
    assert find(Held(ray), "Ray 추적 데이터", 5).hits[0].fact == "ray.a001"


def test_a_name_of_several_words_is_known_with_a_slip_and_without_spaces() -> None:
    """비용할당테그 is 비용 할당 태그, whatever else the cards have of 비용."""
    tags = made("비용 할당 태그", "보고서에 나타내려면 활성화해야 한다")
    budgets = made("예산", "비용이 정한 금액을 넘으면 알린다")
    assert find(Held(budgets, tags), "비용할당테그", 5).hits[0].title == "비용 할당 태그"


def test_a_fact_is_found_by_how_people_ask_for_it() -> None:
    """In words that neither the fact nor any name has."""
    text, asked_as = "할당량을 올려 달라고 한다", ("한도가 꽉 찼을 때",)
    quota = Fact(id="quotas.a001", text=text, asked_as=asked_as)
    quotas = Concept(id="quotas", title="Quotas", facts=(quota,))
    assert find(Held(WARM, quotas), "한도 꽉 찼어요", 5).hits[0].fact == "quotas.a001"


@pytest.mark.parametrize("query", ["국가 차단하는법", "국가차단하는 방법"])
def test_the_way_to_do_something_is_asked_in_one_word(query: str) -> None:
    """차단하는법 is 차단."""
    geo = made("Geo", "국가에 따라 접근을 차단한다")
    assert find(Held(WARM, geo), query, 5).hits[0].id == "geo"


def test_a_word_that_stands_everywhere_is_no_sound_of_a_rare_one() -> None:
    """기반 is said like kibana, and is another word."""
    based = [made(f"C{n}", f"기반 {n}") for n in range(11)]
    assert [hit.id for hit in find(Held(*based, made("K", "kibana 화면")), "kibana", 5).hits] == [
        "k"
    ]
