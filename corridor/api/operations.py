"""What all endpoints say of themselves in the OpenAPI document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from corridor.api.formats import MEDIA
from corridor.api.problems import TYPE, Problem

#: statuses any endpoint may answer with
ALWAYS = (400, 404, 405, 406, 414, 421, 422, 429, 431, 500, 503)


def operation(
    name: str,
    model: type[BaseModel] | None,
    formats: Sequence[str] = ("json",),
    examples: Sequence[str] = (),
    **schemas: type[BaseModel],
) -> dict[str, Any]:
    """Arguments of ``router.get``: name, types of the answers, problems, addresses to try.

    ``examples`` are addresses below the API's root; tests run each. ``schemas`` are the types of
    formats other than JSON that have one.
    """
    content: dict[str, Any] = {}
    for one in formats:
        media = MEDIA[one].split(";")[0]
        content[media] = {} if one == "json" else {"schema": _schema(one, schemas)}
    problems = {
        status: {"model": Problem, "content": {TYPE: {"schema": _problem()}}} for status in ALWAYS
    }
    return {
        "operation_id": name,
        "name": name,
        "response_model": model,
        "responses": {
            200: {"content": content, "headers": _HEADERS},
            304: {"description": "304", "headers": {"ETag": _HEADERS["ETag"]}},
            **problems,
        },
        "openapi_extra": {"x-examples": list(examples)},
    }


_HEADERS = {
    "ETag": {"schema": {"type": "string"}, "required": True},
    "Cache-Control": {"schema": {"type": "string"}, "required": True},
}


def _problem() -> dict[str, str]:
    return {"$ref": "#/components/schemas/Problem"}


def _schema(form: str, schemas: dict[str, type[BaseModel]]) -> dict[str, Any]:
    if form in schemas:
        return {"$ref": f"#/components/schemas/{schemas[form].__name__}"}
    if form in ("sdmx-json", "json-ld"):
        return {"type": "object"}
    return {"type": "string"} if form == "csv" else {"type": "string", "format": "binary"}
