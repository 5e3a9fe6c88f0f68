"""Tables on a page: each with a name for who does not see it, whole rows, and rows to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

import pandas as pd
import streamlit as st

from corridor.language import qualified, text
from corridor.server.streamlit_patches.right_heads import put_right
from corridor.ui import passport, prose
from corridor.ui.amount_columns import is_amounts, split_amounts
from corridor.ui.table_sizes import find_height, find_widths
from corridor.ui.visitor import read_language

#: rows whose texts are measured for the width of their column
_MEASURED = 120
#: rows of the longest table that is printed whole
_PRINTED = 60


def show_table(
    cells: pd.DataFrame,
    *,
    alt: str,
    most: int = 10_000,
    height: int | Literal["auto"] | None = None,
    columns: Mapping[str, Any] | None = None,
    key: str | None = None,
) -> None:
    """A table that is only read.

    ``cells``: columns and texts as the visitor reads them; of an `Amount` sign, number and unit
    stand in cells of their own. ``alt``: what the table holds, in a few words. It is as high as its
    rows, at most ``most`` pixels, or ``height`` (pixels, or what Streamlit chooses). ``columns``:
    heading -> `st.column_config`.
    """
    shown = split_amounts(cells)
    st.dataframe(
        shown,
        hide_index=True,
        height=height or find_height(len(cells), most),
        column_config=arrange_columns(shown, _leave_out_amounts(cells, columns)),
        placeholder="–",
        key=key,
        alt=name_table(alt, shown),
    )


def name_table(title: str, cells: pd.DataFrame) -> str:
    """A table for who does not see it: what it holds, how many rows and columns.

    A grid draws only the rows in sight: nobody could count them.
    """
    lang, (rows, columns) = read_language(), cells.shape
    return qualified(title, text(lang, "table-size", rows=rows, columns=columns), lang)


def _leave_out_amounts(cells: pd.DataFrame, columns: Mapping[str, Any] | None) -> dict[str, Any]:
    """What is said of columns but those of amounts: they are numbers here, whatever was said."""
    return {name: one for name, one in (columns or {}).items() if not is_amounts(cells[name])}


def arrange_columns(
    cells: pd.DataFrame, columns: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """Settings of all columns: as wide as what they hold, numbers at the right under their heads.

    ``columns``: heading -> `st.column_config` of those that say more; what they say stays.
    """
    known = dict(columns or {})
    free = [name for name in cells if not _is_sized(known.get(name))]
    widths = find_widths(cells.head(_MEASURED), free)
    arranged = {}
    for name in cells:
        counted = pd.api.types.is_any_real_numeric_dtype(cells[name])
        column = st.column_config.NumberColumn if counted else st.column_config.TextColumn
        one = dict(known.get(name) or column())
        if name in widths and not _is_link(one):
            one["width"] = widths[name]
        if counted:  # parted and marked as the language of the page has it
            kind = one.get("type_config") or {}
            one["type_config"] = kind | {"format": kind.get("format") or "localized"}
        if counted or one.get("alignment") == "right":
            one["label"] = put_right(str(one.get("label") or name))
        arranged[name] = one
    return arranged


def _is_sized(column: Any) -> bool:
    return bool(column) and column.get("width") is not None


def _is_link(column: Mapping[str, Any]) -> bool:
    """Whether a column shows less than it holds."""
    return (column.get("type_config") or {}).get("type") == "link"


def select_row(
    cells: pd.DataFrame,
    key: str,
    *,
    alt: str,
    most: int = 10_000,
    height: int | Literal["auto"] | None = None,
    columns: Mapping[str, Any] | None = None,
    on_select: Callable[[], None] | None = None,
) -> int | None:
    """A table with one row to choose: its place among the rows now, None without one.

    ``key``: of the widget; ``on_select``: called before the run that a choice begins. The rest
    as in :func:`show_table`.
    """
    shown = split_amounts(cells)
    with st.container(key=f"both_{key}", gap=None):
        event: Any = st.dataframe(
            shown,
            hide_index=True,
            height=height or find_height(len(cells), most),
            column_config=arrange_columns(shown, _leave_out_amounts(cells, columns)),
            placeholder="–",
            on_select=on_select or "rerun",
            selection_mode="single-row",
            key=key,
            alt=name_table(alt, shown),
        )
        if len(cells) <= _PRINTED:
            links = [name for name, one in (columns or {}).items() if _is_link(one)]
            prose.paper_table(cells.drop(columns=links))
    return chosen_row(key, len(cells), event)


def select_rows(cells: pd.DataFrame, key: str, *, alt: str, most: int = 10_000) -> list[int]:
    """A table with several rows to choose: their places among the rows, in order. The rest as in
    :func:`show_table`."""
    shown = split_amounts(cells)
    event: Any = st.dataframe(
        shown,
        hide_index=True,
        height=find_height(len(cells), most),
        column_config=arrange_columns(shown),
        placeholder="–",
        on_select="rerun",
        selection_mode="multi-row",
        key=key,
        alt=name_table(alt, shown),
    )
    return sorted(place for place in event.selection.rows if place < len(cells))


def chosen_row(key: str, many: int, event: Any = None) -> int | None:
    """The place of the chosen row of the table ``key`` among its ``many`` rows; None without one,
    or when the rows are others now and fewer."""
    state = event or st.session_state.get(key)
    places = state.selection.rows if state else []
    return places[0] if places and places[0] < many else None


def newly_chosen(key: str, place: int | None) -> int | None:
    """The place of a row on the run it was chosen, None on those after it."""
    before = st.session_state.get(f"_row.{key}")
    st.session_state[f"_row.{key}"] = place
    return place if place != before else None


def open_chosen(
    cells: pd.DataFrame,
    values: pd.DataFrame,
    key: str,
    *,
    alt: str,
    period: str = "period",
    most: int = 10_000,
    height: int | Literal["auto"] | None = None,
    columns: Mapping[str, Any] | None = None,
) -> None:
    """A table of which a chosen row opens the passport of its value, once.

    ``values``: row for row those of ``cells``, with ``series_id`` (empty for a row that is of no
    series) and the column ``period``. The rest as in :func:`show_table`.
    """
    place = select_row(cells, key, alt=alt, most=most, height=height, columns=columns)
    if (place := newly_chosen(key, place)) is not None:
        row = values.iloc[place]
        if row["series_id"]:
            passport.ask_for("value", series_id=row["series_id"], period=row[period])


def make_host_column() -> Any:
    """The setting of a column of addresses: a link each, of which the host is shown."""
    return st.column_config.LinkColumn(display_text=r"https?://([^/]+)")
