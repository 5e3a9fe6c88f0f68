"""The hall screen: what a hall reads, in every language, with the evidence's numbers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from corridor import warehouse
from corridor.charts.screen import HAND, ColumnGroup, ScreenColumn, draw_columns
from corridor.charts.text_width import estimate_width
from corridor.language import languages
from corridor.map.enlarge import enlarge_style
from corridor.map.style import build_style
from corridor.topics import played_years, programme
from corridor.topics.view import View
from corridor.ui.screen import page as screen_page
from corridor.ui.screen import stage
from corridor.ui.screen.entry import find_screen
from corridor.ui.screen.viewport import Viewport, read_viewport
from tests.pages.opening import opened


def view(lang: str = "en") -> View:
    return View(lang, "dark", False, warehouse.ask)


def words(at: AppTest) -> str:
    return " ".join([*(t.value for t in at.title), *(m.value for m in at.markdown)])


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("topic", programme.TOPICS)
def test_every_screen_has_its_words_and_source(lang: str, topic: str) -> None:
    made = programme.build_screens(view(lang), topic)
    assert made
    for one in made:
        assert one.title
        assert len(one.numbers) <= 2
        assert one.sources or one.key.startswith("node-"), one.key
        assert sum(x is not None and x != "" for x in (one.figure, one.node)) + one.played == 1
        if lang == "en" and not one.key.startswith("node-"):
            assert len(one.title.split()) <= 14


def test_growth_is_that_of_the_evidence() -> None:
    first = programme.build_screens(view())[0]
    assert [n.words for n in first.numbers] == ["+19.6\u00a0%", "+3.2\u00a0%"]
    assert first.numbers[0].detail == "11,920 → 14,254"
    assert first.numbers[1].detail == "19,392 → 20,022"


def test_a_part_of_a_year_is_hatched_and_a_plan_is_hollow() -> None:
    made = {m.key: m for m in programme.build_screens(view(), "corridors")}
    newest = next(m for k, m in made.items() if k.startswith("finding-newest"))
    assert newest.figure.data[-1].marker.pattern.shape == "/"
    assert newest.figure.data[-1].y == (3501,)
    middle = next(m for k, m in made.items() if k.startswith("finding-middle"))
    assert middle.figure.data[-1].marker.symbol == "diamond-open"
    assert middle.figure.data[-1].y == (5_200_000,)


def test_what_binds_comes_second_with_what_ran_of_what_can() -> None:
    ladder = programme.build_screens(view())[1]
    assert ladder.key == "ladder"
    assert [n.words for n in ladder.numbers] == ["14 of 15", "18 of 60"]
    assert [n.name for n in ladder.numbers] == ["Altynkol into China", "Dostyk–Moiynty"]
    assert [n.detail for n in ladder.numbers] == ["30 Sep 2025", "30 Sep 2025–4 Jan 2026"]
    # no mark but those the line under the title names: a bar and what the place can take
    assert [trace.type for trace in ladder.figure.data] == ["bar", "scatter"] * 3


def test_years_stand_on_a_true_axis_with_pale_gaps() -> None:
    made = {m.key: m for m in programme.build_screens(view(), "corridors")}
    transit = next(m for k, m in made.items() if k.startswith("finding-transit"))
    years = transit.values["year"].tolist()
    bars = [trace.x[0] for trace in transit.figure.data]
    assert [b - a for a, b in pairwise(bars)] == [b - a for a, b in pairwise(years)]
    missing = [b - a for a, b in pairwise(years) if b - a > 1]
    bands = [s for s in transit.figure.layout.shapes if s.type == "rect"]
    assert missing
    assert [s.x1 - s.x0 for s in bands] == [gap - 1 for gap in missing]


def test_an_estimate_of_a_year_is_drawn_and_said_as_one() -> None:
    columns = [ScreenColumn("2019", 4.0, "≈ 4", "estimate", 2019), ScreenColumn("2020", 5.0, "5")]
    figure = draw_columns([ColumnGroup("a", "plain", tuple(columns))], "en", "dark")
    strengths = [trace.marker.color for trace in figure.data]
    assert strengths[0].endswith("0.25)")
    assert strengths[1].endswith("1)")


def test_the_bands_of_a_year_are_those_of_the_gates() -> None:
    rows = played_years.load_played(view())
    assert dict(
        zip(*played_years.select_bands(rows, 2025)[["flow", "value"]].T.values, strict=True)
    ) == {"alashankou": 8165, "china-central-asia": 14254, "middle-corridor": 500}
    assert set(played_years.select_bands(rows, 2012)["flow"]) == set()


def test_l_changes_light_and_dark() -> None:
    at = opened("screen", lang="en", n="1")
    at.button(key="key_L").click().run()
    assert at.query_params["theme"] == "light"
    assert not at.exception


def test_years_are_played_on_one_scale() -> None:
    rows = played_years.load_played(view())
    assert rows[(rows["flow"] == "china-europe") & (rows["year"] == 2025)]["value"].tolist() == [
        20022
    ]
    made = [played_years.draw_played(view(), rows, year) for year in (2013, 2025)]
    scales = {tuple(one.layout.yaxis.range) for one in made}
    assert len(scales) == 1


def test_capacity_is_that_of_the_crossing_itself() -> None:
    """The terminal of Alakol stands beside Dostyk and has a capacity of its own."""
    made = {m.key: m for m in programme.build_screens(view(), "nodes")}
    dostyk = made["node-dostyk"]
    # the 20 Mt of a report of 2016 do not stand beside the 18 Mt of 2024
    assert [n.words for n in dostyk.numbers] == ["18\u00a0Mt"]


def test_the_page_shows_one_message() -> None:
    at = opened("screen", lang="en", n="1")
    assert len(at.title) == 1
    assert "+19.6" in words(at)
    assert "1 / " in words(at)


def test_keys_go_on_back_and_round() -> None:
    at = opened("screen", lang="en")
    many = len(programme.build_screens(view()))
    at.button(key="key_Right").click().run()
    assert f"2 / {many}" in words(at)
    at.button(key="key_Left").click().run()
    at.button(key="key_Left").click().run()
    assert f"{many} / {many}" in words(at)
    at.button(key="key_Home").click().run()
    assert f"1 / {many}" in words(at)


def test_a_number_past_the_last_shows_the_last() -> None:
    at = opened("screen", lang="en", n="40")
    many = len(programme.build_screens(view()))
    assert f"{many} / {many}" in words(at)


def test_rotation_says_the_seconds_left() -> None:
    at = opened("screen", lang="en", rotate="30")
    assert "30 s" in words(at)


def test_space_plays_the_years() -> None:
    at = opened("screen", lang="en", topic="years")
    assert "2025" in words(at)
    at.button(key="key_Space").click().run()
    assert "2011" in words(at)


def deck_of(at: AppTest) -> dict:
    """The map on the page, as the browser gets it."""
    return json.loads(at.get("deck_gl_json_chart")[0].proto.json)


@pytest.mark.parametrize("still", [False, True])
def test_every_flight_takes_its_time_and_none_where_motion_is_unwanted(
    still: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Streamlit hands on only what changed: two views with one duration would be one flight."""
    monkeypatch.setattr(screen_page, "ask_viewport", lambda: Viewport(1.0))
    monkeypatch.setattr(stage.reduced_motion, "is_wanted", lambda: still)
    at = opened("screen", lang="en", topic="nodes", n="1")
    seen = [deck_of(at)["initialViewState"]]
    for _ in range(2):
        at.button(key="key_Right").click().run()
        seen.append(deck_of(at)["initialViewState"])
    assert len({one["longitude"] for one in seen}) == 3
    took = {one["transitionDuration"] for one in seen}
    if still:
        assert took == {0}
    else:
        assert len(took) == 3
        assert min(took) >= stage.FLIGHT


