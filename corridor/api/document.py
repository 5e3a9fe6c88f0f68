"""The OpenAPI document: made from the types, its words from the catalogue of each language."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import itemgetter
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import models_json_schema

from corridor.api import words
from corridor.api.filters import Lang
from corridor.api.network import SectionCollection
from corridor.api.nodes import FeatureCollection
from corridor.api.operations import FILE
from corridor.api.own_releases import ReleaseBody
from corridor.api.page import PAGE_ROWS
from corridor.api.private import SCHEMES
from corridor.api.proposals import DecisionBody, SplitBody, SubmitBody, WhyBody
from corridor.api.request import API_ROOT
from corridor.api.response import weak_tag
from corridor.exports import LICENCE_NAME, LICENCE_URL
from corridor.network.scenario import Scenario
from corridor.server.conditions import is_unchanged
from corridor.server.own_address import locate

#: names of fields that explain themselves by their place
SILENT = {"meta", "data", "errors", "type", "features", "geometry", "properties", "coordinates"}
#: what is sent, as JSON
BODIES: tuple[type[BaseModel], ...] = (SubmitBody, DecisionBody, SplitBody, WhyBody, ReleaseBody)
_REF = "#/components/schemas/{model}"

#: a part of the document
Part = dict[str, Any]


class OnlyLang(BaseModel):
    """The document and the page have a language and nothing else."""

    model_config = ConfigDict(extra="forbid")

    lang: Lang = "en"


@lru_cache(maxsize=8)
def build_document(app: FastAPI, lang: str) -> Part:
    """The OpenAPI 3.1 document with its words in a language."""
    document = copy.deepcopy(_build_without_words(app))
    document["info"] |= {
        "title": words.say(lang, "api-title"),
        "description": words.say(lang, "api-about"),
        "license": {"name": LICENCE_NAME, "url": LICENCE_URL},
    }
    for _, _, operation in list_operations(document):
        _describe_operation(operation, lang)
    for name, schema in document["components"]["schemas"].items():
        schema.pop("description", None)
        for field, described in schema.get("properties", {}).items():
            if field not in SILENT and name not in ("Problem", "Fault"):
                described["description"] = words.say(lang, f"api-field-{field}")
    return document


@lru_cache(maxsize=2)
def _build_without_words(app: FastAPI) -> Part:
    document = get_openapi(
        title=app.title, version=app.version, routes=app.routes, servers=[{"url": locate(API_ROOT)}]
    )
    schemas = document["components"]["schemas"]
    schemas |= models_json_schema(
        [
            (FeatureCollection, "serialization"),
            (SectionCollection, "serialization"),
            (Scenario, "validation"),
            *((body, "validation") for body in BODIES),
        ],
        ref_template=_REF,
    )[1]["$defs"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    document["components"]["securitySchemes"] = SCHEMES
    for _, _, operation in list_operations(document):
        for parameter in operation.get("parameters", []):
            _leave_out_null(parameter["schema"])
    return _name_by_title(document)


def list_operations(document: Part) -> Iterator[tuple[str, str, Part]]:
    """Path, method in capitals and description of all that can be asked."""
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            yield path, method.upper(), operation


def is_open(operation: Part) -> bool:
    """Whether anybody may ask it: it reads, and needs nobody's name."""
    return "security" not in operation


def _leave_out_null(schema: Part) -> None:
    """An address cannot say null: a parameter that may be left out is left out."""
    some = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    if len(some) == 1:
        del schema["anyOf"]
        schema |= some[0]


def _name_by_title(document: Part) -> Part:
    """The document with each schema under its title: what it is called outside this project may
    be shorter than its class, whose name nothing else here has."""
    schemas = document["components"]["schemas"]
    refs = {
        _REF.format(model=name): _REF.format(model=schema["title"])
        for name, schema in schemas.items()
    }
    document["components"]["schemas"] = {
        schema["title"]: schema for schema in sorted(schemas.values(), key=itemgetter("title"))
    }
    renamed: Part = _replace_refs(document, refs)
    return renamed


def _replace_refs(part: Any, refs: Mapping[str, str]) -> Any:
    if isinstance(part, dict):
        return {
            key: refs.get(value, value) if key == "$ref" else _replace_refs(value, refs)
            for key, value in part.items()
        }
    return [_replace_refs(one, refs) for one in part] if isinstance(part, list) else part


def _describe_operation(operation: Part, lang: str) -> None:
    name = operation["operationId"]
    listed = words.say(lang, f"api-op-{name.removesuffix(FILE)}")
    if name.endswith(FILE):
        operation["summary"] = words.say(lang, "api-op-file", list=listed)
        operation["description"] = words.say(lang, "api-does-file")
    else:
        operation["summary"] = listed
        operation["description"] = words.say(lang, f"api-does-{name}")
    for parameter in operation.get("parameters", []):
        key = f"api-param-{parameter['name']}"
        parameter["description"] = words.say(lang, key, page=str(PAGE_ROWS))
    for status, answer in operation["responses"].items():
        answer["description"] = words.say(lang, f"api-status-{status}")


def build_router(app: FastAPI) -> APIRouter:
    """`/openapi.json` of an application."""
    router = APIRouter()

    @router.get("/openapi.json", include_in_schema=False, response_model=None)
    async def get_document(request: Request, parameters: Annotated[OnlyLang, Query()]) -> Response:
        """The document itself."""
        document = build_document(app, parameters.lang)
        body = json.dumps(document, ensure_ascii=False).encode()
        tag = weak_tag(body)
        head = {"ETag": tag, "Cache-Control": "public, max-age=3600"}
        if is_unchanged(request.headers, tag):
            return Response(status_code=304, headers=head)
        return Response(body, headers=head, media_type="application/vnd.oai.openapi+json")

    return router
