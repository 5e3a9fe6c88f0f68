"""The legend of the map: swatches of the true widths, dashes and shapes, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from corridor.charts.theme import TOKENS, Theme
from corridor.geography.map_layers import LINES_OF
from corridor.language import period_text, quantity, text
from corridor.map.band_widths import FLOWS, widths
from corridor.map.icons import SHAPES, draw_outline

WIDE, HIGH = 30, 16
#: corridors whose trains are counted, and the gates, in the order of the legend
COUNTED = ("via-kazakhstan", "china-europe", "china-central-asia", "middle-corridor")
GATES = ("alashankou", "horgos", "manzhouli", "erenhot", "suifenhe")
#: gates far east of what a phone's map shows; its table has their trains
FAR = ("manzhouli", "erenhot", "suifenhe")
#: corridors that are in the legend without a count too
ALWAYS = ("china-central-asia", "middle-corridor")
OTHERS = ("second-track", "building", "south")


@dataclass(frozen=True)
class Item:
    """A legend element: its key, the address of its swatch, its words (Markdown)."""

    key: str
    image: str
    words: str


def _stroke(x1: float, x2: float, wide: float, colour: str, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<path d="M{x1:g} {HIGH / 2:g}H{x2:g}" stroke="{colour}" '
        f'stroke-width="{wide:g}"{dashed} fill="none"/>'
    )


def draw_swatch(key: str, theme: Theme, flows: pd.DataFrame) -> str:
    """The SVG of a legend element, as wide as the map draws it at its first camera."""
    token = TOKENS[theme]
    sizes = widths(flows)
    if key in SHAPES:
        body = (
            f'<g fill="{token["page"]}" stroke="{token["text"]}" stroke-width="1.7" '
            f'stroke-linejoin="round">{draw_outline(key, HIGH, 1.7)}</g>'
        )
        wide = HIGH
    else:
        wide = WIDE
        if key == "middle-corridor":
            own = sizes[key]
            body = _stroke(0, 14, own, token["middle"])
            body += _stroke(15, WIDE, 2.4, token["middle"], "7.2 2.9")
        elif key == "second-track":
            body = _stroke(0, WIDE, 2.4, token["text"])
        elif key == "building":
            body = _stroke(0, WIDE, 2.0, token["voice2"], "2.4 2.8")
        elif (line := LINES_OF.get(key, key)) in FLOWS:
            body = _stroke(0, WIDE, round(sizes[line], 1), token[FLOWS[line]])
        else:
            raise KeyError(key)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{HIGH}" '
        f'viewBox="0 0 {wide} {HIGH}">{body}</svg>'
    )


def list_keys(flows: pd.DataFrame, brief: bool = False, phone: bool = False) -> list[str]:
    """The elements of the legend for the flows that are drawn, in their order; ``brief``: the
    bands within its edge alone, where gates are among them; ``phone``: without the gates that its
    map does not reach."""
    drawn = {*flows["flow"], *ALWAYS}
    if "via-kazakhstan" not in drawn:
        drawn.add("china-europe")
    keys = [*(key for key in (*COUNTED, *GATES) if key in drawn), *OTHERS, *SHAPES]
    left_out = {"suifenhe", *OTHERS, *SHAPES} if brief and drawn & set(GATES) else set()
    left_out |= set(FAR) if phone else set()
    return [key for key in keys if key not in left_out]


def write_swatches(flows: pd.DataFrame, out_dir: Path, content_hash: str, theme: Theme) -> None:
    """Write the swatches of one theme as ``legend-<hash>-<theme>-<key>.svg``."""
    for key in list_keys(flows):
        path = out_dir / f"legend-{content_hash}-{theme}-{key}.svg"
        svg = draw_swatch(key, theme, flows)
        if not path.exists() or path.read_text(encoding="utf-8") != svg:
            path.write_text(svg, encoding="utf-8")


def build_legend(
    flows: pd.DataFrame,
    lang: str,
    theme: Theme,
    content_hash: str,
    base_url: str = "/app/static/build/",
    brief: bool = False,
    phone: bool = False,
) -> list[Item]:
    """The legend in its order. ``flows``: the query `map_flows`; a corridor without a count says
    so. ``brief``: the most important elements, the gates by their names alone;
    ``phone``: see :func:`list_keys`."""
    counts = {row.flow: _spell_count(row, lang) for row in flows.itertuples()}
    items = []
    for key in list_keys(flows, brief, phone):
        if key in (*COUNTED, *GATES):
            count = counts.get(key) or text(lang, "legend-unpublished")
            own = "legend-gate" if brief and key in GATES else "legend"
            words = text(lang, f"{own}-{key}", value=count)
        else:
            words = text(lang, f"legend-{key}")
        items.append(Item(key, f"{base_url}legend-{content_hash}-{theme}-{key}.svg", words))
    return items


def _spell_count(row: Any, lang: str) -> str:
    """Trains with their period: `**6,402 trains**, Jan–Aug 2025`."""
    trains = quantity(row.value, row.unit, lang, qualifier=row.qualifier)
    return text(
        lang, "legend-count", trains=trains, period=period_text(row.period, lang, short=True)
    )


def write_legend(items: Iterable[Item]) -> str:
    """The legend as one piece of HTML: a line breaks between its elements only."""
    spans = "".join(
        f'<span><img src="{escape(item.image)}" alt="">'
        f"<span>{mark_bold(escape(item.words))}</span></span>"
        for item in items
    )
    return f'<div class="legend">{spans}</div>'


def mark_bold(words: str) -> str:
    """Words of the legend (Markdown) with their bold part as a label or HTML has it."""
    return re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", words)
