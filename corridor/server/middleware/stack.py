"""All that stands before an answer, the outermost first."""

from __future__ import annotations

from starlette.middleware import Middleware

from corridor.server.middleware.allowed_hosts import AllowedHosts
from corridor.server.middleware.cache_control import CacheControl
from corridor.server.middleware.catch_errors import CatchErrors
from corridor.server.middleware.codings import Codings
from corridor.server.middleware.methods import HeadAsGet, Methods
from corridor.server.middleware.metrics import Metrics
from corridor.server.middleware.open_reading import OpenReading
from corridor.server.middleware.preconditions import Preconditions
from corridor.server.middleware.rate_limit import RateLimit
from corridor.server.middleware.request_limits import RequestLimits
from corridor.server.middleware.security_headers import SecurityHeaders
from corridor.server.middleware.site_path import SitePath
from corridor.server.middleware.tidy_address import TidyAddress
from corridor.server.middleware.trusted_proxies import TrustedProxies


def build_stack() -> list[Middleware]:
    """Middleware around compression: what a proxy has changed, metrics, headers, who may read,
    HEAD, errors, hosts, limits, methods, rates, codings, preconditions, caching."""
    return [
        Middleware(kind)
        for kind in (
            TrustedProxies,
            SitePath,
            Metrics,
            TidyAddress,
            SecurityHeaders,
            OpenReading,
            HeadAsGet,
            CatchErrors,
            AllowedHosts,
            RequestLimits,
            Methods,
            RateLimit,
            Codings,
            Preconditions,
            CacheControl,
        )
    ]
