"""Names that catalogues of data share: authority tables of the European Union, media types of IANA.

Names of things, not addresses that anything here fetches.
"""

from __future__ import annotations

from collections.abc import Iterable

from corridor.languages import LANGUAGES

_EU = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"

#: frequency of a series -> its code; every other one is irregular
FREQUENCIES = {"A": "ANNUAL", "Q": "QUARTERLY", "M": "MONTHLY"}
#: format -> code of the file type, media type; of SDMX those of the syntax it is written in
FILES = {
    "json": ("JSON", "application/json"),
    "csv": ("CSV", "text/csv"),
    "parquet": ("PARQUET", "application/vnd.apache.parquet"),
    "xlsx": ("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "sdmx-json": ("JSON", "application/json"),
    "sdmx-csv": ("CSV", "text/csv"),
    "sdmx-ml": ("XML", "application/xml"),
    # a database has a file type and a media type of its own in neither table
    "duckdb": ("BIN", "application/octet-stream"),
}
#: country, ISO 3166 alpha-2 -> alpha-3, which the authority table of countries has
COUNTRIES = {
    "AZ": "AZE",
    "BY": "BLR",
    "CN": "CHN",
    "DE": "DEU",
    "GB": "GBR",
    "GE": "GEO",
    "HU": "HUN",
    "IR": "IRN",
    "KG": "KGZ",
    "KZ": "KAZ",
    "MN": "MNG",
    "NL": "NLD",
    "PK": "PAK",
    "PL": "POL",
    "RU": "RUS",
    "TJ": "TJK",
    "TM": "TKM",
    "TR": "TUR",
    "UZ": "UZB",
}
THEMES = f"{_EU}/data-theme"
PUBLIC = f"{_EU}/access-right/PUBLIC"
STABLE = f"{_EU}/planned-availability/STABLE"


def name_languages(codes: Iterable[str]) -> list[str]:
    """The languages that the table has, of codes of ours."""
    known = (LANGUAGES[code].authority for code in codes)
    return [f"{_EU}/language/{one}" for one in known if one]


def name_frequency(frequency: str | None) -> str:
    """How often a series gains a figure."""
    return f"{_EU}/frequency/{FREQUENCIES.get(frequency or '', 'IRREG')}"


def name_countries(codes: Iterable[str]) -> list[str]:
    """The countries that the table is sure to have, of codes of two letters."""
    return [f"{_EU}/country/{COUNTRIES[code]}" for code in codes if code in COUNTRIES]


def name_file_type(form: str) -> str:
    """The file type of a format."""
    return f"{_EU}/file-type/{FILES[form][0]}"


def name_media_type(form: str) -> str:
    """The registered media type of a format."""
    return f"{_IANA}/{FILES[form][1]}"


def name_theme(group: str | None) -> str:
    """What a series is about: economy for trade, else transport."""
    return f"{THEMES}/{'ECON' if group == 'trade' else 'TRAN'}"
