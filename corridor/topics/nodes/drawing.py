"""Figures of the Nodes page: years by cargo against capacity, ratings, spreads of sources."""

from __future__ import annotations

import textwrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks, year_bars
from corridor.charts.template import HEIGHT_SECOND, HEIGHT_SPARK, air, base, without_values
from corridor.charts.theme import TOKENS, Theme
from corridor.language import (
    has_text,
    number,
    percent,
    period_text,
    printed,
    qualified,
    scale_of,
    text,
)

#: cargo -> colour token; those that stand in one figure differ
CARGO = {
    "oil": "cargo-1",
    "metal": "cargo-2",
    "grain": "cargo-3",
    "other": "cargo-4",
    "dry": "cargo-2",
    "container": "cargo-3",
    "ferry": "cargo-4",
}
#: pixels of a row of the spreads
ROW = 62


def volume(
    total: pd.DataFrame,
    parts: pd.DataFrame,
    added: dict[str, list[str]],
    cargo: dict[str, str],
    lang: str,
    theme: Theme,
    *,
    plans: pd.DataFrame,
    ratings: pd.DataFrame,
    meta: dict[str, Any],
    height: int = 400,
    phone: bool = False,
) -> go.Figure:
    """Years of a node as bars, by cargo where the parts are known, with its rated capacities.

    ``total``, ``parts``, ``plans``, ``ratings``: series_value rows; ``added``: period -> the
    parts that make it; ``cargo``: series -> cargo. A total without parts beside years that have
    them is an outline.
    """
    rated = ratings.drop_duplicates(["year", "value"], keep="last")
    drawn = year_bars.full_years(total)
    part = year_bars.newest_part(total)
    first = int(min(pd.concat([drawn, part])["year"]))
    last = int(max([*pd.concat([drawn, part])["year"], *rated["year"]]))
    made = year_bars.bars(
        total,
        lang,
        theme,
        tone="plain",
        height=height,
        plans=plans,
        ratings=rated,
        meta=meta,
        right=34,
        labels=1 if phone else 2,
        span=(min(first, last - 4), last),
    )
    if added:
        _outlined(made, drawn)
        _stack(made, total, parts, added, cargo, lang, theme)
    if len(rated):
        _name_ratings(made, rated, total, lang, theme)
    return made


def _divisor(total: pd.DataFrame, made: go.Figure, lang: str) -> float:
    bar = next(t for t in made.data if t.type == "bar")
    series, period = bar.customdata[0]
    row = total[(total["series_id"] == series) & (total["period"] == period)].iloc[0]
    return float(row.value / bar.y[0])


def _outlined(made: go.Figure, full: pd.DataFrame) -> None:
    periods = set(full["period"])
    for trace in made.data:
        if trace.type == "bar" and trace.customdata[0][1] in periods:
            colour = trace.marker.color
            trace.marker = {"color": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1.6}}


def _stack(
    made: go.Figure,
    total: pd.DataFrame,
    parts: pd.DataFrame,
    added: dict[str, list[str]],
    cargo: dict[str, str],
    lang: str,
    theme: Theme,
) -> None:
    divisor = _divisor(total, made, lang)
    order = list(CARGO)
    token = TOKENS[theme]
    heights: dict[int, list[tuple[str, float, float]]] = {}
    for period, series in added.items():
        low = 0.0
        for one in sorted(series, key=lambda s: order.index(cargo[s]) if cargo[s] in order else 99):
            row = parts[(parts["series_id"] == one) & (parts["period"] == period)].iloc[0]
            tone = token[CARGO.get(cargo[one], "cargo-4")]
            marks.bar(made, row, row.year, tone, theme, lang, divisor=divisor, base=low)
            high = low + row.value / divisor
            heights.setdefault(int(row.year), []).append((cargo[one], low, high))
            low = high
    _name_cargo(made, heights, total, lang, theme)


