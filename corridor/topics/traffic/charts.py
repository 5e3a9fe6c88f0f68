"""What the Traffic page shows first: the main figure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks, year_bars, year_overlays
from corridor.charts.template import HEIGHT_MAIN
from corridor.charts.theme import TOKENS
from corridor.language import part_months, quantity, scale_of, sentences
from corridor.topics.chart import Chart
from corridor.topics.traffic import drawing, rules
from corridor.topics.traffic.events import events, series_of
from corridor.topics.traffic.params import CROSSINGS, SPAN
from corridor.topics.view import View
from corridor.topics.years import Span, within


def main(
    view: View, flow: str, count: str, period: str, split: str, show: list[str], span: Span = SPAN
) -> list[Chart]:
    """The large figure: one traffic by years, equal part-years or months; two for `both`.

    ``span``: first and last year shown. Empty when nobody published what was asked for.
    """
    if split == "crossing" and count == "trains":
        drawn = crossings_together(view, span)
    elif flow == "both":
        drawn = both(view, count, period, span)
    else:
        drawn = _of_one(view, flow, count, period, split, show, span)
    said = _left_out(view, flow, count, period, split, show)
    first = [replace(one, note=sentences([one.note, said], view.lang)) for one in drawn[:1]]
    return first + drawn[1:]


def _left_out(view: View, flow: str, count: str, period: str, split: str, show: list[str]) -> str:
    """What of the choices a figure cannot show, in a sentence."""
    if split == "crossing" and count == "trains":
        return view.say("traffic-note-crossing-years") if period != "years" else ""
    said = [view.say("traffic-note-crossing-trains")] if split == "crossing" else []
    if (flow == "both" or period != "years") and (split == "direction" or show):
        said.append(view.say("traffic-note-totals"))
    return sentences(said, view.lang)


def _of_one(
    view: View, flow: str, count: str, period: str, split: str, show: list[str], span: Span
) -> list[Chart]:
    rows = within(view.ask("series_values", series=[series_of(flow, count)]), span)
    subtitle = view.say(f"traffic-sub-{flow}-{count}")
    meta = {"title": view.say(f"traffic-measure-{flow}-{count}"), "subtitle": subtitle}
    if period == "months":
        if not (rows["period_kind"] == "month").any():
            return []
        made = year_bars.months(rows, view.lang, view.theme, tone=flow, meta=meta)
        shown, note = rows[rows["period_kind"] == "month"], view.say("traffic-months-note")
    elif period == "parts":
        shown = year_bars.equal_parts(rows)
        if len(shown) < 2:
            return []
        label = part_months(shown.iloc[-1].period, view.lang)
        meta["subtitle"] = view.say("traffic-sub-parts", months=label, subtitle=subtitle)
        made = year_bars.parts_of_years(shown, view.lang, view.theme, tone=flow, meta=meta)
        note = view.say("figure-hatched")
    elif year_bars.full_years(rows).empty:
        return []
    else:
        made, meta, shown = _years(view, flow, count, split, show, rows, meta, span)
        note = view.say("figure-hatched") if len(year_bars.newest_part(rows)) else ""
    said = [meta["title"], meta["subtitle"], view.values(shown.tail(6))]
    meta["alt"] = sentences(said, view.lang)
    made.update_layout(meta=meta)
    return [Chart("main", made, shown, note=note, level=2)]


def _years(
    view: View,
    flow: str,
    count: str,
    split: str,
    show: list[str],
    rows: pd.DataFrame,
    meta: dict[str, Any],
    span: Span,
) -> tuple[go.Figure, dict[str, Any], pd.DataFrame]:
    plans = _plans(view, flow, count) if "plans" in show else None
    plans = within(plans, span) if plans is not None else None
    sides: list[pd.DataFrame] = []
    if split == "direction":
        sides = [
            view.ask("series_values", series=[f"{series_of(flow, count)}-{side}"], kinds=["year"])
            for side in ("westbound", "eastbound")
        ]
        sides = [within(side, span) for side in sides]
    divided = bool(sides) and all(len(side) for side in sides)
    # years that were asked for stand on the axis also where nobody published a figure
    chosen = None if span == SPAN else (span[0], max(span[0], min(span[1], rows["year"].max())))
    made = year_bars.bars(
        rows,
        view.lang,
        view.theme,
        tone=flow,
        height=HEIGHT_MAIN,
        right=96,
        plans=plans,
        meta=meta,
        strength=0.62 if divided else 1.0,
        span=chosen,
    )
    full = year_bars.full_years(rows)
    divisor, _ = scale_of(rows["unit"].iloc[0], full["value"].max(), view.lang)
    if divided:
        west, east = sides
        year_overlays.split(made, west, east, view.lang, view.theme, flow, divisor)
        _undivided(view, made, full, west)
        told = rules.balance(west, east)
        if told and count == "trains":
            meta["title"] = view.say(f"traffic-{told[0]}-{flow}", year=told[1])
    if "range" in show:
        _ranges(made, full, divisor, view)
    if "events" in show:
        year_overlays.flags(made, events(view, flow, count, span), view.theme)
        _headroom(made)
    shown = pd.concat([full, year_bars.newest_part(rows), *([plans] if plans is not None else [])])
    return made, meta, shown


def _undivided(view: View, made: go.Figure, full: pd.DataFrame, west: pd.DataFrame) -> None:
    """Words over the years whose directions nobody published."""
    first = int(west["year"].min())
    early = full[full["year"] < first]
    low = early["value"].head(6).max() < full["value"].max() / 3  # they would lie on the bars
    if len(early) > 2 and low and not view.phone:
        marks.label(
            made,
            early["year"].iloc[0] + 2.5,
            made.layout.yaxis.range[1] * 0.36,
            view.say("traffic-undivided", year=str(first)),
            view.theme,
            bold=False,
            size=13,
            yshift=0,
            colour=TOKENS[view.theme]["voice2"],
            ground=True,
        )


def _headroom(made: go.Figure) -> None:
    low, high = made.layout.yaxis.range
    made.update_yaxes(range=[low, high * 1.12])


def _ranges(made: go.Figure, full: pd.DataFrame, divisor: float, view: View) -> None:
    """Whiskers from the lowest to the highest source where they differ."""
    for row in full[full["low"] < full["high"]].itertuples():
        made.add_scatter(
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


def _plans(view: View, flow: str, count: str) -> pd.DataFrame | None:
    found = view.ask("series_catalogue", group=flow)
    names = [s for s in found["series_id"] if s.startswith(f"{flow}-{count}") and "plan" in s]
    return view.ask("series_values", series=names) if names else None


def both(view: View, count: str, period: str = "years", span: Span = SPAN) -> list[Chart]:
    """Two traffics on one scale, side by side, never added: years, equal part-years or months.

    A traffic of which nobody published what was asked for is named; none without either.
    """
    asked = {
        flow: within(view.ask("series_values", series=[series_of(flow, count)]), span)
        for flow in ("china-europe", "china-central-asia")
    }
    rows = {flow: own for flow, own in asked.items() if len(_of_period(own, period))}
    if not rows:
        return []
    top = max(float(_of_period(own, period)["value"].max()) for own in rows.values())
    note = view.say("traffic-same-scale") if len(rows) > 1 else ""
    note += "".join(
        " " + view.say("traffic-both-missing", name=view.say(f"traffic-flow-{flow}"))
        for flow in asked
        if flow not in rows
    )
    return [
        _one_of_both(view, f"{flow}-{count}", flow, own, period, span, top, note.strip())
        for flow, own in rows.items()
    ]


def _of_period(rows: pd.DataFrame, period: str) -> pd.DataFrame:
    """The rows that a figure of a period draws; none when they make no figure."""
    if period == "months":
        return rows[(rows["period_kind"] == "month") & rows["status"].isin(year_bars.ACTUAL)]
    if period == "parts":
        shown = year_bars.equal_parts(rows)
        return shown if len(shown) > 1 else shown.head(0)
    return year_bars.full_years(rows)


def _one_of_both(
    view: View,
    measure: str,
    flow: str,
    own: pd.DataFrame,
    period: str,
    span: Span,
    top: float,
    note: str,
) -> Chart:
    meta = {
        "title": view.say(f"traffic-measure-{measure}"),
        "subtitle": view.say(f"traffic-sub-{measure}"),
    }
    shown = _of_period(own, period)
    if period == "months":
        note = sentences([note, view.say("traffic-months-note")], view.lang)
        made = year_bars.months(own, view.lang, view.theme, tone=flow, meta=meta, top=top)
    elif period == "parts":
        meta["subtitle"] = view.say(
            "traffic-sub-parts",
            months=part_months(shown.iloc[-1].period, view.lang),
            subtitle=meta["subtitle"],
        )
        made = year_bars.parts_of_years(shown, view.lang, view.theme, tone=flow, meta=meta, top=top)
    else:
        made = year_bars.bars(
            own, view.lang, view.theme, tone=flow, height=HEIGHT_MAIN, span=span, top=top, meta=meta
        )
        shown = pd.concat([shown, year_bars.newest_part(own)])
    made.update_layout(
        meta={**meta, "alt": sentences([meta["title"], view.values(shown.tail(6))], view.lang)}
    )
    return Chart(f"both_{flow}", made, shown, note=note.strip())


def crossings_together(view: View, span: Span = SPAN) -> list[Chart]:
    """Lines of all crossings on one scale; none when fewer than two have a full year."""
    rows = {k: within(own, span) for k, own in crossing_values(view).items()}
    if sum(not year_bars.full_years(own).empty for own in rows.values()) < 2:
        return []
    names = {k: _chinese_side(view, k) for k in rows}
    made = drawing.together(rows, names, view.lang, view.theme, first=max(2013, span[0]))
    meta = {"title": crossings_title(view, rows), "subtitle": view.say("traffic-crossings-sub")}
    made.update_layout(meta={**meta, "alt": sentences(meta.values(), view.lang)})
    shown = pd.concat([year_bars.full_years(r) for r in rows.values()])
    drawn = Chart(
        "main",
        made,
        shown,
        note=view.say("traffic-dotted"),
        level=2,
        titles={s: names[k] for k, s in CROSSINGS.items()},
    )
    return [drawn]


def crossing_values(view: View) -> dict[str, pd.DataFrame]:
    """Values of each crossing's trains."""
    return {k: view.ask("series_values", series=[s]) for k, s in CROSSINGS.items()}


def _chinese_side(view: View, key: str) -> str:
    """The name of the post that counts: `Alashankou` of `Alashankou – Dostyk`."""
    return re.split(" – |—", view.say(f"traffic-crossing-{key}"))[0]


def crossings_title(view: View, rows: dict[str, pd.DataFrame] | None = None) -> str:
    """Which two crossings had the most trains in their last full year; of all or these rows."""
    rows = crossing_values(view) if rows is None else rows
    first, second = rules.leaders(rows)[:2]
    names = [_chinese_side(view, k) for k in (first, second)]
    return view.say("traffic-crossings-title", first=names[0], second=names[1])
