"""The Roadmap's scorecard: promised beside counted, by who promised, and the projects."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.topics.roadmap import scorecard_charts, scorecard_rules
from corridor.ui import prose, tables
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.plain_table import show_plain_table
from corridor.ui.visitor import View


def place_scorecard(view: View, register: pd.DataFrame) -> None:
    """Every scored promise, by who promised, every pair with its rule, then the projects."""
    chart = make_once(view, scorecard_charts.draw_scorecard)
    if chart is None:
        st.info(view.say("nothing-here"))
    else:
        place_figure(view, chart)
        _place_tables(view)
    prose.heading(scorecard_charts.spell_projects(view, register), view.say("scorecard-moves"), 2)
    moves = scorecard_rules.find_moves(register, view.ask("project_claims"))
    cells = scorecard_charts.make_move_table(view, register, moves)
    title = view.say("scorecard-moves-title")
    tables.show_table(cells, alt=title, most=520, key="scorecard_moves")
    prose.small(view.say("scorecard-moves-rule"))


def _place_tables(view: View) -> None:
    rows = scorecard_charts.ask_scores(view)
    scored = scorecard_rules.choose_scored(rows)
    prose.heading(view.say("scorecard-who"), view.say("scorecard-who-sub"), 3)
    with st.container(key="numbers_promisers"):
        show_plain_table(scorecard_charts.make_promiser_table(view, scored), view.lang)
    title = view.say("scorecard-every", n=len(rows), count=view.count(len(rows)))
    prose.heading(title, view.say("scorecard-every-sub"), 3)
    columns = {view.say("passport-address"): tables.make_host_column()}
    cells = scorecard_charts.make_score_table(view, rows)
    tables.open_chosen(cells, rows, "roadmap_scores", alt=title, most=420, columns=columns)
