"""Get the data: files, the API's address, the exact SQL and the citation of what is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from corridor import exports, warehouse
from corridor.geography.map_layers import MakeLayers
from corridor.language import sentences
from corridor.topics.chart import Rows, list_publishers
from corridor.ui import address, data, prose, share
from corridor.ui.visitor import View

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ZIP, _PARQUET = "application/zip", "application/vnd.apache.parquet"


@dataclass(frozen=True)
class Form:
    """A file to take: key of its button, what makes it, suffix and media type; ``csv``: the way CSV
    is written in it."""

    label: str
    make: Callable[[pd.DataFrame, exports.About], bytes]
    suffix: str
    media: str
    csv: exports.DialectName | None = None

    def name(self, about: exports.About) -> str:
        """What the file of these rows is called."""
        return exports.name_download(about, self.suffix, csv=self.csv)


def list_forms(lang: str, *, maps: bool = False) -> list[Form]:
    """The files that rows are offered as, those Excel opens first; ``maps``: rows that have a place
    on a map have files for it too."""
    forms = [Form("download-xlsx", exports.download_xlsx, "xlsx", _SHEET)]
    excel = exports.spreadsheet_dialect(lang)
    for label, csv in (("download-csv-excel", excel), ("download-csv", exports.PLAIN)):
        make = partial(exports.download_zip, csv=csv)
        forms.append(Form(label, make, "zip", _ZIP, csv))
    forms.append(Form("download-parquet", exports.download_parquet, "parquet", _PARQUET))
    if maps:
        package, parquet = exports.download_geopackage, exports.download_geoparquet
        forms += [
            Form("download-geopackage", package, "gpkg", "application/geopackage+sqlite3"),
            Form("download-geoparquet", parquet, "geo.parquet", _PARQUET),
        ]
    return forms


def describe_rows(
    view: View,
    name: str,
    title: str,
    rows: pd.DataFrame | None = None,
    queries: Sequence[tuple[str, Mapping[str, Any]]] = (),
    api: Sequence[str] = (),
    table: str = "",
    layers: MakeLayers | None = None,
) -> exports.About:
    """What rows of any queries (``queries``) or of a whole table say of themselves."""
    vintage, base = data.vintage(), f"{address.find_base()}/api/v1"
    publishers = list_publishers(rows)
    return exports.About(
        name=name,
        title=title,
        lang=view.lang,
        date=vintage.date,
        hash=vintage.hash,
        queries=queries,
        publishers=[view.publisher(one) for one in publishers],
        address=share.build_pinned_address(),
        table=table,
        layers=layers,
        api=[f"{base}/{path}{'&' if '?' in path else '?'}v={vintage.hash}" for path in api],
        database=exports.locate_database(address.find_base(), vintage.hash),
    )


def describe_values(view: View, name: str, title: str, values: pd.DataFrame) -> exports.About:
    """What rows of the query `series_values` say of themselves."""
    vintage = data.vintage()
    return exports.describe_series(
        data.ask,
        values,
        name=name,
        title=title,
        lang=view.lang,
        date=vintage.date,
        hash=vintage.hash,
        address=share.build_pinned_address(),
        host=address.find_base(),
    )


def place_button(view: View, key: str, title: str) -> bool:
    """The quiet button of what has a title, and whether it has been pressed."""
    label = prose.name_button(view.say("data-get"), title)
    return st.button(label, icon=":material/download:", type="tertiary", key=f"get_{key}")


def offer_values(view: View, about: exports.About, rows: pd.DataFrame, key: str) -> None:
    """A quiet button that opens the dialog for these rows, with the sources behind them."""
    if place_button(view, key, about.title):
        open_dialog(view, _add_sources(about, rows), rows)


def _add_sources(about: exports.About, rows: pd.DataFrame) -> exports.About:
    return replace(about, sources=exports.find_sources(data.ask, rows))


def place_files(view: View, about: exports.About, rows: pd.DataFrame) -> None:
    """The files, each made on the click and outside the visitor's session."""
    with st.container(horizontal=True):
        for form in list_forms(view.lang, maps=about.layers is not None):
            st.download_button(
                view.say(form.label),
                partial(form.make, rows, about),
                form.name(about),
                form.media,
                key=f"{form.label}_{about.name}",
                icon=":material/download:",
            )


def open_dialog(
    view: View, about: exports.About, rows: pd.DataFrame, *more: tuple[exports.About, pd.DataFrame]
) -> None:
    """Open the drawer with everything there is to take; ``more``: rows of other kinds."""

    @st.dialog(view.say("data-get"), width=780, position="right")
    def show() -> None:
        for one in ((about, rows), *more):
            _place_all(view, *one)

    show()


def _place_all(view: View, about: exports.About, rows: pd.DataFrame) -> None:
    st.markdown(f"**{about.title}**")
    st.markdown(f":gray[{view.say('data-rows', count=view.count(len(rows)))}]")
    place_files(view, about, rows)
    notes = ["data-files", *(["data-files-map"] if about.layers else [])]
    st.caption(sentences([view.say(key) for key in notes], view.lang))
    if about.api:
        st.markdown(f"**{view.say('data-api')}**")
        st.code("\n".join(about.api), language=None, wrap_lines=True)
    if about.sql:
        st.markdown(f"**{view.say('data-sql')}**")
        first = warehouse.attach(about.database)
        st.code(f"{first}\n\n{about.sql}", language="sql", wrap_lines=True)
        st.caption(view.say("data-sql-runs", address=about.database))
    st.markdown(f"**{view.say('share-cite')}**")
    st.code(about.citation, language=None, wrap_lines=True)


def offer_rows(view: View, key: str, title: str, what: Rows) -> None:
    """The button for rows of queries, with the queries and where the API has them."""
    offer_several(view, key, [(key, title, what)])


def offer_several(view: View, key: str, parts: Sequence[tuple[str, str, Rows]]) -> None:
    """One button for rows of several kinds, as (name, title, rows) each, one under another."""
    if place_button(view, key, parts[0][1]):
        offers = []
        for name, title, what in parts:
            about = describe_rows(
                view, name, title, what.rows, what.queries, what.api, layers=what.layers
            )
            offers.append((_add_sources(about, what.rows), what.rows))
        open_dialog(view, *offers[0], *offers[1:])


def unfold_rows(view: View, key: str, title: str, what: Rows) -> None:
    """The same under a heading to unfold, where a dialog is open already."""
    about = describe_rows(view, key, title, what.rows, what.queries, what.api, layers=what.layers)
    with st.expander(view.say("data-get")):
        _place_all(view, _add_sources(about, what.rows), what.rows)
