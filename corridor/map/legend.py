"""The legend of the map: swatches of the true widths, dashes and shapes, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pandas as pd

from corridor.charts.theme import TOKENS, Theme
from corridor.language import number, text
from corridor.map.band_widths import FLOWS, widths
from corridor.map.icons import SHAPES, draw_outline

WIDE, HIGH = 30, 16
COUNTED = ("china-europe", "china-central-asia", "middle-corridor")
LINES = (*COUNTED, "second-track", "building", "south")


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
        elif key in FLOWS:
            body = _stroke(0, WIDE, round(sizes[key], 1), token[FLOWS[key]])
        else:
            raise KeyError(key)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{HIGH}" '
        f'viewBox="0 0 {wide} {HIGH}">{body}</svg>'
    )


def write_swatches(flows: pd.DataFrame, out_dir: Path, content_hash: str, theme: Theme) -> None:
    """Write the swatches of one theme as ``legend-<hash>-<theme>-<key>.svg``."""
    for key in (*LINES, *SHAPES):
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
) -> list[Item]:
    """The legend in its order. ``flows``: columns flow, value; a flow without a value says so."""
    trains = dict(zip(flows["flow"], flows["value"], strict=True))
    items = []
    for key in (*LINES, *SHAPES):
        if key in COUNTED:
            value = trains.get(key)
            if value is None or pd.isna(value):
                count = text(lang, "legend-unpublished")
            else:
                count = number(float(value), lang, 0)
            words = text(lang, f"legend-{key}", value=count)
        else:
            words = text(lang, f"legend-{key}")
        items.append(Item(key, f"{base_url}legend-{content_hash}-{theme}-{key}.svg", words))
    return items


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
