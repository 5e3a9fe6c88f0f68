"""A small table as plain HTML: read as text, and copied as numbers."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.language.numbers import FIXED, NARROW, number
from corridor.ui.amount_columns import spell_numbers


def show_plain_table(cells: pd.DataFrame, lang: str) -> None:
    """A small table that is read as text, in HTML; its amounts in cells of their own too."""
    shown = spell_numbers(cells, lambda one: _spell_plainly(one, lang))
    st.table(shown, border="horizontal", hide_index=True)


def _spell_plainly(value: float, lang: str) -> str:
    """A number that Excel takes for one: with fixed spaces and a hyphen, which narrow ones and a
    true minus are not to it."""
    return number(value, lang).replace(NARROW, FIXED).replace("−", "-")
