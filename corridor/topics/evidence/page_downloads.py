"""Whole tables for download: CSV with a description, XLSX with sheets of words, Parquet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from corridor import exports, warehouse
from corridor.topics.evidence.tables import list_tables
from corridor.ui import data, prose
from corridor.ui.data_dialog import describe_rows
from corridor.ui.visitor import View


def place_downloads(view: View) -> None:
    """One row a table: what it holds, how many rows, three formats made on the click.

    The vintage is settled here: the click is answered outside the visitor's session.
    """
    prose.heading(view.say("evidence-downloads-title"), view.say("evidence-licence"))
    prose.quiet(view.say("evidence-documentation"))
    vintage = data.vintage()
    for table in list_tables(view, warehouse.TABLES, vintage.counts):
        with st.container(key=f"cells_{table.name}"):
            words, csv, xlsx, parquet = st.columns([6, 1, 1, 1], vertical_alignment="center")
        with words:
            prose.lines(table.lines)
        about = describe_rows(view, table.name, table.title, table=table.name)
        for column, label, suffix, make in (
            (csv, "download-csv", "zip", exports.download_zip),
            (xlsx, "download-xlsx", "xlsx", exports.download_xlsx),
            (parquet, "download-parquet", "parquet", exports.download_parquet),
        ):
            column.download_button(
                view.say(label),
                partial(make_file, make, table.name, vintage.hash, about),
                f"corridor-{table.name}-{vintage.hash}.{suffix}",
                key=f"take_{table.name}_{suffix}",
                width="stretch",
            )


def make_file(
    make: Callable[[pd.DataFrame, exports.About], bytes],
    name: str,
    pinned: str,
    about: exports.About,
) -> bytes:
    """A whole table of a vintage as a file."""
    return make(warehouse.table(name, vintage=pinned), about)
