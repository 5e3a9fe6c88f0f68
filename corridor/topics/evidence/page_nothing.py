"""What the Evidence page says where a search finds nothing."""

from __future__ import annotations

import streamlit as st

from corridor.language import listed
from corridor.ui import address, data
from corridor.ui.visitor import View


def place_nothing(view: View, words: str) -> None:
    """That nothing was found, and the nearest series."""
    if not words:
        st.info(view.say("nothing-here"))
        return
    near = data.find_near_series(words)
    rows = view.ask("series_titles", series=near)
    offer = listed(view.names(rows, "title"), view.lang, ";") if len(rows) else "–"
    st.info(view.say("evidence-no-hit", words=address.quote_harmless(words, 80), offer=offer))
