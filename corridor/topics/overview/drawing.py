"""The three figures under the map: China–Europe, China–Central Asia, the Middle Corridor."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import choose_ticks, measure_room_before
from corridor.charts.figure_words import FigureWords
from corridor.charts.part_years import find_newest_part
from corridor.charts.template import HEIGHT_SECOND, build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme
from corridor.evidence.statuses import PLANNED, full_years
from corridor.language import listed, named, number, period_text, printed, scale_of, sentences, text

FIRST_YEAR, LAST_YEAR = 2011, 2026


def draw_trains(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    top: float,
    title: str,
    subtitle: str,
    west: pd.DataFrame | None = None,
) -> go.Figure:
    """Trains a year as bars on a common scale (``top``), the newest part-year hatched.

    ``rows``, ``west``: series_value rows of the total and of the direction from China; the last
    year that has both is split. Years before the first figure are a pale band with words.
    """
    colour = TOKENS[theme][tone]
    figure = build_figure(
        theme, lang, height=HEIGHT_SECOND, right=74, words=_word_figure(title, subtitle, rows, lang)
    )
    room = measure_room_before(FIRST_YEAR, LAST_YEAR, top, lang, HEIGHT_SECOND)
    full, part = full_years(rows), find_newest_part(rows)
    figure.update_xaxes(
        range=[FIRST_YEAR - 0.6 - room, LAST_YEAR + 0.6],
        tickvals=choose_ticks(FIRST_YEAR, int(max([*full["year"], *part["year"]]))),
    )
    first = int(full["year"].min())
    if first > FIRST_YEAR:
        words = text(lang, "figure-missing-before", year=str(first))
        marks.draw_missing(figure, FIRST_YEAR - 0.6, first - 0.6, words, theme)
    for row in full.itertuples():
        marks.draw_bar(figure, row, row.year, colour, theme, lang)
    if west is not None:
        _split_last_year(figure, full, west, lang, theme, tone)
    written = _choose_labelled(full, 1 if first == FIRST_YEAR else 2)
    for row in full[full["period"].isin(written)].itertuples():
        marks.draw_label(figure, row.year, row.value, number(row.value, lang, 0), theme)
    for row in part.itertuples():
        _draw_part_year(figure, row, colour, theme, lang)
    set_value_range(figure, top)
    return figure


def _choose_labelled(full: pd.DataFrame, last: int) -> set[str]:
    """Periods whose value is written: the last, the year of the steepest step, one early one."""
    periods = set(full["period"].tail(last))
    if len(full) > 6:
        steepest = (full["value"].diff()).idxmax()
        periods |= {full.loc[steepest, "period"], full["period"].iloc[len(full) // 3]}
    return periods


def _draw_part_year(figure: go.Figure, row: Any, colour: str, theme: Theme, lang: str) -> None:
    """A hatched bar with its months and its value."""
    marks.draw_bar(figure, row, row.year, colour, theme, lang)
    marks.draw_label(
        figure,
        row.year,
        row.value,
        marks.describe_part(row, lang),
        theme,
        bold=False,
        size=13,
        yshift=20,
        xshift=-6,
        anchor="left",
        colour=TOKENS[theme]["voice2"],
        ground=True,
    )


def _split_last_year(
    figure: go.Figure, full: pd.DataFrame, west: pd.DataFrame, lang: str, theme: Theme, tone: str
) -> None:
    """The part to China of the last year with both, over the total's bar, each named beside it."""
    both = full.merge(west, on="period", suffixes=("", "_west"))
    if both.empty:
        return
    token, row = TOKENS[theme], both.iloc[-1]
    east = row.value - row.value_west
    figure.add_bar(
        x=[row.year],
        y=[east],
        base=row.value_west,
        marker={"color": token[f"{tone}-2"]},
        hoverinfo="skip",
    )
    for key, amount, middle, shade in (
        ("figure-to-china", east, row.value_west + east / 2, "voice2"),
        ("figure-from-china", row.value_west, row.value_west / 2, tone),
    ):
        marks.draw_label(
            figure,
            row.year,
            middle,
            f"{text(lang, key)}<br>{number(amount, lang, 0)}",
            theme,
            bold=False,
            size=13,
            yshift=0,
            xshift=12,
            anchor="left",
            colour=token[shade],
        )


