"""What the Evidence page may say of coverage, and what its searches choose."""

from __future__ import annotations

import pandas as pd

from corridor.topics.evidence.rules import (
    choose_claims,
    choose_conflicts,
    choose_errors,
    choose_revisions,
    find_longest_gap,
)


def covered(*years: tuple[str, str, int, bool]) -> pd.DataFrame:
    """Rows of `coverage`: series, group, year, whether it is a full one."""
    return pd.DataFrame(years, columns=["series_id", "group", "year", "full_year"])


def test_the_longest_gap_is_of_a_place_whose_traffic_goes_on() -> None:
    rows = covered(
        ("port", "node-port", 2019, True),
        ("port", "node-port", 2024, False),
        ("station", "node-rail", 2021, True),
        ("station", "node-rail", 2025, False),
        ("ended", "node-rail", 2012, True),
        ("trains", "trains", 2011, True),
        ("trains", "trains", 2025, False),
    )
    gap = find_longest_gap(rows)
    assert gap is not None
    assert (gap.key, gap.rests_on) == ("evidence-coverage-gap", (("port", "2019"),))
    assert gap.values["year"].words("ru") == "2019"


def test_no_gap_where_full_years_reach_the_newest() -> None:
    rows = covered(("port", "node-port", 2024, True), ("port", "node-port", 2025, False))
    assert find_longest_gap(rows) is None


def test_conflicts_of_what_was_counted_leave_out_estimates_and_plans() -> None:
    rows = pd.DataFrame(
        {
            "shown": [1.0, 2.0, 3.0, None, 5.0],
            "status": ["actual", "estimate", "plan", "actual", "preliminary"],
        }
    )
    assert choose_conflicts(rows, counted=False)["shown"].tolist() == [1.0, 2.0, 3.0, 5.0]
    assert choose_conflicts(rows, counted=True)["shown"].tolist() == [1.0, 5.0]


def test_searches_hold_letters_of_any_case_and_no_patterns() -> None:
    errors = pd.DataFrame({"series_id": ["aktau-tonnes", "dostyk-tonnes"]})
    assert choose_errors(errors, "AKTAU")["series_id"].tolist() == ["aktau-tonnes"]
    assert choose_errors(errors, ".*").empty
    assert len(choose_errors(errors, "")) == 2
    claims = pd.DataFrame(
        {
            "name": ["Terminal", "Road"],
            "publisher": ["KTZ", "ADB"],
            "attribution": ["KTZ", "ADB"],
            "slug": ["t", "road"],
        }
    )
    assert choose_claims(claims, "ktz", "en")["slug"].tolist() == ["t"]
    revisions = pd.DataFrame({"series_id": ["a", "b"], "title_en": ["Port of Aktau", "Dostyk"]})
    assert choose_revisions(revisions, "port", "en")["series_id"].tolist() == ["a"]
