"""The Roadmap says the register's dates, claims and border figures, in both languages."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from corridor.charts.theme import TOKENS
from corridor.topics.roadmap.border_tables import EFFECTS
from tests.pages.reading import headings, words
from tests.source import ROOT


def opened(lang: str = "en", **query: str) -> AppTest:
    """The Roadmap in a language."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=90)
    at.query_params["lang"] = lang
    at.run()
    for key, value in query.items():
        at.query_params[key] = value
    at.switch_page("pages/roadmap.py")
    at.run()
    assert not at.exception
    assert not at.error
    return at


def figures(at: AppTest) -> list[str]:
    """The figures of the page as text, in order."""
    specs = [json.loads(c.proto.spec) for c in at.get("plotly_chart")]
    return [json.dumps(spec, ensure_ascii=False) for spec in specs]


def rows(at: AppTest) -> list[str]:
    """Projects of the timeline, top to bottom."""
    return [c[0] for c in json.loads(figures(at)[0])["data"][-1]["customdata"]]


FINDING = {
    "en": "Three promised dates have passed without a completion on record",
    "ru": "Три обещанных срока прошли, о завершении не сообщалось",
}
PROPOSALS = {
    "en": "Of the President’s eight proposals of June 2025 three are open, "
    "one of them by its last word alone",
    "ru": "Из восьми предложений Президента, июнь 2025 г., действуют три, "
    "из них одно – только по последнему сообщению",
}
WAITING = {
    "en": "By CAREC’s changing sample trains waited longer at Kazakhstan’s borders in 2023 "
    "than in 2019, lorries less",
    "ru": "По меняющейся выборке CAREC в 2023 г. поезда на границах Казахстана ждали дольше, "
    "чем в 2019 г., грузовики – меньше",
}


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_finding_and_every_project(lang: str) -> None:
    at = opened(lang)
    assert headings(at, 2)[:2] == [PROPOSALS[lang], FINDING[lang]]
    assert len(rows(at)) == 45
    numbers = [b.label for b in at.button if (b.key or "").startswith("said_")]
    assert numbers == ["3", "2", "2", "3", "12"]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_border_has_its_own_view(lang: str) -> None:
    at = opened(lang, view="customs")
    claimed = headings(at, 2)[0]
    assert "2025" in claimed and "78" not in claimed  # what is claimed, apart from the sample
    assert WAITING[lang] in headings(at, 3)
    ways = next(h for h in headings(at, 3) if "6.8" in h or "6,8" in h)
    assert "2022" in ways and "78" in ways


@pytest.mark.parametrize(("lang", "hours"), [("en", "69.7"), ("ru", "69,7")])
def test_hours_at_the_border(lang: str, hours: str) -> None:
    at = opened(lang, view="customs")
    waiting = next(f for f in figures(at) if "cpmm-kz-hours-road" in f)
    assert f"<b>{hours}</b>" in waiting


def test_the_alternative_text_states_the_finding() -> None:
    at = opened()
    alt = at.get("plotly_chart")[0].proto.alt
    assert alt.startswith(FINDING["en"])
    assert "Dredging of Aktau port: under construction; Promised for December 2025" in alt


def test_controls_choose_by_code() -> None:
    at = opened(kind="port", status="operating,under-construction", order="late")
    assert rows(at)[0] == "dredging-aktau"
    assert set(rows(at)) == {
        "dredging-aktau",
        "aktau-container-hub",
        "kz-ports-modernisation",
        "sarzha",
    }
    assert headings(at, 2)[1].startswith("One promised date has passed")


def test_only_those_named_at_the_summit() -> None:
    at = opened(only="summit")
    assert len(rows(at)) == 8
    assert "aktobe-air-hub" in rows(at)
    assert headings(at, 2)[1].startswith("No promised date here has passed")
    # what is said of the register follows the choice: none of the three late ones is here
    said = {(b.key or "").removeprefix("said_"): b.label for b in at.button}
    assert "late" not in said
    assert said["summit"] == "3"


def test_an_empty_choice_says_what_would_fill_it() -> None:
    at = opened(kind="river", status="operating")
    assert [i.value for i in at.info] == [
        "No project fits this choice. There are projects with the status: announced (1)."
    ]
    at.button(key="roadmap_show_all").click().run()
    assert len(rows(at)) == 45


