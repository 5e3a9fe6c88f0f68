"""Where a line is counted by one body and then by another: said under it and in its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import groupby

import pandas as pd

from corridor.evidence.statuses import HAPPENED
from corridor.language import listed, publisher_name, qualified
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View

#: changes of a line that are told one by one; of more only who counted is told
MOST_CHANGES = 4
#: lines of a figure that are told of
MOST_LINES = 2


def spell_counters(
    view: View, values: pd.DataFrame | None, titles: Mapping[str, str] | None = None
) -> str:
    """Who counted which years of the lines whose counter changes along the way; else nothing.

    ``values``: series_value rows; only full years that happened and whose counter is named count.
    ``titles``: series -> its name, said where the figure has several.
    """
    if values is None or "counted_by" not in values:
        return ""
    rows = values[
        (values["period_kind"] == "year")
        & values["status"].isin(HAPPENED)
        & (values["counted_by"].fillna("") != "")
        & (values["derivation"] == "")
    ]
    told = []
    for code, line in rows.groupby("series_id", sort=False):
        if said := _spell_line(view, line.sort_values("period_end")):
            name = (titles or {}).get(str(code), "") if values["series_id"].nunique() > 1 else ""
            told.append(_name_line(view, name, said) if name else said)
    if not told:
        return ""
    return view.say("counters-change", spans=listed(told[:MOST_LINES], view.lang, ";"))


def _name_line(view: View, name: str, said: str) -> str:
    """Who counted a line of several: its name without a colon, that stands before the list."""
    first, *rest = re.split(r"[:：]\s*", drop_unit(view, name), maxsplit=1)
    short = qualified(first, rest[0], view.lang) if rest else first
    return view.say("counters-line", name=short, said=said)


def _spell_line(view: View, line: pd.DataFrame) -> str:
    """`MID Kazakhstan 2015–2017, KTZ 2021–2024` of a line with several counters."""
    years = [(row.counted_by, int(row.year)) for row in line.itertuples()]
    runs = [
        (code, [year for _, year in run]) for code, run in groupby(years, key=lambda one: one[0])
    ]
    if len({code for code, _ in runs}) < 2:
        return ""
    names = {code: publisher_name(code, view.lang) for code, _ in runs}
    if len(runs) > MOST_CHANGES + 1:
        return listed(names.values(), view.lang)
    return listed((f"{names[code]} {_span(of)}" for code, of in runs), view.lang)


def _span(years: list[int]) -> str:
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"
