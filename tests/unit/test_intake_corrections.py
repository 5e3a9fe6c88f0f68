"""A figure of the evidence corrected or taken out, with what follows from it."""

from __future__ import annotations

import datetime as dt

import pytest

from corridor.evidence.releases import as_tables, present
from corridor.intake.apply import apply_changes, check_changes, invert
from corridor.intake.corrections import correct_figure, withdraw_figure

FILES = present()
TABLES = as_tables(FILES)
DAY = dt.date(2027, 2, 1)
#: trains of 2025 as CRCT counted them, shown; the same of another page stands beside
SHOWN, BESIDE = "o31bf0aa034", "o19cbe3cd97"


def test_a_corrected_value_takes_the_reasons_with_it() -> None:
    item = correct_figure(SHOWN, {"value": "20222", "note": "as corrected"}, TABLES)
    assert (item.kind, item.before, item.after) == ("revised", 20022.0, 20222.0)
    reasons = {c.key[1]: (c.after or {})["reason"] for c in item.changes if "points" in c.table}
    assert reasons[BESIDE] == "differs by 1.0 %; tier B, exact"
    assert check_changes(FILES, item.changes, DAY) == []
    with pytest.raises(ValueError, match="entity"):
        correct_figure(SHOWN, {"entity": "titr"}, TABLES)


def test_a_figure_that_is_taken_out_is_followed_by_the_one_beside_it() -> None:
    item = withdraw_figure(SHOWN, TABLES)
    assert (item.kind, item.before, item.after) == ("withdrawn", 20022.0, None)
    assert [f.key for f in item.findings] == ["intake-shown-instead"]
    (shown,) = [c for c in item.changes if c.key == ("china-europe-trains", BESIDE)]
    assert (shown.after or {})["role"] == "preferred"
    assert check_changes(FILES, item.changes, DAY) == []
    made = apply_changes(FILES, item.changes)
    assert SHOWN.encode() not in made["observations.csv"]
    # a file in no order gets the row back at another place, and every row is there again
    back = apply_changes(made, invert(item.changes))
    assert {n: sorted(c.splitlines()) for n, c in back.items()} == {
        n: sorted(c.splitlines()) for n, c in FILES.items()
    }


def test_the_last_figure_of_a_line_stays() -> None:
    points = TABLES["series_points"]
    alone = points[~points["series_id"].duplicated(keep=False)].iloc[0]
    item = withdraw_figure(alone["observation_id"], TABLES)
    assert (item.kind, item.changes) == ("refused", ())
    assert item.findings[0].key == "intake-last-figure"
