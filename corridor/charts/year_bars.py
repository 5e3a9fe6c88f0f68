"""Years as bars: the figure most series take. Parts of years hatched, missing years pale."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import FEW, FEW_WIDE, before_first, lift, ticks
from corridor.charts.template import HEIGHT_SECOND, air, base
from corridor.charts.theme import TOKENS, Theme, css_rgba
from corridor.evidence.statuses import HAPPENED, UNCERTAIN, full_years
from corridor.language import approximate, printed, scale_of, text

#: of the value axis, over the highest mark
AIR = 1.16


def newest_part(rows: pd.DataFrame) -> pd.DataFrame:
    """The longest part from 1 January of the newest year without a full-year figure."""
    full = full_years(rows)
    last = int(full["year"].max()) if len(full) else 0
    parts = rows[
        rows["period_kind"].isin(marks.PART_KINDS)
        & (rows["year"] > last)
        & rows["status"].isin(HAPPENED)
        & rows["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    ]
    return parts.sort_values(["year", "period_end"]).tail(1)


def bars(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    height: int = HEIGHT_SECOND,
    span: tuple[int, int] | None = None,
    top: float | None = None,
    parts: bool = True,
    plans: pd.DataFrame | None = None,
    ratings: pd.DataFrame | None = None,
    meta: dict[str, Any] | None = None,
    right: int = 60,
    labels: int = 3,
    gaps: bool = True,
    strength: float = 1.0,
    rated: str = "",
) -> go.Figure:
    """Full years of one series as bars by status, its newest part-year hatched.

    ``strength`` below 1 draws the bars paler (totals whose parts are drawn for other years).
    ``rows``, ``plans``, ``ratings``: series_value rows; plans are hollow diamonds, ratings short
    ochre lines with their number; with a catalogue key ``rated`` that stands in words at its end.
    ``span`` fixes the years, ``top`` the scale (same unit).
    Years without a figure inside the span are pale; the widest gap carries words.
    """
    token = TOKENS[theme]
    colour = token[tone] if strength == 1 else css_rgba(token[tone], strength)
    full, part = full_years(rows), newest_part(rows) if parts else rows.head(0)
    drawn = pd.concat([full, part])
    first, last = span or (int(drawn["year"].min()), int(drawn["year"].max()))
    largest = max([top or 0, *drawn["value"], *(_values(plans)), *(_values(ratings))])
    divisor, _ = scale_of(rows["unit"].iloc[0], largest, lang)
    made = base(theme, lang, height=height, right=right, meta=meta)
    plans = rows.head(0) if plans is None else _within(_one_a_year(plans), first, last)
    ratings = rows.head(0) if ratings is None else _within(ratings, first, last)
    if gaps:
        _missing(made, set(drawn["year"]), first, last, theme, lang, set(plans["year"]))
    pixels = (height - 48) / (largest * AIR)

    def clear(row: Any, tall: float) -> int:
        """Pixels from a bar's top to the middle of its label, over diamonds and ochre lines."""
        near = [(p.value - row.value, 8, 8) for p in plans.itertuples() if p.year == row.year]
        near += [
            (r.value - row.value, 3, 3 if rated else 20)
            for r in ratings.itertuples()
            if r.year == row.year
        ]
        away = [(d * pixels - below, d * pixels + above) for d, below, above in near]
        return round(lift(3, tall, away) + tall / 2)

    for row in full.itertuples():
        marks.bar(made, row, row.year, colour, theme, lang, divisor=divisor)
    for row in full[full["period"].isin(notable(full, labels))].itertuples():
        words = printed(row.value, lang, divisor)
        if row.status == "estimate":
            words = approximate(words, lang)
        if row.status in UNCERTAIN:
            words += f"<br>{text(lang, f'figure-status-{row.status}')}"
        up = clear(row, 36 if "<br>" in words else 18)
        marks.label(made, row.year, row.value / divisor, words, theme, yshift=up)
    for row in part.itertuples():
        marks.bar(made, row, row.year, token[tone], theme, lang, divisor=divisor)
        marks.label(
            made,
            row.year,
            row.value / divisor,
            marks.part_words(row, lang, divisor),
            theme,
            bold=False,
            size=13,
            yshift=clear(row, 34),
            colour=token["voice2"],
        )
    for row in plans.itertuples():
        marks.plan(
            made,
            row.year,
            row.value / divisor,
            theme,
            data=[row.series_id, row.period],
            hover_text=marks.hover(row, lang).removesuffix("<extra></extra>"),
        )
    for row in ratings.itertuples():
        said = printed(row.value, lang, divisor)
        marks.capacity(
            made,
            row.year,
            row.value / divisor,
            text(lang, rated, value=said) if rated else said,
            theme,
            hover_text=marks.hover(row, lang).removesuffix("<extra></extra>"),
            data=[row.series_id, row.period],
            aside=bool(rated),
        )
    room = before_first(first, last, largest / divisor, lang, height)
    newest = int(max([*drawn["year"], *plans["year"], *ratings["year"]]))
    few = FEW if height <= HEIGHT_SECOND else FEW_WIDE
    made.update_xaxes(
        range=[first - 0.6 - room, last + 0.6], tickvals=ticks(first, newest, few=few)
    )
    air(made, largest / divisor, AIR - 1)
    return made


def _within(rows: pd.DataFrame, first: int, last: int) -> pd.DataFrame:
    return rows[rows["year"].between(first, last)]


def _values(rows: pd.DataFrame | None) -> list[float]:
    return [] if rows is None else rows["value"].tolist()


def _one_a_year(plans: pd.DataFrame) -> pd.DataFrame:
    """The newest plan of each year (plans of one year are versions of one another)."""
    return plans[plans["period_kind"] == "year"].drop_duplicates("year", keep="last")


