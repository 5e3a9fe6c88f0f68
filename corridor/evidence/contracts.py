"""The contract of every evidence table: columns, vocabularies, keys, references.

A column is a :class:`Column`; a rule over whole rows stands in :mod:`corridor.evidence.rules`, the
tables of the network in :mod:`corridor.evidence.network_contracts`.
"""

from __future__ import annotations

from corridor.evidence.network_contracts import NETWORK_CONTRACTS
from corridor.evidence.publisher_contracts import LICENCES, PUBLISHER_CONTRACTS
from corridor.evidence.signal_contracts import SIGNAL_CONTRACTS
from corridor.evidence.table_contract import LANGS, WRITTEN, Column, Contract
from corridor.evidence.table_contract import named as _named
from corridor.evidence.table_contract import written as _written

__all__ = ["CONTRACTS", "LANGS", "WRITTEN", "Column", "Contract"]

C = Column
_FLOWS = ("export", "import")
#: currencies that trade is printed in and rates are of
CURRENCIES = ("usd", "eur", "cny", "kzt")
_DIMENSIONS = (
    C("direction", words="direction"),
    C("cargo", words="cargo"),
    C("mode", words="mode"),
)
_TRADE = (
    C("flow", needed=True, choices=_FLOWS),
    C("value", "number", needed=True, low=0),
    C("unit", needed=True, choices=CURRENCIES),
    C("publisher", needed=True),
    C("basis", needed=True, choices=("goods", "goods-and-services")),
    C("rank", "integer", needed=True, choices=("1", "2", "3")),
    C("source_note", needed=True),
)

