"""Blocks of the Overview: headline figures, what changed, the map, three figures."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd

from corridor.briefing.provenance import definition, of_values, table_of, titles
from corridor.briefing.types import Asked, Block, Line, Table
from corridor.language import quantity
from corridor.map.legend import legend_items, swatch
from corridor.map.picture import drawn_map
from corridor.topics.card import Card, card_change, card_period, card_value
from corridor.topics.chart import Chart, publishers
from corridor.topics.finding_words import spoken
from corridor.topics.overview import charts as views
from corridor.topics.overview.rules import what_changed
from corridor.topics.view import View

PARAMS: tuple[str, ...] = ()
KEYS = ("map", "now", "changed", "europe", "asia", "middle")
#: blocks of the topic `corridors`
TOPIC = (
    "/#now",
    "/#map",
    "/traffic#main",
    "/traffic?flow=china-central-asia#main",
    "/#middle",
    "/traffic#border",
    "/traffic?split=crossing#main",
    "/traffic#transit_teu",
    "/#changed",
)
_TONES = {"europe": "china-europe", "asia": "china-central-asia", "middle": "middle"}


def plain(said: str) -> str:
    """Markdown of the catalogue as plain text."""
    linked = re.sub(r"\[([^\]]*)\]\([^)\s]*\)", r"\1", said)
    return re.sub(r"\*\*|:gray\[([^\]]*)\]", lambda m: m[1] or "", linked)


def block(asked: Asked) -> Block | None:
    """The block of a name."""
    view, key, address = asked.view, asked.key, asked.address
    if key == "map":
        return _map(view, address)
    if key == "now":
        return _now(view, address)
    if key == "changed":
        return _changed(view, address)
    drawn = {d.key: d for d in views.figures_of(view, views.values(view))}[key]
    return from_drawn(view, drawn, address, _TONES[key])


def from_drawn(
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


def _now(view: View, address: str) -> Block:
    rows = views.values(view)
    note = " ".join(plain(words) for _, words in views.care_rows(view, rows))
    made = cards_block(view, f"{address}#now", views.cards(view, rows))
    return replace(made, note=note)


def cards_block(view: View, ref: str, cards: list[Card]) -> Block:
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


def _changed(view: View, address: str) -> Block:
    rows = views.values(view)
    found = what_changed(rows)
    lines = tuple(Line(big, plain(said)) for big, said in (spoken(view, f) for f in found))
    keys = {(f.series_id, f.period) for f in found}
    values = rows[[k in keys for k in zip(rows["series_id"], rows["period"], strict=True)]]
    sources, dissents = of_values(view, values)
    return Block(
        ref=f"{address}#changed",
        view=address,
        kind="lines",
        title=view.say("what-changed"),
        measure=view.say("brief-changed-measure"),
        lines=lines,
        alt=view.say("what-changed"),
        note=" ".join(plain(words) for _, words in views.care_rows(view, rows)),
        publishers=tuple(publishers(values)),
        sources=sources,
        dissents=dissents,
    )


def _map(view: View, address: str) -> Block:
    nodes, flows = view.ask("map_nodes"), view.ask("map_flows")
    made = drawn_map(nodes, flows, view.lang, view.theme, notes=views.map_notes(view, nodes))
    shown = nodes[nodes["value"].notna() & nodes["is_main"]]
    pairs = [
        (
            view.name(r),
            quantity(r.value, r.unit, view.lang),
            str(r.period),
            view.publisher(r.publisher),
        )
        for r in shown.itertuples()
    ]
    heads = ("brief-node", "table-value", "table-period", "table-publisher")
    said = views.places(view, shown)
    sources, dissents = of_values(view, map_values(view, pd.concat([shown, flows])))
    return Block(
        ref=f"{address}#map",
        view=address,
        kind="map",
        title=view.say("brief-map-title"),
        measure=view.say("brief-map-measure", year=str(flows["period"].max())),
        figure=made,
        table=Table(tuple(view.say(k) for k in heads), tuple(pairs), frozenset({1})),
        alt=view.say("map-alt", nodes=said),
        note=view.say("legend-attribution"),
        legend=legend(view, flows),
        publishers=tuple(dict.fromkeys([*flows["publisher"], *shown["publisher"]])),
        sources=sources,
        dissents=dissents,
    )


def legend(view: View, flows: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """The map's legend: swatches of the true widths and their words."""
    items = legend_items(flows, view.lang, view.theme, "")
    return tuple((swatch(item.key, view.theme, flows), item.words) for item in items)


def map_values(view: View, shown: pd.DataFrame) -> pd.DataFrame:
    """The series_value rows behind what a map shows (columns series_id, period)."""
    keys = set(zip(shown["series_id"], shown["period"].astype(str), strict=True))
    rows = view.ask("series_values", series=sorted({s for s, _ in keys if s}))
    return rows[[(r.series_id, r.period) in keys for r in rows.itertuples()]]
