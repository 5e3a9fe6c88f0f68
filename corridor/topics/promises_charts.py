"""Promise and fact as figures and a table: every published plan beside the counts of its scope."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import title_figure
from corridor.charts.part_years import find_newest_part
from corridor.charts.text_width import estimate_width
from corridor.charts.year_bars import YearBars
from corridor.evidence.statuses import full_years
from corridor.language import (
    capitalize,
    listed,
    named,
    percent,
    period_text,
    qualified,
    quantity,
    remark,
    scale_of,
    sentences,
)
from corridor.language.spans import plain
from corridor.topics import promises, promises_drawing
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.promises import HUB, PROMISES, Promise
from corridor.topics.view import View
from corridor.topics.years import Years

#: names of the figures, as a briefing has them
KEYS = tuple(f"promise_{one.key}" for one in (*PROMISES, HUB))
#: promises whose figures share their axes
_ONE_SCALE = ("rail", "all")


def _load(view: View, promise: Promise) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What was counted (series_value rows) and what was planned (query `plans`)."""
    counted = view.ask("series_values", series=[promise.counted])
    return counted, view.ask("plans", series=[promise.planned])


def spell_lead(view: View) -> str:
    """Transit by rail: the last year counted, and the plans for the years after it."""
    counted, plans = _load(view, PROMISES[0])
    last = full_years(counted).iloc[-1]
    steps = (
        view.say(f"promises-for-year-{p.status}", value=_spell_amount(view, p), year=str(p.year))
        for p in promises.find_next_plans(counted, promises.choose_fit(plans)).itertuples()
    )
    value = _spell_amount(view, last)
    return view.say("promises-lead", value=value, year=last.period, plans=listed(steps, view.lang))


def draw_promises(view: View) -> list[Chart]:
    """Transit by rail and by all modes on one scale, the border, the Middle Corridor, the hub."""
    return [draw_promise(view, key) for key in KEYS]


def draw_promise(view: View, key: str) -> Chart:
    """One of them by its name in a briefing, on the same scale; KeyError for another name."""
    if key == f"promise_{HUB.key}":
        return draw_hub(view)
    promise = {f"promise_{one.key}": one for one in PROMISES}[key]
    alike = [one for one in PROMISES if one.key in _ONE_SCALE] if promise.key in _ONE_SCALE else []
    loaded = [_load(view, one) for one in alike or [promise]]
    rows = [part for both in loaded for part in both]
    top = max(float(part["value"].max()) for part in rows)
    span = min(int(part["year"].min()) for part in rows), max(int(p["year"].max()) for p in rows)
    return _draw_promise(view, promise, *_load(view, promise), top, span)


def _draw_promise(
    view: View,
    promise: Promise,
    counted: pd.DataFrame,
    plans: pd.DataFrame,
    top: float,
    span: Years,
) -> Chart:
    name = view.say(f"promises-name-{promise.key}")
    finding = promises.judge_promise(promise, counted, plans)
    stated = _spell_stated(view, plans, int(full_years(counted)["year"].max()))
    title = plain(spell_sentence(view, finding, name=name, stated=stated)) if finding else name
    unit = scale_of(counted["unit"].iloc[0], top, view.lang)[1]
    measure = capitalize(view.say(f"promises-sub-{promise.key}", unit=unit))
    words = title_figure(title, measure, view.lang)
    tone = "middle" if promise.key == "middle" else "plain"
    full = full_years(counted)
    ratings = view.ask("series_values", series=[promise.rated]) if promise.rated else None
    yearly = _add_origin(plans[plans["period_kind"] == "year"])
    bars = YearBars(
        counted,
        tone,
        words,
        plans=promises.choose_plans(yearly),
        span=span,
        top=top,
        parts=False,
        labels=1,
        ratings=None if ratings is None else ratings.tail(1),
        rated="figure-rated",
        right=40 if ratings is None else _measure_rating(view),
    )
    last = int(full["year"].max())
    figure = promises_drawing.draw_promise(bars, yearly, last, view.lang, view.theme)
    note = _spell_pairs(view, promise, counted, plans)
    if ratings is not None:
        use = promises.find_border_use(counted, ratings)
        said = plain(spell_sentence(view, use)) if use else ""
        note, full = sentences([said, note], view.lang), pd.concat([full, ratings])
    return _build_chart(view, promise, figure, full, yearly, note)


