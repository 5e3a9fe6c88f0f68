"""Countries whose trade the evidence follows, by the names and codes of publishers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

#: ISO 3166 in three letters -> in two and in figures; the members of the European Union since 2020
FOLLOWED = {
    "AZE": ("AZ", "031"),
    "CHN": ("CN", "156"),
    "GEO": ("GE", "268"),
    "KAZ": ("KZ", "398"),
    "KGZ": ("KG", "417"),
    "RUS": ("RU", "643"),
    "TJK": ("TJ", "762"),
    "TKM": ("TM", "795"),
    "TUR": ("TR", "792"),
    "UZB": ("UZ", "860"),
}
EU27 = {
    "AT": "040",
    "BE": "056",
    "BG": "100",
    "CY": "196",
    "CZ": "203",
    "DE": "276",
    "DK": "208",
    "EE": "233",
    "ES": "724",
    "FI": "246",
    "FR": "250",
    "GR": "300",
    "HR": "191",
    "HU": "348",
    "IE": "372",
    "IT": "380",
    "LT": "440",
    "LU": "442",
    "LV": "428",
    "MT": "470",
    "NL": "528",
    "PL": "616",
    "PT": "620",
    "RO": "642",
    "SE": "752",
    "SI": "705",
    "SK": "703",
}
_TWO = {two: three for three, (two, _) in FOLLOWED.items()}
_FIGURES = {figures: three for three, (_, figures) in FOLLOWED.items()} | {
    figures: two for two, figures in EU27.items()
}


@cache
def _names(language: str) -> dict[str, str]:
    from babel import Locale

    territories = Locale.parse(language).territories
    codes = [*EU27, *_TWO]
    return {territories[code].casefold(): _TWO.get(code, code) for code in codes}


def find_partner(name: str, language: str, own: Mapping[str, str]) -> str:
    """The code of a country by its printed name: three letters of one that is followed, two of a
    member of the European Union, "" of any other. ``own``: names that the publisher writes
    otherwise than CLDR, in small letters."""
    plain = " ".join(name.split()).casefold()
    return own.get(plain) or _names(language).get(plain, "")


def find_figures(code: str) -> str:
    """The same by the three figures of ISO 3166."""
    return _FIGURES.get(code.zfill(3), "")


def has_all_members(codes: Iterable[str]) -> bool:
    """Whether every member of the European Union is there, so that a sum is that of all."""
    return EU27.keys() <= set(codes)
