"""What matters in cards of one's own."""

from __future__ import annotations

from awsquiz.core.lint.finding import Finding
from awsquiz.core.lint.own import lint_own, weighed
from awsquiz.core.model import Concept, Fact


def codes(card: Concept) -> list[tuple[str, str | None]]:
    return [(found.code, found.fact) for found in lint_own([card])]


def test_a_number_is_no_concept() -> None:
    """A heading that names nothing came of a note that numbers its parts."""
    assert codes(Concept(id="1", title="1.", heading="1.")) == [("no-concept", None)]
    assert codes(Concept(id="ec2", title="EC2", heading="EC2")) == []


def test_a_concept_of_which_nothing_is_asked_is_told() -> None:
    """Where all of its facts are set aside; one without facts is told by the lint of all cards."""
    aside = Fact(id="sqs.aaaa", text="정리해 보자", aside="remark")
    asked = Fact(id="sqs.bbbb", text="메시지를 보관한다")
    assert codes(Concept(id="sqs", title="SQS", facts=(aside,))) == [("nothing-asked", None)]
    assert codes(Concept(id="sqs", title="SQS", facts=(aside, asked))) == []


def test_a_missing_page_is_advice_and_a_slip_a_problem() -> None:
    """Only problems end a check with exit code 1."""
    assert weighed(Finding("no-docs")).level == "advice"
    assert weighed(Finding("unknown-key")).is_problem
