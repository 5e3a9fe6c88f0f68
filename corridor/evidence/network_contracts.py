"""The contracts of `data/network/`: sections, their dated parameters, routes and what was published
of these; demand, what it is made of in the model, and what projects change.

A parameter that rests on an observation has no value of its own: it follows the observation. What
is derived from one keeps its value, and its note shows the arithmetic.
"""

from __future__ import annotations

from corridor.evidence.table_contract import Column, Contract, named

C = Column
MODES = (
    "rail-1520",
    "rail-1435",
    "sea",
    "road",
    "air",
    "river",
    "border",
    "gauge-change",
    "terminal",
)
#: how a parameter is known; only an assumption may lack an origin, and none lacks a range
STATUSES = ("measured", "published", "plan", "assumption")
#: what demand is counted in, by the year or by the day
DEMAND_UNITS = ("teu", "t", "trains", "trains/day", "containers", "wagons", "vehicles")
#: kinds of trains, as their loads are named in the parameters
TRAINS = ("container-train-ce", "container-train-ca", "container-train-titr", "wagon-train")
#: which way a parameter is of; `kz-terminal`: of the Kazakh yard in Xi'an alone
_WAYS = ("eastbound", "westbound", "northbound", "southbound", "kz-terminal")
#: measured along drawn tracks, published by somebody, or a figure of the evidence
_ORIGIN = (C("observation_id", refers="observations.id"), C("url", "address"), C("publisher"))


def _table(name: str, columns: tuple[C, ...], key: tuple[str, ...]) -> Contract:
    return Contract(f"network_{name}", columns, key, folder="network")


NETWORK_CONTRACTS: tuple[Contract, ...] = (
    _table(
        "nodes",
        (
            C("slug", "id", needed=True),
            *named("name"),
            C("kind", needed=True),
            C("country"),
            C("lat", "number", needed=True, low=-90, high=90),
            C("lon", "number", needed=True, low=-180, high=180),
            C("note"),
        ),
        ("slug",),
    ),
    _table(
        "sections",
        (
            C("section", "id", needed=True),
            C("from_node", needed=True),
            C("to_node", needed=True),
            C("mode", needed=True, choices=MODES),
            C("corridors", needed=True),
            C("status", needed=True, choices=("existing", "building", "planned")),
            C("class", needed=True),
            C("run_class"),
            C("line_type"),
            C("note"),
        ),
        ("section",),
    ),
    _table(
        "parameters",
        (
            C("parameter_id", "id", needed=True),
            C("applies_to", needed=True),
            C("parameter", needed=True),
            C("direction", choices=("", *_WAYS)),
            C("cargo"),
            C("from_date", "day"),
            C("to_date", "day"),
            C("value", "number"),
            C("low", "number"),
            C("high", "number"),
            C("unit", needed=True),
            C("status", needed=True, choices=STATUSES),
            C("derived", "flag", needed=True),
            *_ORIGIN,
            C("published"),
            C("note"),
        ),
        ("parameter_id",),
    ),
    _table(
        "routes",
        (
            C("route", "id", needed=True),
            C("corridor", needed=True),
            C("via", needed=True),
            C("sections", needed=True, refers="network_sections.section", many=True),
        ),
        ("route",),
    ),
    _table(
        "route_values",
        (
            C("value_id", "id", needed=True),
            C("route", needed=True, refers="network_routes.route"),
            C("metric", needed=True),
            C("period", needed=True),
            C("value", "number"),
            C("low", "number"),
            C("high", "number"),
            C("unit", needed=True),
            C("status", needed=True, choices=STATUSES),
            *_ORIGIN,
            C("note"),
        ),
        ("value_id",),
    ),
    _table(
        "demand",
        (
            C("demand_id", "id", needed=True),
            C("od_group", needed=True),
            C("from_nodes"),
            C("to_nodes"),
            C("via"),
            C("cargo", needed=True),
            C("direction", needed=True, choices=("total", *_WAYS)),
            C("year", "integer", needed=True, low=2000, high=2100),
            C("from_date", "day"),
            C("to_date", "day"),
            C("value", "number", low=0),
            C("unit", needed=True, choices=DEMAND_UNITS),
            C("status", needed=True, choices=STATUSES),
            C("derived", "flag", needed=True),
            C("role", needed=True, choices=("demand", "total", "observed")),
            *_ORIGIN,
            C("note"),
        ),
        ("demand_id",),
    ),
    _table(
        "commodities",
        (
            C("commodity", "id", needed=True),
            C("demand_group", needed=True),
            C("from_node", needed=True),
            C("to_node", needed=True),
            C("train", needed=True, choices=TRAINS),
            C("demand_ids", needed=True, refers="network_demand.demand_id", many=True),
            C("less", refers="network_commodities.commodity", many=True),
            C("control", refers="network_demand.demand_id", many=True),
            C("loaded", needed=True, choices=("1", "2")),
            C("share", "number", needed=True, low=0, high=1),
            C("low", "number", low=0, high=1),
            C("high", "number", low=0, high=1),
            C("note", needed=True),
        ),
        ("commodity",),
    ),
    _table(
        "effects",
        (
            C("effect_id", "id", needed=True),
            C("project", needed=True, refers="projects.slug"),
            C("applies_to", needed=True),
            C("parameter", needed=True),
            C("direction", choices=("", *_WAYS)),
            C("cargo"),
            C("before", "number"),
            C("value", "number"),
            C("low", "number"),
            C("high", "number"),
            C("unit", needed=True),
            C("date", "day", needed=True),
            C("status", needed=True, choices=STATUSES),
            C("derived", "flag", needed=True),
            *_ORIGIN,
            C("note"),
        ),
        ("effect_id",),
    ),
)
