"""What the map shows as layers of a file: nodes as points, flows and sections as lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pandas as pd

from corridor.geography.layers import CRS, read_layer
from corridor.geography.sections import COLUMNS, read_sections

if TYPE_CHECKING:
    import geopandas as gpd

#: name and identifier of the licence of lines over tracks: those of OpenStreetMap
LINES_LICENCE = ("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/")
#: flow that is counted -> the lines it runs on, where they are another's
LINES_OF = {"via-kazakhstan": "china-europe"}
#: key of the words that are due to those who drew the lines
LINES_BY = "legend-attribution"


@dataclass(frozen=True)
class MapLayer:
    """A layer by its name in a file. ``title``: key of its words; ``routed``: its lines follow the
    tracks, so that `LINES_LICENCE` and `LINES_BY` hold for its geometry; ``columns``: description
    and perhaps unit of columns that no query describes.
    """

    name: str
    title: str
    features: gpd.GeoDataFrame
    routed: bool = False
    columns: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


#: makes the layers of rows of a query, the rows themselves first
MakeLayers = Callable[[pd.DataFrame], list[MapLayer]]


def make_node_layers(nodes: pd.DataFrame) -> list[MapLayer]:
    """Rows of `map_nodes` (columns lon and lat) as points: the layer `nodes`."""
    return [MapLayer("nodes", "map-nodes", place_nodes(nodes))]


def make_flow_layers(flows: pd.DataFrame) -> list[MapLayer]:
    """Rows of `map_flows` as lines over the tracks: the layer `flows`, and `sections`, the ways
    between neighbouring nodes that the corridors use."""
    return [
        MapLayer("flows", "map-flows", place_flows(flows), routed=True),
        MapLayer("sections", "map-sections", read_sections(), routed=True, columns=COLUMNS),
    ]


def place_nodes(nodes: pd.DataFrame) -> gpd.GeoDataFrame:
    """Rows with their points. ``nodes``: columns lon and lat in degrees, and any others."""
    import geopandas as gpd

    points = gpd.points_from_xy(nodes["lon"], nodes["lat"])
    return gpd.GeoDataFrame(nodes.copy(), geometry=points, crs=CRS)


def place_flows(flows: pd.DataFrame) -> gpd.GeoDataFrame:
    """Rows with the lines of their flow, its trunk and branches in one geometry each.

    ``flows``: column flow, and any others. KeyError for a flow without a line.
    """
    import geopandas as gpd

    bands = read_layer("bands-fine").dissolve("flow").geometry
    lines = [LINES_OF.get(flow, flow) for flow in flows["flow"]]
    return gpd.GeoDataFrame(flows.copy(), geometry=bands.loc[lines].to_numpy(), crs=CRS)
