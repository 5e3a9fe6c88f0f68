"""Rows that leave the dashboard, with what they are, on which terms and how to ask again.

Nothing here knows Streamlit: a page, the API and the briefing hand over rows and a :class:`About`
and get bytes back.
"""

from corridor.exports.about import About, of_series
from corridor.exports.cells import flat, neutral
from corridor.exports.files import as_parquet, as_xlsx, as_zip
from corridor.exports.origins import sources_of
from corridor.exports.question import bound

__all__ = [
    "About",
    "as_parquet",
    "as_xlsx",
    "as_zip",
    "bound",
    "flat",
    "neutral",
    "of_series",
    "sources_of",
]
