"""Which lines are code, commands or names of files, and which are captions of those below them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from awsquiz.core.notes.asides import sentence_forms
from awsquiz.core.text.regexes import pattern_of

_COMMAND = pattern_of(
    r"^\W*(?:sudo|aws|cd|ls|cat|vim?|mkdir|yum|apt(?:-get)?|npm|pip3?|docker|kubectl"
    r"|eksctl|git|ssh|scp|curl"
    r"|wget|systemctl|service|chmod|chown|mysql|ping|telnet|nslookup|dig|terraform|ansible|helm"
    r"|echo|export|source)"
    r"\s+[a-z0-9./~$-][A-Za-z0-9_./~$:=@-]*(?=\s|`|$)(?!.*[가-힣])"
)
_FILE = pattern_of(
    r"\W*(?:[\w.~-]*/)*[\w.-]*\.(?:py|sh|json|ya?ml|js|ts|java|tf|conf|cfg|ini|txt|md|go|sql|pem|zip"
    r"|jar|html|csv|env|properties|log)\W*|\W*(?:/[\w.~{}-]+)+/?\W*"
)
_LOG = pattern_of(
    r"is not authorized to perform: \w|\b(?:Traceback|\w+Exception|\w+Error):\s"
    r"|\bfatal: |exit status \d"
    r"|An error occurred \("
)
_CAPTION = pattern_of(
    r"(?:예시|예제|example|코드|명령어?|스크립트|쿼리|출력|결과|result|output|파일|조회|표시|목록)$",
    re.IGNORECASE,
)
_SHELL = pattern_of(
    r"```\s*(?:bash|sh|shell|zsh|console|terminal|powershell|cmd)\b.*", re.IGNORECASE
)
_IS_CODE = pattern_of(
    r"\W{0,3}(?:import [a-z_][\w.]*(?: as \w+)?\s*$|from [a-z_][\w.]* import |def \w+\("
    r"|class \w+[(:]"
    r"|(?:const|let|var) \w+ ?=|[a-z_]\w* ?= ?[\w.]+\(|print\(|\{\s*[\"“]\w+[\"”]\s*:|#!/)",
    re.MULTILINE,
)
_PROGRAM = pattern_of(
    r"```\s*(?:bash|sh|shell|zsh|console|terminal|powershell|cmd|python\d?|py|js|javascript|ts"
    r"|typescript|java|kotlin|go|sql|ruby|php|dockerfile)\b.*",
    re.IGNORECASE,
)
_WORDS_OF_A_CAPTION = 6
_FIELD = pattern_of(r"^[^:]{1,40}\s?:\s")


def is_command(text: str) -> bool:
    """Whether it is what one types into a terminal: aws s3 ls."""
    return _COMMAND.match(text) is not None


def is_log(text: str) -> bool:
    """Whether it is what a program printed: an error with the names of resources."""
    return _LOG.search(text) is not None


def is_of_code(text: str, blocks: Sequence[str]) -> bool:
    """Whether it is the name of a file or a path, or says no more than a command below it does."""
    if is_log(text) or _FILE.fullmatch(text) or _IS_CODE.match(text):
        return True
    if sentence_forms.has_state(text) or sentence_forms.has_topic(text) or _FIELD.match(text):
        return False
    if not (_CAPTION.search(sentence_forms.bare(text)) or sentence_forms.names_doing(text)):
        return False
    return len(text.split()) <= _WORDS_OF_A_CAPTION and any(map(_is_program, blocks))


def shows_command(block: str) -> bool:
    """Whether a block of code is what one types into a terminal."""
    fence, _, code = block.partition("\n")
    if not fence.startswith("```"):
        return False
    return _SHELL.fullmatch(fence) is not None or _COMMAND.match(code.lstrip("$ ")) is not None


def _is_program(block: str) -> bool:
    """Whether a block of code is run: a command, a program; no example, diagram or setting."""
    fence, _, code = block.partition("\n")
    return (
        _PROGRAM.fullmatch(fence) is not None
        or shows_command(block)
        or (fence.startswith("```") and _IS_CODE.match(code) is not None)
    )
