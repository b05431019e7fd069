"""What stands in the reference beside what the program says, in each language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """What stands in the pages and is not said by the program, in a language."""

    title: str
    made: str
    intro: str
    usage: str
    meaning: str
    argument: str
    option: str
    default: str
    exits: str
    code: str
    environment: str
    variable: str
    exit_codes: Mapping[str, str]
    variables: Mapping[str, str]


KO = Words(
    title="명령",
    made=(
        "프로그램에서 만든 문서입니다. "
        "고치려면 명령의 도움말을 고치고 `scripts/reference.py`를 실행합니다."
    ),
    intro=(
        "`awsquiz help 명령`과 `awsquiz 명령 --help`가 보여 주는 것과 같습니다. "
        "`--json`, `--plain`, `--lang`은 명령의 앞과 뒤 어디에나 씁니다."
    ),
    usage="사용법",
    meaning="뜻",
    argument="인자",
    option="옵션",
    default="기본값",
    exits="종료 코드",
    code="코드",
    environment="환경 변수",
    variable="변수",
    exit_codes={
        "DONE": "끝났습니다.",
        "PROBLEMS": "끝났고, 문제를 찾았습니다.",
        "WRONG_USE": "없는 것이나 될 수 없는 것을 시켰습니다.",
        "CANNOT_GO_ON": "손상되었거나, 다른 awsquiz가 쓰고 있거나, 쓸 수 없습니다.",
        "INTERRUPTED": "중단했습니다. 그때까지 한 답은 남아 있습니다.",
    },
    variables={
        "AWSQUIZ_HOME": "카드, 기록, 설정, 캐시를 모두 이 폴더 아래에 둡니다.",
        "AWSQUIZ_CONTENT": "기본 카드 대신 이 폴더의 카드로 공부합니다.",
        "AWSQUIZ_LANG": "메시지의 언어: `ko`, `en`. `--lang`이 먼저입니다.",
        "AWSQUIZ_THEME": "색: `auto`, `dark`, `light`, `none`. 설정의 `theme`보다 먼저입니다.",
        "AWSQUIZ_PASSPHRASE": "`sync`에서 `encrypt`를 켰을 때의 암호. 없으면 묻습니다.",
        "NO_COLOR": "있으면 색을 쓰지 않습니다.",
        "PAGER": "긴 쪽을 보여 줄 프로그램. 비우면 그냥 출력합니다.",
        "VISUAL, EDITOR": "`edit`이 여는 편집기.",
    },
)
EN = Words(
    title="Commands",
    made=(
        "Made from the program: to change it, change the help of a command and run "
        "`scripts/reference.py`."
    ),
    intro=(
        "The same as `awsquiz help COMMAND` and `awsquiz COMMAND --help`. `--json`, `--plain` and "
        "`--lang` stand before the command or behind it."
    ),
    usage="Usage",
    meaning="Meaning",
    argument="Argument",
    option="Option",
    default="Default",
    exits="Exit codes",
    code="Code",
    environment="Environment",
    variable="Variable",
    exit_codes={
        "DONE": "Done.",
        "PROBLEMS": "Done, and problems were found.",
        "WRONG_USE": "What was asked for is not there, or cannot be.",
        "CANNOT_GO_ON": "Something is damaged, in use by another awsquiz, or cannot be written.",
        "INTERRUPTED": "Interrupted. Everything that was answered is kept.",
    },
    variables={
        "AWSQUIZ_HOME": "Keeps cards, journal, settings and cache below this folder.",
        "AWSQUIZ_CONTENT": "Studies the cards of this folder in place of the shipped ones.",
        "AWSQUIZ_LANG": "The language of messages: `ko`, `en`. `--lang` goes before.",
        "AWSQUIZ_THEME": "Colours: `auto`, `dark`, `light`, `none`. Goes before `theme`.",
        "AWSQUIZ_PASSPHRASE": "The passphrase of `sync` with `encrypt`; else it is asked for.",
        "NO_COLOR": "No colours, where it is set.",
        "PAGER": "The program that shows long pages; empty for none.",
        "VISUAL, EDITOR": "The editor that `edit` opens.",
    },
)
WORDS = {"ko": KO, "en": EN}
