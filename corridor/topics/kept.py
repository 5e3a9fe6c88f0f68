"""What a model answered, kept packed by the edition and what was asked: languages, themes and
programs share it."""

from __future__ import annotations

import pickle
import zlib
from typing import Generic, TypeVar

from corridor.bounded import Bounded

Answer = TypeVar("Answer")


class Kept(Generic[Answer]):
    """Answers of one kind by edition (its hash; of an empty one nothing is kept) and key, together
    at most ``most`` bytes."""

    def __init__(self, most: int) -> None:
        self._packed: Bounded[tuple[str, str], bytes] = Bounded(most, len)

    def get(self, vintage: str, key: str) -> Answer | None:
        """What is kept, a copy of its own."""
        packed = self._packed.get((vintage, key)) if vintage else None
        if packed is None:
            return None
        found: Answer = pickle.loads(zlib.decompress(packed))
        return found

    def put(self, vintage: str, key: str, answer: Answer) -> None:
        """Keep an answer."""
        if vintage:
            packed = zlib.compress(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL), 1)
            self._packed.put((vintage, key), packed)
