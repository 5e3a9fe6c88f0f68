"""A login ends when its token does, and says one thing to pages and to the API.

Streamlit keeps a login for thirty days and never looks at the `exp` of the token it came with, nor
for whom the token was made. It compares the login's origin with that of the websocket, which
`page_origin` has made the host's: here it is compared with the dashboard's own address.

Touches: starlette_websocket._parse_decoded_user_cookie, ._get_signed_cookie_with_chunks
Seen on: streamlit 1.67.0
Without it: the API knows nobody by a login; pages look at `exp` themselves
Test: tests/unit/test_login_doors.py::test_a_login_ends_with_its_token
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from corridor.server.own_address import find_own_origin
from corridor.server.settings import settings
from corridor.server.streamlit_patches import note_missing

#: the cookie of a login
COOKIE = "_streamlit_user"
_MODULE = "streamlit.web.server.starlette.starlette_websocket"
_PARSE, _READ = "_parse_decoded_user_cookie", "_get_signed_cookie_with_chunks"

#: claims of an identity token
Claims = dict[str, Any]


def end_logins() -> None:
    """Let Streamlit take a login for what :func:`judge` says of it."""
    try:
        module = import_module(_MODULE)
        getattr(module, _PARSE)
    except (ImportError, AttributeError):
        note_missing("login_cookie", _PARSE)
        return
    setattr(module, _PARSE, lambda decoded, _origin: judge(decoded))


def judge(decoded: bytes) -> Claims:
    """What a login says; {} of one that is over, made for others, or not at this address."""
    try:
        claims: Claims = json.loads(decoded)
        right = claims.pop("origin", "") == find_own_origin() and is_current(claims)
    except (ValueError, TypeError, AttributeError):
        return {}
    return claims if right else {}


def is_current(claims: Mapping[str, Any]) -> bool:
    """Whether claims are of somebody who is logged in: for this client, and not over yet."""
    audience, end = claims.get("aud"), claims.get("exp")
    several = audience if isinstance(audience, list) else [audience]
    return (
        claims.get("is_logged_in") is True
        and bool(claims.get("sub"))
        and settings().oidc_client in several
        and isinstance(end, (int, float))
        and end > time.time()
    )


def read_login(cookies: Mapping[str, str]) -> Claims:
    """The claims of the login that a request's cookies hold; {} for none that is valid."""
    if COOKIE not in cookies or not settings().oidc_discovery:
        return {}
    try:
        decoded = getattr(import_module(_MODULE), _READ)(dict(cookies), COOKIE)
    except (ImportError, AttributeError):
        note_missing("login_cookie", _READ)
        return {}
    return judge(decoded) if decoded else {}
