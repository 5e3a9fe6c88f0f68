"""What is answered: the types that the OpenAPI document is made of; their rows are in rows.py.

Texts are in the language asked for (English where the evidence has none), empty is null, dates
are ISO 8601, a value stands beside its unit, status, publisher and address.
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel

from corridor.api.rows import (
    Claim,
    Conflict,
    Event,
    Neighbour,
    Node,
    NodeSeries,
    Observation,
    Other,
    Project,
    Series,
    Source,
    TradeValue,
    Value,
    VintageRow,
)


class VintageRef(BaseModel):
    """The edition of the evidence an answer is made from."""

    hash: str
    date: dt.date
    current: bool


class Licence(BaseModel):
    """On which terms."""

    name: str
    url: str
    statement: str


class Meta(BaseModel):
    """What every answer says of itself."""

    title: str
    definition: str
    units: list[str]
    publishers: list[str]
    licence: Licence
    vintage: VintageRef
    citation: str
    lang: str
    address: str
    formats: dict[str, str]


class PageMeta(Meta):
    """The same of a list, and where in it one is."""

    total: int
    limit: int
    offset: int
    next: str | None
    previous: str | None


class SeriesPage(BaseModel):
    """`/series`."""

    meta: PageMeta
    data: list[Series]


class SeriesAnswer(BaseModel):
    """`/series/{id}`."""

    meta: PageMeta
    series: Series
    data: list[Value]


class ObservationPage(BaseModel):
    """`/observations`."""

    meta: PageMeta
    data: list[Observation]


class ObservationAnswer(BaseModel):
    """`/observations/{id}`."""

    meta: Meta
    data: Observation
    others: list[Other]


class NodePage(BaseModel):
    """`/nodes`."""

    meta: PageMeta
    data: list[Node]


class NodeAnswer(BaseModel):
    """`/nodes/{slug}`."""

    meta: Meta
    data: Node
    series: list[NodeSeries]
    projects: list[Project]
    neighbours: list[Neighbour]


class Point(BaseModel):
    """GeoJSON point: longitude, latitude."""

    type: Literal["Point"] = "Point"
    coordinates: tuple[float, float]


class Feature(BaseModel):
    """GeoJSON feature of a node."""

    type: Literal["Feature"] = "Feature"
    id: str
    geometry: Point
    properties: dict[str, Any]


class FeatureCollection(BaseModel):
    """GeoJSON of many nodes."""

    type: Literal["FeatureCollection"] = "FeatureCollection"
    features: list[Feature]
    meta: PageMeta


class ProjectPage(BaseModel):
    """`/projects`."""

    meta: PageMeta
    data: list[Project]


class ProjectAnswer(BaseModel):
    """`/projects/{slug}`."""

    meta: Meta
    data: Project
    claims: list[Claim]


class EventPage(BaseModel):
    """`/events`."""

    meta: PageMeta
    data: list[Event]


class ConflictPage(BaseModel):
    """`/conflicts`."""

    meta: PageMeta
    data: list[Conflict]


class TradePage(BaseModel):
    """`/trade`."""

    meta: PageMeta
    data: list[TradeValue]


class SourcePage(BaseModel):
    """`/sources`."""

    meta: PageMeta
    data: list[Source]


class VintagePage(BaseModel):
    """`/vintages`."""

    meta: PageMeta
    data: list[VintageRow]
