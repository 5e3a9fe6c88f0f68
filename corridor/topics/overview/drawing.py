"""The three figures under the map: China–Europe, China–Central Asia, the Middle Corridor."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import before_first, ticks
from corridor.charts.template import HEIGHT_SECOND, air, base
from corridor.charts.theme import TOKENS, Theme
from corridor.language import listed, named, number, period_text, printed, scale_of, sentences, text

FIRST_YEAR, LAST_YEAR = 2011, 2026


def _years(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["period_kind"] == "year"].sort_values("period")


def _newest_part(rows: pd.DataFrame) -> pd.DataFrame:
    """The longest part of the newest year that has no full-year figure."""
    full = _years(rows)
    last = int(full["year"].max()) if len(full) else 0
    parts = rows[
        rows["period_kind"].isin(marks.PART_KINDS)
        & (rows["year"] > last)
        & rows["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    ]
    return parts.sort_values("period_end").tail(1)


def _notable(full: pd.DataFrame, last: int = 1) -> set[str]:
    """Periods whose value is written: the last, the year of the steepest step, one early one."""
    chosen = set(full["period"].tail(last))
    if len(full) > 6:
        steepest = (full["value"].diff()).idxmax()
        chosen |= {full.loc[steepest, "period"], full["period"].iloc[len(full) // 3]}
    return chosen


def trains(
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
    made = base(
        theme, lang, height=HEIGHT_SECOND, right=74, meta=_meta(title, subtitle, rows, lang)
    )
    room = before_first(FIRST_YEAR, LAST_YEAR, top, lang, HEIGHT_SECOND)
    full, part = _years(rows), _newest_part(rows)
    made.update_xaxes(
        range=[FIRST_YEAR - 0.6 - room, LAST_YEAR + 0.6],
        tickvals=ticks(FIRST_YEAR, int(max([*full["year"], *part["year"]]))),
    )
    first = int(full["year"].min())
    if first > FIRST_YEAR:
        words = text(lang, "figure-missing-before", year=str(first))
        marks.missing(made, FIRST_YEAR - 0.6, first - 0.6, words, theme)
    split = None if west is None else full.merge(west, on="period", suffixes=("", "_west"))
    for row in full.itertuples():
        marks.bar(made, row, row.year, colour, theme, lang)
    if split is not None and len(split):
        _direction(made, split.iloc[-1], lang, theme, tone)
    for row in full[
        full["period"].isin(_notable(full, 1 if first == FIRST_YEAR else 2))
    ].itertuples():
        marks.label(made, row.year, row.value, number(row.value, lang, 0), theme)
    for row in part.itertuples():
        marks.bar(made, row, row.year, colour, theme, lang)
        marks.label(
            made,
            row.year,
            row.value,
            marks.part_words(row, lang),
            theme,
            bold=False,
            size=13,
            yshift=20,
            xshift=-6,
            anchor="left",
            colour=TOKENS[theme]["voice2"],
            ground=True,
        )
    air(made, top)
    return made


def _direction(made: go.Figure, row: Any, lang: str, theme: Theme, tone: str) -> None:
    """The part to China of one year, over the total's bar, both named beside it."""
    token = TOKENS[theme]
    east = row.value - row.value_west
    made.add_bar(
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
        marks.label(
            made,
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


def tonnes(
    rows: pd.DataFrame, plans: pd.DataFrame, lang: str, theme: Theme, *, title: str, subtitle: str
) -> go.Figure:
    """Middle Corridor tonnes a year and what was planned or aimed at (hollow diamonds)."""
    token = TOKENS[theme]
    made = base(
        theme, lang, height=HEIGHT_SECOND, right=34, meta=_meta(title, subtitle, rows, lang)
    )
    full = _years(rows)
    plans = _years(plans).drop_duplicates(["year", "value"])
    plans = plans[plans["year"] >= int(full["year"].max())]
    plans = plans.sort_values("value").drop_duplicates("year", keep="last").sort_values("year")
    divisor, _ = scale_of("t", full["value"].max(), lang)
    for row in full.itertuples():
        marks.bar(made, row, row.year, token["middle"], theme, lang, divisor=divisor)
    planned = set(plans["year"])
    for row in full.tail(2).itertuples():
        beside = row.year in planned  # a diamond stands above it
        before = row.year + 1 in planned  # and here right of it
        marks.label(
            made,
            row.year + 0.4 * (beside - before),
            row.value / divisor,
            printed(row.value, lang, divisor),
            theme,
            yshift=-2 if beside else 12,
            ground=beside,
            xshift=2 * beside,
            anchor="left" if beside else "right" if before else "center",
        )
    for row in plans.itertuples():
        word = f"{text(lang, f'figure-{row.status}')} {printed(row.value, lang, divisor)}"
        late = row.year > int(full["year"].max())
        marks.plan(
            made,
            row.year,
            row.value / divisor,
            theme,
            colour=token["middle"],
            words=word,
            hover_text=marks.hover(row, lang).removesuffix("<extra></extra>"),
            data=[row.series_id, row.period],
            side="left" if late else "right",
        )
    first, last = int(full["year"].min()), int(max(plans["year"].max(), full["year"].max()))
    room = before_first(first, last, 10, lang, HEIGHT_SECOND)
    made.update_xaxes(
        range=[first - 0.6 - room, last + 0.8],
        tickvals=ticks(first, int(full["year"].max()), plans["year"], few=0),
    )
    air(made, max(plans["value"].max() if len(plans) else 0, full["value"].max()) / divisor)
    return made


def _meta(title: str, subtitle: str, rows: pd.DataFrame, lang: str) -> dict[str, Any]:
    full = _years(rows)
    said = listed(
        (
            named(period_text(r.period, lang), number(r.value, lang), lang)
            for r in full.tail(6).itertuples()
        ),
        lang,
        ";",
    )
    return {"title": title, "subtitle": subtitle, "alt": sentences([title, subtitle, said], lang)}
