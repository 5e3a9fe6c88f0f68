"""Words of caution beside the main figure of the Traffic page: of what it shows, no other."""

from __future__ import annotations

from corridor.evidence.tiers import is_reprint
from corridor.language import number, percent, period_text, quantity, speaker
from corridor.topics.caution import Caution, build_caution
from corridor.topics.finding import spell_sentence
from corridor.topics.traffic import rules
from corridor.topics.traffic.events import series_of
from corridor.topics.view import View


def list_cautions(view: View, flow: str, count: str, period: str, split: str) -> list[Caution]:
    """Read with care, for settled choices: what the count leaves out, whose trade it is, who
    ranks its directions, how far apart its sources are, what of its parts does not fit."""
    by_rule: list[Caution | None] = []
    europe = flow in ("china-europe", "both")
    if europe and count == "trains":
        by_rule += [_west_corridor(view), _share_as_said(view)]
        by_rule += [_through_kazakhstan(view), _overland(view)]
    if europe and count == "teu":
        by_rule.append(_european_union(view))
    own = "china-europe" if europe else flow
    if period == "years" and split != "crossing":
        by_rule.append(_range(view, own, count))
        if split == "direction":
            by_rule.append(_tier(view, own, count))
    if period == "years" and split != "crossing":  # under parts it stands beneath the figure
        by_rule.append(_puzzle(view, own, count))
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
        share=percent(last.value / same.iloc[0].value, view.lang, 0),
        period=period_text(last.period, view.lang),
    )


def _share_as_said(view: View) -> Caution | None:
    """The newest share of the western corridor that was said without numbers of trains."""
    return _quote_share(view, "share-china-europe-of-trains-west", "care-definition", "west-said")


def _overland(view: View) -> Caution | None:
    """The share of all land traffic that is said to cross Kazakhstan: not one of trains."""
    return _quote_share(view, "share-china-europe-via-kazakhstan", "traffic-badge-eu", "overland")


def _quote_share(view: View, series: str, badge: str, key: str) -> Caution | None:
    rows = view.ask("series_values", series=[series])
    if rows.empty:
        return None
    last = rows.sort_values("period_end").iloc[-1]
    return build_caution(
        view,
        badge,
        f"traffic-care-{key}",
        share=quantity(last.value, last.unit, view.lang, qualifier=last.qualifier),
        period=period_text(last.period, view.lang),
        publisher=speaker(last.attribution, view.lang),
    )


def _through_kazakhstan(view: View) -> Caution | None:
    """The newest count of the trains that crossed Kazakhstan."""
    rows = view.ask("series_values", series=["china-europe-trains-via-kazakhstan"])
    if rows.empty:
        return None
    last = rows.sort_values("period_end").iloc[-1]
    whole = view.ask("series_values", series=["china-europe-trains"])
    # a share needs all trains of the same months
    key = "traffic-care-kazakhstan"
    return build_caution(
        view,
        "care-definition",
        key if last.period in set(whole["period"]) else f"{key}-alone",
        count=quantity(last.value, last.unit, view.lang, qualifier=last.qualifier),
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


def _tier(view: View, flow: str, count: str) -> Caution | None:
    """Years whose directions only reprints give."""
    sides = [f"{series_of(flow, count)}-{side}" for side in ("westbound", "eastbound")]
    rows = view.ask("series_values", series=sides, kinds=["year"])
    years = sorted({row.period for row in rows.itertuples() if is_reprint(row.tier)})
    if not years:
        return None
    return build_caution(view, "traffic-badge-tier", "traffic-care-tier", years=", ".join(years))


def _range(view: View, flow: str, count: str) -> Caution | None:
    """The lowest and the highest source of the last year in which they differ."""
    values = view.ask("series_values", series=[series_of(flow, count)], kinds=["year"])
    apart = values[values["low"] < values["high"]]
    if apart.empty:
        return None
    last = apart.iloc[-1]
    low, high = (
        number(v, view.lang) if count == "trains" else quantity(v, last.unit, view.lang)
        for v in (last.low, last.high)
    )
    return build_caution(
        view, "traffic-badge-range", "traffic-care-range", year=last.period, low=low, high=high
    )


def _puzzle(view: View, flow: str, count: str) -> Caution | None:
    """A part of the last year and the whole of it that went different ways."""
    found = rules.find_puzzle(view.ask("series_values", series=[series_of(flow, count)]))
    if found is None:
        return None
    return Caution(view.say("traffic-badge-puzzle"), spell_sentence(view, found))
