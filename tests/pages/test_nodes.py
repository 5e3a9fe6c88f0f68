"""The Nodes page: every node opens in every language, and says the evidence's numbers."""

from __future__ import annotations

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from corridor import warehouse
from corridor.language import languages
from tests.pages.reading import headings, title, words
from tests.source import ROOT

#: nodes the page must serve, with what its first card says
MAIN = {
    "dostyk": "18",
    "altynkol": "16.1",
    "aktau": "3.8",
    "kuryk": "2",
    "aktobe-airport": "23.8",
    "almaty-jetisu": "115",
    "moiynty": "60",
    "alat": "8.2",
    "rivers": "1.5",
}


@pytest.fixture(scope="module")
def app() -> AppTest:
    """One session on the page; it goes from node to node as a visitor's does."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    at.query_params["lang"] = "en"
    at.run()
    at.switch_page("pages/nodes.py")
    return at


def opened(at: AppTest, node: str, lang: str = "en") -> AppTest:
    """The page of a node, without an error."""
    at.query_params.clear()
    at.query_params.update({"lang": lang, "node": node})
    at.run()
    assert not at.exception, node
    assert not at.error, node
    return at


def tables(at: AppTest) -> list[pd.DataFrame]:
    return [t.value for t in at.table]


@pytest.mark.parametrize("lang", languages())
def test_every_node_opens(app: AppTest, lang: str) -> None:
    """The main nodes in every language, every other in one, the languages by turns."""
    names = warehouse.ask("node_names").set_index("slug")
    assert set(MAIN) <= set(names.index)
    others = [slug for slug in names.index if slug not in MAIN]
    for slug in (*MAIN, *others[languages().index(lang) :: len(languages())]):
        at = opened(app, slug, lang)
        assert title(at)
        assert not at.warning, slug
        if not names.loc[slug, "n_series"]:
            assert at.info or headings(at, 2), f"{slug} says nothing"


@pytest.mark.parametrize("node", MAIN)
def test_the_first_card_is_the_evidence(app: AppTest, node: str) -> None:
    assert opened(app, node).metric[0].value == MAIN[node]


def test_aktau_is_far_below_its_ratings(app: AppTest) -> None:
    at = opened(app, "aktau")
    fixed = "\u00a0"
    assert [m.value for m in at.metric] == ["3.8", "3.14", "25", f"≈{fixed}15"]
    assert at.metric[1].delta == f"+14.1{fixed}% on Jan–Jul 2024"  # 3.144 against 2.756
    said = words(at)
    assert "7 ratings, 11 to 21" in said
    assert f"Most of the lost cargo is oil. It works at 25{fixed}% of its rated capacity" in said
    hub = next(t for t in tables(at) if "Project" in t)
    row = hub[hub["Project"].str.contains("Aktau container hub")].iloc[0]
    assert row["Project"].endswith("](/roadmap?project=aktau-container-hub&lang=en)")
    assert row["Capacity"] == f"240{fixed}thousand TEU a year"
    assert row["Planned"] == "31 Dec 2026"
    dredging = hub[hub["Project"].str.contains("Dredging of Aktau port")].iloc[0]
    assert "date passed, no completion found" in dredging["Status"]


@pytest.mark.parametrize("node", ["dostyk", "moiynty"])
def test_the_second_track_from_12_to_60(app: AppTest, node: str) -> None:
    at = opened(app, node)
    assert "rom 12 to 60 pairs of trains a day" in words(at)
    table = next(t for t in tables(at) if "Project" in t)
    gives = "12\u00a0pairs of trains a day → 60\u00a0pairs of trains a day"
    assert gives in set(table["Capacity"])


def test_air_cargo_of_airlines_and_airports_stays_apart(app: AppTest) -> None:
    at = opened(app, "aktobe-airport")
    said = words(at)
    # 140,000 t at airports against 23,800 t of the airlines, January to October 2025
    assert "Two counts, 5.9 times apart: airports and Kazakh airlines" in said
    assert "No cargo figure of Aktobe International Airport itself was found" in said
    assert [m.value for m in at.metric][:2] == ["23.8", "173"]


def test_rivers_are_a_node(app: AppTest) -> None:
    at = opened(app, "rivers", "ru")
    assert title(at) == "Реки Иртыш и Или"
    project = next(t for t in tables(at) if "Проект" in t)
    assert any("Иртыш" in name for name in project["Проект"])


def test_a_node_without_figures_says_who_could_publish(app: AppTest) -> None:
    at = opened(app, "karaganda")
    assert [i.value for i in at.info] == [
        "No figure of Karaganda was found: neither what passes nor what can pass. Kazakhstan Temir"
        " Zholy (KTZ) and the Ministry of Transport of Kazakhstan could publish it."
    ]


@pytest.mark.parametrize(
    ("asked", "near"), [("aktua", "?node=aktau"), ("Достик", "?node=dostyk"), ("zzzz", "?node=")]
)
def test_an_unknown_node_offers_the_nearest(app: AppTest, asked: str, near: str) -> None:
    at = opened(app, asked)
    assert len(at.warning) == 1
    assert asked in at.warning[0].value
    assert near in at.warning[0].value
    assert title(at) == "Dostyk rail crossing"


def test_markup_in_the_address_stays_words(app: AppTest) -> None:
    at = opened(app, "<b>[x](http://example.org)</b>")
    assert "<b>" not in at.warning[0].value
    assert "](http" not in at.warning[0].value


def test_every_series_of_a_node_is_in_its_list(app: AppTest) -> None:
    at = opened(app, "dostyk")
    listed = at.dataframe[0].value
    assert len(listed) == len(warehouse.ask("node_series", node="dostyk")) == 26
    first = listed[listed["Series"].str.contains("wagons a day")].iloc[0]
    assert first["Newest value"] == "800\u00a0wagons a day"


def test_the_list_of_the_others_opens_a_node(app: AppTest) -> None:
    at = opened(app, "dostyk")
    at.selectbox(key="nodes.more").select("poti").run()
    assert title(at) == "Port of Poti"
    at.run()
    assert title(at) == "Port of Poti"