@pytest.mark.parametrize(
    ("lang", "verdict", "differ", "cost"),
    [
        (
            "en",
            "Open in part by 25 February 2026; the whole is promised for 31 December 2026.",
            "Where the sources differ",
            "$28.9m",
        ),
        (
            "ru",
            "По состоянию на 25 февраля 2026\u202fг. открыта часть; "
            "целиком обещано: 31 декабря 2026\u202fг.",
            "В чём источники расходятся",
            "28,9\u00a0млн\u00a0долл.",
        ),
    ],
)
def test_a_project_from_the_address(lang: str, verdict: str, differ: str, cost: str) -> None:
    at = opened(lang, project="aktau-container-hub")
    said = words(at).replace("\u00a0г.", "\u202fг.").replace(" г.", "\u202fг.")
    assert verdict in said
    assert differ in said
    assert cost in said
    claims = next(d.value for d in at.dataframe if len(d.value) == 48)
    assert "https://" in str(claims.to_numpy().tolist())


def test_a_project_by_its_name() -> None:
    at = opened()
    at.selectbox(key="roadmap.project.en").select("dostyk-moiynty").run()
    assert "Opened 30 September 2025, promised for 2025: in time." in words(at)
    facts = dict(at.table[0].value.to_numpy().tolist())
    assert facts["Capacity before → after"] == "12\u00a0→\u00a060\u00a0pairs of trains a day"
    assert "18\u00a0trains a day" in facts["Newest figures"]


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "No project “aktau-hub” in the register. Nearest: "),
        ("ru", "Проекта «aktau-hub» в реестре нет. Ближайшие: "),
    ],
)
def test_an_unknown_project_is_one_line(lang: str, line: str) -> None:
    at = opened(lang, project="aktau-hub")
    assert len(at.warning) == 1
    assert at.warning[0].value.startswith(line)
    assert len(rows(at)) == 45


def test_hostile_text_in_the_address_is_only_text() -> None:
    at = opened(project="'; DROP TABLE project; --" + "x" * 5000, status="<b>", order="\x00")
    assert len(rows(at)) == 45


def test_the_register_as_a_table() -> None:
    at = opened(order="date")
    table = next(d.value for d in at.dataframe if len(d.value) == 45)
    row = table[table["Project"] == "Dostyk–Moiynty second track"].iloc[0]
    assert row["Promise"] == "in time"
    assert row["Node"].startswith("/nodes?node=moiynty")


def test_measures_ease_or_restrict() -> None:
    at = opened(view="customs")
    assert "Since 2023: easing the crossing 13, hindering it 11, changing a fee 1" in words(at)
    assert "hinders it 12 Dec 2025 Weather ban via Dostyk" in words(at)
    assert ":material/" not in words(at)
    legend = next(one.value for one in at.html if "changes a fee</p>" in one.value)
    assert '<img src="/app/static/signs/eases-light.svg" alt="" /> eases the crossing' in legend


def test_what_is_open_in_part_says_its_plan_and_its_newest_figure() -> None:
    """Ten million tonnes are the plan for 2030, beside what was handled in ten months of 2024."""
    at = opened()
    table = next(d.value for d in at.dataframe if len(d.value) == 45)
    row = table[table["Project"] == "Sarzha multifunctional terminal, Kuryk"].iloc[0]
    assert row["Capacity before → after"] == "→\u00a010\u00a0Mt a year (plan, 2030)"
    assert "55" in row["Newest number"] and "Jan–Oct 2024" in row["Newest number"]


def test_signs_have_the_colour_of_the_text_of_their_theme() -> None:
    for theme, tokens in TOKENS.items():
        for name in (*EFFECTS, "past"):
            drawn = (ROOT / f"static/signs/{name}-{theme}.svg").read_text(encoding="utf-8")
            assert f'stroke="{tokens["text"]}"' in drawn


def test_border_by_mode_and_direction() -> None:
    at = opened(mode="road", way="outbound")
    hours = [f for f in figures(at) if "hours-road-outbound" in f]
    assert len(hours) == 1
    assert "<b>17</b> China" in hours[0]
    scores = next(h for h in headings(at, 3) if h.startswith("Logistics Performance"))
    assert scores == "Logistics Performance Index: Kazakhstan 2.7, China 3.7 (2023)"
