"""What topics make their blocks with: a chart, cards, the legend of a map."""

from __future__ import annotations

import re

import pandas as pd

from corridor.briefing.provenance import definition, of_values, table_of, titles
from corridor.briefing.types import Block, Table
from corridor.map.legend import build_legend, draw_swatch
from corridor.topics.card import Card, card_change, card_period, card_value
from corridor.topics.chart import Chart, publishers
from corridor.topics.view import View


def plain(said: str) -> str:
    """Markdown of the catalogue as plain text."""
    linked = re.sub(r"\[([^\]]*)\]\([^)\s]*\)", r"\1", said)
    return re.sub(r"\*\*|:gray\[([^\]]*)\]", lambda m: m[1] or "", linked)


def block_of_chart(
    view: View, drawn: Chart, address: str, tone: str, *, key: str = "", series: str = ""
) -> Block:
    """The block of a figure that shows series_value rows."""
    meta, values = drawn.meta, drawn.values
    sources, dissents = of_values(view, values) if values is not None else ((), ())
    listed = list(dict.fromkeys(values["series_id"])) if values is not None else []
    names = {**titles(view, listed), **drawn.titles} if listed else {}
    return Block(
        ref=f"{address}#{key or drawn.key}",
        view=address,
        kind="figure",
        title=meta.get("title", ""),
        measure=meta.get("subtitle", ""),
        tone=tone,
        figure=drawn.figure,
        alt=meta.get("alt") or meta.get("title", ""),
        note=drawn.note,
        table=table_of(view, values, names) if values is not None else None,
        names=names,
        definition=definition(view, series or listed[0]) if series or listed else "",
        publishers=tuple(drawn.sources),
        sources=sources,
        dissents=dissents,
    )


def block_of_cards(view: View, ref: str, cards: list[Card]) -> Block:
    """Headline cards as a table: measure, period, value, change, caution, publisher."""
    heads = (
        "brief-measure",
        "table-period",
        "table-value",
        "brief-change",
        "brief-caution",
        "table-publisher",
    )
    said = tuple(
        (
            c.name,
            card_period(view, c),
            card_value(view, c),
            card_change(view, c) or "–",
            plain(c.caution),
            view.publisher(c.row.publisher),
        )
        for c in cards
    )
    values = pd.concat([c.row.to_frame().T for c in cards])
    sources, dissents = of_values(view, values)
    title = view.say("brief-now-title", count=len(cards))
    return Block(
        ref=ref,
        view=ref.partition("#")[0],
        kind="table",
        title=title,
        measure=view.say("brief-now-measure"),
        tone="plain",
        alt=title,
        table=Table(tuple(view.say(k) for k in heads), said, frozenset({2, 3})),
        publishers=tuple(publishers(values)),
        sources=sources,
        dissents=dissents,
    )


def map_legend(view: View, flows: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """The map's map_legend: swatches of the true widths and their words."""
    items = build_legend(flows, view.lang, view.theme, "")
    return tuple((draw_swatch(item.key, view.theme, flows), item.words) for item in items)


def map_values(view: View, shown: pd.DataFrame) -> pd.DataFrame:
    """The series_value rows behind what a map shows (columns series_id, period)."""
    keys = set(zip(shown["series_id"], shown["period"].astype(str), strict=True))
    rows = view.ask("series_values", series=sorted({s for s, _ in keys if s}))
    return rows[[(r.series_id, r.period) in keys for r in rows.itertuples()]]
