"""`/api`: the page for people, made on the server from the OpenAPI document, without a script."""

from __future__ import annotations

import tomllib
from collections.abc import Awaitable, Callable
from functools import cache, lru_cache
from pathlib import Path

from fastapi import FastAPI
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import words
from corridor.api.document import Part, build_document, is_open, list_operations
from corridor.api.operations import FILE
from corridor.api.problems import KEYS, answer_not_served
from corridor.api.request import API_ROOT
from corridor.api.response import weak_tag
from corridor.briefing.link_head import FEEDS
from corridor.charts.theme import TOKENS
from corridor.language import LANGUAGES, languages
from corridor.paths import ROOT
from corridor.server.conditions import is_unchanged
from corridor.server.middleware.problem import find_language
from corridor.server.own_address import find_base, locate, locate_links
from corridor.server.settings import settings

#: words of the page: name in the template -> key
WORDS = {
    "about": "api-about",
    "title": "api-title",
    "product": "product",
    "start": "api-page-start",
    "start_how": "api-page-start-how",
    "formats": "api-page-formats",
    "sdmx": "api-page-sdmx",
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
    "csv": "api-page-csv",
    "vintage": "api-page-vintage",
    "caching": "api-page-caching",
    "contents": "api-page-contents",
    "fields": "api-page-fields",
    "licence": "evidence-licence",
    "feed": "api-feed-title",
    "promise": "api-guide-api",
    "private": "api-page-private",
}
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=select_autoescape(),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


Endpoint = Callable[[Request], Awaitable[Response]]


def build_endpoint(app: FastAPI, sans: str = "") -> Endpoint:
    """The page of an application as an endpoint; `lang=`, else what the browser prefers."""

    def render(request: Request, lang: str, theme: str) -> bytes:
        return render_page(app, lang, theme, find_base(request), sans)

    return answer_page(render)


def answer_page(render: Callable[[Request, str, str], bytes | None]) -> Endpoint:
    """An endpoint for a page of HTML that ``render`` makes of the request, a language and a theme;
    404 where it makes none."""

    async def get_page(request: Request) -> Response:
        lang = find_language(request)
        theme = request.query_params.get("theme", "")
        theme = theme if theme in TOKENS else ""
        body = render(request, lang, theme)
        if body is None:
            return await answer_not_served(request, HTTPException(404))
        tag = weak_tag(body)
        head = {
            "ETag": tag,
            "Cache-Control": "no-cache",
            "Content-Language": words.language_tag(lang),
            "Vary": "Accept-Language",
        }
        if is_unchanged(request.headers, tag):
            return Response(status_code=304, headers=head)
        return Response(body, headers=head, media_type="text/html")

    return get_page


@lru_cache(maxsize=32)
def render_page(app: FastAPI, lang: str, theme: str, base: str, sans: str = "") -> bytes:
    """The page's HTML in a language; ``theme`` empty follows the browser."""
    document = build_document(app, lang)
    return render_frame(
        "page.html",
        lang,
        theme,
        sans,
        here="/api",
        title=words.say(lang, WORDS["title"]),
        base=base + API_ROOT,
        root=locate(API_ROOT),
        limits=words.say(
            lang, "api-page-limits", rate=str(settings().api_rate), burst=str(settings().api_burst)
        ),
        operations=[
            _describe_operation(document, path, method, operation)
            for path, method, operation in list_operations(document)
            if not operation["operationId"].endswith(FILE)
        ],
        problems=[(key, words.say(lang, f"api-problem-{key}")) for key in KEYS],
        version=document["info"]["version"],
    )


def render_frame(
    template: str, lang: str, theme: str, sans: str, *, here: str, title: str, **values: object
) -> bytes:
    """A page of a template within the frame of all: style, fonts, languages, the way back.

    ``here``: its own path, for the links of the languages; ``values``: what the template needs.
    """
    page: str = _TEMPLATES.get_template(template).render(
        lang=lang,
        tag=words.language_tag(lang),
        theme=theme,
        faces=[*_font_faces(), {"family": "Source Sans", "url": locate(sans), "weight": "200 900"}],
        languages=[(code, LANGUAGES[code].label, words.language_tag(code)) for code in languages()],
        tokens=TOKENS,
        words={name: words.say(lang, key) for name, key in WORDS.items()},
        feeds=FEEDS.items(),
        here=here,
        title=title,
        **values,
    )
    return locate_links(page).encode()


@cache
def _font_faces() -> list[dict[str, str]]:
    """The faces of the theme, as its settings list them."""
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    return [face | {"url": locate("/" + face["url"])} for face in config["theme"]["fontFaces"]]


def _describe_operation(document: Part, path: str, method: str, operation: Part) -> Part:
    responses = operation["responses"]
    content = (responses.get("200") or responses["201"])["content"]
    return {
        "method": method,
        "open": is_open(operation),
        "name": operation["operationId"],
        "path": path,
        "summary": operation["summary"],
        "files": _find_files(document, operation["operationId"]),
        "description": operation["description"],
        "media": list(content),
        "examples": operation["x-examples"],
        "parameters": [_describe_parameter(one) for one in operation["parameters"]],
        "fields": _describe_fields(document, content),
    }


def _find_files(document: Part, name: str) -> list[tuple[str, str]]:
    """The path of a list under a suffix, with what it gives."""
    return [
        (path, operation["summary"])
        for path, _, operation in list_operations(document)
        if operation["operationId"] == name + FILE
    ]


def _describe_fields(document: Part, content: Part) -> list[tuple[str, str]]:
    """Names and meanings of the fields of a row of ``data``; of an answer that is one thing, its
    own."""
    schemas = document["components"]["schemas"]
    named = content.get("application/json", {}).get("schema", {}).get("$ref", "")
    if not named:
        return []
    row = named.rsplit("/", 1)[-1]
    if data := schemas[row]["properties"].get("data"):
        row = (data.get("items") or data)["$ref"].rsplit("/", 1)[-1]
    return [
        (name, field["description"])
        for name, field in schemas[row]["properties"].items()
        if "description" in field
    ]


def _describe_parameter(parameter: Part) -> dict[str, str | list[str]]:
    schema = parameter["schema"]
    default = schema.get("default")
    return {
        "name": parameter["name"],
        "description": parameter["description"],
        "choices": _choices(schema),
        "default": "" if default in (None, "") else str(default),
    }


def _choices(schema: Part) -> list[str]:
    if "enum" in schema:
        return list(schema["enum"])
    for inner in [*schema.get("anyOf", []), *([schema["items"]] if "items" in schema else [])]:
        if found := _choices(inner):
            return found
    return ["true", "false"] if schema.get("type") == "boolean" else []
