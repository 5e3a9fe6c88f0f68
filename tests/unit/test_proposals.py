"""The eight proposals of June 2025, the hours before and after: by value from the evidence."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from corridor import warehouse
from corridor.briefing.blocks import build_block, open_view
from corridor.language import languages
from corridor.topics.chart import build_twin
from corridor.topics.roadmap import rules
from corridor.topics.roadmap.drawing import draw_timeline
from corridor.topics.roadmap.measure_charts import draw_before_after
from corridor.topics.roadmap.measure_rules import build_measures, list_measure_series
from corridor.topics.roadmap.project_words import spell_row
from corridor.topics.roadmap.proposal_rules import Proposal
from corridor.topics.roadmap.proposal_words import (
    head_proposals,
    make_proposal_table,
    read_proposals,
)
from corridor.topics.roadmap.tables import make_register_table, take_register
from corridor.topics.roadmap.timeline_sheet import place_day
from corridor.topics.status_claims import find_last_word

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="module")
def register() -> pd.DataFrame:
    return rules.build_register(warehouse.ask("projects"), warehouse.ask("project_claims"), TODAY)


@pytest.fixture(scope="module")
def proposals(register: pd.DataFrame) -> dict[str, Proposal]:
    return {one.project.slug: one for one in read_proposals(open_view("en"), register)}


def test_the_eight_in_their_order(proposals: dict[str, Proposal]) -> None:
    assert list(proposals) == [
        "dostyk-moiynty",
        "almaty-jetisu",
        "aktau-container-hub",
        "kuryk-joint-terminal",
        "aktobe-air-hub",
        "irtysh-navigation",
        "expert-platform",
        "customs-roadmap",
    ]


def test_the_last_word_and_its_date(proposals: dict[str, Proposal]) -> None:
    found = {
        slug: (one.last.status, one.last.date, one.last.disputed)
        for slug, one in proposals.items()
        if one.last
    }
    assert found == {
        "dostyk-moiynty": ("operating", "2025-09-30", False),
        "almaty-jetisu": ("operating", "2025-06-17", False),
        "aktau-container-hub": ("operating", "2026-02-25", True),
        "kuryk-joint-terminal": ("announced", "2025-06-17", False),
        "aktobe-air-hub": ("announced", "2025-06-17", False),
        "irtysh-navigation": ("announced", "2025-06-17", False),
        "expert-platform": ("announced", "2025-06-17", False),
        "customs-roadmap": ("agreed", "2025-10-24", False),
    }


def test_the_heading_counts_what_is_open_by_its_last_word_alone(register: pd.DataFrame) -> None:
    view = open_view("en")
    assert head_proposals(view, read_proposals(view, register)) == (
        "Of the President’s eight proposals of June 2025 three are open, "
        "one of them by its last word alone"
    )


def test_the_register_follows_a_later_word(register: pd.DataFrame) -> None:
    other = register[register["other_status"] != ""].set_index("slug")
    columns = ["status", "status_date", "other_status", "other_date"]
    assert {slug: tuple(row) for slug, row in other[columns].T.items()} == {
        "aktau-container-hub": ("operating", "2026-02-25", "under-construction", "2025-11-25"),
        "kalzhat": ("operating", "2025-12-12", "announced", "2025-09"),
    }
    cells = make_register_table(open_view("en"), register).set_index("Project")
    hub = cells.loc["Aktau container hub"]
    assert hub["Status"] == "operating, sources differ"
    assert hub["As of"] == "25 Feb 2026"
    assert cells.loc["Bakhty–Ayagoz railway", "Capacity before → after"] == "–"


def test_one_status_everywhere(register: pd.DataFrame) -> None:
    """Filter, timeline, API's question, files, nodes: the last word, none of them the record."""
    for slug in ("aktau-container-hub", "kalzhat"):
        chosen = rules.select_projects(register, "all", ["operating"])
        assert slug in set(chosen["slug"])
        assert slug in set(warehouse.ask("projects", statuses=["operating"])["slug"])
        assert slug not in set(warehouse.ask("projects", statuses=["announced"])["slug"])
        assert slug not in set(warehouse.ask("projects", statuses=["under-construction"])["slug"])
    hub = register.set_index("slug").loc["aktau-container-hub"]
    assert hub["state"] == "open"
    assert hub["done"][0] == dt.date(2026, 2, 25), "its diamond on the line of time"
    assert spell_row(next(register[register["slug"] == hub.name].itertuples()), "en") == (
        "operating, Feb 2026, sources differ"
    )
    taken = take_register(register, "all", ["operating"], summit=True).rows.set_index("slug")
    assert taken.loc[hub.name, "status"] == "operating"
    (here,) = [
        one
        for one in warehouse.ask("node_projects", node="aktau").itertuples()
        if one.slug == hub.name
    ]
    assert (here.status, here.other_status) == ("operating", "under-construction")


