"""What is kept because it may be asked for again, bounded in bytes: the least used goes first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Bounded(Generic[K, V]):
    """Values by their keys, together at most ``most`` bytes as ``measure`` counts them.

    Safe for callers from many threads.
    """

    def __init__(self, most: int, measure: Callable[[V], int]) -> None:
        self.most, self.size = most, 0
        self._measure = measure
        self._values: OrderedDict[K, V] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: K) -> V | None:
        """What is kept under this key."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
            return self._values.get(key)

    def put(self, key: K, value: V) -> None:
        """Keep a value unless it alone is half of what may be kept."""
        size = self._measure(value)
        with self._lock:
            if size > self.most // 2 or key in self._values:
                return
            self._values[key] = value
            self.size += size
            while self.size > self.most:
                self.size -= self._measure(self._values.popitem(last=False)[1])

    def clear(self) -> None:
        """Forget all."""
        with self._lock:
            self._values.clear()
            self.size = 0