def _name_cargo(
    made: go.Figure,
    heights: dict[int, list[tuple[str, float, float]]],
    total: pd.DataFrame,
    lang: str,
    theme: Theme,
) -> None:
    """The cargos' names right of a bar that has room beside it; thin ones share a line on top."""
    have = sorted({*year_bars.full_years(total)["year"], *year_bars.newest_part(total)["year"]})
    after = dict(zip(have, [b - a for a, b in zip(have, have[1:], strict=False)], strict=False))
    rooms = sorted({after.get(y, 0) for y in heights}, reverse=True)
    # the widest gap carries the words for what is missing
    wide = rooms[1] if len(rooms) > 1 and rooms[1] > 2 else rooms[0]
    year = max(y for y in heights if after.get(y, 0) == wide)
    top = made.layout.yaxis.range[1]
    lines: list[tuple[float, list[str]]] = []
    for name, low, high in heights[year]:
        middle = (low + high) / 2
        if lines and middle - lines[-1][0] < top * 0.06:
            lines[-1][1].append(cargo_name(name, lang))
        else:
            lines.append((middle, [cargo_name(name, lang)]))
    for y, names in lines:
        marks.label(
            made,
            year,
            y,
            ",<br>".join(names),
            theme,
            bold=False,
            size=13,
            yshift=0,
            xshift=4,
            anchor="left",
            colour=TOKENS[theme]["voice2"],
        )
        made.layout.annotations[-1].update(x=year + 0.37, align="left")


def _name_ratings(
    made: go.Figure, rated: pd.DataFrame, total: pd.DataFrame, lang: str, theme: Theme
) -> None:
    top = rated["value"].max()
    same = set(rated[rated["value"] == top]["year"])
    year = max(same)
    while year - 1 in same:  # left of the first of a run: on the others there are lines
        year -= 1
    made.add_annotation(
        x=year - 0.6,
        y=top / _divisor(total, made, lang),
        xanchor="right",
        showarrow=False,
        align="right",
        text=text(lang, "nodes-capacity-words"),
        font={"size": 13, "color": TOKENS[theme]["capacity"]},
    )


def rated(rows: pd.DataFrame, lang: str, theme: Theme, *, meta: dict[str, Any]) -> go.Figure:
    """Rated and planned capacities of one unit in the order of their dates: a short ochre line
    with its number for what exists, a hollow diamond for what is planned.

    ``rows``: series_value rows of one unit, status capacity or plan, target, forecast.
    """
    rows = rows.sort_values(["period_end", "value"]).drop_duplicates(
        ["period", "value", "status"], keep="last"
    )
    divisor, _ = scale_of(rows["unit"].iloc[0], rows["value"].max(), lang)
    made = base(theme, lang, height=HEIGHT_SECOND, right=24, top=24, meta=meta)
    words = []
    for x, row in enumerate(rows.itertuples()):
        own = printed(row.value, lang, divisor)
        tip = marks.hover(row, lang).removesuffix("<extra></extra>")
        mark = [row.series_id, row.period]
        if row.status == "capacity":
            made.add_bar(
                x=[x],
                y=[row.value / divisor],
                width=0.7,
                marker={"color": TOKENS[theme]["band"]},
                customdata=[mark],
                hovertemplate=tip + "<extra></extra>",
                unselected={"marker": {"opacity": 1}},
                selected={"marker": {"opacity": 1}},
            )
            marks.capacity(
                made,
                x,
                row.value / divisor,
                f"<b>{own}</b>",
                theme,
                half=0.35,
                hover_text=tip,
                data=mark,
            )
        else:
            marks.plan(
                made,
                x,
                row.value / divisor,
                theme,
                words=own,
                hover_text=tip,
                data=mark,
                side="top",
            )
        status = text(lang, f"status-{row.status}")
        words.append(f"{period_text(row.period, lang, short=True)}<br>{status}")
    made.update_xaxes(
        tickvals=list(range(len(words))),
        ticktext=words,
        range=[-0.7, max(len(words), 3) - 0.3],
        ticks="",
    )
    made.update_layout(margin={"b": 44})
    air(made, rows["value"].max() / divisor, 0.22)
    return made


