"""Coverage: which series have a figure of which year, as squares."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.marks import UNFADED
from corridor.charts.template import build_figure, hide_values
from corridor.charts.text_wrap import wrap_within
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.evidence.statuses import HAPPENED, PLANNED
from corridor.language import capitalize, name_of, period_text, text

#: pixels of a series on a wide window and on a phone
_ROW, _ROW_PHONE = 27, 38
#: pixels left of the squares for the names, likewise
_NAMES, _NAMES_PHONE = 390, 150
#: pixels of a line more than a row holds: names of two lines on a wide window, of three on a phone
_LINE = 15
#: statuses drawn pale: what is not yet certain, and what is only wanted
_PALE = (HAPPENED | PLANNED) - {"actual"}


def draw_squares(rows: pd.DataFrame, lang: str, theme: Theme, *, phone: bool = False) -> go.Figure:
    """Series by year as squares: full year filled, part of a year outlined with a stroke,
    preliminary and planned pale, an ochre dot where sources disagree, blank where none.

    ``rows``: query `coverage` (series_id, title_*, group, year, full_year, period, status,
    disputed), in the order of the rows to draw.
    """
    left = _NAMES_PHONE if phone else _NAMES
    figure = build_figure(theme, lang, height=100, left=left, right=14, top=34, bottom=8)
    heights, bottom = _add_names(figure, rows.drop_duplicates("series_id"), lang, phone=phone)
    rows = rows.assign(y=rows["series_id"].map(heights))
    _add_figures(figure, rows, lang, theme)
    _add_disputes(figure, rows[rows["disputed"]], theme)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    figure.update_xaxes(
        side="top",
        showline=False,
        ticks="",
        range=[first - 0.6, last + 0.6],
        tickvals=list(range(last, first - 1, -3)),
        tickfont={"size": 12},
    )
    hide_values(figure, range=[bottom - 0.4, -0.6], rangemode="normal")
    row = _ROW_PHONE if phone else _ROW
    return figure.update_layout(height=int(42 + row * (bottom + 0.2)))


def _add_names(
    figure: go.Figure, series: pd.DataFrame, lang: str, *, phone: bool
) -> tuple[dict[str, float], float]:
    """The names of the series left of the plot under the headings of their groups: the height of
    each series, and where the last one ends."""
    groups: dict[str, list[str]] = {}
    for one in series.itertuples():
        groups.setdefault(_group_of(one), []).append(name_of(one, lang, "title"))
    heights: dict[str, float] = {}
    y, last_group = 0.0, None
    for one in series.itertuples():
        group = _group_of(one)
        if group != last_group:
            y += 0.35 if last_group else 0
            heading = text(lang, f"evidence-group-{group}")
            _add_words(figure, y, f"<b>{heading}</b>", 14, phone=phone)
            y, last_group = y + 1, group
        name = name_of(one, lang, "title")
        lines, taller = _wrap_name(drop_shared_beginning(name, groups[group]), phone=phone)
        heights[one.series_id] = y = y + taller / 2
        size = 12 if phone else 13
        _add_words(figure, y, "<br>".join(lines), size, phone=phone, align="left", hovertext=name)
        y += 1 + taller / 2
    return heights, y


def _wrap_name(name: str, *, phone: bool) -> tuple[list[str], float]:
    """The whole name in lines left of the squares, and the rows it is taller than one."""
    if phone:
        lines = wrap_within(name, _NAMES_PHONE - 12, 12)
        return lines, max(0, len(lines) - 2) * _LINE / _ROW_PHONE
    lines = wrap_within(name, _NAMES + 4, 13)  # the estimate is a wide one
    return lines, (len(lines) - 1) * _LINE / _ROW


def _add_words(
    figure: go.Figure, y: float, words: str, size: int, *, phone: bool, **more: Any
) -> None:
    """Words at the left edge of the figure."""
    figure.add_annotation(
        x=0,
        xref="paper",
        xshift=-(_NAMES_PHONE if phone else _NAMES),
        y=y,
        text=words,
        showarrow=False,
        xanchor="left",
        font={"size": size},
        **more,
    )


def _group_of(series: Any) -> str:
    return "nodes" if series.group.startswith("node-") else str(series.group)


def drop_shared_beginning(name: str, group: list[str]) -> str:
    """A name without its beginning up to the colon where others of its group begin alike and none
    goes on alike."""
    found = re.fullmatch(r"([^:：]+[:：])\s*(.+)", name)
    if found is None or sum(one.startswith(found[1]) for one in group) < 2:
        return name
    if sum(one.endswith(found[2]) for one in group) > 1:
        return name
    return capitalize(found[2])


def _add_figures(figure: go.Figure, rows: pd.DataFrame, lang: str, theme: Theme) -> None:
    """A square a figure; ``rows`` with their height ``y``."""
    tone = TOKENS[theme]["plain"]
    pale = rows["status"].isin(_PALE)
    _add_squares(figure, rows[rows["full_year"] & ~pale], lang, color=tone)
    _add_squares(figure, rows[rows["full_year"] & pale], lang, color=to_css_rgba(tone, 0.4))
    part = rows[~rows["full_year"]]
    _add_squares(figure, part, lang, color="rgba(0,0,0,0)", line={"color": tone, "width": 1.4})
    figure.add_scatter(
        x=part["year"],
        y=part["y"],
        mode="markers",
        hoverinfo="skip",
        marker={
            "symbol": "line-ne-open",
            "size": 11,
            "color": tone,
            "line": {"color": tone, "width": 1.4},
        },
    )


def _add_squares(figure: go.Figure, rows: pd.DataFrame, lang: str, **marker: Any) -> None:
    figure.add_scatter(
        x=rows["year"],
        y=rows["y"],
        mode="markers",
        marker={"symbol": "square", "size": 17, "opacity": 1, **marker},
        customdata=rows[["series_id", "period"]].to_numpy().tolist(),
        hovertext=[
            f"<b>{name_of(r, lang, 'title')}</b><br>{period_text(r.period, lang)}"
            f"<br>{text(lang, f'status-{r.status}')}"
            for r in rows.itertuples()
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )


def _add_disputes(figure: go.Figure, rows: pd.DataFrame, theme: Theme) -> None:
    """A dot on each figure of which sources disagree: light on a dark square, else dark."""
    token = TOKENS[theme]
    solid = rows["full_year"] & ~rows["status"].isin(_PALE)
    figure.add_scatter(
        x=rows["year"],
        y=rows["y"],
        mode="markers",
        hoverinfo="skip",
        marker={
            "size": 8,
            "color": [token["page" if filled else "text"] for filled in solid],
            "line": {"color": token["plain"], "width": 1},
        },
    )
