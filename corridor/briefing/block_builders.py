"""What topics make their blocks with: a chart, cards, the legend of a map."""

from __future__ import annotations

import re

import pandas as pd

from corridor.briefing.provenance import (
    build_value_table,
    list_figures,
    read_definition,
    read_series_titles,
    read_value_sources,
)
from corridor.briefing.types import Block, Table
from corridor.language import named, qualified, sentences
from corridor.language.spans import plain, read_marks
from corridor.map.legend import build_legend, draw_swatch
from corridor.topics.card import Card, spell_change, spell_period, spell_value
from corridor.topics.chart import Chart, complete_chart, describe_figure, list_publishers
from corridor.topics.counters import spell_counters
from corridor.topics.view import View

#: heads of the table of cards
_HEADS = (
    "brief-measure",
    "table-period",
    "table-value",
    "brief-change",
    "brief-caution",
    "table-publisher",
)


def build_chart_block(
    view: View, chart: Chart, address: str, tone: str, *, key: str = "", series: str = ""
) -> Block:
    """The block of a figure that shows series_value rows."""
    chart = complete_chart(view, chart)
    words, values = chart.words, chart.values
    sources, dissents = read_value_sources(view, values) if values is not None else ((), ())
    codes = list(dict.fromkeys(values["series_id"])) if values is not None else []
    names = {**read_series_titles(view, codes), **chart.titles} if codes else {}
    counters = spell_counters(view, values, names)
    return Block(
        ref=f"{address}#{key or chart.key}",
        view=address,
        kind="figure",
        title=words.title,
        measure=words.subtitle,
        tone=tone,
        figure=chart.figure,
        alt=sentences([describe_figure(view, words, values, names), counters], view.lang),
        note=sentences([counters, chart.note], view.lang),
        table=build_value_table(view, values, names, chart.columns) if values is not None else None,
        names=names,
        definition=read_definition(view, series or codes[0]) if series or codes else "",
        publishers=tuple(chart.sources),
        sources=sources,
        dissents=dissents,
        findings=find_title(words.title),
        figures=list_figures(values) if values is not None else frozenset(),
    )


def find_title(title: str) -> tuple[str, ...]:
    """A figure's title where it found something: it then names a year or a value."""
    return (title,) if re.search(r"\d", title) else ()


def build_cards_block(view: View, ref: str, cards: list[Card]) -> Block:
    """Headline cards as a table: measure, period, value, change, caution, publisher."""
    rows = tuple(
        (
            card.name,
            spell_period(view, card),
            spell_value(view, card),
            spell_change(view, card) or "–",
            plain(read_marks(card.caution)),
            view.publisher(card.row.attribution),
        )
        for card in cards
    )
    values = pd.concat([card.row.to_frame().T for card in cards])
    sources, dissents = read_value_sources(view, values)
    title = view.say("brief-now-title", count=len(cards))
    return Block(
        ref=ref,
        view=ref.partition("#")[0],
        kind="table",
        title=title,
        measure=view.say("brief-now-measure"),
        tone="plain",
        alt=title,
        table=Table(tuple(view.say(key) for key in _HEADS), rows, frozenset({2, 3})),
        publishers=tuple(list_publishers(values)),
        sources=sources,
        dissents=dissents,
        findings=tuple(_spell_card(view, card) for card in cards),
        figures=list_figures(values),
    )


def _spell_card(view: View, card: Card) -> str:
    """A card as a sentence of the summary: name, period, value, change."""
    change = spell_change(view, card)
    value = spell_value(view, card)
    words = f"{value} ({change})" if change else value
    return named(qualified(card.name, spell_period(view, card), view.lang), words, view.lang)


def build_map_legend(view: View, flows: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """The legend of a map: swatches of the true widths and their words."""
    items = build_legend(flows, view.lang, view.theme, "", brief=True)
    return tuple((draw_swatch(item.key, view.theme, flows), item.words) for item in items)


def find_map_values(view: View, marks: pd.DataFrame) -> pd.DataFrame:
    """The series_value rows behind what a map shows (columns series_id, period)."""
    keys = set(zip(marks["series_id"], marks["period"].astype(str), strict=True))
    rows = view.ask("series_values", series=sorted({s for s, _ in keys if s}))
    return rows[[(r.series_id, r.period) in keys for r in rows.itertuples()]]
