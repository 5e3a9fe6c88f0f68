"""The ASGI application: the dashboard in one process, text assets compressed.

`streamlit run server.py` finds ``app`` here. Plain `streamlit run app.py` shows the same pages.
"""

from __future__ import annotations

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.runtime.pages_manager import PagesManager

# With a folder named pages/, Streamlit runs its files without app.py until navigation has run
# once in the process. Closed here, before the first visitor.
PagesManager.uses_pages_directory = False

app = st.App(
    "app.py",
    middleware=[Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)],
)
