"""The Evidence page: every view, search, what is not found, whole tables."""

from __future__ import annotations

import io
import json
import zipfile

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from corridor import exports, warehouse
from corridor.language import number
from corridor.topics.evidence.tables import list_errors
from corridor.topics.view import View
from tests.pages.opening import specs
from tests.pages.reading import headings, title, words
from tests.source import ROOT

VIEWS = [
    "coverage",
    "catalogue",
    "observations",
    "disagreements",
    "bridges",
    "plausibility",
    "errors",
    "sources",
    "claims",
    "missing",
    "due",
    "revisions",
    "downloads",
]


def opened(lang: str = "en", **query: str) -> AppTest:
    """The page with an address."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["lang"] = lang
    at.run()
    at.switch_page("pages/evidence.py")
    for key, value in {"lang": lang, **query}.items():
        at.query_params[key] = value
    at.run()
    assert not at.exception
    assert not at.error
    return at


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("chosen", VIEWS)
def test_every_view_opens(lang: str, chosen: str) -> None:
    at = opened(lang, view=chosen)
    heading = {"en": "Where does this number come from?", "ru": "Откуда эта цифра?"}[lang]
    assert title(at) == heading
    observations = float(warehouse.ask("table_counts").iloc[0]["observations"])
    assert number(observations, lang, 0) in words(at)


def test_coverage_knows_the_gap_of_aktau() -> None:
    at = opened()
    assert any("for Port of Aktau none was found after 2022" in said for said in headings(at, 2))


def test_spreads_are_named_and_no_unseen_axis_has_labels_inside() -> None:
    """Labels inside an axis that is not drawn stop plotly when it draws again."""
    at = opened(view="disagreements", search="china-europe-trains")
    drawn = specs(at)
    assert len(drawn) == 1, "what happened; no plans are among them"
    assert len({spec["layout"]["meta"]["title"] for spec in drawn}) >= 1
    for spec in [*drawn, *specs(opened())]:
        axis = spec["layout"]["yaxis"]
        assert axis.get("visible", True) or axis["ticklabelposition"] == "outside"


def test_search_finds_kuryk() -> None:
    at = opened(view="observations", search="Kuryk")
    assert any("176" in said for said in headings(at, 2))


@pytest.mark.parametrize("pinned", ["", "5f0527ea858f"])
def test_downloads_offer_the_database_of_the_edition_on_screen(pinned: str) -> None:
    at = opened(view="downloads", **({"v": pinned} if pinned else {}))
    address = f"/api/v1/editions/{pinned or warehouse.current().hash}.duckdb"
    assert any(f'href="{address}"' in str(one.value) for one in at.html)


@pytest.mark.parametrize("named", ["31bf0aa034", "o31bf0aa034"])
def test_search_finds_an_observation_by_its_id(named: str) -> None:
    """Today's, and that of editions in which ids could begin with a digit."""
    at = opened(view="observations", search=named)
    rows = at.dataframe[0].value
    assert rows["Period"].tolist() == ["2025"]
    assert (rows["Value"].tolist(), rows["Unit"].tolist()) == ([20022], ["trains"])


def test_search_without_a_hit_offers_the_nearest_series() -> None:
    at = opened(view="catalogue", search="dostik tonnes")
    said = at.info[0].value
    assert "dostik tonnes" in said
    assert "Dostyk" in said


def test_an_unknown_view_says_so() -> None:
    at = opened(view="nonsense")
    assert "nonsense" in at.warning[0].value
    assert "coverage" in at.warning[0].value


def test_known_errors_name_the_empty_transit_year() -> None:
    at = opened(view="errors")
    assert "1.129 × 1.135 = 1.281" in words(at)


def described(name: str) -> exports.About:
    """A whole table as the page describes it."""
    of = warehouse.current()
    return exports.About(name, f"{name} table", "en", of.date, of.hash, table=name)


