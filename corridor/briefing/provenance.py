"""The evidence behind a block: sources as notes, dissenting figures, the table of its values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import pandas as pd

from corridor.briefing.types import Dissent, FigureKey, SourceNote, Table
from corridor.language import period_text, quantity, remark
from corridor.language.amounts import Amount
from corridor.topics.chart import build_twin
from corridor.topics.view import View

#: sources of a block, and the figures that dissent from what it shows
Provenance = tuple[tuple[SourceNote, ...], tuple[Dissent, ...]]


def find_sourced_points(values: pd.DataFrame) -> set[tuple[str, str]]:
    """(series, period) whose sources a table of values rests on: derived ones on their parents'."""
    points: set[tuple[str, str]] = set()
    for row in values.itertuples():
        parents = list(row.parents) if row.parents is not None else []
        if parents:
            points |= {(p.partition("@")[0], p.partition("@")[2]) for p in parents}
        else:
            points.add((row.series_id, row.period))
    return points


def list_figures(values: pd.DataFrame) -> frozenset[FigureKey]:
    """What series_value rows (series_id, period) are called where vintages are compared."""
    pairs = zip(values["series_id"], values["period"].astype(str), strict=True)
    return frozenset((str(series), "", "", "", period) for series, period in pairs)


def list_trade_figures(rows: pd.DataFrame) -> frozenset[FigureKey]:
    """The same of rows of `mirror`; a total of the trade tables is both of its flows."""
    figures = set()
    for row in rows.itertuples():
        if row.series_id:
            figures.add((str(row.series_id), "", "", "", str(row.period)))
            continue
        for flow in ("export", "import") if row.flow == "total" else (str(row.flow),):
            figures.add(("", str(row.reporter), str(row.partner), flow, str(row.period)))
    return frozenset(figures)


def read_value_sources(view: View, values: pd.DataFrame) -> Provenance:
    """Sources and dissenting figures of series_value rows; a figure that reads the same as the
    one shown, being only rounded otherwise, is a source of it."""
    points = find_sourced_points(values)
    if not points:
        return (), ()
    series = sorted({s for s, _ in points}, key=[s for s, _ in sorted(points)].index)
    rows = view.ask("value_evidence", series=series)
    rows = rows[[pair in points for pair in zip(rows["series_id"], rows["period"], strict=True)]]
    preferred = {(r.series_id, r.period): r for r in rows.itertuples() if r.role == "preferred"}
    by_source: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    dissents = []
    for row in rows.itertuples():
        shown = preferred.get((row.series_id, row.period))
        if shown is not None and row.value != shown.value:
            dissent = _build_dissent(view, row, shown)
            if dissent.dissenting != dissent.preferred:
                dissents.append(dissent)
                continue
        by_source[(row.attribution, row.source_title or "", row.url or "")].append(row)
    sources = (_build_source(view, key, rows) for key, rows in by_source.items())
    return tuple(sources), tuple(dissents)


def _build_source(view: View, key: tuple[str, ...], rows: list[Any]) -> SourceNote:
    """The note of a source (publisher, title, address) that printed these rows."""
    periods = list(dict.fromkeys(period_text(r.period, view.lang, short=True) for r in rows))
    published, tier = str(rows[0].published or ""), str(rows[0].tier or "")
    return SourceNote(key[0], key[1], key[2], published, tier, join_periods(periods))


def join_periods(periods: list[str]) -> str:
    """Periods in words, years that follow one another joined: `2011–2013, Jan–Feb 2026`."""
    runs: list[list[int]] = []
    for year in sorted(int(p) for p in periods if p.isdigit()):
        if runs and year == runs[-1][1] + 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    years = [str(a) if a == b else f"{a}–{b}" for a, b in runs]
    return ", ".join([*years, *(p for p in periods if not p.isdigit())])


def _build_dissent(view: View, row: Any, preferred: Any) -> Dissent:
    def amount(of: Any) -> str:
        return quantity(of.value, of.unit, view.lang, qualifier=of.qualifier, status=of.status)

    return Dissent(
        period_text(row.period, view.lang, short=True),
        amount(preferred),
        amount(row),
        row.attribution,
        row.url or "",
        remark(row.likely_cause or "", view.lang),
    )


def read_trade_sources(view: View, rows: pd.DataFrame) -> Provenance:
    """Sources of rows of `mirror`: the series' where the value is one's, else its publisher."""
    of_series = rows[rows["series_id"].notna() & (rows["series_id"] != "")]
    sources: tuple[SourceNote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    if len(of_series):
        codes = sorted(set(of_series["series_id"]))
        values = view.ask("series_values", series=codes, kinds=["year"])
        keys = set(zip(of_series["series_id"], of_series["period"], strict=True))
        keep = [k in keys for k in zip(values["series_id"], values["period"], strict=True)]
        sources, dissents = read_value_sources(view, values[keep])
    others = rows[~rows.index.isin(of_series.index)]
    notes = []
    for (publisher, note), group in others.groupby(["attribution", "source_note"], sort=False):
        periods = join_periods([str(p) for p in group["period"]])
        notes.append(SourceNote(str(publisher), str(note or ""), "", "", "", periods))
    return (*sources, *notes), dissents


def read_definition(view: View, series: str) -> str:
    """What a series counts, in the language of the view where it is written there."""
    rows = view.ask("series_row", series=series)
    if rows.empty:
        return ""
    return view.name(rows.iloc[0], "definition")


def read_series_titles(view: View, series: list[str]) -> dict[str, str]:
    """Names of series in the language of the view."""
    rows = view.ask("series_titles", series=series)
    return {r.series: view.name(r, "title") for r in rows.itertuples()}


def build_value_table(
    view: View,
    values: pd.DataFrame,
    names: dict[str, str],
    columns: Mapping[str, str] | None = None,
) -> Table:
    """The table that repeats what a figure shows; ``columns``: see `topics.chart.build_twin`."""
    heads = {view.say("table-value"), *(columns or {}).values()}
    return build_table(build_twin(view, values, names, columns), heads)


def build_table(rows: pd.DataFrame, numbers: set[str] | None = None) -> Table:
    """A table of words; columns in ``numbers`` are numbers, without it those after the first whose
    cells are amounts or have no letters."""
    head = tuple(str(c) for c in rows.columns)
    right = numbers if numbers is not None else {c for c in head[1:] if _is_numeric(rows[c])}
    cells = tuple(tuple("" if pd.isna(v) else str(v) for v in row) for row in rows.to_numpy())
    return Table(head, cells, frozenset(i for i, c in enumerate(head) if c in right))


def _is_numeric(cells: pd.Series) -> bool:
    """Whether a column holds amounts, or words without a letter."""
    return all(isinstance(cell, Amount) or not any(map(str.isalpha, str(cell))) for cell in cells)


class Cited(Protocol):
    """What a model rests on: who said it, and where that stands."""

    @property
    def publisher(self) -> str:
        """Who said it."""

    @property
    def url(self) -> str:
        """Where; empty of what is assumed."""


def list_cited(uses: Iterable[Cited]) -> tuple[SourceNote, ...]:
    """The addresses that a model's numbers rest on, each once."""
    used = {use.url: use for use in uses if use.url}
    return tuple(SourceNote(use.publisher, "", use.url, "", "", "") for use in used.values())
