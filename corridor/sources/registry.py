"""The publishers that can be asked, by name."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from corridor.errors import CorridorError
from corridor.sources.connector import Connector
from corridor.spelling import nearest

#: name -> module; what it brings is said by the words `source-brings-<name>` of sources.ftl
CONNECTORS = {
    "eurostat": "corridor.sources.eurostat",
    "comtrade": "corridor.sources.comtrade",
    "worldbank": "corridor.sources.worldbank",
    "portwatch": "corridor.sources.portwatch",
    "imf": "corridor.sources.imf",
    "kz-bns-trade": "corridor.sources.kz_bns",
    "kz-bns-freight": "corridor.sources.kz_sdg",
    "kg-nsc-trade": "corridor.sources.kg_nsc",
    "kg-nsc-freight": "corridor.sources.kg_sdg",
    "uz-stat-trade": "corridor.sources.uz_stat",
    "geostat-trade": "corridor.sources.ge_geostat",
    "cn-gacc-trade": "corridor.sources.cn_gacc",
    "nbk-rates": "corridor.sources.nbk",
    "ecb-rates": "corridor.sources.ecb",
    "pxweb": "corridor.sources.pxweb",
}


class NoSuchSource(CorridorError):
    """A name that is no connector's; the message has the nearest."""

    key = "source-unknown"


def load(name: str) -> Connector:
    """The connector of that name; NoSuchSource."""
    if name not in CONNECTORS:
        hint = nearest(name, list(CONNECTORS), count=1)
        raise NoSuchSource(
            f"no source '{name}'" + (f"; did you mean {hint[0]}?" if hint else ""), name=name
        )
    return cast(Connector, import_module(CONNECTORS[name]))
