"""Names of countries in every language, by ISO 3166 code."""

from __future__ import annotations

from corridor.language.catalogue import languages, locale, text

_TWO = {
    "CHN": "CN",
    "KAZ": "KZ",
    "UZB": "UZ",
    "KGZ": "KG",
    "TJK": "TJ",
    "TKM": "TM",
    "RUS": "RU",
    "AZE": "AZ",
    "GEO": "GE",
    "TUR": "TR",
    "WLD": "001",
}


#: names that offices of Kazakhstan write otherwise than CLDR
_OWN = {("KG", "ru"): "Кыргызстан"}


def country_name(code: str, lang: str) -> str:
    """Name of a country_name in a language (CLDR); the European Union as the catalogue says."""
    if code == "EU27":
        code = "EU"
    else:
        code = _TWO[code]
    return name_territory(code, lang)


def name_territory(code: str, lang: str) -> str:
    """Name of a country by its two letters; raises KeyError for what is none."""
    return _OWN.get((code, lang)) or str(locale(lang).territories[code])


def country_inside(code: str, lang: str) -> str:
    """The same inside a sentence, where a name may need its article: `the European Union`."""
    return text(lang, "country-inside-eu") if code == "EU27" else country_name(code, lang)


def country_spellings(code: str) -> tuple[str, ...]:
    """What a country_name may be called in an address or command: codes and names."""
    two = _TWO.get(code, "EU")
    printed = (str(locale(lang).territories[two]) for lang in languages())
    return (code, two, *(country_name(code, lang) for lang in languages()), *printed)
