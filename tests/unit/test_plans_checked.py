"""The table of plans, targets and forecasts that were looked at again, and what is said of it."""

from __future__ import annotations

import csv
import re
from collections import Counter

import pytest

from corridor.evidence.periods import parse
from corridor.evidence.statuses import PLANNED
from corridor.paths import ROOT

Row = dict[str, str]


def read_rows(path: str) -> list[Row]:
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def checked() -> list[Row]:
    return read_rows("docs/plans-checked.csv")


def test_each_row_is_of_the_evidence_once(checked: list[Row]) -> None:
    evidence = {row["id"] for row in read_rows("data/evidence/observations.csv")}
    ids = [row["id"] for row in checked]
    assert len(ids) == len(set(ids))
    assert sorted(set(ids) - evidence) == []
    named = {row["series_id"] for row in read_rows("data/evidence/series.csv")}
    series = {one for row in checked for one in row["series"].split(";") if one}
    assert sorted(series - named) == []


def test_words_of_the_table_are_of_its_lists(checked: list[Row]) -> None:
    for row in checked:
        assert {row["status_before"], row["status_after"]} <= PLANNED, row["id"]
        assert row["verdict"] in {"ok", "changed", "doubtful"}
        assert row["how"] in {"page text", "another page", "title only", "row only"}
        read = row["how"] in {"page text", "another page"}
        assert bool(re.match(r"https?://", row["address"])) == read, row["id"]
        assert row["scope"] and row["said_by"] and row["checked"], row["id"]
        if row["stated"]:
            parse(row["stated"])


def test_what_changed_says_so_and_why(checked: list[Row]) -> None:
    for row in checked:
        assert (row["status_before"] != row["status_after"]) == ("status: " in row["change"])
        assert bool(row["change"]) <= (row["verdict"] != "ok"), row["id"]
        assert (row["verdict"] == "changed") <= bool(row["change"]), row["id"]
        assert bool(row["why"]) == (row["verdict"] != "ok"), row["id"]


def test_the_text_counts_what_the_table_holds(checked: list[Row]) -> None:
    text = (ROOT / "docs/plans.md").read_text(encoding="utf-8")
    found = [int(number) for number in re.findall(r"^\|[^|]+\| (\d+) \|", text, re.MULTILINE)]
    how = Counter(row["how"] for row in checked)
    verdicts = Counter(row["verdict"] for row in checked)
    moved = [row for row in checked if row["status_before"] != row["status_after"]]
    expected = sum(row["status_after"] == "forecast" for row in moved)
    parts = Counter(
        part.partition(":")[0] for row in checked for part in row["change"].split("; ") if part
    )
    assert found == [
        len(checked),
        *(how[one] for one in ("page text", "another page", "title only", "row only")),
        *(verdicts[one] for one in ("ok", "changed", "doubtful")),
        expected,
        len(moved) - expected,
        *(parts[one] for one in ("period", "qualifier", "mode", "series", "flag")),
    ]
