"""Changes are put into the files of the evidence without touching another byte."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corridor.evidence.releases import present
from corridor.intake.apply import KEYS, ChangeConflict, apply_changes, check_changes, invert
from corridor.intake.proposal import Change

FILES = present()


def read(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{table}.csv"].decode(), newline="")))


def find(table: str, *key: str) -> dict[str, str]:
    names = KEYS[table]
    return next(r for r in read(FILES, table) if tuple(r[n] for n in names) == key)


def revise(table: str, key: tuple[str, ...], **cells: str) -> Change:
    row = find(table, *key)
    return Change(table, key, row, {**row, **cells})


def test_a_changed_row_is_the_only_line_that_differs() -> None:
    made = apply_changes(FILES, [revise("observations", ("o31bf0aa034",), value="20023")])
    old, new = (f["observations.csv"].decode().splitlines() for f in (FILES, made))
    differing = [(a, b) for a, b in zip(old, new, strict=True) if a != b]
    assert [b.split(",")[16] for _, b in differing] == ["20023"]
    assert {n for n in FILES if FILES[n] != made[n]} == {"observations.csv"}


def test_an_added_row_stands_where_the_order_of_its_file_has_it() -> None:
    office = "World Bank WITS / UN Comtrade"
    totals = find("trade_totals", "AZE", "CHN", "2009", "import", "1", "goods", office)
    row = {**totals, "year": "2007"}
    made = apply_changes(
        FILES, [Change("trade_totals", tuple(row[n] for n in KEYS["trade_totals"]), None, row)]
    )
    lines = read(made, "trade_totals")
    assert lines[0] == row
    assert lines[1:] == read(FILES, "trade_totals")
    point = {
        "series_id": "china-europe-trains",
        "observation_id": "o0000000000",
        "role": "alternative",
        "reason": "same value; tier B, exact",
    }
    made = apply_changes(FILES, [Change("series_points", tuple(point.values())[:2], None, point)])
    own = [r for r in read(made, "series_points") if r["series_id"] == "china-europe-trains"]
    place = read(made, "series_points").index(point)
    assert own[-1] == point
    assert read(made, "series_points")[place - 1]["series_id"] == "china-europe-trains"


def test_a_row_that_is_not_what_was_thought_is_named() -> None:
    row = find("observations", "o31bf0aa034")
    change = Change(
        "observations", ("o31bf0aa034",), {**row, "value": "1"}, {**row, "value": "20023"}
    )
    with pytest.raises(ChangeConflict) as caught:
        apply_changes(FILES, [change])
    assert caught.value.details == {
        "table": "observations",
        "row": "o31bf0aa034",
        "column": "value",
        "before": "1",
        "stands": "20022",
    }
    gone = Change("observations", ("o0000000000",), row, {**row, "value": "1"})
    with pytest.raises(ChangeConflict, match="id is ''"):
        apply_changes(FILES, [gone])
    taken = Change("observations", ("o31bf0aa034",), None, {**row, "value": "1"})
    with pytest.raises(ChangeConflict):
        apply_changes(FILES, [taken])


def test_what_stands_already_is_left() -> None:
    row = find("observations", "o31bf0aa034")
    assert apply_changes(FILES, [Change("observations", ("o31bf0aa034",), None, row)]) == FILES


def test_contracts_decide_after_the_change() -> None:
    assert check_changes(FILES, []) == []
    found = check_changes(FILES, [revise("observations", ("o31bf0aa034",), status="final")])
    assert [(b.file, b.column, b.value) for b in found] == [("observations.csv", "status", "final")]


TEXT = st.text(st.sampled_from('ab,"\n;Қ中 0'), max_size=6)
#: rows of a table whose file is in the order of its key, and of one that is in none
ROWS = st.lists(
    st.tuples(st.from_regex(r"[a-c]{1,2}", fullmatch=True), TEXT),
    max_size=6,
    unique_by=lambda row: row[0],
)


def as_file(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return out.getvalue().encode()


@settings(max_examples=150, deadline=None)
@given(ROWS, ROWS, st.booleans())
def test_taking_changes_back_gives_the_same_bytes(
    old: list[tuple[str, str]], new: list[tuple[str, str]], ordered: bool
) -> None:
    """From rows to rows and back. In a file that is in no order a row that was removed cannot
    know its place, so only rows that stay or come are tried there."""
    names = ("date", "note")
    if ordered:
        old = sorted(old)
    before, after = dict(old), dict(new)
    gone = set(before) - set(after) if ordered else set()
    changes = [
        Change(
            "release",
            (key,),
            dict(zip(names, (key, before[key]), strict=True)) if key in before else None,
            dict(zip(names, (key, after[key]), strict=True)) if key in after else None,
        )
        for key in {**before, **after}
        if key in after or key in gone
    ]
    files = {"release.csv": as_file(names, old)}
    made = apply_changes(files, changes)
    assert {r["date"]: r["note"] for r in read(made, "release")} == (
        after if ordered else {**before, **after}
    )
    assert apply_changes(made, invert(changes)) == files
