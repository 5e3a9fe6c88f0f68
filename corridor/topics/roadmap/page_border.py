"""The Roadmap's border: measures that ease or restrict, hours and costs, scores, single posts."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.language import event_date
from corridor.language.spans import Span, markdown
from corridor.topics.chart import Rows
from corridor.topics.model_words import spell_day
from corridor.topics.roadmap.border_charts import (
    draw_directions,
    draw_logistics_scores,
    draw_performance,
    draw_waiting,
)
from corridor.topics.roadmap.border_tables import (
    EFFECTS,
    SINCE,
    ask_measures,
    ask_posts,
    make_measure_table,
    make_post_table,
)
from corridor.topics.roadmap.hour_tables import find_value, make_hour_table, price_hours
from corridor.topics.roadmap.measure_charts import draw_before_after
from corridor.ui import data_dialog, prose, tables
from corridor.ui.figure import open_row, place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.icons import write_sign
from corridor.ui.table_sizes import find_widths
from corridor.ui.visitor import View

#: measures that are shown without being asked for
MOST = 9


def place_before_after(view: View) -> None:
    """Hours before and after each measure; in an edition without them, the measure's own words."""
    chart = make_once(view, draw_before_after)
    if chart is None:
        prose.heading(view.say("roadmap-before-plain"))
        st.info(view.explain_gap("CAREC / ADB"))
    else:
        place_figure(view, chart)


def place_hour_prices(view: View) -> None:
    """What an hour less brings at each post, by the model; nothing in an edition without one."""
    priced = make_once(view, price_hours)
    if not priced:
        return
    day = dict(zip(("middle", "low", "high"), map(view.count, find_value(priced)), strict=True))
    measure = view.say("roadmap-hour-sub", day=spell_day(view), **day)
    prose.heading(view.say("roadmap-hour"), measure)
    st.table(make_hour_table(view, priced), border="horizontal", hide_index=True)
    st.page_link(
        "pages/scenarios.py",
        label=view.say("roadmap-hour-link"),
        query_params={"view": "border", "lang": view.lang},
    )


def place_waiting(view: View) -> None:
    """Hours at the border over the years: by rail and road, and by rail on the way in and out."""
    place_row(view, [make_once(view, draw) for draw in (draw_directions, draw_waiting)])


def place_measures(view: View) -> None:
    """The newest measures at the border posts with their marks; all of them behind a button."""
    rows = make_once(view, ask_measures)
    words = {effect: view.say(f"roadmap-effect-{effect}") for effect in EFFECTS}
    counts = {effect: view.count((rows["effect"] == effect).sum()) for effect in EFFECTS}
    counted = view.say("roadmap-measures-sub", year=str(SINCE), **counts)
    prose.heading(view.say("roadmap-measures"), counted, 3)
    newest = []
    for event in rows.head(MOST).itertuples():
        date, title = event_date(event, view.lang), view.name(event, "title")
        line = (Span(date, "quiet"), Span(" "), Span(title, address=event.url))
        newest.append(f"{write_sign(view, event.effect, words[event.effect])} {markdown(line)}")
    prose.text("\n\n".join(newest))
    prose.small("\u2003".join(f"{write_sign(view, effect)} {words[effect]}" for effect in EFFECTS))
    if st.button(
        view.say("roadmap-measures-all", count=view.count(len(rows))),
        icon=":material/table:",
        type="tertiary",
        key="roadmap_measures",
    ):
        _list_measures(view, rows)


def _list_measures(view: View, rows: pd.DataFrame) -> None:
    title = view.say("roadmap-measures")

    @st.dialog(title, width=780, position="right")
    def show() -> None:
        link = tables.make_host_column()
        tables.show_table(
            make_measure_table(view, rows),
            alt=title,
            most=620,
            columns={view.say("passport-address"): link},
        )
        data_dialog.unfold_rows(view, "measures", title, Rows(rows, [("events", {})], ["events"]))

    show()


def place_performance(view: View, mode: str, way: str) -> None:
    """TFI1 to TFI4 of one mode, the Logistics Performance Index, single crossings."""
    charts = make_once(view, draw_performance, mode, way)
    with open_row("performance", 3) as grid:
        for key in ("hours", "cost", "distance", "speed"):
            if (chart := charts[key]) is not None:
                place_figure(view, chart)
            else:
                _place_missing(view, key)
        with grid.cell(column_span=2):
            place_figure(view, make_once(view, draw_logistics_scores))
    _place_posts(view)


def _place_missing(view: View, key: str) -> None:
    """In the place of a figure that an edition has not: what it would measure, who could say."""
    with st.container(key=f"fig_missing_{key}", gap=None):
        prose.heading(view.say(f"roadmap-border-{key}"), level=3)
        st.info(view.explain_gap("CAREC / ADB"))


def _place_posts(view: View) -> None:
    """Newest figures of single crossings over the whole width, for their titles are long; a
    chosen row opens its passport."""
    rows, title = make_once(view, ask_posts), view.say("roadmap-posts")
    prose.heading(title, view.say("roadmap-posts-sub"), 3)
    cells = make_post_table(view, rows)
    widths = find_widths(cells, cells.columns, most=520)
    tables.open_chosen(
        cells,
        rows,
        "roadmap_posts",
        alt=title,
        period="last_period",
        columns={name: st.column_config.TextColumn(width=width) for name, width in widths.items()},
    )
    asked = [("series_catalogue", {"group": "border-performance"})]
    addresses = [f"series/{code}" for code in rows["series_id"]]
    data_dialog.offer_rows(view, "posts", title, Rows(rows, asked, addresses))
