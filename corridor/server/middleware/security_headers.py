"""Headers of every answer: what a page may load, who may frame it, what it may tell others."""

from __future__ import annotations

import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.settings import settings
from corridor.server.streamlit_patches.login_doors import RETURN_COOKIE, STATE_COOKIE
from corridor.server.streamlit_patches.page_script import XSRF_COOKIE, find_script_hashes

#: `wasm` and the workers are the map's, styles are Streamlit's and plotly's; inline scripts only
#: by their hashes
PAGE = (
    "default-src 'self'",
    "script-src 'self' blob: 'wasm-unsafe-eval'{hashes}",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "connect-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
)
#: answers of the API run nothing; its page has its style and the project's fonts and icon
API = (
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
#: cookies that come back with somebody whom the identity provider sends here
FROM_ELSEWHERE = (STATE_COOKIE, RETURN_COOKIE)
DENIED = (
    "accelerometer",
    "bluetooth",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in DENIED),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}


class SecurityHeaders:
    """ASGI middleware: puts the headers on every answer and makes its cookies strict."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        ancestors = settings().frame_ancestors
        # figures may be shown where whole pages may
        self.shown = ancestors not in ("'self'", "'none'")
        hashes = "".join(f" '{one}'" for one in find_script_hashes())
        self.page = build_policy(PAGE, ancestors).format(hashes=hashes)
        self.api = build_policy(API, ancestors)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with these headers."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        safe = scope.get("scheme") == "https"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message.setdefault("headers", []))
                self._put(headers, scope["path"], safe)
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _put(self, headers: MutableHeaders, path: str, safe: bool) -> None:
        for name, value in ALWAYS.items():
            headers[name] = value
        if self.shown and headers.get("content-type", "").startswith("image/"):
            headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        api = path.split("/")[1:2] in (["api"], ["sdmx"], ["healthz"], ["metrics"])
        headers["Content-Security-Policy"] = self.api if api else self.page
        if settings().frame_ancestors == "'self'":
            headers["X-Frame-Options"] = "SAMEORIGIN"
        if safe:
            headers["Strict-Transport-Security"] = "max-age=31536000"
        cookies = headers.getlist("set-cookie")
        if cookies:
            del headers["set-cookie"]
            for cookie in cookies:
                headers.append("set-cookie", harden_cookie(cookie, safe))


def build_policy(parts: tuple[str, ...], ancestors: str) -> str:
    """A content security policy with who may frame the page."""
    return "; ".join([*parts, f"frame-ancestors {ancestors}"])


def harden_cookie(cookie: str, safe: bool) -> str:
    """A Set-Cookie value for this site alone, unseen by scripts, over TLS where there is one."""
    name = cookie.split("=", 1)[0].strip()
    bare = re.sub(r";\s*(samesite=[^;]*|httponly|secure)(?=;|$)", "", cookie, flags=re.I)
    hardened = f"{bare}; SameSite={'Lax' if name in FROM_ELSEWHERE else 'Strict'}"
    if name != XSRF_COOKIE:
        hardened += "; HttpOnly"
    return hardened + ("; Secure" if safe else "")
