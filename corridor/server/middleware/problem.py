"""A problem as an answer: RFC 9457 details in the language of who asks."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from corridor.language import LANGUAGES, text
from corridor.language.accept_language import find_visitor_language
from corridor.server.own_address import locate

TYPE = "application/problem+json"
#: a value of the request is repeated up to here
LONGEST = 80


class Fault(BaseModel):
    """One parameter that was not understood."""

    parameter: str
    detail: str


class Problem(BaseModel):
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[Fault] | None = None
    nearest: list[str] | None = None


def answer_problem(
    request: Request,
    key: str,
    status: int,
    *,
    values: dict[str, Any] | None = None,
    detail: str | None = None,
    headers: dict[str, str] | None = None,
    **more: Any,
) -> Response:
    """The answer that tells of a problem: title and detail of ``key`` in the asked language,
    unless the detail is given."""
    lang = find_language(request)
    problem = Problem(
        type=locate(f"/api#{key}"),
        title=text(lang, f"api-problem-{key}"),
        status=status,
        detail=detail or text(lang, f"api-detail-{key}", **(values or {})),
        instance=locate(request.url.path[:200]),
        **more,
    )
    body = json.dumps(problem.model_dump(exclude_none=True), ensure_ascii=False).encode()
    own = {
        "Cache-Control": "no-store",
        "Content-Language": LANGUAGES[lang].tag,
        "Vary": "Accept-Language",
    }
    return Response(body, status, own | (headers or {}), TYPE)


def shorten(value: object) -> str:
    """A value of the request as an error may repeat it: printable and of bounded length."""
    clean = "".join(c for c in str(value)[: LONGEST + 1] if c.isprintable())
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1] + "…"


def find_language(request: Request) -> str:
    """Language of an answer's words: `lang=`, else what the visitor's browser prefers."""
    return find_visitor_language(request.query_params, request.headers.get("accept-language"))
