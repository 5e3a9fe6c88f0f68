"""What all endpoints say of themselves in the OpenAPI document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel

from corridor.api.formats import media_type
from corridor.api.problems import TYPE, Problem

#: end of the name of a list under a suffix
FILE = "-file"
#: statuses any endpoint may answer with
ALWAYS = (400, 404, 405, 406, 412, 414, 421, 422, 429, 431, 500, 503)


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
    for form in formats:
        content[media_type(form)] = {} if form == "json" else {"schema": _schema(form, schemas)}
    problems = {
        status: {"model": Problem, "content": {TYPE: {"schema": _PROBLEM}}} for status in ALWAYS
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


def file_operation(
    name: str, model: type[BaseModel] | None, formats: Sequence[str], **schemas: type[BaseModel]
) -> dict[str, Any]:
    """The same of a list under the suffix of a format: `/series.csv`."""
    one = "csv" if "csv" in formats else formats[-1]
    made = operation(f"{name}{FILE}", model, formats, [f"/{name}.{one}"], **schemas)
    suffix = {"type": "string", "enum": list(formats), "examples": [one]}
    given = {"name": "suffix", "in": "path", "required": True, "schema": suffix}
    made["openapi_extra"]["parameters"] = [given]
    return made


_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_HEADERS = {
    "ETag": {"schema": {"type": "string"}, "required": True},
    "Cache-Control": {"schema": {"type": "string"}, "required": True},
}


def _schema(form: str, schemas: dict[str, type[BaseModel]]) -> dict[str, Any]:
    if form in schemas:
        return {"$ref": f"#/components/schemas/{schemas[form].__name__}"}
    if form in ("sdmx-json", "jsonld", "json-feed"):
        return {"type": "object"}
    return (
        {"type": "string"}
        if form in ("csv", "atom", "ics", "txt")
        else {"type": "string", "format": "binary"}
    )
