"""What the figures of the Traffic page allow to say of one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from corridor.evidence.comparison import (
    are_equal_parts,
    bound_change,
    is_certain,
    may_change,
    round_half,
)
from corridor.evidence.periods import code
from corridor.evidence.statuses import COUNTED, full_years
from corridor.language.quantities import (
    CHANGE,
    COUNT,
    DATE,
    NAME,
    PERIOD,
    PERIOD_INSIDE,
    SHARE,
    Quantity,
)
from corridor.topics.finding import Finding

#: trains from one milestone to the next
MILESTONE = 10_000


def rank_within_period(newest: Mapping[str, pd.DataFrame]) -> list[str]:
    """Names of series by their newest figure, the largest first; empty unless all of them are of
    one period, counted, and printed as numbers.

    ``newest``: name -> its rows, the first of them the figure to rank by.
    """
    rows = {name: own.iloc[0] for name, own in newest.items() if len(own)}
    comparable = (
        len(rows) == len(newest) > 1
        and len({row.period for row in rows.values()}) == 1
        and all(_may_change(row) for row in rows.values())
    )
    return sorted(rows, key=lambda name: -rows[name].value) if comparable else []


def find_load(trains: pd.DataFrame, teu: pd.DataFrame, key: str) -> Finding | None:
    """How trains and TEU changed in the last year that both have with the year before, and how
    many TEU a train that makes; None where the rules of comparison refuse one of the changes.

    ``key`` of the sentence; its values are ``year``, ``trains`` and ``teu`` (changes), ``before``
    and ``now`` (TEU a train).
    """
    both = pair_years(trains, teu)
    if len(both) < 2:
        return None
    earlier, last = both.iloc[-2], both.iloc[-1]
    if last.year - earlier.year != 1:
        return None
    of_trains = _find_change(last.value_trains, earlier.value_trains, last, earlier, "_trains")
    of_teu = _find_change(last.value, earlier.value, last, earlier, "")
    if of_trains is None or of_teu is None:
        return None
    values = {
        "year": Quantity(last.period, NAME),
        "trains": of_trains,
        "teu": of_teu,
        "before": Quantity(round(earlier.load), COUNT),
        "now": Quantity(round(last.load), COUNT),
    }
    figures = tuple(
        (row[name], row["period"])
        for row in (last, earlier)
        for name in ("series_id", "series_id_trains")
    )
    return Finding(key, values, rests_on=figures)


def pair_years(trains: pd.DataFrame, teu: pd.DataFrame) -> pd.DataFrame:
    """Full years that have both a train and a TEU figure: the TEU's rows, the trains' with the
    ending ``_trains``, and ``load``, TEU a train."""
    both = full_years(teu).merge(full_years(trains), on="period", suffixes=("", "_trains"))
    return both.assign(load=both["value"] / both["value_trains"])


def find_puzzle(rows: pd.DataFrame) -> Finding | None:
    """A part of the last year that fell while the whole year rose, or the other way round, with
    what the remaining months would have had to do; None where both went one way, or rounding
    alone could have made the difference.

    ``rows``: series_value rows of one series. Both years and both parts must be counted, and
    comparable. Values: ``months`` and ``rest`` (periods), ``part`` and ``before``,
    ``part_change``, ``change``, ``year``, ``rest_change``.
    """
    full = full_years(rows, COUNTED)
    if len(full) < 2 or full["year"].iloc[-1] - full["year"].iloc[-2] != 1:
        return None
    earlier, last = full.iloc[-2], full.iloc[-1]
    pair = _find_longest_equal_part(rows, int(last.year))
    if pair is None:
        return None
    part, before = pair
    of_part = _find_change(part.value, before.value, part, before, "")
    of_year = _find_change(last.value, earlier.value, last, earlier, "")
    if of_part is None or of_year is None or of_part.amount * of_year.amount >= 0:
        return None
    rest, rest_before = last.value - part.value, earlier.value - before.value
    off, off_before = (
        round_half(a) + round_half(b)
        for a, b in ((last.value, part.value), (earlier.value, before.value))
    )
    start = _day(part.period_end) + pd.Timedelta(days=1)
    values = {
        "months": Quantity(part.period, PERIOD),
        "part": Quantity(part.value, part.unit),
        "before": Quantity(before.value, before.unit),
        "part_change": of_part,
        "year": Quantity(last.period, NAME),
        "change": of_year,
        "rest": Quantity(code(start, _day(last.period_end)), PERIOD_INSIDE),
        "rest_change": Quantity(
            rest / rest_before - 1, CHANGE, error=bound_change(rest, rest_before, off, off_before)
        ),
    }
    rounded = "rounded" in {part.qualifier, before.qualifier}
    figures = tuple((row.series_id, row.period) for row in (part, before, last, earlier))
    key = "traffic-puzzle-rounded" if rounded else "traffic-puzzle"
    return Finding(key, values, rests_on=figures)


def _find_longest_equal_part(rows: pd.DataFrame, year: int) -> tuple[Any, Any] | None:
    """The longest part from 1 January that a year and the one before both have, counted."""
    parts = rows[(rows["period_kind"] != "year") & rows["status"].isin(list(COUNTED))]
    begin = parts["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    parts = parts[begin].sort_values("period_end", ascending=False)
    of_year, of_before = parts[parts["year"] == year], parts[parts["year"] == year - 1]
    for one in of_year.itertuples():
        for other in of_before.itertuples():
            if are_equal_parts(
                _day(other.period_start),
                _day(other.period_end),
                _day(one.period_start),
                _day(one.period_end),
            ):
                return one, other
    return None


def find_milestones(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a count since the first train that are whole ten thousands, in order of time.

    Adds ``day``, ``days`` since the milestone before and ``trains`` since it (NaN for the first).
    """
    counted = rows[(rows["period_kind"] == "since-start") & rows["status"].isin(list(COUNTED))]
    whole = counted[counted["value"] % MILESTONE == 0].sort_values("period_end")
    whole = whole.drop_duplicates("value").assign(day=[_day(d) for d in whole["period_end"]])
    days = [(b - a).days for a, b in zip(whole["day"], whole["day"][1:], strict=False)]
    return whole.assign(
        days=[float("nan"), *map(float, days)][: len(whole)], trains=whole["value"].diff()
    )


