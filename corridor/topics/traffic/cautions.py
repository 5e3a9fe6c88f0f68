"""Words of caution beside the main figure of the Traffic page."""

from __future__ import annotations

from corridor.language import number, percent, period_text, quantity
from corridor.topics.caution import Caution, build_caution
from corridor.topics.view import View


def list_cautions(view: View) -> list[Caution]:
    """Read with care: what the count leaves out, whose trade it is, who ranks it, how far apart
    its sources are."""
    by_rule = [_west_corridor(view), _european_union(view), _tier(view), _range(view)]
    return [one for one in by_rule if one is not None]


def _west_corridor(view: View) -> Caution | None:
    """The western corridor beside the whole count of the same period."""
    west = view.ask("series_values", series=["china-europe-trains-west-corridor"])
    if west.empty:
        return None
    last = west.sort_values("period_end").iloc[-1]
    whole = view.ask("series_values", series=["china-europe-trains"])
    same = whole[whole["period"] == last.period]
    if same.empty:
        return None
    return build_caution(
        view,
        "care-definition",
        "traffic-care-west",
        west=view.count(last.value),
        whole=view.count(same.iloc[0].value),
        period=period_text(last.period, view.lang),
    )


def _european_union(view: View) -> Caution | None:
    """The containers to and from the European Union beside all of the last year with both."""
    eu = view.ask("series_values", series=["china-eu-rail-teu"], kinds=["year"])
    whole = view.ask("series_values", series=["china-europe-teu"], kinds=["year"])
    both = eu.merge(whole, on="period", suffixes=("", "_all")).sort_values("period")
    if both.empty:
        return None
    last = both.iloc[-1]
    return build_caution(
        view,
        "traffic-badge-eu",
        "traffic-care-eu",
        eu=quantity(last.value, "teu", view.lang),
        whole=quantity(last.value_all, "teu", view.lang),
        year=last.period,
        share=percent(last.value / last.value_all, view.lang, 0),
    )


def _tier(view: View) -> Caution:
    """Who counts."""
    return build_caution(view, "traffic-badge-tier", "traffic-care-tier")


def _range(view: View) -> Caution | None:
    """The lowest and the highest source of the last year in which they differ."""
    trains = view.ask("series_values", series=["china-europe-trains"], kinds=["year"])
    apart = trains[trains["low"] < trains["high"]]
    if apart.empty:
        return None
    last = apart.iloc[-1]
    return build_caution(
        view,
        "traffic-badge-range",
        "traffic-care-range",
        year=last.period,
        low=number(last.low, view.lang),
        high=number(last.high, view.lang),
    )
