"""How far the Caspian has fallen, by satellite and by tide gauges: changes, for each counts from
its own zero, and never one line."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure
from corridor.charts.theme import TOKENS
from corridor.evidence.statuses import full_years
from corridor.language import listed, named, number, quantity, sentences
from corridor.language.quantities import NAME, Quantity
from corridor.language.spans import plain
from corridor.topics.chart import Chart
from corridor.topics.finding import Finding, spell_sentence
from corridor.topics.nodes.node import Node, ask_values
from corridor.topics.nodes.sea_level import MEASURED, PORTS
from corridor.topics.series_titles import drop_unit
from corridor.topics.signals import read_signal
from corridor.topics.view import View

SIGNAL = "caspian-altimetry"
#: a year is a mean when it has so many readings: one every ten days gives 36
ENOUGH = 30
#: years between two that the axis names
_STEP = 5


@dataclass(frozen=True)
class Changes:
    """Metres of change since the year ``since``, by satellite and by gauges (year, change)."""

    since: int
    satellite: pd.DataFrame
    gauges: pd.DataFrame


def find_changes(means: pd.DataFrame, gauges: pd.DataFrame) -> Changes | None:
    """Both against the first year that both have; None without one.

    ``means``: `signal_periods` by year; ``gauges``: full years of the measured level.
    """
    means = means[means["n_values"] >= ENOUGH].assign(year=lambda t: t["period"].astype(int))
    common = sorted(set(means["year"]) & set(gauges["year"]))
    if not common:
        return None
    since = common[0]
    satellite = _count_from(means.rename(columns={"mean": "level"}), since)
    return Changes(since, satellite, _count_from(gauges.assign(level=gauges["value"]), since))


def _count_from(levels: pd.DataFrame, since: int) -> pd.DataFrame:
    base = float(levels.loc[levels["year"] == since, "level"].iloc[0])
    later = levels[levels["year"] >= since]
    return later.assign(change=later["level"] - base)[["year", "change"]]


def find_fall(changes: Changes) -> Finding:
    """By how much the sea is lower in the last year by satellite."""
    last = changes.satellite.iloc[-1]
    return Finding(
        "nodes-sea-change",
        {
            "fall": Quantity(round(-float(last.change), 2), "m"),
            "since": Quantity(str(changes.since), NAME),
            "year": Quantity(str(int(last.year)), NAME),
        },
    )


def draw_sea_change(view: View, node: Node) -> Chart | None:
    """Both changes since their first common year; None for a place on no sea."""
    if node.slug not in PORTS:
        return None
    rows, where = read_signal(view, SIGNAL, "year")
    gauges = full_years(ask_values(view, MEASURED))
    changes = find_changes(rows, gauges)
    if changes is None:
        return None
    title = plain(spell_sentence(view, find_fall(changes)))
    measure = view.say("nodes-sea-change-sub", since=str(changes.since))
    note = sentences([view.say("nodes-sea-change-note"), _spell_depths(view, node)], view.lang)
    publishers = tuple(dict.fromkeys([*rows["attribution"][:1], *gauges["attribution"]]))
    words = FigureWords(title, measure, sentences([title, measure, note], view.lang), publishers)
    return Chart("sea_change", _draw(view, changes, words), note=note, others=where)


def _spell_depths(view: View, node: Node) -> str:
    """The depths on record at the port, each with the name of its series and its period."""
    codes = [code for code in node.series["series_id"] if "-depth" in code]
    if not codes:
        return ""
    values = ask_values(view, *codes)
    titles = view.ask("series_titles", series=codes).set_index("series")
    depths: dict[str, list[str]] = {}
    for row in values.itertuples():
        name = drop_unit(view, view.name(titles.loc[row.series_id], "title"))
        depth = quantity(row.value, "m", view.lang, qualifier=row.qualifier, status=row.status)
        said = view.say("nodes-sea-depth", depth=depth, year=str(row.year))
        depths.setdefault(name, []).append(said)
    lines = (
        named(name, listed(dict.fromkeys(said), view.lang), view.lang)
        for name, said in depths.items()
    )
    return sentences(lines, view.lang)


def _draw(view: View, changes: Changes, words: FigureWords) -> go.Figure:
    """A line by satellite; squares by gauges, joined by nothing."""
    token, lang = TOKENS[view.theme], view.lang
    figure = build_figure(view.theme, lang, height=HEIGHT_SECOND, right=64, top=24, words=words)
    satellite, gauges = changes.satellite, changes.gauges
    for rows, mode, symbol, tone, name in (
        (satellite, "lines", "circle", "plain", "satellite"),
        (gauges, "markers", "square", "voice2", "gauges"),
    ):
        figure.add_scatter(
            x=list(rows["year"]),
            y=list(rows["change"]),
            mode=mode,
            line={"color": token[tone], "width": 2.4},
            marker={"color": token[tone], "symbol": symbol, "size": 9},
            hovertemplate=[
                f"<b>{view.say(f'nodes-sea-change-{name}')}</b><br>{int(row.year)}: "
                f"{quantity(round(row.change, 2), 'm', lang)}<extra></extra>"
                for row in rows.itertuples()
            ],
            cliponaxis=False,
        )
    for row, tone, shift in ((satellite.iloc[-1], "plain", 14), (gauges.iloc[-1], "voice2", -16)):
        said = number(float(row.change), lang, 2, sign=True)
        marks.draw_label(
            figure, row.year, row.change, said, view.theme, colour=token[tone], yshift=shift
        )
    low = float(min(satellite["change"].min(), gauges["change"].min()))
    last = int(max(satellite["year"].max(), gauges["year"].max()))
    ticks = list(range(changes.since, last + 1, _STEP))
    figure.update_xaxes(range=[changes.since - 1.5, last + 1.5], tickvals=ticks)
    figure.update_yaxes(range=[low - 0.5, 0.4], rangemode="normal", nticks=5)
    return figure
