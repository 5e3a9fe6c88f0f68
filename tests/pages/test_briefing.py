"""The Briefing page: topics, order, words, files; every language."""

from __future__ import annotations

import pytest

from corridor.briefing import saved
from corridor.briefing.blocks import list_refs, list_topics, open_view
from corridor.language import languages, text
from tests.pages.opening import opened, reached, sound
from tests.pages.reading import title


@pytest.mark.parametrize("lang", languages())
def test_it_opens_with_the_corridors(lang: str) -> None:
    at = opened("briefing", lang=lang)
    assert not at.error
    assert title(at) == text(lang, "briefing-title")
    assert len([b for b in at.button if b.key.startswith("brief_up_")]) == len(
        list_refs(open_view(lang), "corridors")
    )


@pytest.mark.parametrize("topic", [t for t in list_topics(open_view("en")) if t != "corridors"][:3])
def test_every_kind_of_topic_opens(topic: str) -> None:
    at = opened("briefing", lang="en", topic=topic)
    assert not at.error
    assert not at.warning


def test_blocks_move_and_go() -> None:
    at = opened("briefing", lang="en")
    own = list(list_refs(open_view("en"), "corridors"))
    at.button(key="brief_down_0").click().run()
    assert at.session_state["briefing.blocks"].split("|")[:2] == [own[1], own[0]]
    at.button(key="brief_away_0").click().run()
    assert own[1] not in at.session_state["briefing.blocks"].split("|")
    at.button(key="brief_own").click().run()
    assert at.session_state["briefing.blocks"] == ""


def test_a_view_of_another_page_becomes_a_block() -> None:
    at = opened("traffic", flow="china-central-asia")
    at.button(key="slides").click().run()
    last = at.session_state["briefing.blocks"].split("|")[-1]
    assert last.startswith("/traffic?flow=china-central-asia")


def test_the_first_view_begins_a_briefing_of_its_own() -> None:
    """Only what the visitor chose: none of a topic's blocks, and a title that says so."""
    at = opened("traffic", flow="china-central-asia")
    at.button(key="slides").click().run()
    at.switch_page("pages/trade.py").run()
    at.button(key="slides").click().run()
    at.switch_page("pages/briefing.py").run()
    sound(at)
    assert at.session_state["briefing.blocks"] == "/traffic?flow=china-central-asia|/trade"
    assert at.selectbox(key="briefing.topic.en").value == "own"
    assert text("en", "brief-title-own") in [one.value for one in at.subheader]
    assert len([b for b in at.button if b.key.startswith("brief_up_")]) == 2
    assert not [b for b in at.button if b.key == "brief_own"]
    at.selectbox(key="briefing.topic.en").select("corridors").run()
    sound(at)
    own = list_refs(open_view("en"), "corridors")
    assert len([b for b in at.button if b.key.startswith("brief_up_")]) == len(own)
    at.selectbox(key="briefing.topic.en").select("own").run()
    sound(at)
    assert at.session_state["briefing.blocks"] == "/traffic?flow=china-central-asia|/trade"


def test_a_topic_that_was_changed_takes_a_view_at_its_end() -> None:
    at = opened("briefing")
    at.button(key="brief_away_0").click().run()
    at.switch_page("pages/trade.py").run()
    at.button(key="slides").click().run()
    assert at.session_state["briefing.topic"] == "corridors"
    assert at.session_state["briefing.blocks"].split("|")[-2:] == ["/#changed", "/trade"]


def test_without_chosen_views_it_says_how_to_choose() -> None:
    at = opened("briefing", topic="own")
    assert [one.value for one in at.info] == [text("en", "briefing-empty")]


@pytest.mark.parametrize(
    "query", [{"topic": "node:nowhere"}, {"blocks": "/nothing#such"}, {"topic": "<b>x</b>"}]
)
def test_what_is_not_there_is_one_sentence(query: dict[str, str]) -> None:
    at = reached("briefing", lang="en", **query)
    assert not at.exception
    assert [*at.warning, *at.error]


def test_commentary_stays_plain_text() -> None:
    at = opened("briefing", lang="en")
    area = next(a for a in at.text_area if a.key.startswith("brief_said_"))
    area.set_value("<script>alert(1)</script> **bold**").run()
    assert "<script>alert(1)</script> **bold**" in [t.value for t in at.text]
    assert area.proto.max_chars == saved.LONGEST