def test_the_map_waits_for_the_window_and_has_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen_page, "ask_viewport", lambda: None)
    assert not opened("screen", lang="en", topic="nodes").get("deck_gl_json_chart")
    sizes = {}
    for scale, nearer in ((1.0, 0.485), (2.0, 1.485)):
        monkeypatch.setattr(screen_page, "ask_viewport", lambda scale=scale: Viewport(scale))
        said = deck_of(opened("screen", lang="en", topic="nodes"))
        names = next(x for x in said["layers"] if x["id"] == "names")
        sizes[scale] = [names["getSize"], said["initialViewState"]["height"]]
        zoom = said["initialViewState"]["zoom"]
        assert zoom == pytest.approx(stage.NODE_ZOOM + nearer, abs=0.01)
    assert sizes[2.0] == pytest.approx([2 * v for v in sizes[1.0]])


def test_a_larger_style_is_the_same_map_later() -> None:
    style = build_style("dark", view().ask("map_flows"))
    made = enlarge_style(style, 2.0)
    for before, after in zip(style["layers"], made["layers"], strict=True):
        if before["id"] == "coast":
            assert after["paint"]["line-width"] == 2 * before["paint"]["line-width"]
        if before["id"] == "rivers":
            assert after["paint"]["line-width"][3:] == [4.0, 1.0, 7.0, 2.4]
        if before.get("minzoom"):
            assert after["minzoom"] == before["minzoom"] + 1
        assert after["paint"].get("line-color") == before["paint"].get("line-color")


