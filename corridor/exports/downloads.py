"""A download: rows with what they say of themselves, as an archive, a workbook or Parquet."""

from __future__ import annotations

import json

import pandas as pd

from corridor.exports.about import About
from corridor.exports.files import write_archive, write_csv, write_parquet, write_workbook
from corridor.language import text


def download_zip(rows: pd.DataFrame, about: About) -> bytes:
    """A ZIP of data.csv, sources.csv, metadata.json for a machine and README.txt for a reader."""
    metadata = json.dumps(about.as_dict(rows), ensure_ascii=False, indent=1)
    readme = "\n\n".join(f"{name}\n{words}" for name, words in about.lines(rows))
    return write_archive(
        {
            "data.csv": write_csv(rows),
            "sources.csv": write_csv(about.sources),
            "metadata.json": metadata.encode(),
            "README.txt": readme.encode("utf-8-sig"),
        }
    )


def download_xlsx(rows: pd.DataFrame, about: About) -> bytes:
    """A workbook of three sheets in the language of the reader: rows, sources, what they are."""
    sheets = {
        "data-sheet-data": rows,
        "data-sheet-sources": about.sources,
        "data-sheet-about": pd.DataFrame(about.lines(rows), columns=["", " "]),
    }
    return write_workbook({text(about.lang, key): table for key, table in sheets.items()})


def download_parquet(rows: pd.DataFrame, about: About) -> bytes:
    """Parquet whose schema carries what the rows are."""
    return write_parquet(rows, about.as_dict(rows))
