"""All of an edition as one database: what the file says of itself, and the job that makes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from corridor import warehouse
from corridor.exports.about import LICENCE_NAME, LICENCE_URL
from corridor.geography.map_layers import LINES_LICENCE
from corridor.language import date_text, text
from corridor.warehouse import Vintage, edition_file

#: the job, by name, and what begins the keys of its messages
MAKE_DATABASE, WORDS = "corridor.exports.database:make_database", "brief"


def find_database(found: Vintage) -> Path:
    """Where the database of an edition is, made or not."""
    return edition_file.find_edition_file(found, _describe(found))


def make_database(name: str, *, progress: Any = None) -> Path:
    """Make the database of the edition of this hash, if it is not there: a job's function."""
    found = warehouse.find_vintage(name)
    return edition_file.make_edition_file(found, _describe(found))


def _describe(found: Vintage) -> dict[str, str]:
    """The rows of the table `about`."""
    return {
        "title": f"Corridor, evidence of {date_text(found.date, 'en')}",
        "vintage": found.hash,
        "date": found.date.isoformat(),
        "note": found.note,
        "licence": f"{LICENCE_NAME}, {LICENCE_URL}",
        "terms": text("en", "evidence-licence"),
        "terms of leg.km_computed": f"© OpenStreetMap contributors, {', '.join(LINES_LICENCE)}",
    }
