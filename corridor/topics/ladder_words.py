"""The words of the ladder: of each rung its name, its measure, and what its figures say when."""

from __future__ import annotations

from corridor.language import (
    capitalize,
    has_text,
    listed,
    number,
    period_text,
    printed,
    scale_of,
    stated_text,
    text,
)
from corridor.topics.ladder import PAIRS, TRAINS, Mark, Rung

#: after the period of what the press or a copy alone says, explained in the line below
REPRINT = "\u2060†"
#: of a unit of the railway the key of its words
_MEASURES = {TRAINS: "ladder-measure-trains", PAIRS: "ladder-measure-pairs"}


def find_scale(rung: Rung, lang: str) -> tuple[float, str]:
    """Divisor and unit of a rung's figures, as its largest needs them."""
    largest = max(mark.value for mark in rung.marks)
    return scale_of(rung.unit, largest, lang)


def name_rung(rung: Rung, lang: str) -> str:
    """The place of a rung."""
    return text(lang, f"ladder-place-{rung.key}")


def measure_rung(rung: Rung, lang: str) -> str:
    """What is counted on a rung, and whether one way or both."""
    if rung.by_train:
        return text(lang, _MEASURES[rung.unit] if rung.takes else "ladder-measure-stated")
    return capitalize(find_scale(rung, lang)[1])


def spell_number(rung: Rung, mark: Mark, lang: str) -> str:
    """The digits of a figure in the scale of its rung; pairs that were worked out are whole."""
    if mark.days:
        return number(mark.value, lang, 0)
    return printed(mark.value, lang, find_scale(rung, lang)[0])


def spell_when(mark: Mark, lang: str) -> str:
    """The period of a figure, of a plan when it is for or when it was stated; a day that ends a
    year is the year; of a day that is about right the words say so. A dagger follows where the
    press or a copy alone says it."""
    return _spell_day(mark, lang) + (REPRINT if mark.reprint else "")


def _spell_day(mark: Mark, lang: str) -> str:
    if mark.when:
        known = mark.when
        return stated_text(known, lang) if mark.stated else period_text(known, lang, short=True)
    if (mark.end.month, mark.end.day) == (12, 31) and mark.period == mark.end.isoformat():
        return period_text(str(mark.end.year), lang, short=True)
    when = period_text(mark.period, lang, short=True)
    return text(lang, "ladder-when-about", when=when) if mark.undated else when


def spell_rung(rung: Rung, lang: str) -> str:
    """What runs, what the place can take, what is planned: each with its period."""
    parts = [
        _spell_runs(rung, lang),
        _spell(rung, rung.low, "low", lang),
        _spell(rung, rung.record, "record", lang),
        _spell_beside(rung, lang),
        _spell_takes(rung, lang),
        _spell(rung, rung.plan, "plan", lang),
    ]
    return listed([part for part in parts if part], lang, ";")


def _say(rung: Rung, key: str, lang: str, **values: object) -> str:
    """A text of this rung, of its kind where it has none of its own."""
    own = f"ladder-{key}-{rung.key}"
    return text(lang, own if has_text(lang, own) else f"ladder-{key}", **values)


def _spell(rung: Rung, mark: Mark | None, key: str, lang: str) -> str:
    if mark is None:
        return ""
    value, when = spell_number(rung, mark, lang), spell_when(mark, lang)
    return _say(rung, key, lang, value=value, when=when)


def _spell_runs(rung: Rung, lang: str) -> str:
    mark = rung.runs
    if mark is None:
        return text(lang, "ladder-runs-none") if rung.takes and not rung.beside else ""
    value, when = spell_number(rung, mark, lang), spell_when(mark, lang)
    if not mark.days:
        return _say(rung, "runs", lang, value=value, when=when)
    total, days = number(mark.total, lang, 0), number(float(mark.days), lang, 0)
    return text(
        lang,
        "ladder-runs-counted",
        value=value,
        when=when,
        total=total,
        count=round(mark.total),
        days=days,
    )


def _spell_takes(rung: Rung, lang: str) -> str:
    if rung.takes and rung.least:
        return text(
            lang,
            "ladder-takes-range",
            low=spell_number(rung, rung.least, lang),
            low_when=spell_when(rung.least, lang),
            high=spell_number(rung, rung.takes, lang),
            high_when=spell_when(rung.takes, lang),
        )
    parts = [_spell(rung, rung.takes, "takes", lang)]
    for mark, key in ((rung.before, "before"), (rung.doubt, "doubt")):
        parts.append(_spell(rung, mark, key, lang))
    return listed([part for part in parts if part], lang)


def _spell_beside(rung: Rung, lang: str) -> str:
    """What is said in words only: up to two figures of the newest period."""
    if not rung.beside:
        return ""
    values = [spell_number(rung, mark, lang) for mark in rung.beside]
    return text(
        lang,
        f"ladder-beside-{rung.key}",
        one=values[0],
        two=values[-1],
        when=spell_when(rung.beside[0], lang),
    )


def explain_reprints(ladder: list[Rung], lang: str) -> str:
    """What the dagger means; nothing where no figure has one."""
    leaning = any(mark.reprint for rung in ladder for mark in rung.marks)
    return text(lang, "ladder-reprint") if leaning else ""


def describe_ladder(title: str, ladder: list[Rung], lang: str) -> list[str]:
    """The text alternative, a sentence a rung: place, measure, figures with their periods."""
    rungs = [
        f"{name_rung(rung, lang)} ({measure_rung(rung, lang)}): {spell_rung(rung, lang)}"
        for rung in ladder
    ]
    return [title, *rungs]
