"""Files that leave the dashboard: rows, what they are, and the question that gives them again."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import duckdb
import frictionless
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corridor import exports, warehouse
from corridor.exports.question import literal
from corridor.language import evidence_text
from corridor.warehouse.tables import connection


@pytest.fixture(scope="module")
def trains() -> pd.DataFrame:
    """Trains of full years, China–Europe."""
    return warehouse.ask("series_values", series=["china-europe-trains"], kinds=["year"])


@pytest.fixture(scope="module")
def about(trains: pd.DataFrame) -> exports.About:
    """What they are, in Russian."""
    of = warehouse.current()
    return exports.describe_series(
        warehouse.ask,
        trains,
        name="trains",
        title="Поезда",
        lang="ru",
        date=of.date,
        hash=of.hash,
        address="http://127.0.0.1:1/traffic?v=x",
        host="http://127.0.0.1:1",
    )


@pytest.mark.parametrize(
    ("lang", "title", "words"),
    [
        (
            "en",
            "China–Europe trains: number of trains (total)",
            "trains to Central Asia not included",
        ),
        ("ru", "Поезда Китай – Европа: число поездов (всего)", "в оба направления"),
        ("kk", "Қытай – Еуропа пойыздары: пойыз саны (барлығы)", "контейнерлік"),
        ("zh", "中欧班列：开行列数（合计）", "集装箱列车"),
    ],
)
def test_definitions_are_in_the_language_of_the_reader(lang, title, words, trains) -> None:
    """The same words as on the page and in the API, in the archive, the workbook and Parquet."""
    of = warehouse.current()
    about = exports.describe_series(
        warehouse.ask, trains, name="t", title="T", lang=lang, date=of.date, hash=of.hash
    )
    row = warehouse.ask("series_row", series="china-europe-trains").iloc[0]
    definition = evidence_text(row, "definition", lang)
    assert about.series[0]["title"] == title
    assert about.series[0]["definition"] == definition
    assert words in definition
    assert (lang == "en") == (definition == row["definition_en"])
    with zipfile.ZipFile(io.BytesIO(exports.download_zip(trains, about))) as archive:
        assert json.loads(archive.read("metadata.json"))["series"][0]["definition"] == definition
        assert definition in archive.read("README.txt").decode("utf-8-sig")
    book = openpyxl.load_workbook(io.BytesIO(exports.download_xlsx(trains, about)))
    assert definition in [row[1] for row in book.worksheets[2].values]
    made = pq.read_table(io.BytesIO(exports.download_parquet(trains, about)))
    said = json.loads(made.schema.metadata[b"corridor"])
    assert said["series"][0]["definition"] == definition


def test_the_archive_holds_rows_sources_and_words(trains, about) -> None:
    with zipfile.ZipFile(io.BytesIO(exports.download_zip(trains, about))) as archive:
        names = archive.namelist()
        rows = pd.read_csv(archive.open("data.csv"), encoding="utf-8-sig")
        said = json.loads(archive.read("metadata.json"))
        readme = archive.read("README.txt").decode("utf-8-sig")
    parts = ["data.csv", "sources.csv", "metadata.json", "datapackage.json", "README.txt"]
    assert names == parts
    assert rows.set_index("period").loc[2025, "value"] == 20022
    assert said["series"][0]["id"] == "china-europe-trains"
    assert said["series"][0]["unit"] == "trains"
    assert said["licence"]["name"] == "CC BY 4.0"
    assert said["api"] == [
        f"http://127.0.0.1:1/api/v1/series/china-europe-trains?v={said['vintage']['hash']}"
    ]
    assert said["columns"]["value"]["description"].startswith("the figure as published")
    assert {s["publisher"] for s in said["sources"]} >= set(trains["publisher"]) - {""}
    assert said["citation"] in readme
    assert "Поезда" in readme


@pytest.mark.parametrize("csv", exports.DIALECTS)
def test_the_archive_is_a_valid_data_package(csv, trains, about, tmp_path: Path) -> None:
    """As Frictionless reads it: schema, dialect, encoding and mark are those of the files."""
    with zipfile.ZipFile(io.BytesIO(exports.download_zip(trains, about, csv))) as archive:
        archive.extractall(tmp_path)
    path = str(tmp_path / "datapackage.json")
    report = frictionless.validate(path)
    assert report.valid, report.flatten(["type", "message"])
    assert [(task.name, task.stats["rows"]) for task in report.tasks] == [
        ("data", len(trains)),
        ("sources", len(about.sources)),
    ]
    package = frictionless.Package(path)
    rows = package.get_resource("data").read_rows()
    assert [float(row["value"]) for row in rows] == trains["value"].tolist()
    growth = [None if row["growth"] is None else float(row["growth"]) for row in rows]
    assert growth == [None if pd.isna(one) else one for one in trains["growth"]]
    assert rows[0]["period_start"] == dt.date(2011, 1, 1)
    assert package.licenses[0]["name"] == "CC-BY-4.0"
    assert {one["path"] for one in package.sources} == set(about.sources["url"])
    assert package.version == about.hash
    written = json.loads((tmp_path / "datapackage.json").read_bytes())
    assert {one["encoding"] for one in written["resources"]} == {"utf-8"}, "a name that IANA has"
    assert package.get_resource("data").schema.get_field("value").description
    said = (tmp_path / "data.csv").read_bytes()
    (tmp_path / "data.csv").write_bytes(said.replace(b"2011-01-01", b"1 January"))
    assert not frictionless.validate(path).valid, "the schema is looked at"


@pytest.mark.parametrize("name", warehouse.TABLES)
def test_every_table_is_a_valid_data_package(name: str, tmp_path: Path) -> None:
    rows, of = warehouse.table(name), warehouse.current()
    said = exports.About(name, name, "kk", of.date, of.hash, table=name)
    with zipfile.ZipFile(io.BytesIO(exports.download_zip(rows, said, "semicolon"))) as archive:
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "message"])[:5]
    fields = frictionless.Package(str(tmp_path / "datapackage.json")).get_resource("data").schema
    assert all(field.description for field in fields.fields)


@pytest.mark.parametrize(
    ("lang", "sep", "decimal"),
    [("en", ",", "."), ("ru", ";", ","), ("kk", ";", ","), ("zh", ",", ".")],
)
def test_csv_for_excel_is_that_of_its_windows(lang, sep, decimal, trains) -> None:
    way = exports.DIALECTS[exports.spreadsheet_dialect(lang)]
    assert (way.delimiter, way.decimal, way.marked) == (sep, decimal, True)
    said = exports.write_csv(trains, {}, way)
    assert said.startswith("\ufeffseries_id".encode())
    assert f"{sep}20022{sep}".encode() in said
    assert b"20022.0" not in said
    read = pd.read_csv(io.BytesIO(said), sep=sep, decimal=decimal)
    assert read["growth"].tolist() == pytest.approx(trains["growth"].tolist(), nan_ok=True)


def test_names_of_files_tell_figures_and_choices_apart(about) -> None:
    def name(key: str = "trains", address: str = "/traffic", lang: str = "en", **more: str) -> str:
        said = replace(about, name=key, address=f"http://127.0.0.1:1{address}", lang=lang)
        return exports.name_download(said, "zip", **more)

    names = [
        name(),
        name("months"),
        name(address="/nodes"),
        name(address="/traffic?flow=both"),
        name(address="/traffic?flow=both&from=2019"),
        name(address="/traffic?flow=both", lang="ru"),
        name(csv="plain"),
        name(csv="semicolon"),
        name(address="/evidence?words=Ақтау"),
        name(address="/evidence?words=Атырау"),
        name(address=f"/evidence?words={'a' * 300}"),
        name(address=f"/evidence?words={'a' * 299}b"),
    ]
    assert len(set(names)) == len(names)
    assert all(one.isascii() and len(one) < 200 for one in names)
    assert names[3] == f"corridor-traffic-trains-flow-both-{about.hash}.zip"
    assert name(address="/traffic?theme=dark&v=x") == names[0], "the same rows"


def test_the_workbook_has_typed_cells_and_three_sheets(trains, about) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exports.download_xlsx(trains, about)))
    assert book.sheetnames == ["данные", "источники", "описание"]
    sheet = book["данные"]
    head = [c.value for c in sheet[1]]
    last = dict(zip(head, sheet[sheet.max_row], strict=True))
    assert last["value"].data_type == "n"
    assert last["period_end"].is_date
    assert last["period_end"].value.date() == dt.date(2025, 12, 31)


def test_parquet_carries_its_description(trains, about) -> None:
    made = pq.read_table(io.BytesIO(exports.download_parquet(trains, about)))
    said = json.loads(made.schema.metadata[b"corridor"])
    assert said["vintage"]["hash"] == warehouse.current().hash
    assert made.num_rows == len(trains)


def test_the_sql_gives_the_same_rows(trains, about) -> None:
    """Run as it is shown, in the file of tables it names."""
    sql = exports.bind_query(
        "series_values", {"series": ["china-europe-trains"], "kinds": ["year"]}
    )
    assert "$" not in sql
    again = connection(warehouse.current().path).cursor().execute(sql).df()
    assert again["value"].tolist() == trains["value"].tolist()
    assert "['china-europe-trains']" in about.sql


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_a_quoted_text_is_itself(said: str) -> None:
    with duckdb.connect() as con:
        assert con.execute(f"SELECT {literal(said)}").fetchone() == (said,)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_no_text_becomes_a_formula(start: str, about) -> None:
    rows = pd.DataFrame({"note": [start, "plain"], "value": [-1.5, 2.0]})
    with zipfile.ZipFile(io.BytesIO(exports.download_zip(rows, about))) as archive:
        said = archive.read("data.csv").decode("utf-8-sig")
    assert f"'{start[0]}" in said
    assert "\n-1.5" in said.replace("plain,2.0", "") or ",-1.5" in said
    sheet = openpyxl.load_workbook(io.BytesIO(exports.download_xlsx(rows, about)))["данные"]
    assert sheet["A2"].data_type == "s"
    assert sheet["B2"].value == -1.5
