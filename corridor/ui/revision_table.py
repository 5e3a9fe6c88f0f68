"""How a figure was revised: in which vintage it appeared, and what ended it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor.topics.revision_tables import build_revision_table
from corridor.ui import data
from corridor.ui.plain_table import show_plain_table
from corridor.ui.visitor import View


def place_revisions(view: View, facts: dict[str, Any]) -> None:
    """Revisions of the value of a passport, of its parents when it is derived; nothing else."""
    spots = [(p["series"], p["period"]) for p in facts["parents"]] or [
        (facts["series"], facts["period"])
    ]
    rows = pd.concat(
        [data.load_revisions(series=s, period=p, changed=True) for s, p in spots], ignore_index=True
    )
    if len(rows):
        st.markdown(f"**{view.say('vintage-history')}**")
        show_plain_table(build_revision_table(view, rows), view.lang)
