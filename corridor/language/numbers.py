"""Numbers and units in words: digits as printed, separators of the language, no lost precision."""

from __future__ import annotations

import math

from babel.numbers import format_decimal

from corridor.evidence.comparison import choose_digits
from corridor.language.catalogue import has_text, locale, text
from corridor.language.punctuation import space
from corridor.languages import LANGUAGES

NARROW = "\u202f"
FIXED = "\u00a0"
#: steps of large numbers: thousands for most, 万 and 亿 for Chinese (key `scaled-<code>`)
_THOUSANDS = ((1e9, "1e9"), (1e6, "1e6"), (1e3, "1e3"))
_MYRIADS = ((1e12, "1e12"), (1e8, "1e8"), (1e4, "1e4"))


def separators(lang: str) -> str:
    """The decimal mark and what parts thousands, a narrow space where it is a space: `.,`."""
    symbols = locale(lang).number_symbols["latn"]
    return str(symbols["decimal"] + symbols["group"].replace(FIXED, NARROW))


def number(value: float, lang: str, digits: int | None = None, *, sign: bool = False) -> str:
    """A number with the separators of the language.

    ``digits`` fixes the decimals; without it up to three are kept and zeros fall off.
    A true minus sign is used; ``sign`` writes + too. NaN and None are refused (ValueError).
    """
    if value is None or math.isnan(value):
        raise ValueError("a missing value is not a number; show words for it")
    pattern = "#,##0" + ("." + "0" * digits if digits else "" if digits == 0 else ".###")
    said = format_decimal(abs(value), pattern, locale=locale(lang)).replace(FIXED, NARROW)
    zero = not any(c in said for c in "123456789")
    if value < 0 and not zero:
        return "−" + said
    return ("+" if sign and not zero else "") + said


def ladder(lang: str) -> tuple[tuple[float, str], ...]:
    """Divisors of large numbers in a language with their codes, the largest first."""
    return _MYRIADS if LANGUAGES[lang].myriads else _THOUSANDS


def joined(value: str, unit: str, lang: str) -> str:
    """A number and its unit: parted by a fixed space, in Chinese by nothing (`3,560万吨`).

    English sets the sign of a currency before the digits: 14.5 and `$bn` → `$14.5bn`.
    """
    if not unit:
        return value
    if LANGUAGES[lang].sign_first and (sign := next((c for c in unit if c in "$€"), "")):
        return _money(value, unit, sign)
    return value + space(lang, FIXED) + unit


def _money(value: str, unit: str, sign: str) -> str:
    """`+14.5` and `$bn` → `+$14.5bn`; `12` and `thousand $ per TEU` → `$12 thousand per TEU`."""
    before, _, after = unit.partition(sign)
    plus = value[:1] if value[:1] in "+−" else ""
    step = FIXED + before.strip() if before else ""
    return f"{plus}{sign}{value.removeprefix(plus)}{step}{after}"


def percent(fraction: float, lang: str, digits: int = 1, *, sign: bool = False) -> str:
    """A fraction as per cent: 0.0325 → `3.2 %` with a fixed space (Chinese: `3.2%`)."""
    return joined(number(fraction * 100, lang, digits, sign=sign), "%", lang)


def change_text(fraction: float, lang: str, error: float = 0.0, *, sign: bool = True) -> str:
    """A growth: `+3.2 %`; a growth above 300 % reads as a multiple (`× 6.1`).

    ``error``: how far it may be off (a fraction). Only decimals that it leaves are written; where
    whole per cents are in doubt the number is near (`≈ +12 %`), in fives when it is off by more
    than two and a half. ``sign``: + before a growth; without it the number says its size alone.
    """
    if fraction >= 3:
        return "×" + FIXED + number(fraction + 1, lang, 1)
    digits = choose_digits(error)
    if digits is not None:
        return percent(fraction if sign else abs(fraction), lang, digits, sign=sign)
    step = 0.05 if error > 0.025 else 0.01
    near = round(fraction / step) * step or math.copysign(step, fraction)
    return approximate(percent(near if sign else abs(near), lang, 0, sign=sign), lang)


def _code(unit: str) -> str:
    return unit.replace("/", "-per-").replace("%", "percent").replace(" ", "-").lower()


