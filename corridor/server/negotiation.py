"""What a client would rather have: lists with weights, as RFC 9110 writes them (12.4.2, 12.5).

Read here are `Accept` and `Accept-Encoding`. A part of a list that is not written as the RFC asks
is passed over; a list without any other part says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_TOKEN = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_QUOTED = r'"(?:[^"\\]|\\.)*"'
_PARAMETER = re.compile(rf"[ \t]*;[ \t]*(?:({_TOKEN})[ \t]*=[ \t]*({_TOKEN}|{_QUOTED}))?")
_NAME = re.compile(rf"[ \t]*({_TOKEN}(?:/{_TOKEN})?)")
_PART = re.compile(rf"(?:[^,\"]|{_QUOTED})+")
_WEIGHT = re.compile(r"0?\.\d{1,3}|0(\.0{0,3})?|1(\.0{0,3})?")
#: of every text here there is one encoding of letters: who names another gets this one too
_PASSED_OVER = {"charset"}
#: SDMX-CSV is written as these ask anyway: who names a default gets it
_DEFAULTS = {("labels", "id"), ("keys", "none"), ("timeformat", "original")}
#: smaller than any weight that can be written, and not nothing
_LEAST = 0.0001


@dataclass(frozen=True)
class Wish:
    """One part of a list: a media range or a coding, in small letters, with its parameters and
    its weight from 0 (not at all) to 1."""

    name: str
    parameters: frozenset[tuple[str, str]] = frozenset()
    weight: float = 1.0


def read_wishes(header: str | None) -> list[Wish]:
    """The parts of a list; [] when it is not there or says nothing."""
    found = (_read_wish(part) for part in _PART.findall(header or ""))
    return [wish for wish in found if wish]


def _read_wish(part: str) -> Wish | None:
    name = _NAME.match(part)
    if not name:
        return None
    end, weight, parameters = name.end(), 1.0, set()
    while (found := _PARAMETER.match(part, end)) and found.end() > end:
        end = found.end()
        key, value = (found[1] or "").lower(), _unquote(found[2] or "").lower()
        if key == "q":
            if not _WEIGHT.fullmatch(value):
                return None
            weight = float(value)
        elif key and key not in _PASSED_OVER and (key, value) not in _DEFAULTS:
            parameters.add((key, value))
    if part[end:].strip(" \t"):
        return None
    return Wish(name[1].lower(), frozenset(parameters), weight)


def _unquote(value: str) -> str:
    return re.sub(r"\\(.)", r"\1", value[1:-1]) if value.startswith('"') else value


def choose_media(header: str | None, offers: Mapping[str, str]) -> str | None:
    """Which of what can be made (name -> media type) an `Accept` asks for; None when it bars all.

    The most specific range that fits a type gives its weight. Of equal weights the one that was
    named more exactly is taken, then the one that is offered first.
    """
    wishes = read_wishes(header)
    if not wishes:
        return next(iter(offers))
    weighed = {name: _weigh(wishes, media) for name, media in offers.items()}
    best = max(weighed, key=lambda name: weighed[name])
    return best if weighed[best][0] > 0 else None


def _weigh(wishes: list[Wish], media: str) -> tuple[float, int]:
    """Weight of a media type, and how exactly it was named; (0, -1) when no range fits."""
    offer = _read_wish(media) or Wish(media)
    rank, weight = -1, 0.0
    for wish in wishes:
        own = _rank(wish, offer)
        if own > rank:
            rank, weight = own, wish.weight
        elif own == rank >= 0:
            weight = max(weight, wish.weight)
    return weight, rank


def _rank(wish: Wish, offer: Wish) -> int:
    """How exactly a range names a type: the more parameters the more; -1 when it does not."""
    if wish.name == offer.name and wish.parameters <= offer.parameters:
        return 2 + len(wish.parameters)
    if wish.name == offer.name.split("/")[0] + "/*":
        return 1
    return 0 if wish.name in ("*/*", "*") else -1


def weigh_codings(header: str | None) -> tuple[float, float]:
    """Weights of gzip and of no coding in an `Accept-Encoding`; 0 is barred.

    Without the header any coding would do: what is not coded is then sent, as every client reads
    it. No coding is barred by `identity;q=0`, or by `*;q=0` where identity is not named; where
    nothing is said of it, it is what is wanted least.
    """
    weights = {wish.name: wish.weight for wish in read_wishes(header)}
    rest = weights.get("*")
    gzip = weights.get("gzip", weights.get("x-gzip", rest or 0.0))
    return gzip, weights.get("identity", _LEAST if rest is None else rest)


def is_gzip_wanted(header: str | None) -> bool:
    """Whether an answer should be sent compressed."""
    gzip, plain = weigh_codings(header)
    return gzip > 0 and gzip >= plain
