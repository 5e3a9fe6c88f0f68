"""What nobody expected: one sentence to the client, the rest to the log."""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from corridor.server.middleware.problem import answer_problem

LOG = logging.getLogger("corridor.server.middleware")


class CatchErrors:
    """ASGI middleware: an exception below is a 500 without a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on; what is raised before the answer has begun becomes one."""
        begun = False

        async def watch(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception:
            if begun or scope["type"] != "http":
                raise
            LOG.exception("%s failed", scope["path"])
            await answer_problem(Request(scope), "failed", 500)(scope, receive, send)
