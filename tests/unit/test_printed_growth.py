"""Rates that sources print beside their figures: each that a note names clearly is in
`printed_growth.csv`, and none of them contradicts the figures that were found."""

from __future__ import annotations

import csv
import re
from functools import cache

import pytest

from corridor.paths import EVIDENCE
from corridor.warehouse import ask

#: `+32%/+25%`: of trains, then of what they carried
TWO = re.compile(r"([+-]\d[\d.]*)\s?%\s?/\s?([+-]\d[\d.]*)\s?%")
#: `+6.3% y/y`, of the figure itself
ONE = re.compile(r"(?:^|; )(?:growth )?([+-]\d[\d.]*)\s?%(?: (?:y/y|trains))?(?:;|$)")
#: what a note says of a rate that is not the figure's own, or not to be believed
DOUBTS = re.compile(
    r"almost|nearly|about|over\b|more than|text says|arithmetic|as written|as stated|trains\b"
    r"|elsewhere|other sources?|unclear|ambiguous|implied|AMBIGUOUS|forecast|contradict|prints year"
)


@cache
def printed() -> dict[str, float]:
    with (EVIDENCE / "printed_growth.csv").open(encoding="utf-8") as file:
        return {row["observation_id"]: float(row["percent"]) for row in csv.DictReader(file)}


@cache
def observations() -> tuple[dict[str, str], ...]:
    with (EVIDENCE / "observations.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def test_of_two_rates_trains_have_the_first_and_cargo_the_second() -> None:
    held, wrong = 0, []
    for row in observations():
        if (found := TWO.search(row["note"])) and row["metric"] in (
            "trains",
            "container_volume",
            "freight_volume",
        ):
            rate = float(found.group(1 if row["metric"] == "trains" else 2))
            held += 1
            if printed().get(row["id"]) != rate:
                wrong.append((row["id"], row["note"], printed().get(row["id"])))
    assert wrong == []
    assert held >= 150


def test_a_rate_that_stands_alone_in_a_note_is_held() -> None:
    missing = [
        (row["id"], row["note"])
        for row in observations()
        if (found := ONE.search(row["note"]))
        and row["status"] in ("actual", "preliminary")
        and not DOUBTS.search(row["note"])
        and row["unit"] not in ("percent", "usd/kg", "usd/feu")
        and printed().get(row["id"]) != float(found.group(1))
    ]
    assert missing == []


def test_a_printed_rate_goes_the_way_the_figures_went() -> None:
    rows = ask("series_values", series=sorted(ask("series_catalogue", group="all")["series_id"]))
    both = rows[rows["growth_printed"] & rows["prior_value"].notna()]
    against = both[(both["value"] / both["prior_value"] - 1) * both["growth"] < 0]
    assert list(zip(against["series_id"], against["period"], strict=True)) == []
    assert len(both) >= 130


def test_a_rate_is_named_where_the_figure_of_the_year_before_was_not_found() -> None:
    (row,) = (
        one
        for one in ask("series_values", series=["china-europe-trains"]).itertuples()
        if one.period == "2026-01-01/2026-02-28"
    )
    assert (row.growth, row.prior_period) == (pytest.approx(0.32), "2025-01-01/2025-02-28")
    assert row.prior_value != row.prior_value, "3,501 trains are here, those of 2025 are not"
