"""The OpenAPI document: made from the types, its words from the catalogue of each language."""

from __future__ import annotations

import copy
import hashlib
import json
from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel, ConfigDict
from pydantic.json_schema import models_json_schema

from corridor.api import words
from corridor.api.parameters import Lang
from corridor.api.request import API_ROOT
from corridor.api.schemas import FeatureCollection
from corridor.exports import LICENCE_NAME, LICENCE_URL

#: names of fields that explain themselves by their place
SILENT = {"meta", "data", "errors", "type", "features", "geometry", "properties", "coordinates"}


class OnlyLang(BaseModel):
    """The document and the page have a language and nothing else."""

    model_config = ConfigDict(extra="forbid")

    lang: Lang = "en"


@lru_cache(maxsize=8)
def document(app: FastAPI, lang: str) -> dict[str, Any]:
    """The OpenAPI 3.1 document with its words in a language."""
    made = copy.deepcopy(_plain(app))
    made["info"] |= {
        "title": words.say(lang, "api-title"),
        "description": words.say(lang, "api-about"),
        "license": {"name": LICENCE_NAME, "url": LICENCE_URL},
    }
    for path in made["paths"].values():
        for operation in path.values():
            _operation(operation, lang)
    for name, schema in made["components"]["schemas"].items():
        schema.pop("description", None)
        for field, said in schema.get("properties", {}).items():
            if field not in SILENT and name not in ("Problem", "Fault"):
                said["description"] = words.say(lang, f"api-field-{field}")
    return made


@lru_cache(maxsize=2)
def _plain(app: FastAPI) -> dict[str, Any]:
    made = get_openapi(
        title=app.title, version=app.version, routes=app.routes, servers=[{"url": API_ROOT}]
    )
    schemas = made["components"]["schemas"]
    schemas |= models_json_schema(
        [(FeatureCollection, "serialization")], ref_template="#/components/schemas/{model}"
    )[1]["$defs"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return made


def _operation(operation: dict[str, Any], lang: str) -> None:
    name = operation["operationId"]
    operation["summary"] = words.say(lang, f"api-op-{name}")
    operation["description"] = words.say(lang, f"api-does-{name}")
    for parameter in operation.get("parameters", []):
        parameter["description"] = words.say(lang, f"api-param-{parameter['name']}")
    for status, answer in operation["responses"].items():
        key = f"api-status-{status}"
        answer["description"] = words.say(lang, key)


def router(app: FastAPI) -> APIRouter:
    """`/openapi.json` of an application."""
    made = APIRouter()

    @made.get("/openapi.json", include_in_schema=False, response_model=None)
    async def openapi(request: Request, given: Annotated[OnlyLang, Query()]) -> Response:
        """The document itself."""
        body = json.dumps(document(app, given.lang), ensure_ascii=False).encode()
        tag = 'W/"' + hashlib.sha256(body).hexdigest()[:24] + '"'
        head = {"ETag": tag, "Cache-Control": "public, max-age=3600"}
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=head)
        return Response(body, headers=head, media_type="application/vnd.oai.openapi+json")

    return made
