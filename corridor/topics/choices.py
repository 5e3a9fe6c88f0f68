"""The choices of a page: what its address may hold, what its controls offer, what a slide reads.

A topic names them once, in its `params.py`. Here is what a choice is; how it is drawn stands in
`corridor/ui/controls.py`, how it goes into the address in `corridor/ui/address.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corridor.topics.years import Years, list_codes


@dataclass(frozen=True)
class Idle:
    """A choice that does nothing under the others: ``reason``, key of the sentence that says why,
    and ``shown``, what is shown whatever it holds."""

    reason: str
    shown: Any


#: name of a choice -> what it holds
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Choice:
    """One parameter of an address: the codes it may take, its default, one or several (`a,b`).

    ``options`` empty means free text of at most ``longest`` characters, or, with ``fits``, text
    that this accepts (a camera, a page number); ``like`` then shows such a text. ``on_slides``:
    whether what it chooses shows on a slide too (a camera or an open dialog does not).
    ``find_idle`` says of the values of all choices of the page whether this one does nothing under
    them; then its control is off, and the address leaves it out.
    """

    name: str
    options: tuple[str, ...] = ()
    default: str | tuple[str, ...] = ""
    many: bool = False
    longest: int = 80
    fits: Callable[[str], bool] | None = None
    like: tuple[str, ...] = ()
    on_slides: bool = True
    find_idle: Callable[[Values], Idle | None] = lambda _: None

    def read(self, raw: str) -> tuple[Any, str | None]:
        """Value for the text of the address, and the refused part of it, if any."""
        if self.many:
            parts = [p for p in raw.split(",") if p]
            good = tuple(p for p in parts if p in self.options)
            bad = [p for p in parts if p not in self.options]
            return (list(good) if good or not bad else list(self.default)), ",".join(bad) or None
        if self.fits and (raw in self.options or self.fits(raw)):
            return raw, None
        if self.fits or (self.options and raw not in self.options):
            return self.default, raw
        if not self.options:
            clean = "".join(c for c in raw if c.isprintable())[: self.longest]
            return clean, None
        return raw, None

    def holds(self, value: Any) -> bool:
        """Whether a value is one the field may have (None and text without codes always)."""
        if value is None or not self.options:
            return True
        if self.many:
            return all(one in self.options for one in value)
        return value in self.options or bool(self.fits and self.fits(value))

    def write(self, value: Any) -> str:
        """The address text of a value."""
        return ",".join(value) if self.many else str(value if value is not None else "")

    def of(self, query: Mapping[str, str]) -> Any:
        """Its value in the parameters of an address: what they leave out or get wrong is the
        default, as on the page. Several values come as a list."""
        return self.read(query[self.name])[0] if self.name in query else self.start()

    def start(self) -> Any:
        """The default as a widget takes it."""
        return list(self.default) if self.many else self.default


def settle(choices: Sequence[Choice], values: Values) -> dict[str, Any]:
    """What the choices of a page come to: those that do nothing hold what is shown instead.

    ``values``: of all of them, by name; what is missing or None is the default.
    """
    held = {one.name: values.get(one.name) for one in choices}
    held = {one.name: one.start() if held[one.name] is None else held[one.name] for one in choices}
    idle = {one.name: one.find_idle(held) for one in choices}
    return {name: found.shown if (found := idle[name]) else held[name] for name in held}


@dataclass(frozen=True)
class Alias:
    """Another way to write fields: `series=china-europe-trains` sets the traffic and the count.

    ``means``: value of the parameter -> the fields it sets, by name, as the address writes them.
    Read and not written: the address then holds the fields themselves.
    """

    name: str
    means: Mapping[str, Mapping[str, str]]

    def spell(self, arrived: dict[str, str]) -> Dropped | None:
        """Put the fields it means into ``arrived``; fields stated beside it win."""
        code = arrived.pop(self.name, None)
        if code is None:
            return None
        if code not in self.means:
            return Dropped(self.name, code[:60], "", tuple(self.means))
        for name, text in self.means[code].items():
            arrived.setdefault(name, text)
        return None


@dataclass(frozen=True)
class Dropped:
    """A parameter of the address that was not understood, with what is shown instead.

    ``choices`` empty: the parameter itself is none of the page's; ``right`` is then how its name
    is written, where it has one. ``twice``: it was given with several values, of which the last
    is read.
    """

    name: str
    value: str
    shown: str
    choices: tuple[str, ...]
    right: str = ""
    twice: bool = False


def build_year_choices(whole: Years) -> tuple[Choice, Choice]:
    """`from` and `to` of an address: the years of a span."""
    known = list_codes(whole)
    return Choice("from", known, known[0]), Choice("to", known, known[-1])


def list_slide_params(choices: Sequence[Choice], aliases: Sequence[Alias] = ()) -> tuple[str, ...]:
    """Names of the parameters that a slide of the page reads: what its choices show is on it."""
    return (*(one.name for one in choices if one.on_slides), *(one.name for one in aliases))
