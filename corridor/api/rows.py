"""Rows of the answers, one type a kind: values beside their unit, status, publisher, address."""

from __future__ import annotations

import datetime as dt

from pydantic import BaseModel


class Series(BaseModel):
    """A series: what it counts and how far it reaches."""

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
    tiers: list[str]
    address: str


class Value(BaseModel):
    """A value of a series: the preferred one, with the range of its sources."""

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


class Observation(BaseModel):
    """A figure as printed, with its place in a series, if it has one."""

    id: str
    entity: str
    entity_name: str
    metric: str
    metric_name: str
    direction: str | None
    cargo: str | None
    mode: str | None
    partner: str | None
    origin: str | None
    destination: str | None
    corridor: str | None
    crossing: str | None
    operator: str | None
    variant: str | None
    period: str
    period_kind: str
    period_start: dt.date
    period_end: dt.date
    value: float
    unit: str
    qualifier: str
    status: str
    flags: list[str]
    series: str | None
    role: str | None
    reason: str | None
    publisher: str
    tier: str
    source: str
    source_title: str | None
    url: str
    published: str | None
    note: str | None


class Other(BaseModel):
    """What another source says of the same value."""

    id: str
    role: str
    value: float
    unit: str
    qualifier: str
    status: str
    publisher: str
    tier: str
    url: str
    published: str | None


class Node(BaseModel):
    """A place."""

    slug: str
    name: str
    kind: str
    country: str | None
    unlocode: str | None
    esr: str | None
    icao: str | None
    iata: str | None
    lat: float
    lon: float
    precision: str | None
    series: int
    projects: int
    address: str


class NodeSeries(BaseModel):
    """A series of a node."""

    id: str
    title: str
    unit: str
    metric: str
    direction: str | None
    values: int
    last_year: int
    address: str


class Neighbour(BaseModel):
    """The next place on a line."""

    slug: str
    name: str
    mode: str | None
    status: str | None
    km_published: float | None
    km_computed: float | None


class Project(BaseModel):
    """What is being built or agreed."""

    slug: str
    name: str
    description: str | None
    entity: str | None
    node: str | None
    type: str
    partner_countries: list[str]
    status: str
    status_date: str | None
    start: str | None
    planned_completion: str | None
    actual_completion: str | None
    cost: float | None
    cost_unit: str | None
    capacity_before: float | None
    capacity_after: float | None
    capacity_unit: str | None
    summit_2025: bool
    sources: list[str]
    claims: int
    address: str


class Claim(BaseModel):
    """What one source says of a project."""

    field: str
    value: str
    unit: str | None
    publisher: str
    tier: str
    source: str
    url: str
    published: str | None
    note: str | None


class Event(BaseModel):
    """What happened."""

    date: str
    precision: str
    title: str
    description: str | None
    entities: list[str]
    kind: str
    publisher: str
    tier: str
    source: str
    url: str


class Conflict(BaseModel):
    """Two figures of one value that differ by more than 2 %."""

    series: str
    title: str
    node: str | None
    period: str
    unit: str | None
    status: str | None
    observation_1: str
    value_1: float
    observation_2: str
    value_2: float
    ratio: float
    likely_cause: str | None
    shown: float | None
    low: float | None
    high: float | None


class TradeValue(BaseModel):
    """One side's count of a year or month of trade with the other."""

    reporter: str
    partner: str
    flow: str
    period: str
    value_usd: float
    unit: str
    publisher: str | None
    basis: str | None
    status: str | None
    series: str | None
    source_note: str | None


class Source(BaseModel):
    """A page that figures were read from."""

    id: str
    publisher: str
    title: str | None
    url: str
    published: str | None
    language: str | None
    kind: str | None
    tier: str
    note: str | None
    observations: int


class VintageRow(BaseModel):
    """One edition of the evidence."""

    hash: str
    date: dt.date
    current: bool
    note: str | None
    rows: dict[str, int]
    address: str
