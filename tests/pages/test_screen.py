"""The screen mode: what the hall is told, in every language, with the evidence's numbers."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from corridor import warehouse
from corridor.language import languages
from corridor.views import screen, screen_map
from corridor.views.view import View
from tests.serving import ROOT


def view(lang: str = "en") -> View:
    return View(lang, "dark", False, warehouse.ask)


def opened(**query: str) -> AppTest:
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.run()
    at.switch_page("pages/screen.py")
    for key, value in query.items():
        at.query_params[key] = value
    at.run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    return " ".join([*(t.value for t in at.title), *(m.value for m in at.markdown)])


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("topic", screen.TOPICS)
def test_every_message_has_its_words_and_source(lang: str, topic: str) -> None:
    made = screen.messages(view(lang), topic)
    assert made
    for one in made:
        assert one.title
        assert len(one.numbers) <= 2
        assert one.sources or one.key.startswith("node-"), one.key
        assert sum(x is not None and x != "" for x in (one.figure, one.node)) + one.played == 1
        if lang == "en" and not one.key.startswith("node-"):
            assert len(one.title.split()) <= 14


def test_growth_is_that_of_the_evidence() -> None:
    first = screen.messages(view())[0]
    assert [n.words for n in first.numbers] == ["+19.6\u00a0%", "+3.2\u00a0%"]
    assert first.numbers[0].detail == "11,920 → 14,254"
    assert first.numbers[1].detail == "19,392 → 20,022"


def test_a_part_of_a_year_is_hatched_and_a_plan_is_hollow() -> None:
    made = {m.key: m for m in screen.messages(view(), "corridors")}
    newest = next(m for k, m in made.items() if k.startswith("finding-newest"))
    assert newest.figure.data[-1].marker.pattern.shape == "/"
    assert newest.figure.data[-1].y == (3501,)
    middle = next(m for k, m in made.items() if k.startswith("finding-middle"))
    assert middle.figure.data[-1].marker.symbol == "diamond-open"
    assert middle.figure.data[-1].y == (5_200_000,)


def test_years_are_played_on_one_scale() -> None:
    rows = screen_map.played(view())
    assert rows[(rows["flow"] == "china-europe") & (rows["year"] == 2025)]["value"].tolist() == [
        20022
    ]
    made = [screen_map.played_figure(view(), rows, year) for year in (2013, 2025)]
    scales = {tuple(one.layout.yaxis.range) for one in made}
    assert len(scales) == 1


def test_capacity_is_that_of_the_crossing_itself() -> None:
    """The terminal of Alakol stands beside Dostyk and has a capacity of its own."""
    made = {m.key: m for m in screen.messages(view(), "nodes")}
    dostyk = made["node-dostyk"]
    assert [n.words for n in dostyk.numbers] == ["18\u00a0Mt", "20\u00a0Mt"]


def test_the_page_shows_one_message() -> None:
    at = opened(lang="en", n="1")
    assert len(at.title) == 1
    assert "+19.6" in words(at)
    assert "1 / " in words(at)


def test_keys_go_on_back_and_round() -> None:
    at = opened(lang="en")
    many = len(screen.messages(view()))
    at.button(key="key_Right").click().run()
    assert f"2 / {many}" in words(at)
    at.button(key="key_Left").click().run()
    at.button(key="key_Left").click().run()
    assert f"{many} / {many}" in words(at)
    at.button(key="key_Home").click().run()
    assert f"1 / {many}" in words(at)


def test_a_number_past_the_last_shows_the_last() -> None:
    at = opened(lang="en", n="40")
    many = len(screen.messages(view()))
    assert f"{many} / {many}" in words(at)


def test_rotation_says_the_seconds_left() -> None:
    at = opened(lang="en", rotate="30")
    assert "30 s" in words(at)


def test_space_plays_the_years() -> None:
    at = opened(lang="en", topic="years")
    assert "2025" in words(at)
    at.button(key="key_Space").click().run()
    assert "2011" in words(at)
