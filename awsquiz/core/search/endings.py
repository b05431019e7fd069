"""Particles and verb endings of Korean, taken off words of keys; and words that say nothing.

No dictionary: what is left is looked for beside the whole word, so a cut too many does little harm.
"""

from __future__ import annotations

from functools import lru_cache

from awsquiz.core.keystrokes import keys
from awsquiz.core.search.words import CONSONANTS, is_hangul, syllables

_PARTICLES = """
은 는 이 가 을 를 의 에 와 과 도 로 만 란 나 야 랑 에서 에게 에는 에도 으로 까지 부터 처럼 보다
마다 이나 이야 하고 이랑 이란 라는 이라는 라고 이라고 라면 이라면 에서는 에서도 에게는 으로는 로는
으로도 로도 까지는 부터는 한테 께 밖에 조차 마저 이든 든지 이든지 으로서 로서 으로써 로써 대로
인가 인가요 인지 일까 입니까 이에요 예요 이다 입니다 이죠 이지 인데 이며 의요 들 들이 들은 들을
들의 들에 별 별로 용 적인 적으로 끼리 들끼리 씩 당 이서 만으로 라도 이라도 치고
"""
# Of 하다, 되다 and their like: what stands before is a noun.
_OF_NOUNS = """
하기 하는 해서 하면 하여 한다 하고 하지 하며 하나 하려면 하려고 하도록 하게 하자 하니 하던 하네
하나요 하는지 하는데 하는가 하는가요 할까 할까요 할지 하죠 합니다 합니까 해요 해야 해도 해줘
해주는 해주고 해 한 할 함 했던 했다 했는데 했을 하신 하세요 해준 해줄 해주나 해주나요 하지만
하려는 하지는 되는 되어 되면 된다 되고 되지 되며 되나 되나요 되려면 되도록 되게 되니 되던 되는지
되는데 되는가 될까 될까요 될지 됩니다 됩니까 돼요 돼야 돼도 돼 된 될 됨 됐다 되었다 되었을 시키는
나면 나서 나도 난다 났다 났을 났는데 났어 생기면 생겼을 생겨도
시켜 시켜서 시키고 시키면 시키려면 시킬 시킨 시킨다 시켜주는 시키나 시키나요 시키지 받는 받은 받을
받고 당하는 당한 하는법 하는법은 하는방법 되는법 시키는법
"""
_OF_VERBS = """
려면 으려면 려고 으려고 면 으면 는지 는데 는가 나요 는가요 도록 어서 아서 어야 아야 으면서 면서
는법 는방법 ㄴ가요 습니까 습니다 어요 아요 었다 았다 었을 았을 기 는것 지않는 지않고 지않은
"""
_STOP = """
없는 없다 없나 없나요 없어요 없지 없을까 없이 싶어 싶어요 싶다 싶은데 싶을 싶으면 말고 부르나요
부르지 부르는 불러 불러요 말하나요 하는거 하는게 되는거 되는게 해줄래 찾아줘 추천 추천해줘 궁금
궁금해 거야 건가 건가요 거지 거죠 걸까 걸까요 었지 이었지 였지 오나요 오나 가나요 안 못 왜냐 뭐고
이제
뭐하는 뭐하는거야 무엇이고 걸로 거로 것으로 것 것은 것을 것이 것도 거 건 게 걸 뭐 뭘 뭔 뭔가 뭐가
뭐지 뭐야 뭐에요 뭐예요 뭐죠 뭐임 뭐더라 뭐였지 뭐였더라 뭐라고 무엇 무엇이 무엇을 무엇은
무엇인가 무엇인가요 무엇인지 무엇일까 무엇입니까 무슨 어떤 어떻게 어떠한 어디 어디서 어디에
어디에서 어느 언제 왜 누가 누구 몇 얼마 얼마나 얼마까지 대해 대한 대하여 대해서 위한 위해 위해서
있는 있나 있나요 있음 있냐 있니 있었나 있었지 있더라 있던가 없음 없냐 없니 됨 되냐 되니 됐나 하냐
하니 함 있을까 있을까요 있는지 있다 있어 있어요 있지 있고 있으면 있습니까 있을 수 때 때는 경우
경우에 경우는 주는 주나 주나요 준다 줘 주세요 하는 하나 하나요 하려면 하지 하면 하고 해 해서 해야
한다 할 할까 할까요 할지 하는지 합니까 하라고 하죠 되나 되나요 되는 되는지 되면 되지 된다 될까
될까요 돼 돼요 됩니까 않고 않는 않은 않을 않나 않나요 않아도 않으면 않게 않다 좀 그 이 저 더 및
또는 그리고 혹은 등 등등 등을 것들 그냥 그럼 알려줘 알려 알려주세요 가르쳐 가르쳐줘 설명 설명해
설명해줘 방법 방법은 방법이 방법을 이란 란 이라고 라고 쓰는 쓰나 쓰나요 쓰면 쓰려면 써야 쓸 쓸까 써
쓰지 같은 같이 관련 관련된 관한 대로 나오나요 나오나 나와 나와요 인가 인가요 뜻 의미 뜻은 뜻이
의미는 좋을까 좋을까요 좋나요 좋아 좋은 차이 차이점 차이가 차이는 비교 정리 요약 특징 뭐가 다른
다른가 다른지 다른점 다르지 뭔데 뭔지 헷갈려 헷갈림 헷갈리는 기억 까먹음 진짜 레알 완전 제발 급함
헬프 도와줘 꿀팁 핵심 시험 기출 그거 그게 그건 이거 이게 이건 저거 혹시 아니 근데 나온 나오는
나왔던 나왔는데 자주 많이 너무 아시는 아는 아시나요 급해 급해요 급질 질문 쌤 선생님 여러분 얘들아
뭐더라 모르겠어 모르겠음 제일 젤 갑자기 이렇게 저렇게 그렇게 이런 저런 그런 아무 아예 도대체 대체
역시 어쩌다 다 주면 주고 줘서 주기만 주던 vs versus difference between the a an of to in for is
are was what how which who when where why and or not with on at by from do does did can could
should i my me you it its this that be as about tell explain use used using without need needs
want make makes made get gets there any some no not way if your our their his her so than then
them they we one just also still into only even have has had must may might will would will been
being please show give most more much many while during when each every per
"""
# Of these, what asks for two things beside each other.
_COMPARING = """
차이 차이점 차이가 차이는 비교 뭐가 다른 다른가 다른지 다른점 다르지 달라 달라요 다르나요 다를까
헷갈려 헷갈림 헷갈리는 vs versus difference between
"""
# What says only where, when, how or how many beside another word.
_CIRCUMSTANCES = """
안에 안에서 안으로 속에 속에서 밖에서 위에 위에서 앞에 앞에서 뒤에 뒤에서 옆에 옆에서 사이에
사이에서 중에 중에서 도중에 전에 후에 동안 동안에 동안은 여러 여러개 여러개를 여럿 여러대 모두
모든 전부 한꺼번에 한번에 계속 항상 그대로 따로
"""
# What a word ends with that is said in passing: 찾아봄, 쩐다, 되냐.
_SPEECH = """
요 냐 까 죠 다 네 음 함 됨 임 옴 짐 봄 줌 는거 은거 는데 은데 다가 면서 어서 아서 으면 려고 길래
거든 잖아 으로 님들 하게 되게 라는 라고 라던데 던데
"""