def test_a_year_was_said_as_early_as_it_begins() -> None:
    claims = pd.DataFrame(
        [
            {"field": "status", "value": value, "note": f"one of 2 values; as of {day}"}
            | {"published": "", "attribution": "P", "url": "", "tier": "B"}
            for value, day in (("operating", "2025"), ("announced", "2025-06-17"))
        ]
    )
    last = find_last_word(claims, "operating")
    assert last is not None and (last.status, last.disputed) == ("announced", True)
    assert find_last_word(claims.head(0), "operating") is None


def test_each_has_its_newest_number_with_its_period(proposals: dict[str, Proposal]) -> None:
    numbers = {
        slug: [(row.series_id, row.period, row.value) for row in one.figures]
        for slug, one in proposals.items()
    }
    track = "2025-09-30/2026-01-04"
    assert numbers == {
        "dostyk-moiynty": [
            ("dostyk-moiynty-capacity-pairs", "2025-09-30", 60),
            ("dostyk-moiynty-trains-per-day-first-track", track, 19),
            ("dostyk-moiynty-trains-per-day-second-track", track, 18),
        ],
        "almaty-jetisu": [("almaty-jetisu-capacity-container", "2025-06-10", 115_000)],
        "aktau-container-hub": [("aktau-teu", "2025-01-01/2025-04-30", 25_000)],
        "kuryk-joint-terminal": [("kuryk-tonnes", "2024-01-01/2024-10-21", 1_600_000)],
        "aktobe-air-hub": [("kz-air-tonnes-airports", "2025", 173_000)],
        "irtysh-navigation": [
            ("kz-rivers-tonnes", "2024", 1_500_000),
            ("irtysh-river-capacity-freight", "2024-10-18", 1_500_000),
        ],
        "expert-platform": [],
        "customs-roadmap": [
            ("kz-china-rail-clearance-after", "2025-11-17", 3),
            ("kz-transit-clearance-after", "2025-08-22", 0.5),
            ("cpmm-kz-hours-rail", "2023", 69.7),
        ],
    }


@pytest.mark.parametrize("lang", languages())
def test_every_cell_is_said_in_every_language(lang: str, register: pd.DataFrame) -> None:
    view = open_view(lang)
    table = make_proposal_table(view, read_proposals(view, register))
    assert table.shape == (8, 5)
    assert all(cell for row in table.to_numpy() for cell in row)


def test_no_sums_of_another_project_stand_on_the_joint_terminal(register: pd.DataFrame) -> None:
    """The talks of January 2026 are on a private complex; so are its sums, capacity and date."""
    rows = register.set_index("slug")
    joint, private = rows.loc["kuryk-joint-terminal"], rows.loc["kuryk-guoyou-complex"]
    assert pd.isna(joint["cost"]) and pd.isna(joint["capacity_after"])
    assert (joint["planned_completion"], private["planned_completion"]) == ("", "2028")
    assert (private["cost"], private["capacity_after"]) == (1_100_000_000, 180_000)
    claims = warehouse.ask("project_claims", project="kuryk-joint-terminal")
    assert set(claims["field"]) == {"status"}
    moved = warehouse.ask("project_claims", project="kuryk-guoyou-complex")
    assert all("not the joint terminal" in note for note in moved["note"])


