"""The ASGI application: the dashboard and its API in one process.

`streamlit run server.py` finds ``app`` here. Plain `streamlit run app.py` shows the same pages,
without the API and without what stands before them in corridor/server/middleware/. Streamlit takes
uvloop for its loop, and uvicorn httptools for its reader, because they are installed.
"""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from corridor.api.application import build_routes
from corridor.server.middleware.gzip_cache import GzipCache
from corridor.server.middleware.stack import before
from corridor.server.streamlit_patches.font_url import sans
from corridor.server.streamlit_patches.html_lang import HtmlLang
from corridor.server.streamlit_patches.plotly_bundle import lighter
from corridor.server.streamlit_patches.routes import close_doors
from corridor.server.streamlit_patches.theme_redirect import ThemeRedirect

# Before the first visitor.
close_doors()

app = st.App(
    "app.py",
    routes=build_routes(sans=sans()),
    middleware=[
        *before(),
        Middleware(ThemeRedirect),
        Middleware(GzipCache, change=lighter),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
        Middleware(HtmlLang),
    ],
)
