"""What `awsquiz exam` prints as JSON. A key has the meaning and the type that it has elsewhere."""

from __future__ import annotations

from awsquiz.cli.json_output import all_fields
from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.exam.report import MarkedAnswer, Report, as_json


def report_record(report: Report) -> dict[str, object]:
    """A report with each question, and how it went by domain and by concept."""
    record = as_json(report)
    record["by_domain"] = record.pop("domains")
    record["by_concept"] = record.pop("concepts")
    del record["questions"]
    return record | {"answer_sheet": [_answered(row) for row in report.questions]}


def _answered(row: MarkedAnswer) -> dict[str, object]:
    question = all_fields(row.question)
    question["counts"] = question.pop("scored")
    question["options"] = [all_fields(option) for option in row.question.options]
    record = all_fields(row)
    record["correct"] = record.pop("right")
    return record | {"question": question}


def blueprint_record(blueprint: Blueprint) -> dict[str, object]:
    """An exam that can be sat, with the rules by which it is drawn."""
    record = all_fields(blueprint)
    record["question_count"] = record.pop("questions")
    forms = [{"form": form, "percent": share} for form, share in blueprint.forms.items()]
    record["services_in_scope"] = [
        {"category": category, "services": services}
        for category, services in blueprint.scope.items()
    ]
    del record["scope"]
    return record | {"forms": forms, "domains": [_domain(each) for each in blueprint.domains]}


def _domain(domain: Domain) -> dict[str, object]:
    record = all_fields(domain)
    record["concept_ids"] = record.pop("concepts")
    return record
