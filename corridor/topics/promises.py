"""What was promised and what came of it: plans beside the counts of the same thing.

A plan stands beside a count of its own scope alone: transit planned by rail beside transit by rail.
A plan is said to be met or missed in the year it was made for, never in another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence.comparison import UNFIT, find_use
from corridor.evidence.statuses import COUNTED, full_years
from corridor.language.quantities import NAME, PLURAL, Quantity
from corridor.topics.finding import Finding, quantify

#: a count nearer to its plan than this share is as planned: sources of one figure differ as much
NEAR = 0.02


@dataclass(frozen=True)
class Promise:
    """Something that is planned and counted: series of what is counted and of its plans.

    ``alike``: whether the plans are of the definition that is counted, so that both may be
    compared. ``rated``: series of what it is rated for, where there is one.
    """

    key: str
    counted: str
    planned: str
    alike: bool = True
    rated: str = ""


PROMISES = (
    Promise("rail", "kz-transit-tonnes-rail", "kz-transit-plan"),
    Promise("all", "kz-transit-tonnes-all", "kz-transit-plan-all"),
    Promise(
        "border",
        "kz-china-rail-tonnes",
        "kz-china-rail-plan",
        rated="kz-china-rail-capacity-freight",
    ),
    # ministry, association and World Bank plan by their own definitions
    Promise("middle", "titr-tonnes-ministry", "titr-tonnes-plan", alike=False),
)
#: the hub whose plan was printed in several versions: what is counted there, what is planned
HUB = Promise("hub", "aktau-teu", "aktau-capacity-container-plan", alike=False)


def choose_plans(plans: pd.DataFrame) -> pd.DataFrame:
    """The plan that is shown for each year, of the rows of the query `plans`."""
    return plans[(plans["role"] == "preferred") & (plans["period_kind"] == "year")]


def is_doubted(plan: Any) -> bool:
    """Whether a plan may be of another scope or unit: it is set against no count."""
    return bool(UNFIT & set(str(plan.flag or "").split(";")))


def choose_fit(plans: pd.DataFrame) -> pd.DataFrame:
    """Those of the plans shown that are certainly of the scope of what is counted."""
    chosen = choose_plans(plans)
    return chosen[[not is_doubted(plan) for plan in chosen.itertuples()]]


def list_doubted(counted: pd.DataFrame, plans: pd.DataFrame) -> pd.DataFrame:
    """The plans shown for a year that was counted, which for their doubts stand against none."""
    chosen = choose_plans(plans)
    doubted = chosen[[is_doubted(plan) for plan in chosen.itertuples()]]
    return doubted[doubted["year"].isin(full_years(counted)["year"])]


def pair_years(counted: pd.DataFrame, plans: pd.DataFrame) -> pd.DataFrame:
    """Years that have both a plan and a count: year, plan, count, with their qualifiers;
    ``expected``: whether the plan was a forecast, or said when the year was under way.

    ``counted``: series_value rows; ``plans``: query `plans`.
    """
    columns = ["year", "period", "series_id", "value", "unit", "qualifier"]
    fit = choose_fit(plans)
    late = fit["stated"].str[:4] >= fit["year"].astype(str)
    fit = fit.assign(expected=late | (fit["status"] == "forecast"))
    return full_years(counted)[columns].merge(
        fit[[*columns, "expected"]], on=["year", "period", "unit"], suffixes=("", "_plan")
    )


def find_next_plans(counted: pd.DataFrame, plans: pd.DataFrame) -> pd.DataFrame:
    """The plans shown for years after the last one that is counted."""
    chosen, full = choose_plans(plans), full_years(counted)
    return chosen[chosen["year"] > int(full["year"].max())] if len(full) else chosen


def judge_promise(promise: Promise, counted: pd.DataFrame, plans: pd.DataFrame) -> Finding | None:
    """What became of the plan for the last year counted: kept, passed or missed. A forecast, and
    what was stated when the year was under way, is an expectation, and nobody keeps one.

    Without a plan for that year, or one of the same definition, the count alone; None without a
    count. The sentence needs the ``name`` of what is planned, and when the plan was ``stated``.
    """
    full = full_years(counted)
    if full.empty:
        return None
    last = full.iloc[-1]
    values = {"year": Quantity(last.period, NAME), "count": quantify(last)}
    rests_on: tuple[tuple[str, str], ...] = ((last.series_id, last.period),)
    pairs = pair_years(counted, plans)
    pairs = pairs[pairs["year"] == last.year]
    if pairs.empty or not promise.alike:
        return Finding("promises-newest", values, rests_on=rests_on)
    pair = pairs.iloc[-1]
    values["plan"] = Quantity(pair.value_plan, pair.unit, qualifier=pair.qualifier_plan)
    rests_on += ((pair.series_id_plan, pair.period),)
    key = "expected" if pair.expected else _compare(pair)
    return Finding(f"promises-{key}", values, rests_on=rests_on)


def _compare(pair: pd.Series) -> str:
    apart = pair["value"] / pair["value_plan"] - 1
    if round(abs(apart), 6) <= NEAR:
        return "met"
    return "above" if apart > 0 else "below"


def find_unfit(part: pd.DataFrame, whole: pd.DataFrame) -> pd.DataFrame:
    """Years for which a part is planned to be no less than the whole: year, period, unit, value of
    the part and ``value_whole``, with their qualifiers (both: query `plans`, one plan a year)."""
    columns = ["year", "period", "value", "unit", "qualifier"]
    both = part[columns].merge(
        whole[columns], on=["year", "period", "unit"], suffixes=("", "_whole")
    )
    return both[both["value"] >= both["value_whole"]]


def find_passed(counted: pd.DataFrame, plans: pd.DataFrame) -> pd.DataFrame:
    """Plans for years to come that the last year counted has already passed."""
    later = find_next_plans(counted, choose_fit(plans))
    return later[later["value"] < float(full_years(counted)["value"].iloc[-1])]


def find_border_use(rows: pd.DataFrame, ratings: pd.DataFrame) -> Finding | None:
    """What passed beside what a border is rated for, both with their years; None where no rating
    is within a year of a counted one. One rating is said with the years it was given in, several
    as a range.
    """
    full = full_years(rows, COUNTED)  # no estimate stands beside a rating
    rated = [(_day(r.period_end).year, float(r.value)) for r in ratings.itertuples()]
    use = find_use([(int(r.year), float(r.value)) for r in full.itertuples()], rated)
    if use is None:
        return None
    passed = full[full["year"] == use.year].iloc[-1]
    newest = ratings.sort_values("period_end").iloc[-1]
    years = {year for year, _ in rated}
    low, high = float(ratings["value"].min()), float(ratings["value"].max())
    values = {
        "year": Quantity(passed.period, NAME),
        "passed": Quantity(passed.value, passed.unit),
        "rated": Quantity(str(use.rating_year), NAME),
        "first": Quantity(str(min(years)), NAME),
        "last": Quantity(str(max(years)), NAME),
        "times": Quantity(len(years), PLURAL),
        "low": Quantity(low, newest.unit),
        "high": Quantity(high, newest.unit),
    }
    figures = ((passed.series_id, passed.period), (newest.series_id, newest.period))
    key = "promises-one-rating" if low == high else "promises-ratings"
    return Finding(key, values, rests_on=figures)


def _day(value: Any) -> Any:
    """A day as a date, whichever of pandas' or Python's it is."""
    return value.date() if hasattr(value, "date") else value


def choose_versions(plans: pd.DataFrame) -> pd.DataFrame:
    """The versions of one plan in the order they were stated, each with ``moment``, the year with
    its part; those without a date of statement left out.

    Of the stages that one page names, the last is the whole plan. ``plans``: query `plans`.
    """
    whole = plans.sort_values(["period_end", "value"]).drop_duplicates("source_id", keep="last")
    dated = whole[whole["stated"] != ""]
    moments = [_read_moment(stated) for stated in dated["stated"]]
    return dated.assign(moment=moments).sort_values(["moment", "value"])


def list_undated(plans: pd.DataFrame) -> pd.DataFrame:
    """Plans of which no date of statement is known (query `plans`), each value and year once."""
    return plans[plans["stated"] == ""].drop_duplicates(["year", "value"])


def _read_moment(stated: str) -> float:
    """`2025-08-19` → 2025.63; a month or a year alone counts from its middle."""
    year, month, day = (*(int(part) for part in stated.split("-")), 0, 0)[:3]
    if not month:
        return year + 0.5
    return year + (month - 1 + ((day or 15) - 1) / 31) / 12