def unit_name(unit: str, lang: str, counted: float = 5) -> str:
    """Name of a unit of the tables (`t`, `teu`, `usd/feu` …); an unknown one is shown as it is.

    ``counted`` is the number before it, for languages whose plural depends on it.
    """
    key = f"unit-{_code(unit)}"
    if not has_text(lang, key):
        return unit
    return text(lang, key, n=int(counted) if float(counted).is_integer() else counted)


def scale_of(unit: str, largest: float, lang: str) -> tuple[float, str]:
    """Divisor and unit label for an axis or card whose largest absolute value is given.

    Tonnes of a million and more read in Mt, TEU and others in thousands or millions, dollars in
    billions; Chinese counts in 万 and 亿. Trains, wagons, hours and rates are never scaled.
    """
    name = unit_name(unit, lang)
    plain = {"trains", "pairs/day", "trains/day", "rank", "score", "percent", "hours", "km"}
    size = abs(largest)
    if unit in plain or size < 10_000:
        return 1.0, name
    for divisor, code in ladder(lang):
        if size >= divisor:
            special = f"scaled-{code}-{unit.replace('/', '-per-').lower()}"
            if has_text(lang, special):
                return divisor, text(lang, special)
            return divisor, text(lang, f"scaled-{code}", unit=name)
    return 1.0, name


def printed(value: float, lang: str, divisor: float = 1.0) -> str:
    """The digits of a value as published after scaling: 16,100,000 / 1e6 → `16.1`, 32e6 → `32`.

    Whole numbers of trains stay whole; what is finer than needed is cut to three figures after
    scaling, never below what tells the value apart. Two decimals of a number below a hundred that
    is not scaled are its own: a level of −29.21 m is not −29.2.
    """
    return number(value / divisor, lang, _find_digits(value / divisor, whole=divisor == 1))


def _find_digits(scaled: float, *, whole: bool) -> int:
    """Decimals of a value as it is printed; ``whole``: it is not scaled."""
    if whole:
        if float(scaled).is_integer():
            return 0
        own = abs(scaled) < 100 and abs(round(scaled, 2) - scaled) < 1e-9
        tenths = (abs(scaled) >= 10 and not own) or abs(round(scaled, 1) - scaled) < 1e-9
        return 1 if tenths else 2
    for digits in (0, 1, 2):
        if abs(round(scaled, digits) - scaled) < 1e-9:
            return digits
    size = abs(scaled)
    return 2 if size < 10 else 1 if size < 1000 else 0


def split_quantity(
    value: float, unit: str, lang: str, largest: float | None = None
) -> tuple[float, str]:
    """What :func:`quantity` writes as a number and the name of its unit, for two cells: 3,800,000 t
    is 3.8 and `Mt`; ``largest`` as there. The name is the same whatever the number."""
    beside = value if largest is None else largest
    divisor, name = scale_of(unit, beside, lang) if unit else (1.0, "")
    scaled = value / divisor
    return round(scaled, _find_digits(scaled, whole=divisor == 1)), name


def quantity(
    value: float,
    unit: str,
    lang: str,
    *,
    qualifier: str = "exact",
    status: str = "actual",
    largest: float | None = None,
) -> str:
    """A value with its unit and, where it is not exact, its word: `more than 32 Mt`, `≈ 15 Mt`.

    ``largest``: of the values it stands beside, whose scale it then has: `0.57 million TEU`.
    """
    divisor, name = scale_of(unit, value if largest is None else largest, lang)
    if divisor == 1:
        name = unit_name(unit, lang, value)
    said = joined(printed(value, lang, divisor), name, lang)
    if qualifier in ("more-than", "min") and has_text(lang, f"qualified-{qualifier}"):
        return text(lang, f"qualified-{qualifier}", value=said, kind=_code(unit))
    if qualifier == "max":
        return text(lang, "qualified-max", value=said)
    if qualifier == "about" or status == "estimate":
        return approximate(said, lang)
    return said


def approximate(said: str, lang: str) -> str:
    """A value that is near: `≈ 15 Mt`, in Chinese without the space."""
    return "≈" + space(lang, FIXED) + said
