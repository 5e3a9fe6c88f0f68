"""How often a publisher is asked, and when again after it was busy."""

from __future__ import annotations

import datetime as dt
import email.utils
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from corridor.sources.answer import Answer
from corridor.sources.errors import SourceError

#: Comtrade: "Rate limit is exceeded. Try again in 12 seconds."
_SECONDS = re.compile(r"(?i)try again in (\d+) second")


class Again(Exception):
    """Another try may help: ``reason`` is what to say when none did, ``wait`` the seconds that
    the publisher asked for, None where it said nothing."""

    def __init__(self, reason: SourceError, wait: float | None = None) -> None:
        super().__init__(str(reason))
        self.reason, self.wait = reason, wait


def find_wait(headers: Mapping[str, str], words: str, now: dt.datetime) -> float | None:
    """Seconds that a publisher asks to wait, by `Retry-After` (seconds or a date) or in words."""
    said = headers.get("retry-after", "").strip()
    if said.isdigit():
        return float(said)
    if said:
        try:
            return max(0.0, (email.utils.parsedate_to_datetime(said) - now).total_seconds())
        except (ValueError, TypeError):
            pass
    found = _SECONDS.search(words)
    return float(found[1]) if found else None


@dataclass
class Politeness:
    """``pause``: seconds between two requests to a host; ``tries`` of one request; ``longest``:
    seconds waited at most before a try, a publisher that asks for more is left for the next run;
    ``silence``: seconds without a byte; ``patience``: seconds for a body; ``size``: its bytes."""

    pause: float = 1.0
    tries: int = 5
    longest: float = 120.0
    silence: float = 60.0
    patience: float = 600.0
    size: int = 200_000_000
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    _last: dict[str, float] = field(default_factory=dict)

    def insist(self, host: str, ask: Callable[[], Answer]) -> Answer:
        """Ask until there is an answer; the reason of the last Again when there is none."""
        from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt
        from tenacity.wait import wait_random_exponential

        backoff = wait_random_exponential(multiplier=1, max=60)

        def wait(state: RetryCallState) -> float:
            failed = state.outcome.exception() if state.outcome else None
            said = failed.wait if isinstance(failed, Again) else None
            # no sooner than the publisher asked for; with jitter, as others were told the same
            return backoff(state) if said is None else said + min(1.0, backoff(state))

        def is_worth(failed: BaseException) -> bool:
            return isinstance(failed, Again) and (failed.wait or 0) <= self.longest

        def once() -> Answer:
            since = self.clock() - self._last.get(host, float("-inf"))
            if since < self.pause:
                self.sleep(self.pause - since)
            self._last[host] = self.clock()
            return ask()

        again = Retrying(
            stop=stop_after_attempt(self.tries),
            wait=wait,
            retry=retry_if_exception(is_worth),
            sleep=self.sleep,
            reraise=True,
        )
        try:
            return again(once)
        except Again as last:
            raise last.reason from None
