"""What endpoints for people with a role share: who asks, the body, an answer that nobody keeps."""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, ConfigDict, ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from corridor.access import guard, identity
from corridor.access.person import Person
from corridor.api import words
from corridor.api.faults import find_repeated
from corridor.api.filters import WORDS, Lang
from corridor.api.operations import operation
from corridor.api.problems import Refused, find_problem
from corridor.server.jobs import JobError, queue
from corridor.state import idempotency
from corridor.state.idempotency import KeptAnswer

#: statuses of these endpoints beside those of all
STATUSES = (401, 403, 409, 413, 415)
#: ways to say who asks, as the document names them
SECURITY: list[dict[str, list[str]]] = [{"token": []}, {"login": []}]
SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
    "login": {"type": "apiKey", "in": "cookie", "name": "_streamlit_user"},
}
JSON, FORM = "application/json", "multipart/form-data"
#: an idempotency key
KEY = r"^[!-~]{1,255}$"

Model = TypeVar("Model", bound=BaseModel)


class OnlyLang(BaseModel):
    """The language of an answer's words."""

    model_config = ConfigDict(extra="forbid")

    lang: Lang = "en"


class Body(BaseModel):
    """What is sent: nothing that is not named."""

    model_config = ConfigDict(extra="forbid")


def private(
    name: str,
    model: type[BaseModel] | None,
    body: type[BaseModel] | None = None,
    *,
    status: int = 200,
    form: dict[str, Any] | None = None,
    idempotent: bool = False,
    media: Sequence[str] = ("json",),
) -> dict[str, Any]:
    """Arguments of ``router.get`` or ``.post`` of such an endpoint; ``body`` is sent as JSON,
    ``form`` describes the parts of one that takes a file, ``media`` the formats of the answer."""
    made = operation(name, model, media)
    responses, extra = made["responses"], made["openapi_extra"]
    for code in (304, 412):
        del responses[code]
    responses |= dict.fromkeys(STATUSES, responses[422])
    kept = responses.pop(200)
    responses[status] = kept | {"headers": {"Cache-Control": kept["headers"]["Cache-Control"]}}
    made["status_code"] = status
    extra["security"] = SECURITY
    sent = {JSON: {"schema": {"$ref": f"#/components/schemas/{body.__name__}"}}} if body else {}
    sent |= {FORM: {"schema": form}} if form else {}
    if sent:
        extra["requestBody"] = {"required": True, "content": sent}
    if idempotent:
        schema = {"type": "string", "pattern": KEY}
        extra["parameters"] = [{"name": "Idempotency-Key", "in": "header", "schema": schema}]
    return made


async def admit(
    request: Request, parameters: BaseModel, role: str, action: str, subject: str = ""
) -> Person:
    """Who asks, when that person may; the refusals of `access` otherwise. A write is also asked
    where it comes from, and counted. A parameter that says two things is refused."""
    if repeated := find_repeated(request, parameters):
        raise RequestValidationError(repeated)

    def judge() -> Person:
        found = identity.identify(request.headers, request.cookies)
        if request.method == "GET":
            return guard.admit(found, role, action, subject[:40])
        own = f"{request.url.scheme}://{request.url.netloc}"
        return guard.admit_write(
            found, role, action, subject[:40], headers=request.headers, own=own
        )

    return await asyncio.to_thread(judge)


async def read_body(request: Request, kind: type[Model]) -> Model:
    """The body as a type; each of its faults by its place, `rows.3.value`."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != JSON:
        raise Refused("not-json", [JSON])
    return read_as(await request.body(), kind)


def read_as(sent: bytes, kind: type[Model]) -> Model:
    """The same of bytes."""
    try:
        return kind.model_validate_json(sent)
    except ValidationError as wrong:
        raise RequestValidationError(
            [{**one, "loc": (".".join(map(str, one["loc"])) or "body",)} for one in wrong.errors()]
        ) from wrong


async def read_sheet(request: Request, most: int) -> tuple[bytes, str, str]:
    """The file of a form, its name and the comment, of so many characters at most."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != FORM:
        raise Refused("not-json", [FORM])
    try:
        async with request.form(max_files=1, max_fields=1) as form:
            sheet, comment = form.get("file"), form.get("comment", "")
            unknown = set(form) - {"file", "comment"}
            if not isinstance(sheet, UploadFile):
                raise _refuse_part("file", "missing")
            data, name = await sheet.read(), sheet.filename or ""
    except HTTPException as bad:
        raise _refuse_part("file", "form") from bad
    if unknown:
        raise _refuse_part(min(unknown), "extra_forbidden")
    if not isinstance(comment, str) or len(comment) > most or not re.fullmatch(WORDS, comment):
        raise _refuse_part("comment", "form")
    plain = "".join(one for one in name.replace("\\", "/").rsplit("/", 1)[-1] if one.isprintable())
    return data, plain[:120] or "sheet", comment


def _refuse_part(part: str, kind: str) -> RequestValidationError:
    return RequestValidationError([{"type": kind, "loc": (part,), "input": ""}])


def answer(model: BaseModel, lang: str, status: int = 200) -> Response:
    """A model as an answer that only who asked for it has."""
    return _answer(model.model_dump_json(), lang, status)


async def answer_once_of(
    request: Request,
    sent: Sequence[bytes],
    person: Person,
    lang: str,
    make: Callable[[], BaseModel],
    status: int,
) -> Response:
    """The answer of ``make``, once for each Idempotency-Key of a person: the same request has the
    same answer, another is refused. ``sent``: what was sent, without what a client makes up anew
    each time (the boundary of a form)."""
    key = request.headers.get("idempotency-key", "")
    if "idempotency-key" in request.headers and not re.fullmatch(KEY, key):
        wrong = {"type": "string_pattern_mismatch", "loc": ("Idempotency-Key",), "input": key}
        raise RequestValidationError([wrong])
    asked = hashlib.sha256(f"{request.url.path}\n{request.url.query}\n".encode())
    for part in sent:
        asked.update(hashlib.sha256(part).digest())

    def once() -> tuple[KeptAnswer, bool]:
        begun = idempotency.begin(key, person.subject, asked.hexdigest()) if key else None
        if begun:
            return begun, True
        try:
            made = KeptAnswer(status, make().model_dump_json())
        except BaseException:
            if key:
                idempotency.forget(key, person.subject)
            raise
        if key:
            idempotency.finish(key, person.subject, made.status, made.answer)
        return made, False

    made, again = await asyncio.to_thread(once)
    given = _answer(made.answer, lang, made.status)
    if again:
        given.headers["Idempotency-Replayed"] = "true"
    return given


def do_aside(function: str, *arguments: Any, seconds: float) -> Any:
    """What a job gives, waited for in a thread; Refused where the queue of jobs gave nothing."""
    try:
        return queue().submit(function, *arguments, words="job", seconds=seconds).result()
    except JobError as bad:
        raise Refused(find_problem(bad)) from bad


def _answer(body: str, lang: str, status: int) -> Response:
    head = {
        "Cache-Control": "no-store",
        "Content-Language": words.language_tag(lang),
        "Vary": "Authorization, Cookie",
    }
    return Response(body, status, head, JSON)
