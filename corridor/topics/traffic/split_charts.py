"""What a company's containers are made of, where its own parts add up to its whole."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import set_words, title_figure
from corridor.charts.lying_bars import BarGroup, LyingBar, draw_lying_bars
from corridor.charts.theme import TOKENS
from corridor.evidence.statuses import full_years
from corridor.language import (
    approximate,
    capitalize,
    named,
    period_text,
    printed,
    quantity,
    scale_of,
)
from corridor.language.spans import plain
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.finding import spell_sentence
from corridor.topics.reliance import qualify_finding
from corridor.topics.traffic import rules
from corridor.topics.view import View

WHOLE = "utlc-era-teu-all"
#: its parts, in the order of the figure, and their colours
PARTS = {
    "utlc-era-teu-transit": "china-europe",
    "utlc-era-teu-russia-belarus-westbound": "plain",
    "utlc-era-teu-russia-belarus-eastbound": "line",
}


def draw_split(view: View) -> Chart | None:
    """UTLC ERA's containers by traffic: the newest period whose parts add up exactly, and full
    years of which one part is known; None without such a period."""
    whole = view.ask("series_values", series=[WHOLE])
    parts = [view.ask("series_values", series=[series]) for series in PARTS]
    exact = rules.find_exact_parts(whole, parts)
    found = rules.find_share_of_parts(exact, "traffic-split-title")
    if found is None:
        return None
    years = full_years(whole).merge(full_years(parts[0])["period"], on="period")
    known = parts[0][parts[0]["period"].isin(years["period"])]
    figure = _draw(view, exact, years, known)
    title = qualify_finding(view, plain(spell_sentence(view, found)), found)
    shown = pd.concat([exact, years, known])
    subtitle = view.say("traffic-split-sub", unit=spell_unit(view, "teu", shown["value"].max()))
    set_words(figure, title_figure(title, subtitle, view.lang))
    titles = {series: view.say(f"traffic-split-{i}") for i, series in enumerate(PARTS)}
    titles[WHOLE] = view.say("traffic-split-whole")
    return Chart("split", figure, shown, note=view.say("traffic-split-note"), titles=titles)


def _draw(view: View, exact: pd.DataFrame, years: pd.DataFrame, known: pd.DataFrame) -> go.Figure:
    """The exact parts one after another, then years of which one is known: the rest an outline."""
    token, lang = TOKENS[view.theme], view.lang
    top = float(max(exact["value"].max(), years["value"].max()))
    divisor, _ = scale_of("teu", top, lang)

    def spell(name: str, value: str) -> str:
        return named(view.say(f"traffic-split-{name}"), f"<b>{value}</b>", lang)

    def head(row: Any) -> str:
        said = quantity(row.value, row.unit, lang, largest=top)
        return named(capitalize(period_text(row.period, lang)), said, lang)

    total, *rows = exact.itertuples()
    bars, begin = [], 0.0
    for place, (row, tone) in enumerate(zip(rows, PARTS.values(), strict=True)):
        words = spell(str(place), printed(row.value, lang, divisor))
        bars.append(LyingBar(words, row.value, token[tone], row, begin))
        begin += row.value
    groups = [BarGroup(head(total), bars)]
    for whole in years.sort_values("period", ascending=False).itertuples():
        of_year = next(known[known["period"] == whole.period].itertuples())
        rest = whole.value - of_year.value
        first = spell("0", printed(of_year.value, lang, divisor))
        other = spell("rest", approximate(printed(rest, lang, divisor), lang))
        bars = [
            LyingBar(first, of_year.value, token["china-europe"], of_year),
            LyingBar(other, rest, token["plain"], None, of_year.value),
        ]
        groups.append(BarGroup(head(whole), bars))
    return draw_lying_bars(groups, lang, view.theme, divisor)
