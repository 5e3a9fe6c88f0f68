"""A download: rows with what they say of themselves, as an archive, a workbook or Parquet."""

from __future__ import annotations

import json

import pandas as pd

from corridor.exports.about import About
from corridor.exports.data_package import describe_package
from corridor.exports.dialects import DIALECTS, DialectName
from corridor.exports.files import write_archive, write_csv, write_parquet, write_workbook
from corridor.exports.sources import SCHEMA as SOURCES
from corridor.language import text


def download_zip(rows: pd.DataFrame, about: About, csv: DialectName = "mark") -> bytes:
    """A ZIP of data.csv and sources.csv, of metadata.json and datapackage.json (Frictionless) for
    a machine and of README.txt for a reader; ``csv`` names the way both tables are written."""
    dialect, schema = DIALECTS[csv], about.schema(rows)
    package = describe_package(about, schema, dialect)
    readme = "\n\n".join(f"{name}\n{words}" for name, words in about.lines(rows))
    return write_archive(
        {
            "data.csv": write_csv(rows, schema, dialect),
            "sources.csv": write_csv(about.sources, SOURCES, dialect),
            "metadata.json": _write_json(about.as_dict(rows)),
            "datapackage.json": _write_json(package),
            "README.txt": readme.encode("utf-8-sig"),
        }
    )


def download_xlsx(rows: pd.DataFrame, about: About) -> bytes:
    """A workbook of three sheets in the language of the reader: rows, sources, what they are."""
    lines = pd.DataFrame(about.lines(rows))
    return write_workbook(
        {
            text(about.lang, "data-sheet-data"): (rows, about.schema(rows)),
            text(about.lang, "data-sheet-sources"): (about.sources, SOURCES),
            text(about.lang, "data-sheet-about"): (lines, {}),
        }
    )


def download_parquet(rows: pd.DataFrame, about: About) -> bytes:
    """Parquet whose schema carries what the rows are."""
    return write_parquet(rows, about.as_dict(rows), about.schema(rows))


def _write_json(described: dict[str, object]) -> bytes:
    return json.dumps(described, ensure_ascii=False, indent=1).encode()
