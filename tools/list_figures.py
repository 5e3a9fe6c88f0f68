"""`python -m tools.list_figures`: write which figures and findings of the pages show which series.

Every block that a briefing can take is built from the tables that are served, and the series of its
figures are written to `data/figures.csv`: what waits for a figure that is missing is counted there.
The map stands on every page of a node and is one figure.
"""

from __future__ import annotations

import csv
import sys

from corridor import warehouse
from corridor.briefing import blocks
from corridor.server.setup import setup_tables
from corridor.warehouse.figures import COLUMNS, TABLE

#: the block of a page of a node that is the Overview's too
_MAP = "#map"


def list_refs() -> list[str]:
    """Names of all blocks of all briefings, each once, the map of the Overview for all maps."""
    view = blocks.open_view("en")
    every = (ref for topic in blocks.list_topics(view) for ref in blocks.list_refs(view, topic))
    return [ref for ref in dict.fromkeys(every) if not ref.endswith(_MAP) or ref == f"/{_MAP}"]


def list_series() -> list[tuple[str, str]]:
    """(series, block) of every series that a block shows, in order."""
    view, today = blocks.open_view("en"), warehouse.current().date
    found = set()
    for ref in list_refs():
        block = blocks.build_block(view, ref, today)
        found |= {(series, ref) for series, *_ in (block.figures if block else ()) if series}
    return sorted(found)


def main() -> int:
    """Write the file; says how many series and blocks it has."""
    setup_tables()
    rows = list_series()
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([tuple(COLUMNS), *rows])
    shown, refs = ({row[place] for row in rows} for place in (0, 1))
    print(f"{len(shown)} series in {len(refs)} figures and lists of findings: {TABLE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
