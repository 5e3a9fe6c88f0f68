"""What a draft would change in the charts of its lines."""

from __future__ import annotations

from dataclasses import replace

from corridor.evidence.releases import as_tables, present
from corridor.intake.difference import compare
from corridor.intake.preview import COLUMNS, preview_lines
from corridor.intake.statement import Origin, Statement

FILES = present()
PAGE = Origin("Trains", "yicai", "crct", "https://example.org/2027/trains", "2027-01-20")
TRAINS = Statement("china-europe-trains", "2026", "20500", "trains", PAGE)


def test_a_line_before_and_after() -> None:
    items, _ = compare([TRAINS, replace(TRAINS, series="no-such")], as_tables(FILES), "test")
    (line,) = preview_lines(FILES, items)
    assert (line.series, line.periods) == ("china-europe-trains", ("2026",))
    assert list(line.after.columns) == list(COLUMNS)
    assert len(line.after) == len(line.before) + 1
    newest = line.after[line.after["period"] == "2026"].iloc[0]
    assert (newest["value"], newest["role"], newest["counted_by"]) == (20500.0, "preferred", "crct")
    assert "excluded" not in set(line.before["role"])


def test_what_stands_beside_changes_no_shown_figure() -> None:
    beside = replace(TRAINS, period="2025", value="21500", origin=replace(PAGE, counter="ktz"))
    items, _ = compare([beside], as_tables(FILES), "test")
    (line,) = preview_lines(FILES, items)
    assert line.periods == ()
