"""Rules over whole rows and over tables: periods, units, roles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from corridor.evidence.files import Breach, Sheet
from corridor.evidence.network_rules import NETWORK_RULES
from corridor.evidence.periods import BadPeriod, code, month_end, parse
from corridor.evidence.promise_dates import find_date_problem
from corridor.evidence.publisher_rules import PUBLISHER_RULES
from corridor.evidence.statuses import ALL, HAPPENED

Sheets = dict[str, Sheet]


def _first(sheet: Sheet, key: str) -> dict[str, dict[str, str]]:
    """The first row of each key; a second one is the breach of another rule."""
    found: dict[str, dict[str, str]] = {}
    names = list(sheet.rows)
    for cells in zip(*(sheet.rows[name] for name in names), strict=True):
        row = dict(zip(names, cells, strict=True))
        found.setdefault(row[key], row)
    return found


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
        start.day == 1
        and start.month in (1, 7)
        and whole
        and end.month - start.month == 5
        and start.year == end.year
    ):
        return "a half-year runs over six whole months from January or July"
    if kind == "quarter" and not (
        start.day == 1
        and start.month % 3 == 1
        and whole
        and end.month - start.month == 2
        and start.year == end.year
    ):
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


def promises_have_their_dates(sheets: Sheets) -> Iterator[Breach]:
    """The dates of a plan, target or forecast fit each other, its source and the edition.

    Evidence in which no row has a date of statement is of before there were any.
    """
    days = [d for text in sheets["release"].rows["date"] if (d := _day(text))]
    sources, sheet = sheets["sources"].rows, sheets["observations"]
    published = dict(zip(sources["source_id"], sources["published"], strict=True))
    newest = max(days, default=dt.date.max)
    if not sheet.rows["stated"].any():
        return
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if problem := find_date_problem(row, published.get(row.source_id, ""), newest):
            yield Breach("observations.csv", line, *problem)


def addresses_are_given_or_explained(sheets: Sheets) -> Iterator[Breach]:
    """A source without an address says in its note why it has none."""
    sheet = sheets["sources"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if not row.url and not row.note:
            rule = "neither an address nor a note that says why there is none"
            yield Breach("sources.csv", line, "url", "", rule)


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
    series, seen = _first(sheets["series"], "series_id"), _first(sheets["observations"], "id")
    taken: dict[tuple[str, str, str], str] = {}
    sheet = sheets["series_points"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.series_id not in series or row.observation_id not in seen:
            continue
        point, owner = seen[row.observation_id], series[row.series_id]
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


def _points(sheets: Sheets) -> dict[tuple[str, str], str]:
    """Role of each observation in each series."""
    rows = sheets["series_points"].rows
    return {(r.series_id, r.observation_id): r.role for r in rows.itertuples()}


def conflicts_are_true(sheets: Sheets) -> Iterator[Breach]:
    """The two sides of a conflict are points of its series and period, with their values."""
    seen, points = _first(sheets["observations"], "id"), _points(sheets)
    sheet = sheets["conflicts"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        try:
            period = code(*parse(row.period))
        except BadPeriod as wrong:  # its words are the rule
            yield Breach("conflicts.csv", line, "period", row.period, str(wrong))
            period = ""
        sides = []
        for which in ("1", "2"):
            name, said = getattr(row, f"observation_id_{which}"), getattr(row, f"value_{which}")
            if name not in seen or not (said_value := _float(said)):
                continue
            sides.append(said_value)
            column = f"observation_id_{which}"
            if (row.series_id, name) not in points:
                yield Breach("conflicts.csv", line, column, name, f"no point of {row.series_id}")
            if _float(seen[name]["value"]) != said_value:
                rule = f"observation {name} says {seen[name]['value']}"
                yield Breach("conflicts.csv", line, f"value_{which}", said, rule)
            own = _period(seen[name])
            if period and own and own != period:
                rule = f"observation {name} is of {own}"
                yield Breach("conflicts.csv", line, "period", row.period, rule)
        ratio = _float(row.ratio)
        if len(sides) == 2 and ratio and abs(max(sides) / min(sides) - ratio) > 0.001:
            rule = f"the values are {max(sides) / min(sides):.4f} apart"
            yield Breach("conflicts.csv", line, "ratio", row.ratio, rule)


def _float(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _period(row: dict[str, str]) -> str | None:
    start, end = _day(row["period_start"]), _day(row["period_end"])
    return code(start, end) if start and end else None


def known_errors_still_stand(sheets: Sheets) -> Iterator[Breach]:
    """An open known error is excluded and says what it said; once corrected it is retired."""
    seen, points = _first(sheets["observations"], "id"), _points(sheets)
    sheet = sheets["known_errors"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.status != "open" or row.observation_id not in seen:
            continue
        value = seen[row.observation_id]["value"]
        if value != row.printed:
            rule = f"the observation now says {value}; retire the error"
            yield Breach("known_errors.csv", line, "printed", row.printed, rule)
        if points.get((row.series_id, row.observation_id)) != "excluded":
            rule = f"the observation is used in {row.series_id}; retire the error or exclude it"
            yield Breach("known_errors.csv", line, "observation_id", row.observation_id, rule)


def statuses_have_a_meaning(sheets: Sheets) -> Iterator[Breach]:
    """Every status of the vocabulary is one whose meaning is known: it happened, is planned, or is
    a capacity. Another would silently stand in no figure."""
    sheet = sheets["vocabulary"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.dimension == "status" and row.value not in ALL:
            rule = "a status without a meaning; corridor/evidence/statuses.py gives it one"
            yield Breach("vocabulary.csv", line, "value", row.value, rule)


def nothing_that_happened_lies_ahead(sheets: Sheets) -> Iterator[Breach]:
    """What is said to have happened ends by the day of the newest edition."""
    days = [d for text in sheets["release"].rows["date"] if (d := _day(text))]
    sheet = sheets["observations"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        end = _day(row.period_end)
        if days and end and row.status in HAPPENED and end > max(days):
            rule = f"{row.status} after the newest edition in release.csv, {max(days)}"
            yield Breach("observations.csv", line, "period_end", row.period_end, rule)


def totals_add_like_with_like(sheets: Sheets) -> Iterator[Breach]:
    """A part counts in the unit of its total, and is not the total."""
    series, sheet = _first(sheets["series"], "series_id"), sheets["totals"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        total, part = series.get(row.total_series), series.get(row.part_series)
        if row.total_series == row.part_series:
            yield Breach("totals.csv", line, "part_series", row.part_series, "part of itself")
        elif total and part and total["unit"] != part["unit"]:
            rule = f"counts {part['unit']}, its total {total['unit']}"
            yield Breach("totals.csv", line, "part_series", row.part_series, rule)


def amounts_have_their_unit(sheets: Sheets) -> Iterator[Breach]:
    """Costs and capacities of projects name their unit."""
    pairs = (
        ("cost", "cost_unit"),
        ("capacity_before", "capacity_unit"),
        ("capacity_after", "capacity_unit"),
    )
    sheet = sheets["projects"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        for amount, unit in pairs:
            if getattr(row, amount) and not getattr(row, unit):
                yield Breach("projects.csv", line, unit, "", f"the unit of {amount} is missing")


def events_are_as_precise_as_said(sheets: Sheets) -> Iterator[Breach]:
    """A day is written 2025-06-17, a month 2025-06, a year 2025."""
    lengths = {"day": 10, "month": 7, "year": 4}
    sheet = sheets["events"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        if row.precision in lengths and len(row.date) != lengths[row.precision]:
            rule = f"not a {row.precision}, as the column precision says"
            yield Breach("events.csv", line, "date", row.date, rule)


def printed_money_has_a_rate(sheets: Sheets) -> Iterator[Breach]:
    """What trade is printed in other than dollars can be converted: a rate of its month or year."""
    known = {
        ({row.currency, row.per} - {"usd"}).pop() + row.period[:7]
        for row in sheets["rates"].rows.itertuples()
        if "usd" in (row.currency, row.per) and row.currency != row.per
    }
    for table, column in (("trade_totals", "year"), ("trade_monthly", "month")):
        sheet = sheets[table]
        for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
            period = getattr(row, column)
            if row.unit != "usd" and not {row.unit + period, row.unit + period[:4]} & known:
                rule = f"no rate of {period} to dollars in rates.csv"
                yield Breach(f"{table}.csv", line, "unit", row.unit, rule)


def bounds_hold_their_figure(sheets: Sheets) -> Iterator[Breach]:
    """A figure lies between the bounds that are printed beside it, to its last digit."""
    seen, sheet = _first(sheets["observations"], "id"), sheets["printed_bounds"]
    for line, row in zip(sheet.lines, sheet.rows.itertuples(), strict=True):
        value = _float(seen.get(row.observation_id, {}).get("value", ""))
        low, high = _float(row.low), _float(row.high)
        if None not in (value, low, high) and not low - 0.05 <= value <= high + 0.05:  # type: ignore[operator]
            rule = f"observation {row.observation_id} says {value:g}, which is not between them"
            yield Breach("printed_bounds.csv", line, "low", row.low, rule)


RULES: tuple[Callable[[Sheets], Iterator[Breach]], ...] = (
    observation_periods,
    promises_have_their_dates,
    addresses_are_given_or_explained,
    one_unit_per_metric,
    points_fit_their_series,
    series_have_a_figure,
    conflicts_are_true,
    known_errors_still_stand,
    statuses_have_a_meaning,
    nothing_that_happened_lies_ahead,
    totals_add_like_with_like,
    amounts_have_their_unit,
    events_are_as_precise_as_said,
    printed_money_has_a_rate,
    bounds_hold_their_figure,
    *PUBLISHER_RULES,
    *NETWORK_RULES,
)
