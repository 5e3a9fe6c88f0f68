"""A headline that leans on a reprint says so."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.evidence.tiers import is_reprint, lean_on_reprint
from corridor.language import languages
from corridor.topics.finding import Finding
from corridor.topics.reliance import qualify_claim, qualify_finding
from corridor.topics.view import View


@pytest.mark.parametrize(
    ("tier", "reprint"), [("A", False), ("B", False), ("C", True), ("D", True), (None, False)]
)
def test_the_press_and_the_unknown_are_reprints(tier: str | None, reprint: bool) -> None:
    assert is_reprint(tier) is reprint


def test_one_figure_of_a_reprint_is_enough() -> None:
    assert not lean_on_reprint(["A", "B"])
    assert lean_on_reprint(["A", "C"])
    assert not lean_on_reprint([])


@pytest.mark.parametrize("lang", languages())
def test_the_claim_stays_whole(lang: str) -> None:
    view = View(lang, "light", False)
    claim = "9,898 < 10,124"
    assert qualify_claim(view, claim, pd.DataFrame({"tier": ["A", "B"]})) == claim
    said = qualify_claim(view, claim, pd.DataFrame({"tier": ["B", "C"]}))
    assert claim in said
    assert said != claim


def test_a_finding_is_judged_by_the_figures_it_rests_on() -> None:
    rows = pd.DataFrame(
        {"series_id": ["a", "a", "b"], "period": ["2024", "2025", "2025"], "tier": ["C", "B", "B"]}
    )
    view = View("en", "light", False, lambda name, **asked: rows)
    sure = Finding("k", rests_on=(("a", "2025"), ("b", "2025")))
    assert qualify_finding(view, "More", sure) == "More"
    weak = Finding("k", rests_on=(("a", "2024"), ("b", "2025")))
    assert qualify_finding(view, "More", weak) == "More, according to the press"
