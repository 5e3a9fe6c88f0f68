"""A figure with all that belongs to it, and the words and table that repeat what it shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords, read_words
from corridor.geography.map_layers import MakeLayers
from corridor.language import (
    capitalize,
    moment_text,
    named,
    scale_of,
    sentences,
    source_line,
    word_or_code,
)
from corridor.language.amounts import Amount
from corridor.topics.view import View


@dataclass(frozen=True)
class Rows:
    """Rows of a query that a figure or a table shows: the queries, and where the API has them.

    ``queries``: their names with their parameters; ``api``: paths below `/api/v1/`;
    ``layers`` makes the layers of the rows for a map, where they have a place on one.
    """

    rows: pd.DataFrame
    queries: Sequence[tuple[str, Mapping[str, Any]]]
    api: Sequence[str] = ()
    layers: MakeLayers | None = None


@dataclass(frozen=True)
class Chart:
    """A figure ready to be placed.

    ``figure`` carries its words: title, subtitle, alt and perhaps sources. ``values``:
    the series_value rows it shows; ``others``: the rows it rests on when they are not such.
    ``note``: words after the sources. ``titles``: series -> name in the table. ``columns``: of
    ``values``, numbers that the table shows beside them -> their head. ``level``: 2 the main
    figure, 3 others.
    ``fitted``: its labels have given way to the width of a page; made with it ``alt``, its text
    alternative, and ``credits``, its sources and note.
    """

    key: str
    figure: go.Figure
    values: pd.DataFrame | None = None
    note: str = ""
    level: Literal[2, 3] = 3
    titles: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    fitted: bool = False
    alt: str = ""
    credits: str = ""
    others: Rows | None = None

    @property
    def words(self) -> FigureWords:
        """Title, subtitle, alt, sources."""
        return read_words(self.figure)

    @property
    def sources(self) -> list[str]:
        """Publishers of every number drawn: those its words name, then those of its rows."""
        return list(dict.fromkeys([*self.words.sources, *list_publishers(self.values)]))


def describe_figure(
    view: View,
    words: FigureWords,
    values: pd.DataFrame | None,
    titles: Mapping[str, str] | None = None,
) -> str:
    """What the figure says for those who do not see it: finding, measure, every value it shows.

    ``titles``: series -> name, said before its values where there are several series.
    """
    alt = words.alt or words.title
    if values is None or values.empty:
        return alt
    newest = values.sort_values("period_end").tail(3)
    if any(view.spell_values(one.to_frame().T) in alt for _, one in newest.iterrows()):
        return alt  # it says them in words of its own
    several, lists = values["series_id"].nunique() > 1, []
    for code, rows in values.groupby("series_id", sort=False):
        said = view.spell_values(rows.sort_values("period_end"))
        lists.append(named((titles or {}).get(str(code), ""), said, view.lang) if several else said)
    return sentences([alt, *(one.lstrip(":： ") for one in lists)], view.lang)


def list_marks(figure: go.Figure) -> set[tuple[str, str]]:
    """(series, period) of every mark that opens a passport."""
    found = set()
    for trace in figure.data:
        for mark in trace.customdata if trace.customdata is not None else ():
            if mark is not None and not isinstance(mark, str) and len(mark) >= 2 and mark[0]:
                found.add((str(mark[0]), str(mark[1])))
    return found


def complete_chart(view: View, chart: Chart) -> Chart:
    """The chart with the rows of all its marks: what is drawn stands in the table, in the files,
    among the sources. Rows it names stay first; each series has its name."""
    if chart.values is None:
        return chart
    held = set(zip(chart.values["series_id"], chart.values["period"], strict=True))
    missing = list_marks(chart.figure) - held
    if not missing:
        return chart
    rows = view.ask("series_values", series=sorted({series for series, _ in missing}))
    keys = zip(rows["series_id"], rows["period"], strict=True)
    values = pd.concat([chart.values, rows[[key in missing for key in keys]]])
    codes = [code for code in dict.fromkeys(values["series_id"]) if code not in chart.titles]
    names = view.ask("series_titles", series=codes) if codes else pd.DataFrame()
    titles = {row.series: view.name(row, "title") for row in names.itertuples()}
    return replace(chart, values=values, titles={**titles, **chart.titles})


def list_publishers(values: pd.DataFrame | None, most: int | None = None) -> list[str]:
    """Publishers of the rows by their weight: who gives most of them first, of equals who gives
    the newest. A line that names some alone names those; table, files and citation name all."""
    if values is None or "attribution" not in values:
        return []
    rows = values[values["attribution"].fillna("") != ""]
    ends = rows["period_end"] if "period_end" in rows else pd.Series(0, index=rows.index)
    weights = ends.groupby(rows["attribution"], sort=False).agg(["size", "max"])
    names = weights.sort_values(["size", "max"], ascending=False, kind="stable").index
    return [str(name) for name in names][:most]


def spell_sources(view: View, names: list[str]) -> str:
    """`Source: A, B, C.` or nothing."""
    return source_line(names, view.lang)


def build_twin(
    view: View,
    values: pd.DataFrame,
    titles: Mapping[str, str],
    columns: Mapping[str, str] | None = None,
) -> pd.DataFrame:
    """The table that says what a figure shows: series, period, value, status, publisher.

    Without the column of the series when there is one. ``columns``: of ``values`` besides, numbers
    -> their head.
    """
    rows = []
    for row in values.itertuples():
        rows.append(
            {
                view.say("table-series"): titles.get(row.series_id, row.series_id),
                view.say("table-period"): moment_text(row, view.lang, short=True),
                view.say("table-value"): Amount(
                    row.value, row.unit, view.lang, row.qualifier, row.status
                ),
                view.say("table-status"): word_or_code(view.lang, "status", row.status),
                view.say("table-publisher"): view.attribution(row.attribution),
            }
            | {
                head: "" if pd.isna(beside := getattr(row, name)) else _beside(view, beside)
                for name, head in (columns or {}).items()
            }
        )
    cells = pd.DataFrame(rows)
    column = view.say("table-series")
    return cells.drop(columns=column) if values["series_id"].nunique() == 1 else cells


def _beside(view: View, value: float) -> Amount:
    """A number whose unit its head says."""
    return Amount(value, "", view.lang, bare=True)


def spell_unit(view: View, unit: str, largest: float) -> str:
    """The unit of an axis at the head of a sentence: `Million TEU`."""
    return capitalize(scale_of(unit, largest, view.lang)[1])
