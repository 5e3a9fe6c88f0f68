"""Mirror figures: both sides of one trade together, the gap between them, never an average."""

from __future__ import annotations

from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.axis import FEW_WIDE, ticks
from corridor.charts.end_labels import Side, beside, ends_of, margin
from corridor.charts.template import HEIGHT_MAIN, air, base, without_values
from corridor.charts.text_width import text_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import joined, named, number, percent, printed, qualified, scale_of, text

#: of a single year: a dot a side
HEIGHT_ONE = 200


def _trace(
    made: go.Figure,
    rows: pd.DataFrame,
    side: Side,
    divisor: float,
    lang: str,
    theme: Theme,
    x: str = "year",
    step: float = 1.0,
) -> None:
    colour = TOKENS[theme][side.tone]
    rows = rows.sort_values(x)
    xs, ys = rows[x].tolist(), (rows["value_usd"] / divisor).tolist()
    bases = rows["basis"].tolist()
    for i in range(len(xs) - 1):
        near = xs[i + 1] - xs[i] <= step * 1.5
        if bases[i] != bases[i + 1]:
            continue  # another definition is another line
        made.add_scatter(
            x=xs[i : i + 2],
            y=ys[i : i + 2],
            mode="lines",
            hoverinfo="skip",
            line={
                "color": colour,
                "width": 2.4 if near else 1.6,
                "dash": "solid" if near else "2px,4px",
            },
        )
    hollow = [b != "goods" for b in bases]
    made.add_scatter(
        x=xs,
        y=ys,
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": side.symbol,
            "size": 9,
            "line": {"color": colour, "width": 2},
            "color": [TOKENS[theme]["page"] if h else colour for h in hollow],
        },
        customdata=[
            [s, p] if s else None
            for s, p in zip(rows.get("series_id", ""), rows.get("period", ""), strict=True)
        ]
        if "series_id" in rows
        else None,
        hovertext=[_said(r, side, divisor, lang) for r in rows.itertuples()],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 1}},
        selected={"marker": {"opacity": 1}},
    )


def _said(row: Any, side: Side, divisor: float, lang: str) -> str:
    """Hover text: whose count, value, period, publisher, basis."""
    unit = scale_of("usd", row.value_usd, lang)[1] if divisor > 1 else ""
    when = getattr(row, "label", None) or getattr(row, "year", "")
    value = joined(printed(row.value_usd, lang, divisor), unit, lang)
    said = f"<b>{named(side.name, value, lang)}</b><br>{when}"
    return f"{said}<br>{row.publisher}<br>{text(lang, f'trade-basis-{row.basis}')}"


def mirror(
    rows: pd.DataFrame,
    gaps: pd.DataFrame,
    sides: dict[str, Side],
    lang: str,
    theme: Theme,
    *,
    phone: bool = False,
) -> go.Figure:
    """Both counts by year with pale bars between them; the gap in dollars and per cent below.

    ``rows``: query `mirror`; ``gaps``: model.trade.gaps. One year alone takes a low figure.
    """
    token = TOKENS[theme]
    top = float(rows["value_usd"].max())
    divisor, _ = scale_of("usd", top, lang)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    height = HEIGHT_MAIN if last > first else HEIGHT_ONE
    ends = ends_of(rows, "year", sides, divisor, lang)
    right = margin(ends)
    made = base(theme, lang, height=height, right=right, bottom=28)
    for gap in gaps.itertuples():
        made.add_scatter(
            x=[gap.year, gap.year],
            y=[gap.a / divisor, gap.b / divisor],
            mode="lines",
            line={"color": token["rule"], "width": 7},
            hoverinfo="skip",
        )
    # left of the first points stand their values, and left of these the labels of the axis
    taken = 20 + text_width(printed(float(f"{top:.1g}"), lang, divisor), 13)
    taken += 14 + max(text_width(_printed(own, 0, divisor, lang), 14) for own in _each(rows))
    free = (340 if phone else 720) - right - taken
    room = max(0.5, (last - first + 0.5) * taken / free)
    # as many gaps in words as stand beside one another, the newest among them
    shares = [percent(gap, lang, 0, sign=True) for gap in gaps.tail(6)["gap_share"]]
    wide = max((text_width(said, 13) for said in shares), default=0) + 3
    every = max(1, ceil(wide * (last - first + 0.5) / free))
    told = gaps.tail(6).iloc[::-1].iloc[::every].iloc[::-1]
    low = -0.24 * top / divisor if len(gaps) else 0
    pixel = (top / divisor * 1.14 - low) / (height - 40)
    for key, side in sides.items():
        own = rows[rows["side"] == key]
        if own.empty:
            continue
        _trace(made, own, side, divisor, lang, theme)
        _values(made, own, rows, side, divisor, lang, theme, pixel)
    for gap in told.itertuples():
        said = number(gap.gap_usd / divisor, lang, 1, sign=True)
        words = f"<b>{said}</b><br>{percent(gap.gap_share, lang, 0, sign=True)}"
        made.add_annotation(
            x=gap.year, y=low * 0.52, text=words, showarrow=False, font={"size": 13}, align="center"
        )
        made.add_shape(
            type="line",
            x0=gap.year,
            x1=gap.year,
            y0=low * 0.2,
            y1=min(gap.a, gap.b) / divisor,
            line={"color": token["line"], "width": 1, "dash": "dot"},
            layer="below",
        )
    if len(gaps):
        made.add_annotation(
            x=float(told["year"].iloc[0]),
            xshift=-22,
            y=low * 0.52,
            showarrow=False,
            text=text(lang, "trade-the-gap"),
            xanchor="right",
            font={"size": 13, "color": token["voice2"]},
        )
    beside(made, ends, sides, divisor, theme, pixel)
    made.update_xaxes(range=[first - room, last + 0.5], tickvals=ticks(first, last, few=FEW_WIDE))
    step = 10 ** (len(str(int(top / divisor))) - 1)
    step *= 2 if height == HEIGHT_ONE and top / divisor / step >= 4 else 1
    made.update_yaxes(range=[low, top / divisor * 1.14], rangemode="normal", tick0=0)
    made.update_yaxes(tickvals=[step * i for i in range(int(top / divisor / step) + 1)])
    return made