def notable(full: pd.DataFrame, count: int) -> set[str]:
    """Periods whose value is written: the last ``count``, the first, the peak."""
    if full.empty:
        return set()
    chosen = {full["period"].iloc[0], full.loc[full["value"].idxmax(), "period"]}
    return chosen | set(full["period"].tail(count)) if count else set()


def _missing(
    made: go.Figure,
    have: set[int],
    first: int,
    last: int,
    theme: Theme,
    lang: str,
    planned: set[int],
) -> None:
    runs: list[list[int]] = []
    for year in range(first, last + 1):
        if year in have:
            continue
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    # the year still running has no figure yet: nothing is missing there
    runs = [r for r in runs if r[0] <= max(have, default=last)]
    widest = max(runs, key=lambda r: r[1] - r[0], default=None)
    for a, b in runs:
        upright = b - a < 3
        words = text(lang, "figure-missing") if [a, b] == widest else ""
        if upright:
            words = words.replace("<br>", "" if lang == "zh" else " ")
        if widest and widest[1] - widest[0] < 1:
            words = ""
        free = [y for y in range(a, b + 1) if y not in planned] if upright else []
        marks.missing(
            made,
            a - 0.5,
            b + 0.5,
            words,
            theme,
            upright=upright,
            at=free[-1] if words and 0 < len(free) <= b - a else None,
        )


def months(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    meta: dict[str, Any],
    top: float | None = None,
) -> go.Figure:
    """Months of one series as bars; derived ones carry ≈; months without a figure stay empty.

    ``top`` fixes the scale (same unit), here and for parts of years."""
    own = rows[(rows["period_kind"] == "month") & rows["status"].isin(HAPPENED)]
    own = own.sort_values("period_end").copy()
    own["x"] = [r.year + (r.period_end.month - 0.5) / 12 for r in own.itertuples()]
    largest = max(top or 0, own["value"].max())
    divisor, _ = scale_of(own["unit"].iloc[0], largest, lang)
    made = base(theme, lang, height=480, right=60, meta=meta)
    for row in own.itertuples():
        marks.bar(made, row, row.x, TOKENS[theme][tone], theme, lang, divisor=divisor, width=0.066)
        made.data[-1].marker.pattern = None
        made.data[-1].marker.color = (
            css_rgba(TOKENS[theme][tone], 0.55) if row.derivation else TOKENS[theme][tone]
        )
    peak = own.loc[own["value"].idxmax()]
    marks.label(made, peak.x, peak.value / divisor, printed(peak.value, lang, divisor), theme)
    first, last = int(own["year"].min()), int(own["year"].max())
    made.update_xaxes(range=[first, last + 1], tickvals=ticks(first, last, few=FEW_WIDE))
    air(made, largest / divisor)
    return made


def equal_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """Part-years that end on the same day of the year, for the day most years have."""
    parts = rows[
        rows["period_kind"].isin(marks.PART_KINDS)
        & rows["status"].isin(HAPPENED)
        & rows["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    ].copy()
    if parts.empty:
        return parts
    parts["end"] = [f"{d.month:02d}" for d in parts["period_end"]]
    whole = parts[[(d.day >= 28) for d in parts["period_end"]]]
    counts = whole.groupby("end")["year"].nunique()
    best = counts[counts == counts.max()].index.max()
    return whole[whole["end"] == best].drop_duplicates("year", keep="last").sort_values("year")


def parts_of_years(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    meta: dict[str, Any],
    top: float | None = None,
) -> go.Figure:
    """The same months of each year, hatched: comparable with one another, not with years."""
    largest = max(top or 0, rows["value"].max())
    divisor, _ = scale_of(rows["unit"].iloc[0], largest, lang)
    made = base(theme, lang, height=480, right=60, meta=meta)
    for row in rows.itertuples():
        marks.bar(made, row, row.year, TOKENS[theme][tone], theme, lang, divisor=divisor)
        marks.label(made, row.year, row.value / divisor, printed(row.value, lang, divisor), theme)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    made.update_xaxes(range=[first - 0.6, last + 0.6], tickvals=ticks(first, last, few=FEW_WIDE))
    air(made, largest / divisor)
    return made


def points(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    span: tuple[int, int],
    top: float,
    height: int = 190,
    meta: dict[str, Any] | None = None,
) -> go.Figure:
    """A small multiple: full years as points, dotted across gaps, the last value with its year.

    Without full years the newest part-years stand hatched. ``span`` and ``top`` are shared.
    """
    full = full_years(rows)
    divisor, _ = scale_of(rows["unit"].iloc[0], top, lang)
    made = base(theme, lang, height=height, right=26, left=6, top=30, bottom=24, meta=meta)
    made.update_yaxes(nticks=3)
    colour = TOKENS[theme][tone]
    if full.empty:
        shown = equal_parts(rows)
        for row in shown.itertuples():
            marks.bar(made, row, row.year, colour, theme, lang, divisor=divisor)
        if len(shown):
            row = shown.iloc[-1]
            marks.label(
                made,
                row.year,
                row.value / divisor,
                marks.part_words(row, lang, divisor),
                theme,
                bold=False,
                size=13,
                yshift=20,
            )
    else:
        marks.line(made, full, colour, theme, lang, divisor=divisor, width=2, size=7)
        row = full.iloc[-1]
        words = f"<b>{printed(row.value, lang, divisor)}</b><br>{row.period}"
        marks.label(
            made,
            row.year,
            row.value / divisor,
            words,
            theme,
            bold=False,
            size=13,
            yshift=22,
            xshift=-6 if row.year == span[1] else 0,
        )
    made.update_xaxes(range=[span[0] - 0.7, span[1] + 0.7], tickvals=ticks(*span))
    air(made, top / divisor, 0.35)
    return made
