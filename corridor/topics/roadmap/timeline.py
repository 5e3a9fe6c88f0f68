"""Promised and done: one row a project, on a line of time that ends after today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.template import base
from corridor.charts.theme import TOKENS, Theme, css_rgba
from corridor.language import date_text
from corridor.topics.roadmap.rules import NOT_BEGUN, days
from corridor.topics.roadmap.timeline_words import cut, hover, promise_words, words

#: years shown; what lies outside stands at the edge with its year
FIRST, LAST = 2022.0, 2031.12
LABELS, RIGHT, RIGHT_PHONE = 372, 66, 54
ROW, ROW_PHONE = 24, 46
BAR = 0.42


def at(day: dt.date, *, end: bool = False) -> float:
    """A day as a year with its fraction; ``end``: the evening of that day."""
    first = dt.date(day.year, 1, 1)
    length = (dt.date(day.year + 1, 1, 1) - first).days
    return day.year + ((day - first).days + end) / length


@dataclass
class _Sheet:
    """What is drawn, gathered: plotly checks a whole layout at every addition, so it gets one."""

    theme: Theme
    lang: str
    phone: bool
    now: float
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    #: (line colour, fill colour, size) -> places of diamonds
    diamonds: dict[tuple[str, str, int], list[tuple[float, float]]] = field(default_factory=dict)
    passed: list[tuple[float, float]] = field(default_factory=list)

    def tone(self, token: str) -> str:
        return TOKENS[self.theme][token]

    def write(self, said: str, x: float, y: float, colour: str, **more: Any) -> None:
        font = {"size": more.pop("size", 13), "color": self.tone(colour)}
        self.notes.append(
            {
                "x": x,
                "y": y,
                "text": said,
                "showarrow": False,
                "xanchor": "left",
                "align": "left",
                "font": font,
                **more,
            }
        )

    def bar(self, x0: float, x1: float, y: float, colour: str) -> None:
        half = BAR / 2 * (0.62 if self.phone else 1)
        if x1 > FIRST:
            self.shapes.append(
                {
                    "type": "rect",
                    "x0": max(x0, FIRST),
                    "x1": min(x1, LAST),
                    "y0": y - half,
                    "y1": y + half,
                    "fillcolor": colour,
                    "line": {"width": 0},
                    "layer": "below",
                }
            )

    def outline(self, x0: float, x1: float, y: float) -> None:
        half = BAR / 2 * (0.62 if self.phone else 1)
        line = {"color": self.tone("voice2"), "width": 1.2, "dash": "dot"}
        self.shapes.append(
            {
                "type": "rect",
                "x0": max(x0, FIRST),
                "x1": min(x1, LAST),
                "y0": y - half,
                "y1": y + half,
                "line": line,
            }
        )

    def upright(self, x: float, colour: str, width: float) -> None:
        self.shapes.append(
            {
                "type": "line",
                "x0": x,
                "x1": x,
                "y0": 0,
                "y1": 1,
                "yref": "paper",
                "layer": "below",
                "line": {"color": self.tone(colour), "width": width},
            }
        )

    def diamond(self, x: float, y: float, line: str, fill: str, size: int = 11) -> None:
        key = (self.tone(line), self.tone(fill), size)
        self.diamonds.setdefault(key, []).append((min(max(x, FIRST), LAST), y))

    def put(self, made: go.Figure) -> None:
        """Everything gathered, onto the figure; the line of today over the bars."""
        self.upright(self.now, "text", 1.4)
        xs = [x for start, _ in self.passed for x in (start, self.now, None)]
        ys = [y for _, level in self.passed for y in (level, level, None)]
        if xs:
            dots = {"color": self.tone("capacity"), "width": 2.6, "dash": "2px,3px"}
            made.add_scatter(x=xs, y=ys, mode="lines", hoverinfo="skip", line=dots)
        for (line, fill, size), places in self.diamonds.items():
            made.add_scatter(
                x=[x for x, _ in places],
                y=[y for _, y in places],
                mode="markers",
                hoverinfo="skip",
                cliponaxis=False,
                marker={
                    "symbol": "diamond",
                    "size": size,
                    "color": fill,
                    "line": {"color": line, "width": 1.7},
                },
                unselected={"marker": {"opacity": 1}},
                selected={"marker": {"opacity": 1}},
            )
        made.update_layout(shapes=self.shapes, annotations=self.notes)


def draw(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    today: dt.date,
    headings: dict[str, str],
    phone: bool = False,
    meta: dict[str, Any] | None = None,
) -> go.Figure:
    """The timeline of the arranged register (model.roadmap.arranged), a heading before each group.

    Filled: work done; pale: under way; dotted outline: still planned; ◇ promised, ◆ opened; ochre
    dots from a date that has passed to ``today``. A clear bar over each row carries its project
    as customdata, so that the whole row can be pointed at. ``phone``: names above the bars.
    """
    sheet = _Sheet(theme, lang, phone, at(today))
    places = _places(rows, headings, phone)
    depth = places[-1][0] + 1 if places else 1
    made = base(
        theme,
        lang,
        height=int(depth * (ROW_PHONE if phone else ROW) + 84),
        top=52,
        bottom=28,
        left=0 if phone else LABELS,
        right=RIGHT_PHONE if phone else RIGHT,
        meta=meta,
    )
    _axes(made, sheet, depth, today)
    by_slug = {row.slug: row for row in rows.itertuples()}
    for y, slug, group in places:
        if group:
            _label(sheet, y + (0.1 if phone else 0), f"<b>{headings[group]}</b>")
            continue
        row = by_slug[slug]
        name = str(getattr(row, f"name_{lang}", "") or row.name_en)
        _label(sheet, y - (0.3 if phone else 0), cut(name, 350))
        if row.summit_2025:
            _summit(sheet, y - (0.3 if phone else 0))
        _row(sheet, row, y + (0.16 if phone else 0))
    sheet.put(made)
    _touch(made, [(y, by_slug[slug]) for y, slug, _ in places if slug], lang)
    return made


def _places(
    rows: pd.DataFrame, headings: dict[str, str], phone: bool
) -> list[tuple[float, str, str]]:
    """(depth, slug, '') of each row and (depth, '', group) of each heading, top to bottom."""
    made: list[tuple[float, str, str]] = []
    depth, before = 0.0, None
    for row in rows.itertuples():
        if row.group != before and row.group in headings:
            depth += 0.35 if made else 0
            made.append((depth, "", row.group))
            depth += 0.8 if phone else 1
        before = row.group
        made.append((depth, row.slug, ""))
        depth += 1
    return made


def _axes(made: go.Figure, sheet: _Sheet, depth: float, today: dt.date) -> None:
    years = range(int(FIRST), int(LAST) + 1)
    named = [y for y in years if y < int(LAST) and (not sheet.phone or y % 2 == 0)]
    made.update_xaxes(
        range=[FIRST, LAST],
        tickvals=[y + 0.5 for y in named],
        ticktext=[str(y) for y in named],
        ticks="",
    )
    made.update_yaxes(range=[depth - 0.3, -0.7], showgrid=False, showticklabels=False)
    top = {"yref": "paper", "yanchor": "bottom", "xanchor": "center"}
    for year in years:
        sheet.upright(year, "grid", 1)
    for year in named:
        sheet.write(str(year), year + 0.5, 1, "voice2", yshift=2, **top)
    sheet.write(
        f"<b>{date_text(today, sheet.lang)}</b>", sheet.now, 1, "text", size=14, yshift=22, **top
    )


def _label(sheet: _Sheet, y: float, said: str) -> None:
    sheet.write(
        said,
        0,
        y,
        "text",
        size=14,
        xref="paper",
        xshift=0 if sheet.phone else -LABELS,
        bgcolor=sheet.tone("page") if sheet.phone else None,
        borderpad=0,
    )


def _summit(sheet: _Sheet, y: float) -> None:
    """The mark of the projects named at the summit of June 2025, in a column of its own."""
    phone = sheet.phone
    sheet.write(
        "●",
        1 if phone else 0,
        y,
        "plain",
        size=11,
        xref="paper",
        xanchor="right" if phone else "center",
        xshift=RIGHT_PHONE - 4 if phone else -14,
    )


def _row(sheet: _Sheet, row: Any, y: float) -> None:
    now, solid = sheet.now, sheet.tone("plain")
    begin = at(row.begin[0]) if row.begin else None
    done = at(row.done[0]) if row.done else None
    promise = at(row.promise[1], end=True) if row.promise else None
    if row.state == "open":
        if begin is not None and done is not None and done > begin:
            sheet.bar(begin, done, y, solid)
    elif begin is not None and row.status not in NOT_BEGUN:
        sheet.bar(begin, min(now, promise or now), y, css_rgba(solid, 0.42))
    if promise is not None and promise > now and row.state != "open" and begin is not None:
        sheet.outline(begin if row.status in NOT_BEGUN else now, promise, y)
    if row.state == "late" and promise is not None:
        sheet.passed.append((promise, y))
    if earlier := days(row.earlier):
        sheet.passed.append((at(earlier[1], end=True), y))
        sheet.diamond(at(earlier[1], end=True), y, "capacity", "page", 9)
    if promise is not None:
        sheet.diamond(promise, y, "capacity" if row.state == "late" else "text", "page")
    if done is not None:
        sheet.diamond(done, y, "text", "text")
    _say(sheet, row, y, promise, done)


def _say(sheet: _Sheet, row: Any, y: float, promise: float | None, done: float | None) -> None:
    """The words of a row, right of its last mark; at the left where there is no mark."""
    said = words(row, sheet.lang, sheet.phone)
    ends = [done] if done is not None else []
    apart = promise is not None and row.state == "open" and promise > max(ends, default=0) + 1
    if row.state == "late":
        ends = [sheet.now]
    elif promise is not None and not apart:
        ends.append(promise)
    x = min(max(max(ends, default=FIRST), FIRST), LAST)
    sheet.write(
        said,
        x,
        y,
        "capacity" if row.state == "late" else "voice2",
        xshift=10 if ends else 2,
        bgcolor=sheet.tone("page"),
        borderpad=0,
    )
    if apart and promise is not None:
        sheet.write(promise_words(row, sheet.lang), min(promise, LAST), y, "voice2", xshift=10)


def _touch(made: go.Figure, rails: list[tuple[float, Any]], lang: str) -> None:
    """A clear bar over each whole row: it says all on hover and opens the project on a click."""
    if not rails:
        return
    made.add_bar(
        orientation="h",
        base=FIRST,
        x=[LAST - FIRST] * len(rails),
        y=[y for y, _ in rails],
        width=1.0,
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[[row.slug] for _, row in rails],
        hovertext=[hover(row, lang) for _, row in rails],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0}},
        selected={"marker": {"opacity": 0}},
    )
