"""Promised and done: one row a project, on a line of time that ends after today."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.template import build_figure
from corridor.charts.theme import Theme
from corridor.language import date_text, name_of
from corridor.topics.roadmap.project_words import (
    cut_name,
    spell_promise,
    spell_row,
    write_project_hover,
)
from corridor.topics.roadmap.rules import NOT_BEGUN, read_days
from corridor.topics.roadmap.timeline_sheet import FIRST, LAST, TimelineSheet, place_day

#: pixels of the names at the left and of the words at the right
LABELS, RIGHT, RIGHT_PHONE = 372, 66, 54
#: pixels of a row
ROW, ROW_PHONE = 24, 46


def draw_timeline(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    today: dt.date,
    headings: dict[str, str],
    phone: bool = False,
    words: FigureWords = NO_WORDS,
) -> go.Figure:
    """The timeline of the sorted register (`rules.sort_register`), a heading before each group.

    Filled: work, up to the last statement on it; dotted outline: after that, and what is still
    planned; ◇ promised, ◆ opened; ochre dots from a date that has passed to ``today``. A clear bar
    over each row carries its project as customdata, so that the whole row can be pointed at.
    ``phone``: names above the bars.
    """
    sheet = TimelineSheet(theme, lang, phone, place_day(today))
    places = _place_rows(rows, headings, phone)
    depth = places[-1][0] + 1 if places else 1
    figure = build_figure(
        theme,
        lang,
        height=int(depth * (ROW_PHONE if phone else ROW) + 84),
        top=52,
        bottom=28,
        left=0 if phone else LABELS,
        right=RIGHT_PHONE if phone else RIGHT,
        words=words,
    )
    _draw_axes(figure, sheet, depth, today)
    projects = {row.slug: row for row in rows.itertuples()}
    for y, slug, group in places:
        if group:
            _write_label(sheet, y + (0.1 if phone else 0), f"<b>{headings[group]}</b>")
        else:
            _draw_project(sheet, projects[slug], y)
    sheet.put_on(figure)
    _make_clickable(figure, [(y, projects[slug]) for y, slug, _ in places if slug], lang)
    return figure


def _place_rows(
    rows: pd.DataFrame, headings: dict[str, str], phone: bool
) -> list[tuple[float, str, str]]:
    """(depth, slug, '') of each row and (depth, '', group) of each heading, top to bottom."""
    places: list[tuple[float, str, str]] = []
    depth, before = 0.0, None
    for row in rows.itertuples():
        if row.group != before and row.group in headings:
            depth += 0.35 if places else 0
            places.append((depth, "", row.group))
            depth += 0.8 if phone else 1
        before = row.group
        places.append((depth, row.slug, ""))
        depth += 1
    return places


def _draw_axes(figure: go.Figure, sheet: TimelineSheet, depth: float, today: dt.date) -> None:
    years = range(int(FIRST), int(LAST) + 1)
    named = [year for year in years if year < int(LAST) and (not sheet.phone or year % 2 == 0)]
    figure.update_xaxes(
        range=[FIRST, LAST],
        tickvals=[year + 0.5 for year in named],
        ticktext=[str(year) for year in named],
        ticks="",
    )
    figure.update_yaxes(range=[depth - 0.3, -0.7], showgrid=False, showticklabels=False)
    top = {"yref": "paper", "yanchor": "bottom", "xanchor": "center"}
    for year in years:
        sheet.add_upright(year, "grid", 1)
    for year in named:
        sheet.write(str(year), year + 0.5, 1, "voice2", yshift=2, **top)
    day = f"<b>{date_text(today, sheet.lang)}</b>"
    sheet.write(day, sheet.now, 1, "text", size=14, yshift=22, **top)


def _write_label(sheet: TimelineSheet, y: float, words: str) -> None:
    sheet.write(
        words,
        0,
        y,
        "text",
        size=14,
        xref="paper",
        xshift=0 if sheet.phone else -LABELS,
        bgcolor=sheet.colour("page") if sheet.phone else None,
        borderpad=0,
    )


def _draw_project(sheet: TimelineSheet, row: Any, y: float) -> None:
    """The name of a project with the mark of the summit, its bars and its words."""
    head, body = (y - 0.3, y + 0.16) if sheet.phone else (y, y)
    _write_label(sheet, head, cut_name(name_of(row, sheet.lang), 350))
    if row.summit_2025:
        _mark_summit(sheet, head)
    _draw_work(sheet, row, body)


def _mark_summit(sheet: TimelineSheet, y: float) -> None:
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


def _draw_work(sheet: TimelineSheet, row: Any, y: float) -> None:
    now, solid = sheet.now, sheet.colour("plain")
    begin = place_day(row.begin[0]) if row.begin else None
    done = place_day(row.done[0]) if row.done else None
    promise = place_day(row.promise[1], end=True) if row.promise else None
    if row.state == "open":
        if begin is not None and done is not None and done > begin:
            sheet.add_bar(begin, done, y, solid)
    elif begin is not None:
        said = find_end_of_work(row)
        if said is not None and said > begin:
            sheet.add_bar(begin, said, y, solid)
        end = promise if said is None else promise or now
        if end is not None and end > (after := max(begin, said or begin)):
            sheet.add_outline(after, end, y)
    if row.state == "late" and promise is not None:
        sheet.passed.append((promise, y))
    if earlier := read_days(row.earlier):
        passed = place_day(earlier[1], end=True)
        sheet.passed.append((passed, y))
        sheet.add_diamond(passed, y, "text", "page", 9)
    if promise is not None:
        sheet.add_diamond(promise, y, "text", "page")
    if done is not None:
        sheet.add_diamond(done, y, "text", "text")
    _write_words(sheet, row, y, promise, done)


def find_end_of_work(row: Any) -> float | None:
    """Where the bar of works under way ends: at the last statement that they go on, on the first
    day that its date can mean, and at the promised date at the latest; None without works."""
    if row.status in NOT_BEGUN or row.said is None:
        return None
    promise = place_day(row.promise[1], end=True) if row.promise else LAST
    return min(place_day(row.said[0], end=True), promise)


def _write_words(
    sheet: TimelineSheet, row: Any, y: float, promise: float | None, done: float | None
) -> None:
    """The words of a row, right of its last mark; at the left where there is no mark."""
    ends = [done] if done is not None else []
    apart = promise is not None and row.state == "open" and promise > max(ends, default=0) + 1
    if row.state == "late":
        ends = [sheet.now]
    elif promise is not None and not apart:
        ends.append(promise)
    x = min(max(max(ends, default=FIRST), FIRST), LAST)
    sheet.write(
        spell_row(row, sheet.lang, sheet.phone),
        x,
        y,
        "text" if row.state == "late" else "voice2",
        xshift=10 if ends else 2,
        bgcolor=sheet.colour("page"),
        borderpad=0,
    )
    if apart and promise is not None:
        sheet.write(spell_promise(row, sheet.lang), min(promise, LAST), y, "voice2", xshift=10)


def _make_clickable(figure: go.Figure, places: list[tuple[float, Any]], lang: str) -> None:
    """A clear bar over each whole row: it says all on hover and opens the project on a click."""
    if not places:
        return
    figure.add_bar(
        orientation="h",
        base=FIRST,
        x=[LAST - FIRST] * len(places),
        y=[y for y, _ in places],
        width=1.0,
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 0}},
        customdata=[[row.slug] for _, row in places],
        hovertext=[write_project_hover(row, lang) for _, row in places],
        hovertemplate="%{hovertext}<extra></extra>",
        unselected={"marker": {"opacity": 0}},
        selected={"marker": {"opacity": 0}},
    )