def test_what_operates_is_said_to_operate_by_a_source(register: pd.DataFrame) -> None:
    claims = warehouse.ask("project_claims")
    says = set(claims.loc[claims["value"] == "operating", "slug"])
    assert set(register.loc[register["status"] == "operating", "slug"]) <= says
    status = register.set_index("slug")["status"]
    assert status["dredging-kuryk"] == "completed"
    assert not set(status[status.index.str.startswith("dredging")]) & {"operating"}


def test_a_bar_ends_with_the_last_statement(register: pd.DataFrame) -> None:
    one = register[register["slug"] == "bakhty-ayagoz"]
    assert list(one["status_date"]) == ["2025-09-17"]
    figure = draw_timeline(
        rules.sort_register(one, "date"), "en", "light", today=TODAY, headings={}
    )
    solid, after = [s for s in figure.layout.shapes if s.type == "rect"]
    said = place_day(dt.date(2025, 9, 17), end=True)
    assert (solid.x1, solid.line.width) == (said, 0)
    assert (after.x0, after.line.dash) == (said, "dot")
    assert after.x1 == place_day(dt.date(2027, 12, 31), end=True)


def test_no_bar_is_solid_after_its_last_statement(register: pd.DataFrame) -> None:
    going = register[register["status"] == "under-construction"]
    for slug, own in going.groupby("slug"):
        figure = draw_timeline(
            rules.sort_register(own, "date"), "en", "light", today=TODAY, headings={}
        )
        said = place_day(own["said"].iloc[0][1], end=True)
        solid = [s for s in figure.layout.shapes if s.type == "rect" and s.line.dash is None]
        assert all(s.x1 <= said for s in solid), slug


def test_hours_before_and_after() -> None:
    values = warehouse.ask("series_values", series=list_measure_series())
    measures = {
        m.key: (m.before.value, m.after.value, m.is_step, m.reprinted)
        for m in build_measures(values)
    }
    assert measures == {
        "train": (3, 0.5, True, False),
        "exchange": (72, 3, True, True),  # a mirror alone
        "declaration": (8, 0.5, True, False),
        "horgos": (12, 8, True, True),
        "dry-port": (5, 1, True, False),
        "grain": (240, 120, False, False),
    }


@pytest.mark.parametrize("lang", languages())
def test_the_customs_block_says_both_hours_of_the_sample(lang: str) -> None:
    block = build_block(open_view(lang), "/roadmap?view=customs", TODAY)
    assert block is not None and block.table is not None
    said = {cell for row in block.table.rows for cell in row}
    number = {"en": "6.8", "zh": "6.8"}.get(lang, "6,8")
    assert any(cell.startswith("78") for cell in said)
    assert any(cell.startswith(number) for cell in said)
    assert "78" in block.alt and number in block.alt


def test_findings_follow_the_choice(register: pd.DataFrame) -> None:
    named = rules.select_projects(register, "all", list(rules.STATUSES), summit=True)
    said = {f.key: f.headline[0].value for f in rules.find_register_findings(named)}
    assert "roadmap-said-late" not in said
    assert said["roadmap-said-summit"] == 3


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "not dated"),
        ("ru", "не датировано"),
        ("kk", "күні көрсетілмеген"),
        ("zh", "未注明日期"),
    ],
)
def test_what_was_before_has_no_day_that_nobody_stated(lang: str, words: str) -> None:
    """In the table and under the mouse; the day of what came after is that of the statement."""
    view = open_view(lang)
    chart = draw_before_after(view)
    assert chart is not None and chart.values is not None
    cells = build_twin(view, chart.values, chart.titles)
    periods = dict(zip(chart.values["series_id"], cells[view.say("table-period")], strict=True))
    assert periods["kz-transit-clearance-before"] == words
    assert "2025" in periods["kz-transit-clearance-after"]
    hovers = [str(trace.hovertemplate) for trace in chart.figure.data]
    assert sum(f"<br>{words}<br>" in hover for hover in hovers) == 4
