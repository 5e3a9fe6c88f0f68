"""Files for maps: GeoPackage and GeoParquet, with what the rows are inside.

geopandas and GDAL are imported when such a file is asked for, and not before.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import pandas as pd

from corridor.exports.about import About
from corridor.exports.cells import flatten_lists
from corridor.exports.files import FREE, write_described
from corridor.exports.schemas import Schema, cast_known
from corridor.geography.map_layers import LINES_BY, LINES_LICENCE, MapLayer
from corridor.language import text

#: GDAL's name for the time it writes into a file; one for all threads, so they take turns
_NOW = "OGR_CURRENT_DATE"
#: of GeoPackage, one that a QGIS of some years ago opens without a warning
_VERSION = "1.2"
_WRITING = Lock()


def download_geopackage(rows: pd.DataFrame, about: About) -> bytes:
    """A GeoPackage with the layers of the rows, each with what it is."""
    layers = _make_layers(rows, about)
    first = [(layers[0], _describe_rows(layers[0], rows, about))]
    beside = [(layer, _describe_layer(layer, about)) for layer in layers[1:]]
    return write_geopackage([*first, *beside], about.date)


def download_geoparquet(rows: pd.DataFrame, about: About) -> bytes:
    """GeoParquet of the rows; what they are is in the schema's metadata under `corridor`."""
    layer = _make_layers(rows, about)[0]
    return write_geoparquet(layer, _describe_rows(layer, rows, about), about.schema(rows))


def _make_layers(rows: pd.DataFrame, about: About) -> list[MapLayer]:
    if about.layers is None:
        raise ValueError(f"{about.name} has no place on a map")
    return about.layers(rows)


def _describe_rows(layer: MapLayer, rows: pd.DataFrame, about: About) -> dict[str, Any]:
    return about.as_dict(rows) | _describe_geometry(layer, about)


def _describe_layer(layer: MapLayer, about: About) -> dict[str, Any]:
    """What a layer beside the rows says of itself: its lines are its content."""
    described = about.terms() | _describe_geometry(layer, about)
    described |= {
        "title": text(about.lang, layer.title),
        "publishers": [],
        "rows": len(layer.features),
        "columns": {name: dict(column) for name, column in layer.columns.items()},
    }
    if layer.routed:
        described["licence"] = described["geometry"]["licence"]
    return described


def _describe_geometry(layer: MapLayer, about: About) -> dict[str, Any]:
    if not layer.routed:
        return {}
    name, url = LINES_LICENCE
    statement = text(about.lang, LINES_BY)
    licence = {"name": name, "url": url, "statement": statement}
    return {"geometry": {"licence": licence}}


def write_geopackage(layers: Sequence[tuple[MapLayer, Mapping[str, Any]]], date: dt.date) -> bytes:
    """A GeoPackage of layers in WGS 84, each with its description: title and terms in the file's
    own words for them, everything as JSON under `corridor`.

    ``date`` stands as the time of writing, so that the same rows give the same file.
    """
    import pyogrio

    with tempfile.TemporaryDirectory() as folder, _WRITING:
        path = Path(folder) / "corridor.gpkg"
        pyogrio.set_gdal_config_options({_NOW: f"{date.isoformat()}T00:00:00.000Z"})
        try:
            for layer, description in layers:
                pyogrio.write_dataframe(
                    flatten_lists(layer.features),
                    path,
                    layer=layer.name,
                    driver="GPKG",
                    dataset_options={"VERSION": _VERSION},
                    layer_options={
                        "IDENTIFIER": description["title"],
                        "DESCRIPTION": _say_terms(description),
                    },
                    layer_metadata=_metadata(description),
                )
        finally:
            pyogrio.set_gdal_config_options({_NOW: None})
        return path.read_bytes()


def _say_terms(description: Mapping[str, Any]) -> str:
    """Citation and licences in the language of the reader, a line each."""
    licences = [description["licence"], description.get("geometry", {}).get("licence", {})]
    lines = [description.get("citation", ""), *(one.get("statement", "") for one in licences)]
    return "\n".join(dict.fromkeys(line for line in lines if line))


def _metadata(description: Mapping[str, Any]) -> dict[str, str]:
    vintage, licence = description["vintage"], description["licence"]
    sources = [f"{one['publisher']}: {one['url']}" for one in description.get("sources", ())]
    return {
        "title": description["title"],
        "vintage": f"{vintage['date']} {vintage['hash']}",
        "licence": f"{licence['name']} {licence['url']}",
        "publishers": "; ".join(description["publishers"]),
        "sources": "\n".join(sources) or _say_terms(description),
        "corridor": json.dumps(description, ensure_ascii=False),
    }


def write_geoparquet(
    layer: MapLayer, description: Mapping[str, Any], schema: Schema = FREE
) -> bytes:
    """GeoParquet of a layer in WGS 84, columns typed, its description under `corridor`."""
    import pyarrow.parquet as pq

    plain = io.BytesIO()
    layer.features.to_parquet(plain, index=False)
    return write_described(cast_known(pq.read_table(plain), schema), description)
