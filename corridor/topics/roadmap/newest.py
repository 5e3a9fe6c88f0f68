"""The newest figures of a project: of the series that say where it stands."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.evidence.statuses import PLANNED
from corridor.language import listed, named, period_text, qualified, quantity
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View


def list_series(register: pd.DataFrame) -> list[str]:
    """Series that say where the projects of a register stand; none in an old edition."""
    return sorted({code for row in register.itertuples() for code in read_codes(row.series_ids)})


def read_codes(codes: Any) -> list[str]:
    """Codes of a list column, which an edition without it leaves empty."""
    return [str(code) for code in codes] if codes is not None and codes is not pd.NA else []


def find_newest(values: pd.DataFrame, series: list[str]) -> tuple[Any, ...]:
    """The newest figure of each series in their order: what happened or can be handled, never
    what is planned."""
    found = []
    for code in series:
        own = values[(values["series_id"] == code) & ~values["status"].isin(list(PLANNED))]
        if len(own):
            newest = own.sort_values(["period_end", "period_start"], ascending=[True, False])
            found.append(next(newest.tail(1).itertuples()))
    return tuple(found)


def spell_figure(view: View, row: Any) -> str:
    """A newest figure: `60 pairs of trains a day`, with its word where it is not exact."""
    return quantity(row.value, row.unit, view.lang, qualifier=row.qualifier, status=row.status)


def name_figure(view: View, row: Any, titles: dict[str, str]) -> str:
    """What a figure counts, and its period: `Port of Kuryk: freight, 1 Jan – 21 Oct 2024`."""
    when = period_text(row.period, view.lang, short=True)
    return qualified(drop_unit(view, titles.get(row.series_id, row.series_id)), when, view.lang)


def spell_newest(view: View, row: Any) -> str:
    """The newest figures of a project of the register in one line, or ''."""
    codes = read_codes(row.series_ids)
    if not codes:
        return ""
    figures = find_newest(view.ask("series_values", series=codes), codes)
    named_series = view.ask("series_titles", series=codes).itertuples()
    titles = {one.series: view.name(one, "title") for one in named_series}
    words = (
        named(name_figure(view, one, titles), spell_figure(view, one), view.lang) for one in figures
    )
    return listed(words, view.lang, ";")