def _each(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows of each side, in order of time."""
    return [own.sort_values("year") for _, own in rows.groupby("side")]


def _printed(own: pd.DataFrame, at: int, divisor: float, lang: str) -> str:
    return printed(float(own["value_usd"].iloc[at]), lang, divisor)


def _values(
    made: go.Figure,
    own: pd.DataFrame,
    rows: pd.DataFrame,
    side: Side,
    divisor: float,
    lang: str,
    theme: Theme,
    pixel: float,
) -> None:
    """The first value left of its point; the peak over it where no other line is higher.

    ``pixel``: how much of the value axis a pixel is.
    """
    own = own.sort_values("year")
    other = rows[rows["side"] != side_key(rows, side)].set_index("year")["value_usd"]
    first, last, peak = own.iloc[0], own.iloc[-1], own.loc[own["value_usd"].idxmax()]
    over = {row.year: row.value_usd - other.get(row.year, 0.0) for row in (first, peak)}
    at: dict[int, dict[str, Any]] = {}
    if peak.year != last.year and over[peak.year] >= 0:
        at[peak.year] = {"yshift": 14}
    if first.year == rows["year"].min() and first.year != last.year:
        # first values of both sides stand one over the other where they are near
        short = max(0.0, 16 - abs(over[first.year]) / divisor / pixel) / 2
        up = short if over[first.year] >= 0 else -short
        at[first.year] = {"xanchor": "right", "xshift": -8, "yshift": up}
    elif first.year != last.year:
        above = 14 if over[first.year] >= 0 else -14
        at[first.year] = {"xanchor": "right", "xshift": 8, "yshift": above}
    for row in own[own["year"].isin(list(at))].itertuples():
        made.add_annotation(
            x=row.year,
            y=row.value_usd / divisor,
            showarrow=False,
            text=f"<b>{printed(row.value_usd, lang, divisor)}</b>",
            font={"size": 14, "color": TOKENS[theme][side.tone]},
            **at[row.year],
        )


def side_key(rows: pd.DataFrame, side: Side) -> str:
    """Which side (`a` or `b`) of the rows a reporter is."""
    return str(rows.loc[rows["reporter"] == side.code, "side"].iloc[0])


def gap_bars(gaps: pd.DataFrame, share: bool, lang: str, theme: Theme) -> go.Figure:
    """The gap alone, in dollars or as a share of the second side's count."""
    token = TOKENS[theme]
    column = "gap_share" if share else "gap_usd"
    divisor = 1.0 if share else scale_of("usd", float(gaps[column].abs().max()), lang)[0]
    made = base(theme, lang, height=HEIGHT_MAIN, right=30)
    made.add_bar(
        x=gaps["year"].tolist(),
        y=(gaps[column] / divisor).tolist(),
        marker={"color": token["plain"]},
        hoverinfo="skip",
    )
    for row in gaps.itertuples():
        value = getattr(row, column)
        words = percent(value, lang, 0, sign=True) if share else printed(value, lang, divisor)
        made.add_annotation(
            x=row.year,
            y=value / divisor,
            text=f"<b>{words}</b>",
            showarrow=False,
            yshift=12 if value >= 0 else -12,
            font={"size": 14},
        )
    first, last = int(gaps["year"].min()), int(gaps["year"].max())
    made.update_xaxes(range=[first - 0.6, last + 0.6], tickvals=ticks(first, last, few=FEW_WIDE))
    low = min(0.0, float(gaps[column].min()) / divisor)
    made.update_yaxes(range=[low * 1.2, max(0.0, float(gaps[column].max()) / divisor) * 1.18])
    if share:
        made.update_yaxes(tickformat=".0%")
    return made


def dumbbell(
    flows: dict[str, pd.DataFrame], sides: dict[str, Side], lang: str, theme: Theme
) -> go.Figure:
    """The last common year by flow: both counts on one line with the gap over it.

    ``flows``: words of the flow -> model.trade.gaps of it.
    """
    token = TOKENS[theme]
    last = {words: gaps.iloc[-1] for words, gaps in flows.items() if len(gaps)}
    top = max(max(row.a, row.b) for row in last.values())
    divisor, unit = scale_of("usd", top, lang)
    made = base(theme, lang, height=90 + 96 * len(last), right=46, left=150, top=20)
    for i, (words, row) in enumerate(last.items()):
        y = -i
        made.add_scatter(
            x=[row.a / divisor, row.b / divisor],
            y=[y, y],
            mode="lines",
            hoverinfo="skip",
            line={"color": token["rule"], "width": 7},
        )
        for value, other, side in ((row.a, row.b, sides["a"]), (row.b, row.a, sides["b"])):
            colour = token[side.tone]
            made.add_scatter(
                x=[value / divisor],
                y=[y],
                mode="markers",
                hoverinfo="skip",
                marker={"symbol": side.symbol, "size": 13, "color": colour},
            )
            right = value >= other
            made.add_annotation(
                x=value / divisor,
                y=y,
                xshift=14 if right else -14,
                showarrow=False,
                text=f"<b>{printed(value, lang, divisor)}</b>",
                font={"size": 14, "color": colour},
                xanchor="left" if right else "right",
            )
        said = number((row.a - row.b) / divisor, lang, 1, sign=True)
        share = percent(row.gap_share, lang, 0, sign=True)
        made.add_annotation(
            x=(row.a + row.b) / 2 / divisor,
            y=y,
            yshift=20,
            showarrow=False,
            font={"size": 13},
            text=qualified(joined(said, unit, lang), share, lang),
        )
        made.add_annotation(
            x=0,
            xref="paper",
            xshift=-150,
            xanchor="left",
            y=y,
            showarrow=False,
            text=words,
            align="left",
            font={"size": 14},
        )
    without_values(made, range=[-len(last) + 0.4, 0.6], rangemode="normal")
    lowest = min(min(row.a, row.b) for row in last.values()) / divisor
    wide = max(top / divisor - lowest, top / divisor * 0.2)
    made.update_xaxes(
        range=[max(0, lowest - wide * 0.3), top / divisor + wide * 0.15],
        showgrid=True,
        gridcolor=token["grid"],
        nticks=4,
        tickformat=",",
        showline=False,
        ticks="",
    )
    return made


def months(rows: pd.DataFrame, sides: dict[str, Side], lang: str, theme: Theme) -> go.Figure:
    """Both sides' monthly values; ``rows``: side, month, value_usd, publisher, basis."""
    rows = rows.assign(
        x=[int(m[:4]) + (int(m[5:]) - 0.5) / 12 for m in rows["month"]], label=rows["month"]
    )
    top = float(rows["value_usd"].max())
    divisor, _ = scale_of("usd", top, lang)
    ends = ends_of(rows, "x", sides, divisor, lang)
    made = base(theme, lang, height=HEIGHT_MAIN, right=margin(ends))
    for key, side in sides.items():
        own = rows[rows["side"] == key]
        if len(own):
            _trace(made, own, side, divisor, lang, theme, x="x", step=1 / 12)
    beside(made, ends, sides, divisor, theme, top / divisor * 1.14 / (HEIGHT_MAIN - 40))
    first, last_year = int(rows["x"].min()), int(rows["x"].max()) + 1
    made.update_xaxes(range=[rows["x"].min() - 0.1, rows["x"].max() + 0.1])
    made.update_xaxes(tickvals=list(range(first, last_year + 1)))
    air(made, top / divisor)
    return made
