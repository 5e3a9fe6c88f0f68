"""Sections: the ways between neighbouring nodes of the corridors, with their lengths.

`legs.csv` has what is said of each (corridors, status, computed and published km), `legs.parquet`
its line over the tracks or the water.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from corridor.geography.layers import read_layer
from corridor.paths import GEOGRAPHY

if TYPE_CHECKING:
    import geopandas as gpd

TABLE = GEOGRAPHY / "legs.csv"
#: what stands in each column
COLUMNS = {
    "leg": {"description": "the section: from_node>to_node"},
    "from_node": {"description": "slug of the node it begins at, as in nodes.csv"},
    "to_node": {"description": "slug of the node it ends at"},
    "corridor": {"description": "corridors that use it, parted by ;"},
    "mode": {"description": "rail or sea"},
    "status": {"description": "operating or under-construction"},
    "km_computed": {"description": "length over the tracks or the water", "unit": "km"},
    "km_published": {"description": "length as published, where it is", "unit": "km"},
    "source": {"description": "who published the length"},
    "kind": {"description": "track, sea, bridged (over gaps of the network), approximate"},
    "km_bridged": {"description": "of the computed length, over gaps of the network", "unit": "km"},
}
#: what only the lines know of a section
_OF_LINES = ["leg", "kind", "km_bridged", "geometry"]


def read_section_table() -> pd.DataFrame:
    """Rows of all sections: leg, from_node, to_node, corridor (several parted by `;`), mode (rail
    or sea), status, km_computed, km_published (NaN where nobody has), source."""
    table = pd.read_csv(TABLE)
    return table.astype({c: str for c in table if not c.startswith("km")})


def read_sections() -> gpd.GeoDataFrame:
    """The sections as lines: the columns of the table, then kind (network, bridged, straight:
    `approximate`), km_bridged (km of it over gaps of the network) and geometry."""
    table, lines = read_section_table(), read_layer("legs")[_OF_LINES]
    sections = lines.merge(table, on="leg", validate="one_to_one")
    return sections[[*table.columns, *_OF_LINES[1:]]]
