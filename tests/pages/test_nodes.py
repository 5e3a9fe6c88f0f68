"""The Nodes page: every node opens in every language, and says the evidence's numbers."""

from __future__ import annotations

import re

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from corridor import warehouse
from corridor.language import languages
from corridor.topics.chart import Chart, describe_figure
from corridor.topics.nodes.charts import draw_large_figures, draw_whole_figures
from corridor.topics.nodes.multiples import draw_multiples
from corridor.topics.nodes.node import load_node
from corridor.topics.view import View
from corridor.ui.told_address import TOLD
from tests.pages.reading import headings, title, words
from tests.source import ROOT

#: nodes the page must serve, with what its first card says
MAIN = {
    "dostyk": "18",
    "altynkol": "16.1",
    "aktau": "3.8",
    "kuryk": "2",
    "aktobe-airport": "23.8",
    "almaty-jetisu": "≈\xa0115",
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
    """The page of a node, without an error, as a link leads there: no address was told before."""
    at.session_state[TOLD] = []
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
    assert at.metric[1].delta == f"+14{fixed}% on Jan–Jul 2024"  # as the source prints it
    said = words(at)
    assert "7 ratings, 11 to 21" in said
    used = f"In 2022 32{fixed}% of the capacity rated in 2023 was used"
    assert f"Most of the cargo lost between 2010 and 2022 is oil. {used}" in said
    whole = "Sea ports of Kazakhstan (Aktau and Kuryk)"
    assert f"{whole}: 20{fixed}% of the capacity was used in 2020, as published" in said
    assert "It works at" not in said
    hub = next(t for t in tables(at) if "Project" in t)
    row = hub[hub["Project"].str.contains("Aktau container hub")].iloc[0]
    assert row["Project"].endswith("](/roadmap?project=aktau-container-hub&lang=en)")
    assert row["Capacity or cargo expected"] == f"240{fixed}thousand TEU a year"
    assert row["Planned"] == "31 Dec 2026"
    dredging = hub[hub["Project"].str.contains("Dredging of Aktau port")].iloc[0]
    assert "date passed, no completion found" in dredging["Status"]


def steps(at: AppTest) -> list[str]:
    """Capacities that went from one value to another, as their buttons say them."""
    return [b.label for b in at.button if (b.key or "").startswith("step_")]


@pytest.mark.parametrize("node", ["dostyk", "moiynty"])
def test_the_second_track_from_12_to_60(app: AppTest, node: str) -> None:
    """Two numbers with an arrow on the line's own page, at Dostyk only among the projects."""
    at = opened(app, node)
    step = "12\u202f→\u202f60 :small[pairs of trains a day]"
    assert (step in steps(at)) == (node == "moiynty")
    assert "29 Sep" not in words(at)  # the eve of the opening is a date that nobody named
    table = next(t for t in tables(at) if "Project" in t)
    gives = "12\u00a0pairs of trains a day → 60\u00a0pairs of trains a day"
    assert gives in set(table["Capacity or cargo expected"])


def test_what_changed_is_a_step_and_no_disagreement(app: AppTest) -> None:
    """14 trains a day before July 2025, 28 since: agreed, not disputed."""
    at = opened(app, "dostyk")
    assert "14\u202f→\u202f28 :small[trains a day]" in steps(at)
    said = words(at)
    assert "18 Jan 2024" not in said
    assert "works close to" not in said
    at = opened(app, "almaty-jetisu")
    assert steps(at) == ["57 / 115 :small[thousand TEU a year]"]
    assert "differ by more than" not in words(at)
    assert "differ by more than" not in words(opened(app, "rivers"))


def test_kuryk_says_the_year_of_its_use(app: AppTest) -> None:
    said = words(opened(app, "kuryk"))
    assert "In 2023 at least 33\u00a0% of the capacity rated in 2023 was used" in said


def answers(at: AppTest) -> dict[str, list[str]]:
    """Question -> value, period and status of the table of answers."""
    table = next(t for t in tables(at) if "Question" in t)
    rows: dict[str, list[str]] = {}
    for row in table.itertuples(index=False):
        rows.setdefault(str(row[0]), []).append(" · ".join(str(cell) for cell in row[1:4]))
    return rows


def test_what_is_asked_of_each_system_has_number_period_and_source(app: AppTest) -> None:
    fixed = "\u00a0"
    at = opened(app, "aktau")
    told = answers(at)
    assert told["Cargo of a tanker at low water"] == [
        f"≈{fixed}10{fixed}thousand t · 13 May 2025 · actual"
    ]
    assert f"12{fixed}thousand t" in told["Cargo of a tanker before the sea fell"][0]
    year = told["Containers of the port, whole year, as its president stated"]
    assert year == [f"51{fixed}thousand TEU · 2024 · kept out: its date is inferred"]
    use = told[
        "Use of the capacity of Aktau and Kuryk together, as published; a part of a year may stand"
        " against the capacity of a whole year"
    ]
    assert use[0] == f"20{fixed}% · 2020 · actual"
    assert "The Caspian in 2025: −29.21\u00a0m, the lowest of the 4 years found" in words(at)
    told = answers(opened(app, "kuryk"))
    assert told["Cargo of the Sarzha terminal"] == [
        f"≈{fixed}55{fixed}thousand t · Jan–Oct 2024 · actual"
    ]
    assert told["Depth of the harbour after dredging"][0].startswith(f"8{fixed}m")
    told = answers(opened(app, "aktobe-airport"))
    assert told["Fuel complex at the airport: storage"][0].startswith(f"20{fixed}thousand m³")
    assert any(
        "not found" in one for one in told[":gray[Regular cargo route from Aktobe to the EU]"][0:1]
    )
    told = answers(opened(app, "rivers"))
    assert told["Transit by the Irtysh when the road map was drafted"][0].startswith(f"0{fixed}t")
    assert told["Transit by the Irtysh, planned"][0].startswith(f"up to 2.5{fixed}Mt")
    assert told["Navigable Irtysh, from Lake Zaysan to the Russian border"][0].startswith(
        f"more than 1,600{fixed}km"  # "just over"
    )
    assert told["Depth of the Irtysh from Omsk up to Pavlodar"][0].startswith(f"up to 1.5{fixed}m")


def test_the_joint_terminal_bears_no_sums_of_the_private_complex(app: AppTest) -> None:
    table = next(t for t in tables(opened(app, "kuryk")) if "Project" in t)
    rows = {
        str(name).split("]")[0].lstrip("["): row
        for name, row in zip(table["Project"], table.itertuples(), strict=True)
    }
    joint = rows["Joint cargo terminal with China in Kuryk"]
    assert set(map(str, joint[4:])) == {"–", ""}
    private = rows["Private seaport complex of Guoyou in Kuryk"]
    assert "180\u00a0thousand TEU a year" in [str(cell) for cell in private]


def test_passengers_are_no_freight(app: AppTest) -> None:
    at = opened(app, "aktobe-airport")
    assert not [m for m in at.metric if "assenger" in m.label]


def test_air_cargo_of_airlines_and_airports_stays_apart(app: AppTest) -> None:
    at = opened(app, "aktobe-airport")
    said = words(at)
    # 140,000 t at airports against 23,800 t of the airlines, January to October 2025
    counts = "Two counts of different scope, one 5.9 times the other: airports and Kazakh airlines"
    assert counts in said
    assert "No cargo figure of Aktobe International Airport itself was found" in said
    assert [m.value for m in at.metric][:2] == ["23.8", "173"]
    titles = [chart.words.title for chart in whole_figures("aktobe-airport")]
    assert titles == [
        "Air transport of Kazakhstan: freight (Kazakh airlines)",
        "Air transport of Kazakhstan: freight (airports)",
    ]


def whole_figures(node: str) -> tuple[Chart, ...]:
    view = View("en", "light", False, warehouse.ask)
    return draw_whole_figures(view, load_node(view, node)).figures


@pytest.mark.parametrize(
    ("node", "newest"), [("rivers", "15 February 2026"), ("dostyk", "about 12 December 2025")]
)
def test_the_newest_figure_is_one_of_the_node(app: AppTest, node: str, newest: str) -> None:
    assert f"newest figure: {newest}" in words(opened(app, node))


def test_a_node_without_series_has_no_newest_figure(app: AppTest) -> None:
    said = words(opened(app, "aktobe"))
    assert "No figure of Aktobe" in said
    assert "newest figure" not in said


def test_rivers_are_a_node(app: AppTest) -> None:
    at = opened(app, "rivers", "ru")
    assert title(at) == "Реки Иртыш и Или"
    project = next(t for t in tables(at) if "Проект" in t)
    assert any("Иртыш" in name for name in project["Проект"])


def test_a_node_without_figures_names_a_possible_source(app: AppTest) -> None:
    at = opened(app, "karaganda")
    assert [i.value for i in at.info] == [
        "No figure of Karaganda was found: neither what passed nor what can pass. Possible source:"
        " Kazakhstan Temir Zholy (KTZ) and the Ministry of Transport of Kazakhstan."
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
    listed = next(t.value for t in at.dataframe if "Newest value" in t.value)
    assert len(listed) == len(warehouse.ask("node_series", node="dostyk")) == 28
    assert not listed["Series"].str.startswith("Dostyk rail crossing:").any()
    first = listed[listed["Series"].str.contains("agons a day")].iloc[0]
    assert (first["Newest value"], first["Unit"]) == (800, "wagons a day")


def test_the_list_of_the_others_opens_a_node(app: AppTest) -> None:
    at = opened(app, "dostyk")
    at.selectbox(key="nodes.more.en").select("poti").run()
    assert title(at) == "Port of Poti"
    at.run()
    assert title(at) == "Port of Poti"


@pytest.mark.parametrize("node", MAIN)
def test_text_alternatives_speak_the_unit_of_the_axis(node: str) -> None:
    """Mt beside an axis of Mt, never 4,119,000; nothing is said twice."""
    view = View("en", "light", False, warehouse.ask)
    figures = draw_large_figures(view, node)
    charts = [*figures.main.figures, *(one.chart for one in draw_multiples(view, node))]
    for chart in charts:
        alt = describe_figure(view, chart.words, chart.values, chart.titles)
        assert not re.search(r"\d,\d{3},\d{3}", alt), alt
        parts = [part.strip() for part in alt.split(". ")]
        assert len(parts) == len(set(parts)), alt


def test_where_sources_disagree_is_a_table_with_the_cause(app: AppTest) -> None:
    """Aktau's containers of January to April 2025: 17 or 25 thousand TEU."""
    at = opened(app, "aktau")
    table = next(t.value for t in at.dataframe if "Likely cause" in t.value)
    row = table[table["Series"].str.contains("Jan–Apr 2025")].iloc[0]
    assert list(row[["Lowest", "Highest", "Shown", "Apart"]]) == [17, 25, 25, "×\u00a01.5"]
    assert "first quarter" in row["Likely cause"]


def test_a_forecast_without_a_year_is_held_against_no_plan(app: AppTest) -> None:
    """3.6 Mt by the Irtysh, said without a year, against 2 Mt on all rivers by 2030."""
    said = words(opened(app, "rivers"))
    assert "do not fit each other" not in said
    assert "3.6\u00a0Mt" not in said
