"""Years as bars: the figure most series take. Parts of years hatched, missing years pale."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import FEW, FEW_WIDE, choose_ticks, lift_label, measure_room_before
from corridor.charts.figure_words import NO_WORDS, FigureWords
from corridor.charts.part_years import find_newest_part
from corridor.charts.template import HEIGHT_SECOND, build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.evidence.statuses import UNCERTAIN, full_years
from corridor.language import approximate, printed, scale_of, space, text

#: of the value axis, over the highest mark
AIR = 1.16
#: share of the axis that holds the words of a gap as they are read
WIDE_GAP = 0.4


@dataclass(frozen=True)
class YearBars:
    """What a figure of years as bars shows.

    ``rows``, ``plans``, ``ratings``: series_value rows; plans are hollow diamonds, ratings short
    ochre lines with their number; with a catalogue key ``rated`` that stands in words at its end.
    ``tone``: colour token; ``strength`` below 1 draws the bars paler (totals whose parts are drawn
    for other years). ``span`` fixes the years, ``top`` the scale (same unit). ``parts``: whether
    the newest part-year stands behind the full years. ``labels``: how many of the last years have
    their value written. ``gaps``: whether years without a figure are pale. ``height`` and
    ``right``, the margin, in pixels; ``bare``: values whose bars open no passport, for they are
    computed from those that do.
    """

    rows: pd.DataFrame
    tone: str
    words: FigureWords = NO_WORDS
    plans: pd.DataFrame | None = None
    ratings: pd.DataFrame | None = None
    rated: str = ""
    span: tuple[int, int] | None = None
    top: float | None = None
    parts: bool = True
    labels: int = 3
    gaps: bool = True
    strength: float = 1.0
    height: int = HEIGHT_SECOND
    right: int = 60
    bare: bool = False

    def find_largest(self) -> float:
        """The highest value, which sets the scale: all plans and ratings count for it."""
        part = find_newest_part(self.rows) if self.parts else None
        tables = (full_years(self.rows), part, self.plans, self.ratings)
        values = [float(v) for rows in tables if rows is not None for v in rows["value"]]
        return max([self.top or 0.0, *values])

    def find_divisor(self, lang: str) -> float:
        """What the figure divides the values by, for whoever draws on it."""
        return scale_of(self.rows["unit"].iloc[0], self.find_largest(), lang)[0]


def draw_year_bars(chart: YearBars, lang: str, theme: Theme) -> go.Figure:
    """Full years of one series as bars by status, its newest part-year hatched.

    Years without a figure inside the span are pale; the widest gap carries words.
    """
    return _Drawing(chart, lang, theme).draw()


class _Drawing:
    """One figure being drawn: what of the rows it shows, the scale, the figure itself."""

    def __init__(self, chart: YearBars, lang: str, theme: Theme) -> None:
        self.chart, self.lang, self.theme = chart, lang, theme
        rows = chart.rows
        self.full = full_years(rows)
        self.part = find_newest_part(rows) if chart.parts else rows.head(0)
        years = pd.concat([self.full, self.part])["year"]
        self.years = {int(year) for year in years}
        self.first, self.last = chart.span or (min(self.years), max(self.years))
        self.largest, self.divisor = chart.find_largest(), chart.find_divisor(lang)
        none = rows.head(0)
        plans = none if chart.plans is None else chart.plans
        self.plans = self._within_span(_newest_of_each_year(plans))
        self.ratings = self._within_span(none if chart.ratings is None else chart.ratings)
        self.figure = build_figure(
            theme, lang, height=chart.height, right=chart.right, words=chart.words
        )
        if (gap := choose_gap(self.last - self.first + 1)) != self.figure.layout.bargap:
            self.figure.update_layout(bargap=gap)

    def _within_span(self, rows: pd.DataFrame) -> pd.DataFrame:
        return rows[rows["year"].between(self.first, self.last)]

    def draw(self) -> go.Figure:
        """The figure, from the back to the front."""
        chart, figure, token = self.chart, self.figure, TOKENS[self.theme]
        if chart.gaps:
            planned = {int(year) for year in self.plans["year"]}
            shade_gaps(figure, self.years, self.first, self.last, self.theme, self.lang, planned)
        colour = token[chart.tone]
        self._draw_bars(
            self.full, colour if chart.strength == 1 else to_css_rgba(colour, chart.strength)
        )
        self._label_full_years()
        self._draw_bars(self.part, colour)
        self._label_part()
        self._draw_plans()
        self._draw_ratings()
        room = measure_room_before(
            self.first, self.last, self.largest / self.divisor, self.lang, chart.height
        )
        newest = int(max([*self.years, *self.plans["year"], *self.ratings["year"]]))
        few = FEW if chart.height <= HEIGHT_SECOND else FEW_WIDE
        figure.update_xaxes(
            range=[self.first - 0.6 - room, self.last + 0.6],
            tickvals=choose_ticks(self.first, newest, few=few),
        )
        set_value_range(figure, self.largest / self.divisor, AIR - 1)
        return figure

    def _draw_bars(self, rows: pd.DataFrame, colour: str) -> None:
        for row in rows.itertuples():
            marks.draw_bar(
                self.figure, row, row.year, colour, self.theme, self.lang, divisor=self.divisor
            )
            if self.chart.bare:
                self.figure.data[-1].customdata = None

    def _label_full_years(self) -> None:
        labelled = choose_labelled(self.full, self.chart.labels)
        for row in self.full[self.full["period"].isin(labelled)].itertuples():
            words = printed(row.value, self.lang, self.divisor)
            if row.status == "estimate":
                words = approximate(words, self.lang)
            if row.status in UNCERTAIN:
                words += f"<br>{text(self.lang, f'figure-status-{row.status}')}"
            words = f"<b>{words}</b>"
            up = self._lift(row, 36 if "<br>" in words else 18)
            # over a diamond the count would read as the plan's value, which stands between them
            plan = self._find_plan_under(row, up)
            if plan not in ("", printed(row.value, self.lang, self.divisor)):
                words += f"<br><span style='color:{TOKENS[self.theme]['voice2']}'>◇ {plan}</span>"
                up = self._lift(row, 18 * (words.count("<br>") + 1))
            y = row.value / self.divisor
            marks.draw_label(self.figure, row.year, y, words, self.theme, yshift=up, bold=False)

    def _label_part(self) -> None:
        for row in self.part.itertuples():
            marks.draw_label(
                self.figure,
                row.year,
                row.value / self.divisor,
                marks.describe_part(row, self.lang, self.divisor),
                self.theme,
                bold=False,
                size=13,
                yshift=self._lift(row, 34),
                colour=TOKENS[self.theme]["voice2"],
            )

    def _draw_plans(self) -> None:
        for row in self.plans.itertuples():
            marks.draw_plan(
                self.figure,
                row.year,
                row.value / self.divisor,
                self.theme,
                data=[row.series_id, row.period],
                hover_text=marks.describe_value(row, self.lang),
            )

    def _draw_ratings(self) -> None:
        rated = self.chart.rated
        for row in self.ratings.itertuples():
            value = printed(row.value, self.lang, self.divisor)
            marks.draw_capacity(
                self.figure,
                row.year,
                row.value / self.divisor,
                text(self.lang, rated, value=value) if rated else value,
                self.theme,
                hover_text=marks.describe_value(row, self.lang),
                data=[row.series_id, row.period],
                aside=bool(rated),
            )

    def _find_plan_under(self, row: Any, up: int) -> str:
        """The value of the plan whose diamond a label of the bar of ``row`` stands over."""
        pixels = (self.chart.height - 48) / (self.largest * AIR)
        for plan in self.plans[self.plans["year"] == row.year].itertuples():
            if -8 < (plan.value - row.value) * pixels < up:
                return printed(plan.value, self.lang, self.divisor)
        return ""

    def _lift(self, row: Any, tall: float) -> int:
        """Pixels from a bar's top to the middle of its label, over diamonds and ochre lines."""
        pixels = (self.chart.height - 48) / (self.largest * AIR)
        near = [(p.value - row.value, 8, 8) for p in self.plans.itertuples() if p.year == row.year]
        near += [
            (r.value - row.value, 3, 3 if self.chart.rated else 20)
            for r in self.ratings.itertuples()
            if r.year == row.year
        ]
        others = [(d * pixels - below, d * pixels + above) for d, below, above in near]
        return round(lift_label(3, tall, others) + tall / 2)