@pytest.mark.parametrize(
    ("told", "window"),
    [
        ({"scale": 0.711}, Viewport(0.711)),
        ({"scale": 2}, Viewport(2.0)),
        ({"scale": 1e9}, Viewport(6.0)),
        ({"scale": -1}, None),
        ({"scale": "1"}, None),
        ({"scale": True}, None),
        ("x", None),
        (None, None),
    ],
)
def test_what_a_browser_tells_of_its_window_is_bounded(told: object, window: object) -> None:
    assert read_viewport(told) == window


@pytest.mark.parametrize(
    ("page", "shown", "goal"),
    [
        ("overview", "", ("all", "1")),
        ("traffic", "", ("corridors", "1")),
        ("nodes", "aktau", ("nodes", "6")),
        ("nodes", "petropavl", None),
        ("briefing", "corridors", ("corridors", "1")),
        ("briefing", "roadmap", ("all", "1")),
        ("briefing", "node:kuryk", ("nodes", "7")),
        ("trade", "", None),
    ],
)
def test_a_page_leads_to_its_own_screen(
    page: str, shown: str, goal: tuple[str, str] | None
) -> None:
    assert find_screen(page, shown) == goal


def test_the_door_of_a_node_leads_to_it() -> None:
    at = opened("nodes", lang="en", node="kuryk")
    assert at.button(key="screen_open").label == "Screen"
    at.button(key="screen_open").click().run()
    assert not at.exception
    assert [t.value for t in at.title] == [programme.build_screens(view(), "nodes")[6].title]


def test_the_model_is_shown_by_itself_and_named_in_its_titles() -> None:
    keys = [one.key for one in programme.build_screens(view())]
    assert not [key for key in keys if key.startswith("model")]
    made = programme.build_screens(view(), "model")
    assert [one.key for one in made] == ["model-binds", "model-first"]
    assert all(one.title.startswith("Model") for one in made)
    assert made[0].numbers[0].name.replace("\u00a0", " ") in made[0].title.replace("\u00a0", " ")


def test_words_of_a_screen_fit_a_hand() -> None:
    phone = replace(view("ru"), phone=True)
    made = {m.key: m for m in programme.build_screens(phone, "corridors")}
    transit = next(m for k, m in made.items() if k.startswith("finding-transit"))
    over = [n.text for n in transit.figure.layout.annotations if n.text.startswith("<b>")]
    assert any("<br>" in words for words in over)  # the unit stands under its number
    rungs = made["ladder"].figure.layout.annotations
    for line in (one for n in rungs for one in n.text.split("<br>")):
        assert estimate_width(re.sub("<[^>]*>", "", line), 26) < HAND


def test_names_of_lying_bars_leave_room_for_their_values() -> None:
    made = programme.build_screens(replace(view("ru"), phone=True), "model")
    for one in made:
        notes = one.figure.layout.annotations
        for name, said in zip(notes[::2], notes[1::2], strict=True):
            both = name.text + re.sub("<[^>]*>", "", said.text)
            assert estimate_width(both, name.font.size) < HAND
            assert name.font.size >= 24
