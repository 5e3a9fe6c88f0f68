"""Errors of the API: RFC 9457 problem details in the language asked for, never a traceback."""

from __future__ import annotations

import logging
from typing import Any

from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import faults
from corridor.errors import CorridorError
from corridor.language import languages, read_details, spell_error
from corridor.server.inventory import find_missing
from corridor.server.jobs import Died, Failed
from corridor.server.middleware.problem import (
    TYPE,
    Fault,
    Problem,
    answer_problem,
    find_language,
    shorten,
)
from corridor.warehouse import UnknownVintage

__all__ = ["TYPE", "Fault", "Problem"]

LOG = logging.getLogger("corridor.api")

#: key of an error that is raised somewhere below -> status
STATUS = {
    "not-known": 401,
    "token-refused": 401,
    "other-origin": 403,
    "role-too-small": 403,
    "writing-closed": 403,
    "writes-too-many": 429,
    "provider-away": 503,
    "not-json": 415,
    "release-refused": 409,
    "unknown-series": 404,
    "unknown-observation": 404,
    "unknown-node": 404,
    "unknown-bridge": 404,
    "unknown-project": 404,
    "unknown-vintage": 404,
    "withdrawn-vintage": 404,
    "unknown-topic": 404,
    "unknown-owner": 404,
    "unknown-format": 406,
    "not-acceptable": 406,
    "no-coding": 406,
    "not-this-tag": 412,
    "bad-period": 422,
    "bad-parameter": 422,
    "bad-claim": 422,
    "scenario-wrong": 422,
    "tables-missing": 503,
    "tables-broken": 503,
    "vintage-damaged": 503,
    "busy": 503,
    "incomplete": 503,
    "process-ended": 503,
    "not-made": 503,
}
#: errors of what the installation keeps, whose sentence pages say too -> status
KEPT_STATUS = {
    "sheet-refused": 422,
    "state-unknown-proposal": 404,
    "state-not-allowed": 403,
    "state-own-proposal": 403,
    "state-decided": 409,
    "state-proposal-closed": 409,
    "state-unknown-item": 422,
    "state-cannot-accept": 409,
    "state-no-words": 422,
    "state-nothing-proposed": 422,
    "state-key-reused": 422,
    "state-key-busy": 409,
    "state-unknown-release": 404,
    "state-nothing-accepted": 409,
    "state-release-conflict": 409,
    "state-release-invalid": 409,
    "state-accepted-meanwhile": 409,
    "state-note-long": 422,
    "state-date-early": 422,
    "state-release-not-made": 503,
    "state-away": 503,
    "state-busy": 503,
    "state-full": 503,
    "state-newer": 503,
}
#: problems that are a status and nothing more
BY_STATUS = {
    400: "bad-request",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
    414: "too-long",
    415: "packed",
    421: "wrong-host",
    429: "too-many",
    431: "headers-too-large",
    503: "busy",
}
FAILED = "failed"
#: what the head of a problem says besides
HEADERS = {503: {"Retry-After": "5"}, 401: {"WWW-Authenticate": "Bearer"}}
#: parameters that are periods: a wrong one is told what a period looks like
PERIODS = ("from", "to")
#: every problem the API may answer with; the page for people lists them
KEYS = tuple(sorted({*STATUS, *KEPT_STATUS, *BY_STATUS.values(), FAILED}))


class Refused(CorridorError):
    """A request the API cannot answer; ``problem`` names which, ``nearest`` what there is."""

    def __init__(self, problem: str, nearest: list[str] | None = None, **values: Any) -> None:
        super().__init__(problem, **values)
        self.key = problem
        self.nearest = nearest


async def answer_refused(request: Request, error: Exception) -> Response:
    """An error of ours, by its key."""
    assert isinstance(error, CorridorError)
    known = STATUS | KEPT_STATUS
    sheet = error.key.startswith("intake-")  # what a sheet as a whole is refused for
    key = "sheet-refused" if sheet else error.key if error.key in known else FAILED
    status = known.get(key, 500)
    lang = find_language(request)
    lang = lang if lang in languages() else "en"
    values = {name: shorten(value) for name, value in read_details(error, lang).items()}
    headers = HEADERS.get(status, {})
    if "seconds" in values:
        headers = {"Retry-After": values["seconds"]}
    nearest = getattr(error, "nearest", None)
    if isinstance(error, UnknownVintage):
        nearest = [f"{one.hash} ({one.date})" for one in error.choices]
    if key == FAILED:
        LOG.error("%s failed: %s", request.url.path, error)
    detail = None
    if key in KEPT_STATUS:
        detail = spell_error(error, lang, "state-error")
    return answer_problem(
        request, key, status, values=values, detail=detail, headers=headers, nearest=nearest
    )


def find_problem(bad: CorridorError) -> str:
    """The problem of an answer that the queue of jobs did not make."""
    if isinstance(bad, Died):
        return "process-ended"
    if find_missing():
        return "incomplete"
    return "not-made" if isinstance(bad, Failed) else "busy"


async def answer_not_served(request: Request, error: Exception) -> Response:
    """An error of the framework: no such path, no such method."""
    assert isinstance(error, HTTPException)
    key = BY_STATUS.get(error.status_code, "bad-request")
    values = {"path": shorten(request.url.path), "method": shorten(request.method)}
    headers = dict(error.headers or {})
    values["allowed"] = headers.get("Allow", headers.get("allow", ""))
    return answer_problem(request, key, error.status_code, values=values, headers=headers)


async def answer_not_valid(request: Request, error: Exception) -> Response:
    """Parameters that break their rules: one sentence for each."""
    assert isinstance(error, RequestValidationError)
    wrong = [one for one in error.errors() if faults.find_place(one) in PERIODS]
    if wrong and len(wrong) == len(error.errors()):
        values = {"text": shorten(wrong[0].get("input", ""))}
        return answer_problem(request, "bad-period", 422, values=values)
    lang = find_language(request)
    names = faults.list_names(request)
    found = [faults.spell_fault(lang, one, names) for one in error.errors()[:20]]
    wrong_names = ", ".join(dict.fromkeys(one.parameter for one in found))
    values = {"names": wrong_names}
    return answer_problem(request, "bad-parameter", 422, values=values, errors=found)


async def answer_failed(request: Request, error: Exception) -> Response:
    """What nobody expected: the visitor gets one sentence, the operator the traceback."""
    LOG.error("%s failed", request.url.path, exc_info=error)
    return answer_problem(request, FAILED, 500)
