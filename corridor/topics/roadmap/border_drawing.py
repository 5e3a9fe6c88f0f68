"""Border performance: lines of sampled averages by country, value and name beside their end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.end_labels import spread_heights
from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme, blend
from corridor.language import number, printed

#: pixels of a figure where it is narrowest: on a phone, and in one of three columns
NARROW = 358
#: of the value axis, over the highest point
AIR = 1.14


@dataclass(frozen=True)
class LineStyle:
    """How a line is drawn: its name, colour token, marker, pale or strong."""

    name: str
    tone: str
    symbol: str = "circle"
    pale: bool = False


@dataclass(frozen=True)
class _Ends:
    """What stands beside the last points: words by line, the margin they need, their lines."""

    words: dict[str, str]
    margin: int
    height: int


def draw_country_lines(
    rows: dict[str, pd.DataFrame],
    styles: dict[str, LineStyle],
    lang: str,
    theme: Theme,
    *,
    unit: str = "",
    height: int = HEIGHT_SECOND,
    words: FigureWords = NO_WORDS,
) -> go.Figure:
    """Full years of several series as lines, value and name beside their last point.

    ``rows``: key -> series_value rows; ``styles``: key -> style. The highest point of all carries
    its value. Dots, not lines, across a missing year.
    """
    points = {key: list(series.itertuples()) for key, series in rows.items()}
    top = max(point.value for series in points.values() for point in series)
    years = [point.year for series in points.values() for point in series]
    ends = _write_ends(points, styles, unit, max(years), lang)
    figure = build_figure(theme, lang, height=height, right=ends.margin, words=words)
    traces: list[dict[str, Any]] = []
    for key, series in points.items():
        traces += _draw_country_line(series, styles[key], theme, lang)
    figure.add_traces(traces)
    figure.update_layout(
        annotations=_label_lines(points, styles, ends, height, lang, theme),
        xaxis=_span_years(min(years), max(years), top, ends.margin, lang),
        yaxis={"range": [0, top * AIR]},
    )
    return figure


def _label_lines(
    points: dict[str, list[Any]],
    styles: dict[str, LineStyle],
    ends: _Ends,
    height: int,
    lang: str,
    theme: Theme,
) -> list[dict[str, Any]]:
    """The value of the highest point, where it is no end, and what stands beside the ends."""
    top = max(point.value for series in points.values() for point in series)
    line = top * AIR * 17 * ends.height / (height - 40)
    heights = spread_heights({key: series[-1].value for key, series in points.items()}, line)
    labels = []
    for key, series in points.items():
        colour = TOKENS[theme][styles[key].tone]
        peak, last = max(series, key=lambda point: point.value), series[-1]
        if peak.value == top and peak.value > last.value * 1.15:
            words = f"<b>{number(peak.value, lang)}</b>"
            labels.append(make_label(peak.year, peak.value, words, colour, yshift=12))
        beside = {"xref": "paper", "xanchor": "left", "xshift": 4, "align": "left"}
        labels.append(make_label(1, heights[key], ends.words[key], colour, **beside))
    return labels


def _span_years(first: int, last: int, top: float, margin: int, lang: str) -> dict[str, Any]:
    """The axis of years: labels of the value axis stand inside it, so the first point keeps clear
    of the widest."""
    label = estimate_width(printed(float(f"{top:.1g}"), lang), 13) + 16
    room = max(0.3, (last - first + 0.25) * label / max(1, NARROW - margin - label))
    return {"range": [first - room, last + 0.25], "tickvals": list(range(first, last + 1))}


def _write_ends(
    points: dict[str, list[Any]], styles: dict[str, LineStyle], unit: str, final: int, lang: str
) -> _Ends:
    """What stands beside the last points.

    Where one line would take too much of a narrow figure, the value stands over the name.
    """
    values = {key: number(series[-1].value, lang) for key, series in points.items()}
    names = {
        key: styles[key].name + (f" ({series[-1].period})" if series[-1].year != final else "")
        for key, series in points.items()
    }
    pairs = [(f"{values[key]}{unit}", names[key]) for key in points]
    margin = max(estimate_width(" ".join(pair), 13.5) for pair in pairs) + 10
    broken = margin > NARROW * 0.45
    if broken:
        margin = max(estimate_width(words, 13.5) for pair in pairs for words in pair) + 10
    parted = "<br>" if broken else " "
    words = {key: f"<b>{values[key]}</b>{unit}{parted}{names[key]}" for key in points}
    return _Ends(words, round(margin), 2 if broken else 1)


def make_label(x: float, y: float, words: str, colour: str, **more: Any) -> dict[str, Any]:
    """An annotation without an arrow; ``more``: its settings, and the ``size`` of its letters."""
    font = {"size": more.pop("size", 13), "color": colour}
    return {"x": x, "y": y, "text": words, "showarrow": False, "font": font, **more}


def _draw_country_line(
    series: list[Any], style: LineStyle, theme: Theme, lang: str
) -> list[dict[str, Any]]:
    """Solid where years follow each other, dots across a gap, then the points."""
    colour = TOKENS[theme][style.tone]
    if style.pale:
        colour = blend(colour, TOKENS[theme]["page"], 0.55)
    traces: list[dict[str, Any]] = []
    for near in (True, False):
        steps = zip(series, series[1:], strict=False)
        pairs = [(a, b) for a, b in steps if (b.year - a.year <= 1) == near]
        if pairs:
            line = {"color": colour, "width": 1.8 if style.pale or not near else 2.4}
            traces.append(
                {
                    "type": "scatter",
                    "mode": "lines",
                    "hoverinfo": "skip",
                    "x": [x for a, b in pairs for x in (a.year, b.year, None)],
                    "y": [y for a, b in pairs for y in (a.value, b.value, None)],
                    "line": {**line, "dash": "solid" if near else "2px,4px"},
                }
            )
    traces.append(
        {
            "type": "scatter",
            "mode": "markers",
            "x": [point.year for point in series],
            "y": [point.value for point in series],
            "marker": {
                "symbol": style.symbol,
                "size": 8,
                "color": colour,
                "line": {"color": colour, "width": 1.6},
            },
            **carry_passports(series, lang),
        }
    )
    return traces


def carry_passports(series: list[Any], lang: str) -> dict[str, Any]:
    """What every point carries: its passport, its hover, no fading when another is chosen."""
    return {
        "customdata": [[point.series_id, point.period] for point in series],
        "hovertemplate": [marks.build_hover(point, lang) for point in series],
        "cliponaxis": False,
        **marks.UNFADED,
    }
