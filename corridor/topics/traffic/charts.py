"""What the Traffic page shows first: one traffic by years, equal parts of years or months."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords, set_words, title_figure
from corridor.charts.part_bars import draw_month_bars, draw_parts_of_years, find_months
from corridor.charts.part_years import find_equal_parts, find_newest_part, find_newest_shared_part
from corridor.charts.template import HEIGHT_MAIN
from corridor.charts.theme import TOKENS
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.charts.year_overlays import draw_directions, draw_event_flags
from corridor.evidence.periods import month_end
from corridor.evidence.statuses import full_years
from corridor.language import part_months, period_text, quantity, scale_of, sentences
from corridor.language.spans import plain
from corridor.topics.balance import find_balance
from corridor.topics.chart import Chart
from corridor.topics.finding import Finding, spell_sentence
from corridor.topics.reliance import qualify_finding
from corridor.topics.traffic import rules
from corridor.topics.traffic.crossing_charts import draw_crossings
from corridor.topics.traffic.events import load_events, series_of
from corridor.topics.traffic.milestone_charts import draw_milestones
from corridor.topics.traffic.params import NEWEST, SPAN, read_month
from corridor.topics.view import View
from corridor.topics.years import Years, within

FLOWS = ("china-europe", "china-central-asia")
SIDES = ("westbound", "eastbound")
#: strength of the years whose directions are not known, beside those that are
DIVIDED = 0.62


def draw_main(
    view: View,
    flow: str,
    count: str,
    period: str,
    split: str,
    show: list[str],
    span: Years = SPAN,
    part: str = NEWEST,
) -> list[Chart]:
    """The large figure of choices that are settled: one traffic by years, equal part-years or
    months, the crossings, the milestones; two figures for `both`.

    ``span``: first and last year shown. Empty when nothing was found of what was asked for.
    """
    if period == "milestones":
        return draw_milestones(view, span)
    if split == "crossing":
        return draw_crossings(view, span)
    if flow == "both":
        return draw_both(view, count, period, split, span, part)
    rows = within(view.ask("series_values", series=[series_of(flow, count)]), span)
    words = _spell_measure(view, flow, count)
    if period == "months":
        return _draw_months(view, flow, rows, words)
    if period == "parts":
        return _draw_parts(view, flow, rows, words, part)
    if full_years(rows).empty:
        return []
    return [_draw_years(view, flow, count, split, show, rows, words, span)]


def _spell_measure(view: View, flow: str, count: str) -> FigureWords:
    measure = f"{flow}-{count}"
    return FigureWords(view.say(f"traffic-measure-{measure}"), view.say(f"traffic-sub-{measure}"))


def choose_month(rows: pd.DataFrame, part: str) -> int | None:
    """The last month of the part of years that is shown: the one chosen, else the newest that two
    years have."""
    return read_month(part) or find_newest_shared_part(rows)


def name_months(view: View, month: int) -> str:
    """Months from January to the end of one, without a year: `Jan–Sep`."""
    return part_months(f"2001-01-01/{month_end(2001, month)}", view.lang)


def load_counts(view: View, flow: str, count: str, span: Years) -> pd.DataFrame:
    """All values of a traffic in the years shown; of both traffics those of China–Europe, which
    has more parts of years to choose from."""
    own = FLOWS[0] if flow == "both" else flow
    return within(view.ask("series_values", series=[series_of(own, count)]), span)


def _draw_months(view: View, flow: str, rows: pd.DataFrame, words: FigureWords) -> list[Chart]:
    months = find_months(rows)
    if months.empty:
        return []
    ends = [period_text(months["period"].iloc[i], view.lang) for i in (0, -1)]
    subtitle = sentences(
        [view.say("traffic-sub-months", first=ends[0], last=ends[1]), words.subtitle], view.lang
    )
    words = replace(words, subtitle=subtitle, alt=sentences([words.title, subtitle], view.lang))
    figure = draw_month_bars(rows, view.lang, view.theme, tone=flow, words=words)
    return [Chart("main", figure, months, note=view.say("traffic-months-note"), level=2)]


def _draw_parts(
    view: View, flow: str, rows: pd.DataFrame, words: FigureWords, part: str
) -> list[Chart]:
    month = choose_month(rows, part)
    shown = find_equal_parts(rows, month) if month else rows.head(0)
    if len(shown) < 2:
        return []
    subtitle = _spell_part(view, shown, part, words.subtitle)
    words = replace(words, subtitle=subtitle, alt=sentences([words.title, subtitle], view.lang))
    figure = draw_parts_of_years(shown, view.lang, view.theme, tone=flow, words=words)
    notes = [view.say("figure-hatched")]
    puzzle = rules.find_puzzle(rows)
    if puzzle and puzzle.rests_on[0][1] in set(shown["period"]):
        notes.append(plain(spell_sentence(view, puzzle)))
    return [Chart("main", figure, shown, note=sentences(notes, view.lang), level=2)]


def _spell_part(view: View, shown: pd.DataFrame, part: str, subtitle: str) -> str:
    """Which months of each year are shown, and whether they were chosen or are the newest."""
    months = part_months(shown.iloc[-1].period, view.lang)
    key = "traffic-sub-parts-newest" if part == NEWEST else "traffic-sub-parts"
    return view.say(key, months=months, subtitle=subtitle)


def _draw_years(
    view: View,
    flow: str,
    count: str,
    split: str,
    show: list[str],
    rows: pd.DataFrame,
    words: FigureWords,
    span: Years,
) -> Chart:
    sides = _load_directions(view, flow, count, span) if split == "direction" else []
    divided = bool(sides) and all(len(side) for side in sides)
    bars = YearBars(
        rows,
        tone=flow,
        height=HEIGHT_MAIN,
        right=96,
        strength=DIVIDED if divided else 1.0,
        span=_choose_axis(view, flow, count, rows, span),
    )
    figure = draw_year_bars(bars, view.lang, view.theme)
    full = full_years(rows)
    divisor = bars.find_divisor(view.lang)
    shown = [full, find_newest_part(rows)]
    if divided:
        shown += _lay_directions(view, figure, flow, rows, sides, divisor)
        _label_undivided(view, figure, full, sides[0])
    if "range" in show:
        _draw_ranges(view, figure, full, divisor)
    if "events" in show:
        draw_event_flags(figure, load_events(view, flow, count, span), view.theme)
        _add_headroom(figure)
    title = spell_finding(view, flow, count, rows, sides if divided else [])
    words = replace(words, title=title or words.title)
    set_words(figure, replace(words, alt=sentences([words.title, words.subtitle], view.lang)))
    note = view.say("figure-hatched") if len(find_newest_part(rows)) else ""
    titles = name_directions(view, flow, count)
    return Chart("main", figure, pd.concat(shown), note=note, level=2, titles=titles)


def _choose_axis(view: View, flow: str, count: str, rows: pd.DataFrame, span: Years) -> Years:
    """First and last year of the axis: those asked for; without them from the first year that
    anything of the traffic was found of, so that its beginning does not look like its start."""
    last = max(span[0], min(span[1], int(rows["year"].max())))
    if span != SPAN:
        return span[0], last
    group = view.ask("series_catalogue", group=flow)
    alike = group["series_id"].str.startswith(series_of(flow, count))
    own = group[alike & (group["n_years"] > 0)]
    first = min([int(rows["year"].min()), *own["first_year"]])
    return max(span[0], first), last


def spell_finding(
    view: View, flow: str, count: str, rows: pd.DataFrame, sides: list[pd.DataFrame]
) -> str:
    """What the years of a traffic say: of trains which direction had more, of TEU how they went
    beside the trains; with its ground where that is a reprint. Empty where nothing is certain."""
    found: Finding | None = None
    if count == "teu":
        trains = view.ask("series_values", series=[series_of(flow, "trains")], kinds=["year"])
        found = rules.find_load(trains, rows, "traffic-load")
    elif sides:
        found = find_balance(
            *sides,
            tone=flow,
            if_more_return=f"traffic-return-{flow}",
            if_more_leave=f"traffic-leave-{flow}",
        )
    if found is None:
        return ""
    sentence = spell_sentence(view, found, flow=view.say(f"traffic-flow-{flow}"))
    return qualify_finding(view, plain(sentence), found)


def _load_directions(view: View, flow: str, count: str, span: Years) -> list[pd.DataFrame]:
    """Full years of the westbound and of the eastbound traffic."""
    series = [f"{series_of(flow, count)}-{side}" for side in SIDES]
    return [within(view.ask("series_values", series=[one], kinds=["year"]), span) for one in series]


def name_directions(view: View, flow: str, count: str) -> dict[str, str]:
    """Series -> what the table calls it: the whole and its directions."""
    whole = series_of(flow, count)
    names = {whole: "direction-total", **{f"{whole}-{s}": f"direction-{s}" for s in SIDES}}
    return {series: view.say(key) for series, key in names.items()}


def _lay_directions(
    view: View,
    figure: go.Figure,
    flow: str,
    rows: pd.DataFrame,
    sides: list[pd.DataFrame],
    divisor: float,
) -> list[pd.DataFrame]:
    """Draw the directions over the years; returns the rows of both that are drawn."""
    west, east = sides
    newest = int(pd.concat([full_years(rows), find_newest_part(rows)])["year"].max())
    draw_directions(figure, west, east, view.lang, view.theme, flow, divisor, newest=newest)
    years = set(full_years(west)["period"]) & set(full_years(east)["period"])
    return [side[side["period"].isin(years)] for side in sides]


def _label_undivided(view: View, figure: go.Figure, full: pd.DataFrame, west: pd.DataFrame) -> None:
    """Words over the years of which no direction was found; they give way in a narrow window."""
    first = int(west["year"].min())
    early = full[full["year"] < first]
    low = early["value"].head(6).max() < full["value"].max() / 3  # they would lie on the bars
    if len(early) > 2 and low:
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


def draw_both(
    view: View, count: str, period: str, split: str, span: Years = SPAN, part: str = NEWEST
) -> list[Chart]:
    """Two traffics on one scale, side by side, never added: years, equal part-years or months.

    A traffic of which nothing was found of what was asked for is named; none without either.
    """
    counts = {flow: load_counts(view, flow, count, span) for flow in FLOWS}
    month = choose_month(counts[FLOWS[0]], part)
    shown = {flow: _select_period(own, period, month) for flow, own in counts.items()}
    shown = {flow: own for flow, own in shown.items() if len(own)}
    if not shown:
        return []
    top = max(float(own["value"].max()) for own in shown.values())
    notes = [view.say("traffic-same-scale")] if len(shown) > 1 else []
    notes += [
        view.say("traffic-both-missing", name=view.say(f"traffic-flow-{flow}"))
        for flow in counts
        if flow not in shown
    ]
    charts = []
    for flow in shown:
        sides = _load_directions(view, flow, count, span) if split == "direction" else []
        divided = period == "years" and bool(sides) and all(len(side) for side in sides)
        own, strength = counts[flow], DIVIDED if divided else 1.0
        one = _draw_one_of_both(view, flow, count, period, own, shown[flow], span, top, strength)
        if period == "parts":
            words = one.words
            subtitle = _spell_part(view, shown[flow], part, words.subtitle)
            set_words(one.figure, title_figure(words.title, subtitle, view.lang))
        if divided:
            divisor = scale_of(str(own["unit"].iloc[0]), top, view.lang)[0]
            more = _lay_directions(view, one.figure, flow, own, sides, divisor)
            one = replace(one, values=pd.concat([one.values, *more]))
        charts.append(replace(one, note=sentences([*notes, one.note], view.lang)))
    return charts


def _select_period(rows: pd.DataFrame, period: str, month: int | None) -> pd.DataFrame:
    """The rows that a figure of a period draws; none when they make no figure."""
    if period == "months":
        return find_months(rows)
    if period == "parts":
        shown = find_equal_parts(rows, month) if month else rows.head(0)
        return shown if len(shown) > 1 else shown.head(0)
    return full_years(rows)


def _draw_one_of_both(
    view: View,
    flow: str,
    count: str,
    period: str,
    own: pd.DataFrame,
    shown: pd.DataFrame,
    span: Years,
    top: float,
    strength: float,
) -> Chart:
    measure, note = _spell_measure(view, flow, count), ""
    title, subtitle = measure.title, measure.subtitle
    if period == "months":
        note = view.say("traffic-months-note")
    elif period == "years":
        shown = pd.concat([shown, find_newest_part(own)])
    words = FigureWords(title, subtitle, sentences([title, subtitle], view.lang))
    if period == "months":
        figure = draw_month_bars(own, view.lang, view.theme, tone=flow, words=words, top=top)
    elif period == "parts":
        figure = draw_parts_of_years(shown, view.lang, view.theme, tone=flow, words=words, top=top)
    else:
        bars = YearBars(
            own, flow, words, height=HEIGHT_MAIN, span=span, top=top, right=80, strength=strength
        )
        figure = draw_year_bars(bars, view.lang, view.theme)
    return Chart(
        f"both_{flow}", figure, shown, note=note, titles=name_directions(view, flow, count)
    )
