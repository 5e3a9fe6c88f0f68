"""`/editions/{edition}.duckdb`: all of an edition as one database, to attach or to download."""

from __future__ import annotations

import asyncio
import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi import Path as InPath
from pydantic import BaseModel, ConfigDict
from starlette.responses import FileResponse

from corridor import warehouse
from corridor.api.filters import Lang
from corridor.api.formats import MEDIA
from corridor.api.operations import operation
from corridor.api.problems import Refused, find_problem
from corridor.api.response import FRESH, PINNED
from corridor.errors import CorridorError
from corridor.exports import locate_database
from corridor.exports.database import MAKE_DATABASE, WORDS, find_database
from corridor.server.conditions import is_unchanged
from corridor.server.jobs import queue
from corridor.server.own_address import find_base
from corridor.warehouse import UnknownVintage, Vintage, VintageDamaged

router = APIRouter()
#: what names the edition served now, whichever it is
NEWEST = "newest"
Edition = Annotated[
    str,
    InPath(pattern=rf"^({NEWEST}|[0-9a-f]{{6,12}}|\d{{4}}-\d\d-\d\d)$", examples=["2026-11-24"]),
]


class EditionOne(BaseModel):
    """What may be asked."""

    model_config = ConfigDict(extra="forbid")

    lang: Lang = "en"


def _document() -> dict[str, Any]:
    """What the OpenAPI document says: beside what all answers have, parts of the file."""
    said = operation("editions-one", None, ("duckdb",), ["/editions/2026-11-24.duckdb"])
    parts = {"schema": {"type": "string"}, "required": True}
    said["responses"][206] = {
        "description": "206",
        "content": said["responses"][200]["content"],
        "headers": {"Content-Range": parts, **said["responses"][200]["headers"]},
    }
    said["responses"][416] = {"description": "416", "headers": {"Content-Range": parts}}
    return said


@router.get("/editions/{edition}.duckdb", **_document())
async def get_edition(
    request: Request, edition: Edition, parameters: Annotated[EditionOne, Query()]
) -> Response:
    """The file of an edition, whole or the parts that are asked for."""
    found = warehouse.find_vintage(None if edition == NEWEST else edition)
    path = await _make_file(found)
    tag = await asyncio.to_thread(_read_tag, path, path.stat().st_mtime_ns)
    base = find_base(request)
    # the figures of a hash stay what they are; those derived from them follow the rules of the
    # day, so that a client asks once a day whether its file is still the same
    age = f"max-age={PINNED}, immutable" if edition == found.hash else f"max-age={FRESH}"
    head = {
        "ETag": tag,
        "Cache-Control": f"public, {age}",
        "Content-Location": locate_file(base, found),
        "Link": f'<{base}/api>; rel="service-doc"',
    }
    if is_unchanged(request.headers, tag):
        return Response(status_code=304, headers=head)
    return FileResponse(
        path,
        headers=head,
        media_type=MEDIA["duckdb"],
        filename=f"corridor-{found.date}-{found.hash}.duckdb",
        stat_result=path.stat(),
    )


def locate_file(base: str, found: Vintage) -> str:
    """The address of an edition's file, for good."""
    return locate_database(base, found.hash)


async def _make_file(found: Vintage) -> Path:
    """The file, made by the queue off this process' threads when it is not there."""
    path = await asyncio.to_thread(find_database, found)
    keys = [path.name, ""]  # what the queue kept of a file that has gone since is made again
    while not path.exists() and keys:
        try:
            job = queue().submit(MAKE_DATABASE, found.hash, key=keys.pop(0), words=WORDS)
            path = await asyncio.to_thread(job.result)
        except (UnknownVintage, VintageDamaged):
            raise
        except CorridorError as bad:
            raise Refused(find_problem(bad)) from bad
    return path


@lru_cache(maxsize=64)
def _read_tag(path: Path, _: int) -> str:
    """The ETag of the bytes of a file; the other argument is when it was written."""
    return '"' + hashlib.sha256(path.read_bytes()).hexdigest()[:24] + '"'
