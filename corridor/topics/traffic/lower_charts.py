"""The rows under the main figure of the Traffic page: TEU, the operator's count, transit."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from corridor.charts.figure_words import title_figure
from corridor.charts.part_years import find_newest_part
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.evidence.statuses import full_years, weakest
from corridor.language import percent
from corridor.language.spans import plain
from corridor.topics.chart import Chart, build_twin, spell_unit
from corridor.topics.finding import spell_sentence
from corridor.topics.reliance import qualify_finding
from corridor.topics.traffic import rules
from corridor.topics.traffic.charts import spell_finding
from corridor.topics.view import View
from corridor.topics.years import Years

#: the price of a container over the route
PRICE = "erai-index"


def _load(view: View, series: str) -> pd.DataFrame:
    return view.ask("series_values", series=[series])


def _select_shown(rows: pd.DataFrame, *more: pd.DataFrame | None) -> pd.DataFrame:
    """What bars of a series show: full years, the newest part-year, and ``more``."""
    parts = [full_years(rows), find_newest_part(rows)]
    return pd.concat([*parts, *(m for m in more if m is not None)])


def draw_containers(view: View) -> list[Chart]:
    """TEU of both traffics on one scale."""
    europe, asia = _load(view, "china-europe-teu"), _load(view, "china-central-asia-teu")
    top = _find_top(europe)
    unit = spell_unit(view, "teu", top)
    charts = []
    for flow, rows in (("china-europe", europe), ("china-central-asia", asia)):
        title = spell_finding(view, flow, "teu", rows, []) or view.say(
            f"traffic-measure-{flow}-teu"
        )
        subtitle = view.say(f"traffic-sub-{flow}-teu-unit", unit=unit)
        words = title_figure(title, subtitle, view.lang)
        bars = YearBars(rows, flow, words, span=(2019, 2026), top=top)
        figure = draw_year_bars(bars, view.lang, view.theme)
        charts.append(Chart(f"teu_{flow}", figure, _select_shown(rows)))
    return charts


def draw_load(view: View) -> Chart:
    """TEU a train of China–Europe by years, computed from both counts, which the table holds."""
    trains, teu = _load(view, "china-europe-trains"), _load(view, "china-europe-teu")
    both = rules.pair_years(trains, teu)
    load = both.assign(
        value=both["load"].round(),
        unit="teu/train",
        qualifier="exact",
        status=[
            weakest({a, b}) for a, b in zip(both["status"], both["status_trains"], strict=True)
        ],
    )
    found = rules.find_load(trains, teu, "traffic-load-title")
    title = view.say("traffic-load-plain")
    if found:
        title = qualify_finding(view, plain(spell_sentence(view, found)), found)
    words = title_figure(title, view.say("traffic-load-sub"), view.lang)
    bars = YearBars(load, "china-europe", words, parts=False, bare=True)
    figure = draw_year_bars(bars, view.lang, view.theme)
    beside = dict(zip(both["period"], both["load"].round(), strict=True))
    shown = [rows[rows["period"].isin(both["period"])] for rows in map(full_years, (teu, trains))]
    values = pd.concat([shown[0].assign(load=shown[0]["period"].map(beside)), shown[1]])
    titles = {
        rows["series_id"].iloc[0]: view.say(f"traffic-count-{name}")
        for name, rows in (("teu", teu), ("trains", trains))
    }
    columns = {"load": view.say("traffic-load-head")}
    return Chart("load", figure, values, titles=titles, columns=columns)


def draw_routes(view: View) -> list[Chart]:
    """UTLC ERA before and after its change of headline, on one scale."""
    before, after = _load(view, "utlc-era-teu-transit"), _load(view, "utlc-era-teu-all")
    top = _find_top(before, after)
    carried = spell_unit(view, "teu", top)
    return [
        _draw_route(
            view, key, rows, tone, (2016, 2025), top, view.say(f"traffic-{key}-sub", unit=carried)
        )
        for key, rows, tone in (
            ("utlc-transit", before, "china-europe"),
            ("utlc-all", after, "plain"),
        )
    ]


def _find_top(*several: pd.DataFrame) -> float:
    """The largest value of a full year of several series: the end of their common scale."""
    return max(float(full_years(rows)["value"].max()) for rows in several)


def _draw_route(
    view: View, key: str, rows: pd.DataFrame, tone: str, span: Years, top: float, subtitle: str
) -> Chart:
    words = title_figure(view.say(f"traffic-{key}"), subtitle, view.lang)
    bars = YearBars(rows, tone, words, span=span, top=top, labels=1, right=24)
    figure = draw_year_bars(bars, view.lang, view.theme)
    return Chart(key, figure, _select_shown(rows))


def draw_transit_containers(view: View) -> Chart:
    """Transit containers, with the year left empty on purpose."""
    rows = _load(view, "kz-transit-teu")
    unit = spell_unit(view, "teu", _find_top(rows))
    subtitle = view.say("traffic-transit-teu-sub", unit=unit)
    words = title_figure(view.say("traffic-transit-teu"), subtitle, view.lang)
    bars = YearBars(rows, "plain", words, labels=2, right=24)
    figure = draw_year_bars(bars, view.lang, view.theme)
    return Chart("transit_teu", figure, _select_shown(rows), note=view.say("traffic-2023"))


def build_price_table(view: View) -> pd.DataFrame:
    """The ERAI price as a table, with its change on the equal period where one has such; the unit
    stands over the table."""
    rows = _load(view, PRICE)
    table = build_twin(view, rows, {})
    value = view.say("table-value")
    table[value] = [replace(amount, bare=True) for amount in table[value]]
    if rows["growth"].isna().all():
        return table
    table[view.say("table-growth")] = [
        percent(g, view.lang, sign=True) if pd.notna(g) else "–" for g in rows["growth"]
    ]
    return table
