"""What the Overview's map shows, as tables and in words."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import listed, named, number, period_text, quantity
from corridor.language.amounts import Amount
from corridor.topics.view import View


def describe_places(view: View, nodes: pd.DataFrame) -> str:
    """What the map says in words: places with their volume and its year."""
    places = (
        named(
            view.name(r),
            f"{quantity(r.value, r.unit, view.lang, qualifier=r.qualifier)} ({r.period})",
            view.lang,
        )
        for r in nodes.itertuples()
    )
    return listed(places, view.lang, ";")


#: where westbound container trains go from Dostyk, the most first
_SPLIT = ("europe", "ru", "kz", "by")
_FROM_DOSTYK = "dostyk-container-trains-westbound"


def describe_split(view: View) -> str:
    """Where the container trains that came in over Dostyk went, in the newest period that has the
    whole and all its parts; nothing where the parts do not make the whole."""
    codes = [f"{_FROM_DOSTYK}-to-{part}" for part in _SPLIT]
    rows = view.ask("series_values", series=[_FROM_DOSTYK, *codes])
    table = rows.pivot(index="period", columns="series_id", values="value")
    whole = table.reindex(columns=[_FROM_DOSTYK, *codes]).dropna()
    whole = whole[whole[codes].sum(axis=1) == whole[_FROM_DOSTYK]]
    if whole.empty:
        return ""
    newest = whole.loc[max(whole.index, key=lambda period: period[-10:])]
    parts = (
        f"{view.say(f'map-split-{part}')} {number(newest[code], view.lang, 0)}"
        for part, code in zip(_SPLIT, codes, strict=True)
    )
    return view.say(
        "map-split",
        period=period_text(str(newest.name), view.lang),
        total=number(newest[_FROM_DOSTYK], view.lang, 0),
        parts=listed(parts, view.lang),
    )


def build_flows_table(view: View, flows: pd.DataFrame) -> pd.DataFrame:
    """The corridors and gates of the map with their trains, the period of each, trains a day."""
    daily = flows["value"] / flows["days"]
    return pd.DataFrame(
        {
            view.say("map-flows"): [view.say(f"map-flow-{flow}") for flow in flows["flow"]],
            view.say("table-value"): [
                Amount(row.value, row.unit, view.lang, row.qualifier) for row in flows.itertuples()
            ],
            view.say("table-period"): [
                period_text(period, view.lang, short=True) for period in flows["period"]
            ],
            view.say("map-daily"): [
                Amount(round(value, 1), "", view.lang, bare=True) for value in daily
            ],
            view.say("table-publisher"): [view.attribution(one) for one in flows["attribution"]],
        }
    )


def build_nodes_table(view: View, nodes: pd.DataFrame) -> pd.DataFrame:
    """The signs of the map: those with a figure first, the largest before."""
    rows = nodes.assign(name=view.names(nodes))
    rows = rows.sort_values(["value", "name"], ascending=[False, True])
    return pd.DataFrame(
        {
            view.say("map-nodes"): rows["name"],
            view.say("map-kind"): [view.say(f"legend-{shape}") for shape in rows["shape"]],
            view.say("table-value"): [_spell_value(view, row) for row in rows.itertuples()],
            view.say("table-period"): rows["period"].fillna(""),
            view.say("table-publisher"): [
                view.attribution(a) for a in rows["attribution"].fillna("")
            ],
        }
    )


def _spell_value(view: View, row: Any) -> Amount | str:
    if pd.isna(row.value):
        return view.say("no-figure")
    return Amount(row.value, row.unit, view.lang, row.qualifier, row.status)
