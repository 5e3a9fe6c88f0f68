"""What the Traffic page shows first: the main figure."""

from __future__ import annotations

import re
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords, set_words, title_figure
from corridor.charts.part_bars import draw_month_bars, draw_parts_of_years
from corridor.charts.part_years import find_equal_parts, find_newest_part
from corridor.charts.template import HEIGHT_MAIN
from corridor.charts.theme import TOKENS
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.charts.year_overlays import draw_directions, draw_event_flags
from corridor.evidence.statuses import HAPPENED, full_years
from corridor.language import part_months, quantity, scale_of, sentences
from corridor.language.spans import plain
from corridor.topics.balance import find_balance
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.traffic import drawing, rules
from corridor.topics.traffic.events import load_events, series_of
from corridor.topics.traffic.params import CROSSINGS, SPAN
from corridor.topics.view import View
from corridor.topics.years import Years, within


def draw_main(
    view: View, flow: str, count: str, period: str, split: str, show: list[str], span: Years = SPAN
) -> list[Chart]:
    """The large figure: one traffic by years, equal part-years or months; two for `both`.

    ``span``: first and last year shown. Empty when nobody published what was asked for.
    """
    if split == "crossing" and count == "trains":
        charts = draw_crossings(view, span)
    elif flow == "both":
        charts = draw_both(view, count, period, span)
    else:
        charts = _draw_one(view, flow, count, period, split, show, span)
    left_out = _explain_left_out(view, flow, count, period, split, show)
    first = [replace(one, note=sentences([one.note, left_out], view.lang)) for one in charts[:1]]
    return first + charts[1:]


def _explain_left_out(
    view: View, flow: str, count: str, period: str, split: str, show: list[str]
) -> str:
    """What of the choices a figure cannot show, in a sentence."""
    if split == "crossing" and count == "trains":
        return view.say("traffic-note-crossing-years") if period != "years" else ""
    notes = [view.say("traffic-note-crossing-trains")] if split == "crossing" else []
    if (flow == "both" or period != "years") and (split == "direction" or show):
        notes.append(view.say("traffic-note-totals"))
    return sentences(notes, view.lang)


def _draw_one(
    view: View, flow: str, count: str, period: str, split: str, show: list[str], span: Years
) -> list[Chart]:
    rows = within(view.ask("series_values", series=[series_of(flow, count)]), span)
    measure = f"{flow}-{count}"
    words = FigureWords(view.say(f"traffic-measure-{measure}"), view.say(f"traffic-sub-{measure}"))
    if period == "months":
        if not (rows["period_kind"] == "month").any():
            return []
        figure = draw_month_bars(rows, view.lang, view.theme, tone=flow, words=words)
        shown, note = rows[rows["period_kind"] == "month"], view.say("traffic-months-note")
    elif period == "parts":
        shown = find_equal_parts(rows)
        if len(shown) < 2:
            return []
        label = part_months(shown.iloc[-1].period, view.lang)
        subtitle = view.say("traffic-sub-parts", months=label, subtitle=words.subtitle)
        words = replace(words, subtitle=subtitle)
        figure = draw_parts_of_years(shown, view.lang, view.theme, tone=flow, words=words)
        note = view.say("figure-hatched")
    elif full_years(rows).empty:
        return []
    else:
        figure, words, shown = _draw_years(view, flow, count, split, show, rows, words, span)
        note = view.say("figure-hatched") if len(find_newest_part(rows)) else ""
    alt = sentences([words.title, words.subtitle, view.spell_values(shown.tail(6))], view.lang)
    set_words(figure, replace(words, alt=alt))
    return [Chart("main", figure, shown, note=note, level=2)]


