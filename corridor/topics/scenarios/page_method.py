"""How the model works: what it rests on, its formulas, what it reproduces, what it must not be
used for."""

from __future__ import annotations

import streamlit as st

from corridor.topics.scenarios.method import (
    PARTS,
    REFERENCES,
    count_parameters,
    list_checks,
    make_check_table,
)
from corridor.ui import data, prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: a line of words is at most so many pixels long
_WIDE = 760


def place_method(view: View) -> None:
    """The parts of the method in order, each a heading and its words, then the literature."""
    counts = {code: view.count(n) for code, n in make_once(view, count_parameters).items()}
    with st.container(width=_WIDE):
        for part in PARTS:
            prose.heading(view.say(f"scenarios-method-{part}"))
            prose.text(view.say(f"scenarios-method-{part}-text", **counts))
        prose.heading(view.say("scenarios-method-trial"))
        prose.text(view.say("scenarios-method-trial-text"))
        st.page_link(
            "pages/routes.py",
            label=view.say("scenarios-method-trial-link"),
            query_params={"lang": view.lang},
        )
        _place_checks(view)
        prose.heading(view.say("scenarios-method-not"))
        prose.text(view.say("scenarios-method-not-text"))
        prose.heading(view.say("scenarios-method-read"))
        prose.small("\n\n".join(REFERENCES))


def _place_checks(view: View) -> None:
    """What the base case carries beside what was counted, in red where it misses."""
    checks = list_checks(view, data.vintage().hash)
    if not checks:
        return
    table = make_check_table(view, checks)
    error = view.say("routes-col-error")
    missed = [not one.holds for one in checks]
    table.loc[missed, error] = [f":red[**{one}**]" for one in table.loc[missed, error]]
    prose.heading(view.say("scenarios-check"), view.say("scenarios-check-sub"), 3)
    st.table(table, border="horizontal", hide_index=True)
    if any(missed):
        prose.small(view.say("scenarios-check-causes"))
