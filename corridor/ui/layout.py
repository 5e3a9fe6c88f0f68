"""A figure and what is said of it, by the width of the window.

The server does not know the width; the style sheet (`ui/css.py`) decides. On a wide desk words
stand beside their figure. On a small one the figure takes the whole width and the words stand
under it in columns: beside it they would be the longer ones and leave a white field.
"""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def split(name: str, share: float) -> tuple[DeltaGenerator, DeltaGenerator]:
    """The place of a figure, ``share`` times as wide as the other, and that of its words."""
    with st.container(key=f"split_{name}"):
        left, right = st.columns([share, 1], gap="large")
    return left, right.container(key=f"side_{name}")


def line_up(name: str) -> DeltaGenerator:
    """A place for findings or notes in columns over the whole width."""
    return st.container(key=f"strip_{name}")
