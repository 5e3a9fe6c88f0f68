"""Running a coroutine where a browser's event loop may already be running."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def aside(work: Coroutine[Any, Any, T]) -> T:
    """What the coroutine gives, run in a thread of its own: once a browser has been started, its
    loop runs in the tests' thread to the end, and `asyncio.run` refuses to run there."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()
