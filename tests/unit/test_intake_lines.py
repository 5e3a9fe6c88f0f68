"""Every line of the evidence takes another value, another's count and a new year, and no contract
is broken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from corridor.evidence.periods import code
from corridor.evidence.releases import as_tables, present
from corridor.intake.checking import check_items
from corridor.intake.difference import compare
from corridor.intake.ground import Ground, Point
from corridor.intake.statement import Origin, Statement
from corridor.intake.written import write_part

FILES = present()
TABLES = as_tables(FILES)
PAGE = Origin("Figures", "yicai", "", "https://example.org/", "2027-05-01", licence="quotation")


def points() -> Iterator[Point]:
    """The newest shown figure of each line, of those a statement can be of."""
    for figures in Ground(TABLES).figures.values():
        shown = [one for one in figures if one.held["role"] == "preferred"]
        if shown and shown[-1].seen["period_kind"] not in ("week", "multi-year", "since-start"):
            yield shown[-1]


def state(point: Point, counter: str) -> Statement:
    """Another value of a figure, as a page says it whose counter this is."""
    seen, period = point.seen, code(*point.days)
    address = f"https://example.org/{counter or point.printer}"
    return Statement(
        point.held["series_id"],
        write_part(*point.days) if "/" in period else period,
        f"{point.value * 1.1 + 1:.2f}",
        seen["unit"],
        replace(PAGE, counter=counter, printer=point.printer or "yicai", address=address),
        seen["status"],
        seen["qualifier"],
        seen["stated"],
        seen["target"],
        place=seen["id"],
    )


def say_next(point: Point) -> Statement:
    """A figure of 2026; a plan of the same year said in it."""
    said = state(point, point.counter)
    stated, target = ("2026" if text else "" for text in (said.stated, said.target))
    return replace(said, period="2026", stated=stated, target=target)


@pytest.mark.parametrize("kind", ["revised", "conflict", "new"])
def test_every_line_takes_what_comes_in(kind: str) -> None:
    made = {
        "revised": lambda point: state(point, point.counter),
        "conflict": lambda point: state(point, "osjd"),
        "new": say_next,
    }[kind]
    items, _ = compare([made(point) for point in points()], TABLES, "test")
    checked, left = check_items(items, FILES, dt.date(2027, 6, 1))
    found = [one for item in checked for one in item.findings if one.key == "intake-contract"]
    assert (found, left) == ([], [])
    assert sum(item.kind == kind for item in checked) > 700
