"""Where the project depends on internals of Streamlit, uvicorn, plotly, pydeck: one file a patch.

Each file says in four lines of its documentation what it touches, on which version that was seen,
what is lost without it, and which test sees it. Every patch fails open: when the internal is not
there, it says so once and the dashboard works without it. `tests/unit/test_patches.py` fails when
an installed version is another than the one seen here, and names the patches to look at.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LOG = logging.getLogger("corridor.patches")

STREAMLIT, PLOTLY, PYDECK = "streamlit 1.67.0", "plotly 7.1.0", "pydeck 0.9.3"
UVICORN = "uvicorn 0.54.0"


@dataclass(frozen=True)
class Patch:
    """Where a patch stands (``file``, from the root of the project), what it touches, and the
    distributions with the versions it was seen on. The file says the same and more."""

    name: str
    file: str
    touches: str
    seen_on: tuple[str, ...]


def _here(file: str, touches: str, *seen_on: str) -> Patch:
    return Patch(file.split(".")[0], f"corridor/server/streamlit_patches/{file}", touches, seen_on)


PATCHES = (
    _here(
        "routes.py",
        "PagesManager.uses_pages_directory; net_util.get_internal_ip, net_util.get_external_ip",
        STREAMLIT,
    ),
    _here(
        "plotly_bundle.py",
        "the module of plotly.js inside static/js/PlotlyChart.*.js, found by its text",
        STREAMLIT,
    ),
    _here(
        "plotly_draw_once.js",
        "that Streamlit calls Plotly.react twice for a new figure, first without a width",
        STREAMLIT,
    ),
    _here(
        "plotly_keys.js",
        "plotly's Fx.hover by curve and point, _fullData, .hovertext; "
        "plotly_selected, plotly_deselect",
        STREAMLIT,
    ),
    _here(
        "plotly_labels.js",
        ".annotation with its data-index, .annotation-text, .xtick of plotly's pictures",
        STREAMLIT,
    ),
    _here(
        "map_camera.py",
        "React's fibres behind stDeckGlJsonChart, and the deck in a hook of theirs",
        STREAMLIT,
    ),
    _here("font_url.py", "static/media/SourceSansVF-Upright.*.woff2 in the wheel", STREAMLIT),
    _here(
        "theme_message.py",
        "streamlit.runtime.app_session._populate_theme_msg, called with a message and a section",
        STREAMLIT,
    ),
    _here("theme_redirect.py", "the option embed_options=<theme>_theme of an address", STREAMLIT),
    _here(
        "html_lang.py",
        '<html lang="en">, <title> and </head> of static/index.html; stSkeleton',
        STREAMLIT,
    ),
    _here(
        "connection_notice.py",
        "<noscript> and </body> of static/index.html; data-test-connection-state of stApp",
        STREAMLIT,
    ),
    _here(
        "page_script.py",
        "the inline script of static/index.html; the cookie _streamlit_xsrf; /_stcore/upload_file",
        STREAMLIT,
    ),
    _here(
        "element_names.py",
        "test ids, classes and attributes of Streamlit's elements in the page",
        STREAMLIT,
    ),
    _here(
        "back_messages.py",
        "the kinds of BackMsg, which a browser sends to /_stcore/stream",
        STREAMLIT,
    ),
    _here(
        "first_run.py",
        "SessionManager.get_session_info, SessionInfo.script_run_count; Sec-WebSocket-Protocol",
        STREAMLIT,
    ),
    _here(
        "kept_sessions.py",
        "Runtime._session_mgr._session_storage._cache, whose length forgets what has expired",
        STREAMLIT,
    ),
    _here(
        "protocols.py",
        "HTTP_PROTOCOLS, WS_PROTOCOLS of uvicorn.config, by the names Streamlit asks for",
        STREAMLIT,
        UVICORN,
    ),
    _here(
        "page_origin.py",
        "the origin of a websocket at /_stcore/stream, which Streamlit compares with its host",
        STREAMLIT,
    ),
    _here(
        "login_cookie.py",
        "starlette_websocket._parse_decoded_user_cookie, ._get_signed_cookie_with_chunks",
        STREAMLIT,
    ),
    _here(
        "login_doors.py",
        "/auth/login, /auth/logout, /oauth2callback; encode_provider_token; "
        "ForwardMsg.auth_redirect",
        STREAMLIT,
    ),
    _here(
        "run_request.py",
        "ScriptRunContext.is_history_navigation, .page_script_hash, .pages_manager",
        STREAMLIT,
    ),
    _here(
        "uploads.py",
        "the path /_stcore/upload_file; AppSession._session_state, MemoryUploadedFileManager",
        STREAMLIT,
    ),
    _here(
        "widget_values.py",
        "SessionState.set_widgets_from_proto, ._new_widget_state; WidgetMetadata",
        STREAMLIT,
    ),
    _here(
        "right_heads.py",
        "the grid's test of a head's first letter in static/js/DataFrame.*.js",
        STREAMLIT,
    ),
    _here(
        "page_numbers.py",
        "navigator.languages in static/js/formatNumber.*.js, copies of numbers in DataFrame.*.js",
        STREAMLIT,
    ),
    _here("pydeck_notebook.py", "pydeck.bindings.deck.has_jupyter_extra", PYDECK),
    Patch(
        "frozen_figure",
        "corridor/charts/frozen_figure.py",
        "go.Figure.to_dict, which Streamlit and plotly.io ask, and .__reduce__; its _layout_obj",
        (PLOTLY, STREAMLIT),
    ),
)


@cache
def note_missing(patch: str, internal: str) -> None:
    """Say once in the log that a patch does not find what it touches."""
    LOG.warning("%s: %s is not there; the dashboard works without this patch", patch, internal)


def find_static() -> Path | None:
    """Streamlit's folder of static files; None when this version has none."""
    spec = find_spec("streamlit")
    folder = Path(spec.origin).parent / "static" if spec and spec.origin else None
    return folder if folder and folder.is_dir() else None
