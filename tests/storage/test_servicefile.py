"""Files of service lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from awsquiz.core.search.services import Service
from awsquiz.storage.servicefile import SCHEMA, load, read, schema
from tests.conftest import ROOT

GOOD = "- {id: ec2, name: Amazon EC2, short: [EC2], category: compute}\n"


def written(tmp_path: Path, text: str, name: str = "services.yaml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_are_read_with_their_lines(tmp_path: Path) -> None:
    """A key that is left out has its usual value."""
    path = written(tmp_path, f"format: 1\nservices:\n{GOOD}")
    file = read(path)
    assert file.services == (
        Service(id="ec2", name="Amazon EC2", short=("EC2",), category="compute"),
    )
    assert (file.problems, file.lines) == ((), (3,))
    assert (file.services[0].status, file.services[0].checked) == ("offered", True)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("- {id: EC2, name: Amazon EC2, category: compute}\n", "wrong-value"),
        ("- {id: ami, name: '', category: compute}\n", "wrong-value"),
        ("- {id: ami, name: AMI}\n", "missing-key"),
        ("- {id: ami, name: AMI, category: compute, in_contxt: [이미지]}\n", "unknown-key"),
        ("- {id: ami, name: AMI, category: compute, status: gone}\n", "wrong-value"),
        ("- {id: ami, name: AMI, category: compute, checked: perhaps}\n", "wrong-value"),
        ("- AMI\n", "not-a-service"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_work(tmp_path: Path, row: str, code: str) -> None:
    """With its line; a row of which a key is not understood says nothing at all."""
    file = read(written(tmp_path, f"format: 1\nservices:\n{row}{GOOD}"))
    assert [service.id for service in file.services] == ["ec2"]
    assert [(problem.code, problem.line) for problem in file.problems] == [(code, 3)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "no-services"),
        ("- EC2\n", "no-services"),
        ("format: 1\n", "no-services"),
        (f"format: 99\nservices:\n{GOOD}", "newer"),
        ("services: [\n", "syntax"),
    ],
)
def test_a_file_that_is_none_is_one_problem(tmp_path: Path, text: str, code: str) -> None:
    """Nothing is read of it."""
    file = read(written(tmp_path, text))
    assert (file.services, [problem.code for problem in file.problems]) == ((), [code])


def test_an_earlier_list_goes_before_a_later(tmp_path: Path) -> None:
    """One's own list says what the shipped one does not, or says it otherwise."""
    own = written(tmp_path, "format: 1\nservices:\n- {id: ec2, name: EC2, category: mine}\n", "a")
    shipped = written(tmp_path, f"format: 1\nservices:\n{GOOD}", "b")
    services = load([own, tmp_path / "nowhere.yaml", shipped])
    assert services.by_id["ec2"].category == "mine"
    assert load([]).rows == ()


def test_the_shipped_schema_is_that_of_the_records() -> None:
    """Whoever changes them writes it anew; the shipped list names it in its first line."""
    assert (ROOT / "content" / SCHEMA).read_bytes() == schema()
    first = (ROOT / "content" / "services.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA}"
