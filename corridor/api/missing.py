"""What there is where there is nothing: 404 as a page for people, as a problem for programs."""

from __future__ import annotations

from collections.abc import Collection

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import problems, words
from corridor.api.html_page import Endpoint, render_frame
from corridor.api.problems import TYPE
from corridor.charts.theme import THEMES
from corridor.server.middleware.problem import answer_problem, find_language, shorten
from corridor.server.negotiation import choose_media
from corridor.server.own_address import locate

_OFFERS = {"problem": TYPE, "page": "text/html"}


def build_missing(pages: Collection[str], sans: str = "") -> Endpoint:
    """The answer for an address that is none, in the visitor's language; it names ``pages``, of
    which the first is at `/`."""

    async def get_missing(request: Request) -> Response:
        if not is_page_wanted(request):
            problem = await problems.answer_not_served(request, HTTPException(404))
            problem.headers.add_vary_header("Accept")
            return problem
        lang, theme = find_language(request), request.query_params.get("theme", "")
        places = [("/" if not at else f"/{name}", f"nav-{name}") for at, name in enumerate(pages)]
        places.append(("/api", "api-title"))
        body = render_frame(
            "missing.html",
            lang,
            theme if theme in THEMES else "",
            sans,
            here="/",
            title=words.say(lang, "api-problem-not-found"),
            detail=words.say(lang, "missing-page", path=shorten(locate(request.url.path))),
            there=words.say(lang, "missing-pages"),
            places=[(path, words.say(lang, key)) for path, key in places],
        )
        head = {
            "Cache-Control": "no-store",
            "Content-Language": words.language_tag(lang),
            "Vary": "Accept, Accept-Language",
        }
        return Response(body, 404, head, "text/html")

    return get_missing


def is_page_wanted(request: Request) -> bool:
    """Whether who asks would rather read a page than a problem."""
    return choose_media(request.headers.get("accept"), _OFFERS) == "page"


def refuse_upload(request: Request) -> Response:
    """The answer to a file that no page of its visit asks for."""
    return answer_problem(request, "not-found", 404, values={"path": shorten(request.url.path)})
