"""Coverage of series by year, and the spread of disagreeing sources."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.template import base, without_values
from corridor.charts.text_wrap import wrap
from corridor.charts.theme import TOKENS, Theme, css_rgba
from corridor.language import joined, period_text, printed, scale_of, sentences, text

ROW = 27
#: statuses drawn pale
PALE = ("preliminary", "estimate", "plan", "target", "forecast")


def _group(one: Any) -> str:
    return "nodes" if one.group.startswith("node-") else str(one.group)


def _title(one: Any, lang: str) -> str:
    return str(getattr(one, f"title_{lang}") or one.title_en)


def _own(name: str, group: list[str]) -> str:
    """A name without its beginning up to the colon where others of its group begin alike."""
    found = re.fullmatch(r"([^:：]+[:：])\s*(.+)", name)
    if found is None or sum(one.startswith(found[1]) for one in group) < 2:
        return name
    return found[2][:1].upper() + found[2][1:]


def coverage(
    rows: pd.DataFrame, lang: str, theme: Theme, *, title: str, subtitle: str, phone: bool = False
) -> go.Figure:
    """Series by year as squares: full year filled, part of a year outlined with a stroke,
    preliminary and planned pale, an ochre dot where sources disagree, blank where none.

    ``rows``: query `coverage` (series_id, title_*, group, year, full_year, period, status,
    disputed), in the order of the rows to draw.
    """
    token, tone = TOKENS[theme], TOKENS[theme]["plain"]
    names = rows.drop_duplicates("series_id")
    told: dict[str, list[str]] = {}
    for one in names.itertuples():
        told.setdefault(_group(one), []).append(_title(one, lang))
    spots: dict[str, float] = {}
    y, last_group = 0.0, None
    left = 150 if phone else 390
    made = base(theme, lang, height=100, left=left, right=14, top=34, bottom=8)
    for one in names.itertuples():
        group = _group(one)
        if group != last_group:
            y += 0.35 if last_group else 0
            heading = text(lang, f"evidence-group-{group}")
            made.add_annotation(
                x=0,
                xref="paper",
                xshift=-left,
                y=y,
                text=f"<b>{heading}</b>",
                showarrow=False,
                xanchor="left",
                font={"size": 14},
            )
            y, last_group = y + 1, group
        spots[one.series_id] = y
        name = _title(one, lang)
        wide, most = (23, 2) if phone else (58, 1)
        lines = wrap(_own(name, told[group]), wide, most)
        made.add_annotation(
            x=0,
            xref="paper",
            xshift=-left,
            y=y,
            showarrow=False,
            xanchor="left",
            text="<br>".join(lines),
            align="left",
            hovertext=name,
            font={"size": 13 if not phone else 12},
        )
        y += 1
    rows = rows.assign(y=rows["series_id"].map(spots))
    pale = rows["status"].isin(PALE)
    _squares(made, rows[rows["full_year"] & ~pale], lang, color=tone)
    _squares(made, rows[rows["full_year"] & pale], lang, color=css_rgba(tone, 0.4))
    part = rows[~rows["full_year"]]
    _squares(made, part, lang, color="rgba(0,0,0,0)", line={"color": tone, "width": 1.4})
    made.add_scatter(
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
    odd = rows[rows["disputed"]]
    made.add_scatter(
        x=odd["year"],
        y=odd["y"],
        mode="markers",
        hoverinfo="skip",
        marker={
            "size": 8,
            "color": token["capacity"],
            "line": {"color": token["page"], "width": 1.5},
        },
    )
    years = [int(rows["year"].min()), int(rows["year"].max())]
    made.update_xaxes(
        side="top",
        showline=False,
        ticks="",
        range=[years[0] - 0.6, years[1] + 0.6],
        tickvals=list(range(years[1], years[0] - 1, -3)),
        tickfont={"size": 12},
    )
    without_values(made, range=[y - 0.4, -0.6], rangemode="normal")
    made.update_layout(height=int(42 + (38 if phone else ROW) * (y + 0.2)))
    return made.update_layout(
        meta={"title": title, "subtitle": subtitle, "alt": sentences([title, subtitle], lang)}
    )


def _squares(made: go.Figure, rows: pd.DataFrame, lang: str, **marker: Any) -> None:
    made.add_scatter(
        x=rows["year"],
        y=rows["y"],
        mode="markers",
        marker={"symbol": "square", "size": 17, "opacity": 1, **marker},
        customdata=rows[["series_id", "period"]].to_numpy().tolist(),
        hovertext=[
            f"<b>{getattr(r, f'title_{lang}') or r.title_en}</b><br>{period_text(r.period, lang)}"
            f"<br>{text(lang, f'status-{r.status}')}"
            for r in rows.itertuples()
        ],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        selected={"marker": {"opacity": 1}},
    )


def spread(rows: pd.DataFrame, lang: str, theme: Theme) -> go.Figure:
    """One disagreement as a line with hollow dots, the shown value filled.

    ``rows``: query `conflicts` of one series and period (value_1, value_2, shown, unit).
    """
    token = TOKENS[theme]
    first = rows.iloc[0]
    values = sorted({*rows["value_1"], *rows["value_2"], first.shown} - {None})
    values = [v for v in values if pd.notna(v)]
    divisor, unit = scale_of(first.unit, max(values), lang)
    made = base(theme, lang, height=64, right=34, left=34, top=26, bottom=6)
    made.add_scatter(
        x=[values[0], values[-1]],
        y=[0, 0],
        mode="lines",
        hoverinfo="skip",
        line={"color": token["line"], "width": 2},
    )
    made.add_scatter(
        x=values,
        y=[0] * len(values),
        mode="markers",
        marker={
            "size": 12,
            "line": {"color": token["text"], "width": 2},
            "color": [token["text"] if v == first.shown else token["page"] for v in values],
        },
        customdata=[[first.series_id, first.period]] * len(values),
        cliponaxis=False,
        hovertext=[f"{printed(v, lang, divisor)} {unit}" for v in values],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        selected={"marker": {"opacity": 1}},
    )
    for value in {values[0], values[-1], first.shown} & set(values):
        words, last = printed(value, lang, divisor), value == values[-1]
        words = joined(words, unit, lang) if last else words
        made.add_annotation(
            x=value,
            y=0,
            yshift=17,
            showarrow=False,
            xanchor="right" if last else "center",
            xshift=12 if last else 0,
            text=f"<b>{words}</b>" if value == first.shown else words,
            font={"size": 14, "color": token["text" if value == first.shown else "voice2"]},
        )
    made.update_xaxes(visible=False)
    without_values(made, range=[-1, 1], rangemode="normal")
    ends = "–".join(printed(v, lang, divisor) for v in (values[0], values[-1]))
    return made.update_layout(meta={"alt": f"{ends} {unit}"})
