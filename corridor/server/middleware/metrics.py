"""Counts and times of requests by route template, and of open sessions, for `/metrics`."""

from __future__ import annotations

import time

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    Info,
    disable_created_metrics,
)
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

disable_created_metrics()
REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)
PlatformCollector(registry=REGISTRY)
GCCollector(registry=REGISTRY)
REQUESTS = Counter(
    "corridor_requests", "Requests answered", ["method", "route", "status"], registry=REGISTRY
)
SECONDS = Histogram(
    "corridor_request_seconds",
    "Seconds until an answer was sent",
    ["route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
    registry=REGISTRY,
)
SESSIONS = Gauge("corridor_sessions", "Open websockets: visitors on pages", registry=REGISTRY)
VINTAGE = Info("corridor_vintage", "The evidence served now", registry=REGISTRY)

METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
#: first part of a path -> what it is counted as, where no route of ours has a template
KINDS = {
    "_stcore": "/_stcore",
    "static": "/static",
    "app": "/app/static",
    "media": "/media",
    "component": "/component",
    "healthz": "/healthz",
    "metrics": "/metrics",
    "api": "/api",
    "sdmx": "/sdmx",
}


def set_vintage(content_hash: str, date: str) -> None:
    """Tell the metrics which evidence is served."""
    VINTAGE.info({"hash": content_hash, "date": date})


class Metrics:
    """ASGI middleware: counts what passes. Labels are from closed sets, never from a request."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count a request when its answer has been sent, a session while it is open."""
        if scope["type"] == "websocket":
            with SESSIONS.track_inprogress():
                await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status = time.perf_counter(), "500"

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = str(message["status"])
            await send(message)

        try:
            await self.app(scope, receive, watch)
        finally:
            method = scope["method"] if scope["method"] in METHODS else "other"
            route = find_template(scope)
            REQUESTS.labels(method, route, status).inc()
            SECONDS.labels(route).observe(time.perf_counter() - began)


def find_template(scope: Scope) -> str:
    """What a request is counted as: the template of an API's route, else the kind of its path."""
    first = scope["path"].lstrip("/").split("/", 1)[0]
    if first == "api" and (path := getattr(scope.get("route"), "path", "")):
        return path if path.startswith("/api") else f"/api/v1{path}"
    return KINDS.get(first, "page")