def strip(rows: pd.DataFrame, shown: Any, lang: str, theme: Theme) -> go.Figure:
    """A card's range: every rating as a hollow dot on one line, the shown one filled."""
    token = TOKENS[theme]
    divisor, _ = scale_of(shown.unit, rows["value"].max(), lang)
    low, high = rows["value"].min(), rows["value"].max()
    made = base(theme, lang, height=HEIGHT_SPARK, right=20, left=20, top=10, bottom=22)
    if low < high:
        made.add_scatter(
            x=[low, high],
            y=[0, 0],
            mode="lines",
            line={"color": token["line"], "width": 2},
            hoverinfo="skip",
        )
    values = sorted(rows["value"].unique(), key=lambda v: v == shown.value)
    made.add_scatter(
        x=values,
        y=[0] * len(values),
        mode="markers",
        hoverinfo="skip",
        cliponaxis=False,
        marker={
            "size": 10,
            "line": {"color": token["capacity"], "width": 2},
            "opacity": 1,
            "color": [token["capacity"] if v == shown.value else token["page"] for v in values],
        },
    )
    ends = sorted({low, high})
    made.update_xaxes(
        showline=False,
        ticks="",
        tickvals=ends,
        tickfont={"size": 12},
        ticktext=[printed(v, lang, divisor) for v in ends],
        range=None if low < high else [0, 2 * high],
    )
    without_values(made, range=[-1, 1], rangemode="normal")
    return made


def spreads(
    rows: list[dict[str, Any]],
    lang: str,
    theme: Theme,
    *,
    meta: dict[str, Any],
    phone: bool = False,
) -> go.Figure:
    """Disagreements one under another, each on its own scale: hollow dots for what sources say,
    the shown value filled, the spread in words at the right.

    ``rows``: name, unit, values, shown, series_id, period; in the order to draw.
    """
    token = TOKENS[theme]
    made = base(
        theme, lang, height=ROW * len(rows) + 8, right=64, left=8, top=4, bottom=4, meta=meta
    )
    for i, row in enumerate(rows):
        values = sorted(set(row["values"]))
        low, high = values[0], values[-1]
        divisor, unit = scale_of(row["unit"], high, lang)
        at = {v: (v - low) / (high - low) for v in values}
        y = -i - 0.62
        made.add_scatter(
            x=[0, 1],
            y=[y, y],
            mode="lines",
            hoverinfo="skip",
            line={"color": token["line"], "width": 2},
        )
        made.add_scatter(
            x=[at[v] for v in values],
            y=[y] * len(values),
            mode="markers",
            cliponaxis=False,
            marker={
                "size": 12,
                "opacity": 1,
                "line": {"color": token["text"], "width": 2},
                "color": [token["text"] if v == row["shown"] else token["page"] for v in values],
            },
            customdata=[[row["series_id"], row["period"]]] * len(values),
            hovertext=[f"{printed(v, lang, divisor)} {unit}" for v in values],
            hovertemplate="%{hovertext}<extra></extra>",
            unselected={"marker": {"opacity": 1}},
            selected={"marker": {"opacity": 1}},
        )
        full = row["name"] if unit in row["name"] else qualified(row["name"], unit, lang)
        name = textwrap.shorten(full, 46 if phone else 70, placeholder=" …")
        made.add_annotation(
            x=0,
            xref="paper",
            y=-i - 0.06,
            text=name,
            showarrow=False,
            xanchor="left",
            yanchor="top",
            xshift=-8,
            font={"size": 13, "color": token["voice2"]},
        )
        for value in dict.fromkeys((low, high, row["shown"])):
            if value is None or value not in at:
                continue
            said, main = printed(value, lang, divisor), value == row["shown"]
            made.add_annotation(
                x=at[value],
                xref="paper",
                y=y,
                text=f"<b>{said}</b>" if main else said,
                showarrow=False,
                yshift=-15,
                font={"size": 13, "color": token["text" if main else "voice2"]},
            )
        made.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=14,
            y=y,
            showarrow=False,
            text=spread_words(low, high, lang),
            font={"size": 14},
        )
    made.update_xaxes(visible=False, range=[0, 1])
    without_values(made, range=[-len(rows), 0.05], rangemode="normal")
    return made


def spread_words(low: float, high: float, lang: str) -> str:
    """How far two values are apart: `× 2.1` from a third on, else `+3 %`."""
    if low > 0 and high / low >= 4 / 3:
        return f"×\u00a0{number(high / low, lang, 1)}"
    return percent(high / low - 1, lang, 0, sign=True)


def cargo_name(cargo: str, lang: str) -> str:
    """A cargo in words, its code where the catalogue has none."""
    key = f"cargo-{cargo}"
    return text(lang, key) if has_text(lang, key) else cargo
