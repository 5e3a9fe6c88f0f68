"""Sensitive events are worded by the operator's setting, in every language and edition."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.evidence.contracts import LANGS
from corridor.warehouse import ask, wording


def test_the_default_is_neutral_and_what_pages_read() -> None:
    setting = wording.read_setting()
    assert setting["wording"] == "neutral"
    rows = ask("events")
    day = rows[rows["date"] == "2022-02-24"].iloc[0]
    assert day.title_en == "War in Ukraine: shippers leave the northern route"
    assert day.title_zh == "俄乌冲突爆发：货主撤离北线"


@pytest.mark.parametrize("chosen", ["neutral", "plain"])
def test_each_wording_has_each_language(chosen: str) -> None:
    for event in wording.read_setting()["event"]:
        assert set(event[chosen]) == {f"title_{lang}" for lang in LANGS}


def test_another_wording_changes_the_titles_of_its_event_alone() -> None:
    events = pd.DataFrame(
        [
            {"date": "2022-02-24", "kind": "disruption", "title_en": "as released"},
            {"date": "2022-02-24", "kind": "policy", "title_en": "of the same day"},
        ]
    )
    plain = wording.reword(events, {**wording.read_setting(), "wording": "plain"})
    assert list(plain["title_en"]) == [
        "Russia invades Ukraine; shippers leave the northern route",
        "of the same day",
    ]
