"""What is done when no page has been asked for a while: memory that nobody uses is given back."""

from __future__ import annotations

import asyncio
import ctypes

from corridor.server.scheduling import PAGE_QUEUE, settle
from corridor.server.streamlit_patches.kept_sessions import forget_expired
from corridor.warehouse.tables import close_files

#: of glibc alone
LIBC = ctypes.CDLL(None)

#: seconds between two looks, and looks without a run after which it is quiet: longer than
#: Streamlit keeps the session of a visitor who left
EVERY, LOOKS = 60.0, 3


class Quiet:
    """Tells once that it has become quiet, from how many runs there were at each look."""

    def __init__(self, looks: int = LOOKS) -> None:
        self.looks = looks
        self._runs = self._same = 0

    def look(self, runs: int) -> bool:
        """Whether the last run is now as long ago as it takes."""
        self._same = self._same + 1 if runs == self._runs else 0
        self._runs = runs
        return runs > 0 and self._same == self.looks


async def keep_tidy(every: float = EVERY) -> None:
    """Look again and again, until cancelled."""
    quiet = Quiet()
    while True:
        await asyncio.sleep(every)
        if quiet.look(PAGE_QUEUE.runs):
            forget_expired()
            await asyncio.to_thread(give_back)


def give_back() -> None:
    """Close the files of tables, clear away what nobody uses, give free memory to the system."""
    close_files()
    settle()
    if hasattr(LIBC, "malloc_trim"):
        LIBC.malloc_trim(0)
