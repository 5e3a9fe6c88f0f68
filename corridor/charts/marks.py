"""Marks that mean a status, used by every figure: filled, hatched, pale, dotted, pale band.

One sign has one meaning on every page: a diamond is a plan (filled when it was kept), a short
ochre line what a place can take, a pale mark with its full outline a figure that may change or
was never exact, hatching a part of a year. A hollow circle stands on maps alone: a crossing.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.part_years import PART_KINDS
from corridor.charts.template import build_hatch
from corridor.charts.theme import TOKENS, Theme, blend, to_css_rgba
from corridor.evidence.statuses import UNCERTAIN
from corridor.language import has_text, moment_text, part_months, printed, publisher, quantity, text

#: a mark that is chosen and those beside it keep their strength: plotly would pale the others
UNFADED: dict[str, Any] = {
    "selected": {"marker": {"opacity": 1}},
    "unselected": {"marker": {"opacity": 1}},
}


def describe_value(row: Any, lang: str) -> str:
    """What is said of one value where the mouse rests: value with unit, period, status, source."""
    lines = [
        f"<b>{quantity(row.value, row.unit, lang, qualifier=row.qualifier, status=row.status)}</b>",
        moment_text(row, lang),
    ]
    if row.status != "actual" and has_text(lang, f"status-{row.status}"):
        lines.append(text(lang, f"status-{row.status}"))
    if row.derivation:
        lines.append(text(lang, f"derivation-{row.derivation}"))
    if row.attribution:
        lines.append(publisher(row.attribution, lang))
    return "<br>".join(lines)


def build_hover(row: Any, lang: str) -> str:
    """The hover text of one value, as plotly takes it."""
    return describe_value(row, lang) + "<extra></extra>"


def draw_bar(
    figure: go.Figure,
    row: Any,
    x: float,
    colour: str,
    theme: Theme,
    lang: str,
    *,
    divisor: float = 1.0,
    base: float = 0.0,
    width: float | None = None,
    outline: bool = False,
) -> None:
    """One bar of a series_value row at ``x``, drawn by its status and kind of period.

    As wide as one year less the figure's gap, whatever years are missing beside it: plotly's own
    width would follow the least distance of two bars.
    Actual is filled, preliminary half strength with an outline, an estimate 40 % strength, a
    part of a year hatched, ``outline`` a total without its parts. A click carries the passport.
    """
    marker: dict[str, Any] = {"color": colour}
    if row.period_kind in PART_KINDS:
        marker = build_hatch(colour)
    elif outline:
        marker = {"color": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1.6}}
    elif row.status == "preliminary":
        marker = {"color": to_css_rgba(colour, 0.5), "line": {"color": colour, "width": 1.6}}
    elif row.status == "estimate":
        marker = {"color": to_css_rgba(colour, 0.4)}
    figure.add_bar(
        x=[x],
        y=[row.value / divisor],
        base=base,
        width=width or 1 - figure.layout.bargap,
        marker=marker,
        customdata=[[row.series_id, row.period]],
        hovertemplate=build_hover(row, lang),
        **UNFADED,
    )


def draw_line(
    figure: go.Figure,
    rows: pd.DataFrame,
    colour: str,
    theme: Theme,
    lang: str,
    *,
    divisor: float = 1.0,
    symbol: str = "circle",
    width: float = 2.4,
    size: int = 8,
    x: str = "year",
) -> None:
    """Points of one series joined where the years follow each other; dotted across a gap.

    ``rows``: series_value rows of full years with a numeric column ``x``, in order.
    """
    xs, ys = list(rows[x]), [v / divisor for v in rows["value"]]
    for a, b in zip(range(len(xs)), range(1, len(xs)), strict=False):
        near = xs[b] - xs[a] <= 1
        figure.add_scatter(
            x=[xs[a], xs[b]],
            y=[ys[a], ys[b]],
            mode="lines",
            line={
                "color": colour,
                "width": width if near else 1.6,
                "dash": "solid" if near else "2px,4px",
            },
            hoverinfo="skip",
        )
    page = TOKENS[theme]["page"]
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="markers",
        marker={
            "color": [blend(colour, page) if s in UNCERTAIN else colour for s in rows["status"]],
            "size": size,
            "symbol": symbol,
            "line": {"color": colour, "width": 1.6},
            "opacity": 1,
        },
        customdata=rows[["series_id", "period"]].to_numpy().tolist(),
        hovertemplate=[build_hover(r, lang) for r in rows.itertuples()],
        cliponaxis=False,
        **UNFADED,
    )


#: side of a diamond -> pixels its words stand right of it and above it, and their anchor
_BESIDE_PLAN = {"right": (16, 0, "left"), "left": (-16, 0, "right"), "top": (0, 18, "center")}


def draw_plan(
    figure: go.Figure,
    x: float,
    y: float,
    theme: Theme,
    *,
    colour: str | None = None,
    words: str = "",
    done: bool = False,
    hover_text: str = "",
    data: list[str] | None = None,
    side: str = "right",
) -> None:
    """A plan, target or forecast: a hollow diamond; ``done`` fills it.

    ``words`` stand clear of it (``side``: right, left, top), on the colour of the page."""
    token = TOKENS[theme]
    tone = colour or token["text"]
    figure.add_scatter(
        x=[x],
        y=[y],
        mode="markers",
        marker={
            "symbol": "diamond",
            "size": 11,
            "color": tone if done else token["page"],
            "line": {"color": tone, "width": 1.8},
        },
        hovertemplate=(hover_text or words) + "<extra></extra>",
        customdata=[data] if data else None,
        cliponaxis=False,
        **UNFADED,
    )
    if not words:
        return
    aside, up, anchor = _BESIDE_PLAN.get(side, _BESIDE_PLAN["top"])
    draw_label(
        figure,
        x,
        y,
        words,
        theme,
        bold=False,
        size=13,
        yshift=up,
        xshift=aside,
        anchor=anchor,
        colour=token["voice2"],
        ground=True,
    )


def draw_capacity(
    figure: go.Figure,
    x: float,
    y: float,
    words: str,
    theme: Theme,
    *,
    half: float = 0.5,
    hover_text: str = "",
    data: list[str] | None = None,
    aside: bool = False,
) -> None:
    """A rated capacity: a short thick ochre line with its number above, or right of its end."""
    tone = TOKENS[theme]["capacity"]
    figure.add_scatter(
        x=[x - half, x + half],
        y=[y, y],
        mode="lines",
        line={"color": tone, "width": 4},
        hovertemplate=(hover_text or words) + "<extra></extra>",
        customdata=[data, data] if data else None,
        cliponaxis=False,
    )
    draw_label(
        figure,
        x + half * aside,
        y,
        words,
        theme,
        bold=False,
        size=13,
        colour=tone,
        yshift=0 if aside else 12,
        xshift=6 if aside else 0,
        anchor="left" if aside else "center",
    )


def draw_missing(
    figure: go.Figure,
    x0: float,
    x1: float,
    words: str,
    theme: Theme,
    *,
    upright: bool = False,
    at: float | None = None,
) -> None:
    """A pale band over years without a figure, with words in its middle, or ``at`` another x."""
    token = TOKENS[theme]
    figure.add_shape(
        type="rect",
        x0=x0,
        x1=x1,
        y0=0,
        y1=1,
        yref="paper",
        fillcolor=token["band"],
        line_width=0,
        layer="below",
    )
    if words:
        figure.add_annotation(
            x=(x0 + x1) / 2 if at is None else at,
            y=0.45,
            yref="paper",
            text=words,
            showarrow=False,
            textangle=-90 if upright else 0,
            font={"size": 13, "color": token["voice2"]},
            bgcolor=token["band"],  # no line of the grid strikes them
            borderpad=0 if upright else 1,
        )


def draw_label(
    figure: go.Figure,
    x: float,
    y: float,
    words: str,
    theme: Theme,
    *,
    bold: bool = True,
    colour: str | None = None,
    size: int = 14,
    yshift: int = 12,
    xshift: int = 0,
    anchor: str = "center",
    ground: bool = False,
) -> None:
    """A direct label beside a mark; ``ground``: on the page's colour, over lines."""
    figure.add_annotation(
        x=x,
        y=y,
        text=f"<b>{words}</b>" if bold else words,
        showarrow=False,
        yshift=yshift,
        xshift=xshift,
        xanchor=anchor,
        align="center",
        font={"size": size, "color": colour or TOKENS[theme]["text"]},
        bgcolor=TOKENS[theme]["page"] if ground else None,
    )


def describe_part(row: Any, lang: str, divisor: float = 1.0) -> str:
    """Two-line label of a part-year bar: its months and its value."""
    return f"{part_months(row.period, lang)}<br>{printed(row.value, lang, divisor)}"
