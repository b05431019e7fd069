"""What the shell completes, by the scripts that Typer has for it."""

from __future__ import annotations

import re
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pexpect
import pytest

from tests.cli.journals import events
from tests.conftest import Run

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


def offered(run: Run, words: str, shell: str = "bash") -> str:
    """What is offered for the last of the words, as the script of the shell asks for it."""
    done = run(
        _AWSQUIZ_COMPLETE=f"complete_{shell}",
        COMP_WORDS=words,
        COMP_CWORD=str(words.count(" ")),
        _TYPER_COMPLETE_ARGS=words,
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_WORD_TO_COMPLETE=words.split(" ")[-1],
    )
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_completes_hangul(run: Run, shell: str) -> None:
    """Titles and aliases that begin so are offered to each of them, without spaces."""
    assert "상태비저장" in offered(run, "awsquiz show 상", shell)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        *(("awsquiz show lambda-e", "lambda-edge"), ("awsquiz list 람", "람다")),
        *(
            ("awsquiz compare ec2 elas", "elastic-beanstalk"),
            ("awsquiz quiz 예측규", "예측규모조정"),
        ),
        *(("awsquiz se", "search"), ("awsquiz edit ", "lambda")),
    ],
)
def test_commands_ids_and_names_are_completed(run: Run, words: str, name: str) -> None:
    """Wherever a concept is named."""
    assert name in offered(run, words).split("\n")


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("awsquiz quiz no", ["notes/"]),
        ("awsquiz study notes/", ["notes/s3.md"]),
        ("awsquiz triage sq", ["sqs.MDX"]),
        ("awsquiz quiz nothing/", []),
    ],
)
def test_notes_and_folders_are_completed(
    run: Run, tmp_path: Path, words: str, paths: list[str]
) -> None:
    """Where a note may be named; no other file, and nothing that is hidden."""
    (tmp_path / "notes" / ".git").mkdir(parents=True)
    for name in ("notes/s3.md", "notes/s3.png", "sqs.MDX", "sqs.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [line for line in offered(run, words).split("\n") if line] == paths


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "name"),
    [
        *(("awsquiz exam fore", "forecast"), ("awsquiz exam ", "retry")),
        *(("awsquiz exam saa", "saa-c03"), ("awsquiz exam sit dva", "dva-c03")),
        *(("awsquiz goal min", "mini"), ("awsquiz exam forecast clf", "clf-c02")),
        *(("awsquiz group pub", "publish"), ("awsquiz help exam rev", "review")),
        *(("awsquiz help tri", "triage"), ("awsquiz memory f", "fit")),
        *(
            ("awsquiz quiz --form ox,cho", "ox,choice"),
            ("awsquiz questions --form fl", "flashcard"),
        ),
        *(("awsquiz config ret", "retention"), ("awsquiz config key.exam-f", "key.exam-flag")),
        *(("awsquiz config theme d", "dark"), ("awsquiz config language k", "ko")),
        *(("awsquiz star lambda-e", "lambda-edge"), ("awsquiz suspend ec2.a5", "ec2.a5g3")),
        *(("awsquiz remark ec2.a5", "ec2.a5g3"), ("awsquiz due ec2.a5", "ec2.a5g3")),
        *(("awsquiz doubt ec2.a5", "ec2.a5g3"), ("awsquiz resume 상", "상태비저장")),
        *(("awsquiz quiz --category co", "compute"), ("awsquiz study --facet POI", "POINT")),
        *(
            ("awsquiz quiz --not ela", "elastic-beanstalk"),
            ("awsquiz list --domain sec", "security"),
        ),
        *(
            ("awsquiz quiz --note aws-c", "aws-computing.md"),
            ("awsquiz forget aws-", "aws-computing.md"),
        ),
        *(("awsquiz ask aws-c", "aws-computing.md"), ("awsquiz import a.csv --to lam", "lambda")),
        *(("awsquiz export - --as ap", "apkg"), ("awsquiz export - --what qu", "questions")),
        *(("awsquiz --lang k", "ko"),),
    ],
)
def test_what_there_is_is_completed(run: Run, words: str, name: str, shell: str) -> None:
    """Commands below a command, exams, forms, settings and values, targets, notes, formats."""
    assert re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", offered(run, words, shell))


@pytest.mark.parametrize("shell", SHELLS)
def test_sittings_are_completed(run: Run, home: Path, shell: str) -> None:
    """By their numbers where there is something to read or to go on with, by ids once begun."""
    for _each in range(2):
        run("exam", "mini", "-n", "2", "--untimed", "--seed", "1")
    run("exam", "resume", "1", input="end\ny\n")
    ended, begun = (each["id"] for each in events(home) if each["type"] == "exam-start")

    def names(words: str) -> set[str]:
        return set(re.findall(r"[\w-]+", offered(run, words, shell)))

    for command in ("report", "review", "retry"):
        assert {"1", "2"} & names(f"awsquiz exam {command} ") == {"1"}
    assert {"1", "2"} & names("awsquiz exam resume ") == {"2"}
    assert ended in names(f"awsquiz exam report {ended[:4]}")
    assert begun not in names(f"awsquiz exam report {begun[:4]}")