def _measure_rating(view: View) -> int:
    """Pixels right of the plot for the words of a rating."""
    lines = view.say("figure-rated", value="00").split("<br>")
    return round(max(estimate_width(line, 13) for line in lines)) + 20


def _spell_stated(view: View, plans: pd.DataFrame, year: int) -> str:
    """When the plan shown for a year was stated, as a title has it; empty without a plan."""
    for plan in promises.choose_plans(plans).query("year == @year").itertuples():
        said = promises_drawing.spell_stated(plan, view.lang)
        return view.say("promises-stated-at", date=said) if plan.stated else said
    return ""


def spell_misfits(view: View) -> str:
    """Plans of transit that do not fit: a part planned above the whole, a plan already passed, a
    next year far from the last one counted. Empty where all fit."""
    (rail, rail_plans), (whole, whole_plans) = (_load(view, one) for one in PROMISES[:2])
    by_rail = promises.find_next_plans(rail, promises.choose_fit(rail_plans))
    by_all = promises.find_next_plans(whole, promises.choose_fit(whole_plans))
    now_rail, now = full_years(rail).iloc[-1], full_years(whole).iloc[-1]
    said = []
    if steps := [
        named(
            row.period,
            view.say(
                "promises-both-plans",
                part=_spell_amount(view, row),
                whole=_spell_amount(view, row, "_whole"),
            ),
            view.lang,
        )
        for row in promises.find_unfit(by_rail, by_all).itertuples()
    ]:
        said.append(view.say("promises-unfit", plans=listed(steps, view.lang, ";")))
    for row in promises.find_passed(whole, whole_plans).itertuples():
        said.append(view.say("promises-passed", **_spell_beside(view, row, now)))
    for row in by_rail.head(1).itertuples():
        growth = percent(row.value / now_rail.value - 1, view.lang, 0, sign=True)
        if row.qualifier in ("more-than", "min"):  # on a lower bound the growth is one too
            growth = view.say(f"qualified-{row.qualifier}", value=growth, kind="percent")
        said.append(view.say("promises-leap", growth=growth, **_spell_beside(view, row, now_rail)))
    return sentences(said, view.lang)


def _spell_amount(view: View, row: Any, side: str = "") -> str:
    """A value of a row with its wording; ``side``: ending of the columns of the other of a pair."""
    value, qualifier = getattr(row, f"value{side}"), getattr(row, f"qualifier{side}")
    return quantity(value, row.unit, view.lang, qualifier=qualifier)


def _spell_beside(view: View, plan: Any, last: Any) -> dict[str, str]:
    """A plan with its year, and the last count with its own, as a sentence has them."""
    return {
        "plan": _spell_amount(view, plan),
        "year": plan.period,
        "count": _spell_amount(view, last),
        "counted": last.period,
    }


def _spell_pairs(view: View, promise: Promise, counted: pd.DataFrame, plans: pd.DataFrame) -> str:
    """Plan and count of the same year, one pair after another; that none may be compared."""
    if not promise.alike:
        return view.say("promises-unlike")
    pairs = promises.pair_years(counted, plans)
    steps = [
        named(
            row.period,
            view.say(
                "promises-pair-expected" if row.expected else "promises-pair",
                plan=_spell_amount(view, row, "_plan"),
                count=_spell_amount(view, row),
            ),
            view.lang,
        )
        for row in pairs.itertuples()
    ]
    said = [view.say("promises-pairs", pairs=listed(steps, view.lang, ";"))] if steps else []
    for plan in promises.list_doubted(counted, plans).itertuples():
        value = _spell_amount(view, plan)
        said.append(view.say("promises-doubted", plan=value, year=plan.period))
    return sentences(said, view.lang)


