"""Plans over what was counted: hollow diamonds on bars of years, versions of a plan as a slope."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import choose_ticks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import HEIGHT_SECOND, build_figure
from corridor.charts.theme import TOKENS, Theme
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.language import approximate, period_text, printed, publisher, quantity, scale_of, text

#: years within which the words of two plans would meet
_SOON = 4
#: before a value that is not exact, the same in every language
_SIGNS: dict[str, str] = {"more-than": ">\u202f", "min": "≥\u202f", "max": "≤\u202f"}


def spell_stated(plan: Any, lang: str) -> str:
    """When a plan was stated, as far as it is known: a month, or that no date was found."""
    if not plan.stated:
        return text(lang, "promises-undated")
    said = period_text(plan.stated[:7], lang, short=True)
    about = "date-approximate" in str(plan.flag).split(";") and not plan.published
    return approximate(said, lang) if about else said


def draw_promise(
    bars: YearBars, plans: pd.DataFrame, last: int, lang: str, theme: Theme
) -> go.Figure:
    """Years counted as bars, every plan as a hollow diamond; those for years after the ``last``
    counted with their value and the month they were stated.

    ``bars``: with the plans that are shown and the top of the scale, which holds all of them;
    ``plans``: query `plans` of full years.
    """
    figure = draw_year_bars(bars, lang, theme)
    divisor = bars.find_divisor(lang)
    for plan in plans[plans["role"] != "preferred"].itertuples():
        marks.draw_plan(
            figure,
            plan.year,
            plan.value / divisor,
            theme,
            hover_text=_describe_plan(plan, lang),
            data=[plan.series_id, plan.period, plan.observation_id],
        )
    _label_coming(figure, plans[plans["year"] > last], divisor, lang, theme)
    first, end = (round(edge) for edge in figure.layout.xaxis.range)
    figure.update_xaxes(tickvals=[year for year in range(first, end + 1) if year % 5 == 0])
    return figure


def _label_coming(
    figure: go.Figure, plans: pd.DataFrame, divisor: float, lang: str, theme: Theme
) -> None:
    """The plans to come with the month they were stated: over the mark on two lines, left of it on
    one where another follows soon; other versions of a year with their value right of theirs."""
    shown = sorted(plans[plans["role"] == "preferred"]["year"])
    for plan in plans.drop_duplicates(["year", "value"]).itertuples():
        value = _SIGNS.get(plan.qualifier, "") + printed(plan.value, lang, divisor)
        stated = spell_stated(plan, lang)
        up, aside, anchor = 26, 0, "center"
        words = f"<b>{value}</b><br>{stated}"
        if plan.role != "preferred":
            up, aside, anchor, words = 0, 10, "left", value
        elif any(0 < later - plan.year <= _SOON for later in shown):
            up, aside, anchor = 7, -10, "right"
            words = f"<b>{value}</b> · {stated}"
        marks.draw_label(
            figure,
            plan.year,
            plan.value / divisor,
            words,
            theme,
            bold=False,
            size=13,
            colour=TOKENS[theme]["voice2"],
            yshift=up,
            xshift=aside,
            anchor=anchor,
        )


def _describe_plan(plan: Any, lang: str) -> str:
    """Hover text: value, the year it is for, what kind of plan, when stated, by whom."""
    value = quantity(plan.value, plan.unit, lang, qualifier=plan.qualifier)
    lines = [f"<b>{value}</b>", period_text(plan.period, lang), text(lang, f"status-{plan.status}")]
    return "<br>".join([*lines, spell_stated(plan, lang), publisher(plan.attribution, lang)])


def draw_versions(
    versions: pd.DataFrame, lang: str, theme: Theme, *, words: FigureWords
) -> go.Figure:
    """Versions of one plan by the date they were stated, joined by dots: a step is no growth.

    ``versions``: promises.choose_versions.
    """
    token, top = TOKENS[theme], float(versions["value"].max())
    divisor = scale_of(versions["unit"].iloc[0], top, lang)[0]
    figure = build_figure(theme, lang, height=HEIGHT_SECOND, right=84, words=words)
    newest = versions.groupby("moment")["value"].max().reset_index()
    figure.add_scatter(
        x=newest["moment"].tolist(),
        y=(newest["value"] / divisor).tolist(),
        mode="lines",
        hoverinfo="skip",
        line={"color": token["line"], "width": 1.6, "dash": "2px,4px"},
    )
    for plan in versions.itertuples():
        marks.draw_plan(
            figure,
            plan.moment,
            plan.value / divisor,
            theme,
            hover_text=_describe_plan(plan, lang),
            data=[plan.series_id, plan.period, plan.observation_id],
        )
    _label_versions(figure, versions, divisor, lang, theme)
    first, last = int(versions["moment"].min()), int(versions["moment"].max()) + 1
    figure.update_xaxes(range=[first - 0.3, last + 0.2], tickvals=choose_ticks(first, last))
    figure.update_yaxes(range=[0, top / divisor * 1.3])
    return figure


def _label_versions(
    figure: go.Figure, versions: pd.DataFrame, divisor: float, lang: str, theme: Theme
) -> None:
    """The first time each value was stated, with its month: the largest over its mark, that of
    the last statement right of it, others under theirs."""
    top, last = versions["value"].max(), versions["moment"].max()
    for plan in versions.drop_duplicates("value").itertuples():
        value = _SIGNS.get(plan.qualifier, "") + printed(plan.value, lang, divisor)
        aside = plan.moment == last
        marks.draw_label(
            figure,
            plan.moment,
            plan.value / divisor,
            f"<b>{value}</b><br>{spell_stated(plan, lang)}",
            theme,
            bold=False,
            size=13,
            yshift=0 if aside else 26 if plan.value == top else -26,
            xshift=12 if aside else 0,
            anchor="left" if aside else "center",
            colour=TOKENS[theme]["voice2"],
        )
