"""`/template`: the sheet in which figures are proposed, to fill in; open to everybody."""

from __future__ import annotations

import asyncio
from functools import lru_cache
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Query, Request, Response
from fastapi.exceptions import RequestValidationError

from corridor.api import words
from corridor.api.faults import find_repeated
from corridor.api.formats import MEDIA
from corridor.api.operations import operation
from corridor.api.private import OnlyLang
from corridor.api.response import choose_format, edition, weak_tag
from corridor.evidence import releases
from corridor.evidence.files import content_hash
from corridor.exports import disposition
from corridor.intake import columns
from corridor.language import list_texts
from corridor.server.conditions import is_unchanged

router = APIRouter()
TemplateFormat = Literal["xlsx", "csv"]
FORMATS: tuple[str, ...] = get_args(TemplateFormat)


class TemplateOne(OnlyLang):
    """In which language and format."""

    format: TemplateFormat | None = None


@router.get("/template", **operation("template", None, FORMATS, ["/template?format=csv&lang=ru"]))
async def get_template(request: Request, parameters: Annotated[TemplateOne, Query()]) -> Response:
    """The sheet to fill in, with lists of what may stand in it and examples."""
    if repeated := find_repeated(request, parameters):
        raise RequestValidationError(repeated)
    form = choose_format(request, parameters.format, FORMATS)
    lang = words.available(parameters.lang)
    body = await asyncio.to_thread(_build, form, lang)
    head = {
        "ETag": weak_tag(edition().encode() + body),
        "Cache-Control": "no-cache",
        "Content-Language": words.language_tag(lang),
        "Vary": "Accept",
    }
    if is_unchanged(request.headers, head["ETag"]):
        return Response(status_code=304, headers=head)
    head["Content-Type"] = MEDIA[form]
    head["Content-Disposition"] = disposition(f"corridor-figures-{lang}.{form}")
    return Response(body, headers=head)


def _build(form: str, lang: str) -> bytes:
    files = releases.served()
    return _make(form, lang, content_hash(files))


@lru_cache(maxsize=8)
def _make(form: str, lang: str, _: str) -> bytes:
    from corridor.intake import template  # with what writes workbooks

    make = template.build_template if form == "xlsx" else template.build_csv
    return make(releases.as_tables(releases.served()), list_texts(columns.KEYS), lang)