CONTRACTS: tuple[Contract, ...] = (
    Contract("release", (C("date", "day", needed=True), C("note")), ("date",)),
    Contract(
        "vocabulary",
        (C("dimension", needed=True), C("value", needed=True), *_written("name"), C("meaning")),
        ("dimension", "value"),
    ),
    Contract(
        "sources",
        (
            C("source_id", "id", needed=True),
            C("publisher", needed=True),
            C("title"),
            C("url", "address"),  # empty where it is lost; the note says so
            C("published", "moment"),
            C("language", "code", needed=True),
            C("kind", needed=True),
            C("tier", needed=True, words="tier"),
            C("note"),
            C("licence", choices=LICENCES),
            C("accessed", "day"),
            C("archive", "address"),
        ),
        ("source_id",),
    ),
    Contract(
        "nodes",
        (
            C("slug", "id", needed=True),
            *_named("name"),
            C("kind", needed=True),
            C("country", needed=True),
            C("unlocode"),
            C("esr"),
            C("esr_note"),
            C("icao"),
            C("iata"),
            C("lat", "number", needed=True, low=-90, high=90),
            C("lon", "number", needed=True, low=-180, high=180),
            C("precision", needed=True),
            C("role", needed=True, choices=("node", "area", "routing", "hide")),
        ),
        ("slug",),
    ),
    Contract(
        "entities",
        (
            C("entity", "id", needed=True),
            C("kind", needed=True),
            *_named("name"),
            C("countries"),
            C("node", refers="nodes.slug"),
            C("part_of", refers="entities.entity", many=True),
            *_written("definition"),
        ),
        ("entity",),
    ),
    Contract(
        "metrics",
        (
            C("metric", "id", needed=True),
            *_named("name"),
            C("unit", needed=True),
            C("kind", needed=True),
            C("aggregation", needed=True, choices=("sum", "mean", "last", "none")),
            *_written("definition"),
        ),
        ("metric",),
    ),
    Contract(
        "observations",
        (
            C("id", "id", needed=True),
            C("entity", needed=True, refers="entities.entity"),
            C("metric", needed=True, refers="metrics.metric"),
            *_DIMENSIONS,
            C("partner", words="partner"),
            C("origin", words="origin"),
            C("destination", words="destination"),
            C("corridor", words="corridor"),
            C("crossing", words="crossing"),
            C("operator", words="operator"),
            C("variant", words="variant"),
            C("period_start", "day", needed=True),
            C("period_end", "day", needed=True),
            C("period_kind", needed=True, words="period_kind"),
            C("value", "number", needed=True),
            C("unit", needed=True),
            C("qualifier", needed=True, words="qualifier"),
            C("status", needed=True, words="status"),
            C("flag", words="flag", many=True),
            C("source_id", needed=True, refers="sources.source_id"),
            C("note"),
            # of a plan, target or forecast alone: when it was said, and when it is to be so
            C("stated", "moment"),
            C("target", "moment"),
        ),
        ("id",),
    ),
    # the change on the equal period a year before, where the source prints it beside its figure
    Contract(
        "printed_growth",
        (
            C("observation_id", needed=True, refers="observations.id"),
            C("percent", "number", needed=True, low=-100),
        ),
        ("observation_id",),
    ),
    Contract(
        "series",
        (
            C("series_id", "id", needed=True),
            C("entity", needed=True, refers="entities.entity"),
            C("metric", needed=True, refers="metrics.metric"),
            C("direction", words="direction", many=True),
            C("cargo", words="cargo", many=True),
            C("mode", words="mode", many=True),
            C("corridor", words="corridor", many=True),
            C("operator", words="operator", many=True),
            C("unit", needed=True),
            C("frequency", needed=True, choices=("A", "Q", "M", "irregular")),
            *_named("title"),
            C("definition_en", needed=True),
            C("compare_with", refers="series.series_id", many=True),
            C("headline", "flag"),
            C("group", needed=True),
        ),
        ("series_id",),
    ),
    Contract(
        "series_points",
        (
            C("series_id", needed=True, refers="series.series_id"),
            C("observation_id", needed=True, refers="observations.id"),
            C("role", needed=True, words="role"),
            C("reason"),
        ),
        ("series_id", "observation_id"),
    ),
    Contract(
        "conflicts",
        (
            C("series_id", needed=True, refers="series.series_id"),
            C("period", needed=True),
            C("observation_id_1", needed=True, refers="observations.id"),
            C("observation_id_2", needed=True, refers="observations.id"),
            C("value_1", "number", needed=True),
            C("value_2", "number", needed=True),
            C("ratio", "number", needed=True, low=1),
            C("likely_cause"),
        ),
        ("series_id", "period", "observation_id_1", "observation_id_2"),
    ),
    Contract(
        "projects",
        (
            C("slug", "id", needed=True),
            *_named("name"),
            C("entity", refers="entities.entity"),
            C("type", needed=True),
            C("partner_countries"),
            C("status", needed=True),
            C("status_date", "moment"),
            C("start", "moment"),
            C("planned_completion", "moment"),
            C("actual_completion", "moment"),
            C("cost", "number", low=0),
            C("cost_unit"),
            C("capacity_before", "number", low=0),
            C("capacity_after", "number", low=0),
            C("capacity_unit"),
            *_written("description"),
            C("summit_2025", "flag", needed=True),
            C("source_ids", refers="sources.source_id", many=True),
            C("series_ids", refers="series.series_id", many=True),
        ),
        ("slug",),
    ),
    Contract(
        "proposals",
        (
            C("rank", "integer", needed=True, low=1),
            C("slug", needed=True, refers="projects.slug"),
            *_written("promise"),
            *_written("missing"),
            *_written("asked"),
            C("source_id", needed=True, refers="sources.source_id"),
        ),
        ("slug",),
    ),
    Contract(
        "project_claims",
        (
            C("slug", needed=True, refers="projects.slug"),
            C("field", needed=True),
            C("value", needed=True),
            C("unit"),
            C("source_id", needed=True, refers="sources.source_id"),
            C("note"),
        ),
    ),
    Contract(
        "events",
        (
            C("date", "moment", needed=True),
            C("precision", needed=True, choices=("day", "month", "year")),
            *_named("title"),
            C("description_en"),
            C("entities", refers="entities.entity", many=True),
            C("kind", needed=True),
            C("source_id", needed=True, refers="sources.source_id"),
        ),
        ("date", "title_en"),
    ),
    Contract(
        "trade_totals",
        (
            C("reporter_iso3", "area", needed=True),
            C("partner_iso3", "area", needed=True),
            C("year", "integer", needed=True, low=1990, high=2100),
            *_TRADE,
        ),
        ("reporter_iso3", "partner_iso3", "year", "flow", "rank", "basis", "publisher"),
    ),
    Contract(
        "trade_monthly",
        (
            C("reporter_iso3", "area", needed=True),
            C("partner_iso3", "area", needed=True),
            C("month", "month", needed=True),
            *_TRADE,
        ),
        ("reporter_iso3", "partner_iso3", "month", "flow", "rank", "basis", "publisher"),
    ),
    # so many units of the currency for one of the other
    Contract(
        "rates",
        (
            C("rate_id", "id", needed=True),
            C("currency", needed=True, choices=CURRENCIES),
            C("per", needed=True, choices=CURRENCIES),
            C("period", "moment", needed=True),
            C("kind", needed=True, choices=("implied", "average", "day")),
            C("rate", "number", needed=True, low=0),
            C("source_ids", needed=True, refers="sources.source_id", many=True),
            C("parents", refers="observations.id", many=True),
            C("licence", needed=True, choices=LICENCES),
            C("note"),
        ),
        ("rate_id",),
    ),
    Contract(
        "totals",
        (
            C("total_series", needed=True, refers="series.series_id"),
            C("part_series", needed=True, refers="series.series_id"),
            C("why", needed=True),
        ),
        ("total_series", "part_series"),
    ),
    Contract(
        "known_errors",
        (
            C("error", "id", needed=True),
            C("series_id", needed=True, refers="series.series_id"),
            C("period", needed=True),
            C("observation_id", needed=True, refers="observations.id"),
            C("printed", "number", needed=True),
            C("status", needed=True, choices=("open", "retired")),
            *_written("statement"),
        ),
        ("error",),
    ),
    Contract(
        "trade_series",
        (
            C("reporter", needed=True),
            C("partner", needed=True),
            C("flow", needed=True, choices=("total", *_FLOWS)),
            C("series_id", needed=True, refers="series.series_id"),
            C("basis", needed=True, choices=("goods", "goods-and-services")),
        ),
        ("series_id",),
    ),
    Contract(
        "map_nodes",
        (
            C("slug", needed=True, refers="nodes.slug"),
            C("rank", needed=True, choices=("main", "context")),
            C("shape", needed=True, choices=("circle", "square", "hexagon", "diamond", "triangle")),
            C("series_id", refers="series.series_id"),
        ),
        ("slug",),
    ),
    Contract(
        "map_flows",
        (C("flow", "id", needed=True), C("series_id", needed=True, refers="series.series_id")),
        ("flow",),
    ),
    *PUBLISHER_CONTRACTS,
    *NETWORK_CONTRACTS,
    *SIGNAL_CONTRACTS,
)
