"""A series and its values as they are answered: what JSON, SDMX and the catalogue share."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel, ConfigDict

from corridor.api.attribution import Attributed, attribute, say_attribution
from corridor.api.meta import PageMeta
from corridor.api.page import Row
from corridor.api.request import Record, RequestContext


class SeriesRow(Row):
    """A series: what it counts and how far it reaches."""

    model_config = ConfigDict(title="Series")

    id: str
    title: str
    definition: str | None
    unit: str
    entity: str
    metric: str
    direction: str | None
    cargo: str | None
    mode: str | None
    corridor: str | None
    operator: str | None
    frequency: str | None
    group: str | None
    node: str | None
    countries: list[str]
    headline: bool
    compare_with: list[str]
    values: int
    full_years: int
    first_year: int
    last_year: int
    last_period: str
    last_value: float
    last_status: str
    last_publisher: str | None
    last_attribution: str | None
    tiers: list[str]
    address: str


class SeriesValue(Attributed):
    """A value of a series: the preferred one, with the range of its sources."""

    model_config = ConfigDict(title="Value")

    period: str
    period_kind: str
    period_start: dt.date
    period_end: dt.date
    value: float
    low: float
    high: float
    unit: str
    status: str
    qualifier: str
    flags: list[str]
    observation: str | None
    sources: int
    derivation: str | None
    parents: list[str]
    growth: float | None
    growth_on: str | None
    publisher: str | None
    tier: str | None
    source: str | None
    url: str | None
    published: str | None
    stated: str | None
    target: str | None


class SeriesAnswer(BaseModel):
    """A series with its values."""

    meta: PageMeta
    series: SeriesRow
    data: list[SeriesValue]


def build_series(context: RequestContext, record: Record) -> SeriesRow:
    """A row of the query `series_list` as it is answered."""
    return SeriesRow.fill(
        record,
        id=record["series_id"],
        title=context.text_of(record, "title") or record["series_id"],
        definition=context.text_of(record, "definition"),
        countries=[code for code in record["countries"] if code],
        values=record["n_values"],
        full_years=record["n_years"],
        last_attribution=say_attribution(context, record["last_attribution"]),
        address=context.url(f"/series/{record['series_id']}"),
    )


def build_value(context: RequestContext, record: Record) -> SeriesValue:
    """A row of the query `series_data` as it is answered."""
    return SeriesValue.fill(
        record,
        observation=record["observation_id"],
        sources=record["n_sources"],
        source=record["source_id"],
        growth_on=record["prior_period"],
        **attribute(context, record),
    )
