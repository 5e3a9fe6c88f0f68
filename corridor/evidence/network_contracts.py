"""The contracts of `data/network/`: sections, their dated parameters, routes and what was published
of these.

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
)
