"""Rules over whole rows and over tables: periods, units, roles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from corridor.evidence.files import Breach, Sheet
from corridor.evidence.periods import month_end, parse

Sheets = dict[str, Sheet]


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def period_problem(kind: str, start: dt.date, end: dt.date) -> str | None:
    """What is wrong with a period of this kind, in words; None when nothing is."""
    if start > end:
        return "the period ends before it starts"
    first = (start.month, start.day) == (1, 1)
    whole = end == month_end(end.year, end.month)
    if kind == "year" and not (first and end == dt.date(start.year, 12, 31)):
        return "a year runs from 1 January to 31 December"
    if kind == "half" and not (
        start.day == 1 and start.month in (1, 7) and whole and end.month - start.month == 5
    ):
        return "a half-year runs over six whole months from January or July"
    if kind == "quarter" and not (
        start.day == 1 and start.month % 3 == 1 and whole
        and end.month - start.month == 2 and start.year == end.year
    ):  # fmt: skip
        return "a quarter runs over three whole months"
    if kind == "month" and not (start.day == 1 and end == month_end(start.year, start.month)):
        return "a month runs from its first to its last day"
    if kind == "year-to-date" and not (first and start.year == end.year):
        return "a part-year is cumulative from 1 January of the same year"
    if kind in ("day", "stock") and start != end:
        return "a level or a day has one date in both columns"
    return None


def observation_periods(sheets: Sheets) -> Iterator[Breach]:
    """Both dates of an observation fit its kind of period."""
    sheet = sheets["observations"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        start, end = _day(row.period_start), _day(row.period_end)
        if start and end and (wrong := period_problem(row.period_kind, start, end)):
            shown = f"{row.period_start}/{row.period_end}"
            yield Breach("observations.csv", line, "period_end", shown, wrong)


def one_unit_per_metric(sheets: Sheets) -> Iterator[Breach]:
    """Observations and series use the unit of their metric."""
    units = dict(zip(sheets["metrics"].rows["metric"], sheets["metrics"].rows["unit"], strict=True))
    for name in ("observations", "series"):
        sheet = sheets[name]
        for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
            unit = units.get(row.metric, row.unit)
            if row.unit != unit:
                rule = f"the unit of the metric {row.metric} is {unit}; convert the value"
                yield Breach(f"{name}.csv", line, "unit", row.unit, rule)


def points_fit_their_series(sheets: Sheets) -> Iterator[Breach]:
    """A point has its series' entity and metric; one preferred figure a series and period;
    doubtful observations are excluded."""
    series = sheets["series"].rows.set_index("series_id")
    seen = sheets["observations"].rows.set_index("id")
    taken: dict[tuple[str, str, str], str] = {}
    sheet = sheets["series_points"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.series_id not in series.index or row.observation_id not in seen.index:
            continue
        point, owner = seen.loc[row.observation_id], series.loc[row.series_id]
        file, column = "series_points.csv", "observation_id"
        for what in ("entity", "metric"):
            if point[what] != owner[what]:
                rule = f"its {what} is {point[what]}, the series counts {owner[what]}"
                yield Breach(file, line, column, row.observation_id, rule)
        if row.role == "excluded":
            continue
        flags = set(point["flag"].split(";"))
        if flags & {"suspect", "date-placeholder"}:
            rule = "a doubtful observation never enters a chart; its role must be excluded"
            yield Breach(file, line, "role", row.role, rule)
        if row.role == "preferred":
            spot = (row.series_id, point["period_start"], point["period_end"])
            if spot in taken:
                rule = f"the series has a preferred figure for this period: {taken[spot]}"
                yield Breach(file, line, "role", row.role, rule)
            taken[spot] = row.observation_id


def series_have_a_figure(sheets: Sheets) -> Iterator[Breach]:
    """Every series has a preferred point."""
    points = sheets["series_points"].rows
    shown = set(points.loc[points["role"] == "preferred", "series_id"])
    sheet = sheets["series"]
    for line, name in zip(sheet.lines, sheet.rows["series_id"], strict=True):
        if name not in shown:
            yield Breach("series.csv", line, "series_id", name, "no preferred figure in it")


def conflicts_are_true(sheets: Sheets) -> Iterator[Breach]:
    """The two values of a conflict are those of its observations; its period can be read."""
    values = sheets["observations"].rows.set_index("id")["value"]
    sheet = sheets["conflicts"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        for which in ("1", "2"):
            name = getattr(row, f"observation_id_{which}")
            said = getattr(row, f"value_{which}")
            try:
                same = name not in values.index or float(values[name]) == float(said)
            except ValueError:
                continue
            if not same:
                rule = f"observation {name} says {values[name]}"
                yield Breach("conflicts.csv", line, f"value_{which}", said, rule)
        try:
            parse(row.period)
        except Exception as wrong:  # BadPeriod: its words are the rule
            yield Breach("conflicts.csv", line, "period", row.period, str(wrong))


def known_errors_still_stand(sheets: Sheets) -> Iterator[Breach]:
    """An open known error is excluded and says what it said; once corrected it is retired."""
    values = sheets["observations"].rows.set_index("id")["value"]
    points = sheets["series_points"].rows
    roles = dict(zip(points["observation_id"], points["role"], strict=True))
    sheet = sheets["known_errors"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.status != "open" or row.observation_id not in values.index:
            continue
        if values[row.observation_id] != row.printed:
            rule = f"the observation now says {values[row.observation_id]}; retire the error"
            yield Breach("known_errors.csv", line, "printed", row.printed, rule)
        if roles.get(row.observation_id) != "excluded":
            rule = "the observation is used again; retire the error or exclude it"
            yield Breach("known_errors.csv", line, "observation_id", row.observation_id, rule)


RULES: tuple[Callable[[Sheets], Iterator[Breach]], ...] = (
    observation_periods,
    one_unit_per_metric,
    points_fit_their_series,
    series_have_a_figure,
    conflicts_are_true,
    known_errors_still_stand,
)
