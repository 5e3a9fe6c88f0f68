"""Mirror figures: both sides of one trade together, the gap between them, never an average."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, inf
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.axis import FEW_WIDE, choose_ticks
from corridor.charts.end_labels import Side, draw_end_labels, find_line_ends, measure_margin
from corridor.charts.marks import UNFADED
from corridor.charts.template import HEIGHT_MAIN, build_figure
from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme, blend
from corridor.language import joined, named, number, percent, printed, publisher, scale_of, text
from corridor.topics.trade.rules import measure_excess

#: of a single year: a dot a side
HEIGHT_ONE = 200
#: gaps in words at most
_GAPS = 6
#: a side's marker as a letter of a text
_GLYPHS = {"circle": "●", "square": "■", "triangle-up": "▲"}


@dataclass(frozen=True)
class Look:
    """How values are drawn: dollars to one of the axis, in which language and colours."""

    divisor: float
    lang: str
    theme: Theme

    def colour(self, token: str) -> str:
        """A colour of the theme."""
        return TOKENS[self.theme][token]

    def spell(self, dollars: float) -> str:
        """A value as it stands beside its point."""
        return printed(dollars, self.lang, self.divisor)


def draw_mirror(
    rows: pd.DataFrame,
    gaps: pd.DataFrame,
    sides: dict[str, Side],
    lang: str,
    theme: Theme,
    *,
    phone: bool = False,
) -> go.Figure:
    """Both counts by year with pale bars between them; the gap in dollars and per cent below.

    ``rows``: query `mirror`; ``gaps``: rules.find_gaps of them. One year alone takes a low figure.
    """
    top = float(rows["value_usd"].max())
    look = Look(scale_of("usd", top, lang)[0], lang, theme)
    highest = top / look.divisor
    first, last = int(rows["year"].min()), int(rows["year"].max())
    height = HEIGHT_MAIN if last > first else HEIGHT_ONE
    ends = find_line_ends(rows, "year", sides, look.divisor, lang)
    right = measure_margin(ends)
    figure = build_figure(theme, lang, height=height, right=right, bottom=28)
    _add_gap_bars(figure, gaps, look)
    # left of the first points stand their values, and left of these the labels of the axis
    left = 20 + estimate_width(look.spell(float(f"{top:.1g}")), 13)
    left += 14 + max(estimate_width(look.spell(value), 14) for value in _list_first_values(rows))
    free = (340 if phone else 720) - right - left
    room = max(0.5, (last - first + 0.5) * left / free)
    shown, rows_of_words = _choose_gaps(gaps, lang, free / (last - first + 0.5))
    low = -(0.24 if rows_of_words == 1 else 0.4) * top / look.divisor if len(gaps) else 0
    pixel = (highest * 1.14 - low) / (height - 40)
    for key, side in sides.items():
        own = rows[rows["side"] == key]
        if not own.empty:
            draw_count(figure, own, side, look)
            _add_values(figure, own, rows, side, look, pixel)
    _add_gap_words(figure, shown, low, sides, look, rows_of_words)
    draw_end_labels(figure, ends, sides, look.divisor, theme, pixel)
    figure.update_xaxes(
        range=[first - room, last + 0.5], tickvals=choose_ticks(first, last, few=FEW_WIDE)
    )
    step = 10 ** (len(str(int(highest))) - 1)
    step *= 2 if height == HEIGHT_ONE and highest / step >= 4 else 1
    figure.update_yaxes(range=[low, highest * 1.14], rangemode="normal", tick0=0)
    figure.update_yaxes(tickvals=[step * i for i in range(int(highest / step) + 1)])
    return figure


def _add_gap_bars(figure: go.Figure, gaps: pd.DataFrame, look: Look) -> None:
    """A pale bar from one count to the other, in each common year."""
    for gap in gaps.itertuples():
        figure.add_scatter(
            x=[gap.year, gap.year],
            y=[gap.a / look.divisor, gap.b / look.divisor],
            mode="lines",
            line={"color": look.colour("rule"), "width": 7},
            hoverinfo="skip",
        )


def _list_first_values(rows: pd.DataFrame) -> list[float]:
    """The first value of each side."""
    return [float(own.sort_values("year")["value_usd"].iloc[0]) for _, own in rows.groupby("side")]


def _choose_gaps(gaps: pd.DataFrame, lang: str, year: float) -> tuple[pd.DataFrame, int]:
    """As many of the newest gaps as have room in words, the last among them, and on how many rows
    they stand: on two by turns where they are wider than a year.

    ``year``: pixels between two years.
    """
    newest = gaps.tail(_GAPS)
    shares = [f"● {percent(share, lang, 0, sign=True)}" for share in newest["gap_share"]]
    wide = max((estimate_width(words, 13) for words in shares), default=0) + 3
    step = float(newest["year"].diff().min()) if len(newest) > 1 else inf
    lines = 1 if wide <= step * year else 2
    every = max(1, ceil(wide / year / 2)) if lines == 2 else 1
    return newest.iloc[::-1].iloc[::every].iloc[::-1], lines


def _add_gap_words(
    figure: go.Figure,
    gaps: pd.DataFrame,
    low: float,
    sides: dict[str, Side],
    look: Look,
    lines: int = 1,
) -> None:
    """By how much the side that counts more does, in dollars and per cent of the other's count, in
    its colour behind its marker, under the plot and joined to the bar of the gap; left of the
    first what they are. ``low``: the lower end of the axis; ``lines``: rows of words, taken
    by turns so that the last stands on the upper one."""
    for place, gap in enumerate(gaps.itertuples()):
        upper = lines == 1 or (len(gaps) - 1 - place) % 2 == 0
        depth = 0.52 if lines == 1 else 0.32 if upper else 0.74
        side = sides["a" if gap.gap_usd >= 0 else "b"]
        dollars = number(abs(gap.gap_usd) / look.divisor, look.lang, 1, sign=True)
        share = percent(measure_excess(gap.a, gap.b), look.lang, 0, sign=True)
        figure.add_annotation(
            x=gap.year,
            y=low * depth,
            text=f"{_GLYPHS[side.symbol]} <b>{dollars}</b><br>{share}",
            showarrow=False,
            font={"size": 13, "color": look.colour(side.tone)},
            align="center",
        )
        figure.add_shape(
            type="line",
            x0=gap.year,
            x1=gap.year,
            y0=low * (depth - 0.32 if lines == 1 else depth - 0.2),
            y1=min(gap.a, gap.b) / look.divisor,
            line={"color": look.colour("line"), "width": 1, "dash": "dot"},
            layer="below",
        )
    if len(gaps):
        figure.add_annotation(
            x=float(gaps["year"].iloc[0]),
            xshift=-32,
            y=low * (0.52 if lines == 1 else 0.32),
            showarrow=False,
            text=text(look.lang, "trade-counts-more"),
            xanchor="right",
            align="right",
            font={"size": 13, "color": look.colour("voice2")},
        )


def draw_count(
    figure: go.Figure,
    rows: pd.DataFrame,
    side: Side,
    look: Look,
    x: str = "year",
    step: float = 1.0,
) -> None:
    """One side's count: a line, dotted over what is missing, and its points, pale where
    services are counted too.

    ``x``: the column of time; ``step``: how far two values that follow one another stand apart.
    """
    colour = look.colour(side.tone)
    pale = blend(colour, look.colour("page"))
    rows = rows.sort_values(x)
    xs, ys = rows[x].tolist(), (rows["value_usd"] / look.divisor).tolist()
    bases = rows["basis"].tolist()
    for i in range(len(xs) - 1):
        near = xs[i + 1] - xs[i] <= step * 1.5
        if bases[i] != bases[i + 1]:
            continue  # another definition is another line
        width, dash = (2.4, "solid") if near else (1.6, "2px,4px")
        figure.add_scatter(
            x=xs[i : i + 2],
            y=ys[i : i + 2],
            mode="lines",
            hoverinfo="skip",
            line={"color": colour, "width": width, "dash": dash},
        )
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="markers",
        cliponaxis=False,
        marker={
            "symbol": side.symbol,
            "size": 9,
            "line": {"color": colour, "width": 2},
            "color": [colour if b == "goods" else pale for b in bases],
        },
        customdata=_list_passports(rows),
        hovertext=[_spell_point(r, side, look) for r in rows.itertuples()],
        hovertemplate="%{hovertext}<extra></extra>",
        **UNFADED,
    )


def _list_passports(rows: pd.DataFrame) -> list[list[str] | None] | None:
    """Series and period of each value that is of a series; None where the rows know none."""
    if "series_id" not in rows:
        return None
    pairs = zip(rows["series_id"], rows["period"], strict=True)
    return [[series, period] if series else None for series, period in pairs]


def _spell_point(row: Any, side: Side, look: Look) -> str:
    """Hover text: whose count, value, period, publisher, basis."""
    unit = scale_of("usd", row.value_usd, look.lang)[1] if look.divisor > 1 else ""
    when = getattr(row, "label", None) or getattr(row, "year", "")
    value = joined(look.spell(row.value_usd), unit, look.lang)
    head = f"<b>{named(side.name, value, look.lang)}</b><br>{when}"
    basis = text(look.lang, f"trade-basis-{row.basis}")
    return f"{head}<br>{publisher(row.attribution, look.lang)}<br>{basis}"


def _add_values(
    figure: go.Figure, own: pd.DataFrame, rows: pd.DataFrame, side: Side, look: Look, pixel: float
) -> None:
    """The first value left of its point; the peak over it where no other line is higher.

    ``own``: this side's of the ``rows``; ``pixel``: how much of the value axis a pixel is.
    """
    own = own.sort_values("year")
    other = rows[rows["side"] != own["side"].iloc[0]].set_index("year")["value_usd"]
    first, last, peak = own.iloc[0], own.iloc[-1], own.loc[own["value_usd"].idxmax()]
    over = {row.year: row.value_usd - other.get(row.year, 0.0) for row in (first, peak)}
    places: dict[int, dict[str, Any]] = {}
    if peak.year != last.year and over[peak.year] >= 0:
        places[peak.year] = {"yshift": 14}
    if first.year == rows["year"].min() and first.year != last.year:
        # first values of both sides stand one over the other where they are near
        short = max(0.0, 16 - abs(over[first.year]) / look.divisor / pixel) / 2
        up = short if over[first.year] >= 0 else -short
        places[first.year] = {"xanchor": "right", "xshift": -8, "yshift": up}
    elif first.year != last.year:
        above = 14 if over[first.year] >= 0 else -14
        places[first.year] = {"xanchor": "right", "xshift": 8, "yshift": above}
    for row in own[own["year"].isin(list(places))].itertuples():
        figure.add_annotation(
            x=row.year,
            y=row.value_usd / look.divisor,
            showarrow=False,
            text=f"<b>{look.spell(row.value_usd)}</b>",
            font={"size": 14, "color": look.colour(side.tone)},
            **places[row.year],
        )
