"""Every control of every page is in the address by code, and stays through a change of language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from corridor.topics.addresses import PAGES, UNLISTED
from corridor.topics.choices import Choice, Dropped
from corridor.ui import address
from tests.pages.opening import opened, sound

#: a value for each field that takes more than codes from a list
FREE = {
    ("overview", "camera"): "caspian",
    ("nodes", "node"): "aktau",
    ("nodes", "camera"): "52,43,5.5",
    ("roadmap", "project"): "aktau-air-hub",
    ("briefing", "topic"): "node:aktau",
    ("briefing", "blocks"): "/traffic?flow=china-central-asia#main|/trade?pair=CHN-UZB#mirror",
    ("desk", "proposal"): "p0123456789",
    ("since", "topic"): "node:aktau",
    ("since", "of"): "/traffic?flow=china-central-asia#main|/#middle",
    ("scenarios", "own"): "close=kuryk;month=11;water=0.2",
    ("scenarios", "beside"): "demand=all:1.25;projects=cku:on",
    ("evidence", "claim"): "Transit through Kazakhstan was 36.9 million tonnes in 2025",
    ("evidence", "search"): "aktau",
    ("evidence", "page"): "2",
    ("evidence", "pair"): "kz-transit-teu..utlc-era-teu-transit",
    ("evidence", "series"): "aktau-tonnes",
    ("evidence", "counter"): "ktz",
}
#: controls that write another's state, or whose words are kept in a file
BESIDE = (
    *("lang", "nodes.main", "nodes.more", "brief_said_", "brief_load", "export.", "share."),
    "own_text",
)
KINDS = (
    "button_group",
    "selectbox",
    "text_input",
    "text_area",
    "radio",
    "checkbox",
    "multiselect",
    "slider",
    "select_slider",
    "number_input",
    "date_input",
)


class Written:
    """What the pages wrote into the address last, from which fields; ``next``: state that a
    callback of the browser sets before the next run."""

    fields: Sequence[Choice]
    query: dict[str, str]
    next: dict[str, str]


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    made, pull, push = Written(), address.pull, address.push
    made.next = {}

    def called(*given: Any) -> list[Dropped]:
        st.session_state.update(made.next)
        made.next = {}
        return pull(*given)

    def kept(page: str, fields: Sequence[Choice], *more: Any) -> None:
        push(page, fields, *more)
        made.fields, made.query = fields, dict(st.query_params)

    monkeypatch.setattr(address, "pull", called)
    monkeypatch.setattr(address, "push", kept)
    return made


def another(page: str, field: Choice) -> str:
    """A value of a field that is not its default, as the address writes it."""
    if (page, field.name) in FREE:
        return FREE[page, field.name]
    assert field.options, f"{page}: a value for {field.name} is missing in FREE"
    first, second = field.options[0], field.options[min(1, len(field.options) - 1)]
    return first if (second,) == field.default or second == field.default else second


def controls(at: AppTest) -> set[str]:
    """Keys of all that a visitor can set on the page."""
    found = {one.key for kind in KINDS for one in at.get(kind) if getattr(one, "key", None)}
    # a list is another one in each language
    return {re.sub(r"\.(en|ru|kk|zh)$", "", key) for key in found if not key.startswith(BESIDE)}


@pytest.mark.parametrize("page", [*PAGES, *UNLISTED])
def test_every_control_is_in_the_address_and_survives(page: str, written: Written) -> None:
    at = opened(page)
    assert written.query == {"lang": "en"}, "defaults are left out"
    assert controls(at) <= {f"{page}.{field.name}" for field in written.fields}
    said = {field.name: another(page, field) for field in written.fields}
    held = {field.name: field.of(said) for field in written.fields}
    # what does nothing under the others is left out
    asked = {f.name: said[f.name] for f in written.fields if not f.find_idle(held)}

    fresh = opened(page, **said)
    assert [w.value for w in fresh.warning] == []
    assert written.query == {**asked, "lang": "en"}
    assert controls(fresh) <= {f"{page}.{field.name}" for field in written.fields}
    for lang in ("zh", "ru"):
        fresh.session_state["lang"] = lang
        fresh.run()
        sound(fresh)
        assert [w.value for w in fresh.warning] == []
        assert written.query == {**asked, "lang": lang}


def test_a_map_moved_by_hand_is_in_the_address_and_not_told_back(written: Written) -> None:
    """The browser follows a camera that differs from the one told before, and only then."""

    def told(at: AppTest) -> tuple[float, ...]:
        view = at.get("deck_gl_json_chart")[0].proto.json.split('"initialViewState":')[1]
        return tuple(
            round(float(view.split(f'"{part}": ')[1].split(",")[0].rstrip("}")), 7)
            for part in ("longitude", "latitude", "zoom")
        )

    def moved(at: AppTest, said: str, *, by_hand: bool = True) -> None:
        written.next = {"overview.camera": said, **({"_map_by_hand": said} if by_hand else {})}
        at.run()
        sound(at)

    at = opened("overview", camera="75,43,4.5")
    assert told(at) == (75, 43, 4.5)
    moved(at, "76,44,5")
    assert told(at) == (75, 43, 4.5)
    assert written.query["camera"] == "76,44,5"
    at.run()
    assert told(at) == (75, 43, 4.5)
    moved(at, "75,43,4.5", by_hand=False)  # the way back
    assert told(at) == (75.000001, 43.000001, 4.500001)
    moved(at, "whole", by_hand=False)
    assert told(at) == (66.3, 47.2, 2.66)
    moved(at, "76,44,5")
    moved(at, "whole", by_hand=False)
    assert told(at) == (66.300001, 47.200001, 2.660001)
    # another page between: the map is made anew where it was left
    moved(at, "76,44,5")
    at.switch_page("pages/trade.py").run()
    at.switch_page("pages/overview.py").run()
    assert told(at) == (76, 44, 5)
    assert written.query["camera"] == "76,44,5"


def test_an_open_passport_is_in_the_address_until_it_is_closed(written: Written) -> None:
    at = opened("trade", lang="ru", figure="china-europe-trains@2025")
    assert written.query == {"figure": "china-europe-trains@2025", "lang": "ru"}
    assert [m.value for m in at.metric] == ["20\u202f022\u00a0поезда"]
    at.session_state["lang"] = "zh"
    at.run()
    assert written.query == {"figure": "china-europe-trains@2025", "lang": "zh"}
    assert len(at.metric) == 1
    at.session_state["figure"] = ""
    at.run()
    assert written.query == {"lang": "zh"}
    assert len(at.metric) == 0


@pytest.mark.parametrize(
    "figure",
    [
        "china-europe-trains@1900",
        "no-such@2025",
        "china-europe-trains;horgos-cn-trains@2025",
        "@",
        "A" * 10_000,
        "[x](http://example.org)@<img>",
    ],
    ids=lambda said: said[:12],
)
def test_a_figure_there_is_none_of_is_one_sentence(figure: str, written: Written) -> None:
    at = opened("trade", figure=figure, flow="import")
    assert len(at.warning) == 1
    assert "is not known here; showing the default view instead" in at.warning[0].value
    assert "](http" not in at.warning[0].value
    assert written.query == {"flow": "import", "lang": "en"}
    assert len(at.metric) == 0
    at.run()
    assert len(at.warning) == 0