def draw_hub(view: View) -> Chart:
    """The capacity of the Aktau hub as its plan was stated, version after version."""
    counted, plans = _load(view, HUB)
    versions = promises.choose_versions(plans)
    low, high = float(versions["value"].min()), float(versions["value"].max())
    divisor, unit = scale_of(versions["unit"].iloc[0], high, view.lang)
    title = view.say(
        "promises-hub",
        low=view.count(low / divisor),
        high=quantity(high, versions["unit"].iloc[0], view.lang),
    )
    subtitle = capitalize(view.say("promises-sub-hub", unit=unit))
    words = title_figure(title, subtitle, view.lang)
    figure = promises_drawing.draw_versions(versions, view.lang, view.theme, words=words)
    note = _note_hub(view, counted, plans)
    return _build_chart(view, HUB, figure, counted.head(0), _add_origin(plans), note)


def _note_hub(view: View, counted: pd.DataFrame, plans: pd.DataFrame) -> str:
    """Why the versions differ, which have no date, and what was counted of late."""
    conflicts = view.ask("conflicts", series=HUB.planned)
    cause = remark(next((c for c in conflicts["likely_cause"] if c), ""), view.lang)
    said = [capitalize(cause)]
    undated = promises.list_undated(plans)
    if len(undated):
        each = (
            view.say(
                "promises-by", value=_spell_amount(view, p), publisher=view.publisher(p.attribution)
            )
            for p in undated.itertuples()
        )
        said.append(view.say("promises-undated-list", plans=listed(each, view.lang, ";")))
    for part in find_newest_part(counted).itertuples():
        value = _spell_amount(view, part)
        period = period_text(part.period, view.lang)
        said.append(view.say("promises-hub-counted", period=period, value=value))
    return sentences(said, view.lang)


def _build_chart(
    view: View,
    promise: Promise,
    figure: go.Figure,
    counted: pd.DataFrame,
    plans: pd.DataFrame,
    note: str,
) -> Chart:
    """The figure with every row it draws: counts, and all plans as they were printed."""
    values = pd.concat([counted, plans], ignore_index=True) if len(counted) else plans
    titles = view.ask("series_titles", series=[promise.counted, promise.planned])
    names = {row.series: view.name(row, "title") for row in titles.itertuples()}
    return Chart(f"promise_{promise.key}", figure, values, note=note, titles=names)


def _add_origin(plans: pd.DataFrame) -> pd.DataFrame:
    """Plans with the columns of values by which these tell that they were not derived."""
    return plans.assign(derivation="", parents=[[] for _ in range(len(plans))])


def find_coming(view: View) -> pd.DataFrame:
    """Every plan for years that are not counted yet (query `plans`), with the ``promise`` it is of:
    transit by rail first, of a year the one shown first."""
    coming = []
    for promise in PROMISES:
        counted, plans = _load(view, promise)
        last = int(full_years(counted)["year"].max())
        yearly = plans[(plans["period_kind"] == "year") & (plans["year"] > last)]
        coming.append(_add_origin(yearly).assign(promise=promise.key))
    return pd.concat(coming, ignore_index=True)


def make_plan_table(view: View) -> pd.DataFrame:
    """The plans to come: of what and what kind, for when, how much, stated when and by whom, and
    what others of the year say."""
    rows = []
    for _, own in find_coming(view).groupby(["promise", "year"], sort=False):
        plan: Any = next(own.itertuples())
        others = own[own["value"] != plan.value].drop_duplicates("value")
        said = [_spell_statement(view, plan)]
        said += [
            named(_spell_amount(view, one), _spell_statement(view, one), view.lang)
            for one in others.itertuples()
        ]
        kind = [view.say(f"status-{plan.status}")]
        kind += [view.say("flag-scope-unclear")] if promises.is_doubted(plan) else []
        name = view.say(f"promises-name-{plan.promise}")
        rows.append(
            {
                view.say("promises-what"): listed([name, plan.period, *kind], view.lang),
                view.say("table-value"): _spell_amount(view, plan),
                view.say("promises-stated"): listed(said, view.lang, ";"),
            }
        )
    return pd.DataFrame(rows)


def _spell_statement(view: View, plan: Any) -> str:
    """Who said a plan, and when."""
    stated = promises_drawing.spell_stated(plan, view.lang)
    return qualified(view.publisher(plan.attribution), stated, view.lang)