def _draw_years(
    view: View,
    flow: str,
    count: str,
    split: str,
    show: list[str],
    rows: pd.DataFrame,
    words: FigureWords,
    span: Years,
) -> tuple[go.Figure, FigureWords, pd.DataFrame]:
    plans = _load_plans(view, flow, count, span) if "plans" in show else None
    sides = _load_directions(view, flow, count, span) if split == "direction" else []
    divided = bool(sides) and all(len(side) for side in sides)
    # years that were asked for stand on the axis also where nobody published a figure
    chosen = None if span == SPAN else (span[0], max(span[0], min(span[1], rows["year"].max())))
    bars = YearBars(
        rows,
        tone=flow,
        height=HEIGHT_MAIN,
        right=96,
        plans=plans,
        strength=0.62 if divided else 1.0,
        span=chosen,
    )
    figure = draw_year_bars(bars, view.lang, view.theme)
    full = full_years(rows)
    divisor, _ = scale_of(rows["unit"].iloc[0], full["value"].max(), view.lang)
    if divided:
        west, east = sides
        newest = int(pd.concat([full, find_newest_part(rows)])["year"].max())
        draw_directions(figure, west, east, view.lang, view.theme, flow, divisor, newest=newest)
        _label_undivided(view, figure, full, west)
        balance = find_balance(
            west,
            east,
            tone=flow,
            if_more_return=f"traffic-return-{flow}",
            if_more_leave=f"traffic-leave-{flow}",
        )
        if balance and count == "trains":
            words = replace(words, title=plain(spell_sentence(view, balance)))
    if "range" in show:
        _draw_ranges(view, figure, full, divisor)
    if "events" in show:
        draw_event_flags(figure, load_events(view, flow, count, span), view.theme)
        _add_headroom(figure)
    shown = pd.concat([full, find_newest_part(rows), *([plans] if plans is not None else [])])
    return figure, words, shown


def _load_directions(view: View, flow: str, count: str, span: Years) -> list[pd.DataFrame]:
    """Full years of the westbound and of the eastbound traffic."""
    return [
        within(view.ask("series_values", series=[series], kinds=["year"]), span)
        for series in (f"{series_of(flow, count)}-{side}" for side in ("westbound", "eastbound"))
    ]


def _label_undivided(view: View, figure: go.Figure, full: pd.DataFrame, west: pd.DataFrame) -> None:
    """Words over the years whose directions nobody published."""
    first = int(west["year"].min())
    early = full[full["year"] < first]
    low = early["value"].head(6).max() < full["value"].max() / 3  # they would lie on the bars
    if len(early) > 2 and low and not view.phone:
        marks.draw_label(
            figure,
            early["year"].iloc[0] + 2.5,
            figure.layout.yaxis.range[1] * 0.36,
            view.say("traffic-undivided", year=str(first)),
            view.theme,
            bold=False,
            size=13,
            yshift=0,
            colour=TOKENS[view.theme]["voice2"],
            ground=True,
        )


def _add_headroom(figure: go.Figure) -> None:
    """Room over the highest mark for the flags of the events."""
    low, high = figure.layout.yaxis.range
    figure.update_yaxes(range=[low, high * 1.12])


def _draw_ranges(view: View, figure: go.Figure, full: pd.DataFrame, divisor: float) -> None:
    """Whiskers from the lowest to the highest source where they differ."""
    for row in full[full["low"] < full["high"]].itertuples():
        figure.add_scatter(
            x=[row.year + 0.3] * 2,
            y=[row.low / divisor, row.high / divisor],
            mode="lines+markers",
            line={"color": TOKENS[view.theme]["text"], "width": 1.6},
            marker={"symbol": "line-ew-open", "size": 9},
            hovertemplate=view.say(
                "passport-range",
                low=quantity(row.low, row.unit, view.lang),
                high=quantity(row.high, row.unit, view.lang),
            )
            + "<extra></extra>",
        )


def _load_plans(view: View, flow: str, count: str, span: Years) -> pd.DataFrame | None:
    """Plans of a traffic for the years shown; None when it has no series of them."""
    codes = view.ask("series_catalogue", group=flow)["series_id"]
    names = [c for c in codes if c.startswith(f"{flow}-{count}") and "plan" in c]
    return within(view.ask("series_values", series=names), span) if names else None


