"""Numbers of a text: value, how exactly it is said, unit, bound."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corridor.claim_check.lexicon import LETTER, Mention

_NUMBER = re.compile(
    r"(?<![\d.,])(?:\d{1,3}(?: \d{3})+(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|"
    r"\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+)(?:[.,]\d+)?"
)
_YEAR = re.compile(r"(?:19[5-9]\d|20[0-6]\d)")
_CYRILLIC = re.compile(r"[а-яёәғқңөұүһі]")
#: how far behind a number its scale and unit may stand, in characters
_REACH = 28
#: how far before a number its bound may stand
_BEFORE = 18
#: units whose numbers are whole
COUNTED = frozenset({"teu", "containers", "trains", "wagons", "vehicles", "vessels", "passengers"})
CURRENCIES = frozenset({"usd", "eur", "cny", "kzt"})


@dataclass(frozen=True)
class Amount:
    """A number as a text says it. ``step``: the last digit it names, in the unit; ``unit``: of the
    evidence, empty where none is named; ``bound``: about, more, less or none."""

    value: float
    step: float
    unit: str
    bound: str
    start: int
    end: int
    #: the words from the number to its unit
    words: str
    digits: int
    #: how many are said in a range, its upper end
    upper: float | None = None


def read_amounts(
    text: str, mentions: Sequence[Mention], taken: Sequence[tuple[int, int]]
) -> list[Amount]:
    """The amounts of a normalised text; ``taken``: stretches that are dates."""
    found: list[Amount] = []
    for match in _NUMBER.finditer(text):
        start, end = match.span()
        if any(first < end and start < last for first, last in taken):
            continue
        if re.search(rf"[{LETTER}]$", text[:start]):
            continue
        amount = _read_amount(text, match, mentions)
        if amount is not None:
            found.append(amount)
    return _join_ranges(text, found)


def _read_amount(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> Amount | None:
    start, end = match.span()
    behind = _list_behind(text, end, mentions)
    factor, after = _read_scale(behind, end)
    unit, close, factor = _read_unit(text, start, behind, factor, after)
    plain = match[0].replace(" ", "")
    if _YEAR.fullmatch(match[0]) and factor == 1 and not unit:
        return None
    number, step, digits = _read_number(plain, text, factor, unit)
    last = max(after, close)
    bound = _read_bound(text, start, last, mentions)
    return Amount(
        number * factor, step * factor, unit, bound, start, last, text[start:last], digits
    )


def _read_number(plain: str, text: str, factor: float, unit: str) -> tuple[float, float, int]:
    """(number, step of its last digit, digits that count). A comma is a decimal one in Cyrillic,
    and parts thousands before a counted unit or in Latin."""
    cyrillic = bool(_CYRILLIC.search(text))
    if re.fullmatch(r"\d{1,3}(,\d{3})+", plain):
        is_group = not cyrillic or (factor == 1 and unit in COUNTED) or plain.count(",") > 1
        plain = plain.replace(",", "" if is_group else ".")
    elif re.fullmatch(r"\d{1,3}(,\d{3})+\.\d+", plain):
        plain = plain.replace(",", "")
    elif (
        re.fullmatch(r"\d{1,3}(\.\d{3}){2,}", plain)
        or re.fullmatch(r"\d{1,3}\.\d{3}", plain)
        and factor == 1
        and unit in COUNTED
    ):
        plain = plain.replace(".", "")
    plain = plain.replace(",", ".")
    number = float(plain)
    if "." in plain:
        step = 10.0 ** -len(plain.split(".")[1])
    else:
        # 14 000 is said as fourteen thousand is
        zeros = len(plain) - len(plain.rstrip("0"))
        step = 10.0 ** (zeros // 3 * 3) if factor == 1 and number else 1.0
    return number, step, max(1, len(plain.replace(".", "").strip("0")))


def _list_behind(text: str, end: int, mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions that follow a number before the next number or the end of the clause."""
    stop = re.search(r"\d|[;；。，]|, |\. ", text[end : end + _REACH])
    last = end + (stop.start() if stop else _REACH)
    return [one for one in mentions if end <= one.start < last]


def _read_scale(behind: Sequence[Mention], end: int) -> tuple[float, int]:
    factor, at = 1.0, end
    for one in behind:
        if one.dimension == "scale" and one.start - at <= 2:
            factor *= float(one.code)
            at = one.end
    return factor, at


def _read_unit(
    text: str, start: int, behind: Sequence[Mention], factor: float, after: int
) -> tuple[str, int, float]:
    """(unit, where it ends, factor) of a number; a sign of money may stand before it."""
    units = [one for one in behind if one.dimension == "unit" and one.start >= after]
    money = re.search(r"(us\$|\$|€|¥|₸|usd|eur|cny|rmb)\s*$", text[:start])
    if money:
        code = {"$": "usd", "us$": "usd", "€": "eur", "¥": "cny", "₸": "kzt", "rmb": "cny"}
        return code.get(money[1], money[1]), after, factor
    if not units or _is_apart(text[after : units[0].start]):
        return "", after, factor
    here = [one for one in units if one.start == units[0].start]
    one = here[0]
    if one.code == "mt":
        return "t", one.end, factor * 1e6
    return one.code, one.end, factor


def _is_apart(between: str) -> bool:
    """Whether so much stands between a number and a unit that they do not belong together."""
    return len(re.findall(rf"[{LETTER}\u3400-\u9fff]+", between)) > 2


def _read_bound(text: str, start: int, end: int, mentions: Sequence[Mention]) -> str:
    """The bound said just before a number or just behind its unit."""
    for one in mentions:
        if one.dimension != "bound":
            continue
        before = one.end <= start and not re.search(r"\d|[,;]", text[one.end : start])
        near = before and start - one.end <= _BEFORE
        inside = start <= one.start <= end + 8 and not re.search(r"\d", text[end : one.start])
        if one.code == "less" and before and _is_reached(text[: one.start]):
            continue
        if one.code == "less" and inside and _is_reached(text[one.end : one.end + 16]):
            continue
        if near or inside:
            return one.code
    return ""


def _is_reached(said: str) -> bool:
    """Whether "to" follows or precedes a verb of change: it grew to so much."""
    verbs = (
        r"(вырос\w*|увелич\w*|возрос\w*|снизи\w*|сократи\w*|упал\w*|рост\w*|подн\w+|довед\w+|довес\w+|"
        r"grew|rose|\bup|fell|down|өс\w*|артты\w*|жет\w*|көбей\w*|төмен\w*|азай\w*|кемі\w*)"
    )
    return bool(re.search(rf"{verbs}[^\d]{{0,24}}$", said) or re.match(rf"\s*{verbs}", said))


def _join_ranges(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """`20–22 млн` is one amount with an upper end."""
    joined: list[Amount] = []
    for one in amounts:
        last = joined[-1] if joined else None
        if last and not last.unit and re.fullmatch(r"\s*[-–—~至到]\s*", text[last.end : one.start]):
            scale = one.step if last.value < one.step * 10 else 1.0
            low = last.value * (one.value / _bare(one) if _bare(one) else scale)
            joined[-1] = Amount(
                low,
                one.step,
                one.unit,
                one.bound,
                last.start,
                one.end,
                text[last.start : one.end],
                one.digits,
                one.value,
            )
        else:
            joined.append(one)
    return joined


def _bare(amount: Amount) -> float:
    """The number of an amount without its scale."""
    found = re.match(r"[\d ]+(?:[.,]\d+)?", amount.words)
    return float(found[0].strip().replace(" ", "").replace(",", ".")) if found else 0.0
