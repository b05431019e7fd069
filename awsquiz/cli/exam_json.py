"""What `awsquiz exam` prints as JSON. A key has the meaning and the type that it has elsewhere."""

from __future__ import annotations

from awsquiz.cli.json_output import all_fields
from awsquiz.core.exam.blueprint import Blueprint, Domain
from awsquiz.core.exam.forecast import Forecast
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
    cover = blueprint.cover
    record["cover"] = {
        "facts_needed": cover.facts,
        "services_needed": cover.services / 100,
    }
    return record | {"forms": forms, "domains": [_domain(each) for each in blueprint.domains]}


def forecast_record(told: Forecast) -> dict[str, object]:
    """A forecast, with what the cards hold of each domain."""
    record = all_fields(told)
    del record["coverage"]
    return record | {
        "covered": round(told.coverage.share, 4),
        "is_whole": told.coverage.is_whole,
        "cover_by_domain": [
            {
                **{"domain": each.domain, "title": each.title, "weight": each.weight},
                **{"is_covered": each.is_covered, "services_needed": each.needed},
                **{"task_count": each.tasks, "missing_tasks": each.missing_tasks},
                **{"service_count": each.services, "missing_services": each.missing_services},
            }
            for each in told.coverage.domains
        ],
    }


def _domain(domain: Domain) -> dict[str, object]:
    record = all_fields(domain)
    record["concept_ids"] = record.pop("concepts")
    record["tasks"] = [all_fields(task) for task in domain.tasks]
    return record
