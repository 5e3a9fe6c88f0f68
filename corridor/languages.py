"""The languages of the dashboard: one line each, and all that tells one from another.

A language is this line and its folder in `locales/`. What follows from its locale (decimal mark,
names of months and countries) is asked of Babel by ``tag``; what follows from its script (width of
letters, marks of punctuation, spaces between words) is asked of ``script``; the rest stands here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Script = Literal["Latin", "Cyrillic", "Han"]


@dataclass(frozen=True)
class Language:
    """One language: how it is called and what its texts are written with."""

    #: its name in itself, as the control shows it
    label: str
    #: BCP 47 tag of pages; Babel's locale
    tag: str
    script: Script
    #: country whose forms a document follows (ISO 3166)
    region: str
    #: tag by which Office knows it
    office: str
    #: its id in Excel's number formats, hexadecimal; empty: as the reader's Excel is set
    excel: str = ""
    #: day in figures and in words, as patterns of CLDR (`long`: the locale's own)
    short_date: str = "d MMM y"
    long_date: str = "long"
    #: form of a month without its day; `stand-alone` only where CLDR has that form of its own:
    #: where it has none, Babel answers with that of whichever language asked before
    months: Literal["format", "stand-alone"] = "format"
    #: how else it is called in addresses: its country, its code of three letters
    also: tuple[str, ...] = ()
    #: its code in the tables of the European Union, by which catalogues of data name it
    authority: str = ""
    #: large numbers go by ten thousands (万, 亿), not by thousands
    myriads: bool = False
    #: the sign of a currency stands before its digits
    sign_first: bool = False
    #: the evidence has a column of names (`name_kk`, `title_kk`), which then is needed in every
    #: row; and of longer texts (`definition_ru`). Without them both stand in rows of
    #: `locales/<code>/evidence.csv`
    names: bool = False
    texts: bool = False

    @property
    def wide(self) -> bool:
        """Whether words stand without spaces, with wide marks of punctuation."""
        return self.script == "Han"


#: the language in which the evidence itself is written; every text is there in it
ENGLISH = "en"

#: code -> language, in the order of the control and of the evidence's columns
LANGUAGES: dict[str, Language] = {
    "en": Language(
        "EN",
        "en",
        "Latin",
        "GB",
        "en-GB",
        also=("eng",),
        authority="ENG",
        long_date="d MMMM y",
        sign_first=True,
        names=True,
        texts=True,
    ),
    "ru": Language(
        "РУС",
        "ru",
        "Cyrillic",
        "KZ",
        "ru-RU",
        "419",
        also=("rus",),
        authority="RUS",
        months="stand-alone",
        names=True,
        texts=True,
    ),
    "kk": Language(
        "ҚАЗ",
        "kk",
        "Cyrillic",
        "KZ",
        "kk-KZ",
        "43F",
        also=("kz", "kaz"),
        authority="KAZ",
        short_date="y 'ж'. d MMM",
        names=True,
    ),
    "zh": Language(
        "中文",
        "zh-Hans",
        "Han",
        "CN",
        "zh-CN",
        "804",
        also=("cn", "zho", "chi"),
        authority="ZHO",
        short_date="y年M月d日",
        myriads=True,
        names=True,
    ),
}

#: country of an office -> languages in which it is written to, that of the state first; the offices
#: of Kazakhstan answer in both of theirs
LETTERS: dict[str, tuple[str, ...]] = {
    "KZ": ("kk", "ru"),
    "CN": ("zh",),
    **dict.fromkeys(("AM", "AZ", "BY", "KG", "MD", "RU", "TJ", "TM", "UZ"), ("ru",)),
}
