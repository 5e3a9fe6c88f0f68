"""XML of others: no document type, no entities, nothing from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read_xml(answer: Answer) -> Element:
    """The root of an answer; AnswerChanged where it isn't XML or brings a document type."""
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(answer.content, forbid_dtd=True)
    except DefusedXmlException as bad:
        raise AnswerChanged(
            "the XML brings a document type or entities of its own", answer
        ) from bad
    except ParseError as bad:
        raise AnswerChanged(f"not XML: {bad}", answer) from bad
    return root


def local_name(element: Element) -> str:
    """The name of an element without its name space."""
    return element.tag.rpartition("}")[2]