def find_last_milestone(rows: pd.DataFrame) -> Finding | None:
    """When the last ten thousand were full, and how long they took; None without two milestones
    that follow one another."""
    found = find_milestones(rows)
    if len(found) < 2 or found["trains"].iloc[-1] != MILESTONE:
        return None
    earlier, last = found.iloc[-2], found.iloc[-1]
    values = {
        "count": Quantity(last.value, COUNT),
        "day": Quantity(last.day, DATE),
        "days": Quantity(last.days, COUNT),
        "before": Quantity(earlier.value, COUNT),
    }
    figures = ((last.series_id, last.period), (earlier.series_id, earlier.period))
    return Finding("traffic-milestones-title", values, rests_on=figures)


def find_exact_parts(total: pd.DataFrame, parts: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """The total and its parts of the newest period in which the parts add up to it exactly: the
    total first, then the parts in their order; empty where there is none such."""
    for whole in total.sort_values("period_end", ascending=False).itertuples():
        same = [own[own["period"] == whole.period] for own in parts]
        if all(len(own) for own in same) and abs(
            sum(float(own["value"].iloc[0]) for own in same) - whole.value
        ) < 1e-6 * abs(whole.value):
            own_total = total[total["period"] == whole.period]
            return pd.concat([own_total.head(1), *(own.head(1) for own in same)])
    return total.head(0)


def find_share_of_parts(shown: pd.DataFrame, key: str) -> Finding | None:
    """The share of all parts but the first, of one period; ``shown`` as
    :func:`find_exact_parts` returns it. None where it is empty."""
    if shown.empty:
        return None
    total, first = shown.iloc[0], shown.iloc[1]
    values = {
        "period": Quantity(total.period, PERIOD_INSIDE),
        "share": Quantity(1 - first.value / total.value, SHARE, digits=0),
    }
    figures = tuple((row.series_id, row.period) for row in shown.itertuples())
    return Finding(key, values, rests_on=figures)


def _find_change(
    value: float, prior: float, row: Any, earlier: Any, ending: str
) -> Quantity | None:
    """A change and how far it may be off: as the tables have it (printed, where a source prints
    it), else computed; None where it may not be or rounding alone could make it.

    ``ending``: of the columns that say how both figures were printed.
    """
    cells = _read_cells(row)
    growth, on = cells.get(f"growth{ending}"), cells.get(f"prior_period{ending}")
    if growth is not None and not pd.isna(growth) and on == _read_cells(earlier)["period"]:
        return Quantity(float(growth), CHANGE, error=float(cells[f"growth_error{ending}"]))
    if not (_may_change(row, ending) and _may_change(earlier, ending)):
        return None
    change, error = value / prior - 1, bound_change(value, prior)
    return Quantity(change, CHANGE, error=error) if is_certain(change, error) else None


def _read_cells(row: Any) -> Mapping[str, Any]:
    cells: dict[str, Any] = row.to_dict() if isinstance(row, pd.Series) else row._asdict()
    return cells


def _may_change(row: Any, ending: str = "") -> bool:
    cells = _read_cells(row)
    status, qualifier, flags = (cells[f"{n}{ending}"] for n in ("status", "qualifier", "flags"))
    return may_change(status, qualifier, list(flags))


def _day(value: Any) -> Any:
    """A day as a date, whichever of pandas' or Python's it is."""
    return value.date() if hasattr(value, "date") else value
