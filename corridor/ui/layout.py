"""Where a short text stands by the width of the window: beside a figure or under it.

The server does not know the width. Both places are made, and the style sheet (`ui/css.py`) shows
one: beside where a desk is wide, under where the column beside would be the longer one and leave
a white field under the figure.
"""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


def beside(name: str) -> DeltaGenerator:
    """The place in the column beside; used with :func:`under` of the same name."""
    return st.container(key=f"beside_{name}")


def under(name: str) -> DeltaGenerator:
    """The place under both columns, its paragraphs side by side."""
    return st.container(key=f"under_{name}")
