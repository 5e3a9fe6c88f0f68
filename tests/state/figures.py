"""A new year of trains and a correction of it, as a proposal holds them (values are invented)."""

from __future__ import annotations

import csv

from corridor.evidence.contracts import CONTRACTS
from corridor.intake.proposal import Change, Draft, Item

SERIES, YEAR, VALUE, CORRECTED = "china-europe-trains", "2026", 20500.0, 20650.0
ID, SOURCE = "o0a1b2c3d4e", "example-2027-01-05"
ROWS = {
    "sources": f"{SOURCE},China Railway,Trains of 2026,https://example.org/2027/trains,2027-01-05,"
    "en,press,A,,,,",
    "source_roles": f"{SOURCE},china-railway,china-railway,,original,certain,",
    "observations": f"{ID},china-europe,trains,total,container,rail,,,,,,,,2026-01-01,2026-12-31,"
    f"year,20500,trains,exact,preliminary,,{SOURCE},,,",
    "series_points": f"{SERIES},{ID},preferred,only figure",
}
CONTRACT = {one.table: one for one in CONTRACTS}


def _add(table: str) -> Change:
    cells = next(csv.reader([ROWS[table]]))
    row = dict(zip(CONTRACT[table].names, cells, strict=True))
    return Change(table, tuple(row[name] for name in CONTRACT[table].key), None, row)


NEW = tuple(map(_add, ROWS))


def new_year() -> Draft:
    """The year as a press release gives it."""
    item = Item("new", "observations", SERIES, YEAR, "trains", None, VALUE, NEW)
    return Draft("upload", "trains.csv", "", (item,), "Trains of 2026")


def correction() -> Draft:
    """The same year, corrected after it was released."""
    before = NEW[2].after
    assert before
    change = Change("observations", (ID,), before, {**before, "value": "20650"})
    item = Item("revised", "observations", SERIES, YEAR, "trains", VALUE, CORRECTED, (change,))
    return Draft("correction", "trains", "", (item,))
