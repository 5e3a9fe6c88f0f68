"""The ASGI application: the dashboard in one process, text assets compressed.

`streamlit run server.py` finds ``app`` here. Plain `streamlit run app.py` shows the same pages.
"""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from corridor.ui.closed import close_doors
from corridor.ui.compressed import CompressedOnce

# Before the first visitor.
close_doors()

app = st.App(
    "app.py",
    middleware=[
        Middleware(CompressedOnce),
        Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
    ],
)
