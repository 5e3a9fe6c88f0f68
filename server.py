"""The ASGI application: the dashboard and its API in one process.

`streamlit run server.py` finds ``app`` here. Plain `streamlit run app.py` shows the same pages,
without the API and without what stands before them in corridor/guard/. Streamlit takes
uvloop for its loop, and uvicorn httptools for its reader, because they are installed.
"""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from corridor.api.application import routes
from corridor.guard.spoken import Spoken
from corridor.guard.stack import before
from corridor.ui.closed import close_doors
from corridor.ui.compressed import CompressedOnce
from corridor.ui.faces import sans
from corridor.ui.lighter import lighter
from corridor.ui.themed import Themed

# Before the first visitor.
close_doors()

app = st.App(
    "app.py",
    routes=routes(sans=sans()),
    middleware=[
        *before(),
        Middleware(Themed),
        Middleware(CompressedOnce, change=lighter),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
        Middleware(Spoken),
    ],
)
