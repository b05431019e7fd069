"""Options and reasons that speak of options: by letter or number, or of all and none of them.

Options are shuffled: who reads `A와 C` or `위의 모두` then sees other ones.
"""

from __future__ import annotations

import re

from awsquiz.core.text import plain
from awsquiz.core.text.regexes import pattern_of

_LONGEST = 40
"""Letters of an option that says nothing but that all or none of the others are right."""
_LETTER = r"(?:[A-H](?![A-Z0-9])|[①-⑧]|[ㄱ-ㅂ])"
_NUMBER = r"[1-8](?![0-9.])"
_PLACE = rf"[(（]?(?:{_LETTER}|{_NUMBER}번?)[)）]?"
_NTH = r"(?:첫|두|세|네|다섯|마지막) ?번?째?"
_ASKED = r"(?:보기|선택지|선지|답지|답안|문항|옵션)"
_THEY = r"(?:보기|선택지|선지|항목|답안|답지|문항|옵션|지문|내용|설명|것|답|사항)"
_EVERY = r"(?:모두|전부(?: 다)?|다|(?:둘|셋|(?:두|세|네) 가지) ?(?:모두|전부|다))"
_ABOVE = r"(?:위|앞|이상|상기|아래|다음)"
_JUDGED = r"(?:맞|옳|정답|해당|틀|아니|참이|거짓)"
_ALL = pattern_of(
    "|".join(
        (
            # 위의 모두, 위에 나열된 것 모두, 보기 중 정답 없음
            rf"^(?:위|앞|이상|상기|아래|{_ASKED})(?:의 ?|에서? ?|에 [가-힣]{{2,4}} ?| )"
            r"(?:[가-힣]{0,3}[가-힣](?<![을를]) )?"
            r"(?:가운데|중에?)? ?(?:모두|전부|모든 것|(?:정답|답|것)[이은]? ?없[다음])"
            r"(?:[이가]? ?[가-힣]{2,4})?$",
            rf"{_ABOVE}(?:의|에|에서|에 있는|에 적힌)? ?{_THEY}"
            rf"[은는이가을를도의 ]{{0,3}}{_EVERY}(?= |$)",
            rf"{_ABOVE}(?:의|에) ?(?:{_THEY}[은는이가]? ?)?(?:어느 것도|아무것도|하나도)",
            # 위 두 가지 모두, 앞의 두 개 다, 위 보기 중에는 없다
            rf"^{_ABOVE}(?:의|에|에서)? ?(?:두|세|네|둘|셋) ?(?:가지|개)? ?(?:{_THEY} ?)?{_EVERY}$",
            rf"^{_ABOVE}의? ?{_THEY} ?(?:가운데|중)(?:에는?|에서는?)? ?(?:{_THEY}[이가은는]? ?)?없",
            # 모든 답이 맞다, 어느 것도 아니다
            rf"^모든 {_THEY}[이가은는] ?{_JUDGED}",
            r"^(?:어느 것도|아무것도|하나도) (?:아니|맞지 않|옳지 않|해당하지 않|없)",
            # 모두 맞다, 보기가 모두 정답이다
            rf"^(?:{_THEY}[이가은는]? ?)?{_EVERY} ?(?:{_JUDGED}|$)",
            # 정답 없음, 맞는 것이 없다
            r"^(?:정답|답|해당 ?사항|해당(?:되는|하는)? ?(?:것|항목|보기)?"
            r"|(?:맞는|옳은) (?:것|답|보기))[이가은는]? ?없",
            r"\b(?:all|none|any|both|neither|either)(?: of)?(?: the)? (?:above|below|these|those"
            r"|options?|choices?|answers?|them|preceding|following)\b",
            r"\ball (?:of them )?are (?:correct|right|true|wrong|false)\b",
            r"^(?:all|none|both|neither)$",
            r"\bno(?:ne)? (?:correct )?(?:answers?|options?) (?:is|are)\b",
        )
    ),
    re.IGNORECASE,
)
_NAMED = pattern_of(
    "|".join(
        (
            # 보기 B, 정답은 C, 선택지 2
            rf"(?:{_ASKED}|정답|오답|답)[은는이가의:]? ?[(（]?{_PLACE}"
            r"(?! ?(?:개|건|가지|회|차|일))",
            # B번, C안은, 2번은 틀리다, 1번과 3번
            rf"(?<![A-Z0-9]){_LETTER} ?(?:번|보기|선택지|옵션|안(?=[은는이가을를 ]))",
            rf"(?<![0-9.]){_NUMBER} ?번(?!과 같)"
            rf"(?= ?(?:과|와|{_ASKED}|답|[은는이가] {_JUDGED}|[,·.)]|$))",
            r"\b(?:options?|choices?|answers?|distractors?) [(]?(?:[A-H]|[1-8])\b(?![.-]\d)",
            # A와 C, Both A and C, ㄱ, ㄷ
            rf"^(?:(?:both|neither|only) )?{_PLACE}"
            rf"(?: ?(?:와|과|및|,|·|&|\+|and|or|nor|또는|하고) ?{_PLACE}){{1,5}}"
            r"(?=[\s.,은는이가을를]|$)",
            rf"(?<![A-Z0-9])(?:[A-H]|[①-⑧])[은는이가] ?(?:{_JUDGED}|오답)",
            # 첫 번째 보기, 마지막 선택지, 위 보기와 달리
            rf"{_NTH} {_ASKED}(?=[가와과는은를을의처,.]|$)",
            r"(?:^|[\s(])(?:위|앞|아래|다른) ?의? ?(?:보기|선택지|선지)(?=[와과는은를을의처\s]|$)",
            r"^[(（]?[A-H][)）](?=\s|$)",
        )
    ),
    re.IGNORECASE,
)


def names_all(option: str) -> str | None:
    """What of an option says that all or none of the others are right; None where nothing does.

    >>> names_all("위의 모두"), names_all("None of the above"), names_all("모든 리전에 복제한다")
    ('위의 모두', 'None of the above', None)
    """
    said = " ".join(plain(option).split()).rstrip(" .")
    found = _ALL.search(said) if len(said) <= _LONGEST else None
    return found[0].strip() if found else None


def names_option(text: str) -> str | None:
    """The letter or number of an option of which an option or reason speaks; None for none.

    >>> names_option("보기 B는 틀리다"), names_option("A와 C"), names_option("IPv4와 IPv6")
    ('보기 B', 'A와 C', None)
    """
    found = _NAMED.search(" ".join(plain(text).split()))
    return found[0].strip() if found else None
