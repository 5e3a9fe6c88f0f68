"""The API as an ASGI application, and where it stands beside the dashboard."""

from __future__ import annotations

from collections.abc import Sequence

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRouter
from pydantic import ValidationError
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse
from starlette.routing import BaseRoute, Mount, Route

from corridor import __version__
from corridor.api import (
    audit,
    border,
    bridges,
    briefs,
    catalog,
    check,
    conflicts,
    document,
    due,
    editions,
    events,
    feed,
    gaps,
    guides,
    health,
    html_page,
    network,
    nodes,
    observations,
    own_releases,
    plausibility,
    previews,
    problems,
    projects,
    promises,
    proposal_feed,
    proposals,
    publishers,
    quality,
    rates,
    routes,
    scenarios,
    series,
    signals,
    sources,
    template,
    trade,
    vintages,
)
from corridor.api.html_page import Endpoint
from corridor.api.missing import build_missing, is_page_wanted
from corridor.api.request import API_ROOT
from corridor.api.sdmx import paths as sdmx
from corridor.api.sdmx.structures import ROOT as SDMX_ROOT
from corridor.api.site_files import build_site_files
from corridor.errors import CorridorError

#: what is below the API's root, in the order of the document
RESOURCES = (
    series,
    observations,
    nodes,
    projects,
    events,
    conflicts,
    bridges,
    plausibility,
    promises,
    check,
    publishers,
    sources,
    vintages,
    feed,
    editions,
    trade,
    rates,
    signals,
    quality,
    due,
    gaps,
    border,
    network,
    routes,
    scenarios,
    catalog,
    briefs,
    template,
    proposal_feed,
    proposals,
    own_releases,
    audit,
)


def build_application() -> FastAPI:
    """The API without what stands before it (see `server.py` and corridor/server/middleware/)."""
    app = FastAPI(
        title="Corridor",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers={
            RequestValidationError: problems.answer_not_valid,
            HTTPException: problems.answer_not_served,
            CorridorError: problems.answer_refused,
            Exception: problems.answer_failed,
        },
    )
    router = APIRouter()
    for resource in RESOURCES:
        router.include_router(resource.router)
    app.include_router(router)
    app.include_router(document.build_router(app))
    return app


async def _answer_unknown_path(request: Request) -> Response:
    return await problems.answer_not_served(request, HTTPException(404))


async def _lead_to_page(_: Request) -> Response:
    """What is at the root itself is for people to read."""
    return RedirectResponse("/api", 307)


def _build_briefing_page(missing: Endpoint) -> Endpoint:
    """A page for people: where there is none, they are answered as anywhere else."""

    async def get_page(request: Request) -> Response:
        try:
            return await briefs.get_page(request)
        except CorridorError as refused:
            problem = await problems.answer_refused(request, refused)
            wanted = is_page_wanted(request)
            return await missing(request) if problem.status_code == 404 and wanted else problem
        except ValidationError as wrong:
            return await problems.answer_not_valid(request, RequestValidationError(wrong.errors()))

    return get_page


async def _build_calendar(request: Request) -> Response:
    try:
        return await due.get_calendar(request)
    except CorridorError as refused:
        return await problems.answer_refused(request, refused)
    except RequestValidationError as wrong:
        return await problems.answer_not_valid(request, wrong)
    except ValidationError as wrong:
        return await problems.answer_not_valid(request, RequestValidationError(wrong.errors()))


def build_routes(sans: str = "", pages: Sequence[str] = ()) -> list[BaseRoute]:
    """What `server.py` serves beside the dashboard; ``sans`` is the address of the text face,
    ``pages`` are the names of its pages, the first is the one at `/`."""
    api = build_application()
    return [
        *build_site_files(pages),
        Route(due.CALENDAR, _build_calendar),
        Route("/healthz", health.get_health),
        Route("/metrics", health.get_metrics),
        Route("/api", html_page.build_endpoint(api, sans)),
        Route("/api/docs/{name}", guides.build_guides(sans)),
        Route(API_ROOT, _lead_to_page),
        Mount(API_ROOT, app=api),
        Mount(SDMX_ROOT, app=sdmx.build_application()),
        Route("/brief/{topic}", _build_briefing_page(build_missing(pages, sans))),
        Route(previews.PATH, previews.get_preview),
        Route("/api/{rest:path}", _answer_unknown_path),
    ]
