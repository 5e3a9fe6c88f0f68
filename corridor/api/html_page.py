"""`/api`: the page for people, made on the server from the OpenAPI document, without a script."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Awaitable, Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import words
from corridor.api.document import document
from corridor.api.problems import KEYS
from corridor.api.request import API_ROOT
from corridor.charts.theme import TOKENS
from corridor.language import LANGUAGES, languages
from corridor.language.accept_language import preferred
from corridor.paths import ROOT
from corridor.server.settings import settings

#: words of the page: name in the template -> key
WORDS = {
    "about": "api-about",
    "title": "api-title",
    "product": "product",
    "start": "api-page-start",
    "start_how": "api-page-start-how",
    "formats": "api-page-formats",
    "try": "api-page-try",
    "parameter": "api-page-parameter",
    "meaning": "api-page-meaning",
    "choices": "api-page-choices",
    "problems": "api-page-problems",
    "problems_how": "api-page-problems-how",
    "document": "api-page-document",
    "default": "api-page-default",
    "back": "api-page-back",
    "paging": "api-page-paging",
    "vintage": "api-page-vintage",
    "caching": "api-page-caching",
    "contents": "api-page-contents",
    "fields": "api-page-fields",
    "licence": "evidence-licence",
}
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=select_autoescape(),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(app: FastAPI, sans: str = "") -> Callable[[Request], Awaitable[Response]]:
    """The page of an application as an endpoint; `lang=`, else what the browser prefers."""

    async def show(request: Request) -> Response:
        asked = request.query_params.get("lang", "")
        lang = asked if asked in languages() else preferred(request.headers.get("accept-language"))
        theme = request.query_params.get("theme", "")
        theme = theme if theme in TOKENS else ""
        base = f"{request.url.scheme}://{request.url.netloc}"
        body = rendered(app, lang, theme, base, sans)
        tag = 'W/"' + hashlib.sha256(body).hexdigest()[:24] + '"'
        head = {
            "ETag": tag,
            "Cache-Control": "no-cache",
            "Content-Language": words.tag(lang),
            "Vary": "Accept-Language",
        }
        if tag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=head)
        return Response(body, headers=head, media_type="text/html")

    return show


@lru_cache(maxsize=32)
def rendered(app: FastAPI, lang: str, theme: str, base: str, sans: str = "") -> bytes:
    """The page's HTML in a language; ``theme`` empty follows the browser."""
    said = document(app, lang)
    made = _TEMPLATES.get_template("page.html").render(
        lang=lang,
        tag=words.tag(lang),
        theme=theme,
        faces=[*_faces(), {"family": "Source Sans", "url": sans, "weight": "200 900"}],
        base=base + API_ROOT,
        languages=[(code, LANGUAGES[code][0], words.tag(code)) for code in languages()],
        tokens=TOKENS,
        words={name: words.say(lang, key) for name, key in WORDS.items()},
        limits=words.say(
            lang, "api-page-limits", rate=str(settings().api_rate), burst=str(settings().api_burst)
        ),
        operations=[_operation(said, path) for path in said["paths"]],
        problems=[(key, words.say(lang, f"api-problem-{key}")) for key in KEYS],
        version=said["info"]["version"],
    )
    return made.encode()


@cache
def _faces() -> list[dict[str, str]]:
    """The faces of the theme, as its settings list them."""
    said = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return [one | {"url": "/" + one["url"]} for one in said["theme"]["fontFaces"]]


def _operation(document: dict[str, Any], path: str) -> dict[str, Any]:
    said = document["paths"][path]["get"]
    content = said["responses"]["200"]["content"]
    return {
        "name": said["operationId"],
        "path": path,
        "summary": said["summary"],
        "description": said["description"],
        "media": list(content),
        "examples": said["x-examples"],
        "parameters": [_parameter(one) for one in said["parameters"]],
        "fields": _fields(document, content),
    }


def _fields(document: dict[str, Any], content: dict[str, Any]) -> list[tuple[str, str]]:
    """Names and meanings of the fields of a row of ``data``."""
    schemas = document["components"]["schemas"]
    named = content.get("application/json", {}).get("schema", {}).get("$ref", "")
    if not named:
        return []
    data = schemas[named.rsplit("/", 1)[-1]]["properties"]["data"]
    row = (data.get("items") or data)["$ref"].rsplit("/", 1)[-1]
    return [
        (name, one["description"])
        for name, one in schemas[row]["properties"].items()
        if "description" in one
    ]


def _parameter(said: dict[str, Any]) -> dict[str, Any]:
    schema = said["schema"]
    default = schema.get("default")
    return {
        "name": said["name"],
        "description": said["description"],
        "choices": _choices(schema),
        "default": "" if default in (None, "") else str(default),
    }


def _choices(schema: dict[str, Any]) -> list[str]:
    if "enum" in schema:
        return list(schema["enum"])
    for one in [*schema.get("anyOf", []), *([schema["items"]] if "items" in schema else [])]:
        if found := _choices(one):
            return found
    return ["true", "false"] if schema.get("type") == "boolean" else []
