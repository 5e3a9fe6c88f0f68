"""Functions that a job's process calls in the tests of the queue."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from corridor.errors import CorridorError

Progress = Callable[[float, float, str], None]


class Unsendable(CorridorError):
    """An error that cannot be made again from what it was raised with."""

    key = "unsendable"

    def __init__(self, one: str, two: str) -> None:
        super().__init__(f"{one} and {two}")


class Unready(CorridorError):
    """An ordinary one."""

    key = "unready"


def double(number: int, progress: Progress) -> int:
    """Twice the number, told in as many steps."""
    for done in range(number):
        progress(done, number, "doubling")
        time.sleep(0.005)
    return 2 * number


def zeros(length: int, progress: Progress) -> bytes:
    """Many bytes."""
    return bytes(length)


def sleep(seconds: float, progress: Progress) -> int:
    """The process that slept."""
    progress(0, 1, "sleeping")
    time.sleep(seconds)
    return os.getpid()


def die(*arguments: object, progress: Progress) -> None:
    """Ends the process at once, as the kernel does when memory is short."""
    os.kill(os.getpid(), 9)


def die_once(mark: str, progress: Progress) -> int:
    """The process, when one before has left its mark and died."""
    if Path(mark).exists():
        return os.getpid()
    Path(mark).touch()
    os.kill(os.getpid(), 9)
    return 0


def die_again(mark: str, progress: Progress) -> None:
    """Dies, and leaves a line for each time."""
    with Path(mark).open("a") as marks:
        marks.write("died\n")
    die(progress=progress)


def refuse(how: str, progress: Progress) -> None:
    """Raises."""
    if how == "own":
        raise Unready("not yet", place="Dostyk")
    if how == "unsendable":
        raise Unsendable("this", "that")
    raise ValueError("a secret of the inside")