def _as_keys(block: str) -> frozenset[str]:
    return frozenset(keys(block).split())


_VERBAL = _as_keys(_OF_VERBS)
_ENDINGS = _as_keys(_PARTICLES + _OF_NOUNS) | _VERBAL
_LONGEST = max(map(len, _ENDINGS))
_SAYS_NOTHING = _as_keys(_STOP)
_STEPS = 3
_REMEMBERED = 20_000  # words: some 3 MB
_SHORTEST_PLURAL = 4
"""Letters of a word that may lose its s: ALBs, and neither SQS nor EKS."""
_CONTRACTED = keys("ㅣ")
_ENGLISH = ("ing", "ed", "ly", "er", "est")
_VOWELS_OF_ENGLISH = frozenset("aeiouy")
HOW_MANY = keys("몇")
_WHAT, _SAID_WHAT = keys("뭐"), keys("머")
_OF_SPEECH = _as_keys(_SPEECH)
_LIKE = keys("처럼")
_SAID_BESIDE = _as_keys(_CIRCUMSTANCES)
_COMPARES = _as_keys(_COMPARING)


def is_question_word(word: str) -> bool:
    """Whether the word is of the question rather than of what is asked for: 뭐야, 몇개, the."""
    if word.startswith(_SAID_WHAT):  # 머에요, 멀: as they are said
        word = _WHAT + word[len(_SAID_WHAT) :]
    if word in _SAYS_NOTHING or word in _COMPARES or word.startswith(HOW_MANY):
        return True
    if any(stem in _SAYS_NOTHING and (is_whole(stem) or stem == _WHAT) for stem in stems(word)):
        return True  # 시험에, 뭐부터
    ending = _ending(word)
    # 오나요, 쓰려면: a verb of one syllable. 크기 and 화면 are none.
    return ending in _VERBAL and syllables(ending) > 1 and not is_whole(word[: -len(ending)])


