"""The API as an ASGI application, and where it stands beside the dashboard."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRouter
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor import __version__
from corridor.api import (
    briefs,
    catalog,
    document,
    health,
    html_page,
    nodes,
    observations,
    problems,
    projects,
    records,
    series,
    trade,
)
from corridor.api.request import API_ROOT
from corridor.errors import CorridorError


def application() -> FastAPI:
    """The API without what stands before it (see `server.py` and corridor/server/middleware/)."""
    made = FastAPI(
        title="Corridor",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers={
            RequestValidationError: problems.not_valid,
            HTTPException: problems.not_served,
            CorridorError: problems.refused,
            Exception: problems.failed,
        },
    )
    router = APIRouter()
    for room in (series, observations, nodes, projects, records, trade, catalog, briefs):
        router.include_router(room.router)
    made.include_router(router)
    made.include_router(document.router(made))
    return made


class Headless:
    """ASGI wrapper: HEAD is GET without a body."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; a HEAD is asked as a GET and its body is dropped."""
        if scope["type"] != "http" or scope["method"] != "HEAD":
            await self.app(scope, receive, send)
            return

        async def headless(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, headless)


async def _nothing(request: Request) -> Response:
    return await problems.not_served(request, HTTPException(404))


async def _briefing(request: Request) -> Response:
    try:
        return await briefs.page(request)
    except CorridorError as refused:
        return await problems.refused(request, refused)
    except ValidationError as wrong:
        return await problems.not_valid(request, RequestValidationError(wrong.errors()))


def routes(sans: str = "") -> list[BaseRoute]:
    """What `server.py` serves beside the dashboard; ``sans`` is the address of the text face."""
    api = application()
    return [
        Route("/healthz", health.healthz, methods=["GET"]),
        Route("/metrics", health.metrics, methods=["GET"]),
        Route("/api", html_page.page(api, sans), methods=["GET"]),
        Mount(API_ROOT, app=Headless(api)),
        Route("/brief/{topic}", _briefing, methods=["GET"]),
        Route("/api/{rest:path}", _nothing, methods=["GET", "POST", "PUT", "PATCH", "DELETE"]),
    ]
