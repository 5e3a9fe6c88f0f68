"""Border performance: lines of sampled averages by country, and a scale of scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.end_labels import apart
from corridor.charts.template import HEIGHT_SECOND, base
from corridor.charts.text_width import text_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import number, printed

#: pixels of a figure where it is narrowest: on a phone, and in one of three columns
NARROW = 358


@dataclass(frozen=True)
class Look:
    """How a line is drawn: its name, colour token, marker, hollow or filled."""

    name: str
    tone: str
    symbol: str = "circle"
    hollow: bool = False


def lines(
    rows: dict[str, pd.DataFrame],
    looks: dict[str, Look],
    lang: str,
    theme: Theme,
    *,
    unit: str = "",
    height: int = HEIGHT_SECOND,
    meta: dict[str, Any] | None = None,
) -> go.Figure:
    """Full years of several series as lines, value and name beside their last point.

    ``rows``: key -> series_value rows; ``looks``: key -> look. The highest point of all carries
    its value. Dots, not lines, across a missing year.
    """
    token = TOKENS[theme]
    points = {key: list(own.itertuples()) for key, own in rows.items()}
    top = max(p.value for own in points.values() for p in own)
    years = [p.year for own in points.values() for p in own]
    first, final = min(years), max(years)
    said, right, tall = _ends(points, looks, unit, final, lang)
    made = base(theme, lang, height=height, right=right, meta=meta)
    heights = apart(
        {k: own[-1].value for k, own in points.items()}, top * 1.14 * 17 * tall / (height - 40)
    )
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for key, own in points.items():
        look, colour = looks[key], token[looks[key].tone]
        traces += _line(own, look, colour, token["page"], lang)
        peak, last = max(own, key=lambda p: p.value), own[-1]
        if peak.value == top and peak.value > last.value * 1.15:
            words = f"<b>{number(peak.value, lang)}</b>"
            notes.append(_note(peak.year, peak.value, words, colour, yshift=12))
        notes.append(
            _note(
                1,
                heights[key],
                said[key],
                colour,
                xref="paper",
                xanchor="left",
                xshift=4,
                align="left",
            )
        )
    made.add_traces(traces)
    # labels of the value axis stand inside it: the first point keeps clear of the widest
    taken = text_width(printed(float(f"{top:.1g}"), lang), 13) + 16
    room = max(0.3, (final - first + 0.25) * taken / max(1, NARROW - right - taken))
    made.update_layout(
        annotations=notes,
        xaxis={"range": [first - room, final + 0.25], "tickvals": list(range(first, final + 1))},
        yaxis={"range": [0, top * 1.14]},
    )
    return made


def _ends(
    points: dict[str, list[Any]], looks: dict[str, Look], unit: str, final: int, lang: str
) -> tuple[dict[str, str], int, int]:
    """What stands beside the last points, the margin it needs, and of how many lines it is.

    Where one line would take too much of a narrow figure, the value stands over the name.
    """
    values = {k: number(own[-1].value, lang) for k, own in points.items()}
    names = {
        k: looks[k].name + (f" ({own[-1].period})" if own[-1].year != final else "")
        for k, own in points.items()
    }
    plain = [(f"{values[k]}{unit}", names[k]) for k in points]
    wide = max(text_width(" ".join(one), 13.5) for one in plain) + 10
    broken = wide > NARROW * 0.45
    if broken:
        wide = max(text_width(w, 13.5) for one in plain for w in one) + 10
    parted = "<br>" if broken else " "
    said = {k: f"<b>{values[k]}</b>{unit}{parted}{names[k]}" for k in points}
    return said, round(wide), 2 if broken else 1


def _note(x: float, y: float, said: str, colour: str, **more: Any) -> dict[str, Any]:
    font = {"size": more.pop("size", 13), "color": colour}
    return {"x": x, "y": y, "text": said, "showarrow": False, "font": font, **more}


def _line(own: list[Any], look: Look, colour: str, page: str, lang: str) -> list[dict[str, Any]]:
    """Solid where years follow each other, dots across a gap, then the points."""
    made: list[dict[str, Any]] = []
    for near in (True, False):
        pairs = [p for p in zip(own, own[1:], strict=False) if (p[1].year - p[0].year <= 1) == near]
        if pairs:
            line = {"color": colour, "width": 1.8 if look.hollow or not near else 2.4}
            made.append(
                {
                    "type": "scatter",
                    "mode": "lines",
                    "hoverinfo": "skip",
                    "x": [x for a, b in pairs for x in (a.year, b.year, None)],
                    "y": [y for a, b in pairs for y in (a.value, b.value, None)],
                    "line": {**line, "dash": "solid" if near else "2px,4px"},
                }
            )
    made.append(
        {
            "type": "scatter",
            "mode": "markers",
            "x": [p.year for p in own],
            "y": [p.value for p in own],
            "marker": {
                "symbol": look.symbol,
                "size": 8,
                "color": page if look.hollow else colour,
                "line": {"color": colour, "width": 1.6},
            },
            **_points(own, lang),
        }
    )
    return made


def _points(own: list[Any], lang: str) -> dict[str, Any]:
    """What every point carries: its passport, its hover, no fading when another is chosen."""
    kept = {"marker": {"opacity": 1}}
    return {
        "customdata": [[p.series_id, p.period] for p in own],
        "hovertemplate": [marks.hover(p, lang) for p in own],
        "cliponaxis": False,
        "selected": kept,
        "unselected": kept,
    }


def scores(
    rows: pd.DataFrame,
    names: dict[str, str],
    tones: dict[str, str],
    lang: str,
    theme: Theme,
    *,
    meta: dict[str, Any] | None = None,
) -> go.Figure:
    """A row a country: filled its last edition, hollow the one before, with value and year.

    ``rows``: model.border.latest, the best first; ``names``, ``tones``: series -> name, token.
    """
    token = TOKENS[theme]
    made = base(theme, lang, height=26 * len(rows) + 46, left=128, right=30, bottom=24, meta=meta)
    newest = rows["period"].max()
    places = list(range(len(rows)))
    colours = [token[tones.get(s, "voice2")] for s in rows["series_id"]]
    prior = rows.assign(y=places, colour=colours).dropna(subset=["before"])
    kept = {"marker": {"opacity": 1}}
    made.add_traces(
        [
            {
                "type": "scatter",
                "mode": "markers",
                "x": list(prior["before"]),
                "y": list(prior["y"]),
                "cliponaxis": False,
                "marker": {
                    "size": 8,
                    "color": token["page"],
                    "line": {"color": list(prior["colour"]), "width": 1.5},
                },
                "customdata": prior[["series_id", "before_period"]].to_numpy().tolist(),
                "hovertemplate": [
                    f"{number(r.before, lang)} · {r.before_period}<extra></extra>"
                    for r in prior.itertuples()
                ],
                "selected": kept,
                "unselected": kept,
            },
            {
                "type": "scatter",
                "mode": "markers",
                "x": list(rows["value"]),
                "y": places,
                "marker": {"size": 10, "color": colours},
                **_points(list(rows.itertuples()), lang),
            },
        ]
    )
    notes: list[dict[str, Any]] = []
    for place, row, colour in zip(places, rows.itertuples(), colours, strict=True):
        name = names[row.series_id]
        notes.append(
            _note(
                0,
                place,
                f"<b>{name}</b>" if row.series_id in tones else name,
                token["text"],
                size=14,
                xref="paper",
                xanchor="left",
                xshift=-128,
            )
        )
        value = f"<b>{number(row.value, lang)}</b>"
        value += f" ({row.period})" if row.period != newest else ""
        fell = row.before > row.value  # beside the filled dot, away from the hollow one
        notes.append(
            _note(
                row.value,
                place,
                value,
                colour,
                xanchor="right" if fell else "left",
                xshift=-9 if fell else 9,
            )
        )
    made.update_layout(
        annotations=notes,
        yaxis={"range": [len(rows) - 0.4, -0.7], "showgrid": False, "showticklabels": False},
        xaxis={
            "range": [1.9, 4.5],
            "tickvals": [2, 2.5, 3, 3.5, 4],
            "showgrid": True,
            "gridcolor": token["grid"],
            "tickformat": ".1f",
        },
    )
    return made
