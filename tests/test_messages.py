"""What is said of findings: every code has its sentence, and every sentence its code."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from awsquiz import messages
from awsquiz.core.lint.finding import Finding
from awsquiz.errors import AwsquizError, CannotGoOn, ExitCode, WrongUse
from awsquiz.errors.failures import DamagedSettings, FileFailure
from awsquiz.errors.wrong_use import NoSuchConcept, NoSuchName

PACKAGE = Path(messages.__file__).parent
SENTENCES = {**messages._SENTENCES, **messages._COUNTED}


def texts() -> Iterator[str]:
    """Every text in the modules that find something."""
    for room in ("core", "storage", "cli", "errors"):
        for path in (PACKAGE / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_every_sentence_is_that_of_a_code() -> None:
    """What nothing finds any more is not said any more."""
    assert set(SENTENCES) - set(texts()) == set()
    assert set(messages._MENDS) - set(SENTENCES) == set()


def findings(tree: ast.AST) -> Iterator[str]:
    """The codes with which findings are made under their own names."""
    makers = {
        "Finding": 0,
        "problem": 1,
        "UnreadFile": 2,
        "YamlProblem": 0,
        "_find": 0,
        "_finding": 0,
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            at = makers.get(name)
            if at is not None and len(node.args) > at:
                code = node.args[at]
                if isinstance(code, ast.Constant) and isinstance(code.value, str):
                    yield code.value


def test_every_code_has_its_sentence() -> None:
    """Those of lint are yielded, those of files are made."""
    codes: set[str] = set()
    for path in (*(PACKAGE / "core").rglob("*.py"), *(PACKAGE / "storage").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        codes |= set(findings(tree))
        if path.parent.name == "lint":
            for node in ast.walk(tree):
                if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                    known = [each for each in node.value.elts if isinstance(each, ast.Constant)]
                    codes |= {str(each.value) for each in known if "-" in str(each.value)}
    assert len(codes) > 80
    assert codes - set(SENTENCES) == set()


def test_a_finding_is_said_with_its_words() -> None:
    """A number chooses its form, a slip names what was meant, further ones are counted."""
    assert messages.sentence(Finding("unknown-key", {"key": "txet", "near": "text"})) == (
        "unknown key “txet”: did you mean “text”?"
    )
    assert messages.sentence(Finding("unknown-key", {"key": "x", "near": ""})) == "unknown key “x”"
    assert messages.sentence(Finding("copies", {"n": 2})).startswith("2 events stand")
    assert messages.sentence(Finding("damaged-line", {"further": 1})) == "and 1 further line"
    assert messages.mend(Finding("index-damaged", {"why": ""})) == "awsquiz doctor --rebuild"
    assert messages.mend(Finding("no-docs", {"title": "S3"})) == ""


@pytest.mark.parametrize("said", [*messages._SENTENCES.values(), *messages._MENDS.values()])
def test_sentences_name_words_only(said: str) -> None:
    """Never by number, nor with a format of their own."""
    for _text, name, form, conversion in string.Formatter().parse(said):
        assert name is None or name.isidentifier()
        assert not form
        assert conversion is None


def subclasses(of: type[AwsquizError]) -> Iterator[type[AwsquizError]]:
    for each in of.__subclasses__():
        yield each
        yield from subclasses(each)


def test_each_error_has_a_code_of_its_own() -> None:
    """Programs go by it; the classes in between only choose the exit code."""
    named = [each for each in subclasses(AwsquizError) if "code" in vars(each)]
    assert len({each.code for each in named}) == len(named)
    assert not {each.code for each in named} & set(SENTENCES)
    assert {each.exit_code for each in subclasses(WrongUse)} == {ExitCode.WRONG_USE}
    assert {each.exit_code for each in subclasses(CannotGoOn)} == {ExitCode.CANNOT_GO_ON}


def test_a_wrong_name_is_answered_with_what_there_is() -> None:
    """And with the one that was meant, where that is clear; whatever the case."""
    offered = ["clf-c02", "saa-c03"]
    far = NoSuchName("exam", "xyz", offered)
    assert str(far) == "there is no exam “xyz”; there are clf-c02, saa-c03"
    assert str(NoSuchName("exam", "SAA-co3", offered)).endswith(". Did you mean “saa-c03”?")
    assert NoSuchName("exam", "resum", offered, ["resume"]).near == "resume"
    assert (far.code, far.exit_code) == ("no-such-exam", 2)
    assert str(NoSuchConcept("x", ["EC2 (ec2)"])).endswith("“x”. Near: EC2 (ec2)")


def test_an_error_can_be_a_finding() -> None:
    """Where the command goes on: with the file and the line that it names."""
    error = FileFailure("a/b.jsonl", "Permission denied")
    assert str(error) == "a/b.jsonl: Permission denied"
    assert (error.finding.code, error.finding.path) == ("file-failure", PurePath("a/b.jsonl"))
    assert messages.sentence(error.finding) == str(error)
    assert messages.where(error.finding) == ""
    fault = Finding("not-utf8", path=Path("config.toml"), line=2)
    assert str(DamagedSettings(fault)) == (
        "config.toml:2: is not UTF-8. Mend it or delete the file."
    )
    assert DamagedSettings(fault).finding is fault
    assert messages.where(fault) == "config.toml:2"
    assert messages.sentence(NoSuchConcept("x").finding) == "there is no concept “x”"
