"""The ASGI application: the dashboard and its API in one process.

`streamlit run server.py` finds ``app`` here, for `make run` by `corridor/server/launch.py`. Plain
`streamlit run app.py` shows the same pages, without the API and without what stands before them in
corridor/server/middleware/. Streamlit takes uvloop for its loop, and uvicorn httptools for its
reader, because they are installed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from corridor.access.register import use_register
from corridor.api.application import build_routes
from corridor.api.missing import build_missing, refuse_upload
from corridor.briefing.first_view import draw_first_figures
from corridor.briefing.link_head import write_head
from corridor.briefing.static_address import find_static_address
from corridor.language.catalogue import load_words
from corridor.server.jobs import queue
from corridor.server.map_files import prepare_map_files
from corridor.server.middleware.gzip_cache import GzipCache
from corridor.server.middleware.known_paths import KnownPaths
from corridor.server.middleware.site_path import build_redirects
from corridor.server.middleware.stack import build_stack
from corridor.server.middleware.tidy_address import PlainPages
from corridor.server.quiet import keep_tidy
from corridor.server.scheduling import PAGE_QUEUE
from corridor.server.setup import mark_whole, setup
from corridor.server.streamlit_patches.back_messages import BackMessages
from corridor.server.streamlit_patches.first_run import FirstRun
from corridor.server.streamlit_patches.font_url import find_font_url
from corridor.server.streamlit_patches.html_lang import HtmlLang
from corridor.server.streamlit_patches.login_cookie import end_logins
from corridor.server.streamlit_patches.login_doors import LoginDoors, build_secrets
from corridor.server.streamlit_patches.page_numbers import localize_numbers
from corridor.server.streamlit_patches.page_origin import PageOrigin
from corridor.server.streamlit_patches.plotly_bundle import shrink_plotly
from corridor.server.streamlit_patches.routes import close_doors
from corridor.server.streamlit_patches.theme_redirect import ThemeRedirect
from corridor.server.streamlit_patches.uploads import Uploads
from corridor.state.people import People
from corridor.topics.addresses import PAGES, UNLISTED
from corridor.topics.registry import load_pages

# Before the first visitor.
setup()
mark_whole()
close_doors()
end_logins()
use_register(People())
prepare_map_files()
load_words()
load_pages()

sans = find_font_url()
routes = [*build_redirects(), *build_routes(sans, PAGES)]
pages = (*PAGES, *UNLISTED)
missing = build_missing(PAGES, sans)


def change_script(path: str, body: bytes) -> bytes:
    """Streamlit's scripts as this dashboard sends them."""
    return localize_numbers(path, shrink_plotly(path, body))


@asynccontextmanager
async def hold_jobs(_: st.App) -> AsyncIterator[None]:
    """What makes files ends with the server, once all is answered."""
    tidying = asyncio.create_task(keep_tidy())
    warming = asyncio.create_task(asyncio.to_thread(draw_first_figures, PAGE_QUEUE.wait_for_quiet))
    yield
    tidying.cancel()
    warming.cancel()
    await asyncio.to_thread(queue().close)


app = st.App(
    "app.py",
    secrets=build_secrets(),
    lifespan=hold_jobs,
    routes=routes,
    middleware=[
        *build_stack(),
        Middleware(PlainPages, pages=pages),
        Middleware(KnownPaths, pages=pages, routes=routes, missing=missing),
        Middleware(LoginDoors, missing=missing),
        Middleware(PageOrigin),
        Middleware(BackMessages),
        Middleware(FirstRun),
        Middleware(Uploads, refuse=refuse_upload),
        Middleware(ThemeRedirect),
        Middleware(GzipCache, change=change_script),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
        Middleware(HtmlLang, write_head=write_head, find_static=find_static_address),
    ],
)