def is_comparing(word: str) -> bool:
    """Whether the word asks for things beside each other: vs, 차이."""
    return word in _COMPARES


def is_circumstance(word: str) -> bool:
    """Whether a word says only where, when, how or how many beside another, or like what:
    안에서, 한꺼번에, EC2처럼."""
    return word in _SAID_BESIDE or word.endswith(_LIKE)


def is_of_speech(word: str) -> bool:
    """Whether a word that no card has is said in passing, as far as its end tells."""
    hangul = bool(word) and is_hangul(word[-1])
    if hangul and syllables(word) == 0:
        return True  # ㅋㅋ, ㅠ
    return hangul and any(word[-length:] in _OF_SPEECH for length in range(2, 8))


def stems(word: str) -> list[str]:
    """What is left of the word without endings, one after the other: 실행되나요 → 실행되, 실행.

    A last stem of one syllable is given as well (앱을 → 앱): good for looking a word up, too
    little for looking for it in text. Of verbs whose last vowel changes, what does not change is
    a stem too: 올리면 → 올리, 올ㄹ, so that 올려 and 올린 are found.
    """
    found: list[str] = []
    while len(found) < _STEPS and (ending := _ending(word)):
        word = word[: -len(ending)]
        found.append(word)
        if not is_whole(word):
            break
        if ending in _VERBAL and word[-1] == _CONTRACTED and word[-2] in CONSONANTS:
            found.append(word[:-1])
            break
    return found


@lru_cache(maxsize=_REMEMBERED)
def token(word: str) -> str:
    """The word as the index counts it: without particles and endings, or a plural's s."""
    if word.isascii() and word.islower():
        return singular(word) if word.isalpha() else word
    left = word
    for each in stems(word):
        if is_whole(each) or each[0].isdigit():  # 15분까지 is 15분
            left = each
    if left != word and left.isascii() and left.isalpha():  # Destinations에
        return singular(left)
    return left


@lru_cache(maxsize=_REMEMBERED)
def is_ending(rest: str) -> bool:
    """Whether it is nothing but particles and endings."""
    return rest in _ENDINGS or any(
        rest[:at] in _ENDINGS and rest[at:] in _ENDINGS for at in range(2, len(rest) - 1)
    )


def singular(letters: str) -> str:
    """Letters of a word or a name without a plural's s.

    >>> singular("albs"), singular("sqs"), singular("policies"), singular("storageclasses")
    ('alb', 'sqs', 'policy', 'storageclass')
    >>> singular("saas")  # no plural ends so: as a service
    'saas'
    """
    if letters.endswith("sses"):
        return letters[:-2]
    if letters.endswith("ies") and len(letters) > _SHORTEST_PLURAL + 1:
        return f"{letters[:-3]}y"
    if (
        len(letters) >= _SHORTEST_PLURAL
        and letters.endswith("s")
        and not letters.endswith(("ss", "aas"))
    ):
        return letters[:-1]
    return letters


@lru_cache(maxsize=_REMEMBERED)
def english_stems(word: str) -> tuple[str, ...]:
    """What an English word may be a form of, beside a plural: managing → manag, manage.

    >>> english_stems("stopped"), english_stems("pooling"), english_stems("string")
    (('stop', 'stopp', 'stoppe'), ('pool', 'poole'), ())
    """
    if not (word.isascii() and word.isalpha() and word.islower()):
        return ()
    for ending in _ENGLISH:
        left = word.removesuffix(ending)
        if left != word and len(left) > 2 and not _VOWELS_OF_ENGLISH.isdisjoint(left):
            found = [left, left + "e"]
            if left[-1] == left[-2] and left[-1] not in "lsz":
                found.insert(0, left[:-1])
            return tuple(found)
    return ()


def is_whole(stem: str) -> bool:
    """Whether a stem is enough to be looked for in text."""
    if not stem:
        return False
    return len(stem) > 1 if not is_hangul(stem[-1]) else syllables(stem) > 1


@lru_cache(maxsize=_REMEMBERED)
def _ending(word: str) -> str:
    """The longest ending that leaves enough (람다가: 가, not 다가); if none does, the longest."""
    endings = [
        word[-length:]
        for length in range(min(_LONGEST, len(word) - 2), 1, -1)
        if word[-length:] in _ENDINGS
    ]
    enough = (each for each in endings if is_whole(word[: -len(each)]))
    return next(enough, endings[0] if endings else "")