@pytest.mark.parametrize("name", warehouse.TABLES)
def test_every_table_can_be_taken(name: str) -> None:
    rows = warehouse.table(name)
    assert len(rows) == warehouse.current().counts[name]
    about = described(name)
    assert len(pd.read_parquet(io.BytesIO(exports.download_parquet(rows, about)))) == len(rows)
    with zipfile.ZipFile(io.BytesIO(exports.download_zip(rows, about))) as archive:
        again = pd.read_csv(archive.open("data.csv"), encoding="utf-8-sig", dtype=str)
        said = json.loads(archive.read("metadata.json"))
    assert len(again) == said["rows"] == len(rows)
    assert said["sql"] == f"FROM {name}"
    assert said["vintage"]["hash"] == warehouse.current().hash


def test_the_workbook_says_what_it_is() -> None:
    rows = warehouse.table("known_error")
    book = exports.download_xlsx(rows, described("known_error"))
    about = pd.read_excel(io.BytesIO(book), sheet_name="about")
    said = dict(about.itertuples(index=False))
    assert "CC BY 4.0" in said["Terms"]
    assert said["Rows"] == "10" or said["Rows"] == 10
    assert len(pd.read_excel(io.BytesIO(book), sheet_name="data")) == 10


def test_no_other_table_can_be_taken() -> None:
    with pytest.raises(warehouse.UnknownQuery, match="observation"):
        warehouse.table("sqlite_master; DROP TABLE series")


def test_observations_begin_with_what_happened_last() -> None:
    at = opened(view="observations", search="caspian sea")
    first = at.dataframe[0].value.iloc[0]
    assert first["Status"] == "actual"
    assert "2025" in first["Period"]


def test_a_known_error_is_the_publishers_and_its_value_the_printed_one() -> None:
    said = words(opened(view="errors"))
    assert "no correction found" in said
    assert "printed" in said


def test_an_error_that_can_be_closed_names_the_newer_figure() -> None:
    view = View("ru", "light", False, warehouse.ask)
    rows = warehouse.ask("known_errors").query("error == 'transit-teu-2023'")
    newer = {
        "closable": True,
        "corrected_value": 1281000.0,
        "corrected_attribution": "ktz>kazinform>",
        "corrected_url": "https://example.org/2023",
    }
    (one,) = list_errors(view, rows.assign(**newer))
    assert one.status == "есть более новая цифра: запись можно закрыть"
    assert one.newer.replace("\u00a0", " ").endswith(": 1,28 млн ДФЭ")
    assert one.newer_address == "https://example.org/2023"


def test_what_is_missing_comes_with_a_letter_in_the_languages_of_its_counter() -> None:
    at = opened("ru", view="missing", search="aktau-tonnes-years")
    assert any("Порт Актау" in said for said in headings(at, 2))
    letters = [one.value for one in at.code if "Исх. №" in one.value or "Шығ. №" in one.value]
    assert len(letters) == 2, "Kazakh and Russian"
    assert any("2023–2025" in said for said in letters)
    assert [tab.label for tab in at.tabs] == ["ҚАЗ", "РУС"]


def test_due_and_quality_say_over_how_many_prints() -> None:
    at = opened(view="due", search="kz-china-rail-tonnes")
    due, quality = (one.value for one in at.dataframe)
    assert "15 Jan 2027" in due["Expected"].tolist()
    row = quality[quality["Series"].str.contains("KTZ count, total")].iloc[0]
    assert row["Dated periods"] == 7
    assert row["Coverage (COVERAGE_TIME)"] == "10 of 14"


def test_a_passport_offers_to_report_an_error_and_sends_nothing() -> None:
    at = opened("kk", figure="china-europe-trains@2025")
    (report,) = [one.value for one in at.code if "o31bf0aa034" in one.value]
    assert "[china-europe-trains]" in report
    assert "figure=china-europe-trains" in report
    assert not [one for one in at.markdown if "mailto:" in one.value], "no address is set"
