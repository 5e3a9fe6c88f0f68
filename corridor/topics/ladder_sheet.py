"""The sheets the ladder is drawn on: sizes, where each rung stands, the lines of its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corridor.charts.text_width import estimate_width
from corridor.charts.text_wrap import is_wide, wrap_label
from corridor.topics.ladder import Mark, Rung, find_reach
from corridor.topics.ladder_words import measure_rung, name_rung, spell_rung, spell_when

#: a plan this close behind a rating has no room for the rating's number before it
_NEAR = 8.0


@dataclass(frozen=True)
class Sheet:
    """Sizes in pixels: a row, the names at the left, the words at the right (none: under the
    bar), the plot between them at the least; letters of the words and of the numbers."""

    row: int
    left: int
    right: int
    plot: int
    small: int
    large: int
    bar: float
    worded: bool = True
    #: rows that a bar stands under the middle of its own
    drop: float = 0.0

    @property
    def stacked(self) -> bool:
        """Whether names stand over the bars."""
        return self.left == 0


DESK = Sheet(row=76, left=236, right=476, plot=480, small=14, large=15, bar=0.4)
PHONE = Sheet(row=196, left=0, right=26, plot=330, small=14, large=15, bar=0.13)
#: where names stand over the bars and words under them: pixels of a line, between a bar and its
#: texts, between two rungs, of a number over a rating, under the rungs of the railway
_LINE, _NEXT, _APART, _OVER, _FOOT = 18.2, 8, 22, 18, 48
#: for a slide and a hall: fewer rungs, their numbers with the date, no words
SLIDE = Sheet(row=62, left=400, right=90, plot=620, small=15, large=18, bar=0.4, worded=False)
HALL = Sheet(
    row=214, left=0, right=130, plot=900, small=26, large=36, bar=0.3, worded=False, drop=0.02
)
HAND = replace(HALL, plot=620, drop=0.1)


def place_rungs(
    ladder: list[Rung], trains: int, lang: str, sheet: Sheet
) -> tuple[list[float], float, float]:
    """In rows of the sheet: the middle of each bar, the foot of the railway's rungs, the depth of
    all. Rungs with texts over and under their bars are as high as these."""
    if not (sheet.stacked and sheet.worded):
        gap = 0.55 if 0 < trains < len(ladder) else 0.0
        places = [i + (gap if i >= trains else 0.0) for i in range(len(ladder))]
        return places, trains - 0.5, len(ladder) + gap
    places, at, foot = [], 0.0, 0.0
    for i, rung in enumerate(ladder):
        at += _LINE * (1 if has_room(rung, lang, sheet) else 2)
        at += measure_clearance(sheet, is_crowned(rung, find_reach(rung, ladder)))
        places.append(at / sheet.row - 0.5)
        at += measure_clearance(sheet) + _LINE * len(list_words(rung, lang, sheet)) + _APART
        if i == trains - 1:
            foot = at / sheet.row - 0.5
            at += _FOOT if i < len(ladder) - 1 else 0
    return places, foot, at / sheet.row


def date_measure(rung: Rung, lang: str, sheet: Sheet) -> str:
    """What is counted on a rung; where no words follow, with its date."""
    measure, when = measure_rung(rung, lang), date_rung(rung, lang, sheet)
    return f"{measure} · {when}" if when else measure


def date_rung(rung: Rung, lang: str, sheet: Sheet) -> str:
    """The date of a rung; '' where its words say it."""
    dated = rung.runs or rung.takes
    return spell_when(dated, lang) if dated and not sheet.worded else ""


def has_room(rung: Rung, lang: str, sheet: Sheet) -> bool:
    """Whether the measure stands behind the name over a bar, not on a line of its own."""
    name, measure = name_rung(rung, lang), date_measure(rung, lang, sheet)
    bolder = estimate_width(name, sheet.small) / 12
    room = sheet.plot if sheet.worded else sheet.plot + sheet.right  # numbers stand lower
    return estimate_width(f"{name}  {measure}", sheet.small) + bolder < room


def measure_clearance(sheet: Sheet, over: bool = False) -> int:
    """Pixels from the middle of a bar to its texts; ``over``: past the number of a rating."""
    return round(sheet.bar * sheet.row / 2 + _NEXT + (_OVER if over else 0))


def list_words(rung: Rung, lang: str, sheet: Sheet) -> list[str]:
    """The words of a rung in lines: under its bar, or beside it."""
    words = spell_rung(rung, lang)
    if not sheet.stacked:
        return wrap_label(words, 66, 4)
    return wrap_label(words, 46 if any(map(is_wide, words)) else 50)  # wide commas hang over


def is_near(rung: Rung, mark: Mark, scale: float) -> bool:
    """Whether a plan stands so close behind a rating that the rating's number has no room."""
    return rung.plan is not None and 0 < (rung.plan.value - mark.value) * scale < _NEAR


def is_crowned(rung: Rung, scale: float) -> bool:
    """Whether the number of a rating stands over it: a plan is close behind, a hollow bar ends
    before it."""
    return bool(rung.takes and rung.unclear and is_near(rung, rung.takes, scale))
