"""The evidence behind a block: sources as notes, dissenting figures, the table of its values."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pandas as pd

from corridor.briefing.types import Dissent, SourceNote, Table
from corridor.language import period_text, quantity, remark
from corridor.topics.chart import twin
from corridor.topics.view import View


def asked_for(values: pd.DataFrame) -> set[tuple[str, str]]:
    """(series, period) whose sources a table of values rests on: derived ones on their parents'."""
    made: set[tuple[str, str]] = set()
    for row in values.itertuples():
        parents = list(row.parents) if row.parents is not None else []
        if parents:
            made |= {(p.partition("@")[0], p.partition("@")[2]) for p in parents}
        else:
            made.add((row.series_id, row.period))
    return made


def of_values(
    view: View, values: pd.DataFrame
) -> tuple[tuple[SourceNote, ...], tuple[Dissent, ...]]:
    """Sources and dissenting figures of series_value rows; a figure that reads the same as the
    one shown, being only rounded otherwise, is a source of it."""
    wanted = asked_for(values)
    if not wanted:
        return (), ()
    series = sorted({s for s, _ in wanted}, key=[s for s, _ in sorted(wanted)].index)
    rows = view.ask("value_evidence", series=series)
    rows = rows[[pair in wanted for pair in zip(rows["series_id"], rows["period"], strict=True)]]
    shown = {(r.series_id, r.period): r for r in rows.itertuples() if r.role == "preferred"}
    same: dict[tuple[str, ...], list[Any]] = defaultdict(list)
    dissents = []
    for row in rows.itertuples():
        preferred = shown.get((row.series_id, row.period))
        if preferred is not None and row.value != preferred.value:
            other = _dissent(view, row, preferred)
            if other.dissenting != other.preferred:
                dissents.append(other)
                continue
        same[(row.publisher, row.source_title or "", row.url or "")].append(row)
    return tuple(_source(view, key, found) for key, found in same.items()), tuple(dissents)


def _source(view: View, key: tuple[str, ...], found: list[Any]) -> SourceNote:
    periods = list(dict.fromkeys(period_text(r.period, view.lang, short=True) for r in found))
    first = found[0]
    return SourceNote(
        key[0], key[1], key[2], str(first.published or ""), str(first.tier or ""), spans(periods)
    )


def spans(periods: list[str]) -> str:
    """Periods in words, years that follow one another joined: `2011–2013, Jan–Feb 2026`."""
    years = sorted(int(p) for p in periods if p.isdigit())
    made: list[list[int]] = []
    for year in years:
        if made and year == made[-1][1] + 1:
            made[-1][1] = year
        else:
            made.append([year, year])
    said = [str(a) if a == b else f"{a}–{b}" for a, b in made]
    return ", ".join([*said, *(p for p in periods if not p.isdigit())])


def _dissent(view: View, row: Any, shown: Any) -> Dissent:
    def amount(one: Any) -> str:
        return quantity(one.value, one.unit, view.lang, qualifier=one.qualifier, status=one.status)

    return Dissent(
        period_text(row.period, view.lang, short=True),
        amount(shown),
        amount(row),
        row.publisher,
        row.url or "",
        remark(row.likely_cause or "", view.lang),
    )


def of_trade(view: View, rows: pd.DataFrame) -> tuple[tuple[SourceNote, ...], tuple[Dissent, ...]]:
    """Sources of rows of `mirror`: the series' where the value is one's, else its publisher."""
    own = rows[rows["series_id"].notna() & (rows["series_id"] != "")]
    sources: tuple[SourceNote, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    if len(own):
        values = view.ask("series_values", series=sorted(set(own["series_id"])), kinds=["year"])
        keys = set(zip(own["series_id"], own["period"], strict=True))
        keep = [k in keys for k in zip(values["series_id"], values["period"], strict=True)]
        sources, dissents = of_values(view, values[keep])
    rest = rows[~rows.index.isin(own.index)]
    listed = [
        SourceNote(
            str(publisher), str(note or ""), "", "", "", spans([str(p) for p in found["period"]])
        )
        for (publisher, note), found in rest.groupby(["publisher", "source_note"], sort=False)
    ]
    return (*sources, *listed), dissents


def definition(view: View, series: str) -> str:
    """What a series counts, in the language of the view where it is written there."""
    rows = view.ask("series_row", series=series)
    if rows.empty:
        return ""
    return view.name(rows.iloc[0], "definition")


def titles(view: View, series: list[str]) -> dict[str, str]:
    """Names of series in the language of the view."""
    rows = view.ask("series_titles", series=series)
    return {r.series: view.name(r, "title") for r in rows.itertuples()}


def table_of(view: View, values: pd.DataFrame, names: dict[str, str]) -> Table:
    """The table that repeats what a figure shows."""
    return plain_table(twin(view, values, names), {view.say("table-value")})


def plain_table(made: pd.DataFrame, right: set[str] | None = None) -> Table:
    """A table of words; columns in ``right``, or all but the first without it, are numbers."""
    head = tuple(str(c) for c in made.columns)
    chosen = right if right is not None else set(head[1:])
    rows = tuple(tuple("" if pd.isna(v) else str(v) for v in row) for row in made.to_numpy())
    return Table(head, rows, frozenset(i for i, c in enumerate(head) if c in chosen))