@pytest.mark.parametrize(
    "words",
    [
        *("awsquiz convert s", "awsquiz import d", "awsquiz check c", "awsquiz backup b"),
        *("awsquiz restore b", "awsquiz stats --svg s", "awsquiz exam report --html r"),
        *("awsquiz doubt --out d", "awsquiz convert --to o", "awsquiz sync f", "awsquiz export f"),
    ],
)
def test_where_a_file_is_meant_the_shell_completes_files(run: Run, words: str) -> None:
    """Nothing is offered there: its script leaves it to the shell then, which knows files."""
    assert offered(run, words).strip() == ""
    script = run("--show-completion", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert "Traceback" not in script.stderr


@pytest.mark.parametrize(
    ("shell", "told"),
    [("bash", "complete -o default"), ("zsh", "#compdef"), ("fish", "complete --command")],
)
def test_the_shell_that_is_named_goes_before_the_one_that_runs(
    run: Run, shell: str, told: str
) -> None:
    """Also where none is found to run: in a job, in an editor."""
    script = run("--show-completion", shell, _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert (script.returncode, told in script.stdout) == (0, True)


def test_what_begins_nothing_is_not_completed(run: Run) -> None:
    """Nothing is offered, and nothing is an error."""
    assert offered(run, "awsquiz show 김치").strip() == ""


def test_only_single_words_are_offered(run: Run) -> None:
    """A shell would take spaces and signs for something else."""
    names = offered(run, "awsquiz show l").split()
    assert names
    assert all(char.isalnum() or char in "-_." for name in names for char in name)


def test_nothing_is_said_of_a_broken_card(run: Run, own_card: Callable[..., Path]) -> None:
    """The first command of all reads the cards; a warning would stand in the line that is typed."""
    own_card("format: 1\nid: [\n")
    assert "lambda-edge" in offered(run, "awsquiz show lambda-e")


def test_nothing_is_said_where_no_index_can_be(run: Run, home: Path) -> None:
    """Without a place for it nothing is offered, and the shell shows no error."""
    shutil.rmtree(home / "cache")
    (home / "cache").write_text("a file where a folder should be", encoding="utf-8")
    assert offered(run, "awsquiz show lambda-e").strip() == ""


def program_in(folder: Path) -> Path:
    """`awsquiz` as a shell finds it."""
    program = folder / "bin" / "awsquiz"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m awsquiz "$@"\n', encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def install_for_zsh(run: Run, home: Path) -> None:
    """As in a zsh of that home; Typer would find the shell in which the tests run."""
    where = {"HOME": str(home), "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    assert run("--install-completion", "zsh", **where).returncode == 0


def test_what_is_installed_for_zsh_completes_at_the_first_tab(run: Run, tmp_path: Path) -> None:
    """Its script is read at that tab, and has to complete there and then."""
    install_for_zsh(run, tmp_path)
    script = (tmp_path / ".zfunc" / "_awsquiz").read_text(encoding="utf-8")
    assert script.startswith("#compdef awsquiz")
    assert script.endswith('loadautofunc ]] && _awsquiz_completion "$@"\n')


@pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("zsh"), reason="needs zsh in a pseudo-terminal"
)
def test_the_first_tab_completes_in_zsh(
    run: Run, environment: dict[str, str], tmp_path: Path
) -> None:
    """With what was installed, in a terminal that was just opened."""
    install_for_zsh(run, tmp_path)
    path = f"{program_in(tmp_path).parent}:{environment['PATH']}"
    zsh = pexpect.spawn(
        *("zsh", ["-i"]),
        env=environment | {"PATH": path, "HOME": str(tmp_path), "TERM": "xterm"},
        encoding="utf-8",
        timeout=30,
    )
    zsh.sendline('echo rea""dy')
    zsh.expect("ready")
    zsh.send("awsquiz exam rep\t")
    zsh.expect("report")
    zsh.close(force=True)


@pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="needs bash in a pseudo-terminal"
)
def test_the_tab_key_completes_in_bash(environment: dict[str, str], tmp_path: Path) -> None:
    """With Typer's own script, in Hangul."""
    program = program_in(tmp_path)
    path = f"{program.parent}:{environment['PATH']}"
    bash = pexpect.spawn(
        *("bash", ["--norc", "--noprofile", "-i"]),
        env=environment | {"PATH": path, "PS1": "$ ", "TERM": "xterm"},
        encoding="utf-8",
        timeout=30,
    )
    bash.sendline('eval "$(awsquiz --show-completion bash)"; echo rea""dy')
    bash.expect("ready")
    bash.send("awsquiz show 상태비저\t")
    bash.expect("상태비저장")
    bash.sendline("")
    bash.expect("Stateless")
    bash.close(force=True)
