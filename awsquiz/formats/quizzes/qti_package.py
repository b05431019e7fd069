"""A package of QTI 2.1: a file an item, a test with all of them by concept, and the manifest."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element

from awsquiz.core.text.regexes import pattern_of
from awsquiz.formats.handout import Handout
from awsquiz.formats.quizzes.qti_item import QTI_NAMESPACE, QTI_SCHEMA, qti_item
from awsquiz.formats.quizzes.quiz_item import QuizItem, quiz_items
from awsquiz.formats.xml_text import put_element, root_element, xml_document

_PACKAGE_NAMESPACE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_PACKAGE_SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The same questions give the same bytes."""
_NO_IDENTIFIER = pattern_of(r"[^A-Za-z0-9_.-]+")
_TEST = "test"
_LONGEST_IDENTIFIER = 100


def qti_package(handout: Handout) -> bytes:
    """The questions as a package."""
    return qti_zip(quiz_items(handout))


def qti_zip(items: Iterable[QuizItem]) -> bytes:
    """The items as a package."""
    named = _named(items)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        _put(package, "imsmanifest.xml", _manifest(named))
        _put(package, f"{_TEST}.xml", _test(named))
        for identifier, item in named.items():
            _put(package, _place(identifier), qti_item(item, identifier))
    return out.getvalue()


def _put(package: zipfile.ZipFile, name: str, root: Element) -> None:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    package.writestr(entry, xml_document(root))


def _place(identifier: str) -> str:
    return f"items/{identifier}.xml"


def _named(items: Iterable[QuizItem]) -> Mapping[str, QuizItem]:
    """The items by identifiers made of their names: the same each time, so that a platform that
    goes by them updates what it has."""
    named: dict[str, QuizItem] = {}
    for number, item in enumerate(items, 1):
        name = _NO_IDENTIFIER.sub("-", item.name).strip("-.")[:_LONGEST_IDENTIFIER]
        identifier = f"q-{name}" if name else f"q-{number}"
        if identifier in named:
            identifier += f"-{number}"
        named[identifier] = item
    return named


def _manifest(named: Mapping[str, QuizItem]) -> Element:
    root = root_element("manifest", _PACKAGE_NAMESPACE, _PACKAGE_SCHEMA, identifier="awsquiz")
    about = put_element(root, "metadata")
    put_element(about, "schema", "QTIv2.1 Package")
    put_element(about, "schemaversion", "1.0.0")
    put_element(root, "organizations")
    resources = put_element(root, "resources")
    test = _resource(resources, _TEST, "imsqti_test_xmlv2p1", f"{_TEST}.xml")
    for identifier in named:
        put_element(test, "dependency", identifierref=identifier)
        _resource(resources, identifier, "imsqti_item_xmlv2p1", _place(identifier))
    return root


def _resource(resources: Element, identifier: str, kind: str, place: str) -> Element:
    made = put_element(resources, "resource", identifier=identifier, type=kind, href=place)
    put_element(made, "file", href=place)
    return made


def _test(named: Mapping[str, QuizItem]) -> Element:
    root = root_element(
        "assessmentTest", QTI_NAMESPACE, QTI_SCHEMA, identifier=_TEST, title="awsquiz"
    )
    part = put_element(
        *(root, "testPart"),
        identifier="part",
        navigationMode="nonlinear",
        submissionMode="individual",
    )
    for number, (title, identifiers) in enumerate(_sections(named).items(), 1):
        section = put_element(
            *(part, "assessmentSection"),
            identifier=f"section-{number}",
            title=title or "awsquiz",
            visible="true",
        )
        for identifier in identifiers:
            put_element(
                section, "assessmentItemRef", identifier=identifier, href=_place(identifier)
            )
    return root


def _sections(named: Mapping[str, QuizItem]) -> Mapping[str, Sequence[str]]:
    """The identifiers by category; without any question there is an empty section."""
    sections: dict[str, list[str]] = {}
    for identifier, item in named.items():
        sections.setdefault(item.category, []).append(identifier)
    return sections or {"": []}
