"""All that stands before an answer, the outermost first."""

from __future__ import annotations

from starlette.middleware import Middleware

from corridor.guard.aged import Aged
from corridor.guard.counted import Counted
from corridor.guard.failing import Caught
from corridor.guard.headers import Headed
from corridor.guard.hosts import RightHost
from corridor.guard.rates import Rated
from corridor.guard.sizes import Bounded


def before() -> list[Middleware]:
    """Middleware around compression: counts, headers, errors, host, sizes, rates, ages."""
    return [Middleware(one) for one in (Counted, Headed, Caught, RightHost, Bounded, Rated, Aged)]
