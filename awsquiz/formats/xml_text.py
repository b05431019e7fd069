"""What a text may hold in XML, and how an element is written."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, tostring

from awsquiz.core.text.regexes import pattern_of

_ILLEGAL = pattern_of(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_xml(text: str) -> str:
    """The text without what XML 1.0 may not hold, and would make the whole file unreadable
    (https://www.w3.org/TR/xml/#charsets); without carriage returns, which no reader keeps."""
    return _ILLEGAL.sub("", text)


def root_element(name: str, namespace: str, schema: str, /, **attributes: str) -> Element:
    """The root of a document whose names are of the namespace, which the schema describes."""
    about = {
        "xmlns": namespace,
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": f"{namespace} {schema}",
    }
    return Element(name, about | {key: legal_xml(value) for key, value in attributes.items()})


def put_element(
    parent: Element, name: str, text: str | None = None, /, **attributes: str
) -> Element:
    """A new last child with its text; of an attribute's name `_` at the end is no part."""
    own = {key.rstrip("_"): legal_xml(value) for key, value in attributes.items()}
    made = SubElement(parent, name, own)
    made.text = None if text is None else legal_xml(text)
    return made


def xml_document(root: Element) -> bytes:
    """The whole document, in UTF-8."""
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
