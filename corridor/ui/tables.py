"""Whole tables for download: CSV, Parquet, and XLSX with a sheet that says what it is."""

from __future__ import annotations

import io

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.language import date_text, number
from corridor.ui import data
from corridor.ui.view import View
from corridor.warehouse import Vintage


def plain(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with lists as text parted by `;`, as CSV and XLSX need it."""
    flat = rows.copy()
    for column in flat:
        if flat[column].map(lambda v: hasattr(v, "__len__") and not isinstance(v, str)).any():
            flat[column] = flat[column].map(
                lambda v: ";".join(map(str, v)) if v is not None else ""
            )
    return flat


def about(view: View, name: str, rows: pd.DataFrame, vintage: Vintage) -> pd.DataFrame:
    """The sheet beside the data: what, when, how many, on which terms."""
    said = {
        "evidence-about-table": name,
        "evidence-about-rows": number(len(rows), view.lang),
        "evidence-about-vintage": f"{date_text(vintage.date, view.lang)} · {vintage.hash}",
        "evidence-about-licence": view.say("evidence-licence"),
    }
    return pd.DataFrame([(view.say(key), value) for key, value in said.items()])


def as_csv(name: str, vintage: str | None = None) -> bytes:
    """A whole table as UTF-8 CSV with a mark that Excel understands."""
    return plain(warehouse.table(name, vintage=vintage)).to_csv(index=False).encode("utf-8-sig")


def as_parquet(name: str, vintage: str | None = None) -> bytes:
    """A whole table as Parquet, lists kept."""
    out = io.BytesIO()
    warehouse.table(name, vintage=vintage).to_parquet(out, index=False)
    return out.getvalue()


def as_xlsx(view: View, name: str, vintage: str | None = None) -> bytes:
    """A whole table as XLSX; the second sheet says what it is and on which terms."""
    rows = plain(warehouse.table(name, vintage=vintage))
    for column in rows.select_dtypes("datetimetz"):
        rows[column] = rows[column].dt.tz_localize(None)
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl") as book:
        rows.to_excel(book, sheet_name=name[:31], index=False)
        of = warehouse.find_vintage(vintage)
        about(view, name, rows, of).to_excel(book, sheet_name="about", index=False, header=False)
    return out.getvalue()


def offer(view: View) -> None:
    """One row a table: what it holds, how many rows, three formats made on the click.

    The vintage is settled here: the click is answered outside the visitor's session.
    """
    vintage = data.vintage()
    counts, pinned = vintage.counts, vintage.hash
    for name in warehouse.TABLES:
        words, csv, xlsx, parquet = st.columns([6, 1, 1, 1], vertical_alignment="center")
        rows = number(counts.get(name, 0), view.lang)
        words.markdown(
            f"**{name}** · {view.say('evidence-table-' + name)}  \n"
            f":gray[{view.say('evidence-rows', count=rows)}]"
        )
        for column, label, suffix, make in (
            (csv, "download-csv", "csv", lambda n=name: as_csv(n, pinned)),
            (xlsx, "download-xlsx", "xlsx", lambda n=name: as_xlsx(view, n, pinned)),
            (parquet, "download-parquet", "parquet", lambda n=name: as_parquet(n, pinned)),
        ):
            column.download_button(
                view.say(label), make, f"corridor-{name}-{pinned}.{suffix}",
                key=f"take_{name}_{suffix}", width="stretch",
            )  # fmt: skip
