"""The columns of files: every list of the API, its rows as Parquet, CSV and XLSX have them."""

from __future__ import annotations

from typing import Any

from corridor.api.application import build_application
from corridor.api.document import build_document
from corridor.api.page import Page
from corridor.api.series_types import SeriesValue
from corridor.exports import schema_of_rows
from corridor.exports.schemas import arrow_schema
from tools.docs.markdown import table

HEAD = """# Files

The columns of every list of the API as a file, with their types in Parquet (Arrow's names), which
they keep where they hold nothing: files of one kind are read as one,
`polars.read_parquet("*.parquet")`. CSV and XLSX have the same columns in the same order; lists are
one text there, parted by `;`. What a file is, its terms, vintage and part stand in the schema's
metadata under `corridor`. Made by `make docs` from the types of the answers.
"""


def build() -> str:
    """The schemas as Markdown."""
    document = build_document(build_application(), "en")
    fields = document["components"]["schemas"]
    parts = [HEAD, _describe("series/{id}", SeriesValue, fields)]
    for kind in sorted(_all_pages(Page), key=lambda one: one.__name__):
        name = kind.__name__.removesuffix("Page").lower()
        parts.append(_describe(_find_path(document, kind) or name, kind.row_type(), fields))
    return "\n".join(parts)


def _describe(name: str, row: Any, fields: dict[str, Any]) -> str:
    described = fields[row.model_json_schema()["title"]]["properties"]
    types = arrow_schema(schema_of_rows(row))
    rows = [
        (f"`{field.name}`", str(field.type), described[field.name].get("description", ""))
        for field in types
    ]
    return f"## {name}\n\n" + table(("column", "type", "meaning"), rows)


def _find_path(document: dict[str, Any], page: type[Page[Any]]) -> str:
    """The path of the list that is answered with a page."""
    title = page.model_json_schema()["title"]
    for path, said in document["paths"].items():
        content = said["get"]["responses"]["200"]["content"].get("application/json", {})
        if content.get("schema", {}).get("$ref", "").endswith(f"/{title}"):
            return str(path).strip("/")
    return ""


def _all_pages(kind: type[Page[Any]]) -> list[type[Page[Any]]]:
    """Pages of rows: the classes that resources have made of it."""
    found = []
    for one in kind.__subclasses__():
        found += [one, *_all_pages(one)]
    return [one for one in found if "[" not in one.__name__]
