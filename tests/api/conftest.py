"""Asking the API without a server: the same routes, in this process."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware

from corridor.api.application import build_routes
from corridor.server.middleware.codings import Codings
from corridor.server.middleware.methods import HeadAsGet, Methods
from corridor.server.middleware.preconditions import Preconditions
from tests.aside import aside

Get = Callable[..., httpx.Response]


@pytest.fixture(scope="session")
def app() -> Starlette:
    """The API's routes, behind what reads a request's method and headers alone."""
    middleware = [Middleware(kind) for kind in (HeadAsGet, Methods, Codings, Preconditions)]
    return Starlette(routes=build_routes(), middleware=middleware)


@pytest.fixture
def get(app: Starlette) -> Get:
    """`get("/series", lang="ru")` below /api/v1, `get("/healthz", root="")` anywhere."""

    def ask(
        path: str,
        *,
        root: str = "/api/v1",
        headers: dict[str, str] | None = None,
        method: str = "GET",
        **query: object,
    ) -> httpx.Response:
        async def once() -> httpx.Response:
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            async with httpx.AsyncClient(
                transport=transport, base_url="http://127.0.0.1:8501"
            ) as client:
                named = {k.rstrip("_"): v for k, v in query.items()}
                return await client.request(
                    method, root + path, params=named or None, headers=headers
                )

        return aside(once())

    return ask