def draw_both(view: View, count: str, period: str = "years", span: Years = SPAN) -> list[Chart]:
    """Two traffics on one scale, side by side, never added: years, equal part-years or months.

    A traffic of which nobody published what was asked for is named; none without either.
    """
    counts = {
        flow: within(view.ask("series_values", series=[series_of(flow, count)]), span)
        for flow in ("china-europe", "china-central-asia")
    }
    rows = {flow: own for flow, own in counts.items() if len(_select_period(own, period))}
    if not rows:
        return []
    top = max(float(_select_period(own, period)["value"].max()) for own in rows.values())
    note = view.say("traffic-same-scale") if len(rows) > 1 else ""
    note += "".join(
        " " + view.say("traffic-both-missing", name=view.say(f"traffic-flow-{flow}"))
        for flow in counts
        if flow not in rows
    )
    return [
        _draw_one_of_both(view, f"{flow}-{count}", flow, own, period, span, top, note.strip())
        for flow, own in rows.items()
    ]


def _select_period(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """The rows that a figure of a period draws; none when they make no figure."""
    if period == "months":
        return rows[(rows["period_kind"] == "month") & rows["status"].isin(HAPPENED)]
    if period == "parts":
        shown = find_equal_parts(rows)
        return shown if len(shown) > 1 else shown.head(0)
    return full_years(rows)


def _draw_one_of_both(
    view: View,
    measure: str,
    flow: str,
    own: pd.DataFrame,
    period: str,
    span: Years,
    top: float,
    note: str,
) -> Chart:
    title, subtitle = view.say(f"traffic-measure-{measure}"), view.say(f"traffic-sub-{measure}")
    shown = _select_period(own, period)
    if period == "months":
        note = sentences([note, view.say("traffic-months-note")], view.lang)
    elif period == "parts":
        months = part_months(shown.iloc[-1].period, view.lang)
        subtitle = view.say("traffic-sub-parts", months=months, subtitle=subtitle)
    else:
        shown = pd.concat([shown, find_newest_part(own)])
    alt = sentences([title, view.spell_values(shown.tail(6))], view.lang)
    words = FigureWords(title, subtitle, alt)
    if period == "months":
        figure = draw_month_bars(own, view.lang, view.theme, tone=flow, words=words, top=top)
    elif period == "parts":
        figure = draw_parts_of_years(shown, view.lang, view.theme, tone=flow, words=words, top=top)
    else:
        bars = YearBars(own, flow, words, height=HEIGHT_MAIN, span=span, top=top)
        figure = draw_year_bars(bars, view.lang, view.theme)
    return Chart(f"both_{flow}", figure, shown, note=note.strip())


def draw_crossings(view: View, span: Years = SPAN) -> list[Chart]:
    """Lines of all crossings on one scale; none when fewer than two have a full year."""
    rows = {k: within(own, span) for k, own in load_crossings(view).items()}
    if sum(not full_years(own).empty for own in rows.values()) < 2:
        return []
    names = {k: _name_chinese_side(view, k) for k in rows}
    figure = drawing.draw_crossing_lines(
        rows, names, view.lang, view.theme, first=max(2013, span[0])
    )
    title, subtitle = spell_crossings_title(view, rows), view.say("traffic-crossings-sub")
    set_words(figure, title_figure(title, subtitle, view.lang))
    shown = pd.concat([full_years(r) for r in rows.values()])
    titles = {series: names[k] for k, series in CROSSINGS.items()}
    note = view.say("traffic-dotted")
    return [Chart("main", figure, shown, note=note, level=2, titles=titles)]


def load_crossings(view: View) -> dict[str, pd.DataFrame]:
    """Values of each crossing's trains."""
    return {k: view.ask("series_values", series=[s]) for k, s in CROSSINGS.items()}


def _name_chinese_side(view: View, key: str) -> str:
    """The name of the post that counts: `Alashankou` of `Alashankou – Dostyk`."""
    return re.split(" – |—", view.say(f"traffic-crossing-{key}"))[0]


def spell_crossings_title(view: View, rows: dict[str, pd.DataFrame] | None = None) -> str:
    """Which two crossings had the most trains in their last full year; of all or these rows."""
    rows = load_crossings(view) if rows is None else rows
    first, second = rules.rank_by_last_year(rows)[:2]
    names = [_name_chinese_side(view, k) for k in (first, second)]
    return view.say("traffic-crossings-title", first=names[0], second=names[1])
