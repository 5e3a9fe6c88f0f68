"""`datapackage.json`: the tables of an archive as a Frictionless Data Package (profile 1.0)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from corridor.exports.about import LICENCE_ID, LICENCE_NAME, LICENCE_URL, About
from corridor.exports.dialects import Dialect
from corridor.exports.schemas import Kind, Schema
from corridor.exports.sources import SCHEMA as SOURCES

#: what a column holds -> type of Table Schema; what is several stands in one text
_TYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
    "time": "datetime",
    "texts": "string",
    "counts": "string",
}
#: as CSV has a moment
_TIME_FORMAT = "%Y-%m-%d %H:%M:%S"

Part = dict[str, Any]


def describe_package(about: About, schema: Schema, dialect: Dialect) -> Part:
    """The descriptor of an archive that holds data.csv and sources.csv written in a way."""
    columns = about.describe_columns(schema)
    said: Part = {
        "profile": "tabular-data-package",
        "name": _spell_name(f"{about.name}-{about.hash}"),
        "title": about.title,
        "description": about.citation,
        "homepage": about.address,
        "version": about.hash,
        "created": f"{about.date.isoformat()}T00:00:00Z",
        "licenses": [{"name": LICENCE_ID, "path": LICENCE_URL, "title": LICENCE_NAME}],
        "sources": [
            {
                "title": _spell_source(row.publisher, row.title),
                **({"path": row.url} if row.url else {}),
            }
            for row in about.sources.itertuples()
        ],
        "contributors": [{"title": one, "role": "publisher"} for one in about.publishers],
        "resources": [
            _describe_resource("data", about.title, schema, columns, dialect),
            _describe_resource("sources", "", SOURCES, {}, dialect),
        ],
    }
    return {name: value for name, value in said.items() if value}


def _describe_resource(
    name: str, title: str, schema: Schema, columns: Mapping[str, Mapping[str, str]], way: Dialect
) -> Part:
    fields = [_describe_field(*one, columns.get(one[0], {}), way) for one in schema.items()]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        **({"title": title} if title else {}),
        "path": f"{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",  # as registered: readers pass over a mark at the beginning
        "dialect": way.describe(),
        "schema": {"fields": fields, "missingValues": [""]},
    }


def _describe_field(name: str, kind: Kind, words: Mapping[str, str], way: Dialect) -> Part:
    field: Part = {"name": name, "type": _TYPES[kind], **words}
    if kind == "number":
        field["decimalChar"] = way.decimal
    elif kind == "time":
        field["format"] = _TIME_FORMAT
    elif kind == "boolean":
        field |= {"trueValues": ["True"], "falseValues": ["False"]}
    return field


def _spell_source(publisher: str, title: str) -> str:
    return ": ".join(one for one in (publisher, title) if one) or "–"


def _spell_name(words: str) -> str:
    """A name as the profile allows it: small letters, figures and `.`, `_`, `-`."""
    return re.sub(r"[^a-z0-9._-]+", "-", words.lower()).strip("-") or "data"
