"""Rows that leave the dashboard, with what they are, on which terms and how to ask again.

The only room that writes CSV, XLSX, Parquet and files for maps: a page hands over rows and an
:class:`About` for a download, the API rows and the description of its answer. Nothing here knows
Streamlit.
"""

from corridor.exports.about import (
    LICENCE_NAME,
    LICENCE_URL,
    About,
    describe_series,
    locate_database,
)
from corridor.exports.calendar import CalendarHead, DueEvent, write_calendar
from corridor.exports.dialects import DIALECTS, PLAIN, DialectName, spreadsheet_dialect
from corridor.exports.downloads import download_parquet, download_xlsx, download_zip
from corridor.exports.file_names import disposition, name_download, name_file
from corridor.exports.files import write_csv, write_parquet, write_workbook
from corridor.exports.geographic import download_geopackage, download_geoparquet
from corridor.exports.letters import LETTER_FORMS
from corridor.exports.question import bind_query
from corridor.exports.schemas import Schema, schema_of_rows
from corridor.exports.sources import find_sources

__all__ = [
    "DIALECTS",
    "LETTER_FORMS",
    "LICENCE_NAME",
    "LICENCE_URL",
    "PLAIN",
    "About",
    "CalendarHead",
    "DialectName",
    "DueEvent",
    "Schema",
    "bind_query",
    "describe_series",
    "disposition",
    "download_geopackage",
    "download_geoparquet",
    "download_parquet",
    "download_xlsx",
    "download_zip",
    "find_sources",
    "locate_database",
    "name_download",
    "name_file",
    "schema_of_rows",
    "spreadsheet_dialect",
    "write_calendar",
    "write_csv",
    "write_parquet",
    "write_workbook",
]
