"""Errors as SDMX answers them: its own codes, in SDMX-ML or SDMX-JSON."""

from __future__ import annotations

import datetime as dt
import json

from starlette.requests import Request
from starlette.responses import Response

from corridor.api import problems, words
from corridor.api.sdmx.components import AGENCY
from corridor.errors import CorridorError
from corridor.server.middleware.problem import shorten

#: fault -> (status, code of SDMX)
FAULTS = {
    "nothing": (404, 100),
    "unknown": (404, 100),
    "syntax": (400, 140),
    "not-made": (501, 501),
}
#: status of any other error -> code of SDMX
_CODES = {400: 140, 404: 100, 406: 140, 413: 130, 422: 150, 503: 503}
_MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
_COMMON = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common"


class SdmxFault(CorridorError):
    """A query that is not answered with data; ``fault`` is one of FAULTS, ``value`` what it was."""

    def __init__(self, fault: str, value: str = "") -> None:
        super().__init__(fault, value=value)
        self.fault, self.value = fault, value


def answer_fault(request: Request, error: CorridorError, lang: str) -> Response:
    """The answer that tells of an error, in a language."""
    if isinstance(error, SdmxFault):
        status, code = FAULTS[error.fault]
        said = words.say(lang, f"sdmx-fault-{error.fault}", value=shorten(error.value))
    else:
        key = error.key if error.key in problems.STATUS else problems.FAILED
        status = problems.STATUS.get(key, 500)
        code = _CODES.get(status, 500)
        values = {name: shorten(value) for name, value in error.details.items()}
        said = words.say(lang, f"api-detail-{key}", **values)
    head = {"Cache-Control": "no-store", "Content-Language": words.language_tag(lang)}
    if status == 503:
        head["Retry-After"] = "5"
    if "json" in request.headers.get("accept", "") + request.query_params.get("format", ""):
        return Response(write_json(code, said, lang), status, head, "application/json")
    return Response(write_xml(code, said, lang), status, head, "application/xml")


def write_xml(code: int, said: str, lang: str) -> bytes:
    """The error as SDMX-ML 2.1."""
    from lxml import etree

    root = etree.Element(f"{{{_MESSAGE}}}Error", nsmap={"mes": _MESSAGE, "com": _COMMON})
    message = etree.SubElement(root, f"{{{_MESSAGE}}}ErrorMessage", code=str(code))
    text = etree.SubElement(message, f"{{{_COMMON}}}Text")
    text.set("{http://www.w3.org/XML/1998/namespace}lang", words.language_tag(lang))
    text.text = said
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def write_json(code: int, said: str, lang: str) -> bytes:
    """The error as SDMX-JSON."""
    meta = {
        "id": f"{AGENCY}-error",
        "prepared": dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "contentLanguages": [words.language_tag(lang).lower()],
        "sender": {"id": AGENCY},
    }
    whole = {"meta": meta, "errors": [{"code": code, "title": said}]}
    return json.dumps(whole, ensure_ascii=False).encode()
