"""Hours before and after a measure as dumbbells, below two hours of a sample, on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from math import log10
from typing import Any

import plotly.graph_objects as go

from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.template import build_figure
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import quantity
from corridor.topics.roadmap.border_drawing import carry_passports, make_label

#: pixels of the names at the left, of a row, and of a row with its name above
NAMES, ROW, ROW_PHONE = 330, 46, 64
#: ends of the scale and the hours that are named on it; each step of it is a ratio
SCALE, TICKS, TICKS_PHONE = (0.2, 300.0), (0.5, 1, 3, 8, 24, 72, 240), (0.5, 3, 24, 240)
#: pixels right of the scale for the value of the last mark, and on a phone on both sides
RIGHT, SIDE_PHONE = 124, 74


@dataclass(frozen=True)
class Ends:
    """Two marks of a row: the hours they stand at (series_value rows), colour tokens, whether
    ``linked`` by a line, whether the first ``leads`` to the second or both are ends of a
    range; ``words`` after each value."""

    name: str
    first: Any
    second: Any
    tones: tuple[str, str]
    linked: bool = True
    leads: bool = True
    words: tuple[str, str] = ("", "")


def draw_hours(
    rows: list[Ends], lang: str, theme: Theme, *, phone: bool = False, words: FigureWords = NO_WORDS
) -> go.Figure:
    """A row each, from above; hours on a scale of ratios, each mark with its value.

    The uprights of the first row, which is the sample, run through all rows. Hollow: a reprint
    alone says so.
    """
    high = ROW_PHONE if phone else ROW
    left, right = (SIDE_PHONE, _measure_side(rows, lang)) if phone else (NAMES, RIGHT)
    figure = build_figure(
        theme,
        lang,
        height=high * len(rows) + 44,
        left=left,
        right=right,
        top=8,
        bottom=30,
        words=words,
    )
    figure.add_traces([t for y, row in enumerate(rows) for t in _draw_row(row, y, theme, lang)])
    labels = [one for y, row in enumerate(rows) for one in _label_row(row, y, lang, theme, phone)]
    ticks = TICKS_PHONE if phone else TICKS
    figure.update_layout(
        annotations=labels,
        shapes=_draw_uprights(rows, theme),
        yaxis={"range": [len(rows) - 0.4, -0.6], "showgrid": False, "showticklabels": False},
        xaxis={
            "range": [log10(end) for end in SCALE],
            "tickvals": [log10(hours) for hours in ticks],
            "ticktext": [quantity(hours, "hours", lang) for hours in ticks],
            "showgrid": True,
            "gridcolor": TOKENS[theme]["grid"],
        },
    )
    return figure


def _draw_row(row: Ends, y: int, theme: Theme, lang: str) -> list[dict[str, Any]]:
    """The line between both marks, where one leads to the other, and the marks."""
    token, traces = TOKENS[theme], []
    if row.linked:
        traces.append(
            {
                "type": "scatter",
                "mode": "lines",
                "hoverinfo": "skip",
                "x": [log10(row.first.value), log10(row.second.value)],
                "y": [y, y],
                "line": {"color": token["line"], "width": 3},
            }
        )
    for point, tone in zip((row.first, row.second), row.tones, strict=True):
        colour = token[tone]
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [log10(point.value)],
                "y": [y],
                "marker": {"size": 12, "color": colour, "line": {"color": colour, "width": 2}},
                **carry_passports([point], lang),
            }
        )
    return traces


def _measure_side(rows: list[Ends], lang: str) -> int:
    """Pixels right of the scale on a phone: of the longest words at its end, 240 hours."""
    last = max((one for row in rows for one in (row.first, row.second)), key=lambda one: one.value)
    said = quantity(last.value, "hours", lang, qualifier=last.qualifier)
    return max(SIDE_PHONE, round(estimate_width(said, 14.5)) + 4)


def _label_row(row: Ends, y: int, lang: str, theme: Theme, phone: bool) -> list[dict[str, Any]]:
    """The name at the left (on a phone above), each value outside of its mark."""
    token = TOKENS[theme]
    place = {"yshift": 26, "xshift": -SIDE_PHONE} if phone else {"xshift": -NAMES}
    ground = {"bgcolor": token["page"], "borderpad": 0}
    side = {"xref": "paper", "xanchor": "left", "align": "left", **place, **ground}
    labels = [make_label(0, y, row.name, token["text"], size=14, **side)]
    right_first = row.first.value >= row.second.value
    for point, said, is_right in (
        (row.first, row.words[0], right_first),
        (row.second, row.words[1], not right_first),
    ):
        value = quantity(point.value, point.unit, lang, qualifier=point.qualifier)
        text = f"<b>{value}</b>{said}"
        side = {"xanchor": "left" if is_right else "right", "xshift": 11 if is_right else -11}
        labels.append(make_label(log10(point.value), y, text, token["text"], **side, **ground))
    return labels


def _draw_uprights(rows: list[Ends], theme: Theme) -> list[dict[str, Any]]:
    """Dotted lines from the marks of the sample through the rows below it."""
    sample = next((row for row in rows if not row.linked), None)
    if sample is None:
        return []
    return [
        {
            "type": "line",
            "x0": log10(point.value),
            "x1": log10(point.value),
            "y0": 0.2,
            "y1": len(rows) - 0.4,
            "layer": "below",
            "line": {"color": TOKENS[theme][tone], "width": 1.2, "dash": "dot"},
        }
        for point, tone in zip((sample.first, sample.second), sample.tones, strict=True)
    ]
