"""What two customs may be said to differ by."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.topics.trade.rules import (
    REASONS,
    find_gaps,
    find_larger_flow,
    judge_gap,
    list_reasons,
    name_larger,
    sum_flows,
)


def counts(*values: tuple[int, str, float, str]) -> pd.DataFrame:
    """Rows of `mirror`: year, side, dollars, basis."""
    return pd.DataFrame(values, columns=["year", "side", "value_usd", "basis"])


BOTH = counts((2023, "a", 100.0, "goods"), (2024, "a", 130.0, "goods"), (2024, "b", 100.0, "goods"))


def test_a_gap_needs_both_sides_on_one_basis() -> None:
    assert find_gaps(BOTH).to_dict("records") == [
        {"year": 2024, "a": 130.0, "b": 100.0, "gap_usd": 30.0, "gap_share": 0.3}
    ]
    services = counts((2024, "a", 130.0, "goods"), (2024, "b", 100.0, "goods-services"))
    assert find_gaps(services).empty
    assert find_gaps(BOTH[BOTH["side"] == "a"]).empty


@pytest.mark.parametrize(
    ("first", "key", "larger"),
    [
        (130.0, "trade-more-export", ("a", "b")),
        (70.0, "trade-more-export", ("b", "a")),
        (101.9, "trade-agree-export", ("a", "b")),
        (102.0, "trade-more-export", ("a", "b")),
    ],
)
def test_who_counts_more_or_that_both_agree(
    first: float, key: str, larger: tuple[str, str]
) -> None:
    gaps = find_gaps(counts((2024, "a", first, "goods"), (2024, "b", 100.0, "goods")))
    finding = judge_gap(gaps, "export")
    assert finding is not None
    assert finding.key == key
    assert finding.values["year"].value == "2024"
    assert name_larger(gaps) == larger


def test_without_a_common_year_nothing_is_said() -> None:
    alone = BOTH[BOTH["side"] == "a"]
    assert judge_gap(find_gaps(alone), "total") is None
    assert find_larger_flow(BOTH, alone) is None
    assert list_reasons(alone) == ()
    assert list_reasons(BOTH) == REASONS


def test_a_gap_lies_in_a_flow_that_holds_two_thirds_of_it() -> None:
    small = counts((2024, "a", 110.0, "goods"), (2024, "b", 100.0, "goods"))
    middling = counts((2024, "a", 120.0, "goods"), (2024, "b", 100.0, "goods"))
    for exports, imports, key in (
        (BOTH, small, "trade-lies-export"),
        (small, BOTH, "trade-lies-import"),
    ):
        finding = find_larger_flow(exports, imports)
        assert finding is not None
        assert finding.key == key
        assert finding.values["year"].value == "2024", "the words hold the period"
    assert find_larger_flow(BOTH, middling) is None, "thirty and twenty: neither holds two thirds"


def test_months_of_both_flows_make_a_total() -> None:
    month = {"side": "a", "reporter": "CHN", "publisher": "p", "attribution": "p", "basis": "goods"}
    rows = pd.DataFrame(
        [
            {**month, "month": "2024-01", "flow": "export", "value_usd": 2.0},
            {**month, "month": "2024-01", "flow": "import", "value_usd": 3.0},
            {**month, "month": "2024-02", "flow": "export", "value_usd": 5.0},
        ]
    )
    assert sum_flows(rows)[["month", "value_usd"]].values.tolist() == [["2024-01", 5.0]]
