"""What became of a promise, what sources contradict, what the timeline draws of it."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from corridor import warehouse
from corridor.topics import claims as roadmap_claims
from corridor.topics.roadmap import border_rules as roadmap_border_rules
from corridor.topics.roadmap import rules as roadmap_rules
from corridor.topics.roadmap.drawing import draw_timeline
from corridor.topics.roadmap.project_words import (
    cut_name,
    spell_project_capacity,
    spell_row,
    spell_verdict,
)
from corridor.topics.roadmap.timeline_sheet import place_day

TODAY = dt.date(2026, 11, 24)


@pytest.fixture(scope="module")
def register() -> pd.DataFrame:
    """The register of the evidence on the day of its edition."""
    told = warehouse.ask("project_claims")
    return roadmap_rules.build_register(warehouse.ask("projects"), told, TODAY)


def one(register: pd.DataFrame, slug: str):
    """A row of the register."""
    return next(register[register["slug"] == slug].itertuples())


def project(**known: object) -> pd.DataFrame:
    """A register of one invented project."""
    row = {
        "slug": "x",
        "status": "under-construction",
        "status_date": "2026-01",
        "other_status": "",
        "other_date": "",
        "start": "",
        "planned_completion": "",
        "actual_completion": "",
        "type": "rail",
        "summit_2025": False,
    }
    return pd.DataFrame([{**row, **known}])


def claim(field: str, value: str, published: str = "", note: str = "", unit: str = "") -> dict:
    """A claim on it."""
    return {
        "slug": "x",
        "field": field,
        "value": value,
        "unit": unit,
        "note": note,
        "published": published,
        "publisher": "P",
        "attribution": "P",
        "url": "",
        "tier": "B",
    }


NONE = pd.DataFrame(columns=list(claim("", "")))


# ---- promises ---------------------------------------------------------------------------------


def test_three_promised_dates_have_passed(register: pd.DataFrame) -> None:
    late = set(register.loc[register["state"] == "late", "slug"])
    assert late == {"checkpoints-cn", "dredging-aktau", "xian-partnership"}


def test_a_year_has_passed_only_when_it_is_over() -> None:
    said = project(planned_completion="2026")
    assert (
        roadmap_rules.build_register(said, NONE, dt.date(2026, 12, 31))["state"].iloc[0] == "ahead"
    )
    assert roadmap_rules.build_register(said, NONE, dt.date(2027, 1, 1))["state"].iloc[0] == "late"


def test_what_operates_is_never_late() -> None:
    said = project(planned_completion="2025", status="operating")
    assert roadmap_rules.build_register(said, NONE, TODAY)["state"].iloc[0] == "open"


def test_an_earlier_date_that_passed_is_told(register: pd.DataFrame) -> None:
    slipped = register[register["state"] == "slipped"].set_index("slug")["earlier"].to_dict()
    assert slipped == {"almaty-bypass": "2025", "darbaza-maktaaral": "2025"}


def test_an_earlier_date_still_ahead_is_none() -> None:
    told = pd.DataFrame([claim("planned_completion", "2029"), claim("planned_completion", "2027")])
    made = roadmap_rules.build_register(project(planned_completion="2029"), told, TODAY)
    assert made["state"].iloc[0] == "ahead"


def test_a_source_that_says_open_is_told(register: pd.DataFrame) -> None:
    claimed = register[register["opening_claimed"].astype(bool)]
    assert set(claimed["slug"]) == {"aktau-container-hub", "kalzhat"}


@pytest.mark.parametrize(
    ("slug", "verdict"),
    [
        ("dostyk-moiynty", "kept"),  # promised 2025, opened on 30 September 2025
        ("sarzha", "part"),  # opened 2023, the whole promised for 2030
        ("xian-terminal", "unpromised"),
        ("dredging-aktau", "late"),
        ("bakhty-ayagoz", "ahead"),
        ("baku-alat-phase-2", "undated"),
        ("aktau-container-hub", "part"),  # open by the last word, the whole promised for December
    ],
)
def test_promised_against_actual(register: pd.DataFrame, slug: str, verdict: str) -> None:
    assert roadmap_rules.find_verdict(one(register, slug)) == verdict


def test_opened_later_than_promised() -> None:
    said = project(planned_completion="2024", actual_completion="2025-03", status="operating")
    made = roadmap_rules.build_register(said, NONE, TODAY)
    assert roadmap_rules.find_verdict(next(made.itertuples())) == "after"


def test_opened_in_the_promised_year_is_in_time() -> None:
    said = project(planned_completion="2025-12", actual_completion="2025-03", status="operating")
    made = roadmap_rules.build_register(said, NONE, TODAY)
    assert roadmap_rules.find_verdict(next(made.itertuples())) == "kept"


def test_findings_count_what_the_register_holds(register: pd.DataFrame) -> None:
    findings = roadmap_rules.find_register_findings(register)
    said = {f.key: [q.value for q in (*f.headline, *f.values.values())] for f in findings}
    assert said == {
        "roadmap-said-late": [3, 3],
        "roadmap-said-slipped": [2, 2],
        "roadmap-said-claimed": [2, 2],
        "roadmap-said-summit": [3, 3, 8],
        "roadmap-said-undated": [12, 12, 45],
    }
    assert {f.key: len(f.projects) for f in findings} == {
        "roadmap-said-late": 3,
        "roadmap-said-slipped": 2,
        "roadmap-said-claimed": 2,
        "roadmap-said-summit": 8,
        "roadmap-said-undated": 12,
    }


def test_nothing_is_said_of_nothing(register: pd.DataFrame) -> None:
    fine = register[
        (register["state"] == "open")
        & ~register["summit_2025"]
        & ~register["opening_claimed"].astype(bool)
    ]
    assert [
        f for f in roadmap_rules.find_register_findings(fine) if f.key != "roadmap-said-summit"
    ] == []


def test_orders_keep_every_project(register: pd.DataFrame) -> None:
    for order in ("kind", "date", "late"):
        assert set(roadmap_rules.sort_register(register, order)["slug"]) == set(register["slug"])
    late = roadmap_rules.sort_register(register, "late")
    assert list(late["state"].head(3)) == ["late"] * 3
    dated = roadmap_rules.sort_register(register, "date")
    assert dated["group"].iloc[0] == "dated"
    assert dated["group"].iloc[-1] == "undated"


def test_a_choice_and_what_would_fill_it(register: pd.DataFrame) -> None:
    assert set(roadmap_rules.select_projects(register, "river", ["announced"])["slug"]) == {
        "irtysh-navigation"
    }
    assert roadmap_rules.select_projects(register, "river", ["operating"]).empty
    assert roadmap_rules.count_other_statuses(register, "river", summit=False) == {"announced": 1}
    assert (
        len(
            roadmap_rules.select_projects(
                register, "all", list(roadmap_rules.STATUSES), summit=True
            )
        )
        == 8
    )


def test_every_kind_and_status_of_the_evidence_is_known(register: pd.DataFrame) -> None:
    assert set(register["type"]) <= set(roadmap_rules.KINDS)
    assert set(register["status"]) <= set(roadmap_rules.STATUSES)


# ---- claims -----------------------------------------------------------------------------------


def disputes(slug: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """Fields of a project of the evidence on which its sources differ."""
    told = warehouse.ask("project_claims", project=slug)
    return {(d.field, d.unit): d.values for d in roadmap_claims.find_disputes(told)}


def test_moved_dates_in_the_order_they_were_said() -> None:
    assert disputes("darbaza-maktaaral")["planned_completion", ""] == ("2025", "2027", "2026")


def test_ranges_of_cost() -> None:
    assert disputes("cku")["cost", "usd"] == ("4700000000", "8000000000")
    assert disputes("aktau-container-hub")["cost", "usd"] == ("28900000", "96400000")


def test_a_year_and_a_day_in_it_agree() -> None:
    told = pd.DataFrame([claim("start", "2025"), claim("start", "2025-06-10")])
    assert roadmap_claims.find_disputes(told) == []


def test_a_part_is_no_version_of_the_whole() -> None:
    told = pd.DataFrame(
        [
            claim(
                "capacity", "140000", note="one of 2 values; plan; 2025; stage 1", unit="teu/year"
            ),
            claim("capacity", "240000", unit="teu/year"),
            claim("capacity", "66500", unit="teu/year"),
        ]
    )
    assert roadmap_claims.find_disputes(told, before=66500) == []
    assert len(roadmap_claims.find_disputes(told)) == 1


def test_two_per_cent_is_rounding() -> None:
    told = pd.DataFrame([claim("cost", "100", unit="usd"), claim("cost", "101", unit="usd")])
    assert roadmap_claims.find_disputes(told) == []


def test_a_note_is_taken_apart() -> None:
    assert roadmap_claims.read_note(
        "one of 6 values; plan; 2025-11-25; by the minister"
    ) == roadmap_claims.ClaimNote("plan", "2025-11-25", "by the minister")
    assert roadmap_claims.read_note("one of 2 values; as of 2024-11") == roadmap_claims.ClaimNote(
        "", "2024-11", ""
    )
    assert roadmap_claims.read_note(None) == roadmap_claims.ClaimNote("", "", "")


# ---- the border -------------------------------------------------------------------------------


def hours(*values: float) -> pd.DataFrame:
    """Years from 2019 with a value each."""
    return pd.DataFrame({"year": range(2019, 2019 + len(values)), "value": values})


@pytest.mark.parametrize(
    ("rail", "road", "said"),
    [
        ((40, 70), (9, 4), "rail-longer"),
        ((70, 40), (4, 9), "road-longer"),
        ((40, 70), (4, 9), "both-longer"),
        ((70, 40), (9, 4), "both-shorter"),
        ((40, 40), (9, 4), "plain"),
        ((40,), (9, 4), "plain"),
    ],
)
def test_waiting_compares_the_same_years(rail: tuple, road: tuple, said: str) -> None:
    assert roadmap_border_rules.compare_waiting(hours(*rail), hours(*road)) == said


def test_measures_and_their_marks() -> None:
    made = roadmap_border_rules.select_measures(warehouse.ask("events"), 2023)
    effect = made.set_index("title_en")["effect"]
    assert effect["KTZ ban on loading via Altynkol and Dostyk"] == "restricts"
    assert effect["Nur Zholy and Khorgos road posts work round the clock"] == "eases"
    assert effect["Paid e-queue passage"] == "charges"
    assert "Dostyk-Moiynty second track opens" not in effect  # works, not a measure
    assert made["day"].is_monotonic_decreasing


def test_editions_of_another_method_stand_beside_no_other() -> None:
    rows = warehouse.ask("series_values", series=["lpi-kz", "lpi-tm"])
    made = roadmap_border_rules.select_edition(rows)
    assert made[["series_id", "value", "period"]].to_numpy().tolist() == [["lpi-kz", 2.7, "2023"]]


# ---- the picture ------------------------------------------------------------------------------


def drawn(rows: pd.DataFrame, lang: str = "en", *, phone: bool = False):
    """The timeline by kind."""
    return draw_timeline(
        roadmap_rules.sort_register(rows, "kind"),
        lang,
        "light",
        today=TODAY,
        phone=phone,
        headings={k: k for k in roadmap_rules.KINDS},
    )


@pytest.mark.parametrize("phone", [False, True])
def test_every_project_can_be_pointed_at(register: pd.DataFrame, phone: bool) -> None:
    made = drawn(register, phone=phone)
    touched = [c[0] for c in made.data[-1].customdata]
    assert sorted(touched) == sorted(register["slug"])
    assert made.layout.margin.l == (0 if phone else 372)


def test_every_project_has_words(register: pd.DataFrame) -> None:
    for lang in ("en", "ru"):
        for row in register.itertuples():
            assert spell_row(row, lang)
            assert spell_verdict(row, lang)


def test_words_beside_the_marks(register: pd.DataFrame) -> None:
    def said(slug: str) -> str:
        return spell_row(one(register, slug), "en")

    assert said("dostyk-moiynty") == "opened Sep 2025"
    assert said("dredging-aktau") == "date passed, no completion found"
    assert said("darbaza-maktaaral") == "Dec 2026; earlier 2025 passed"
    assert said("aktobe-air-hub") == "announced, no date found"
    assert said("national-cargo-airline") == "announced; start 2026, no completion date"
    assert said("almaty-air-hub") == "2050\u00a0→"
    assert said("khorgos-dry-port") == "←\u00a0opened Jul 2015"
    assert spell_project_capacity(one(register, "dostyk-moiynty"), "en").startswith(
        "12\u00a0→\u00a060\u00a0pairs"
    )


def test_today_is_the_day_of_the_evidence(register: pd.DataFrame) -> None:
    made = drawn(register)
    assert any("24 November 2026" in n.text for n in made.layout.annotations)
    now = place_day(TODAY)
    assert [s.x0 for s in made.layout.shapes if s.type == "line" and s.x0 == s.x1][-1] == now
    ochre = made.data[0]
    # three late and two with an earlier date, each from its date to today
    assert [x for x in ochre.x if x == now] == [now] * 5
    assert sorted({x for x in ochre.x if x is not None and x != now}) == [2026.0]


def test_work_is_drawn_only_where_a_source_says_so(register: pd.DataFrame) -> None:
    """What is only announced has an outline to its promise, and no bar of work."""
    announced = register[register["slug"] == "irtysh-navigation"]
    bars = [s for s in drawn(announced).layout.shapes if s.type == "rect"]
    assert [s.line.dash for s in bars] == ["dot"]


def test_a_long_name_is_cut_at_a_word() -> None:
    assert cut_name("Short name", 340) == "Short name"
    assert cut_name("Модернизация автомобильных пунктов пропуска на границе", 340).endswith("…")
    assert not cut_name("New private seaport at Aktau (Zhongyun International)", 250).endswith("(…")