def choose_gap(years: int) -> float:
    """The share of a year that stays free beside its bar: two bars are no wider than they need."""
    return max(0.26, 1 - 0.11 * (years + 1))


def _newest_of_each_year(plans: pd.DataFrame) -> pd.DataFrame:
    """The newest plan of each year (plans of one year are versions of one another)."""
    return plans[plans["period_kind"] == "year"].drop_duplicates("year", keep="last")


def choose_labelled(full: pd.DataFrame, count: int) -> set[str]:
    """Periods whose value is written: the last ``count``, the first, the peak."""
    if full.empty:
        return set()
    chosen = {full["period"].iloc[0], full.loc[full["value"].idxmax(), "period"]}
    return chosen | set(full["period"].tail(count)) if count else set()


def shade_gaps(
    figure: go.Figure,
    years: set[int],
    first: int,
    last: int,
    theme: Theme,
    lang: str,
    planned: Collection[int] = (),
    *,
    elsewhere: bool = False,
) -> None:
    """Pale bands over the years from ``first`` to ``last`` that are none of ``years``; the widest
    carries words, beside the diamonds of ``planned`` years, unless they stand ``elsewhere``."""
    gaps = _find_gaps(years, first, last)
    widest = max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    for a, b in gaps:
        upright = b - a < 3 and (b - a + 1) / (last - first + 1) < WIDE_GAP
        words = text(lang, "figure-missing") if not elsewhere and (a, b) == widest and b > a else ""
        if upright:
            words = words.replace("<br>", space(lang))
        free = [y for y in range(a, b + 1) if y not in planned] if upright else []
        marks.draw_missing(
            figure,
            a - 0.5,
            b + 0.5,
            words,
            theme,
            upright=upright,
            at=free[-1] if words and 0 < len(free) <= b - a else None,
        )


def _find_gaps(years: set[int], first: int, last: int) -> list[tuple[int, int]]:
    """First and last year of each gap; the year still running is none, its figure is to come."""
    gaps: list[tuple[int, int]] = []
    for year in range(first, last + 1):
        if year in years:
            continue
        if gaps and gaps[-1][1] == year - 1:
            gaps[-1] = (gaps[-1][0], year)
        else:
            gaps.append((year, year))
    return [gap for gap in gaps if gap[0] <= max(years, default=last)]
