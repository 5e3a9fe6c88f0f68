"""Figures that came with a doubt bear it, and share no line with what counts something else."""

from __future__ import annotations

import pytest

from corridor.warehouse.queries import table

#: series, period, value, flag
DOUBTED = (
    ("kz-ports-tonnes", "2025", 9_500_000, "scope-unclear"),
    ("kz-ports-tonnes-plan", "2026", 11_400_000, "scope-unclear"),
    ("azerbaijan-railways-teu", "2025", 135_000, "scope-unclear"),
    ("azerbaijan-railways-teu-transit", "2025", 66_300, "scope-unclear"),
    ("kz-transit-tonnes-rail", "2025-01-01/2025-11-30", 27_900_000, "date-approximate"),
    ("titr-tonnes-ktz-azerbaijan", "2025-01-01/2025-10-31", 4_100_000, "scope-unclear"),
    ("kz-rail-tonnes-ministry", "2025-01-01/2025-10-31", 380_300_000, "date-approximate"),
    ("kz-road-tonnes-ministry", "2025-01-01/2025-10-31", 288_000_000, "date-approximate"),
)
#: what is left out of a line, and why
LEFT_OUT = (
    ("titr-trains-received", 390, "superseded by the final 392 of the year"),
    ("kz-transit-teu-plan", 1_700_000, "transit and export containers together: another scope"),
)


@pytest.mark.parametrize(("series", "period", "value", "flag"), DOUBTED)
def test_a_doubt_stands_beside_its_figure(
    series: str, period: str, value: float, flag: str
) -> None:
    rows = table("series_value")
    row = rows[(rows["series_id"] == series) & (rows["period"] == period)].iloc[0]
    assert row.value == value
    assert flag in row["flags"]


@pytest.mark.parametrize(("series", "value", "reason"), LEFT_OUT)
def test_what_counts_something_else_is_left_out_with_its_reason(
    series: str, value: float, reason: str
) -> None:
    points, seen = table("series_point"), table("observation")
    of_series = points[points["series_id"] == series].merge(
        seen, left_on="observation_id", right_on="id"
    )
    row = of_series[(of_series["value"] == value) & (of_series["role"] == "excluded")].iloc[0]
    assert row.reason == reason
    assert row.observation_id not in set(table("series_value")["observation_id"])


def test_one_customs_post_is_in_no_line() -> None:
    seen = table("observation")
    row = seen[(seen["entity"] == "country-kz") & (seen["value"] == 78.5)].iloc[0]
    assert "ONE customs post" in row.note
    assert row.id not in set(table("series_point")["observation_id"])
