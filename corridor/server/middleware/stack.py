"""All that stands before an answer, the outermost first."""

from __future__ import annotations

from starlette.middleware import Middleware

from corridor.server.middleware.allowed_hosts import AllowedHosts
from corridor.server.middleware.cache_control import CacheControl
from corridor.server.middleware.catch_errors import CatchErrors
from corridor.server.middleware.metrics import Metrics
from corridor.server.middleware.rate_limit import RateLimit
from corridor.server.middleware.request_limits import RequestLimits
from corridor.server.middleware.security_headers import SecurityHeaders


def build_stack() -> list[Middleware]:
    """Middleware around compression: metrics, headers, errors, hosts, limits, rates, caching."""
    return [
        Middleware(kind)
        for kind in (
            Metrics,
            SecurityHeaders,
            CatchErrors,
            AllowedHosts,
            RequestLimits,
            RateLimit,
            CacheControl,
        )
    ]
