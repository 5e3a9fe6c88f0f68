"""Figures that two audits found wrong or doubtful: each as it is right."""

from __future__ import annotations

import csv
from functools import cache

import pytest

from corridor import warehouse
from corridor.evidence.files import EVIDENCE
from corridor.evidence.statuses import PLANNED
from tests.source import ROOT


@cache
def read(table: str, key: str) -> dict[str, dict[str, str]]:
    with (EVIDENCE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return {row[key]: row for row in csv.DictReader(file)}


@cache
def roles() -> dict[tuple[str, str], str]:
    with (EVIDENCE / "series_points.csv").open(encoding="utf-8", newline="") as file:
        return {(r["series_id"], r["observation_id"]): r["role"] for r in csv.DictReader(file)}


@pytest.mark.parametrize(
    ("observation", "right"),
    [
        ("o92316bd957", {"mode": "rail", "operator": "ktz", "value": "4000"}),
        ("o6626792b2a", {"qualifier": "exact", "value": "1500"}),
        ("o9b108dd3da", {"mode": "rail", "stated": "2023-11-21", "target": "2029"}),
        ("d2e9ec2ece", {"status": "forecast", "value": "5200000"}),
        ("a58fbff1bd", {"status": "forecast"}),  # its parts, of the same sentence
        ("bbf8775f91", {"status": "forecast"}),
        ("c951f1668d", {"stated": "2025-09-10", "target": "2027-09", "flag": "date-approximate"}),
        ("f648d752aa", {"flag": "suspect"}),
        ("o952d122665", {"flag": "suspect"}),
        ("o20f26ea873", {"direction": "westbound", "origin": "CN"}),  # sent from China
        ("o587966a3af", {"direction": "total", "origin": ""}),  # agreed for both directions
        ("o8f325765cf", {"metric": "freight_volume", "unit": "t", "qualifier": "max"}),
        ("o469a3be5e2", {"metric": "floor_area", "unit": "m2", "value": "30000"}),
        ("o9454ae6b22", {"origin": "", "destination": "almaty-aktau"}),  # no origin is printed
        ("d490fbb0e3", {"corridor": "second-track", "value": "32"}),
        ("o1fe1fdd4b4", {"mode": "rail", "value": "22500000"}),
        ("o9dbe0e00bb", {"qualifier": "exact"}),  # "about" is of the dollars in brackets
    ],
)
def test_what_was_wrong_is_right(observation: str, right: dict[str, str]) -> None:
    row = read("observations", "id")[observation]
    assert {name: row[name] for name in right} == right


@pytest.mark.parametrize(
    ("observation", "words"),
    [
        ("f4603a4ed6", "probably a mistranslation"),
        ("d38ad9bebb", "fits operational"),
        ("o1e8bc71f7d", "met the target of the year 48 days early, not the level of last year"),
        ("o629878f6be", "confirmed: the CRCT chart shows 713"),
        ("f648d752aa", "4.5 mln t in six months"),
        ("o952d122665", "36.9 mln t by all modes in 2025"),
        ("c951f1668d", "said by Alliance Multimodal, not by the port"),
    ],
)
def test_what_is_doubtful_is_said(observation: str, words: str) -> None:
    assert words in read("observations", "id")[observation]["note"]


@pytest.mark.parametrize(
    ("series", "observation", "role"),
    [
        ("titr-teu-ktz-rail", "o92316bd957", "preferred"),
        ("titr-teu", "o92316bd957", None),
        ("kz-transit-plan", "o9b108dd3da", "alternative"),
        ("kz-transit-plan-all", "o9b108dd3da", None),
        ("kz-transit-plan", "o952d122665", "excluded"),
        ("kz-ports-tonnes", "f648d752aa", "excluded"),
    ],
)
def test_it_stands_in_the_line_of_its_scope(series: str, observation: str, role: str) -> None:
    assert roles().get((series, observation)) == role


def test_two_pages_have_no_longer_the_address_of_a_third() -> None:
    sources = read("sources", "source_id")
    trend, kursiv = sources["trend-news-agency-2023-12-12-b046d7"], sources["kursiv-nd-b1ede0"]
    assert (trend["publisher"], trend["url"]) == ("Trend News Agency", "")
    assert (kursiv["publisher"], kursiv["url"], kursiv["published"]) == ("Kursiv", "", "")


def test_the_index_of_the_alliance_counted_the_boxes_for_poland() -> None:
    source = read("observations", "id")["c996b964a5"]["source_id"]
    assert read("source_roles", "source_id")[source]["counted_by"] == "erai"


def test_what_leaves_its_scope_open_is_listed() -> None:
    """docs/scope-checked.csv has every figure so flagged that is no plan, a few plans besides."""
    with (ROOT / "docs/scope-checked.csv").open(encoding="utf-8", newline="") as file:
        checked = {row["id"]: row for row in csv.DictReader(file)}
    flagged = {
        name
        for name, row in read("observations", "id").items()
        if "scope-unclear" in row["flag"].split(";")
    }
    unclear = {name for name, row in checked.items() if row["verdict"] == "unclear"}
    seen = read("observations", "id")
    assert unclear <= flagged
    assert {seen[name]["status"] for name in flagged - unclear} <= PLANNED
    settled = [row for row in checked.values() if row["verdict"] == "settled"]
    assert all(row["scope"] and row["change"] for row in settled)
    assert roles()["titr-teu-transit", "cb4e27b260"] == "preferred"


def test_the_hub_of_aktau_has_one_status_and_what_others_say() -> None:
    """The ministry's word of February 2026 stands everywhere, that of November 2025 beside it."""
    register = warehouse.ask("projects").set_index("slug").loc["aktau-container-hub"]
    assert (register["status"], register["status_date"]) == ("operating", "2026-02-25")
    assert (register["other_status"], register["other_date"]) == (
        "under-construction",
        "2025-11-25",
    )
    at_node = warehouse.ask("node_projects", node="aktau").set_index("slug")
    assert at_node.loc["aktau-container-hub", "status"] == "operating"


def test_no_published_note_asks_to_be_confirmed() -> None:
    """An address was read again in a stored copy, or none was found: readers are told which."""
    notes = [row["note"] for row in read("sources", "source_id").values()]
    assert not [note for note in notes if "confirm" in note or "before publishing" in note]
    assert notes.count("read again in a stored copy of this address") == 35


def test_whose_panel_it_is_changes_with_the_year() -> None:
    """To 2019 WITS, then the bureau, as the report beside the panel says; six digits: rounded."""
    panel = "kazakhstan-economic-data:models/gravity/panel.csv"
    printed = {
        source: read("source_roles", "source_id")[source]["printed_by"]
        for source, row in read("sources", "source_id").items()
        if row["url"].endswith(panel)
    }
    rows = [row for row in read("observations", "id").values() if row["source_id"] in printed]
    assert {row["qualifier"] for row in rows} == {"rounded"}
    found = {(printed[row["source_id"]], row["period_start"] < "2020") for row in rows}
    assert found == {("un-comtrade", True), ("kz-bns", False)}


def test_a_vintage_is_a_source_of_its_own() -> None:
    """What the bureau's file prints to 0.1 million t comes to the tonne from the older copy."""
    bureau = "github:kazstat/sdg-data-kazstat:data/indicator_9-1-2.csv"
    sources = read("sources", "source_id")
    rows = [r for r in read("observations", "id").values() if r["entity"] != "kz-air"]
    now = [float(r["value"]) for r in rows if sources[r["source_id"]]["url"] == bureau]
    assert now and [value for value in now if value % 100_000] == []
    assert sources[read("observations", "id")["o20a4466ab0"]["source_id"]]["title"].endswith(
        "vintage of December 2020"
    )


def test_a_number_of_three_digits_is_rounded_only_where_it_is_called_so() -> None:
    """The rule of the vocabulary; copies that keep fewer digits than their table say it too."""
    rows = [r for r in read("observations", "id").values() if float(r["value"]) >= 10_000]
    digits = {r["id"]: len(r["value"].replace(".", "").strip("0")) for r in rows}
    said = ("rounded", "six significant digits")
    assert not [
        r["id"]
        for r in rows
        if r["qualifier"] == "rounded"
        and digits[r["id"]] >= 3
        and not any(words in r["note"] for words in said)
    ]
    assert not [r["id"] for r in rows if r["qualifier"] == "exact" and digits[r["id"]] < 3]


def test_loaded_containers_made_into_trains_are_no_trains() -> None:
    """The ten thousandth of Chongqing is one of 41 loaded containers a train: in no line."""
    row = read("observations", "id")["o572b064bb2"]
    assert row["flag"] == "unit-unclear" and "41 of 40 feet make one train" in row["note"]
    assert not [series for series, observation in roles() if observation == row["id"]]
