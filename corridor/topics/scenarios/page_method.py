"""How the model works: what it rests on, its formulas, what it reproduces, what it must not be
used for."""

from __future__ import annotations

import streamlit as st

from corridor.topics.scenarios.method import PARTS, REFERENCES, count_parameters
from corridor.ui import prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_method(view: View) -> None:
    """The parts of the method in order, each a heading and its words, then the literature."""
    counts = {code: view.count(n) for code, n in make_once(view, count_parameters).items()}
    for part in PARTS:
        prose.heading(view.say(f"scenarios-method-{part}"))
        prose.text(view.say(f"scenarios-method-{part}-text", **counts))
    prose.heading(view.say("scenarios-method-trial"), view.say("scenarios-method-trial-text"))
    st.page_link(
        "pages/routes.py",
        label=view.say("scenarios-method-trial-link"),
        query_params={"lang": view.lang},
    )
    prose.heading(view.say("scenarios-method-not"))
    prose.text(view.say("scenarios-method-not-text"))
    prose.heading(view.say("scenarios-method-read"))
    prose.small("\n\n".join(REFERENCES))
