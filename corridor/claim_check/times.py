"""Periods of a text: years, parts of years, months, years named by the edition's own."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import zip_longest

from corridor.evidence.periods import code, month_end

_YEAR = re.compile(r"(?<![\d.,])((?:19[5-9]|20[0-6])\d)(?![\d]|[.,]\d)")
#: what shows that four digits are an amount after all
_NO_YEAR = re.compile(
    r"\s*(?:млн|тыс|мың|миллион|млрд|thousand|million|billion|万|亿|тонн|tonne|tons\b|поезд|train|пойыз|"
    r"列|дфэ|жфэ|teu|标箱|吨|个|艘|辆|美元|доллар|долл|dollar|контейнер|container|вагон|wagon|суд|ship|"
    r"vessel|грузовик|truck|кеме|%|t\b|т\b)"
)
_MONTHS = (
    r"январ\w*|қаңтар\w*|january|jan\b",
    r"феврал\w*|ақпан\w*|february|feb\b",
    r"март\w*|наурыз\w*|march",
    r"апрел\w*|сәуір\w*|april",
    r"ма[йяею]\b|мамыр\w*|may\b",
    r"июн\w*|маусым\w*|june",
    r"июл\w*|шілде\w*|july",
    r"август\w*|тамыз\w*|august",
    r"сентябр\w*|қыркүйек\w*|september|sept?\b",
    r"октябр\w*|қазан(?!\w*қ)\w*|october|oct\b",
    r"ноябр\w*|қараша\w*|november|nov\b",
    r"декабр\w*|желтоқсан\w*|december|dec\b",
)
_COUNTS = {
    2: "дв[ау]х?|two|екі|二|两",
    3: "тр[иё]х?|трех|three|үш|三",
    4: "четыре\\w*|four|төрт|四",
    5: "пят[ьи]|five|бес|五",
    6: "шест[ьи]|six|алты|六",
    7: "сем[ьи]|seven|жеті|七",
    8: "вос[еь]м[ьи]|eight|сегіз|八",
    9: "девят[ьи]|nine|тоғыз|九",
    10: "десят[ьи]|ten|он|十",
    11: "одиннадцат[ьи]|eleven|он бір|十一",
}
_COUNT = r"(\d{1,2}|" + "|".join(_COUNTS[n] for n in sorted(_COUNTS, reverse=True)) + ")"
_SPANS = (
    re.compile(rf"\b{_COUNT}(?:-?т?[иь]?)?\s*(?:первых |полных )?месяц\w*"),
    re.compile(rf"\b{_COUNT}[- ]months?\b"),
    re.compile(rf"\b{_COUNT}\s*ай(?:да|ында|ының|дың|ы|лық\w*|ға)?\b(?!ы?нал)"),
    re.compile(rf"(?:前|头)?{_COUNT}个月"),
)
_ORDINALS = (
    r"перв\w+|first|бірінші|алғашқы|一|i|1(?:-?[а-я]{1,2})?|1st",
    r"втор\w+|second|екінші|二|ii|2(?:-?[а-я]{1,2})?|2nd",
    r"трет\w+|third|үшінші|三|iii|3(?:-?[а-я]{1,2})?|3rd",
    r"четв[её]рт\w+|fourth|төртінші|四|iv|4(?:-?[а-я]{1,2})?|4th",
)
_FIRST_HALF = re.compile(
    r"перв\w+ (?:полугоди\w*|половин\w*(?: год\w*)?)|полугоди\w*|\bh1\b|first half|half-year|"
    r"(?:алғашқы |бірінші )?жарты\s?жылды\w*|上半年"
)
_SECOND_HALF = re.compile(
    r"втор\w+ (?:полугоди\w*|половин\w*(?: год\w*)?)|\bh2\b|second half|екінші жарты\s?жылды\w*|"
    r"下半年"
)
_LAST = re.compile(
    r"прошл\w+ год\w*|минувш\w+ год\w*|last year|previous year|өткен жыл\w*|былтыр|去年|上年"
)
_THIS = re.compile(r"в этом году|текущ\w+ год\w*|this year|биыл\w*|осы жыл\w*|今年|本年")
_NEXT = re.compile(r"в следующем году|next year|келесі жыл\w*|明年")


@dataclass(frozen=True)
class Moment:
    """A period of a text: its dates, the code of the evidence, where it stands."""

    start: dt.date
    end: dt.date
    at: int

    @property
    def period(self) -> str:
        """`2025`, `2025-01-01/2025-08-31` …"""
        return code(self.start, self.end)

    @property
    def is_year(self) -> bool:
        """Whether it is a whole year."""
        return len(self.period) == 4


@dataclass(frozen=True)
class Times:
    """Periods of a text; ``taken``: stretches of it that are dates."""

    moments: tuple[Moment, ...]
    taken: tuple[tuple[int, int], ...]

    def nearest(self, start: int, end: int) -> Moment | None:
        """The moment that stands nearest to a stretch of the text; of equally near the first."""
        return min(
            self.moments, key=lambda one: min(abs(one.at - start), abs(one.at - end)), default=None
        )


def read_times(text: str, this_year: int) -> Times:
    """The periods that a normalised text names; ``this_year``: of the edition asked, for "last
    year". A part of a year without its year names none."""
    years = [
        (int(m[1]), m.start(), m.end())
        for m in _YEAR.finditer(text)
        if not _NO_YEAR.match(text, m.end())
    ]
    for pattern, year in ((_LAST, this_year - 1), (_THIS, this_year), (_NEXT, this_year + 1)):
        years += [(year, m.start(), m.end()) for m in pattern.finditer(text)]
    parts = _read_parts(text)
    taken = tuple((start, end) for _, start, end in years) + tuple(p[2] for p in parts)
    moments = []
    for year, at, _ in sorted(years, key=lambda one: one[1]):
        first, last = _part_of(at, parts, len(years))
        moments.append(Moment(dt.date(year, first, 1), month_end(year, last), at))
    days = tuple(m.span() for m in _DAYS.finditer(text))
    return Times(tuple(moments), taken + days)