def draw_tonnes(
    rows: pd.DataFrame, plans: pd.DataFrame, lang: str, theme: Theme, *, title: str, subtitle: str
) -> go.Figure:
    """Middle Corridor tonnes a year and what was planned or aimed at (hollow diamonds)."""
    full = full_years(rows)
    first, newest = int(full["year"].min()), int(full["year"].max())
    plans = _choose_plans(plans, newest)
    divisor, _ = scale_of("t", full["value"].max(), lang)
    words = _word_figure(title, subtitle, rows, lang, divisor)
    figure = build_figure(theme, lang, height=HEIGHT_SECOND, right=34, words=words)
    for row in full.itertuples():
        marks.draw_bar(figure, row, row.year, TOKENS[theme]["middle"], theme, lang, divisor=divisor)
    _label_last_years(figure, full, set(plans["year"]), theme, lang, divisor)
    rows_of = list(plans.itertuples())
    for before, row, after in zip([None, *rows_of], rows_of, [*rows_of[1:], None], strict=False):
        side = "left" if row.year > newest and not _is_beside(before, row) else "right"
        said = "" if _is_beside(row, after) else _spell_plan(row, lang, divisor)
        _draw_plan(figure, row, side, said, theme, lang, divisor)
    last = int(max([*plans["year"], newest]))
    room = measure_room_before(first, last, 10, lang, HEIGHT_SECOND)
    figure.update_xaxes(
        range=[first - 0.6 - room, last + 0.8],
        tickvals=choose_ticks(first, newest, plans["year"], few=0),
    )
    set_value_range(
        figure, max(plans["value"].max() if len(plans) else 0, full["value"].max()) / divisor
    )
    return figure


def _is_beside(plan: Any, after: Any) -> bool:
    """Whether a plan stands beside the one of the year after, where the words of both would lie on
    its diamond: those of the later one stand for both."""
    return bool(
        plan and after and after.year == plan.year + 1 and abs(after.value / plan.value - 1) < 0.15
    )


def _spell_plan(row: Any, lang: str, divisor: float) -> str:
    """`plan 5.2`, in the unit of the axis."""
    return f"{text(lang, f'figure-{row.status}')} {printed(row.value, lang, divisor)}"


def _choose_plans(plans: pd.DataFrame, newest: int) -> pd.DataFrame:
    """The highest plan of each year from the ``newest`` with a figure on."""
    own = full_years(plans, PLANNED).drop_duplicates(["year", "value"])
    own = own[own["year"] >= newest]
    return own.sort_values("value").drop_duplicates("year", keep="last").sort_values("year")


def _label_last_years(
    figure: go.Figure,
    full: pd.DataFrame,
    planned: set[int],
    theme: Theme,
    lang: str,
    divisor: float,
) -> None:
    """The values of the last two years, clear of the diamonds beside them."""
    for row in full.tail(2).itertuples():
        beside = row.year in planned  # a diamond stands above it
        before = row.year + 1 in planned  # and here right of it
        marks.draw_label(
            figure,
            row.year + (0.4 if beside else -0.4 * before),
            row.value / divisor,
            printed(row.value, lang, divisor),
            theme,
            yshift=-2 if beside else 12,
            ground=beside,
            xshift=2 * beside,
            anchor="left" if beside else "right" if before else "center",
        )


def _draw_plan(
    figure: go.Figure, row: Any, side: str, words: str, theme: Theme, lang: str, divisor: float
) -> None:
    """A diamond with its status and value in words, on this side of it."""
    marks.draw_plan(
        figure,
        row.year,
        row.value / divisor,
        theme,
        colour=TOKENS[theme]["middle"],
        words=words,
        hover_text=marks.build_hover(row, lang).removesuffix("<extra></extra>"),
        data=[row.series_id, row.period],
        side=side,
    )


def _word_figure(
    title: str, subtitle: str, rows: pd.DataFrame, lang: str, divisor: float = 1.0
) -> FigureWords:
    """Title, subtitle, and the text alternative with the last six years in the axis' unit."""
    years = listed(
        (
            named(period_text(row.period, lang), printed(row.value, lang, divisor), lang)
            for row in full_years(rows).tail(6).itertuples()
        ),
        lang,
        ";",
    )
    return FigureWords(title, subtitle, sentences([title, subtitle, years], lang))
