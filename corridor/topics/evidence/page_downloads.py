"""Whole tables for download: CSV with a description, XLSX with sheets of words, Parquet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pandas as pd
import streamlit as st

from corridor import exports, warehouse
from corridor.language import number
from corridor.ui import data, prose
from corridor.ui.data_dialog import describe_rows
from corridor.ui.visitor import View


def offer(view: View) -> None:
    """One row a table: what it holds, how many rows, three formats made on the click.

    The vintage is settled here: the click is answered outside the visitor's session.
    """
    prose.quiet(view.say("evidence-documentation"))
    vintage = data.vintage()
    counts, pinned = vintage.counts, vintage.hash
    for name in warehouse.TABLES:
        words, csv, xlsx, parquet = st.columns([6, 1, 1, 1], vertical_alignment="center")
        rows = number(counts.get(name, 0), view.lang)
        meaning = view.say("evidence-table-" + name)
        with words:
            prose.text(f"**{name}** · {meaning}  \n:gray[{view.say('evidence-rows', count=rows)}]")
        about = describe_rows(view, name, f"{name} · {meaning}", table=name)
        for column, label, suffix, make in (
            (csv, "download-csv", "zip", exports.download_zip),
            (xlsx, "download-xlsx", "xlsx", exports.download_xlsx),
            (parquet, "download-parquet", "parquet", exports.download_parquet),
        ):
            column.download_button(
                view.say(label),
                partial(whole, make, name, pinned, about),
                f"corridor-{name}-{pinned}.{suffix}",
                key=f"take_{name}_{suffix}",
                width="stretch",
            )


def whole(
    make: Callable[[pd.DataFrame, exports.About], bytes],
    name: str,
    pinned: str,
    about: exports.About,
) -> bytes:
    """A whole table of a vintage as a file."""
    return make(warehouse.table(name, vintage=pinned), about)
