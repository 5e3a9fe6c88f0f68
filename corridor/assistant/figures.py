"""A figure by its series and period, as the tools answer it; what is not there is said in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pandas as pd

from corridor import warehouse
from corridor.assistant.answers import Edition, Figure, Meaning
from corridor.errors import CorridorError
from corridor.evidence import periods
from corridor.evidence.statuses import CAPACITY, COUNTED, PLANNED
from corridor.language import languages, listed, publisher_name, quantity
from corridor.spelling import nearest_titled
from corridor.topics.view import View
from corridor.warehouse import UnknownVintage, Vintage

#: a row of a query: column -> value
Row = dict[str, Any]


class NotFound(CorridorError):
    """What was asked for is not in the evidence; ``key`` names the sentence that says so."""

    def __init__(self, key: str, **details: Any) -> None:
        super().__init__(key, **details)
        self.key = f"assistant-no-{key}"


@dataclass(frozen=True)
class Desk:
    """Where a tool reads: a language, a vintage, the dashboard's address."""

    view: View
    vintage: Vintage
    address: str

    @classmethod
    def open(cls, lang: str, v: str, address: str) -> Desk:
        """Raises NotFound for a language or a vintage there is none of, WarehouseError."""
        if lang not in languages():
            raise NotFound("language", asked=lang[:20], known=", ".join(languages()))
        try:
            found = warehouse.ready(warehouse.find_vintage(v or None))
        except UnknownVintage as unknown:
            known = listed((f"{one.date} ({one.hash})" for one in unknown.choices), lang)
            raise NotFound("edition", asked=v[:40], known=known) from unknown

        def ask(name: str, **params: Any) -> pd.DataFrame:
            return warehouse.ask(name, vintage=found.hash, **params)

        return cls(View(lang, "light", False, ask), found, address.rstrip("/"))

    @property
    def edition(self) -> Edition:
        """The vintage as an answer names it."""
        one = self.vintage
        return Edition(hash=one.hash, date=one.date, released=one.released)

    def link(self, series: str, period: str) -> str:
        """Address of a figure's passport, pinned to the vintage."""
        named = quote(f"{series}@{period}", safe="@")
        look = f"lang={self.view.lang}&v={self.vintage.hash}"
        return f"{self.address}/evidence?figure={named}&{look}"


def find_series(desk: Desk, series: str) -> Row:
    """The row of a series (query `series_row`); NotFound with those called most alike."""
    rows = desk.view.ask("series_row", series=series)
    if rows.empty:
        near = nearest_titled(series, desk.view.ask("series_catalogue", group="all"))
        offer = listed(near, desk.view.lang) or "–"
        raise NotFound("series", asked=series[:80], nearest=offer)
    return _plain(rows.iloc[0])


def find_value(desk: Desk, series: str, period: str = "") -> Row:
    """The row of a value (query `series_values`); without a period that of the last full year
    that happened, else the newest. NotFound with the periods there are."""
    rows = desk.view.ask("series_values", series=[series])
    if period:
        here = rows[rows["period"] == _spell_period(period)]
    else:
        happened = rows["status"].isin(sorted(COUNTED))
        years = rows[(rows["period_kind"] == "year") & happened]
        here = (years if len(years) else rows).tail(1)
    if here.empty:
        known = listed(rows["period"].tail(12), desk.view.lang)
        raise NotFound("period", asked=period[:40], series=series, known=known or "–")
    return _plain(here.iloc[0])


def _spell_period(period: str) -> str:
    try:
        return periods.code(*periods.parse(period))
    except periods.BadPeriod as bad:
        raise NotFound("date", asked=period[:40]) from bad


def _plain(row: pd.Series) -> Row:
    found = {str(name): value for name, value in row.to_dict().items()}
    return {k: None if isinstance(v, float) and v != v else v for k, v in found.items()}


def read_meaning(status: str) -> Meaning:
    """What a status says."""
    if status in COUNTED:
        return "counted"
    if status in PLANNED:
        return "planned"
    return "capacity" if status == CAPACITY else "estimated"


def _name_all(codes: str, lang: str) -> str | None:
    """Names of publishers whose codes are parted by `;`; None where nobody is named."""
    named = (publisher_name(code, lang, full=True) for code in codes.split(";") if code)
    return listed(named, lang, ";") or None


def describe_figure(desk: Desk, series: str, period: str = "") -> Row:
    """The fields of a Figure."""
    view, about = desk.view, find_series(desk, series)
    row = find_value(desk, series, period)
    source = view.ask("value_sources", series=series, period=row["period"])
    shown = source[source["role"] == "preferred"]
    named = pd.Series(about)
    same = ("period", "period_kind", "period_start", "period_end", "value", "unit", "status")
    return {
        **{name: row[name] for name in (*same, "qualifier", "low", "high")},
        "series": series,
        "title": view.name(named, "title"),
        "definition": view.name(named, "definition") or view.name(named, "title"),
        "in_words": spell_amount(desk, row),
        "meaning": read_meaning(row["status"]),
        "stated": row["stated"] or None,
        "target": row["target"] or None,
        "flags": list(row["flags"]),
        "derivation": row["derivation"] or None,
        "counted_by": _name_all(row["counted_by"], view.lang),
        "printed_by": _name_all(row["printed_by"], view.lang),
        "source": view.attribution(row["attribution"]),
        "tier": row["tier"] or None,
        "url": shown.iloc[0]["url"] if len(shown) else None,
        "address": desk.link(series, row["period"]),
        "edition": desk.edition,
    }


def spell_amount(desk: Desk, row: Row) -> str:
    """`20,022 trains`, with what qualifies it."""
    lang = desk.view.lang
    return quantity(
        row["value"], row["unit"], lang, qualifier=row["qualifier"], status=row["status"]
    ).replace("\u2060", "")


def read_figure(desk: Desk, series: str, period: str = "") -> Figure:
    """A value with what must not be parted from it."""
    return Figure(**describe_figure(desk, series, period))
