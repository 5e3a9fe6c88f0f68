"""Whole tables for download: CSV with a description, XLSX with sheets of words, Parquet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from corridor import exports, warehouse
from corridor.topics.evidence.tables import list_tables
from corridor.ui import data, prose
from corridor.ui.data_dialog import describe_rows, list_forms
from corridor.ui.visitor import View


def place_downloads(view: View) -> None:
    """One row a table: what it holds, how many rows, its files, each made on the click.

    The vintage is settled here: the click is answered outside the visitor's session.
    """
    prose.heading(view.say("evidence-downloads-title"), view.say("evidence-licence"))
    prose.quiet(view.say("evidence-documentation"))
    vintage = data.vintage()
    database = f"/api/v1/editions/{vintage.hash}.duckdb"
    prose.quiet(view.say("evidence-database", address=database))
    for table in list_tables(view, warehouse.TABLES, vintage.counts):
        with st.container(key=f"cells_{table.name}"):
            words, files = st.columns([1, 1], vertical_alignment="center")
        with words:
            prose.lines(table.lines)
        about = describe_rows(view, table.name, table.title, table=table.name)
        with files, st.container(horizontal=True, horizontal_alignment="right"):
            for form in list_forms(view.lang):
                st.download_button(
                    view.say(form.label),
                    partial(make_file, form.make, table.name, vintage.hash, about),
                    form.name(about),
                    form.media,
                    key=f"take_{table.name}_{form.label}",
                )


def make_file(
    make: Callable[[pd.DataFrame, exports.About], bytes],
    name: str,
    pinned: str,
    about: exports.About,
) -> bytes:
    """A whole table of a vintage as a file."""
    return make(warehouse.table(name, vintage=pinned), about)
