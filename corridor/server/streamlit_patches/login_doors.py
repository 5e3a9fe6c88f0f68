"""The doors through which people log in and out: shut where no provider is set, and they lead back.

After a login Streamlit shows its first page, whatever page somebody came from, and it knows no path
that a proxy shows it at. A page leads to `/auth/login?to=<its address>`; where somebody comes back
to is kept in a cookie of ten minutes, an address of this site and nothing else. Who logs out comes
from this site: a page of another logs nobody out.

Touches: /auth/login, /auth/logout, /oauth2callback; encode_provider_token; ForwardMsg.auth_redirect
Seen on: streamlit 1.67.0
Without it: a login leads to the first page, and behind a path of the host to none
Test: tests/unit/test_login_doors.py::test_a_login_leads_back_to_its_page
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from importlib import import_module
from typing import Any
from urllib.parse import quote, unquote, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.middleware.problem import answer_problem
from corridor.server.own_address import locate
from corridor.server.settings import settings
from corridor.server.streamlit_patches import note_missing

LOGIN, LOGOUT, CALLBACK = "/auth/login", "/auth/logout", "/oauth2callback"
#: the cookie with what a login under way is told apart by, and ours with where it leads back to
STATE_COOKIE, RETURN_COOKIE = "_streamlit_session", "corridor_return"
#: seconds that a login may take, and characters of an address that is kept
_WHILE, _LONGEST = 600, 3000
_OWN = re.compile(r"/(?![/\\])[^\x00-\x20\x7f\\]*")


class LoginDoors:
    """ASGI middleware before Streamlit: ``missing`` is the answer where nobody can log in."""

    def __init__(self, app: ASGIApp, missing: Callable[[Request], Awaitable[Response]]) -> None:
        self.app, self.missing = app, missing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; lead back to the page that somebody came from."""
        path = scope.get("path", "")
        if scope["type"] != "http" or path not in (LOGIN, LOGOUT, CALLBACK):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        token = find_token() if settings().oidc_discovery else ""
        if not token:
            await (await self.missing(request))(scope, receive, send)
            return
        if path == LOGOUT and not is_from_here(request.headers):
            await answer_problem(request, "other-origin", 403)(scope, receive, send)
            return
        if path == CALLBACK:
            back = read_own(unquote(request.cookies.get(RETURN_COOKIE, "")))
            await self.app(scope, receive, _change_head(send, lambda head: _lead_back(head, back)))
            return
        back = read_own(request.query_params.get("to", ""))
        asked = {**scope, "query_string": urlencode({"provider": token}).encode()}
        await self.app(asked, receive, _change_head(send, lambda head: _keep(head, back)))


def read_own(address: str) -> str:
    """An address of this site as it is; the path alone of one too long to keep, "/" else."""
    if not _OWN.fullmatch(address) or address.split("?")[0] in (LOGIN, LOGOUT, CALLBACK):
        return "/"
    return address if len(quote(address)) <= _LONGEST else address.split("?")[0][:200]


def is_from_here(headers: Headers) -> bool:
    """Whether a person, not a page of another site, has asked for this, as browsers say."""
    return headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def find_token() -> str:
    """What Streamlit knows the provider by; "" where it knows none."""
    try:
        return str(import_module("streamlit.auth_util").encode_provider_token("default"))
    except (ImportError, AttributeError):
        note_missing("login_doors", "encode_provider_token")
        return ""


def build_secrets() -> dict[str, Any]:
    """What Streamlit reads in secrets.toml elsewhere, in memory; {} where nobody can log in.

    Who logs in says so with a password: after somebody has logged out on a machine of several, the
    next is not taken for the one before.
    """
    given = settings()
    if not given.oidc_discovery:
        return {}
    auth = {
        "redirect_uri": given.address.rstrip("/") + CALLBACK,
        "cookie_secret": given.cookie_secret.get_secret_value(),
        "client_id": given.oidc_client,
        "client_secret": given.oidc_secret.get_secret_value(),
        "server_metadata_url": given.oidc_discovery,
        "client_kwargs": {"scope": "openid profile email", "prompt": "login"},
    }
    return {"auth": auth}


def lead_to(door: str, back: str) -> None:
    """From a page's run: send its window to a door, from where it comes back to an address."""
    try:
        context = import_module("streamlit.runtime.scriptrunner").get_script_run_ctx()
        message = import_module("streamlit.proto.ForwardMsg_pb2").ForwardMsg()
        message.auth_redirect.url = locate(f"{door}?{urlencode({'to': back})}")
        if context is not None:
            context.enqueue(message)
    except (ImportError, AttributeError):
        note_missing("login_doors", "ForwardMsg.auth_redirect")


def _change_head(send: Send, change: Callable[[MutableHeaders], None]) -> Send:
    async def send_changed(message: Message) -> None:
        if message["type"] == "http.response.start":
            change(MutableHeaders(raw=message.setdefault("headers", [])))
        await send(message)

    return send_changed


def _keep(head: MutableHeaders, back: str) -> None:
    _set_cookie(head, quote(back, safe=""), _WHILE)


def _lead_back(head: MutableHeaders, back: str) -> None:
    if head.get("location") == "/":
        head["location"] = back
    _set_cookie(head, "", 0)


def _set_cookie(head: MutableHeaders, value: str, seconds: int) -> None:
    head.append("Set-Cookie", f"{RETURN_COOKIE}={value}; Max-Age={seconds}; Path=/")
    head["Cache-Control"] = "no-store"
