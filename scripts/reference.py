"""Writes the reference of commands, and the man pages, from the program itself.

    python scripts/reference.py [--check]

docs/reference/commands.md is Korean, docs/en/reference/commands.md English; docs/man has the man
pages that the wheel brings. The program says what it can do in one language a run: each of them is
asked in a process of its own, which prints JSON.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reference_words import WORDS, Words

ROOT = Path(__file__).parent.parent
SAY = "--say"

Told = dict[str, Any]
"""A command: `path`, `usage`, `help`, `params` and, of a group, `commands`."""


PAGES = {"ko": "docs/reference/commands.md", "en": "docs/en/reference/commands.md"}
MAN = {"ko": "docs/man/ko/man1/awsquiz.1", "en": "docs/man/man1/awsquiz.1"}

# What the program says


def said(language: str) -> Told:
    """The whole program in a language, asked in a process of its own."""
    # Neither the width of this terminal nor a person's settings have a say.
    environment = {**os.environ, "AWSQUIZ_HOME": os.devnull, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, __file__, SAY, language],
        env=environment,
        capture_output=True,
        check=True,
    )
    found: Told = json.loads(done.stdout)
    return found


def told(language: str) -> Told:
    """The same in this process, in which no other language has been spoken."""
    from awsquiz import i18n

    i18n.install(language)
    import typer.main

    from awsquiz.cli.app import app, command_made
    from awsquiz.cli.commands import COMMANDS

    root = typer.main.get_command(app)
    context = root.context_class(root, info_name="awsquiz", **root.context_settings)
    found = command_told(root, context)
    found["commands"] = [_below(command_made(name), name, context) for name in COMMANDS]
    return found


def _below(command: Any, name: str, above: Any) -> Told:
    context = command.context_class(command, info_name=name, parent=above)
    found = command_told(command, context)
    inner = getattr(command, "commands", {})
    found["commands"] = [_below(each, called, context) for called, each in inner.items()]
    return found


def command_told(command: Any, context: Any) -> Told:
    """A command without those below it."""
    usage = " ".join(command.collect_usage_pieces(context))
    params = [each for each in command.get_params(context) if not getattr(each, "hidden", False)]
    return {
        "path": context.command_path,
        "usage": f"{context.command_path} {usage}".strip(),
        "help": (command.help or "").replace("\\[", "["),
        "params": [_param_told(each, context) for each in params],
    }


def _param_told(param: Any, context: Any) -> Told:
    is_option = param.param_type_name == "option"
    takes = "" if is_option and param.is_flag else param.make_metavar(ctx=context)
    names = sorted((*param.opts, *param.secondary_opts), key=len)  # those of help stand in a set
    shown = ", ".join(names) + (f" {takes}" if takes else "") if is_option else takes
    default = param.default
    return {
        "is_option": is_option,
        "name": shown,
        "default": "" if default is None or default is False else str(default),
        "help": (param.help or "").replace("\\[", "["),
    }


# The page


def page(language: str, root: Told) -> str:
    """The reference of all commands, in Markdown."""
    words = WORDS[language]
    parts = [f"# {words.title}", f"<!-- {words.made} -->", words.intro]
    parts += _sections(root, words, 2)
    parts.append(f"## {words.exits}")
    parts.append(_table([words.code, words.meaning], _exit_rows(words)))
    parts.append(f"## {words.environment}")
    rows = [[f"`{name}`", said] for name, said in words.variables.items()]
    parts.append(_table([words.variable, words.meaning], rows))
    return "\n\n".join(parts) + "\n"


def _sections(command: Told, words: Words, depth: int) -> Iterator[str]:
    yield f"{'#' * depth} {command['path']}"
    yield f"```\n{command['usage']}\n```"
    if command["help"]:
        yield command["help"]
    for is_option, heading in ((False, words.argument), (True, words.option)):
        params = [each for each in command["params"] if each["is_option"] is is_option]
        if params:
            rows = [[f"`{_cell(it['name'])}`", it["default"], _cell(it["help"])] for it in params]
            yield _table([heading, words.default, words.meaning], rows)
    for below in command["commands"]:
        yield from _sections(
            below, words, depth if depth == 2 and " " not in command["path"] else 3
        )


def _exit_rows(words: Words) -> list[list[str]]:
    from awsquiz.errors import ExitCode

    return [[str(int(code)), words.exit_codes[code.name]] for code in ExitCode]


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _table(head: list[str], rows: list[list[str]]) -> str:
    """Without the columns of which nothing is said."""
    kept = [at for at in range(len(head)) if any(row[at] for row in rows)]
    lines = [[each[at] for at in kept] for each in (head, ["---"] * len(head), *rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


# The man page


def man(language: str, root: Told, version: str) -> str:
    """All commands as a page of man(1)."""
    words = WORDS[language]
    first, _break, rest = root["help"].partition("\n\n")
    lines = [f'.\\" {words.made}', f'.TH AWSQUIZ 1 "" "awsquiz {version}"']
    lines += [
        ".SH NAME",
        f"awsquiz \\- {_roff(first)}",
        ".SH SYNOPSIS",
        f".B {_roff(root['usage'])}",
    ]
    lines += [".SH DESCRIPTION", _roff(rest), ".PP", _roff(words.intro)]
    lines += [f".SH {words.option}", *_params(root)]
    lines.append(f".SH {words.title}")
    for command in root["commands"]:
        lines += _man_of(command)
    lines.append(f".SH {words.exits}")
    for code, meaning in _exit_rows(words):
        lines += [".TP", f".B {code}", _roff(meaning)]
    lines.append(f".SH {words.environment}")
    for name, meaning in words.variables.items():
        lines += [".TP", f".B {name}", _roff(meaning)]
    return "\n".join(line for line in lines if line) + "\n"


def _man_of(command: Told) -> Iterator[str]:
    yield f".SS {_roff(command['usage'])}"
    yield _roff(command["help"])
    yield from _params(command)
    for below in command["commands"]:
        yield from _man_of(below)


def _params(command: Told) -> Iterator[str]:
    for param in command["params"]:
        if not param["name"].endswith("--help"):
            yield from (".TP", f".B {_roff(param['name'])}", _roff(param["help"]))


def _roff(text: str) -> str:
    """Text of which troff obeys nothing; paragraphs stay, and grave accents are not said."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "")
    lines = (f"\\&{line}" if line[:1] in (".", "'") else line for line in text.split("\n"))
    return "\n".join(line or ".PP" for line in lines)


# All files


def files() -> dict[Path, str]:
    """What each file has to hold."""
    from awsquiz import __version__

    found = {}
    for language in WORDS:
        root = said(language)
        found[ROOT / PAGES[language]] = page(language, root)
        found[ROOT / MAN[language]] = man(language, root, __version__)
    return found


def write_or_check(found: Mapping[Path, str]) -> None:
    """Writes the files; with `--check` ends with those that are old."""
    if "--check" not in sys.argv:
        for path, text in found.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return
    old = [
        path for path, text in found.items() if not path.exists() or text != path.read_text("utf-8")
    ]
    if old:
        names = ", ".join(path.relative_to(ROOT).as_posix() for path in old)
        sys.exit(f"old: {names}: run {Path(sys.argv[0]).name}")


if __name__ == "__main__":
    if SAY in sys.argv:
        print(json.dumps(told(sys.argv[-1]), ensure_ascii=False))
    else:
        write_or_check(files())
