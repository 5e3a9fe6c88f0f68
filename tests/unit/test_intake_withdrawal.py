"""A figure that its publisher has taken back is taken out with what is of it alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from corridor.evidence.releases import as_tables, present
from corridor.intake.apply import apply_changes, check_changes, invert
from corridor.intake.difference import compare
from corridor.intake.proposal import Item
from corridor.intake.statement import Origin, Statement

FILES = present()
TABLES = as_tables(FILES)
DAY = dt.date(2027, 2, 1)
PAGE = Origin("Correction", "yicai", "crct", "https://example.org/correction", "2027-01-20")
#: trains of 2025 as CRCT counted them, shown
TRAINS = Statement("china-europe-trains", "2025", "", "", PAGE, status="withdrawn", place="2")
SHOWN = "o31bf0aa034"


def one(statement: Statement) -> Item:
    ((item,), _) = compare([statement], TABLES, "test")
    return item


def test_a_figure_that_is_taken_out_is_followed_by_the_one_beside_it() -> None:
    item = one(TRAINS)
    assert (item.kind, item.before, item.after) == ("withdrawn", 20022.0, None)
    assert [f.key for f in item.findings] == ["intake-shown-instead"]
    assert check_changes(FILES, item.changes, DAY) == []
    made = apply_changes(FILES, item.changes)
    assert SHOWN.encode() not in made["observations.csv"]
    # a file in no order gets the row back at another place, and every row is there again
    back = apply_changes(made, invert(item.changes))
    assert {n: sorted(c.splitlines()) for n, c in back.items()} == {
        n: sorted(c.splitlines()) for n, c in FILES.items()
    }


def test_figures_beside_are_said_to_differ_from_the_one_that_is_shown_then() -> None:
    """Two bodies said 300,000 beside the 215,000 that is taken out."""
    by = replace(PAGE, counter="kz-miid")
    item = one(replace(TRAINS, series="aktau-capacity-container-plan", origin=by))
    assert (item.kind, item.before) == ("withdrawn", 215_000.0)
    assert check_changes(FILES, item.changes, DAY) == []
    made = as_tables(apply_changes(FILES, item.changes))["series_points"].set_index(
        "observation_id"
    )
    assert list(made.loc[["o5727cf2121", "b451706ff2"], "role"]) == ["preferred", "alternative"]
    assert made.loc["b451706ff2", "reason"] == "same value; tier B, max"


def test_what_nobody_counted_is_not_taken_back() -> None:
    item = one(replace(TRAINS, origin=replace(PAGE, counter="ktz")))
    assert (item.kind, item.changes) == ("refused", ())
    assert item.findings[-1].key == "intake-no-such"


def test_the_last_figure_of_a_line_stays() -> None:
    points = TABLES["series_points"].merge(
        TABLES["observations"], left_on="observation_id", right_on="id"
    )
    roles = TABLES["source_roles"].set_index("source_id")
    overrides = TABLES["counter_overrides"].set_index("observation_id")["counted_by"]
    alone = points[~points["series_id"].duplicated(keep=False) & (points["period_kind"] == "year")]
    row = alone.iloc[0]
    role = roles.loc[row["source_id"]]
    counter = overrides.get(row["id"], role["counted_by"])
    origin = replace(PAGE, counter=counter, printer=role["printed_by"])
    said = Statement(row["series_id"], row["period_start"][:4], "", "", origin, "withdrawn")
    item = one(said)
    assert (item.kind, item.findings[-1].key) == ("refused", "intake-last-figure")
