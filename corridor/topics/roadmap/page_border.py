"""The Roadmap's border: measures that ease or restrict, hours and costs, scores, single posts."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.topics.chart import Rows
from corridor.topics.roadmap import border as views
from corridor.ui import data_dialog, passport, prose
from corridor.ui.figure import place
from corridor.ui.figure_cache import drawn
from corridor.ui.icons import sign
from corridor.ui.table_sizes import fitting, tall
from corridor.ui.visitor import View

MOST = 9
ADDRESS = r"https?://([^/]+)"


def waiting(view: View) -> None:
    """Hours at the border over the years."""
    place(view, drawn(view, views.waiting))


def measures(view: View) -> None:
    """The newest measures at the border posts with their marks; all of them behind a button."""
    rows = drawn(view, views.measures)
    words = {e: view.say(f"roadmap-effect-{e}") for e in views.EFFECTS}
    counts = {e: view.count((rows["effect"] == e).sum()) for e in views.EFFECTS}
    counted = view.say("roadmap-measures-sub", year=str(views.SINCE), **counts)
    prose.heading(view.say("roadmap-measures"), counted, 3)
    newest = []
    for event in rows.head(MOST).itertuples():
        name, dated = view.name(event, "title"), views.when(view, event)
        mark = sign(view, event.effect, words[event.effect])
        newest.append(f"{mark} :gray[{dated}] [{name}]({event.url})")
    prose.text("\n\n".join(newest))
    prose.small("\u2003".join(f"{sign(view, e)} {said}" for e, said in words.items()))
    if st.button(
        view.say("roadmap-measures-all", count=view.count(len(rows))),
        icon=":material/table:",
        type="tertiary",
        key="roadmap_measures",
    ):
        _all_measures(view, rows)


def _all_measures(view: View, rows: pd.DataFrame) -> None:
    @st.dialog(view.say("roadmap-measures"), width=780, position="right")
    def show() -> None:
        address = st.column_config.LinkColumn(display_text=ADDRESS)
        st.dataframe(
            views.measures_table(view, rows),
            hide_index=True,
            height=tall(len(rows), 620),
            column_config={view.say("passport-address"): address},
        )
        what = Rows(rows, [("events", {})], ["events"])
        data_dialog.fold(view, "measures", view.say("roadmap-measures"), what)

    show()


def performance(view: View, mode: str, way: str) -> None:
    """TFI1 to TFI4 of one mode, the Logistics Performance Index, single crossings."""
    shown = drawn(view, views.performance, mode, way)
    upper, lower = st.columns(3, gap="large"), st.columns([1, 2], gap="large")
    for column, key in zip((*upper, lower[0]), ("hours", "cost", "distance", "speed"), strict=True):
        with column:
            one = shown[key]
            if one is not None:
                place(view, one)
            else:
                prose.heading(view.say(f"roadmap-border-{key}"), level=3)
                st.info(view.nothing("CAREC / ADB"))
    with lower[1]:
        place(view, drawn(view, views.scores))
    _posts(view)


def _posts(view: View) -> None:
    """Newest figures of single crossings over the whole width, for their titles are long; a
    chosen row opens its passport."""
    rows = drawn(view, views.posts)
    prose.heading(view.say("roadmap-posts"), view.say("roadmap-posts-sub"), 3)
    shown = views.posts_table(view, rows)
    chosen = st.dataframe(
        shown,
        hide_index=True,
        height=tall(len(rows)),
        on_select="rerun",
        selection_mode="single-row",
        key="roadmap_posts",
        column_config={
            name: st.column_config.TextColumn(width=wide)
            for name, wide in fitting(shown, shown.columns, most=520).items()
        },
    ).selection.rows
    asked = [("series_catalogue", {"group": "border-performance"})]
    what = Rows(rows, asked, [f"series/{code}" for code in rows["series_id"]])
    data_dialog.take(view, "posts", view.say("roadmap-posts"), what)
    mark = chosen[0] if chosen and chosen[0] < len(rows) else None
    if mark is not None and st.session_state.get("_roadmap_post") != mark:
        row = rows.iloc[mark]
        passport.ask_for("value", series_id=row.series_id, period=row.last_period)
    st.session_state["_roadmap_post"] = mark
