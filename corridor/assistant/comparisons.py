"""What two figures allow to say of each other: the rules of `evidence/comparison.py`, asked of any
two."""

from __future__ import annotations

from collections.abc import Iterator

from corridor.assistant.answers import Compared, Figure, Refusal, Rule
from corridor.assistant.figures import Desk, Row, find_series, find_value, read_figure
from corridor.evidence.comparison import are_equal_parts, bound_change, is_certain, may_change
from corridor.language import change_text, moment_text, unit_name

#: what two series must count alike
_ALIKE = ("metric", "cargo", "mode")


def compare(desk: Desk, first: tuple[str, str], second: tuple[str, str]) -> Compared:
    """The first figure (series, period) against the second: two periods of one series, or two
    series in one period; refused, with the rules, where nothing may be said."""
    one, other = read_figure(desk, *first), read_figure(desk, *second)
    refusals = list(_list_refusals(desk, one, other))
    change = error = None
    said = ""
    if not refusals:
        change, error = _find_change(find_value(desk, one.series, one.period), one, other)
        said = _spell(desk, one, other, change, error)
    return Compared(
        allowed=not refusals,
        refusals=refusals,
        first=one,
        second=other,
        difference=None if refusals else one.value - other.value,
        change=change,
        error=error,
        in_words=said or " ".join(one.in_words for one in refusals),
    )


def _list_refusals(desk: Desk, one: Figure, other: Figure) -> Iterator[Refusal]:
    view, both = desk.view, (one, other)

    def refuse(rule: Rule, *names: str) -> Refusal:
        words = dict(zip(("first", "second"), names, strict=True))
        return Refusal(rule=rule, in_words=view.say(f"assistant-apart-{rule}", **words))

    if one.unit != other.unit:
        yield refuse("unit", *(unit_name(figure.unit, view.lang) for figure in both))
    if not _are_of_equal_time(one, other):
        yield refuse("period", *(moment_text(figure, view.lang) for figure in both))
    if one.series != other.series and _are_apart(*(find_series(desk, f.series) for f in both)):
        yield refuse("scope", one.title, other.title)
    if {figure.meaning for figure in both} != {"counted"}:
        yield refuse("kind", *(view.say(f"assistant-meaning-{f.meaning}") for f in both))
    elif not all(may_change(f.status, f.qualifier, f.flags) for f in both):
        yield refuse("certainty", *(figure.in_words for figure in both))


def _are_of_equal_time(one: Figure, other: Figure) -> bool:
    """Equal parts of years; two series are compared in one and the same period."""
    dates = (one.period_start, one.period_end, other.period_start, other.period_end)
    same = (one.period_start, one.period_end) == (other.period_start, other.period_end)
    return same if one.series != other.series else are_equal_parts(*dates)


def _are_apart(one: Row, other: Row) -> bool:
    """Whether two series count another scope, by the evidence's own word or by what they count."""
    said = other["series_id"] in one["compare_with"] or one["series_id"] in other["compare_with"]
    return said or any(one[name] != other[name] for name in _ALIKE)


def _find_change(row: Row, one: Figure, other: Figure) -> tuple[float | None, float | None]:
    """The change and how far it may be off: the one its source prints where that is of these two
    periods, none where the second is nothing."""
    if one.series == other.series and row["prior_period"] == other.period:
        if row["growth"] is not None:
            return row["growth"], row["growth_error"]
    if not other.value:
        return None, None
    return one.value / other.value - 1, bound_change(one.value, other.value)


def _spell(
    desk: Desk, one: Figure, other: Figure, change: float | None, error: float | None
) -> str:
    words = {"first": one.in_words, "second": other.in_words}
    if change is None or error is None:
        return desk.view.say("assistant-compared", **words)
    if change and not is_certain(change, error):
        return desk.view.say("assistant-compared-rounding", **words)
    return desk.view.say(
        "assistant-compared-change", change=change_text(change, desk.view.lang, error), **words
    )