#: a number that is a day, an ordinal of something, a size of containers
_DAYS = re.compile(
    r"\b\d{1,2}(?=\s*(?:"
    + "|".join(_MONTHS)
    + r"))|\d{1,2}日|\b(?:20|40)[- ]?(?:футов|foot|ft\b|футтық|英尺)"
    r"|lpi[- ]?20\d\d|\bco2\b"
)


def _part_of(
    at: int, parts: list[tuple[int, int, tuple[int, int]]], n_years: int
) -> tuple[int, int]:
    """First and last month of the year that stands at ``at``: of the part nearest to it."""
    near = [p for p in parts if n_years == 1 or min(abs(p[2][0] - at), abs(p[2][1] - at)) < 25]
    if not near:
        return 1, 12
    first, last, _ = min(near, key=lambda p: min(abs(p[2][0] - at), abs(p[2][1] - at)))
    return first, last


def _read_parts(text: str) -> list[tuple[int, int, tuple[int, int]]]:
    """(first month, last month, where) of the parts of years that a text names."""
    found = _read_month_ranges(text)
    for pattern in _SPANS:
        found += [(1, n, m.span()) for m in pattern.finditer(text) if (n := _count(m[1])) < 12]
    for n, ordinal in enumerate(_ORDINALS, 1):
        words = (
            rf"(?<!\w)(?:{ordinal})\s*(?:-?[а-я]{{1,2}} )?(?:квартал\w*|quarter|тоқсан\w*)|"
            rf"\bq{n}\b|第?{'一二三四'[n - 1]}季度|第?{n}季度"
        )
        found += [(3 * n - 2, 3 * n, m.span()) for m in re.finditer(words, text)]
    late = [(7, 12, m.span()) for m in _SECOND_HALF.finditer(text)]
    found += late
    if not late:
        found += [(1, 6, m.span()) for m in _FIRST_HALF.finditer(text)]
    return found


def _read_month_ranges(text: str) -> list[tuple[int, int, tuple[int, int]]]:
    names = [
        (n, m.start(), m.end())
        for n, p in enumerate(_MONTHS, 1)
        for m in re.finditer(rf"\b(?:{p})", text)
    ]
    names.sort(key=lambda one: one[1])
    found: list[tuple[int, int, tuple[int, int]]] = []
    for m in re.finditer(r"(?<!\d)(\d{1,2})月?\s*[-–—~至到]\s*(\d{1,2})月", text):
        found.append((int(m[1]), int(m[2]), m.span()))
    if not found:
        found += [
            (int(m[1]), int(m[1]), m.span())
            for m in re.finditer(r"(?<!\d)(\d{1,2})月(?!\d*日)", text)
        ]
    skip = False
    for here, after in zip_longest(names, names[1:]):
        if skip:
            skip = False
            continue
        link = after and re.fullmatch(
            r"\s*(?:-|–|—|по|до|to|through|until|мен|және|and)\s*", text[here[2] : after[1]]
        )
        if after and link and here[0] <= after[0]:
            found.append((here[0], after[0], (here[1], after[2])))
            skip = True
        elif here[0] != 5 or not re.match(r"may\b(?! 20)", text[here[1] :]):
            found.append((here[0], here[0], (here[1], here[2])))
    return [one for one in found if 1 <= one[0] <= one[1] <= 12]


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(n for n, p in sorted(_COUNTS.items(), reverse=True) if re.fullmatch(p, word))
