"""The address of a page is its state: read, refused with a word, never a way to break it."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from corridor.map import camera
from corridor.server.streamlit_patches.theme_redirect import add_option
from corridor.topics.choices import Choice
from corridor.topics.traffic.params import BY_SERIES
from corridor.ui.address import quote_harmless
from tests.source import ROOT


def opened(page: str = "", **query: str | list[str]) -> AppTest:
    """A page opened by its address."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    for key, value in ({"lang": "en"} | query).items():
        at.query_params[key] = value
    if page:
        at.switch_page(f"pages/{page}.py")
    at.run()
    assert not at.exception
    assert not at.error
    return at


def said(at: AppTest) -> str:
    """What the page could not understand, in its words."""
    return "\n".join(w.value for w in at.warning)


def test_a_series_and_its_years_are_the_view() -> None:
    at = opened("traffic", series="china-central-asia-teu", **{"from": "2019"})
    state = at.session_state
    assert (state["traffic.flow"], state["traffic.count"]) == ("china-central-asia", "teu")
    assert (state["traffic.from"], state["traffic.to"]) == ("2019", "2026")
    assert not at.warning


def test_every_series_of_the_alias_names_choices_of_the_page() -> None:
    assert BY_SERIES["china-europe-trains"] == {
        "flow": "china-europe",
        "count": "trains",
        "split": "direction",
    }
    assert BY_SERIES["alashankou-trains"]["split"] == "crossing"


def test_what_is_unknown_is_said_in_one_box_and_the_rest_kept() -> None:
    at = opened("traffic", flow="moon", count="teu", foo="1", lang="xx", theme="blue")
    assert len(at.warning) == 1
    lines = said(at).split("  \n")
    assert len(lines) == 4
    assert "“moon” in the address is not known here; showing China–\u2060Europe instead" in lines[3]
    assert "[China–Central Asia](?flow=china-central-asia&lang=en)" in lines[3]
    assert "“foo” in the address means nothing" in lines[2]
    assert at.session_state["traffic.count"] == "teu"


def test_what_messengers_add_is_dropped_without_a_word() -> None:
    added = dict.fromkeys(("utm_source", "fbclid", "yclid", "ysclid", "mc_eid", "_", "igshid"), "x")
    at = opened("traffic", flow="china-central-asia", **added)
    assert not at.warning
    assert at.session_state["traffic.flow"] == "china-central-asia"


@pytest.mark.parametrize(
    ("lang", "capitals", "twice"),
    [
        ("en", "“Count” in the address is written in small letters, count", "the last value holds"),
        ("ru", "«Count» в адресе пишется строчными буквами, count", "последнее значение"),
        ("kk", "«Count» кіші әріппен жазылады: count", "соңғы мәні алынды"),
        ("zh", "“Count”应为小写count", "以最后一个值为准"),
    ],
)
def test_a_name_in_capitals_and_a_value_given_twice_are_told(
    lang: str, capitals: str, twice: str
) -> None:
    at = opened("traffic", lang=lang, Count="teu", flow=["china-europe", "china-central-asia"])
    lines = said(at).split("  \n")
    assert len(lines) == 2
    assert capitals in lines[0]
    assert twice in lines[1] and "china-central-asia" in lines[1]
    assert at.session_state["traffic.flow"] == "china-central-asia"


@pytest.mark.parametrize(
    ("tag", "lang"), [("kz", "kk"), ("ru-RU", "ru"), ("zh-CN", "zh"), ("zh-Hans", "zh")]
)
def test_a_language_is_read_as_it_is_meant(tag: str, lang: str) -> None:
    at = opened("evidence", lang=tag)
    assert at.session_state["lang"] == lang
    assert not at.warning


def test_a_camera_is_a_part_or_three_numbers() -> None:
    assert camera.parse_camera("64.6,46.6,3.2") == (64.6, 46.6, 3.2)
    for wrong in ("64.6,46.6", "64.6,46.6,30", "nan,1,3", "1e5,1,3", "64.6,46.6,3.2,1", ""):
        assert camera.parse_camera(wrong) is None
    assert camera.format_camera((75.12349, 43.2, 4.5678)) == "75.123,43.2,4.57"
    assert camera.format_camera((-40, 80, 12)) == "-10,75,9"
    assert camera.format_camera((float("nan"), 43.2, 4.5)) == camera.format_camera((1, 2)) == ""
    at = opened(camera="75,43,4.5", layers="corridors,names")
    deck = at.get("deck_gl_json_chart")[0].proto.json
    assert '"zoom": 4.5' in deck
    assert "-light-without-railways-planned.json" in deck
    assert not at.warning


def test_layers_taken_off_leave_no_names() -> None:
    at = opened(layers="")
    deck = at.get("deck_gl_json_chart")[0].proto.json
    assert "TextLayer" not in deck
    assert "without-corridors-railways-planned" in deck


HOSTILE = (
    "A" * 10_240,
    "'; DROP TABLE observation; --",
    "../../../../etc/passwd",
    "\x00\x01\ufffd%00",
    "<img src=x onerror=alert(1)>",
    "[here](http://example.org) $x$ :red[x]",
)


@pytest.mark.parametrize("value", HOSTILE, ids=lambda v: v[:12].encode("ascii", "replace").decode())
def test_a_hostile_value_is_one_sentence(value: str) -> None:
    at = opened("trade", pair=value, show=value, lang=value, theme=value)
    assert len(at.warning) == 1
    assert len(re.sub(r"\]\(\?[^)]*\)", "]", said(at))) < 1200, "but for where its choices lead"
    for line in said(at).split("  \n"):
        assert "in the address is not known here" in line
        assert "](http" not in line
        assert "<img" not in line.replace("\\<", "")
    assert at.session_state["trade.pair"] == "CHN-KAZ"


@pytest.mark.parametrize("value", HOSTILE, ids=lambda v: v[:12].encode("ascii", "replace").decode())
def test_a_hostile_search_finds_nothing(value: str) -> None:
    at = opened("evidence", view="observations", search=value)
    assert len(at.info) <= 1
    assert all("](http" not in i.value for i in at.info)


def test_quoted_words_carry_no_markup() -> None:
    assert quote_harmless("[a](b)") == "\\[a\\]\\(b\\)"
    assert quote_harmless("x" * 100).endswith("x…")
    assert quote_harmless("1\u00a0234\u202fкм\n# $x$") == "1\u00a0234\u202fкм\\# \\$x\\$"
    assert Choice("search").read("a\x00b")[0] == "ab"


@pytest.mark.parametrize(
    ("query", "sent_to"),
    [
        ("theme=dark", "theme=dark&embed_options=dark_theme"),
        ("theme=dark&embed_options=dark_theme", None),
        ("theme=light&embed_options=dark_theme", "theme=light&embed_options=light_theme"),
        (
            "embed=true&embed_options=show_padding&theme=light",
            "embed=true&embed_options=show_padding&theme=light&embed_options=light_theme",
        ),
        ("theme=blue", None),
        ("lang=ru", None),
        ("theme=dark%00", None),
    ],
)
def test_a_theme_in_the_address_becomes_the_windows(query: str, sent_to: str | None) -> None:
    assert add_option(query) == sent_to
